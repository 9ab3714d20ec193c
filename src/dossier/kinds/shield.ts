import { z } from 'zod'
import { enums } from '../../law/situation.ts'
import { exactText } from '../../lib/text.ts'
import { defineKind } from '../kind.ts'

const grounds = enums.shield.filter((ground) => ground !== 'none')

/**
 * Keeps whole parts from somebody, in whatever capacity they act: a `person` of the family, or (of whom somebody complains) who
 * acts in a job as `capacity`. It ends by an entry of the same thread. Projects into `shield`.
 */
export const shield = defineKind({
  id: 'shield',
  name: { nl: 'Afschermen', en: 'Shielding' },
  sort: 'access',
  answers: false,
  actions: ['disclose'],
  writer: 'professional',
  ground: 'shield',
  sharedAtOnce: false,
  inTimeline: false,
  goesOn: true,
  destructible: false,
  schema: z.discriminatedUnion('step', [
    z.strictObject({
      step: z.literal('shield'),
      ground: z.enum(grounds),
      parts: z.array(z.uuid()).min(1).max(500),
      person: z.uuid().exactOptional(),
      capacity: z.uuid().exactOptional(),
      reason: exactText(2_000),
    }),
    z.strictObject({ step: z.literal('end'), reason: exactText(2_000) }),
  ]),
  text: (body) => body.reason,
})
