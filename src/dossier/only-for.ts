import type { FamilyFacts, PartFacts } from '../access/facts.ts'
import type { Regime } from '../law/regimes.ts'
import { partId } from './part.ts'

/** Who reads somebody's words, as they choose it: everybody who may, only who helps, or who helps and one of the family (a person id). */
export const forAll = 'all'
export const forHelpers = 'helpers'

/**
 * From whom words are kept that are only for these people and for who helps: everybody else of the family, also who reads nothing
 * today. A father who is given authority next year must not read then what a child asked to keep from him.
 */
export const keptFrom = (family: Pick<FamilyFacts, 'members'>, keep: readonly string[]): string[] =>
  family.members.map(({ id }) => id).filter((id) => !keep.includes(id))

/** Is this part kept from somebody? Its id follows from its identity, so it tells without naming anybody. */
export const isKept = (familyId: string, part: PartFacts): boolean =>
  part.id !==
  partId({ ...part, familyId, regime: part.regime as Regime, sort: part.sort as 'statement', shieldedFrom: [] })
