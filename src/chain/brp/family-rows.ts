import { type Part, partOf } from '../../dossier/part.ts'
import type { Regime } from '../../law/regimes.ts'
import { homeOf } from './address.ts'
import { type AuthorityRow, authorityRows, type Derived, type OutcomeRow } from './authority-rows.ts'
import type { Family, FamilyMember } from './families.ts'
import type { PersonNumber } from './identities.ts'
import { beginning, type KnownPersonRow, type KnownRelationRow, knownPersonRow, listRows } from './list-rows.ts'
import type { Person } from './person-list.ts'

/** One family, and what is needed to write it down. */
export interface FamilyToWrite {
  readonly id: string
  readonly family: Family
  readonly regime: Regime
  /** The lists of its members, as far as they have one. */
  readonly people: ReadonlyMap<PersonNumber, Person>
  /** Who has authority over each of its minors. */
  readonly derived: ReadonlyMap<PersonNumber, Derived>
  idOf(person: PersonNumber): string
}

interface InPart {
  family_id: string
  part_id: string
}

/** The rows of one family, named as the columns of the tables. */
export interface FamilyRows {
  members: { family_id: string; person_id: string; role: FamilyMember['role'] }[]
  parts: Part[]
  persons: (InPart & KnownPersonRow)[]
  relations: (InPart & KnownRelationRow)[]
  authority: (InPart & AuthorityRow)[]
  outcomes: (InPart & OutcomeRow)[]
  addresses: (InPart & { person_id: string; lines: readonly string[]; since: string | null })[]
  /** Members without a list, as others name them: this never overrules what a list said. */
  mentions: (InPart & KnownPersonRow)[]
  /** Members whose own list was read: it replaces what was known through it before. */
  listed: (InPart & { person_id: string })[]
}

/**
 * What a person's list tells goes into that person's basics part, also the names of relatives: a father reads his
 * daughter's part, and not through it the part of her mother. Only relatives who belong to the family are taken over.
 *
 * `secretHomes`: homes where somebody has a secrecy mark. Everybody of the family who lives in one is told of in one
 * secret part that is about all of them, so that no road through one of them leads to the other's address.
 */
export function familyRows(
  { id, family, regime, people, derived, idOf }: FamilyToWrite,
  secretHomes: ReadonlySet<string>,
): FamilyRows {
  const parts = new Map<string, Part>()
  const inPart = (sort: 'basics' | 'address' | 'involvement', subjects: string[], secret = false): InPart => {
    const part = partOf({ familyId: id, sort, regime, subjects, secret })
    parts.set(part.id, part)
    return { family_id: id, part_id: part.id }
  }
  const rows: Omit<FamilyRows, 'parts'> = {
    members: [],
    persons: [],
    relations: [],
    authority: [],
    outcomes: [],
    addresses: [],
    mentions: [],
    listed: [],
  }
  const secretly = new Map<string, Person[]>()
  const idsOf = new Map<Person, string>()

  const members = new Set(family.members.map(({ person }) => person))
  const memberId = (number: PersonNumber) => (members.has(number) ? idOf(number) : undefined)
  const addAddress = (at: InPart, person: Person) => {
    const { lines, since } = person.address ?? { lines: [], since: undefined }
    rows.addresses.push({ ...at, person_id: idsOf.get(person) ?? '', lines, since: beginning(since) })
  }
  for (const { person: number, role, mention } of family.members) {
    const self = idOf(number)
    const person = people.get(number)
    const at = inPart('basics', [self])
    rows.members.push({ family_id: id, person_id: self, role })
    // Made before anybody joins: who tries to join and may not is then read by everybody it would have concerned.
    if (person?.death === undefined) inPart('involvement', [self])
    if (!person) {
      // All there is of somebody without a list is how others name them; they may read that about themself.
      if (mention) rows.mentions.push({ ...at, ...knownPersonRow(self, mention) })
      continue
    }
    idsOf.set(person, self)
    const told = listRows(person, number, family, idOf)
    rows.listed.push({ ...at, person_id: self })
    for (const row of told.persons) rows.persons.push({ ...at, ...row })
    for (const row of told.relations) rows.relations.push({ ...at, ...row })
    const judged = derived.get(number)
    if (judged) {
      const { outcome, authority } = authorityRows(self, judged, memberId)
      if (outcome) rows.outcomes.push({ ...at, ...outcome })
      for (const row of authority) rows.authority.push({ ...at, ...row })
    }
    const home = person.death === undefined ? homeOf(person.address) : undefined
    if (home === undefined) continue
    if (secretHomes.has(home)) secretly.set(home, [...(secretly.get(home) ?? []), person])
    else addAddress(inPart('address', [self]), person)
  }
  for (const living of secretly.values()) {
    const at = inPart(
      'address',
      living.map((person) => idsOf.get(person) ?? ''),
      true,
    )
    for (const person of living) addAddress(at, person)
  }
  return { ...rows, parts: [...parts.values()] }
}
