import { safetyScale } from '../dossier/kinds/safety-scale.ts'
import { forAll } from '../dossier/only-for.ts'
import { fromTextArea } from '../lib/text.ts'
import { uuidv7 } from '../lib/uuid.ts'
import { onceFrom } from '../people/handlers/once.ts'
import type { FieldErrors } from '../ui/form.tsx'
import { found, maybeFault, type Posted } from './form.ts'

/** What was filled in, as it was filled in. `only`: for whom it is (src/dossier/only-for.ts). */
export interface ScaleInput {
  id: string
  score: string
  /** A person id; empty: in general. */
  with: string
  by: string
  text: string
  higher: string
  only: string
}
export type ScaleErrors = FieldErrors<'score' | 'with' | 'by' | 'text' | 'higher' | 'only'>

export const scores = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const

/** Whose answer a writer may write down here. */
export type Voices = readonly ('themself' | 'writer')[]

export const scaleFrom = (form: Posted): ScaleInput => ({
  id: onceFrom(form.one('id')),
  score: form.one('score'),
  with: form.one('with'),
  by: form.one('by'),
  text: fromTextArea(form.one('text')),
  higher: fromTextArea(form.one('higher')),
  only: form.one('only') || forAll,
})

export const blankScale = (): ScaleInput => ({
  id: uuidv7(),
  score: '',
  with: '',
  by: '',
  text: '',
  higher: '',
  only: forAll,
})

/** The first thing that is wrong with each field. */
export const scaleFaults = (
  input: ScaleInput,
  { voices, others, only }: { voices: Voices; others: readonly string[]; only: readonly string[] },
): ScaleErrors =>
  found({
    score: scores.some((one) => one === input.score) ? undefined : 'scoreRequired',
    with: input.with === '' || others.includes(input.with) ? undefined : 'scaleWithRequired',
    by: voices.length === 1 || voices.some((one) => one === input.by) ? undefined : 'scaleByRequired',
    text: maybeFault(input.text),
    higher: maybeFault(input.higher),
    only: only.includes(input.only) ? undefined : 'audienceRequired',
  })

/** What a checked form says. */
export function scaleBody(input: ScaleInput, voices: Voices) {
  return safetyScale.schema.parse({
    score: Number(input.score),
    by: voices.find((one) => one === input.by) ?? voices[0],
    ...(input.with !== '' && { with: input.with }),
    ...(input.text.trim() !== '' && { text: input.text }),
    ...(input.higher.trim() !== '' && { higher: input.higher }),
  })
}
