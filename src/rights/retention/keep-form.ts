import { dayFrom, isDay } from '../../lib/day.ts'
import { fromTextArea } from '../../lib/text.ts'
import type { FieldErrors } from '../../ui/form.tsx'

export interface KeepInput {
  /** YYYY-MM-DD. */
  until: string
  reason: string
}

/** How many years longer than its term something can be kept by one decision; then somebody looks again. */
export const mostYearsLonger = 30

/** Fields carry the id of their part: a page has several of these forms. */
export const keepFrom = (form: { one(name: string): string }, partId: string): KeepInput => ({
  until: dayFrom(form.one(`until-${partId}`)),
  reason: fromTextArea(form.one(`reason-${partId}`)),
})

/** The first thing that is wrong with each field. `term`: until when it is kept without a decision. */
export function keepFaults({ until, reason }: KeepInput, partId: string, term: string): FieldErrors {
  const errors: FieldErrors = {}
  const latest = `${Number(term.slice(0, 4)) + mostYearsLonger}${term.slice(4)}`
  if (!isDay(until) || until <= term || until > latest) errors[`until-${partId}`] = 'keepUntilRequired'
  if (!reason.isWellFormed() || reason.includes('\0')) errors[`reason-${partId}`] = 'textInvalid'
  else if (reason.trim() === '') errors[`reason-${partId}`] = 'keepReasonRequired'
  else if (reason.length > 2_000) errors[`reason-${partId}`] = 'textTooLong'
  return errors
}
