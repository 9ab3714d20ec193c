import { z } from 'zod'
import { lifeDomainIds } from '../../law/life-domains.ts'
import { defineKind } from '../kind.ts'
import { from, words } from './plan-fields.ts'

/** What goes well, what somebody is good at, who stands beside them. It stands beside every risk. */
export const strength = defineKind({
  id: 'strength',
  name: { nl: 'Wat goed gaat', en: 'What goes well' },
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
    }),
    z.strictObject({ step: z.literal('end'), text: words.exactOptional() }),
  ]),
  text: (body) => body.text ?? '',
})
