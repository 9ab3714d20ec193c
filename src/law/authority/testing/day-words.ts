/** Days as the scenarios write them, relative to the day on which they are run. */

const at = (today: string): Date => new Date(`${today}T00:00:00Z`)
const text = (day: Date): string => day.toISOString().slice(0, 10).replaceAll('-', '')

function moved(today: string, by: { days?: number; months?: number; years?: number }): string {
  const day = at(today)
  day.setUTCDate(day.getUTCDate() + (by.days ?? 0))
  day.setUTCMonth(day.getUTCMonth() + (by.months ?? 0))
  day.setUTCFullYear(day.getUTCFullYear() + (by.years ?? 0))
  return text(day)
}

const dayWords: Readonly<Record<string, number>> = { gisteren: -1, vandaag: 0, morgen: 1 }

/**
 * «morgen - 18 jaar», «2 jaar geleden», «vorige maand», «1-12-2022» and «20221201» as `YYYYMMDD`.
 * A bare `0` is the unknown date. @throws when the words are not among these
 */
export function dayOf(words: string, today: string): string {
  const said = words.trim()
  if (said === '') return ''
  if (/^\d{8}$/.test(said)) return said
  if (said === '0') return '00000000'
  const written = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(said)
  if (written) return `${written[3]}${written[2]?.padStart(2, '0')}${written[1]?.padStart(2, '0')}`
  if (said === 'vorige maand') return moved(today, { months: -1 })
  const ago = /^(\d+) jaar geleden$/.exec(said)
  if (ago) return moved(today, { years: -Number(ago[1]) })
  const relative = /^(gisteren|vandaag|morgen)(?: - (\d+) jaar)?$/.exec(said)
  if (relative) return moved(today, { days: dayWords[relative[1] ?? ''] ?? 0, years: -Number(relative[2] ?? 0) })
  throw new Error(`no day: «${words}»`)
}
