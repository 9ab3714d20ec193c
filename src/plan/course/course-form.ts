import { waivedReasons } from '../../dossier/kinds/plan-course.ts'
import { dayFrom, isDay } from '../../lib/day.ts'
import { fromTextArea } from '../../lib/text.ts'
import type { FieldErrors } from '../../ui/form.tsx'
import type { ErrorCode, T } from '../../ui/messages.ts'
import { faultsOf, pastFault, textFault } from './condition-form.ts'
import type { CourseBody, CourseStep } from './course.ts'

/** What can be done next in the course of a plan: a step, or opening a round of looking back. */
export type FormStep = CourseStep | 'round'

/** The steps as addresses name them. */
export const stepPaths: Readonly<Record<FormStep, string>> = {
  offered: 'aanbieden',
  'own-plan': 'eigen-plan',
  waived: 'geen-eigen-plan',
  settled: 'vaststellen',
  'wants-in-writing': 'op-papier',
  'given-in-writing': 'gegeven',
  'look-again': 'ritme',
  round: 'terugkijken',
}

export const formSteps = Object.keys(stepPaths) as FormStep[]
export const stepAt = (path: string): FormStep | undefined => formSteps.find((step) => stepPaths[step] === path)

/** What a step is called, by who helps or by the family itself. */
export const stepTitle = (t: T, step: FormStep, isTeam: boolean): string =>
  step === 'own-plan' && !isTeam ? t.course.mine.ownPlan : t.course.links[step]

/** What somebody of the family does themself. */
export const familySteps: readonly FormStep[] = ['own-plan', 'wants-in-writing', 'round']

/** Which fields a step asks for. What is not here of `day` happens today. */
export const fieldsOf: Readonly<Record<FormStep, readonly Field[]>> = {
  offered: ['until', 'text'],
  'own-plan': ['text'],
  waived: ['reason', 'text', 'occurredOn'],
  settled: ['text', 'occurredOn'],
  'wants-in-writing': ['who', 'occurredOn'],
  'given-in-writing': ['text', 'occurredOn'],
  'look-again': ['on', 'everyWeeks'],
  round: ['text'],
}
type Field = 'until' | 'text' | 'reason' | 'occurredOn' | 'who' | 'on' | 'everyWeeks'

/** The steps of which the words are asked, and may not stay away. */
export const needsWords: readonly FormStep[] = ['own-plan', 'waived']

export interface CourseInput extends Record<Field, string> {
  about: string[]
}

export const courseFrom = (form: { one(name: string): string; all(name: string): string[] }): CourseInput => ({
  about: form.all('about'),
  until: dayFrom(form.one('until')),
  text: fromTextArea(form.one('text')),
  reason: form.one('reason'),
  occurredOn: dayFrom(form.one('occurredOn')),
  who: form.one('who'),
  on: dayFrom(form.one('on')),
  everyWeeks: form.one('everyWeeks').trim(),
})

export const blankCourse = (today: string): CourseInput => ({
  about: [],
  until: '',
  text: '',
  reason: '',
  occurredOn: today,
  who: '',
  on: '',
  everyWeeks: '',
})

const afterFault = (day: string, today: string): ErrorCode | undefined =>
  isDay(day) && day > today ? undefined : 'courseDayRequired'

const weeksOf = (text: string): number | undefined => {
  const weeks = /^\d{1,2}$/.test(text) ? Number(text) : 0
  return weeks >= 1 && weeks <= 52 ? weeks : undefined
}

/** What is wrong with what was filled in, field by field; `fields`: those this writer was asked. */
export function courseFaults(step: FormStep, fields: readonly Field[], input: CourseInput, today: string): FieldErrors {
  const of: Record<Field, () => ErrorCode | undefined> = {
    until: () => afterFault(input.until, today),
    text: () => textFault(input.text, needsWords.includes(step) ? 'courseWordsRequired' : undefined),
    reason: () => (waivedReasons.some((one) => one === input.reason) ? undefined : 'waivedReasonRequired'),
    occurredOn: () => pastFault(input.occurredOn, today),
    who: () => textFault(input.who, undefined, 300),
    on: () => afterFault(input.on, today),
    everyWeeks: () => (weeksOf(input.everyWeeks) ? undefined : 'weeksRequired'),
  }
  return faultsOf(Object.fromEntries(fields.map((name) => [name, of[name]()])) as Record<Field, ErrorCode | undefined>)
}

/** The entry that a step makes, once nothing is wrong with it. */
export function courseBodyOf(step: CourseStep, input: CourseInput): CourseBody {
  const text = input.text.trim() !== '' && { text: input.text }
  switch (step) {
    case 'offered':
      return { step, until: input.until, ...text }
    case 'own-plan':
      return { step, text: input.text }
    case 'waived':
      return { step, reason: input.reason as (typeof waivedReasons)[number], text: input.text }
    case 'settled':
    case 'given-in-writing':
      return { step, ...text }
    case 'wants-in-writing':
      return { step, ...(input.who.trim() !== '' && { who: input.who }) }
    case 'look-again':
      return { step, on: input.on, everyWeeks: weeksOf(input.everyWeeks) ?? 1 }
  }
}
