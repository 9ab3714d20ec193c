const zone = 'Europe/Amsterdam'

/** A point in time: a Date or an ISO 8601 string with its zone. */
export type Moment = Date | string
/** A calendar day, `YYYY-MM-DD`. */
export type Day = string

/** The period a look or entry belongs to on a page that looks back. `month` is `YYYY-MM`. */
export type Period = { kind: 'thisWeek' } | { kind: 'lastWeek' } | { kind: 'month'; month: string }

const noon = (day: Day): Date => new Date(`${day}T12:00:00Z`)
const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: zone })

/** The calendar day in Amsterdam of a moment. */
export const dayOf = (moment: Moment): Day => isoDay.format(new Date(moment))

const mondayOf = (day: Day): number => {
  const date = noon(day)
  return date.getTime() - ((date.getUTCDay() + 6) % 7) * 86_400_000
}

/** Which period a day falls in, seen from `today`: weeks start on Monday; before last week it is a calendar month. */
export function periodOf(day: Day, today: Day): Period {
  const weeks = Math.round((mondayOf(today) - mondayOf(day)) / (7 * 86_400_000))
  if (weeks <= 0) return { kind: 'thisWeek' }
  if (weeks === 1) return { kind: 'lastWeek' }
  return { kind: 'month', month: day.slice(0, 7) }
}

type DateWords = { dates: { unknownBirth: string } }

/** Dates, times and lists of names as people say them. The year is left out when it is the year of `today`. */
export function formatters(lang: 'nl' | 'en', words: DateWords, today?: Day) {
  const locale = lang === 'nl' ? 'nl-NL' : 'en-GB'
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, ...options })
  const weekday = format({ weekday: 'long' })
  const dayMonth = format({ day: 'numeric', month: 'long' })
  const dayMonthYear = format({ day: 'numeric', month: 'long', year: 'numeric' })
  const shortMonth = format({ day: 'numeric', month: 'short' })
  const monthYear = format({ month: 'long', year: 'numeric' })
  const clock = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const conjunction = new Intl.ListFormat(locale, { type: 'conjunction' })
  const thisYear = (day: Day) => today !== undefined && day.slice(0, 4) === today.slice(0, 4)

  /** "3 september", or "3 september 2024" in another year. */
  const day = (value: Day): string => (thisYear(value) ? dayMonth : dayMonthYear).format(noon(value))
  /** "dinsdag 18 november". */
  const fullDay = (value: Day): string => `${weekday.format(noon(value))} ${day(value)}`
  const time = (moment: Moment): string => clock.format(new Date(moment))

  return {
    day,
    fullDay,
    time,
    /** "18 nov", without a year: for a narrow column beside a full date. */
    shortDay: (value: Day): string => shortMonth.format(noon(value)).replace('.', ''),
    /** "dinsdag 18 november, 14:32". */
    moment: (moment: Moment): string => `${fullDay(dayOf(moment))}, ${time(moment)}`,
    /** "oktober 2026" for `2026-10`. */
    month: (value: string): string => monthYear.format(noon(`${value.slice(0, 7)}-01`)),
    /** A date of birth of which month, day or everything may be unknown (`00`): "1985", "mei 1985", "3 mei 1985". */
    partialDate: (value: string): string => {
      if (value.startsWith('0000')) return words.dates.unknownBirth
      if (value.slice(5, 7) === '00') return value.slice(0, 4)
      if (value.slice(8, 10) === '00') return monthYear.format(noon(`${value.slice(0, 7)}-01`))
      return dayMonthYear.format(noon(value))
    },
    /** "Anna, Bram en Sem". */
    list: (names: readonly string[]): string => conjunction.format(names),
    /** The same, in pieces, so that the names can be marked up. */
    listParts: (names: readonly string[]) => conjunction.formatToParts(names),
  }
}

export type Formatters = ReturnType<typeof formatters>
