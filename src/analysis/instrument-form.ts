import { onceFrom } from '../people/handlers/once.ts'
import type { ErrorCode } from '../ui/messages.ts'
import { applying, faultOf, type Sent, type Typed, typed, valuesOf } from './answering.ts'
import { everyItem, type Item, isQuestion, type Questionnaire } from './questionnaire.ts'

/** What was filled in, as it was filled in. */
export interface InstrumentInput {
  id: string
  about: string
  text: string
  sent: Sent
  /** What the form asked: of what it did not ask, nothing can be missing. */
  asked: readonly string[]
  /** The item that needs another line. */
  more: string
  /** Whoever sent it saw everything that applied. */
  keep: boolean
}

export const fieldOf = (id: string): string => `a.${id}`
export const otherFieldOf = (id: string): string => `o.${id}`

interface Posted {
  one(name: string): string
  all(name: string): string[]
}

export function inputFrom(form: Posted, { items }: Questionnaire): InstrumentInput {
  const sent = everyItem(items)
    .filter(isQuestion)
    .flatMap((item): [string, Typed][] => {
      const values = form.all(fieldOf(item.id)).map((value) => value.replaceAll('\r\n', '\n'))
      return values.length > 0 ? [[item.id, { values, other: form.one(otherFieldOf(item.id)) }]] : []
    })
  return {
    id: onceFrom(form.one('id')),
    about: form.one('about'),
    text: form.one('text').replaceAll('\r\n', '\n'),
    sent: new Map(sent),
    asked: form.one('asked').split(' '),
    more: form.one('more'),
    keep: form.one('step') === 'keep',
  }
}

/** What is on the page now: what applies, by what was answered so far; and whether answering can still bring more. */
export function stageOf({ items }: Questionnaire, sent: Sent) {
  const now = applying(items, sent)
  const there = new Set(now.map(({ id }) => id))
  return { now, there, canGrow: everyItem(items).some((item) => !there.has(item.id)) }
}

/** The first thing that is wrong with each answer that was asked for. */
export function answerFaults({ items }: Questionnaire, { sent, asked }: Pick<InstrumentInput, 'sent' | 'asked'>) {
  return applying(items, sent).flatMap((item): { item: Item; code: ErrorCode }[] => {
    const code = asked.includes(item.id) ? faultOf(item, sent) : undefined
    return code ? [{ item, code }] : []
  })
}

/** Was everything that applies on the page that was sent? */
export const allAsked = ({ items }: Questionnaire, { sent, asked }: InstrumentInput): boolean =>
  applying(items, sent).every((item) => !isQuestion(item) || asked.includes(item.id))

export const answersNothing = ({ items }: Questionnaire, sent: Sent): boolean =>
  applying(items, sent).every((item) => valuesOf(item, sent).length === 0)

/** What was typed for items that are not on the page: it goes along unseen, so that nothing is lost when they come back. */
export function carried(
  { items }: Questionnaire,
  sent: Sent,
  there: ReadonlySet<string>,
): [name: string, value: string][] {
  return everyItem(items)
    .filter((item) => isQuestion(item) && !there.has(item.id))
    .flatMap((item): [string, string][] => {
      const { values, other } = typed(sent, item)
      return [
        ...values.map((value): [string, string] => [fieldOf(item.id), value]),
        ...(other ? [[otherFieldOf(item.id), other] as [string, string]] : []),
      ]
    })
}
