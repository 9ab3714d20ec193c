import type { z } from 'zod'
import { type RelationKind, type relation, relationKinds } from '../dossier/kinds/relation.ts'
import { parsePartialDate } from '../lib/partial-date.ts'
import type { FieldErrors } from '../ui/form.tsx'

/** What was filled in about somebody around the family, as it was filled in. */
export interface RelationInput {
  /** The id of somebody of this family, or `new`. */
  who: string
  givenNames: string
  prefix: string
  surname: string
  gender: string
  birth: string
  relation: string
  to: string
  since: string
  until: string
  source: string
  hiddenFrom: string[]
}
export type RelationField = keyof RelationInput
export type RelationBody = z.infer<(typeof relation)['schema']>

export const emptyRelation: RelationInput = {
  who: '',
  givenNames: '',
  prefix: '',
  surname: '',
  gender: '',
  birth: '',
  relation: '',
  to: '',
  since: '',
  until: '',
  source: '',
  hiddenFrom: [],
}

type Posted = { one(name: string): string; all(name: string): string[] }

export const relationFrom = (form: Posted): RelationInput => ({
  ...(Object.fromEntries(Object.keys(emptyRelation).map((name) => [name, form.one(name).trim()])) as Omit<
    RelationInput,
    'hiddenFrom'
  >),
  hiddenFrom: form.all('hiddenFrom'),
})

const two = (text: string): string => text.padStart(2, '0')

/** A date people know partly: `1985`, `5-1985` or `3-5-1985`. Undefined when it is no date. */
export function partialFrom(text: string): string | undefined {
  const trimmed = text.trim()
  const [, day, month, year] = /^(?:(?:(\d{1,2})[-/. ])?(\d{1,2})[-/. ])?(\d{4})$/.exec(trimmed) ?? []
  const date = parsePartialDate(year ? `${year}-${two(month ?? '')}-${two(day ?? '')}` : trimmed)
  return date?.startsWith('0000') ? undefined : date
}

/** The other way round, for a form that comes back: `1985-05-00` → `5-1985`. */
export const partialWords = (date: string | null | undefined): string =>
  (date ?? '')
    .split('-')
    .reverse()
    .filter((part) => part !== '' && part !== '00' && part !== '0000')
    .map((part) => String(Number(part)))
    .join('-')

const dates = ['birth', 'since', 'until'] as const

/** The first thing that is wrong with each field. `correcting`: who, of whom and for whom stay as they are. */
export function relationFaults(input: RelationInput, today: string, correcting = false): FieldErrors<RelationField> {
  const errors: FieldErrors<RelationField> = {}
  if (!correcting) {
    if (input.who === '') errors.who = 'whoRequired'
    if (input.to === '') errors.to = 'toRequired'
    else if (input.to === input.who) errors.to = 'notThemself'
    else if (input.hiddenFrom.includes(input.to)) errors.hiddenFrom = 'hiddenFromAll'
  }
  if (input.who === 'new' && input.givenNames === '' && input.surname === '') errors.givenNames = 'nameRequired'
  if (!relationKinds.some((kind) => kind === input.relation)) errors.relation = 'relationRequired'
  for (const name of dates) {
    const date = partialFrom(input[name])
    if (input[name] !== '' && (!date || date.replaceAll('-00', '') > today)) errors[name] = 'partialDateInvalid'
  }
  const [since, until] = [partialFrom(input.since), partialFrom(input.until)]
  if (since && until && until.replaceAll('-00', '-99') < since) errors.until = 'untilTooEarly'
  if (input.source === '') errors.source = 'toldByRequired'
  for (const [name, max] of [
    ['source', 300],
    ['givenNames', 200],
    ['surname', 200],
    ['prefix', 20],
  ] as const) {
    if (!input[name].isWellFormed() || input[name].includes('\0')) errors[name] = 'textInvalid'
    else if (input[name].length > max) errors[name] = 'tooLong'
  }
  return errors
}

/** The body of a checked input. `who`: the person it is about. */
export function relationBody(input: RelationInput, who: string): RelationBody {
  const isNew = input.who === 'new'
  const gender = (['M', 'V', 'O'] as const).find((one) => one === input.gender)
  const [birth, since, until] = [partialFrom(input.birth), partialFrom(input.since), partialFrom(input.until)]
  return {
    who,
    to: input.to,
    relation: input.relation as RelationKind,
    ...(isNew && input.givenNames && { givenNames: input.givenNames }),
    ...(isNew && input.prefix && { prefix: input.prefix }),
    ...(isNew && input.surname && { surname: input.surname }),
    ...(isNew && gender && { gender }),
    ...(isNew && birth && { birth }),
    ...(since && { since }),
    ...(until && { until }),
    source: input.source,
  }
}

/** What a correction starts from. Who came into the dossier with this entry keeps their name in it. */
export function relationInput(body: RelationBody): RelationInput {
  const named = body.givenNames !== undefined || body.surname !== undefined
  return {
    ...emptyRelation,
    who: named ? 'new' : body.who,
    givenNames: body.givenNames ?? '',
    prefix: body.prefix ?? '',
    surname: body.surname ?? '',
    gender: body.gender ?? '',
    birth: partialWords(body.birth),
    relation: body.relation,
    to: body.to,
    since: partialWords(body.since),
    until: partialWords(body.until),
    source: body.source,
  }
}
