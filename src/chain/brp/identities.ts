import type { Bsn } from '../../lib/bsn.ts'
import { isFullDate, mayBeSameDay, type PartialDate } from '../../lib/partial-date.ts'
import type { Person, Reference } from './person-list.ts'
import type { Report } from './problem.ts'

/** A person within one file: a small number, so that nothing that identifies travels along with it. */
export type PersonNumber = number

/** Who a number stands for. */
export interface Identity {
  /** Where the person's own list begins, when there is one. */
  readonly line: number | undefined
  readonly bsn: Bsn | undefined
  /** Two people in the file have this person's BSN: it identifies neither, and `bsn` is undefined. */
  readonly disputed: boolean
  /** What finds somebody without a BSN again at a next import. Identifying: keep it as secret as a BSN. */
  readonly source: string
  readonly birth: PartialDate
  readonly death: PartialDate | undefined
}

type ListEntry = Pick<Person, 'line' | 'bsn' | 'anr' | 'birth' | 'death' | 'changed'>

/** Of two lists of one person the one that changed last speaks, else the first in the file. */
const speaksFirst = (a: ListEntry, b: ListEntry): number =>
  a.changed === b.changed ? a.line - b.line : a.changed < b.changed ? 1 : -1

/**
 * Decides who is who in a file: first every list (`addList`, then `settle`), then the references.
 *
 * Two lists with one BSN: the same date of birth means one person registered twice, and the list that changed
 * last speaks; another date of birth means two people, and the BSN is withheld from both, since whoever signs in
 * with it must not open the other's dossier.
 *
 * A reference is linked by BSN, else by A-number, and only when the dates of birth can be the same (the official
 * test set has references whose numbers belong to somebody else). Somebody without a number is never linked by
 * name across families: many people share a name and 1 January.
 */
export class Identities {
  #lists: ListEntry[] = []
  readonly #known: Identity[] = []
  readonly #byBsn = new Map<string, PersonNumber[]>()
  readonly #byAnr = new Map<string, PersonNumber>()
  readonly #byLine = new Map<number, PersonNumber>()

  addList({ line, bsn, anr, birth, death, changed }: Person): void {
    this.#lists.push({ line, bsn, anr, birth, death, changed })
  }

  settle(report: Report): void {
    const byBsn = Map.groupBy(this.#lists, (list) => list.bsn?.reveal() ?? '')
    this.#lists = []
    for (const list of byBsn.get('') ?? []) this.#addSpeaking(list, false, report)
    byBsn.delete('')
    for (const [digits, lists] of byBsn) {
      const people = [...Map.groupBy(lists, (list) => list.birth).values()]
      this.#byBsn.set(
        digits,
        people.map((doubles) => this.#addDoubles(doubles, people.length > 1, report)),
      )
    }
  }

  #addDoubles(lists: readonly ListEntry[], disputed: boolean, report: Report): PersonNumber {
    const [speaks, ...silent] = lists.toSorted(speaksFirst) as [ListEntry, ...ListEntry[]]
    const number = this.#addSpeaking(speaks, disputed, report)
    if (disputed) {
      report({
        line: speaks.line,
        reason: 'een ander in dit bestand heeft hetzelfde burgerservicenummer',
        effect: 'bsn-withheld',
      })
    }
    for (const list of silent) {
      if (list.anr && !this.#byAnr.has(list.anr)) this.#byAnr.set(list.anr, number)
      report({
        line: list.line,
        reason: `dezelfde persoon staat ook op regel ${speaks.line}, en die lijst geldt`,
        effect: 'list-skipped',
      })
    }
    return number
  }

  #addSpeaking({ line, anr, birth, death, bsn }: ListEntry, disputed: boolean, report: Report): PersonNumber {
    const taken = anr !== undefined && this.#byAnr.has(anr)
    if (taken) report({ line, reason: 'een ander in dit bestand heeft hetzelfde A-nummer', effect: 'link-ignored' })
    const source = anr !== undefined && !taken ? `anr:${anr}` : `list:${bsn?.reveal() ?? anr}|${birth}`
    const number = this.#add({ line, bsn: disputed ? undefined : bsn, disputed, source, birth, death })
    this.#byLine.set(line, number)
    if (anr !== undefined && !taken) this.#byAnr.set(anr, number)
    return number
  }

  #add(identity: Identity): PersonNumber {
    return this.#known.push(identity) - 1
  }

  /** Whose list begins on this line; undefined for a list that does not speak. */
  ofLine(line: number): PersonNumber | undefined {
    return this.#byLine.get(line)
  }

  /** Who is meant, when a number in the reference says so. */
  find({ bsn, anr, birth }: Reference): PersonNumber | undefined {
    const fits = (number: PersonNumber) => mayBeSameDay(this.get(number).birth, birth)
    const [byBsn, ...ambiguous] = (bsn && this.#byBsn.get(bsn.reveal())?.filter(fits)) ?? []
    if (byBsn !== undefined && ambiguous.length === 0) return byBsn
    const byAnr = anr === undefined ? undefined : this.#byAnr.get(anr)
    return byAnr !== undefined && fits(byAnr) ? byAnr : undefined
  }

  /** As `find`, and a person whom only references mention gets a number at first sight. Undefined when no number tells. */
  of(reference: Reference, report: Report): PersonNumber | undefined {
    const found = this.find(reference)
    if (found !== undefined) return found
    const { line, birth } = reference
    const bsn = reference.bsn && !this.#byBsn.has(reference.bsn.reveal()) ? reference.bsn : undefined
    const anr = reference.anr && !this.#byAnr.has(reference.anr) ? reference.anr : undefined
    if (reference.bsn && !bsn) {
      report({
        line,
        reason: 'het burgerservicenummer bij een betrokkene is van iemand anders',
        effect: 'link-ignored',
      })
    }
    if (!bsn && !anr) return undefined
    const source = anr ? `anr:${anr}` : `list:${bsn?.reveal()}|${birth}`
    const number = this.#add({ line: undefined, bsn, disputed: false, source, birth, death: undefined })
    if (bsn) this.#byBsn.set(bsn.reveal(), [number])
    if (anr) this.#byAnr.set(anr, number)
    return number
  }

  /** Gives a number to somebody whom no number identifies. `source` is what makes it the same person next time. */
  addUnnumbered(birth: PartialDate, source: string): PersonNumber {
    return this.#add({ line: undefined, bsn: undefined, disputed: false, source, birth, death: undefined })
  }

  get(number: PersonNumber): Identity {
    const identity = this.#known[number]
    if (!identity) throw new RangeError(`no person ${number} in this file`)
    return identity
  }

  /** Everybody so far, by number. */
  get all(): readonly Identity[] {
    return this.#known
  }

  /** A text that is the same for this person at every import. As secret as a BSN. */
  anchor(number: PersonNumber): string {
    const { bsn, source } = this.get(number)
    return bsn ? `bsn:${bsn.reveal()}` : source
  }
}

/** Name and full date of birth, the same however typed; undefined when a part of it is unknown. */
export function nameKey({ name, birth }: Pick<Reference, 'name' | 'birth'>): string | undefined {
  if (!name.given || !name.surname || !isFullDate(birth)) return undefined
  return [name.given, name.prefix, name.surname, birth].join('|').normalize('NFC').toLowerCase()
}
