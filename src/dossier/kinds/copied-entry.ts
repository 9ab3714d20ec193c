import { z } from 'zod'
import { exactText } from '../../lib/text.ts'
import { defineKind } from '../kind.ts'

/**
 * One entry in a copy that somebody asked for, as it was decided to be given: with what is of others blacked out. It stands beside the
 * request, in the part of who asked, and is fixed there. When the entry it is a copy of is destroyed, it goes too (erbij.destroy).
 */
export const copiedEntry = defineKind({
  id: 'copied-entry',
  name: { nl: 'Stuk van een kopie', en: 'Piece of a copy' },
  sort: null,
  answers: true,
  actions: ['write'],
  writer: 'professional',
  ground: 'rights',
  sharedAtOnce: true,
  inTimeline: false,
  destructible: true,
  schema: z.strictObject({
    of: z.uuid(),
    kind: z.string().max(40),
    occurredOn: z.iso.date(),
    writtenBy: exactText(500),
    /** Empty for what has no words of its own, as that somebody's rights were discussed. */
    text: exactText(200_000).or(z.literal('')),
    blackedOut: z.literal(true).exactOptional(),
  }),
  text: (body) => body.text,
})
