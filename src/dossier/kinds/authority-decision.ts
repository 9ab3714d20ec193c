import { z } from 'zod'
import { exactText } from '../../lib/text.ts'
import { defineKind } from '../kind.ts'

export const authorityOutcomes = [
  'joint-parental',
  'sole-parental',
  'joint-with-third',
  'guardianship',
  'temporarily-none',
  'undetermined',
] as const
export type AuthorityOutcome = (typeof authorityOutcomes)[number]

/** A decision of a court on authority over a child, as a professional read it. It outranks what is derived from the register. */
export const authorityDecision = defineKind({
  id: 'authority-decision',
  name: { nl: 'Uitspraak over gezag', en: 'Court decision on authority' },
  sort: 'basics',
  answers: false,
  actions: ['write', 'correct'],
  writer: 'professional',
  ground: 'record-keeping',
  sharedAtOnce: true,
  inTimeline: true,
  destructible: false,
  schema: z.strictObject({
    child: z.uuid(),
    outcome: z.enum(authorityOutcomes),
    /** People of this family; a third whom the dossier does not know is not among them. */
    holders: z.array(z.uuid()).max(2),
    decidedOn: z.iso.date(),
    court: exactText(200),
    reference: exactText(100).exactOptional(),
    withdrawn: z.literal(true).exactOptional(),
  }),
  text: (body) => [body.court, body.reference].filter(Boolean).join(', '),
})
