/**
 * A date of which month and day may be unknown, as text `YYYY-MM-DD`: `1985-00-00` is some day in 1985,
 * `0000-00-00` is unknown. As text it sorts, compares and stores as it stands.
 */
export type PartialDate = string & { readonly partialDate: true }

export const unknownDate = '0000-00-00' as PartialDate

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()
const pad = (value: number): string => String(value).padStart(2, '0')

function parts(date: string): [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))]
}

/** Reads `YYYYMMDD` or `YYYY-MM-DD`; undefined when that is no date: 31 April, or a day without its month. */
export function parsePartialDate(text: string): PartialDate | undefined {
  const match = /^(\d{4})(-?)(\d{2})\2(\d{2})$/.exec(text)
  if (!match) return undefined
  const date = `${match[1]}-${match[3]}-${match[4]}`
  const [year, month, day] = parts(date)
  if (year === 0) return month === 0 && day === 0 ? unknownDate : undefined
  if (month === 0) return day === 0 ? (date as PartialDate) : undefined
  return month <= 12 && day <= daysIn(year, month) ? (date as PartialDate) : undefined
}

/** True when year, month and day are all known. */
export const isFullDate = (date: string): boolean => !/0000|-00/.test(date)

/** The first and last day it can be; undefined when the year is unknown. */
export function possibleDays(date: string): [first: string, last: string] | undefined {
  const [year, month, day] = parts(date)
  if (!year) return undefined
  const start = `${date.slice(0, 4)}-`
  if (month === 0) return [`${start}01-01`, `${start}12-31`]
  if (day === 0) return [`${start}${pad(month)}-01`, `${start}${pad(month)}-${pad(daysIn(year, month))}`]
  return [date, date]
}

/** True when both can be the same day. An unknown date can be any day. */
export function mayBeSameDay(one: string, other: string): boolean {
  const [a, b] = [possibleDays(one), possibleDays(other)]
  return !a || !b || (a[0] <= b[1] && b[0] <= a[1])
}

/** Full years between two full dates. Whoever was born on 29 February has their birthday on 1 March in other years. */
function fullYears(birth: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4))
  return day.slice(5) < birth.slice(5) ? years - 1 : years
}

/**
 * The youngest and the oldest somebody can be on a day (`YYYY-MM-DD`), in full years.
 * Equal when the age is certain; `[0, Infinity]` when the year of birth is unknown. Not born yet counts as 0.
 */
export function ageRange(birth: string, day: string): [min: number, max: number] {
  const days = possibleDays(birth)
  if (!days) return [0, Number.POSITIVE_INFINITY]
  return [Math.max(0, fullYears(days[1], day)), Math.max(0, fullYears(days[0], day))]
}

/** The age in full years, or undefined when the unknown month or day makes a difference on this day. */
export function ageOn(birth: string, day: string): number | undefined {
  const [min, max] = ageRange(birth, day)
  return min === max ? min : undefined
}
