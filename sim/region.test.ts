import { expect, test } from 'vitest'
import { fileOf, findFamilies, officialSet, readAll } from '../src/chain/brp/testing.ts'
import { Bsn } from '../src/lib/bsn.ts'
import { ageOn, parsePartialDate } from '../src/lib/partial-date.ts'
import { makeRegion } from './region.ts'

const today = '2026-11-22'
const region = makeRegion({ today })
const numbers = region.people.flatMap((person) => (person.bsn ? [person.bsn] : []))

test('the same seed gives the same region, another seed another', () => {
  expect(makeRegion({ today }).csv).toBe(region.csv)
  expect(makeRegion({ today, seed: 2 }).csv).not.toBe(region.csv)
})

test('every number passes the eleven-test and is used once', () => {
  expect(numbers.every((bsn) => Bsn.parse(bsn))).toBe(true)
  expect(new Set(numbers).size).toBe(numbers.length)
  expect(numbers.every((bsn) => /^9999[0-8]/.test(bsn))).toBe(true)
})

const official = officialSet()
test.skipIf(!official)('no number is one of the official test set', async () => {
  const { persons } = await readAll(official as string)
  const taken = new Set(persons.flatMap((person) => person.bsn?.reveal() ?? []))
  expect(numbers.filter((bsn) => taken.has(bsn))).toEqual([])
})

test('reads without a problem, as 25 families', async () => {
  const file = fileOf(region.csv)
  expect((await readAll(file)).problems).toEqual([])
  const { families, problems } = await findFamilies(file, today)
  expect(problems).toEqual([])
  expect(families).toHaveLength(25)
  const sizes = families.map(({ members }) =>
    members
      .map((member) => member.role)
      .sort()
      .join(' '),
  )
  expect(sizes[0]).toBe('child child parent parent parent')
  expect(sizes[2]).toBe('child child child child child parent parent parent parent parent')
  expect(sizes.filter((roles) => roles.includes('partner')).length).toBeGreaterThan(0)
})

test('the ages of the people of the story, on any day', () => {
  for (const day of ['2026-11-22', '2027-01-01', '2028-02-29']) {
    const { anna, bram, sem, noor, elif } = makeRegion({ today: day }).named
    const ages = [anna, bram, sem, noor, elif].map(({ birth }) => ageOn(parsePartialDate(birth) ?? '', day))
    expect(ages).toEqual([38, 41, 15, 9, 7])
  }
})
