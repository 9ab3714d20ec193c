import type { AroundProblem, AskedAdult } from './around.ts'
import { Components } from './components.ts'
import { type Family, type FamilyMember, familyOf } from './families.ts'
import { FamilyNames } from './family-names.ts'
import type { Identities, PersonNumber } from './identities.ts'
import type { Person, Reference } from './person-list.ts'
import type { Report } from './problem.ts'

interface Adult {
  readonly person: Person
  readonly number: PersonNumber
}

/**
 * The families around adults who are in no family with a minor (`placed` are in one): those adults, their legal parents, the grown-up brothers and
 * sisters who share a legal parent with them, and their present partners. Adults who were asked for and share a legal parent
 * are one family. A minor brother or sister has a family of their own.
 *
 * Who has a parent in the family is a `child` of it, else a `parent`: so a family always has somebody to be found by.
 */
export function adultFamilies(
  asked: readonly AskedAdult[],
  kin: readonly Person[],
  placed: ReadonlySet<PersonNumber>,
  identities: Identities,
  { report, tell }: { report: Report; tell: (problem: AroundProblem) => void },
): Family[] {
  const adults = asked.flatMap(({ asked: line, person }): Adult[] => {
    const number = identities.ofLine(person.line)
    // A list that does not speak: the same person stands elsewhere in the file.
    if (number === undefined) return []
    if (!placed.has(number)) return [{ person, number }]
    tell({ line, reason: 'is al van een gezin met een minderjarige; er is geen tweede gezin gemaakt' })
    return []
  })
  const everybody = new Map<PersonNumber, Person>()
  for (const person of kin) {
    const number = identities.ofLine(person.line)
    if (number !== undefined) everybody.set(number, person)
  }
  const connected = new Components()
  for (const { person, number } of adults) {
    for (const { parent } of person.parents) {
      const known = identities.of(parent, report)
      if (known !== undefined) connected.unite(number, known)
    }
  }
  const groups = Map.groupBy(adults, ({ number }) => connected.leaderOf(number))
  return [...groups.values()].map((group) => familyAround(group, everybody, identities, report))
}

function familyAround(
  adults: readonly Adult[],
  kin: ReadonlyMap<PersonNumber, Person>,
  identities: Identities,
  report: Report,
): Family {
  const members = new Map<PersonNumber, FamilyMember>()
  const names = new FamilyNames(identities)
  const join = (person: PersonNumber, role: FamilyMember['role'], mention?: Reference) => {
    if (!members.has(person)) members.set(person, { person, role, mention })
  }
  const parents = new Map<PersonNumber, Reference>()
  for (const { person, number } of adults) {
    names.note(person, number)
    for (const { parent } of person.parents) {
      const known = identities.of(parent, report)
      if (known === undefined) continue
      names.note(parent, known)
      parents.set(known, parent)
    }
  }
  for (const { person, number } of adults) {
    const anchor = person.parents.flatMap(({ parent }) => identities.find(parent) ?? [])[0] ?? number
    for (const { parent } of person.parents) parents.set(names.numberOf(parent, number, anchor), parent)
  }
  const hasParentHere = ({ person, number }: Adult) =>
    person.parents.some(({ parent }) => parents.has(names.known(parent, number) ?? -1))
  for (const adult of adults) join(adult.number, hasParentHere(adult) ? 'child' : 'parent')
  for (const [number, person] of kin) if (hasParentHere({ person, number })) join(number, 'child')
  for (const [number, mention] of parents) join(number, 'parent', mention)
  for (const { person, number } of adults) {
    for (const { partner, until } of person.partnerships) {
      if (until !== undefined) continue
      const known = identities.of(partner, report) ?? names.numberOf(partner, number, number)
      if (identities.get(known).death === undefined) join(known, 'partner', partner)
    }
  }
  return familyOf({
    members: [...members.values()],
    candidates: [],
    witnesses: [],
    around: adults.map(({ number }) => number),
    known: (reference, owner) => names.known(reference, owner),
  })
}
