import type { AgeBand } from './ages.ts'

/**
 * Everything a rule may ask about one reader, one part and one person that part is about. Closed lists and booleans only:
 * so few combinations exist that evaluating one is done once, and tests can try them all.
 */
export interface Situation {
  reader: 'professional' | 'person'
  tie: 'none' | 'involved' | 'ended'
  organisation: 'none' | 'local-team' | 'regional-safety-team' | 'expertise-platform' | 'other'
  opening: 'none' | 'consent' | 'disclosure' | 'mandate' | 'measure' | 'break-glass'
  relation: 'none' | 'self' | 'authority'
  age: AgeBand
  sort: string
  regime: string
  own: boolean
  ours: boolean
  kin: boolean
  secret: boolean
  shielded: boolean
}

/** A situation where nothing is known yet: every fact must be given to open anything. */
export const nothingKnown: Situation = {
  reader: 'person',
  tie: 'none',
  organisation: 'none',
  opening: 'none',
  relation: 'none',
  age: 'unknown',
  sort: 'basics',
  regime: 'jeugdwet',
  own: false,
  ours: false,
  kin: false,
  secret: false,
  shielded: false,
}

export const situationKey = (s: Situation): string =>
  `${s.reader}|${s.tie}|${s.organisation}|${s.opening}|${s.relation}|${s.age}|${s.sort}|${s.regime}|${+s.own}${+s.ours}${+s.kin}${+s.secret}${+s.shielded}`
