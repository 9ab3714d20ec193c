import { z } from 'zod'
import { exactText } from '../../lib/text.ts'
import { defineKind } from '../kind.ts'

/** How a fact is known: seen or heard by the writer, told by somebody, on paper, or made of other facts by the writer. */
export const factNatures = ['observed', 'stated', 'documented', 'interpreted'] as const

/**
 * A fact, apart from opinions (design promise 8): what, how it is known, by whom or from what. `sourceProtected`: who said so
 * stands in the part of origin, as an entry of kind `source`, and this entry does not tell. `contestedBy`: who says it is not so.
 */
export const fact = defineKind({
  id: 'fact',
  name: { nl: 'Feit', en: 'Fact' },
  sort: 'facts',
  answers: false,
  actions: ['write', 'correct'],
  writer: 'professional',
  ground: 'record-keeping',
  sharedAtOnce: false,
  inTimeline: true,
  destructible: true,
  schema: z.strictObject({
    text: exactText(200_000),
    nature: z.enum(factNatures),
    statedBy: exactText(300).exactOptional(),
    source: exactText(1_000).exactOptional(),
    sourceProtected: z.literal(true).exactOptional(),
    contestedBy: exactText(300).exactOptional(),
  }),
  text: (body) => body.text,
})
