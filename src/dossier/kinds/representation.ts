import { z } from 'zod'
import { exactText } from '../../lib/text.ts'
import { defineKind } from '../kind.ts'

/** By what an adult is represented, in the order of the law (Jeugdwet 7.3.15(2), (3); BW 7:465(3)). */
export const representationBases = ['guardianship', 'mentorship', 'written-mandate', 'partner', 'relative'] as const

/**
 * A professional's judgement whether somebody of 12 or older can weigh their own interests here, and for an adult who cannot, who
 * speaks for them. A judgement of a person, with a reason and a date; never computed. Projects into `representation`.
 */
export const representation = defineKind({
  id: 'representation',
  name: { nl: 'Vertegenwoordiging', en: 'Representation' },
  sort: 'representation',
  answers: false,
  actions: ['write', 'correct'],
  writer: 'professional',
  ground: 'record-keeping',
  sharedAtOnce: true,
  inTimeline: false,
  destructible: false,
  schema: z.strictObject({
    incapable: z.boolean(),
    representative: z.uuid().exactOptional(),
    basis: z.enum(representationBases).exactOptional(),
    reason: exactText(2_000),
    since: z.iso.date(),
    until: z.iso.date().exactOptional(),
  }),
  text: (body) => body.reason,
})
