import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { root } from '../../lib/root.ts'
import { FamilyFinder } from './families.ts'
import { Lists } from './lists.ts'
import { toPerson } from './person-list.ts'
import type { Problem } from './problem.ts'
import { type PersonList, readPersonLists } from './read-person-lists.ts'
import type { Place } from './read-rows.ts'
import { survey } from './survey.ts'

/** The official test set, which is not part of this repository; undefined (said aloud) where it is absent. */
export function officialSet(): string | undefined {
  const path = root('..', 'shared', 'data', 'brp', 'testset-persoonslijsten-gba-v-20220502.csv')
  if (existsSync(path)) return path
  console.warn(`NOT TESTED on the official test set of the population register: ${path} is absent`)
  return undefined
}

export { csvOf, type ListRow as TestRow } from '../../../sim/person-list-csv.ts'

// Made when it is needed: of a file whose tests are all skipped, nothing would take it away.
let folder: string | undefined
afterAll(() => {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
})
let files = 0

/** Writes a text to a file that goes away with the tests. */
export function fileOf(text: string | Buffer): string {
  files += 1
  folder ??= mkdtempSync(join(tmpdir(), 'erbij-brp-'))
  const path = join(folder, `${files}.csv`)
  writeFileSync(path, text)
  return path
}

/** Everything a file holds, with what was wrong in it. */
export async function readAll(path: string) {
  const problems: Problem[] = []
  const report = (problem: Problem) => problems.push(problem)
  const lists: (PersonList & Place)[] = []
  for await (const list of readPersonLists(path, report)) lists.push(list)
  const persons = lists.flatMap((list) => toPerson(list, report) ?? [])
  return { lists, persons, problems }
}

/** The families around the minors of a file, with what is wrong in it. */
export async function findFamilies(path: string, today: string) {
  const problems: Problem[] = []
  const report = (problem: Problem) => problems.push(problem)
  const { identities, minors } = await survey(path, today, { report })
  const lists = await Lists.open(path, identities)
  const families = [...new FamilyFinder(lists, identities, minors, report).families(report)]
  lists.close()
  return { families, identities, problems }
}
