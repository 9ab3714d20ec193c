import type { z } from 'zod'
import type { evaluationAnswer } from '../../dossier/kinds/evaluation-answer.ts'
import { forAll } from '../../dossier/only-for.ts'
import { dayFrom, isDay } from '../../lib/day.ts'
import { fromTextArea } from '../../lib/text.ts'
import type { FieldErrors } from '../../ui/form.tsx'
import { hiddenCondition } from '../condition-words.ts'
import { faultsOf, textFault } from './condition-form.ts'

type Form = { one(name: string): string }
export type AnswerBody = z.infer<typeof evaluationAnswer.schema>

/** The field of the score of one goal; of how it goes, all together, without one. */
export const scoreField = (goal?: string): string => (goal ? `score-${goal}` : 'score')

/** What was filled in. `scores`: by the name of the field, as it was sent. `only`: for whom it is (src/dossier/only-for.ts). */
export interface AnswerInput {
  scores: Record<string, string>
  worked: string
  notWorked: string
  text: string
  only: string
}

export const answerFrom = (form: Form, goals: readonly string[]): AnswerInput => ({
  scores: Object.fromEntries([undefined, ...goals].map((goal) => [scoreField(goal), form.one(scoreField(goal))])),
  worked: fromTextArea(form.one('worked')),
  notWorked: fromTextArea(form.one('notWorked')),
  text: fromTextArea(form.one('text')),
  only: form.one('only'),
})

export const blankAnswer: AnswerInput = { scores: {}, worked: '', notWorked: '', text: '', only: forAll }

const scoreOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^(?:\d|10)$/.test(text) ? Number(text) : undefined

/** Everything may stay empty but not all of it. */
export function answerFaults(input: AnswerInput): FieldErrors {
  const words = [input.worked, input.notWorked, input.text]
  const some =
    words.some((one) => one.trim() !== '') || Object.values(input.scores).some((one) => scoreOf(one) !== undefined)
  return faultsOf({
    score: some ? undefined : 'roundAnswerRequired',
    worked: textFault(input.worked),
    notWorked: textFault(input.notWorked),
    text: textFault(input.text),
  })
}

const given = <Name extends string>(name: Name, text: string) =>
  text.trim() === '' ? {} : ({ [name]: text } as Record<Name, string>)

export function answerBodyOf(
  input: AnswerInput,
  { round, goals, together }: { round: string; goals: readonly string[]; together: boolean },
): AnswerBody {
  const scores = [undefined, ...goals].flatMap((goal) => {
    const score = scoreOf(input.scores[scoreField(goal)])
    return score === undefined ? [] : [{ ...(goal && { goal }), score }]
  })
  return {
    evaluation: round,
    scores,
    ...given('worked', input.worked),
    ...given('notWorked', input.notWorked),
    ...given('text', input.text),
    ...(together && { together: true as const }),
  }
}

export interface CloseInput {
  text: string
  next: string
}

export const closeFrom = (form: Form): CloseInput => ({
  text: fromTextArea(form.one('text')),
  next: dayFrom(form.one('next')),
})

export const closeFaults = (input: CloseInput, today: string, warned: boolean): FieldErrors =>
  faultsOf({
    text: textFault(input.text, 'courseWordsRequired') ?? hiddenCondition([input.text], warned),
    next: input.next === '' || (isDay(input.next) && input.next > today) ? undefined : 'courseDayRequired',
  })
