import type { FamilyAccess } from '../access/access.ts'
import type { RelationKind } from '../dossier/kinds/relation.ts'
import type {
  AddressRow,
  AuthorityRow,
  DossierRows,
  PersonRow,
  RelationRow,
  SameRow,
} from '../dossier/read-dossier.store.ts'
import { sameOf } from './merge.ts'

/** A person as this reader may know them: what several parts tell about one person, put together. */
export interface KnownPerson {
  id: string
  /** Other ids that were decided to be this person. */
  aliases: string[]
  name: string
  /** Other names this person was entered under. */
  alsoKnownAs: string[]
  surname: string
  birth: string
  death: string | null
  gender: 'M' | 'V' | 'O'
  /** Parent of these people. */
  parentOf: string[]
  partnerOf: string[]
  /** Whom this person is a neighbour, a grandparent, … of: everything besides parents and partners. */
  around: { kind: RelationKind; of: string }[]
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

/** Does it hold on `today`? As erbij.authority_over asks it: neither over nor still to begin. */
export const holdsOn = (row: { since: string | null; until: string | null }, today: string): boolean =>
  (row.since ?? '') <= today && notEnded(row, today)

const notEnded = (row: { until: string | null }, today: string): boolean => row.until === null || row.until > today

type Known = Pick<DossierRows, 'people'> &
  Partial<Pick<DossierRows, 'relations' | 'addresses' | 'authority'>> & { same?: readonly SameRow[] }

/**
 * The people of a family as this reader knows them, oldest first; who has no known birth comes last. People who were decided to be
 * one are one, with all their names. `parts`: those this look opened, which say what of it is secret.
 */
export function knownPeople(known: Known, today: string, parts: FamilyAccess['parts'] = new Map()): KnownPerson[] {
  const kept = sameOf(known.same ?? [])
  const relations = (known.relations ?? []).map((r) => ({ ...r, personId: kept(r.personId), otherId: kept(r.otherId) }))
  const addresses = (known.addresses ?? []).map((a) => ({ ...a, personId: kept(a.personId) }))
  const authority = (known.authority ?? []).map((a) => ({ ...a, childId: kept(a.childId), holderId: kept(a.holderId) }))
  const people = [...Map.groupBy(known.people, (row) => kept(row.id))].map(([id, rows]): KnownPerson => {
    // As the kept one of the two was entered, and the same for every order in which the rows come.
    const named = (row: PersonRow) => Number(row.id === id && fullName(row) !== '')
    const [best, ...others] = [...rows].sort(
      (a, b) =>
        named(b) - named(a) ||
        completeness(b) - completeness(a) ||
        `${fullName(a)} ${a.birth} ${a.id}`.localeCompare(`${fullName(b)} ${b.birth} ${b.id}`, 'nl'),
    )
    const p = best ?? nobody
    const names = new Set(others.flatMap((row) => (row.id === p.id ? [] : fullName(row))))
    // What the one entry does not say, another may.
    const all = [p, ...others]
    return {
      id,
      aliases: [...new Set(rows.map((row) => row.id))].filter((other) => other !== id).sort(),
      name: fullName(p),
      alsoKnownAs: [...names].filter((name) => name !== '' && name !== fullName(p)),
      surname: familyNameOf(p),
      birth: all.find((row) => row.birth !== '0000-00-00')?.birth ?? p.birth,
      death: all.find((row) => row.death !== null)?.death ?? null,
      gender: all.find((row) => row.gender !== 'O')?.gender ?? p.gender,
      parentOf: otherEnds(relations, id, 'parent', today),
      partnerOf: otherEnds(relations, id, 'partner', today),
      around: relations.flatMap((r) =>
        r.otherId === id && r.kind !== 'parent' && r.kind !== 'partner' && notEnded(r, today)
          ? [{ kind: r.kind, of: r.personId }]
          : [],
      ),
      authorityOver: children(authority, id, 'holds', today),
      authorityUndeterminedOver: children(authority, id, 'undetermined', today),
      address: addressOf(addresses, id, parts),
    }
  })
  const order = (p: KnownPerson) => (p.birth === '0000-00-00' ? '9999' : p.birth)
  return people.sort((a, b) => order(a).localeCompare(order(b)) || a.name.localeCompare(b.name, 'nl'))
}

const nobody: Omit<PersonRow, 'partId'> = {
  id: '',
  givenNames: '',
  prefix: '',
  surname: '',
  birth: '0000-00-00',
  death: null,
  gender: 'O',
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
    rows.filter((a) => a.holderId === holder && a.status === status && holdsOn(a, today)).map((a) => a.childId),
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
