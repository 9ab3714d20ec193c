import { z } from 'zod'
import { exactText } from '../../lib/text.ts'
import { defineKind } from '../kind.ts'

export const involvementReasons = ['family-asked', 'taken-over', 'assigned', 'replacing', 'other'] as const

/** What the family reads about why somebody begins or stops. */
export const tieReason = exactText(2_000)

/** How somebody became involved with a person of this family, or stopped. Projects into `tie`; the family reads the reason. */
export const involvement = defineKind({
  id: 'involvement',
  name: { nl: 'Wie is erbij', en: 'Who is involved' },
  sort: 'involvement',
  answers: false,
  actions: ['begin-tie', 'end-tie'],
  writer: 'professional',
  ground: 'involvement',
  sharedAtOnce: true,
  inTimeline: false,
  goesOn: true,
  destructible: false,
  schema: z.strictObject({
    step: z.enum(['begin', 'end']),
    role: z.string().max(200),
    reasonKind: z.enum(involvementReasons),
    reason: tieReason,
  }),
  text: (body) => body.reason,
})
