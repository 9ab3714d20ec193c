import { ageRange, type PartialDate } from '../lib/partial-date.ts'

/** The ages at which rights over a dossier change (Jeugdwet 7.3.4, 7.3.5, 7.3.15; BW 1:233). */
export const ageBands = ['under-12', '12-15', '16-17', 'adult', 'deceased', 'unknown'] as const
export type AgeBand = (typeof ageBands)[number]

const bandOf = (age: number): AgeBand => (age < 12 ? 'under-12' : age < 16 ? '12-15' : age < 18 ? '16-17' : 'adult')

/** Under eighteen for certain on `today` (YYYY-MM-DD): who is spoken to as «je». When it cannot be told, somebody is spoken to as an adult. */
export function isMinor(birth: string | null | undefined, today: string): boolean {
  const band = birth && ageBand(birth, null, today)
  return band === 'under-12' || band === '12-15' || band === '16-17'
}

/**
 * In which band of rights somebody is on `today` (YYYY-MM-DD).
 * An incomplete date of birth that leaves two bands possible gives `unknown`: then no rule that asks for an age applies.
 */
export function ageBand(birth: string, death: string | null, today: string): AgeBand {
  if (death) return 'deceased'
  const range = ageRange(birth as PartialDate, today)
  if (!range) return 'unknown'
  const [youngest, oldest] = range
  return bandOf(youngest) === bandOf(oldest) ? bandOf(youngest) : 'unknown'
}
