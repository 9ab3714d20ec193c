import type { FamilyAccess } from '../access/access.ts'
import type { AddressRow, AuthorityRow, DossierRows, PersonRow, RelationRow } from '../dossier/read-dossier.store.ts'

/** A person as this reader may know them: what several parts tell about one person, put together. */
export interface KnownPerson {
  id: string
  name: string
  surname: string
  birth: string
  death: string | null
  gender: 'M' | 'V' | 'O'
  /** Parent of these people. */
  parentOf: string[]
  partnerOf: string[]
  authorityOver: string[]
  authorityUndeterminedOver: string[]
  /** `secret`: known only to those who live there and those involved in the help (Wet BRP 2.59). */
  address: { lines: string[]; secret: boolean } | undefined
}

/** `Anna de Wit`; a prefix belongs to the surname. Empty when nothing is known. */
export const fullName = (p: Pick<PersonRow, 'givenNames' | 'prefix' | 'surname'>): string =>
  [p.givenNames, p.prefix, p.surname].filter((word) => word !== '').join(' ')

const familyNameOf = (p: Pick<PersonRow, 'prefix' | 'surname'>): string =>
  [p.prefix, p.surname].filter((word) => word !== '').join(' ')

const completeness = (p: PersonRow): number =>
  Number(p.givenNames !== '') +
  Number(p.surname !== '') +
  Number(p.birth !== '0000-00-00') +
  Number(p.gender !== 'O') +
  Number(p.death !== null)

const notEnded = (row: { until: string | null }, today: string): boolean => row.until === null || row.until > today

/**
 * The people of a family as this reader knows them, oldest first; who has no known birth comes last.
 * `parts`: those this look opened, which say what of it is secret.
 */
export function knownPeople(
  known: Pick<DossierRows, 'people'> & Partial<Pick<DossierRows, 'relations' | 'addresses' | 'authority'>>,
  today: string,
  parts: FamilyAccess['parts'] = new Map(),
): KnownPerson[] {
  const rows = { relations: [], addresses: [], authority: [], ...known }
  const best = new Map<string, PersonRow>()
  for (const row of rows.people) {
    const known = best.get(row.id)
    if (!known || completeness(row) > completeness(known)) best.set(row.id, row)
  }
  const people = [...best.values()].map((p) => ({
    id: p.id,
    name: fullName(p),
    surname: familyNameOf(p),
    birth: p.birth,
    death: p.death,
    gender: p.gender,
    parentOf: otherEnds(rows.relations, p.id, 'parent', today),
    partnerOf: otherEnds(rows.relations, p.id, 'partner', today),
    authorityOver: children(rows.authority, p.id, 'holds', today),
    authorityUndeterminedOver: children(rows.authority, p.id, 'undetermined', today),
    address: addressOf(rows.addresses, p.id, parts),
  }))
  const order = (p: KnownPerson) => (p.birth === '0000-00-00' ? '9999' : p.birth)
  return people.sort((a, b) => order(a).localeCompare(order(b)) || a.name.localeCompare(b.name, 'nl'))
}

function addressOf(rows: AddressRow[], id: string, parts: FamilyAccess['parts']): KnownPerson['address'] {
  const row = rows.find((address) => address.personId === id)
  // Whatever part it came from: what is not known to be open is treated as secret.
  return row && { lines: row.lines, secret: parts.get(row.partId)?.part.secret ?? true }
}

/** `person_id has other_id as its parent`: so a parent finds its children on the person side, partners on both. */
function otherEnds(relations: RelationRow[], id: string, kind: 'parent' | 'partner', today: string): string[] {
  const ends = relations
    .filter((r) => r.kind === kind && notEnded(r, today))
    .flatMap((r) => {
      if (r.otherId === id) return [r.personId]
      return kind === 'partner' && r.personId === id ? [r.otherId] : []
    })
  return [...new Set(ends)]
}

const children = (rows: AuthorityRow[], holder: string, status: AuthorityRow['status'], today: string): string[] => [
  ...new Set(
    rows.filter((a) => a.holderId === holder && a.status === status && notEnded(a, today)).map((a) => a.childId),
  ),
]

/** What this reader would call the family: the surname most of its children bear; undefined when none is known. */
export function familySurname(people: readonly KnownPerson[]): string | undefined {
  const parents = new Set(people.filter((p) => p.parentOf.length > 0).map((p) => p.id))
  const counted = new Map<string, number>()
  const young = people.filter((p) => !parents.has(p.id) && p.surname !== '')
  for (const p of young.length > 0 ? young : people.filter((q) => q.surname !== '')) {
    counted.set(p.surname, (counted.get(p.surname) ?? 0) + 1)
  }
  return [...counted].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'nl'))[0]?.[0]
}
