import { z } from 'zod'
import { exactText } from '../../lib/text.ts'
import { defineKind } from '../kind.ts'

export const weekDays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/**
 * How somebody is reached safely (src/people/reach.ts reads it). What is not said is not allowed: a letter is sent only to somebody
 * whose `post` says so. The latest entry of a person counts.
 */
export const reach = defineKind({
  id: 'reach',
  name: { nl: 'Veilig te bereiken', en: 'Safe ways of contact' },
  sort: 'reach',
  answers: false,
  actions: ['write', 'answer'],
  writer: 'anyone',
  ground: 'record-keeping',
  sharedAtOnce: true,
  inTimeline: false,
  destructible: true,
  schema: z.strictObject({
    phone: z
      .strictObject({
        number: exactText(40),
        days: z.array(z.enum(weekDays)).max(7),
        from: time.exactOptional(),
        until: time.exactOptional(),
        /** May a message be left, or a text be sent? Somebody else may hear or read it. */
        message: z.boolean(),
      })
      .exactOptional(),
    email: exactText(254).exactOptional(),
    post: z.enum(['home', 'elsewhere', 'never']),
    /** Where post goes when not home. */
    postAddress: exactText(500).exactOptional(),
    interpreter: exactText(100).exactOptional(),
    /** What a caller must know: «zeg dat u van de school bent». */
    note: exactText(1_000).exactOptional(),
  }),
  text: (body) => body.note ?? '',
})
