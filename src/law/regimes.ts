import type { OrganisationKind, Power } from './roles.ts'

/** Which law a part stands under. A dossier is one; what holds for a part follows from the law it was written under. */
export const regimes = ['jeugdwet', 'gi', 'wmo', 'veilig-thuis', 'wgbo', 'justice'] as const
export type Regime = (typeof regimes)[number]

const regimeOfOrganisation: Partial<Record<OrganisationKind, Regime>> = {
  'certified-institution': 'gi',
  'veilig-thuis': 'veilig-thuis',
  'mental-health': 'wgbo',
}

/** What everybody who helps a family shares (who there is, who helps) stands under the law of the help: minors, or adults alone. */
export const familyRegime = (parts: readonly { sort: string; regime: string }[]): Regime =>
  parts.some(({ sort, regime }) => sort === 'basics' && regime === 'wmo') ? 'wmo' : 'jeugdwet'

/** The law under which somebody of this organisation writes about this family. */
export const writingRegime = (
  organisation: OrganisationKind | null,
  parts: readonly { sort: string; regime: string }[],
): Regime => (organisation && regimeOfOrganisation[organisation]) || familyRegime(parts)

/** Without this power, in person and on this day, nobody works under these regimes. */
export const powerFor: Partial<Record<Regime, Power>> = { gi: 'child-protection', 'veilig-thuis': 'veilig-thuis' }

/** The power that somebody of this organisation needs for whatever they do with a family. */
export const powerOf = (organisation: OrganisationKind | null): Power | undefined =>
  powerFor[(organisation && regimeOfOrganisation[organisation]) || 'jeugdwet']

/** Who treats one patient is involved with that person, and not with the family. */
export const helpsOnePerson = (organisation: OrganisationKind | null): boolean => organisation === 'mental-health'
