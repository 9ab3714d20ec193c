import { ageRange } from '../../lib/partial-date.ts'
import { Components } from './components.ts'
import { Identities, nameKey, type PersonNumber } from './identities.ts'
import type { Person, Reference } from './person-list.ts'
import type { Report } from './problem.ts'

export interface FamilyMember {
  readonly person: PersonNumber
  readonly role: 'child' | 'parent' | 'partner'
  /** How somebody else's list names them: all there is of a member without a list. */
  readonly mention: Reference | undefined
}

/** The people around a group of minors who share legal parents. */
export interface Family {
  readonly members: readonly FamilyMember[]
  /** Who of the family a reference in `owner`'s list means; undefined when it is nobody of the family. */
  meant(reference: Reference, owner: PersonNumber): PersonNumber | undefined
}

interface Child {
  readonly person: Person
  readonly number: PersonNumber
}

/**
 * A living minor: not dead, under eighteen for certain, or possibly so with a known year of birth (a child must
 * not fall outside for a missing day). Emigrated children and non-residents count.
 */
export function isLivingMinor(person: Pick<Person, 'birth' | 'death'>, today: string): boolean {
  return person.death === undefined && !person.birth.startsWith('0000') && ageRange(person.birth, today)[0] < 18
}

/** Somebody of whom too little is known to be the same person on two lists: known only as this owner's. */
const looseKey = ({ name, birth }: Reference, owner: PersonNumber): string =>
  `${name.given}|${name.prefix}|${name.surname}|${birth}#${owner}`
const keyOf = (reference: Reference, owner: PersonNumber): string => nameKey(reference) ?? looseKey(reference, owner)

/**
 * Finds the families in a file: feed every person (`add`), then ask once (`families`). Keeps only what it needs:
 * the minors, and of everybody else their present partner.
 *
 * A family is a connected component of living minors who share a legal parent, with those parents and the parents'
 * present partners. A parent who is only mentioned on the child's list, with or without a number, is a member too.
 */
export class FamilyFinder {
  readonly identities = new Identities()
  readonly #today: string
  #minors: Person[] = []
  readonly #partners = new Map<number, readonly Reference[]>()

  constructor(today: string) {
    this.#today = today
  }

  add(person: Person): void {
    this.identities.addList(person)
    if (isLivingMinor(person, this.#today)) this.#minors.push(person)
    const present = person.partnerships.flatMap((one) => (one.until === undefined ? one.partner : []))
    if (present.length > 0 && person.death === undefined) this.#partners.set(person.line, present)
  }

  families(report: Report): Family[] {
    this.identities.settle(report)
    const connected = new Components()
    const children = this.#minors.flatMap((person): Child[] => {
      const number = this.identities.ofLine(person.line)
      return number === undefined ? [] : [{ person, number }]
    })
    for (const { person, number } of children) {
      for (const { parent } of person.parents) {
        const known = this.identities.of(parent, report)
        if (known !== undefined) connected.unite(number, known)
      }
    }
    const groups = Map.groupBy(children, ({ number }) => connected.leaderOf(number))
    const families = [...groups.values()].map((group) => this.#family(group, report))
    this.#minors = []
    this.#partners.clear()
    return families
  }

  #family(children: readonly Child[], report: Report): Family {
    const { identities } = this
    const members = new Map<PersonNumber, FamilyMember>()
    const named = new Map<string, PersonNumber>()
    const join = (person: PersonNumber, role: FamilyMember['role'], mention?: Reference) => {
      if (!members.has(person)) members.set(person, { person, role, mention })
    }

    for (const { person, number } of children) {
      join(number, 'child')
      const key = nameKey(person)
      if (key) named.set(key, number)
    }
    // Everybody with a number first: within a family a name and a full date of birth do tell, so that the father
    // whom one list gives a number and another does not is one man.
    for (const { person } of children) {
      for (const { parent } of person.parents) {
        const number = identities.of(parent, report)
        if (number === undefined) continue
        join(number, 'parent', parent)
        named.set(nameKey(parent) ?? '', number)
        for (const partner of this.#partnersOf(number)) {
          const known = identities.of(partner, report)
          if (known !== undefined) named.set(nameKey(partner) ?? '', known)
        }
      }
    }
    named.delete('')

    const numberOf = (reference: Reference, owner: PersonNumber, anchor: PersonNumber): PersonNumber => {
      const key = keyOf(reference, owner)
      const source = `${key.replace(/#\d+$/, '')}@${identities.anchor(anchor)}`
      const number = identities.find(reference) ?? named.get(key) ?? identities.addUnnumbered(reference.birth, source)
      named.set(key, number)
      return number
    }
    for (const { person, number } of children) {
      const numbers = person.parents.flatMap(({ parent }) => identities.find(parent) ?? [])
      for (const { parent } of person.parents) join(numberOf(parent, number, numbers[0] ?? number), 'parent', parent)
    }
    for (const { person, role } of members.values()) {
      if (role !== 'parent') continue
      for (const partner of this.#partnersOf(person)) {
        const number = numberOf(partner, person, person)
        if (identities.get(number).death === undefined) join(number, 'partner', partner)
      }
    }
    return {
      members: [...members.values()],
      meant: (reference, owner) => {
        const number = identities.find(reference) ?? named.get(keyOf(reference, owner))
        return number !== undefined && members.has(number) ? number : undefined
      },
    }
  }

  #partnersOf(person: PersonNumber): readonly Reference[] {
    const { line } = this.identities.get(person)
    return (line !== undefined && this.#partners.get(line)) || []
  }
}
