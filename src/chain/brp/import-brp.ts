import type { Transaction } from 'kysely'
import { openDatabase } from '../../db/pool.ts'
import type { DB } from '../../db/schema.generated.ts'
import { recordStewardRun } from '../../db/steward-run.ts'
import type { Keyring } from '../../lib/keyring.ts'
import { homeOf } from './address.ts'
import { adultFamilies } from './adult-families.ts'
import { AroundAdults, type AroundProblem } from './around.ts'
import { authorityInFamily } from './authority-rows.ts'
import { completeFamilies } from './complete-families.ts'
import { writeFamilies } from './families.store.ts'
import { FamilyFinder } from './families.ts'
import { type FamilyRows, familyRows } from './family-rows.ts'
import type { PersonNumber } from './identities.ts'
import { findMemberships, getToday, waitForTurn } from './import.store.ts'
import { matchFamilies } from './match-families.ts'
import { type Person, toPerson } from './person-list.ts'
import type { Report } from './problem.ts'
import { readPersonLists } from './read-person-lists.ts'
import { storePersons } from './store-persons.ts'

export interface ImportOptions {
  log: (line: string) => void
  /** YYYY-MM-DD; without it the database's own day. */
  today?: string
  /** A file of BSNs, one a line: families are also made around these adults, where they are in none with a minor. */
  around?: string
  /** Hears of everything that could not be read, beside the log. */
  report?: Report
}

/** What an import did; `familiesNow` counts the groups of minors in this file, `persons` everybody it tells of. */
export interface ImportCounts extends Record<string, number> {
  lists: number
  persons: number
  newPersons: number
  familiesNow: number
  /** Around adults of `around` who are in no family with a minor. */
  adultFamilies: number
  children: number
  parents: number
  partners: number
  authorityHeld: number
  authorityUndetermined: number
  secretAddresses: number
  problems: number
}

const batch = 500

/**
 * Imports a file of person lists of the population register: people, families on a day, relations, authority, addresses.
 *
 * All or nothing, in one transaction; again with the same file it changes nothing. What cannot be read is logged with
 * line and reason and stops nothing else. The file is read twice, so that memory never holds all lists. @throws Sentence when it is no such file
 */
export async function importBrp(
  stewardUrl: string,
  keys: Keyring,
  file: string,
  options: ImportOptions,
): Promise<ImportCounts> {
  const { db, close } = openDatabase(stewardUrl, { max: 1 })
  try {
    return await db.transaction().execute(async (trx) => {
      await waitForTurn(trx)
      const counts = await importInto(trx, keys, file, { ...options, today: options.today ?? (await getToday(trx)) })
      await recordStewardRun(trx, 'import brp', counts)
      return counts
    })
  } finally {
    await close()
  }
}

async function importInto(
  db: Transaction<DB>,
  keys: Keyring,
  file: string,
  options: ImportOptions & { today: string },
): Promise<ImportCounts> {
  const { log, today } = options
  let problems = 0
  const report: Report = (problem) => {
    problems += 1
    log(`line ${problem.line}: ${problem.reason} (${problem.effect})`)
    options.report?.(problem)
  }
  const tell = ({ line, reason }: AroundProblem) => {
    problems += 1
    log(`around, line ${line}: ${reason}`)
  }
  const around = options.around === undefined ? undefined : await AroundAdults.read(file, options.around, today, tell)
  const { finder, lists, secretHomes } = await survey(file, today, report, log, (person) => around?.see(person))
  const { identities } = finder
  const withMinors = finder.families(report)
  const { adults, kin } = around ?? { adults: [], kin: [] }
  const aroundAdults = adultFamilies(adults, kin, withMinors, identities, { report, tell })
  const found = [...withMinors, ...aroundAdults]
  const { ids, fresh } = await storePersons(db, keys, identities)
  const matched = matchFamilies(found, await findMemberships(db, [...ids.values()]), ids, identities)
  const roles = { child: 0, parent: 0, partner: 0 }
  for (const { role } of found.flatMap((family) => family.members)) roles[role] += 1
  const tally = { held: 0, undetermined: 0, secret: 0 }
  let ready: FamilyRows[] = []
  let written = 0
  const write = async () => {
    await writeFamilies(db, ready, today)
    count(tally, ready)
    written += ready.length
    ready = []
  }
  for await (const family of completeFamilies(file, matched, identities)) {
    const judged = authorityInFamily(family, identities, today)
    ready.push(familyRows({ ...family, ...judged, idOf: (number) => getId(ids, number) }, secretHomes))
    if (ready.length < batch) continue
    await write()
    log(`${written} of ${matched.length} families written`)
  }
  await write()
  return {
    lists,
    persons: ids.size,
    newPersons: fresh,
    familiesNow: withMinors.length,
    adultFamilies: aroundAdults.length,
    children: roles.child,
    parents: roles.parent,
    partners: roles.partner,
    authorityHeld: tally.held,
    authorityUndetermined: tally.undetermined,
    secretAddresses: tally.secret,
    problems,
  }
}

/** The first reading: who there is, who is a minor, and where an address is secret. */
async function survey(
  file: string,
  today: string,
  report: Report,
  log: (line: string) => void,
  see: (person: Person) => void,
) {
  const finder = new FamilyFinder(today)
  const secretHomes = new Set<string>()
  let lists = 0
  for await (const list of readPersonLists(file, report)) {
    lists += 1
    if (lists % 10_000 === 0) log(`${lists} person lists read`)
    const person = toPerson(list, report)
    if (!person) continue
    finder.add(person)
    see(person)
    const home = homeOf(person.address)
    if (person.secrecy > 0 && home !== undefined && person.death === undefined) secretHomes.add(home)
  }
  return { finder, lists, secretHomes }
}

function getId(ids: ReadonlyMap<PersonNumber, string>, number: PersonNumber): string {
  const id = ids.get(number)
  if (id === undefined) throw new RangeError(`person ${number} of this file was not stored`)
  return id
}

function count(tally: { held: number; undetermined: number; secret: number }, families: readonly FamilyRows[]): void {
  for (const { authority, addresses, parts } of families) {
    const secret = new Set(parts.filter((part) => part.secret).map((part) => part.id))
    tally.held += authority.filter((row) => row.status === 'holds').length
    tally.undetermined += authority.filter((row) => row.status === 'undetermined').length
    tally.secret += addresses.filter((row) => secret.has(row.part_id)).length
  }
}
