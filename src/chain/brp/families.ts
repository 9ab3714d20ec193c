import { ageRange, type PartialDate } from '../../lib/partial-date.ts'
import { Components } from './components.ts'
import { FamilyNames } from './family-names.ts'
import type { Identities, PersonNumber } from './identities.ts'
import type { Lists } from './lists.ts'
import type { Person, Reference } from './person-list.ts'
import type { Report } from './problem.ts'

export interface FamilyMember {
  readonly person: PersonNumber
  readonly role: 'child' | 'parent' | 'partner'
  /** How somebody else's list names them: all there is of a member without a list. */
  readonly mention: Reference | undefined
}

/** The people around a group of minors who share legal parents, or around an adult. */
export interface Family {
  readonly members: readonly FamilyMember[]
  /** Who may turn out to have authority over one of the children, and is of the family only then. */
  readonly candidates: readonly FamilyMember[]
  /** Whose lists tell of authority over somebody of the family, without being of it. */
  readonly witnesses: readonly PersonNumber[]
  /** The adults it is around; absent when it is around minors. */
  readonly around?: readonly PersonNumber[]
  /** Who of the file a reference in `owner`'s list means, of the family or not. */
  known(reference: Reference, owner: PersonNumber): PersonNumber | undefined
  /** As `known`, and of the family. */
  meant(reference: Reference, owner: PersonNumber): PersonNumber | undefined
}

/** A family of these members: who is of it follows from that. */
export function familyOf(family: Omit<Family, 'meant'>): Family {
  const members = new Set(family.members.map(({ person }) => person))
  return {
    ...family,
    meant: (reference, owner) => {
      const number = family.known(reference, owner)
      return number !== undefined && members.has(number) ? number : undefined
    },
  }
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

/** By the year alone, so that an unknown day leaves nobody out: the rules of authority decide. */
function mayHaveBeenBornIn({ birth }: Person, { since, until }: Person['partnerships'][number]): boolean {
  const year = (date: PartialDate | undefined, unknown: string) =>
    date === undefined || date.startsWith('0000') ? unknown : date.slice(0, 4)
  return year(since, '0000') <= year(birth, '9999') && year(until, '9999') >= year(birth, '0000')
}

/**
 * Finds the families in a file, and makes each of them anew when asked for: memory holds who are together, and of no family more.
 *
 * A family is a connected component of living minors who share a legal parent, with those parents and the parents'
 * present partners. A parent who is only mentioned on the child's list, with or without a number, is a member too.
 * A former or surviving partner in whose time with a parent a child was born is a candidate: authority may be theirs.
 */
export class FamilyFinder {
  readonly #lists: Lists
  readonly #identities: Identities
  readonly #connected = new Components()
  readonly #groups: ReadonlyMap<number, readonly PersonNumber[]>

  constructor(lists: Lists, identities: Identities, minors: readonly PersonNumber[], report: Report) {
    this.#lists = lists
    this.#identities = identities
    for (const child of minors) {
      for (const { parent } of lists.of(child)?.person.parents ?? []) {
        const known = identities.of(parent, report)
        if (known !== undefined) this.#connected.unite(child, known)
      }
    }
    this.#groups = Map.groupBy(minors, (child) => this.#connected.leaderOf(child))
  }

  /** Every family, one at a time. The first time everybody in them gets a number, which stays theirs. */
  *families(report: Report): Generator<Family> {
    for (const group of this.#groups.values()) yield this.#family(group, report)
  }

  /** The family in which somebody is a minor. */
  familyOfMinor(person: PersonNumber): Family | undefined {
    const group = this.#groups.get(this.#connected.leaderOf(person))
    return group?.includes(person) ? this.#family(group, () => {}) : undefined
  }

  #family(group: readonly PersonNumber[], report: Report): Family {
    const identities = this.#identities
    const children = group.flatMap((number): Child[] => {
      const listed = this.#lists.of(number)
      return listed ? [{ number, person: listed.person }] : []
    })
    const members = new Map<PersonNumber, FamilyMember>()
    const names = new FamilyNames(identities)
    const join = (person: PersonNumber, role: FamilyMember['role'], mention?: Reference) => {
      if (!members.has(person)) members.set(person, { person, role, mention })
    }

    for (const { person, number } of children) {
      join(number, 'child')
      names.note(person, number)
    }
    // Everybody with a number first.
    for (const { person } of children) {
      for (const { parent } of person.parents) {
        const number = identities.of(parent, report)
        if (number === undefined) continue
        join(number, 'parent', parent)
        names.note(parent, number)
        for (const partner of this.#partnersOf(number)) {
          const known = identities.of(partner, report)
          if (known !== undefined) names.note(partner, known)
        }
      }
    }

    for (const { person, number } of children) {
      const numbers = person.parents.flatMap(({ parent }) => identities.find(parent) ?? [])
      for (const { parent } of person.parents)
        join(names.numberOf(parent, number, numbers[0] ?? number), 'parent', parent)
    }
    for (const { person, role } of members.values()) {
      if (role !== 'parent') continue
      for (const partner of this.#partnersOf(person)) {
        const number = names.numberOf(partner, person, person)
        if (identities.get(number).death === undefined) join(number, 'partner', partner)
      }
    }
    const candidates = new Map<PersonNumber, FamilyMember>()
    for (const { person: child } of children) {
      for (const { parent } of child.parents) {
        const number = identities.find(parent)
        const relations = number === undefined ? [] : (this.#lists.of(number)?.person.partnerships ?? [])
        for (const { partner } of relations.filter((relation) => mayHaveBeenBornIn(child, relation))) {
          if (number === undefined) continue
          const third = identities.of(partner, report) ?? names.numberOf(partner, number, number)
          if (!members.has(third)) candidates.set(third, { person: third, role: 'partner', mention: partner })
        }
      }
    }
    return familyOf({
      members: [...members.values()],
      candidates: [...candidates.values()],
      witnesses: [],
      known: (reference, owner) => names.known(reference, owner),
    })
  }

  /** Present partners of somebody who lives. */
  #partnersOf(number: PersonNumber): readonly Reference[] {
    const person = this.#lists.of(number)?.person
    if (!person || person.death !== undefined) return []
    return person.partnerships.flatMap((one) => (one.until === undefined ? one.partner : []))
  }
}
