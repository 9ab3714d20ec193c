import type { OpenedDossier } from '../dossier/handlers/open-dossier.ts'
import { type AgeBand, ageBand } from '../law/ages.ts'
import type { KnownPerson } from '../people/circle.ts'

export const idsOf = (person: KnownPerson): string[] => [person.id, ...person.aliases]
export const nameOf = ({ names }: OpenedDossier, person: KnownPerson): string => names.get(person.id) ?? ''

export const bandOf = ({ access }: OpenedDossier, { birth, death }: KnownPerson): AgeBand =>
  ageBand(birth, death, access.today)

const minor: readonly AgeBand[] = ['under-12', '12-15', '16-17']
export const isMinor = (opened: OpenedDossier, person: KnownPerson): boolean => minor.includes(bandOf(opened, person))

/** Who does not read for themself yet. */
export const isYoung = (opened: OpenedDossier, child: KnownPerson): boolean => bandOf(opened, child) === 'under-12'

/** Living minors over whom this reader has authority, or whom they look after, and whose name they may know. */
export function childrenOf(opened: OpenedDossier): KnownPerson[] {
  const { authorityOver, carerOf } = opened.family.facts
  const theirs = new Set([...authorityOver, ...carerOf])
  return opened.people.filter((p) => idsOf(p).some((id) => theirs.has(id)) && isMinor(opened, p))
}
