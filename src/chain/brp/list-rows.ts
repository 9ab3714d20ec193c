import { unknownDate } from '../../lib/partial-date.ts'
import type { Family } from './families.ts'
import type { PersonNumber } from './identities.ts'
import type { Person, PersonName, Reference } from './person-list.ts'

// Rows as the tables have them, without the family and the part: those follow from whose list it is.

export interface KnownPersonRow {
  person_id: string
  given_names: string
  prefix: string
  surname: string
  birth: string
  death: string | null
  gender: Person['gender']
}

export interface KnownRelationRow {
  person_id: string
  kind: 'parent' | 'partner'
  other_id: string
  since: string | null
  until: string | null
}

export interface ListRows {
  persons: KnownPersonRow[]
  relations: KnownRelationRow[]
}

/** An unknown beginning is stored as nothing; an unknown end stays `0000-00-00`, for it did end. */
export const beginning = (date: string | undefined): string | null =>
  date === undefined || date === unknownDate ? null : date

interface Relative {
  reference: Reference
  other: PersonNumber
  kind: 'parent' | 'partner' | 'child'
  since?: string | undefined
  until?: string | undefined
}

/** Whom of the family a list names, present before past. */
function relatives(person: Person, owner: PersonNumber, family: Family): Relative[] {
  const named: Omit<Relative, 'other'>[] = [
    ...person.parents.map(({ parent, since }) => ({ reference: parent, kind: 'parent' as const, since })),
    ...person.partnerships
      .map(({ partner, since, until }) => ({ reference: partner, kind: 'partner' as const, since, until }))
      .sort((a, b) => (b.until ?? '9999').localeCompare(a.until ?? '9999')),
    ...person.children.map((child) => ({ reference: child, kind: 'child' as const })),
  ]
  return named.flatMap((one) => {
    const other = family.meant(one.reference, owner)
    return other === undefined || other === owner ? [] : { ...one, other }
  })
}

export function knownPersonRow(
  person_id: string,
  { name, birth, gender }: Pick<Person, 'name' | 'birth' | 'gender'>,
  death?: string,
): KnownPersonRow {
  const { given, prefix, surname }: PersonName = name
  return { person_id, given_names: given, prefix, surname, birth, death: death ?? null, gender }
}

/** What one person's list tells about the people of one family. Who is not of the family is left out. */
export function listRows(
  person: Person,
  owner: PersonNumber,
  family: Family,
  idOf: (person: PersonNumber) => string,
): ListRows {
  const self = idOf(owner)
  const met = relatives(person, owner, family)
  const relations = met.map(({ other, kind, since, until }): KnownRelationRow => {
    const dates = { since: beginning(since), until: until ?? null }
    if (kind === 'child') return { person_id: idOf(other), kind: 'parent', other_id: self, ...dates }
    return { person_id: self, kind, other_id: idOf(other), ...dates }
  })
  const persons = [
    knownPersonRow(self, person, person.death),
    ...met.map(({ reference, other }) => knownPersonRow(idOf(other), reference)),
  ]
  return {
    persons: firstOfEach(persons, (row) => row.person_id),
    relations: firstOfEach(relations, (row) => `${row.person_id} ${row.kind} ${row.other_id}`),
  }
}

function firstOfEach<T>(items: readonly T[], key: (item: T) => string): T[] {
  const first = new Map<string, T>()
  for (const item of items) if (!first.has(key(item))) first.set(key(item), item)
  return [...first.values()]
}
