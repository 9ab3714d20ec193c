import { isDay } from '../lib/day.ts'

const dayMs = 86_400_000
const hourOf = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', hour: '2-digit', hourCycle: 'h23' })

/** The day so many days later (YYYY-MM-DD). */
export const daysLater = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * dayMs).toISOString().slice(0, 10)

/** An opening lasts a year at most: PostgreSQL refuses a longer one. A day less, or the hour of its last day would decide. */
export const latestUntil = (today: string): string => daysLater(today, 364)

/** The moment at which this day is over in the Netherlands (RFC 3339), in winter or in summer. */
export function endOfDay(day: string): string {
  const midnight = Date.parse(`${daysLater(day, 1)}T00:00:00Z`)
  const moment = [1, 2].map((hours) => new Date(midnight - hours * 3_600_000)).find((at) => hourOf.format(at) === '00')
  if (!moment) throw new Error('a day that does not end')
  return moment.toISOString()
}

/** What is wrong with the last day of an opening, if anything. */
export function untilFault(day: string, today: string): 'openUntilRequired' | 'openUntilTooFar' | undefined {
  if (!isDay(day) || day < today) return 'openUntilRequired'
  return day > latestUntil(today) ? 'openUntilTooFar' : undefined
}
