import { isMinor } from '../law/ages.ts'
import { ageRange, possibleDays } from '../lib/partial-date.ts'

/** Parts of a life, as people say them, from small to whole. */
export const lifeShares = [
  ['short', 0],
  ['twentieth', 0.05],
  ['tenth', 0.1],
  ['fifth', 0.2],
  ['quarter', 0.25],
  ['third', 1 / 3],
  ['half', 0.5],
  ['two-thirds', 2 / 3],
  ['three-quarters', 0.75],
  ['almost', 0.9],
  ['whole', 1],
] as const
export type LifeShare = (typeof lifeShares)[number][0]

export interface AgeClock {
  /** The youngest and the oldest the child can have been, in full years: equal when the birthday is known. */
  atStart: [min: number, max: number]
  now: [min: number, max: number]
  /** How long ago it began. */
  since: { unit: 'days' | 'weeks' | 'months' | 'years'; n: number }
  /** What part of the child's life that is. */
  share: LifeShare
}

const day = 86_400_000
const daysBetween = (from: string, until: string): number => Math.round((Date.parse(until) - Date.parse(from)) / day)

function monthsBetween(from: string, until: string): number {
  const [year = 0, month = 0] = from.split('-').map(Number)
  const [untilYear = 0, untilMonth = 0] = until.split('-').map(Number)
  const months = (untilYear - year) * 12 + untilMonth - month
  return until.slice(8) < from.slice(8) ? months - 1 : months
}

function sinceOf(began: string, today: string): AgeClock['since'] {
  const days = daysBetween(began, today)
  const months = monthsBetween(began, today)
  if (days < 14) return { unit: 'days', n: days }
  if (months < 2) return { unit: 'weeks', n: Math.floor(days / 7) }
  return months < 24 ? { unit: 'months', n: months } : { unit: 'years', n: Math.floor(months / 12) }
}

/** The nearest part that people have a word for. */
function shareOf(part: number): LifeShare {
  const [nearest] = [...lifeShares].sort(([, a], [, b]) => Math.abs(a - part) - Math.abs(b - part))
  return nearest?.[0] ?? 'whole'
}

/**
 * A child does not wait as an adult does: how old it was when something began, how old it is now, and what part of its life that is.
 * Days are YYYY-MM-DD; of the birth, month and day may be unknown. Undefined for who is not under eighteen for certain, and for what
 * is still to begin.
 */
export function ageClock(birth: string, began: string, today: string): AgeClock | undefined {
  const born = possibleDays(birth)
  if (!born || !isMinor(birth, today) || began > today) return undefined
  const lived = (daysBetween(born[0], today) + daysBetween(born[1], today)) / 2
  const waited = daysBetween(began, today)
  return {
    atStart: ageRange(birth, began),
    now: ageRange(birth, today),
    since: sinceOf(began, today),
    share: lived <= waited ? 'whole' : shareOf(waited / lived),
  }
}
