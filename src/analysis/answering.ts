import { isDay } from '../lib/day.ts'
import type { ErrorCode } from '../ui/messages.ts'
import { everyItem, type Item, isQuestion, type Questionnaire, type Value } from './questionnaire.ts'

/** What was sent for one item, as it was typed; `other`: words beside the options. */
export interface Typed {
  values: string[]
  other: string
}
/** By linkId. */
export type Sent = ReadonlyMap<string, Typed>

const nothing: Typed = { values: [], other: '' }
export const typed = (sent: Sent, item: Pick<Item, 'id'>): Typed => sent.get(item.id) ?? nothing

/** Beside the options of an open choice: something else, in words. */
export const otherOption = '(other)'

/** The answers to one item that can be kept; nothing of an answer that is wrong. */
export function valuesOf(item: Item, sent: Sent): Value[] {
  const { values, other } = typed(sent, item)
  const filled = values.filter((value) => value.trim() !== '')
  const several = item.repeats ? filled : filled.slice(0, 1)
  return several.flatMap((value): Value[] => {
    if (item.type === 'open-choice' && value === otherOption) return other.trim() === '' ? [] : [other.trim()]
    const read = oneValue(item, value.trim())
    return read === undefined ? [] : [read]
  })
}

function oneValue({ type, options }: Item, text: string): Value | undefined {
  switch (type) {
    case 'boolean':
      return text === 'yes' || text === 'no' ? text === 'yes' : undefined
    case 'integer':
      return /^-?\d{1,9}$/.test(text) ? Number(text) : undefined
    case 'decimal':
      return /^-?\d{1,9}([.,]\d{1,6})?$/.test(text) ? Number(text.replace(',', '.')) : undefined
    case 'date':
      return isDay(text) ? text : undefined
    case 'choice':
    case 'open-choice':
      return options.find(({ value }) => String(value) === text)?.value
    case 'string':
    case 'text':
      return text
    case 'group':
    case 'display':
      return undefined
  }
}

/** What applies, by the answers so far: groups before what they hold. What does not apply is not asked, and not kept. */
export function applying(items: readonly Item[], sent: Sent, answered = new Map<string, Value[]>()): Item[] {
  return items.flatMap((item) => {
    const holds = ({ question, is, exists }: Item['when'][number]): boolean => {
      const given = answered.get(question) ?? []
      return exists === undefined ? given.some((value) => value === is) : given.length > 0 === exists
    }
    const applies = item.when.length === 0 || (item.every ? item.when.every(holds) : item.when.some(holds))
    if (!applies) return []
    if (isQuestion(item)) answered.set(item.id, valuesOf(item, sent))
    return [{ ...item, items: [] }, ...applying(item.items, sent, answered)]
  })
}

/** Why an answer cannot be kept as it is; nothing when it can. */
export function faultOf(item: Item, sent: Sent): ErrorCode | undefined {
  if (!isQuestion(item)) return undefined
  const { values, other } = typed(sent, item)
  const filled = values.filter((value) => value.trim() !== '')
  if (filled.length === 0) return item.required ? 'answerRequired' : undefined
  if ([...filled, other].some((value) => !value.isWellFormed() || value.includes('\0'))) return 'textInvalid'
  const most = Math.min(item.maxLength ?? 20_000, 20_000)
  if ([...filled, other].some((value) => value.length > most)) return 'answerTooLong'
  if (filled.length > 50) return 'answerTooMany'
  if (filled.includes(otherOption) && item.type === 'open-choice' && other.trim() === '') return 'answerOther'
  const kept = valuesOf(item, sent)
  if (kept.length < (item.repeats ? filled.length : 1)) return wrongType[item.type] ?? 'answerChoice'
  return kept.every((value) => inBounds(item, value)) ? undefined : 'answerBounds'
}

const wrongType: Partial<Record<Item['type'], ErrorCode>> = {
  integer: 'answerWhole',
  decimal: 'answerNumber',
  date: 'dateInvalid',
}

const inBounds = ({ min, max }: Item, value: Value): boolean =>
  (min === undefined || value >= min) && (max === undefined || value <= max)

/** Each question as it is read back: with the heading of its group where others are worded the same. */
function questionsOf({ items }: Questionnaire): Map<string, string> {
  const texts = everyItem(items).map(({ text }) => text.nl)
  const named = (of: readonly Item[], group = ''): [string, string][] =>
    of.flatMap((item) => {
      const alike = group !== '' && texts.filter((text) => text === item.text.nl).length > 1
      return [[item.id, alike ? `${group}: ${item.text.nl}` : item.text.nl], ...named(item.items, item.text.nl)]
    })
  return new Map(named(items))
}

/** What is kept of a questionnaire that was filled in: by item, with the question as it was asked and the answer in its words. */
export function answersOf(questionnaire: Questionnaire, sent: Sent) {
  const questions = questionsOf(questionnaire)
  return applying(questionnaire.items, sent).flatMap((item) => {
    const values = valuesOf(item, sent)
    if (values.length === 0) return []
    const labels = values.map((value) => item.options.find((option) => option.value === value)?.label.nl ?? '')
    return [
      {
        item: item.id,
        values,
        question: questions.get(item.id) ?? item.text.nl,
        ...(labels.some(Boolean) && { labels }),
      },
    ]
  })
}

/** The number that a questionnaire declares, when every item of it was answered; a questionnaire that declares none has none. */
export function scoreOf({ scoring }: Questionnaire, answers: readonly { item: string; values: Value[] }[]) {
  if (scoring.how === 'none') return undefined
  const numbers = scoring.items.map((id) => answers.find(({ item }) => item === id)?.values[0])
  if (!numbers.every((value) => typeof value === 'number')) return undefined
  const sum = numbers.reduce((total, value) => total + value, 0)
  return scoring.how === 'sum' ? sum : sum / numbers.length
}
