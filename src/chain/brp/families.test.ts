import { describe, expect, test } from 'vitest'
import type { PartialDate } from '../../lib/partial-date.ts'
import { isLivingMinor } from './families.ts'
import { csvOf, fileOf, findFamilies, officialSet, readAll, type TestRow } from './testing.ts'

const today = '2026-11-22'

async function find(path: string, day = today) {
  const { persons } = await readAll(path)
  const { families, identities, problems } = await findFamilies(path, day)
  const names = new Map(persons.map((person) => [person.line, person.name.given]))
  const nameOf = (number: number, mention?: { name: { given: string } }) =>
    names.get(identities.get(number).place?.line ?? 0) ?? mention?.name.given
  const shown = families.map(({ members }) =>
    members.map(({ person, role, mention }) => `${role} ${nameOf(person, mention)}`).sort(),
  )
  const everybody = [...identities.everybody()].map((number) => identities.get(number))
  return { shown, families, everybody, problems }
}

const bsns = [
  '999993653',
  '999990639',
  '999993872',
  '999991723',
  '999993197',
  '999991607',
  '999992272',
  '999996277',
] as const
const list = (at: number, given: string, birth: string, more: { [element: string]: string } = {}): TestRow => ({
  list: `Lg${at}`,
  '01.01.10': `${1000000000 + at}`,
  '01.01.20': bsns[at] as string,
  '01.02.10': given,
  '01.02.40': 'Vos',
  '01.03.10': birth,
  '01.04.10': 'O',
  ...more,
})
const mention = (category: string, at: number | undefined, given: string, birth: string) => ({
  ...(at === undefined ? {} : { [`${category}.01.20`]: bsns[at] as string }),
  [`${category}.02.10`]: given,
  [`${category}.02.40`]: 'Vos',
  [`${category}.03.10`]: birth,
})
const shownOf = async (...rows: TestRow[]) => (await find(fileOf(csvOf(rows)))).shown

describe('who is a living minor', () => {
  test.each([
    ['2008-11-23', undefined, true],
    ['2008-11-22', undefined, false],
    ['2008-00-00', undefined, true],
    ['2007-00-00', undefined, false],
    ['0000-00-00', undefined, false],
    ['2015-01-01', '2020-01-01', false],
    ['2015-01-01', '0000-00-00', false],
  ])('born %s, died %s: %s', (birth, death, minor) => {
    expect(isLivingMinor({ birth: birth as PartialDate, death: death as PartialDate | undefined }, today)).toBe(minor)
  })
})

describe('a family', () => {
  const mother = mention('02', 0, 'Anna', '19850101')

  test('is children who share a legal parent, their parents and the parents’ present partners', async () => {
    expect(
      await shownOf(
        list(0, 'Anna', '19850101', { ...mention('05', 3, 'Kees', '19800101'), '05.06.10': '20200101' }),
        list(1, 'Sem', '20120101', { ...mother, ...mention('03', 4, 'Peter', '19810101') }),
        list(2, 'Noor', '20170101', { ...mother, ...mention('03', 5, 'Bram', '19820101') }),
        list(3, 'Kees', '19800101'),
        list(6, 'Volwassen', '20000101', mother),
        list(7, 'Alleen', '20150101'),
      ),
    ).toEqual([
      ['child Noor', 'child Sem', 'parent Anna', 'parent Bram', 'parent Peter', 'partner Kees'],
      ['child Alleen'],
    ])
  })

  test('an ended or dead partner does not belong; a dead parent does', async () => {
    expect(
      await shownOf(
        list(0, 'Anna', '19850101', {
          '06.08.10': '20250101',
          ...mention('05', 3, 'Kees', '19800101'),
          '05.06.10': '20200101',
        }),
        list(1, 'Sem', '20120101', { ...mother, ...mention('03', 4, 'Peter', '19810101') }),
        list(4, 'Peter', '19810101', { ...mention('05', 5, 'Els', '19800101'), '05.06.10': '20200101' }),
        list(5, 'Els', '19800101', { '06.08.10': '20250101' }),
      ),
    ).toEqual([['child Sem', 'parent Anna', 'parent Peter']])
  })

  test('a parent without a number is one person within the family, and never joins two families', async () => {
    const father = mention('03', undefined, 'Ali', '19800101')
    const other = mention('02', 3, 'Fatima', '19850101')
    expect(
      await shownOf(
        list(1, 'Sem', '20120101', { ...mother, ...father }),
        list(2, 'Noor', '20170101', { ...mother, ...father }),
        list(4, 'Roos', '20170101', { ...other, ...father }),
        list(5, 'Daan', '20170101', father),
      ),
    ).toEqual([
      ['child Noor', 'child Sem', 'parent Ali', 'parent Anna'],
      ['child Roos', 'parent Ali', 'parent Fatima'],
      ['child Daan', 'parent Ali'],
    ])
  })

  test('of two children, fathers of whom a surname is all that is known are two men', async () => {
    const surname = { '03.02.40': 'Bos' }
    const path = fileOf(
      csvOf([
        list(1, 'Sem', '20120101', { ...mother, ...surname }),
        list(2, 'Noor', '20170101', { ...mother, ...surname }),
      ]),
    )
    const { shown, everybody } = await find(path)
    expect(shown[0]).toHaveLength(5)
    // What finds each of them again at a next import.
    expect(new Set(everybody.map(({ source }) => source)).size).toBe(everybody.length)
  })

  test('of one man with a number on one list and without on another there is one', async () => {
    expect(
      await shownOf(
        list(1, 'Sem', '20120101', { ...mother, ...mention('03', undefined, 'Bram', '19800101') }),
        list(2, 'Noor', '20170101', { ...mother, ...mention('03', 3, 'Bram', '19800101') }),
      ),
    ).toEqual([['child Noor', 'child Sem', 'parent Anna', 'parent Bram']])
    expect(
      await shownOf(
        list(0, 'Anna', '19850101', { ...mention('05', 3, 'Bram', '19800101'), '05.06.10': '20200101' }),
        list(1, 'Sem', '20120101', { ...mother, ...mention('03', undefined, 'Bram', '19800101') }),
      ),
    ).toEqual([['child Sem', 'parent Anna', 'parent Bram']])
  })

  test('a number that belongs to somebody of another age links nobody', async () => {
    const { shown, problems } = await find(
      fileOf(
        csvOf([
          list(0, 'Anna', '19850101'),
          list(1, 'Sem', '20120101', mention('02', 0, 'Petronella', '19520304')),
          list(2, 'Noor', '20170101', mother),
        ]),
      ),
    )
    expect(shown).toEqual([
      ['child Sem', 'parent Petronella'],
      ['child Noor', 'parent Anna'],
    ])
    expect(problems[0]).toMatchObject({ line: 3, effect: 'link-ignored' })
  })
})

describe('one BSN on two lists', () => {
  test('of two people: neither has it, and a reference is linked by date of birth', async () => {
    const { shown, everybody, problems } = await find(
      fileOf(
        csvOf([
          list(0, 'Anna', '19850101'),
          { ...list(0, 'Hendrik', '20000101'), '01.01.10': '2000000000' },
          list(1, 'Sem', '20120101', mention('02', 0, 'Anna', '19850101')),
        ]),
      ),
    )
    expect(shown).toEqual([['child Sem', 'parent Anna']])
    expect(everybody.filter((one) => one.bsn)).toHaveLength(1)
    expect(problems.map((one) => one.effect)).toEqual(['bsn-withheld', 'bsn-withheld'])
  })

  test('of one person: the list that changed last speaks', async () => {
    const { everybody, problems } = await find(
      fileOf(
        csvOf([
          { ...list(0, 'Ann', '19850101'), '07.80.20': '20190101000000000' },
          { ...list(0, 'Anna', '19850101'), '07.80.20': '20200101000000000', '01.01.10': '2000000000' },
        ]),
      ),
    )
    expect(everybody.map((one) => one.place?.line)).toEqual([3])
    expect(problems.map((one) => [one.line, one.effect])).toEqual([[2, 'list-skipped']])
  })
})

const official = officialSet()
describe.skipIf(!official)('the official test set', () => {
  test('on 2026-11-22: 49 living minors in 26 families', async () => {
    const { families, everybody } = await find(official as string)
    expect(families).toHaveLength(26)
    const roles = Object.groupBy(
      families.flatMap((family) => family.members),
      (member) => member.role,
    )
    expect([roles.child?.length, roles.parent?.length, roles.partner?.length]).toEqual([49, 51, undefined])
    expect(everybody.filter((one) => one.place)).toHaveLength(684)
  })

  test('in 2060 there is none', async () => {
    expect((await find(official as string, '2060-01-01')).families).toEqual([])
  })
})
