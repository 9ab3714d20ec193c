import { ageBands } from './ages.ts'
import { openingClasses } from './openings.ts'
import { regimes } from './regimes.ts'
import { organisationKinds, roles } from './roles.ts'

/**
 * Everything a rule may ask about one reader, one part and one person that part is about: closed lists and booleans, so that
 * a test can walk the whole space. The same lists stand in policies/schema.cedarschema.
 */
export const enums = {
  role: ['none', ...roles],
  tie: ['none', 'involved', 'replacing', 'ended'],
  organisation: ['none', ...organisationKinds],
  opening: ['none', ...openingClasses],
  /** Who the reader is to this person. `parent`: legally, without authority; `carer`: foster or step parent without authority. */
  relation: ['none', 'self', 'authority', 'undetermined', 'parent', 'legal-representative', 'representative', 'carer'],
  age: ageBands,
  regime: regimes,
  /** Why this part must not reach this reader. */
  shield: ['none', 'safety', 'confidence', 'good-care', 'other-parent', 'complaint'],
} as const

export const flags = [
  // The reader is one of the people this part is about.
  'own',
  // The reader works for the organisation whose part this is.
  'ours',
  // The part is of no organisation: everybody who helps this family shares it.
  'common',
  // The reader is somebody of this family, in whatever capacity.
  'kin',
  // An address under secrecy.
  'secret',
  // A professional judged, and recorded, that this person cannot weigh their own interests here.
  'incapable',
  // The reader holds, today, the power that the law of this part asks for.
  'empowered',
  // A colleague of the reader's organisation is involved with this family.
  'team',
  // Whoever of the family gave the opening may do so, now; or a professional gave it.
  'client',
] as const
export type Flag = (typeof flags)[number]

type Enums = { [Name in keyof typeof enums]: (typeof enums)[Name][number] }

export interface Situation extends Enums, Record<Flag, boolean> {
  reader: 'professional' | 'person'
  sort: string
}

export type Shield = Situation['shield']

/** A situation where nothing is known yet: every fact must be given to open anything. */
export const nothingKnown: Situation = {
  reader: 'person',
  role: 'none',
  tie: 'none',
  organisation: 'none',
  opening: 'none',
  relation: 'none',
  age: 'unknown',
  regime: 'jeugdwet',
  shield: 'none',
  sort: 'basics',
  ...(Object.fromEntries(flags.map((flag) => [flag, false])) as Record<Flag, boolean>),
}

/** One text per situation. Written out, since it is made for every part of every look; a test holds it to the lists above. */
export const situationKey = (s: Situation): string =>
  `${s.reader}|${s.role}|${s.tie}|${s.organisation}|${s.opening}|${s.relation}|${s.age}|${s.regime}|${s.shield}|${s.sort}|${
    (s.own ? 1 : 0) +
    (s.ours ? 2 : 0) +
    (s.common ? 4 : 0) +
    (s.kin ? 8 : 0) +
    (s.secret ? 16 : 0) +
    (s.incapable ? 32 : 0) +
    (s.empowered ? 64 : 0) +
    (s.team ? 128 : 0) +
    (s.client ? 256 : 0)
  }`
