import { z } from 'zod'
import { coercionGroundIds } from '../../law/measures.ts'
import { exactText } from '../../lib/text.ts'
import { defineKind } from '../kind.ts'
import { words } from './plan-fields.ts'

export const toldWays = ['conversation', 'phone', 'letter', 'portal'] as const
/** What somebody is given when coercion is considered. */
export const givenRights = ['legal-aid', 'client-support', 'rights'] as const

/**
 * «If not, then …», said openly: who says it, what follows and on what ground. From that day coercion is considered for the people it
 * is about, until it ends; each of them is told, with legal aid, client support and their rights.
 */
export const condition = defineKind({
  id: 'condition',
  name: { nl: 'Voorwaarde', en: 'Condition' },
  sort: 'family-plan',
  answers: false,
  actions: ['write'],
  writer: 'professional',
  ground: 'plan',
  // It cannot be hidden; only withheld from one person, by two professionals, on a ground, until a day.
  sharedAtOnce: true,
  goesOn: true,
  inTimeline: true,
  destructible: true,
  schema: z.discriminatedUnion('step', [
    z.strictObject({
      step: z.literal('say'),
      /** What must be so or must be done. */
      text: words,
      /** What follows if not. */
      follows: words,
      ground: z.enum(coercionGroundIds),
      why: words,
      /** Who says it, when that is somebody else than who writes it down. */
      saidBy: exactText(300).exactOptional(),
      /** The thread of the goal or step it hangs on. */
      of: z.uuid().exactOptional(),
    }),
    z.strictObject({
      step: z.literal('told'),
      person: z.uuid(),
      way: z.enum(toldWays),
      given: z.array(z.enum(givenRights)).max(givenRights.length),
      interpreter: z.literal(true).exactOptional(),
      text: words.exactOptional(),
    }),
    z.strictObject({
      step: z.literal('end'),
      outcome: z.enum(['met', 'withdrawn', 'requested', 'ordered']),
      text: words,
    }),
  ]),
  text: (body) => ('follows' in body ? `${body.text}\n\n${body.follows}` : (body.text ?? '')),
})
