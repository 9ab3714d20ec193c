import { z } from 'zod'
import { withholdingGrounds } from '../../law/withholding.ts'
import { exactText } from '../../lib/text.ts'
import { defineKind } from '../kind.ts'

/**
 * Keeps one entry from one person: a first professional proposes, a second confirms, either ends it. It stands beside the entry;
 * its steps share a thread. Projects into `withholding`, which row-level security reads.
 */
export const withholding = defineKind({
  id: 'withholding',
  name: { nl: 'Niet verstrekken', en: 'Withholding' },
  sort: null,
  answers: true,
  // With a disclosure, or in an emergency, it is proposed in the same look, so that it holds from the first moment.
  actions: ['withhold', 'disclose', 'break-glass'],
  writer: 'professional',
  ground: 'withholding',
  sharedAtOnce: false,
  inTimeline: false,
  goesOn: true,
  destructible: false,
  schema: z.discriminatedUnion('step', [
    z.strictObject({
      step: z.literal('propose'),
      person: z.uuid(),
      ground: z.enum(withholdingGrounds),
      reason: exactText(2_000),
      /** YYYY-MM-DD: the first day on which it no longer holds by itself. */
      until: z.iso.date(),
    }),
    z.strictObject({ step: z.literal('confirm') }),
    z.strictObject({ step: z.literal('end'), reason: exactText(2_000) }),
  ]),
  text: (body) => ('reason' in body ? body.reason : ''),
})
