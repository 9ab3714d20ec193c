import { type PartialDate, possibleDays } from '../../lib/partial-date.ts'
import { majority } from './constants.ts'

/** An incomplete date can leave a question open. */
export type Certainty = 'yes' | 'no' | 'unknown'

/** Whether one date lies on or after another, whatever the unknown days turn out to be. */
export function notBefore(date: PartialDate | undefined, than: PartialDate | undefined): Certainty {
  const [days, others] = [date && possibleDays(date), than && possibleDays(than)]
  if (!days || !others) return 'unknown'
  if (days[0] >= others[1]) return 'yes'
  return days[1] < others[0] ? 'no' : 'unknown'
}

/** Whether one date lies after another for certain. */
export function certainlyAfter(date: PartialDate | undefined, than: PartialDate): boolean {
  const [days, others] = [date && possibleDays(date), possibleDays(than)]
  return !!days && !!others && days[0] > others[1]
}

export const bothOf = (one: Certainty, other: Certainty): Certainty =>
  one === 'no' || other === 'no' ? 'no' : one === 'yes' && other === 'yes' ? 'yes' : 'unknown'

/** `yes` when any is; `unknown` when none is and one may be. */
export const anyOf = (all: readonly Certainty[]): Certainty =>
  all.includes('yes') ? 'yes' : all.includes('unknown') ? 'unknown' : 'no'

/**
 * Puts events in order as the standard does: an incomplete date counts as the very beginning of its period, before its
 * first day (2021-00-00 comes before 2021-01-01), and an unknown date comes before everything.
 */
export const byRegister = (one: PartialDate, other: PartialDate): number => (one < other ? -1 : one > other ? 1 : 0)

/** The day somebody born on `day` (YYYY-MM-DD) comes of age. 18 years after a leap year is none: 29 February becomes 1 March. */
export function comesOfAge(day: string): string {
  const year = String(Number(day.slice(0, 4)) + majority).padStart(4, '0')
  return `${year}-${day.endsWith('-02-29') ? '03-01' : day.slice(5)}`
}
