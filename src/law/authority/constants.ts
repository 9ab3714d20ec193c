import type { PartialDate } from '../../lib/partial-date.ts'

/** Who has reached this age is of age (BW 1:233). */
export const majority = 18

/** From this day on, acknowledging a child gives authority too (BW 1:251b). Before it, only the mother had it. */
export const acknowledgementGivesAuthority = '2023-01-01' as PartialDate
