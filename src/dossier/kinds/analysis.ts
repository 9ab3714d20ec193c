import { z } from 'zod'
import { exactText } from '../../lib/text.ts'
import { defineKind } from '../kind.ts'
import { day, from, words } from './plan-fields.ts'

export const disciplines = [
  'social-work',
  'behavioural-science',
  'youth-mental-health',
  'adult-mental-health',
  'addiction-care',
  'disability-care',
  'medicine',
  'education',
  'law',
  'experience',
  'family',
] as const

export type Discipline = (typeof disciplines)[number]

const id = exactText(60)

/**
 * What is going on, and why, as people see it now: facts and strengths lead to explanations, explanations to what is needed, and that to
 * goals. Judged by people; versions follow each other. What each discipline, and the family, adds is a step of its own.
 */
export const analysis = defineKind({
  id: 'analysis',
  name: { nl: 'Verklarende analyse', en: 'Explanatory analysis' },
  sort: 'analysis',
  answers: false,
  actions: ['answer', 'write'],
  writer: 'anyone',
  ground: 'plan',
  sharedAtOnce: false,
  goesOn: true,
  inTimeline: true,
  destructible: true,
  schema: z.discriminatedUnion('step', [
    z.strictObject({
      step: z.literal('set'),
      from,
      text: words,
      /**
       * What is so, and what goes well: in words, or as the thread of an entry that stands elsewhere. Without words of its own such an
       * entry is read where it stands, by who may read it there: nothing is copied.
       */
      facts: z
        .array(
          z
            .strictObject({ id, strength: z.boolean(), text: words.exactOptional(), entry: z.uuid().exactOptional() })
            .refine((fact) => fact.text !== undefined || fact.entry !== undefined, 'words-or-entry'),
        )
        .max(60),
      /** Why nothing that goes well is known, when there is nothing of it above. */
      noStrength: words.exactOptional(),
      explanations: z.array(z.strictObject({ id, text: words, because: z.array(id).max(60) })).max(40),
      needs: z.array(z.strictObject({ id, text: words, because: z.array(id).max(40) })).max(40),
      /** The thread of a goal of the plan, and the needs it answers. */
      goals: z.array(z.strictObject({ goal: z.uuid(), because: z.array(id).max(40) })).max(40),
      /** Until when it counts as current: who judges says so. */
      lookAgainOn: day,
    }),
    z.strictObject({ step: z.literal('add'), discipline: z.enum(disciplines), text: words }),
  ]),
  text: (body) => (body.step === 'set' ? wholeOf(body) : body.text),
})

interface Whole {
  text: string
  facts: { text?: string; strength: boolean }[]
  noStrength?: string
  explanations: { text: string }[]
  needs: { text: string }[]
}

/** All of it: whoever shares it has read what is shared. An entry that stands elsewhere is read there. */
const wholeOf = ({ text, facts, noStrength, explanations, needs }: Whole): string =>
  [
    text,
    ...facts.flatMap((fact) => (fact.text ? [`${fact.strength ? 'Wat goed gaat' : 'Feit'}: ${fact.text}`] : [])),
    ...(noStrength ? [`Waarom er niets bekend is dat goed gaat: ${noStrength}`] : []),
    ...explanations.map((one) => `Hoe het kan komen: ${one.text}`),
    ...needs.map((one) => `Wat nodig is: ${one.text}`),
  ].join('\n\n')
