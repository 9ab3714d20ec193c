import { z } from 'zod'
import { defineKind } from '../kind.ts'
import { owner, words } from './plan-fields.ts'

/** A conversation about the plan: who was there, what was decided, and what follows. The family is there, or it says why not. */
export const meeting = defineKind({
  id: 'meeting',
  name: { nl: 'Gesprek over het plan', en: 'Conversation about the plan' },
  sort: 'family-plan',
  answers: false,
  actions: ['write'],
  writer: 'professional',
  ground: 'plan',
  sharedAtOnce: true,
  inTimeline: true,
  destructible: true,
  schema: z.strictObject({
    text: words,
    present: z.array(owner).min(1).max(60),
    /** Why nobody of the family was there. */
    withoutFamily: words.exactOptional(),
    /** Why nothing follows from it. */
    nothingFollows: words.exactOptional(),
  }),
  text: (body) => body.text,
})
