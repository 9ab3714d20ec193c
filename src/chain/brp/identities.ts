import { Bsn } from '../../lib/bsn.ts'
import { isFullDate, mayBeSameDay, type PartialDate } from '../../lib/partial-date.ts'
import type { Person, Reference } from './person-list.ts'
import type { Report } from './problem.ts'
import type { Place } from './read-rows.ts'

/** A person within one file: a small number, so that nothing that identifies travels along with it. */
export type PersonNumber = number

/** What tells who is meant, name apart. */
type Mention = Pick<Reference, 'line' | 'bsn' | 'anr' | 'birth'>

/** Who a number stands for. */
export interface Identity {
  /** Where the person's own list stands, when there is one. */
  readonly place: Place | undefined
  readonly bsn: Bsn | undefined
  /** Two people in the file have this person's BSN: it identifies neither, and `bsn` is undefined. */
  readonly disputed: boolean
  /** What finds somebody without a BSN again at a next import. Identifying: keep it as secret as a BSN. */
  readonly source: string
  readonly birth: PartialDate
  readonly death: PartialDate | undefined
}

/**
 * All that is kept of everybody in the file, in numbers for the memory they spare. Only ever in a private field: a BSN is
 * given away as `Bsn`, which nothing prints.
 */
interface Known {
  /** 0 without a list. */
  readonly line: number
  readonly from: number
  readonly to: number
  /** 0 without. */
  readonly bsn: number
  readonly anr: string | undefined
  /** YYYYMMDD. */
  readonly birth: number
  /** YYYYMMDD, -1 for who lives. */
  readonly death: number
  disputed: boolean
  /** False for a list that another one of the same person overrules. */
  speaks: boolean
}

const dayOf = (date: PartialDate): number => Number(date.replaceAll('-', ''))
const dateOf = (day: number): PartialDate => {
  const digits = String(day).padStart(8, '0')
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}` as PartialDate
}
const digitsOf = (bsn: number): string => String(bsn).padStart(9, '0')
const numberOf = (bsn: Bsn | undefined): number => Number(bsn?.reveal() ?? 0)

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
  readonly #known: Known[] = []
  /** When each list was last changed, to a tenth of a second, until it is settled which of two speaks. */
  #changed: number[] = []
  #lists = 0
  readonly #byBsn = new Map<number, PersonNumber>()
  /** Who stand under one BSN that is disputed. */
  readonly #sharing = new Map<number, readonly PersonNumber[]>()
  readonly #byAnr = new Map<string, PersonNumber>()
  /** Of whom it does not follow from number and birth. */
  readonly #sources = new Map<PersonNumber, string>()
  readonly #unnumbered = new Map<string, PersonNumber>()

  /** A list, in the order of the file. */
  addList({ bsn, anr, birth, death, changed }: Person, { line, from, to }: Place): void {
    this.#add({ line, from, to, bsn: numberOf(bsn), anr, birth: dayOf(birth), death: death ? dayOf(death) : -1 })
    this.#changed.push(Number(changed.slice(0, 15)) || 0)
  }

  settle(report: Report): void {
    this.#lists = this.#known.length
    const doubles = new Map<number, PersonNumber[]>()
    for (const [number, { bsn }] of this.#known.entries()) {
      const first = this.#byBsn.get(bsn)
      if (bsn === 0) this.#speak(number, report)
      else if (first === undefined) this.#byBsn.set(bsn, number)
      else doubles.set(bsn, [...(doubles.get(bsn) ?? [first]), number])
    }
    for (const [bsn, number] of this.#byBsn) {
      const lists = doubles.get(bsn)
      if (lists) this.#settleDoubles(bsn, lists, report)
      else this.#speak(number, report)
    }
    this.#changed = []
  }

  #settleDoubles(bsn: number, lists: readonly PersonNumber[], report: Report): void {
    const births = [...Map.groupBy(lists, (list) => this.#of(list).birth).values()]
    const people = births.map((doubles) => this.#settlePerson(doubles, births.length > 1, report))
    if (people.length > 1) this.#sharing.set(bsn, people)
    for (const number of people.slice(0, 1)) this.#byBsn.set(bsn, number)
  }

  #settlePerson(lists: readonly PersonNumber[], disputed: boolean, report: Report): PersonNumber {
    const changed = (list: PersonNumber) => this.#changed[list] ?? 0
    // The list that changed last speaks, else the first in the file.
    const [speaks, ...silent] = lists.toSorted((a, b) => changed(b) - changed(a) || a - b) as [PersonNumber]
    this.#speak(speaks, report)
    const { line } = this.#of(speaks)
    if (disputed) {
      this.#of(speaks).disputed = true
      report({ line, reason: 'een ander in dit bestand heeft hetzelfde burgerservicenummer', effect: 'bsn-withheld' })
    }
    for (const list of silent as PersonNumber[]) {
      const known = this.#of(list)
      known.speaks = false
      if (known.anr && !this.#byAnr.has(known.anr)) this.#byAnr.set(known.anr, speaks)
      const reason = `dezelfde persoon staat ook op regel ${line}, en die lijst geldt`
      report({ line: known.line, reason, effect: 'list-skipped' })
    }
    return speaks
  }

  #speak(number: PersonNumber, report: Report): void {
    const { line, anr, bsn, birth } = this.#of(number)
    if (anr === undefined) return
    if (!this.#byAnr.has(anr)) {
      this.#byAnr.set(anr, number)
      return
    }
    report({ line, reason: 'een ander in dit bestand heeft hetzelfde A-nummer', effect: 'link-ignored' })
    this.#sources.set(number, `list:${bsn === 0 ? anr : digitsOf(bsn)}|${dateOf(birth)}`)
  }

  #add(known: Omit<Known, 'speaks' | 'disputed'>): PersonNumber {
    return this.#known.push({ ...known, disputed: false, speaks: true }) - 1
  }

  #of(number: PersonNumber): Known {
    const known = this.#known[number]
    if (!known) throw new RangeError(`no person ${number} in this file`)
    return known
  }

  /** Whose list begins on this line; undefined for a list that does not speak. */
  ofLine(line: number): PersonNumber | undefined {
    let [low, high] = [0, this.#lists]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#of(middle).line < line) low = middle + 1
      else high = middle
    }
    const found = this.#known[low]
    return found?.line === line && found.speaks ? low : undefined
  }

  /** Who is meant, when a number in the reference says so. */
  find({ bsn, anr, birth }: Mention): PersonNumber | undefined {
    const fits = (number: PersonNumber) => {
      const own = dateOf(this.#of(number).birth)
      return own === birth || mayBeSameDay(own, birth)
    }
    const first = bsn && this.#byBsn.get(numberOf(bsn))
    const claiming = first === undefined ? [] : (this.#sharing.get(numberOf(bsn)) ?? [first])
    const [byBsn, ...ambiguous] = claiming.filter(fits)
    if (byBsn !== undefined && ambiguous.length === 0) return byBsn
    const byAnr = anr === undefined ? undefined : this.#byAnr.get(anr)
    return byAnr !== undefined && fits(byAnr) ? byAnr : undefined
  }

  /** As `find`, and a person whom only references mention gets a number at first sight. Undefined when no number tells. */
  of(reference: Mention, report: Report): PersonNumber | undefined {
    const found = this.find(reference)
    if (found !== undefined) return found
    const { line, birth } = reference
    const bsn = this.#byBsn.has(numberOf(reference.bsn)) ? 0 : numberOf(reference.bsn)
    const anr = reference.anr && !this.#byAnr.has(reference.anr) ? reference.anr : undefined
    if (reference.bsn && bsn === 0) {
      report({
        line,
        reason: 'het burgerservicenummer bij een betrokkene is van iemand anders',
        effect: 'link-ignored',
      })
    }
    if (bsn === 0 && !anr) return undefined
    const number = this.#add({ line: 0, from: 0, to: 0, bsn, anr, birth: dayOf(birth), death: -1 })
    if (bsn !== 0) this.#byBsn.set(bsn, number)
    if (anr) this.#byAnr.set(anr, number)
    return number
  }

  /**
   * The number of somebody whom no number identifies: for the same `key` the same one. `source` is what makes it the same
   * person next time.
   */
  ofUnnumbered(key: string, birth: PartialDate, source: string): PersonNumber {
    const known = this.#unnumbered.get(key)
    if (known !== undefined) return known
    const number = this.#add({ line: 0, from: 0, to: 0, bsn: 0, anr: undefined, birth: dayOf(birth), death: -1 })
    this.#unnumbered.set(key, number)
    this.#sources.set(number, source)
    return number
  }

  get(number: PersonNumber): Identity {
    const { line, from, to, bsn, anr, birth, death, disputed } = this.#of(number)
    const derived = anr === undefined ? `list:${digitsOf(bsn)}|${dateOf(birth)}` : `anr:${anr}`
    return {
      place: line === 0 ? undefined : { line, from, to },
      bsn: disputed || bsn === 0 ? undefined : Bsn.parse(digitsOf(bsn)),
      disputed,
      source: this.#sources.get(number) ?? derived,
      birth: dateOf(birth),
      death: death === -1 ? undefined : dateOf(death),
    }
  }

  /** Everybody so far. */
  *everybody(): Generator<PersonNumber> {
    for (const [number, { speaks }] of this.#known.entries()) if (speaks) yield number
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
