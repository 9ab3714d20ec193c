import { z } from 'zod'
import { openingGrounds } from '../../law/openings.ts'
import { exactText } from '../../lib/text.ts'
import { defineKind } from '../kind.ts'

const grounds = Object.keys(openingGrounds) as [keyof typeof openingGrounds]

/**
 * A decision that opens parts to somebody: which parts, to whom (`capacity` acts in a job, `person` is of the family), on what
 * ground, why, and until when. Somebody of the family opens with consent; a professional discloses. It ends by an entry of the
 * same thread, and is closed at once. Projects into `opening`.
 */
export const opening = defineKind({
  id: 'opening',
  name: { nl: 'Openstellen', en: 'Opening' },
  sort: 'access',
  answers: false,
  actions: ['disclose', 'consent'],
  writer: 'anyone',
  ground: 'disclosure',
  sharedAtOnce: true,
  inTimeline: false,
  destructible: false,
  schema: z.discriminatedUnion('step', [
    z.strictObject({
      step: z.literal('open'),
      ground: z.enum(grounds),
      parts: z.array(z.uuid()).min(1).max(500),
      capacity: z.uuid().exactOptional(),
      person: z.uuid().exactOptional(),
      reason: exactText(2_000),
      /** The moment from which it is closed by itself (RFC 3339). */
      until: z.iso.datetime({ offset: true }).regex(/^2/),
    }),
    z.strictObject({ step: z.literal('end'), reason: exactText(2_000) }),
  ]),
  text: (body) => body.reason,
})
