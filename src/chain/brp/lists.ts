import { closeSync, openSync, readSync } from 'node:fs'
import { Sentence } from '../../lib/sentence.ts'
import type { Identities, PersonNumber } from './identities.ts'
import { type Person, toPerson } from './person-list.ts'
import { type Header, type PersonList, readHeader, readPersonList } from './read-person-lists.ts'

/** A list and what this system uses of it. */
export interface Listed {
  readonly list: PersonList
  readonly person: Person
}

/** How many lists are kept: as many as most families have twice over, and so few that they are gone before they are in the way. */
const kept = 40

/** The lists of a file that was read before, each read again when it is asked for: memory never holds them all. */
export class Lists {
  readonly #file: number
  readonly #header: Header
  readonly #identities: Identities
  readonly #read = new Map<PersonNumber, Listed>()

  private constructor(file: number, header: Header, identities: Identities) {
    this.#file = file
    this.#header = header
    this.#identities = identities
  }

  static async open(path: string, identities: Identities): Promise<Lists> {
    const header = await readHeader(path)
    return new Lists(openSync(path, 'r'), header, identities)
  }

  /** Somebody's own list; undefined when there is none. @throws Sentence when the file is no longer the same */
  of(number: PersonNumber): Listed | undefined {
    const known = this.#read.get(number)
    if (known) return known
    const { place, ...identity } = this.#identities.get(number)
    if (!place) return undefined
    const bytes = Buffer.allocUnsafe(place.to - place.from)
    const read = readSync(this.#file, bytes, 0, bytes.length, place.from)
    const list = readPersonList(bytes.toString('utf8', 0, read), place.line, this.#header)
    const person = toPerson(list, () => {})
    if (!person || !isSame(person, identity)) {
      throw new Sentence('The file was changed while it was being imported; nothing was imported.')
    }
    if (this.#read.size >= kept) this.#read.clear()
    this.#read.set(number, { list, person })
    return { list, person }
  }

  close(): void {
    closeSync(this.#file)
  }
}

/** A list of another file must never become this person's. */
function isSame(
  person: Person,
  { bsn, birth, source }: Pick<ReturnType<Identities['get']>, 'bsn' | 'birth' | 'source'>,
) {
  if (person.birth !== birth) return false
  return bsn ? bsn.equals(person.bsn) : source === `anr:${person.anr}` || !source.startsWith('anr:')
}
