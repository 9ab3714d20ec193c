import { dayFrom, isDay } from '../lib/day.ts'
import { fromTextArea } from '../lib/text.ts'
import type { FieldErrors } from '../ui/form.tsx'
import type { Kind } from './kind.ts'
import { agreement } from './kinds/agreement.ts'
import { contactNote } from './kinds/contact-note.ts'
import { fact, factNatures } from './kinds/fact.ts'
import type { Recording } from './record-note.ts'

/** What one form writes. The first is what a form without a choice writes. */
export const writtenKinds = ['contact-note', 'fact', 'agreement'] as const
export type WrittenKind = (typeof writtenKinds)[number]

const kindOf: Record<WrittenKind, Kind> = {
  'contact-note': contactNote as unknown as Kind,
  fact: fact as unknown as Kind,
  agreement: agreement as unknown as Kind,
}

/** What was filled in, as it was filled in: every field a text, so that a draft gives back exactly this. */
export interface WriteInput {
  kind: WrittenKind
  about: string[]
  text: string
  occurredOn: string
  nature: string
  statedBy: string
  source: string
  sourceProtected: boolean
  contestedBy: string
  with: string
  reviewOn: string
  together: boolean
  checked: boolean
}
export type WriteField = keyof WriteInput
export type WriteErrors = FieldErrors<WriteField>

export const emptyInput = (kind: WrittenKind, today: string): WriteInput => ({
  kind,
  about: [],
  text: '',
  occurredOn: today,
  nature: '',
  statedBy: '',
  source: '',
  sourceProtected: false,
  contestedBy: '',
  with: '',
  reviewOn: '',
  together: false,
  checked: false,
})

export const writtenKind = (text: string | undefined): WrittenKind | undefined =>
  writtenKinds.find((kind) => kind === text)

/** What was filled in, as it was filled in. */
export function noteFrom(form: { one(name: string): string; all(name: string): string[] }): WriteInput {
  const day = (name: string) => dayFrom(form.one(name))
  return {
    kind: writtenKind(form.one('kind')) ?? 'contact-note',
    about: form.all('about'),
    text: fromTextArea(form.one('text')),
    occurredOn: day('occurredOn'),
    nature: form.one('nature'),
    statedBy: form.one('statedBy'),
    source: fromTextArea(form.one('source')),
    sourceProtected: form.one('sourceProtected') !== '',
    contestedBy: form.one('contestedBy'),
    with: form.one('with'),
    reviewOn: day('reviewOn'),
    together: form.one('together') !== '',
    checked: form.one('checked') !== '',
  }
}

/** Can PostgreSQL keep it? A NUL or half a character cannot be kept, not in a draft either. */
export const keepable = (input: WriteInput): boolean =>
  Object.values(input)
    .flat()
    .every((value) => typeof value !== 'string' || (value.isWellFormed() && !value.includes('\0')))

/** What a checked input records. `origin`: who said so and where it stands, when that is protected; then the fact does not tell. */
export function recordingOf(input: WriteInput): Recording {
  const { kind, about, occurredOn, together } = input
  const told = originOf(input)
  return {
    kind: kindOf[kind],
    about,
    occurredOn,
    body: bodyOf(input),
    ...(told !== undefined && { origin: told }),
    ...(together && { together }),
  }
}

const originOf = ({ kind, sourceProtected, statedBy, source: from }: WriteInput): string | undefined =>
  kind === 'fact' && sourceProtected ? [statedBy, from].filter((text) => text.trim() !== '').join('\n') : undefined

const given = <Name extends string>(name: Name, text: string) =>
  (text.trim() === '' ? {} : { [name]: text }) as { [name in Name]?: string }

function bodyOf(input: WriteInput): Recording['body'] {
  const { kind, text } = input
  if (kind === 'contact-note') return { text }
  if (kind === 'agreement') return { text, ...given('with', input.with), ...given('reviewOn', input.reviewOn) }
  return {
    text,
    nature: input.nature,
    ...(input.sourceProtected
      ? { sourceProtected: true }
      : { ...given('statedBy', input.statedBy), ...given('source', input.source) }),
    ...given('contestedBy', input.contestedBy),
  }
}

/** What is missing when nothing was written, in the words of what is asked. */
const required = {
  'contact-note': 'textRequired',
  fact: 'factRequired',
  agreement: 'agreementRequired',
} as const satisfies Record<WrittenKind, string>

/** The first thing that is wrong with each field; empty when it can be recorded. `correcting`: what stood there keeps its people and source. */
export function faultsOf(input: WriteInput, today: string, correcting = false): WriteErrors {
  const errors: WriteErrors = {}
  if (!correcting && input.about.length === 0) errors.about = 'aboutRequired'
  const text = textFault(contactNote.schema.safeParse({ text: input.text }))
  if (text) errors.text = text === 'textRequired' ? required[input.kind] : text
  if (input.occurredOn === '') errors.occurredOn = 'dateRequired'
  else if (!possibleDay(input.occurredOn)) errors.occurredOn = 'dateInvalid'
  else if (input.occurredOn > today) errors.occurredOn = 'dateInFuture'
  if (input.kind === 'fact') Object.assign(errors, factFaults(input, correcting))
  if (input.kind === 'agreement') Object.assign(errors, agreementFaults(input))
  if (input.together && !input.checked) errors.checked = 'checkRequired'
  return errors
}

/** A day that exists and that PostgreSQL keeps; nothing in a dossier happened in the year 0. */
const possibleDay = (text: string): boolean => isDay(text) && text > '0001'

function factFaults(input: WriteInput, correcting: boolean): WriteErrors {
  const errors: WriteErrors = {}
  const { nature, statedBy, source: from, sourceProtected } = input
  if (!factNatures.some((one) => one === nature)) errors.nature = 'natureRequired'
  const hidden = originOf(input)
  if (sourceProtected) {
    // Asked where somebody looks for it: who said so, or where it stands.
    if (!correcting && hidden?.trim() === '') errors[nature === 'stated' ? 'statedBy' : 'source'] = 'originRequired'
  } else {
    if (nature === 'stated' && statedBy.trim() === '') errors.statedBy = 'statedByRequired'
    if (nature === 'documented' && from.trim() === '') errors.source = 'sourceRequired'
  }
  for (const [name, text, max] of [
    ['statedBy', statedBy, 300],
    ['contestedBy', input.contestedBy, 300],
    ['source', sourceProtected ? (hidden ?? '') : from, 1_000],
  ] as const) {
    const fault = optionalFault(text, max)
    if (fault) errors[name] = fault
  }
  return errors
}

function agreementFaults(input: WriteInput): WriteErrors {
  const errors: WriteErrors = {}
  const fault = optionalFault(input.with, 300)
  if (fault) errors.with = fault
  if (input.reviewOn === '') return errors
  if (!possibleDay(input.reviewOn)) errors.reviewOn = 'dateInvalid'
  else if (isDay(input.occurredOn) && input.reviewOn < input.occurredOn) errors.reviewOn = 'reviewTooEarly'
  return errors
}

function optionalFault(text: string, max: number): 'textTooLong' | 'textInvalid' | undefined {
  if (!text.isWellFormed() || text.includes('\0')) return 'textInvalid'
  return text.length > max ? 'textTooLong' : undefined
}

/** Why a text was refused by its schema (src/lib/text.ts), as the code of a sentence. */
export function textFault(parsed: {
  success: boolean
  error?: { issues: { message: string }[] }
}): 'textRequired' | 'textTooLong' | 'textInvalid' | undefined {
  if (parsed.success) return undefined
  const messages = parsed.error?.issues.map((issue) => issue.message) ?? []
  if (messages.includes('empty')) return 'textRequired'
  return messages.includes('too-long') ? 'textTooLong' : 'textInvalid'
}

/** The form of an entry that stands: what a correction starts from. Undefined for a kind that this form does not write. */
export function inputOf(row: { kind: string; occurredOn: string; body: unknown }): WriteInput | undefined {
  const kind = writtenKind(row.kind)
  if (!kind) return undefined
  const body = row.body as Partial<
    Pick<WriteInput, 'text' | 'nature' | 'statedBy' | 'source' | 'contestedBy' | 'with' | 'reviewOn'>
  >
  const { sourceProtected = false } = row.body as { sourceProtected?: boolean }
  return { ...emptyInput(kind, row.occurredOn), ...body, sourceProtected }
}
