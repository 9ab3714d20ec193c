import { writeFileSync } from 'node:fs'
import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { Lists } from './lists.ts'
import type { Problem } from './problem.ts'
import { survey } from './survey.ts'
import { csvOf, fileOf, officialSet, readAll } from './testing.ts'

const today = '2026-11-22'
const list = (bsn: string, given: string, more: { [element: string]: string } = {}) => ({
  list: given,
  '01.01.20': bsn,
  '01.02.10': given,
  '01.02.40': 'Vos',
  '01.03.10': '19850101',
  '01.04.10': 'V',
  ...more,
})

/** Every list of a file read again, last first, beside what the first reading told. */
async function readAgain(path: string) {
  const { persons } = await readAll(path)
  const { identities } = await survey(path, today, { report: () => {} })
  const lists = await Lists.open(path, identities)
  try {
    const speaking = persons.filter(({ line }) => identities.ofLine(line) !== undefined)
    const again = speaking.toReversed().map(({ line }) => lists.of(identities.ofLine(line) ?? -1)?.person)
    return { speaking, again: again.reverse() }
  } finally {
    lists.close()
  }
}

test('a list is the same when it is read again, whatever signs stand before it', async () => {
  const rows = csvOf([
    list('999993653', 'Zoë', { '05.02.10': 'Jürgen', '05.06.10': '20200101', '05.H': '55' }),
    { '05.02.10': 'Jörg', '05.06.10': '20100101' },
    list('999990639', '“Bo”'),
    list('999993872', '李'),
  ])
  for (const text of [rows, `\uFEFF${rows}`, rows.replaceAll('\n', '\r\n\r\n'), rows.trimEnd()]) {
    const { speaking, again } = await readAgain(fileOf(text))
    expect(again).toEqual(speaking)
    expect(again.map((person) => person?.name.given)).toEqual(['Zoë', '“Bo”', '李'])
    expect(again[0]?.partnerships.map(({ partner }) => partner.name.given)).toEqual(['Jürgen'])
  }
})

test('a broken row within a list stays out of it when it is read again', async () => {
  const text = csvOf([
    list('999993653', 'Anna', { '05.02.10': 'Jan', '05.06.10': '20200101', '05.H': '05' }),
    { '05.02.10': 'Piet', '05.06.10': '20100101' },
    list('999990639', 'Bo'),
  ])
  const { speaking, again } = await readAgain(fileOf(text.replace('Piet', '"Piet')))
  expect(again).toEqual(speaking)
  expect(again.map((person) => person?.partnerships.length)).toEqual([1, 0])
})

const official = officialSet()
test.skipIf(!official)('so is every list of the official test set', async () => {
  const { speaking, again } = await readAgain(official as string)
  expect(speaking).toHaveLength(684)
  expect(again).toEqual(speaking)
})

test('another person on its lines, or fewer lines, is another file', async () => {
  const path = fileOf(csvOf([list('999993653', 'Anna'), list('999990639', 'Bo')]))
  const { identities } = await survey(path, today, { report: () => {} })
  const lists = await Lists.open(path, identities)
  writeFileSync(path, csvOf([list('999993872', 'Anna')]))
  expect(() => lists.of(0)).toThrow('changed')
  expect(() => lists.of(1)).toThrow('changed')
  lists.close()
})

test('who is who prints no number, and neither does what is wrong', async () => {
  const problems: Problem[] = []
  const rows = [list('999993653', 'Anna'), list('999993653', 'Bo', { '01.03.10': '19900101' })]
  const { identities } = await survey(fileOf(csvOf(rows)), today, { report: (problem) => problems.push(problem) })
  expect(problems).toHaveLength(2)
  expect(inspect(identities, { depth: 9, showHidden: true }) + JSON.stringify([identities, problems])).not.toContain(
    '99999365',
  )
})
