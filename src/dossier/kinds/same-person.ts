import { z } from 'zod'
import { exactText } from '../../lib/text.ts'
import { defineKind } from '../kind.ts'

/** A decision that two people of this family are one person, or that they are not after all. Nothing is rewritten, so it can be undone. */
export const samePerson = defineKind({
  id: 'same-person',
  name: { nl: 'Dezelfde persoon', en: 'The same person' },
  sort: 'basics',
  answers: false,
  actions: ['write'],
  writer: 'professional',
  ground: 'record-keeping',
  sharedAtOnce: false,
  inTimeline: false,
  goesOn: true,
  destructible: false,
  schema: z.strictObject({
    step: z.enum(['merge', 'split']),
    person: z.uuid(),
    sameAs: z.uuid(),
    reason: exactText(2_000),
  }),
  text: (body) => body.reason,
})
