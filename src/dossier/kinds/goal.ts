import { z } from 'zod'
import { lifeDomainIds } from '../../law/life-domains.ts'
import { defineKind } from '../kind.ts'
import { day, frame, from, words } from './plan-fields.ts'

export const goalOutcomes = ['reached', 'partly', 'stopped'] as const

/** What somebody, or people together, want to be so: in which domains of life, and whether anybody ordered it. */
export const goal = defineKind({
  id: 'goal',
  name: { nl: 'Doel', en: 'Goal' },
  sort: 'family-plan',
  answers: false,
  actions: ['answer', 'write'],
  writer: 'anyone',
  ground: 'plan',
  sharedAtOnce: true,
  goesOn: true,
  inTimeline: true,
  ownPage: true,
  destructible: true,
  schema: z.discriminatedUnion('step', [
    z.strictObject({
      step: z.literal('set'),
      from,
      text: words,
      domains: z.array(z.enum(lifeDomainIds)).max(lifeDomainIds.length),
      frame,
      /** Its writer says that something follows if it does not work; what, a `condition` says. */
      follows: z.literal(true).exactOptional(),
      /** It is about mending: of a parent as a parent, or of what was hurt. */
      recovery: z.literal(true).exactOptional(),
      by: day.exactOptional(),
    }),
    z.strictObject({ step: z.literal('end'), outcome: z.enum(goalOutcomes), text: words.exactOptional() }),
  ]),
  text: (body) => body.text ?? '',
})
