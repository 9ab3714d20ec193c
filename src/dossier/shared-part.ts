import type { FamilyFacts, WantedPart } from '../access/facts.ts'
import { familyRegime } from '../law/regimes.ts'
import { type PartSort, partOf } from './part.ts'

/** The part of this sort about these people that everybody who helps this family shares. */
export const sharedPart = (
  family: Pick<FamilyFacts, 'id' | 'parts'>,
  sort: PartSort,
  subjects: string[],
  shieldedFrom: string[] = [],
): WantedPart => partOf({ familyId: family.id, sort, regime: familyRegime(family.parts), subjects, shieldedFrom })
