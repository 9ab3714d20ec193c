import { z } from 'zod'
import { exactText } from '../../lib/text.ts'
import { defineKind } from '../kind.ts'
import { from, owner, words } from './plan-fields.ts'

/** What can go wrong; what was agreed about it; what is done when it goes wrong; and whom to call then. */
export const safetyTopics = ['danger', 'agreement', 'when-wrong', 'call'] as const

/** A line of the safety plan, in the family's words. */
export const safetyAgreement = defineKind({
  id: 'safety-agreement',
  name: { nl: 'Veiligheidsafspraak', en: 'Safety agreement' },
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
    z.strictObject({
      step: z.literal('set'),
      from,
      topic: z.enum(safetyTopics),
      text: words,
      /** Who keeps the agreement, who acts, or whom to call. */
      who: z.array(owner).max(20),
      phone: exactText(60).exactOptional(),
      /** Of a danger: how people notice that it is coming. */
      signs: words.exactOptional(),
    }),
    z.strictObject({ step: z.literal('end'), text: words }),
  ]),
  text: (body) => body.text,
})
