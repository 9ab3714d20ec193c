import { z } from 'zod'
import { defineKind } from '../kind.ts'
import { recipient } from './opening.ts'

/**
 * Somebody of the family asks a lawyer, client supporter or confidant (`capacity`) to look along. It stands in a part that only
 * they themselves and whom they asked may know of, and opens what they may see themselves, then and there. Projects into `opening`.
 */
export const mandate = defineKind({
  id: 'mandate',
  name: { nl: 'Laten meekijken', en: 'Looking along' },
  sort: 'mandate',
  answers: false,
  actions: ['consent'],
  writer: 'person',
  ground: 'mandate',
  sharedAtOnce: true,
  inTimeline: false,
  goesOn: true,
  destructible: false,
  schema: z.discriminatedUnion('step', [
    z.strictObject({
      step: z.literal('open'),
      capacity: z.uuid(),
      to: recipient.exactOptional(),
      /** Some parts alone; absent: whatever they may see themselves. */
      parts: z.array(z.uuid()).min(1).max(500).exactOptional(),
      until: z.iso.datetime({ offset: true }).regex(/^2/),
    }),
    z.strictObject({ step: z.literal('end') }),
  ]),
  text: () => '',
})
