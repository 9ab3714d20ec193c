import { type Identities, nameKey, type PersonNumber } from './identities.ts'
import type { Reference } from './person-list.ts'

/** Somebody of whom too little is known to be the same person on two lists: known only as this owner's. */
const looseKey = ({ name, birth }: Reference, owner: PersonNumber): string =>
  `${name.given}|${name.prefix}|${name.surname}|${birth}#${owner}`
const keyOf = (reference: Reference, owner: PersonNumber): string => nameKey(reference) ?? looseKey(reference, owner)

/**
 * Who is who within one family, where a name and a full date of birth do tell: the father whom one list gives a number and
 * another does not is one man. First say whom numbers tell of (`note`), then ask.
 */
export class FamilyNames {
  readonly #identities: Identities
  readonly #named = new Map<string, PersonNumber>()

  constructor(identities: Identities) {
    this.#identities = identities
  }

  note(person: Pick<Reference, 'name' | 'birth'>, number: PersonNumber): void {
    const key = nameKey(person)
    if (key) this.#named.set(key, number)
  }

  known(reference: Reference, owner: PersonNumber): PersonNumber | undefined {
    return this.#identities.find(reference) ?? this.#named.get(keyOf(reference, owner))
  }

  /** As `known`, and who was not known yet gets a number; `anchor` is who makes it the same person at a next import. */
  numberOf(reference: Reference, owner: PersonNumber, anchor: PersonNumber): PersonNumber {
    const named = nameKey(reference)
    const key = named ?? looseKey(reference, owner)
    // Two children of one mother can each have a father of whom a surname is all that is known: these are not one man.
    const source = `${key.replace(/#\d+$/, '')}@${this.#identities.anchor(named ? anchor : owner)}`
    const number =
      this.known(reference, owner) ?? this.#identities.ofUnnumbered(`${key}@${anchor}`, reference.birth, source)
    this.#named.set(key, number)
    return number
  }
}
