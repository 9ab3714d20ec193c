import { ageRange, possibleDays } from '../../lib/partial-date.ts'
import { majority } from './constants.ts'
import { comesOfAge } from './dates.ts'
import type { Minor, PossibleHolder } from './question.ts'
import type { RuleId } from './rules.ts'

/** Why nobody has authority over this person; undefined for a living minor. A missing day does not make a child an adult. */
export function whyNoMinor({ birth, death }: Minor, today: string): RuleId | undefined {
  if (death !== undefined) return 'deceased'
  if (!possibleDays(birth)) return 'age-unknown'
  return ageRange(birth, today)[0] >= majority ? 'of-age' : undefined
}

/** The day a minor is of age for certain. */
export function endOfMinority({ birth }: Minor): string | undefined {
  const last = possibleDays(birth)?.[1]
  return last === undefined ? undefined : comesOfAge(last)
}

/** Under age for certain: an unknown or incomplete birth date does not make a parent a minor. */
export const isMinor = ({ birth }: PossibleHolder, today: string): boolean => ageRange(birth, today)[1] < majority

/** The day somebody who is a minor now no longer is one for certain. */
export function endOfBeingMinor({ birth }: PossibleHolder): string | undefined {
  const first = possibleDays(birth)?.[0]
  return first === undefined ? undefined : comesOfAge(first)
}
