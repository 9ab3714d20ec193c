import type { CourtDecision, Deed, Doubts, Minor } from '../../law/authority/question.ts'
import { type PartialDate, parsePartialDate, unknownDate } from '../../lib/partial-date.ts'
import { type Person, type Reference, referenceIn } from './person-list.ts'
import type { Occurrence, PersonList, Values } from './read-person-lists.ts'

/** A legal parent as the child's list names them. */
export interface ParentFacts {
  readonly reference: Reference
  readonly since: PartialDate | undefined
  readonly sex: 'M' | 'V' | 'O'
  readonly deeds: readonly Deed[]
  readonly doubts: Doubts<'identity' | 'since' | 'sex' | 'deed'>
}

/** A marriage or registered partnership as one of the two lists has it. */
export interface RelationFacts {
  readonly partner: Reference
  readonly since: PartialDate | undefined
  readonly until: PartialDate | undefined
  readonly annulled: boolean
  readonly doubtful: boolean
}

/** What one person list tells that authority can depend on: of a child, of a parent and of a partner alike. Plain and small. */
export interface AuthorityFacts {
  readonly minor: Minor
  readonly decision: CourtDecision | undefined
  readonly parents: readonly [ParentFacts | 'none' | 'unknown', ParentFacts | 'none' | 'unknown']
  /** A deed of denial (table 39: E) stands in a parent's place, now or earlier. */
  readonly parenthoodDenied: boolean
  /** Whom the list once had as a parent, also by mistake. */
  readonly formerParents: readonly Reference[]
  readonly underCuratele: boolean
  readonly relations: readonly RelationFacts[]
  /** About this person as somebody who may have authority. */
  readonly doubts: Doubts<'birth' | 'death' | 'curatele'>
}

const netherlands = '6030'
const unknownCountry = '0000'
/** The «municipality» of who is registered as a non-resident (RNI). */
const nonResidents = '1999'
const nothing: Values = new Map()

/** 84.10: the row was recorded by mistake. */
const isMistaken = (values: Values): boolean => values.get('84.10') === 'O'
const rowsOf = (occurrence: Occurrence | undefined): readonly Values[] =>
  occurrence ? [occurrence.current, ...occurrence.history] : []
const validRowsOf = (occurrence: Occurrence | undefined): readonly Values[] =>
  rowsOf(occurrence).filter((values) => !isMistaken(values))
const dateIn = (values: Values, element: string): PartialDate | undefined => {
  const text = values.get(element)
  return text === undefined ? undefined : (parsePartialDate(text) ?? unknownDate)
}
const quiet = () => {}

/**
 * Whether an element is under investigation: 83.10 names a category, one of its groups (`gg00`) or the whole (`0000`),
 * fifty higher in history, and 83.30 says that the investigation ended.
 */
function isInvestigated(values: Values, category: string, element: string): boolean {
  const code = values.get('83.10')
  if (code === undefined || values.has('83.30')) return false
  if (Number(code.slice(0, 2)) % 50 !== Number(category)) return false
  const [group, item] = [code.slice(2, 4), code.slice(4, 6)]
  return group === '00' || (group === element.slice(0, 2) && (item === '00' || item === element.slice(3)))
}

function doubtsOf<Fact extends string>(found: Readonly<Record<Fact, boolean>>): Doubts<Fact> {
  return new Set((Object.keys(found) as Fact[]).filter((fact) => found[fact]))
}

/** Reads what deriving authority needs from a list that speaks (`person` is `toPerson` of the same list). */
export function authorityFacts(list: PersonList, person: Person): AuthorityFacts {
  const own = list.occurrences('01')[0]
  const current = own?.current ?? nothing
  const record = list.occurrences('11')[0]?.current ?? nothing
  const places = (['02', '03'] as const).map((category) => parentIn(list.occurrences(category)[0], category, list.line))
  const [one = 'none', two = 'none'] = places.map(({ now }) => now)
  return {
    minor: minorOf(list, person),
    decision: decisionIn(record),
    parents: [one, two],
    parenthoodDenied: ['02', '03'].some((category) =>
      deedsIn(validRowsOf(list.occurrences(category)[0])).some(({ letter }) => letter === 'E'),
    ),
    formerParents: places.flatMap(({ before }) => before),
    underCuratele: record.get('33.10') === '1',
    relations: list.occurrences('05').flatMap((occurrence) => relationIn(occurrence, list.line)),
    doubts: doubtsOf({
      birth: isInvestigated(current, '01', '03.10'),
      death: rowsOf(list.occurrences('06')[0])
        .slice(0, 1)
        .some((values) => isInvestigated(values, '06', '08.10')),
      curatele: record.has('33.10') && isInvestigated(record, '11', '33.10'),
    }),
  }
}

function minorOf(list: PersonList, { birth, death, suspension }: Person): Minor {
  const own = list.occurrences('01')[0]
  const current = own?.current ?? nothing
  const stays = list.occurrences('08').flatMap(validRowsOf)
  const municipality = list.occurrences('08')[0]?.current.get('09.10') ?? unknownCountry
  const country = current.get('03.30') ?? unknownCountry
  const suspendedAbroad = suspension !== undefined && suspension !== 'O'
  return {
    birth,
    death,
    residence:
      municipality === nonResidents || suspendedAbroad
        ? 'abroad'
        : municipality === unknownCountry
          ? 'unknown'
          : 'netherlands',
    bornIn: country === netherlands ? 'netherlands' : country === unknownCountry ? 'unknown' : 'abroad',
    cameFromAbroad: stays.some(
      (values) =>
        ['13.10', '13.20', '14.10', '14.20'].some((element) => values.has(element)) ||
        values.get('09.10') === nonResidents,
    ),
    adopted: deedsIn(validRowsOf(own)).find(({ letter }) => 'QS'.includes(letter))?.letter === 'Q',
    doubts: doubtsOf({
      birth: isInvestigated(current, '01', '03.10'),
      sex: isInvestigated(current, '01', '04.10'),
      'birth-country': isInvestigated(current, '01', '03.30'),
      deed: rowsOf(own).some((values) => isInvestigated(values, '01', '81.20')),
    }),
  }
}

/** The deeds on these rows, in their order: the third sign of the number tells what kind (table 39). */
const deedsIn = (rows: readonly Values[]): Deed[] =>
  rows.flatMap((values) => {
    const letter = values.get('81.20')?.charAt(2)
    return letter ? [{ letter, since: dateIn(values, '62.10') }] : []
  })

function decisionIn(record: Values): CourtDecision | undefined {
  const code = record.get('32.10')
  if (code === undefined) return undefined
  const doubtful = ['32.10', '85.10'].some((element) => isInvestigated(record, '11', element))
  return { code, since: dateIn(record, '85.10'), doubtful }
}

interface ParentPlaceFacts {
  readonly now: ParentFacts | 'none' | 'unknown'
  readonly before: readonly Reference[]
}

/**
 * Category 02 or 03. No surname: in law there is no such parent. A full stop: there is one, not yet known who.
 * Deeds about somebody else who once had this place do not count.
 */
function parentIn(occurrence: Occurrence | undefined, category: '02' | '03', line: number): ParentPlaceFacts {
  const current = occurrence?.current ?? nothing
  const surname = current.get('02.40')
  const named = (values: Values) => referenceIn(values, category, line, quiet)
  const reference = surname === undefined || surname === '.' ? undefined : named(current)
  const isSame = (values: Values) => !!reference && samePerson(current, values)
  const before = (occurrence?.history ?? []).flatMap((values) => (isSame(values) ? [] : (named(values) ?? [])))
  if (!reference) return { now: surname === '.' ? 'unknown' : 'none', before }
  const about = validRowsOf(occurrence).filter(isSame)
  return {
    now: {
      reference,
      since: dateIn(current, '62.10'),
      sex: reference.gender,
      deeds: deedsIn(about),
      doubts: doubtsOf({
        identity: ['01.20', '02.40'].some((element) => isInvestigated(current, category, element)),
        since: isInvestigated(current, category, '62.10'),
        sex: isInvestigated(current, category, '04.10'),
        deed: about.some((values) => isInvestigated(values, category, '81.20')),
      }),
    },
    before,
  }
}

/** Whether two rows name one person: by number when both have one, else by name and date of birth. */
function samePerson(one: Values, other: Values): boolean {
  for (const element of ['01.20', '01.10']) {
    const [a, b] = [one.get(element), other.get(element)]
    if (a !== undefined && b !== undefined) return a === b
  }
  return ['02.10', '02.40', '03.10'].every((element) => one.get(element) === other.get(element))
}

/** Category 05. It began on the first day that any of its rows tells: a partnership turned into a marriage is one relation. */
function relationIn(occurrence: Occurrence, line: number): RelationFacts[] {
  const { current } = occurrence
  const ended = current.has('07.10')
  // A current row with neither a beginning nor an end: removed by a correction.
  if (!ended && !current.has('06.10')) return []
  const rows = validRowsOf(occurrence)
  const partner = rows.flatMap((values) => referenceIn(values, '05', line, quiet) ?? [])[0]
  if (!partner) return []
  const beginnings = rows.flatMap((values) => dateIn(values, '06.10') ?? []).filter((date) => date !== unknownDate)
  const annulled = ended && current.get('07.40') === 'N'
  const end = dateIn(current, '07.10')
  return [
    {
      partner,
      since: beginnings.toSorted()[0],
      // 07.10 of an annulment is the day the marriage began: it works back. 85.10 is the day from which that holds.
      until: annulled ? (dateIn(current, '85.10') ?? end) : end,
      annulled,
      doubtful: ['01.20', '06.10', '07.10', '07.40'].some((element) => isInvestigated(current, '05', element)),
    },
  ]
}
