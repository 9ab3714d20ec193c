import type { Transaction } from 'kysely'
import { openDatabase } from '../../db/pool.ts'
import type { DB } from '../../db/schema.generated.ts'
import { recordStewardRun } from '../../db/steward-run.ts'
import type { Keyring } from '../../lib/keyring.ts'
import { adultFamilies } from './adult-families.ts'
import { AroundAdults, type AroundProblem } from './around.ts'
import { authorityInFamily } from './authority-rows.ts'
import { chunksOf } from './chunks.ts'
import { completeFamily } from './complete-family.ts'
import { writeFamilies } from './families.store.ts'
import { type Family, FamilyFinder } from './families.ts'
import { type FamilyRows, familyRows } from './family-rows.ts'
import type { PersonNumber } from './identities.ts'
import { findStoredFamilies, getToday, waitForTurn } from './import.store.ts'
import { Lists } from './lists.ts'
import { matchFamilies } from './match-families.ts'
import type { Report } from './problem.ts'
import { storePersons } from './store-persons.ts'
import { survey } from './survey.ts'

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

const batch = 200

/**
 * Imports a file of person lists of the population register: people, families on a day, relations, authority, addresses.
 *
 * All or nothing, in one transaction; again with the same file it changes nothing. What cannot be read is logged with
 * line and reason and stops nothing else. Memory never holds all lists: they are read again family by family. @throws Sentence when it is no such file
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
  const found = await survey(file, today, { report, log, see: (person) => around?.see(person) })
  const { identities, secretHomes } = found
  const lists = await Lists.open(file, identities)
  try {
    const finder = new FamilyFinder(lists, identities, found.minors, report)
    const { roles, placed, familiesNow } = meet(finder.families(report))
    const { adults, kin } = around ?? { adults: [], kin: [] }
    const aroundAdults = adultFamilies(adults, kin, placed, identities, { report, tell })
    for (const { role } of aroundAdults.flatMap(({ members }) => members)) roles[role] += 1
    placed.clear()
    const { ids, fresh } = await storePersons(db, keys, identities)
    const matched = matchFamilies(
      familiesAgain(finder, aroundAdults),
      await findStoredFamilies(db, ids),
      identities,
      (person) => finder.familyOfMinor(person),
    )
    const tally = { held: 0, undetermined: 0, secret: 0 }
    let written = 0
    for (const some of chunksOf(batch, matched)) {
      const rows = some.map((one) => {
        const family = completeFamily(one, lists)
        const judged = authorityInFamily(family, identities, today)
        return familyRows({ ...family, ...judged, idOf: (number) => getId(ids, number) }, secretHomes)
      })
      await writeFamilies(db, rows, today)
      count(tally, rows)
      written += rows.length
      if (rows.length === batch) log(`${written} families written`)
    }
    return {
      lists: found.lists,
      persons: ids.size,
      newPersons: fresh,
      familiesNow,
      adultFamilies: aroundAdults.length,
      children: roles.child,
      parents: roles.parent,
      partners: roles.partner,
      authorityHeld: tally.held,
      authorityUndetermined: tally.undetermined,
      secretAddresses: tally.secret,
      problems,
    }
  } finally {
    lists.close()
  }
}

/** Makes every family once, so that everybody in them has a number, and counts who they are. */
function meet(families: Iterable<Family>) {
  const roles = { child: 0, parent: 0, partner: 0 }
  const placed = new Set<PersonNumber>()
  let familiesNow = 0
  for (const { members } of families) {
    familiesNow += 1
    for (const { person, role } of members) {
      roles[role] += 1
      placed.add(person)
    }
  }
  return { roles, placed, familiesNow }
}

/** Those around minors are made anew one by one: what is wrong with them was reported the first time. */
function* familiesAgain(finder: FamilyFinder, aroundAdults: readonly Family[]): Generator<Family> {
  yield* finder.families(() => {})
  yield* aroundAdults
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
