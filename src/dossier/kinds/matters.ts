import { z } from 'zod'
import { defineKind } from '../kind.ts'
import { from, words } from './plan-fields.ts'

/** What matters to somebody, or to people together, in their own words. The plan begins here. */
export const matters = defineKind({
  id: 'matters',
  name: { nl: 'Wat belangrijk is', en: 'What matters' },
  sort: 'family-plan',
  answers: false,
  actions: ['answer', 'write'],
  writer: 'anyone',
  ground: 'plan',
  sharedAtOnce: true,
  goesOn: true,
  inTimeline: true,
  ownPage: true,
  destructible: true,
  schema: z.discriminatedUnion('step', [
    z.strictObject({ step: z.literal('set'), from, text: words }),
    z.strictObject({ step: z.literal('end'), text: words.exactOptional() }),
  ]),
  text: (body) => body.text ?? '',
})
