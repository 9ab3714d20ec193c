import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { root } from '../../lib/root.ts'
import { toPerson } from './person-list.ts'
import type { Problem } from './problem.ts'
import { type PersonList, readPersonLists } from './read-person-lists.ts'

/** The official test set, which is not part of this repository; undefined (said aloud) where it is absent. */
export function officialSet(): string | undefined {
  const path = root('..', 'shared', 'data', 'brp', 'testset-persoonslijsten-gba-v-20220502.csv')
  if (existsSync(path)) return path
  console.warn(`NOT TESTED on the official test set of the population register: ${path} is absent`)
  return undefined
}

export { csvOf, type ListRow as TestRow } from '../../../sim/person-list-csv.ts'

const folder = mkdtempSync(join(tmpdir(), 'erbij-brp-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0

/** Writes a text to a file that goes away with the tests. */
export function fileOf(text: string | Buffer): string {
  files += 1
  const path = join(folder, `${files}.csv`)
  writeFileSync(path, text)
  return path
}

/** Everything a file holds, with what was wrong in it. */
export async function readAll(path: string) {
  const problems: Problem[] = []
  const report = (problem: Problem) => problems.push(problem)
  const lists: PersonList[] = []
  for await (const list of readPersonLists(path, report)) lists.push(list)
  const persons = lists.flatMap((list) => toPerson(list, report) ?? [])
  return { lists, persons, problems }
}
