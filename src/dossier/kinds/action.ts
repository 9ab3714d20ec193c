import { z } from 'zod'
import { defineKind } from '../kind.ts'
import { day, frame, from, owner, words } from './plan-fields.ts'

/** Under which law the help is given, so that the plan of one family holds the adult world too. */
export const helpLaws = ['jeugdwet', 'wmo', 'zvw', 'wlz', 'participatiewet', 'schuldhulp', 'onderwijs'] as const
/** Did it help? Asked of each action (never of a person). */
export const effects = ['helped', 'a-little', 'not', 'worse'] as const

/** What somebody does for a goal, until when; whether it was done, and whether it helped. */
export const action = defineKind({
  id: 'action',
  name: { nl: 'Stap', en: 'Step' },
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
      owner,
      frame,
      /** Its writer says that something follows if it does not work; what, a `condition` says. */
      follows: z.literal(true).exactOptional(),
      /** The thread of the goal it is for. */
      goal: z.uuid().exactOptional(),
      /** The meeting it came from (a `meeting` entry). */
      meeting: z.uuid().exactOptional(),
      by: day.exactOptional(),
      law: z.enum(helpLaws).exactOptional(),
      /** Support for children of a parent with an illness or addiction (KOPP/KOV), for this child. */
      supportOfChild: z.uuid().exactOptional(),
      /** A treatment that its owner follows; never of what. */
      treatment: z.literal(true).exactOptional(),
    }),
    z.strictObject({ step: z.literal('done'), text: words.exactOptional() }),
    z.strictObject({ step: z.literal('not-done'), text: words }),
    z.strictObject({ step: z.literal('effect'), effect: z.enum(effects), text: words.exactOptional() }),
  ]),
  text: (body) => body.text ?? '',
})
