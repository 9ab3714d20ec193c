import type { Regime } from '../../law/regimes.ts'
import type { FamilyMember } from './families.ts'
import type { PersonNumber } from './identities.ts'

/** A dossier there is already, and who of this file is in it by what the register said before. */
interface StoredFamily {
  readonly id: string
  readonly members: FamilyMember[]
  readonly regime: Regime
}

/** The dossiers there are already. They stay in memory as long as the import takes: little of each is kept. */
export class StoredFamilies {
  readonly #byId = new Map<string, StoredFamily>()
  readonly #ofPerson = new Map<PersonNumber, StoredFamily[]>()

  add(id: string, person: PersonNumber, role: FamilyMember['role'], regime: Regime): void {
    const family = this.#byId.get(id) ?? { id, members: [], regime }
    family.members.push({ person, role, mention: undefined })
    this.#byId.set(id, family)
    const others = this.#ofPerson.get(person)
    if (others) others.push(family)
    else this.#ofPerson.set(person, [family])
  }

  all(): Iterable<StoredFamily> {
    return this.#byId.values()
  }

  membersOf(id: string): readonly FamilyMember[] {
    return this.#byId.get(id)?.members ?? []
  }

  /** The law its common parts stand under: it stays, whoever comes of age. */
  regimeOf(id: string): Regime | undefined {
    return this.#byId.get(id)?.regime
  }

  /** The ids of the families in which somebody is a child. */
  ofChild(person: PersonNumber): string[] {
    return this.#in(person, 'child').map(({ id }) => id)
  }

  /** The ids of the families without children in which somebody is a parent. */
  ofAdult(person: PersonNumber): string[] {
    const families = this.#in(person, 'parent')
    return families.filter(({ members }) => members.every(({ role }) => role !== 'child')).map(({ id }) => id)
  }

  #in(person: PersonNumber, as: FamilyMember['role']): StoredFamily[] {
    const families = this.#ofPerson.get(person) ?? []
    return families.filter(({ members }) => members.some((one) => one.person === person && one.role === as))
  }
}
