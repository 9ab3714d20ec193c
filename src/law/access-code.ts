import type { AgeBand } from './ages.ts'

/** So many days a code to sign in with may be used: long enough to come home and find the time, and no longer. */
export const accessCodeDays = 7

/** Who signs in themself: from twelve on somebody uses their own rights over a dossier (Jeugdwet 7.3.4, 7.3.15). */
export const signsInThemself = (band: AgeBand): boolean => band !== 'under-12' && band !== 'deceased'
