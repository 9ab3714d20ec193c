import { Bsn } from '../../lib/bsn.ts'
import { type PartialDate, parsePartialDate, unknownDate } from '../../lib/partial-date.ts'
import { type Address, type ReadDate, toAddress } from './address.ts'
import { nameOf, type Report } from './problem.ts'
import type { Occurrence, PersonList, Values } from './read-person-lists.ts'

export type Gender = 'M' | 'V' | 'O'

/** Names as the register has them; `''` when unknown. The prefix ("van der") stands apart from the surname. */
export interface PersonName {
  readonly given: string
  readonly prefix: string
  readonly surname: string
}

/** Somebody as another person's list mentions them: enough to know who is meant, not always a number. */
export interface Reference {
  readonly line: number
  readonly bsn: Bsn | undefined
  /** Administration number of the register. Identifying: treat it as a BSN. */
  readonly anr: string | undefined
  readonly name: PersonName
  readonly birth: PartialDate
  readonly gender: Gender
}

export interface Partnership {
  readonly partner: Reference
  readonly kind: 'marriage' | 'registered'
  readonly since: PartialDate | undefined
  readonly until: PartialDate | undefined
}

/** Why the list is no longer kept: O death, E emigration, R non-resident, M ministerial decree. */
export type Suspension = 'O' | 'E' | 'R' | 'M'

export interface Person {
  readonly line: number
  readonly bsn: Bsn | undefined
  readonly anr: string | undefined
  readonly name: PersonName
  readonly birth: PartialDate
  readonly gender: Gender
  /** Undefined: alive as far as is known. `0000-00-00`: died on an unknown day. */
  readonly death: PartialDate | undefined
  readonly parents: readonly {
    readonly number: 1 | 2
    readonly parent: Reference
    readonly since: PartialDate | undefined
  }[]
  readonly partnerships: readonly Partnership[]
  readonly children: readonly Reference[]
  readonly address: Address | undefined
  /** 07.70.10: 0 is no secrecy; 1 to 7 say towards whom the address is not to be given. */
  readonly secrecy: number
  readonly suspension: Suspension | undefined
  /** When the register last changed this list, as text that sorts; `''` when unknown. */
  readonly changed: string
}

const nothing: Values = new Map()

/**
 * Reads a person list into what this system uses of it. Undefined (and reported) when nobody can be recognised
 * from it (a BSN that fails the eleven-test, no number at all), and for a list that the register took back.
 * Any other element that cannot be read is reported and left out.
 */
export function toPerson(list: PersonList, report: Report): Person | undefined {
  const { line } = list
  const own = list.occurrences('01')[0]?.current ?? nothing
  const inscription = list.occurrences('07')[0]?.current ?? nothing
  const skip = (reason: string): undefined => {
    report({ line, reason, effect: 'list-skipped' })
    return undefined
  }
  const date = dateReader(line, report)

  const bsnText = own.get('01.20')
  const bsn = bsnText === undefined ? undefined : Bsn.parse(bsnText)
  if (bsnText !== undefined && !bsn) return skip('01.01.20 (burgerservicenummer) voldoet niet aan de elfproef')
  const anr = own.get('01.10')
  if (!bsn && !anr) return skip('de lijst heeft geen burgerservicenummer en geen A-nummer')
  const withdrawn = inscription.get('67.20')
  if (withdrawn === 'F' || withdrawn === 'W') return skip('de lijst is vervallen (07.67.20: fout of gewist)')

  const death = list.occurrences('06')[0]?.current.get('08.10')
  const suspension = suspensionOf(inscription, line, report)
  // Of no use here, but a day that cannot be read is to be heard of: authority may depend on it.
  date('11', '85.10', list.occurrences('11')[0]?.current.get('85.10'))
  const diedSomeDay = suspension === 'O' ? unknownDate : undefined
  return {
    line,
    bsn,
    anr,
    name: nameIn(own),
    birth: date('01', '03.10', own.get('03.10')) ?? unknownDate,
    gender: genderOf(own, '01', line, report),
    death: date('06', '08.10', death) ?? diedSomeDay,
    parents: ([1, 2] as const).flatMap((number) => {
      const category = number === 1 ? '02' : '03'
      const values = list.occurrences(category)[0]?.current
      const parent = values && referenceIn(values, category, line, report)
      return parent ? [{ number, parent, since: date(category, '62.10', values.get('62.10')) }] : []
    }),
    partnerships: list.occurrences('05').flatMap((one) => partnershipOf(one, line, report)),
    children: list.occurrences('09').flatMap((one) => {
      // L: stillborn, recorded at the parents' wish. Theirs to tell, not for a dossier.
      const child = one.current.get('89.10') === 'L' ? undefined : referenceIn(one.current, '09', line, report)
      return child ? [child] : []
    }),
    address: toAddress(list.occurrences('08')[0]?.current, date),
    secrecy: secrecyOf(inscription, line, report),
    suspension,
    changed: inscription.get('80.20') ?? '',
  }
}

function dateReader(line: number, report: Report): ReadDate {
  return (category, element, text) => {
    if (text === undefined) return undefined
    const date = parsePartialDate(text)
    if (!date) report({ line, reason: `${nameOf(`${category}.${element}`)} is geen datum`, effect: 'field-ignored' })
    return date
  }
}

/** `.` is the register's sign for an unknown surname. */
const nameIn = (values: Values): PersonName => ({
  given: values.get('02.10') ?? '',
  prefix: values.get('02.30') ?? '',
  surname: values.get('02.40') === '.' ? '' : (values.get('02.40') ?? ''),
})

function genderOf(values: Values, category: string, line: number, report: Report): Gender {
  const code = values.get('04.10')
  if (code === 'M' || code === 'V' || code === 'O') return code
  if (code !== undefined || category === '01') {
    const reason = `${nameOf(`${category}.04.10`)} is ${code === undefined ? 'leeg' : 'geen M, V of O'}`
    report({ line, reason, effect: 'field-ignored' })
  }
  return 'O'
}

/** Undefined when the category names nobody: empty after a correction, or the sign for an unknown parent. */
export function referenceIn(values: Values, category: string, line: number, report: Report): Reference | undefined {
  const name = nameIn(values)
  const [bsnText, anr] = [values.get('01.20'), values.get('01.10')]
  if (!name.given && !name.surname && !bsnText && !anr) return undefined
  const bsn = bsnText === undefined ? undefined : Bsn.parse(bsnText)
  if (bsnText !== undefined && !bsn) {
    report({ line, reason: `${nameOf(`${category}.01.20`)} voldoet niet aan de elfproef`, effect: 'field-ignored' })
  }
  const birth = dateReader(line, report)(category, '03.10', values.get('03.10')) ?? unknownDate
  return { line, bsn, anr, name, birth, gender: genderOf(values, category, line, report) }
}

/** A partner whose row has neither a beginning nor an end was removed by a correction. The beginning of one that ended is history. */
function partnershipOf({ current, history }: Occurrence, line: number, report: Report): Partnership[] {
  const date = dateReader(line, report)
  const ended = current.has('07.10')
  if (!ended && !current.has('06.10')) return []
  const partner = referenceIn(current, '05', line, report)
  if (!partner) return []
  const begun = [current, ...history].find((row) => row.has('06.10') && row.get('84.10') !== 'O')
  return [
    {
      partner,
      kind: current.get('15.10') === 'P' ? 'registered' : 'marriage',
      since: date('05', '06.10', begun?.get('06.10')),
      until: ended ? (date('05', '07.10', current.get('07.10')) ?? unknownDate) : undefined,
    },
  ]
}

/** An unreadable mark counts as full secrecy: giving away an address cannot be undone. */
function secrecyOf(inscription: Values, line: number, report: Report): number {
  const mark = inscription.get('70.10') ?? '0'
  if (/^[0-7]$/.test(mark)) return Number(mark)
  report({
    line,
    reason: '07.70.10 (indicatie geheim) is niet 0 tot en met 7; het adres is geheim gehouden',
    effect: 'field-ignored',
  })
  return 7
}

function suspensionOf(inscription: Values, line: number, report: Report): Suspension | undefined {
  const code = inscription.get('67.20')
  if (code === undefined || code === '.') return undefined
  if (/^[OERM]$/.test(code)) return code as Suspension
  report({ line, reason: '07.67.20 (reden opschorting bijhouding) is geen bekende code', effect: 'field-ignored' })
  return undefined
}
