import { z } from 'zod'
import { openingGrounds } from '../../law/openings.ts'
import { exactText } from '../../lib/text.ts'
import { defineKind } from '../kind.ts'

const words = exactText(2_000)

/** Whom it was given to, as they were called then: the entry names a capacity by its id alone. */
export const recipient = z.strictObject({ name: exactText(300), organisation: exactText(300) })

/** What the Dutch code of practice asks of who breaks professional secrecy, step by step. */
const duties = z.strictObject({ tried: words, harm: words, noOtherWay: words, leastDamage: words, consulted: words })

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
  actions: ['disclose', 'consent', 'break-glass', 'review'],
  writer: 'anyone',
  ground: 'disclosure',
  sharedAtOnce: true,
  inTimeline: false,
  goesOn: true,
  destructible: false,
  schema: z.discriminatedUnion('step', [
    z.strictObject({
      step: z.literal('open'),
      ground: z.enum(grounds),
      parts: z.array(z.uuid()).min(1).max(500),
      capacity: z.uuid().exactOptional(),
      person: z.uuid().exactOptional(),
      reason: words,
      to: recipient.exactOptional(),
      /** Of a disclosure: why it is needed, why so much, and why not in another way. */
      weighed: z.strictObject({ necessity: words, proportionality: words, subsidiarity: words }).exactOptional(),
      /** Of a disclosure: consent comes first where it can. */
      consent: z.strictObject({ asked: z.enum(['refused', 'not-asked']), words }).exactOptional(),
      duties: duties.exactOptional(),
      /** The moment from which it is closed by itself (RFC 3339). */
      until: z.iso.datetime({ offset: true }).regex(/^2/),
    }),
    z.strictObject({ step: z.literal('end'), reason: words }),
    /** Of an emergency: what somebody else than who opened it thinks of it. */
    z.strictObject({ step: z.literal('review'), outcome: z.enum(['needed', 'not-needed']), reason: words }),
  ]),
  text: (body) => body.reason,
})
