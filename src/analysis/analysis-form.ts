import { dayFrom, isDay } from '../lib/day.ts'
import { isUuid } from '../lib/uuid.ts'
import { onceFrom } from '../people/handlers/once.ts'
import type { FieldErrors } from '../ui/form.tsx'
import type { ErrorCode } from '../ui/messages.ts'

/** The steps of making an analysis, in order; each builds on what was written before it. */
export const stages = ['facts', 'why', 'needs', 'goals'] as const
export type Stage = (typeof stages)[number]

/** One line somebody wrote, and the lines (or entries) it follows from. */
export interface Line {
  id: string
  text: string
  because: string[]
}
/** Lists of lines, by the letter their ids begin with. */
export const lists = { f: 'facts', s: 'strengths', e: 'explanations', n: 'needs' } as const
export type Letter = keyof typeof lists
type List = (typeof lists)[Letter]

/** What was filled in, as it was filled in. */
export interface AnalysisInput extends Record<List, Line[]> {
  id: string
  about: string[]
  from: string[]
  /** Threads of entries that are facts or strengths here too. */
  entries: string[]
  noStrength: string
  goals: { goal: string; because: string[] }[]
  text: string
  lookAgainOn: string
}

interface Posted {
  one(name: string): string
  all(name: string): string[]
}
export const words = (text: string): string => text.replaceAll('\r\n', '\n').trim()

export function analysisFrom(form: Posted): AnalysisInput {
  const linesOf = (letter: Letter): Line[] =>
    form
      .all(letter)
      .filter((id) => new RegExp(`^${letter}[1-9][0-9]{0,2}$`).test(id))
      .slice(0, 60)
      .map((id) => ({ id, text: words(form.one(`${letter}.${id}`)), because: form.all(`because.${id}`) }))
  const uuids = (name: string) => [...new Set(form.all(name).filter(isUuid))].slice(0, 40)
  return {
    id: onceFrom(form.one('id')),
    about: uuids('about'),
    from: uuids('from'),
    facts: linesOf('f'),
    strengths: linesOf('s'),
    explanations: linesOf('e'),
    needs: linesOf('n'),
    entries: [...uuids('entry'), ...uuids('entryWell')],
    noStrength: words(form.one('noStrength')),
    goals: uuids('goal').map((goal) => ({ goal, because: form.all(`because.${goal}`) })),
    text: words(form.one('text')),
    lookAgainOn: dayFrom(form.one('lookAgainOn')),
  }
}

export const blank = (id: string, about: string[]): AnalysisInput => ({
  id,
  about,
  from: [],
  facts: [],
  strengths: [],
  explanations: [],
  needs: [],
  entries: [],
  noStrength: '',
  goals: [],
  text: '',
  lookAgainOn: '',
})

export const written = (lines: readonly Line[]): Line[] => lines.filter(({ text }) => text !== '')

/** The lines to write in: those there are, and an empty one where there is none or where another was asked for. */
export function room(letter: Letter, lines: readonly Line[], another: boolean): Line[] {
  const there = written(lines)
  const next = Math.max(0, ...lines.map(({ id }) => Number(id.slice(1)))) + 1
  const empty = (at: number): Line => ({ id: `${letter}${next + at}`, text: '', because: [] })
  if (there.length === 0) return [empty(0), empty(1)]
  return another ? [...there, empty(0)] : there
}

type Field = 'about' | 'strengths' | 'noStrength' | 'explanations' | 'needs' | 'text' | 'lookAgainOn' | 'facts'
export type AnalysisErrors = FieldErrors<Field>

/** The first thing that is wrong in each field of one step. `strengthEntries`: of the entries chosen, those that go well. */
export function stageFaults(
  stage: Stage,
  input: AnalysisInput,
  { strengthEntries, today }: { strengthEntries: number; today: string },
): AnalysisErrors {
  const textFault = (text: string): ErrorCode | undefined => {
    if (!text.isWellFormed() || text.includes('\0')) return 'textInvalid'
    return text.length > 20_000 ? 'answerTooLong' : undefined
  }
  const inLines = (lines: readonly Line[], most = 40) =>
    written(lines).length > most ? 'answerTooMany' : lines.map(({ text }) => textFault(text)).find(Boolean)
  const errors: { [F in Field]?: ErrorCode | undefined } = {}
  switch (stage) {
    case 'facts': {
      errors.facts = inLines(input.facts, 30)
      errors.noStrength = textFault(input.noStrength)
      const some = written(input.strengths).length + strengthEntries > 0 || input.noStrength !== ''
      errors.strengths = some ? inLines(input.strengths, 20) : 'strengthRequired'
      break
    }
    case 'why':
      errors.explanations = written(input.explanations).length === 0 ? 'causeRequired' : inLines(input.explanations)
      break
    case 'needs':
      errors.needs = written(input.needs).length === 0 ? 'needRequired' : inLines(input.needs)
      break
    case 'goals':
      errors.text = input.text === '' ? 'analysisTextRequired' : textFault(input.text)
      if (!isDay(input.lookAgainOn) || input.lookAgainOn <= today) errors.lookAgainOn = 'lookAgainRequired'
  }
  return Object.fromEntries(Object.entries(errors).filter(([, code]) => code)) as AnalysisErrors
}

/** What was written in the other steps: it goes along unseen. */
export function carriedFields(input: AnalysisInput, stage: Stage): [name: string, value: string][] {
  const lines = (letter: Letter): [string, string][] =>
    written(input[lists[letter]]).flatMap(({ id, text, because }) => [
      [letter, id],
      [`${letter}.${id}`, text],
      ...because.map((of): [string, string] => [`because.${id}`, of]),
    ])
  const of: Record<Stage, () => [string, string][]> = {
    facts: () => [
      ...lines('f'),
      ...lines('s'),
      ...input.entries.map((entry): [string, string] => ['entry', entry]),
      ['noStrength', input.noStrength],
    ],
    why: () => lines('e'),
    needs: () => lines('n'),
    goals: () => [
      ...input.goals.flatMap(({ goal, because }): [string, string][] => [
        ['goal', goal],
        ...because.map((need): [string, string] => [`because.${goal}`, need]),
      ]),
      ['text', input.text],
      ['lookAgainOn', input.lookAgainOn],
    ],
  }
  return [
    ['id', input.id],
    ...input.about.map((person): [string, string] => ['about', person]),
    ...input.from.map((version): [string, string] => ['from', version]),
    ...stages.filter((other) => other !== stage).flatMap((other) => of[other]()),
  ]
}
