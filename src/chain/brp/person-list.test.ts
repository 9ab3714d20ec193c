import { describe, expect, test } from 'vitest'
import type { Person } from './person-list.ts'
import { csvOf, fileOf, officialSet, readAll } from './testing.ts'

const official = officialSet()
const self = {
  list: '1',
  '01.01.20': '999993653',
  '01.02.10': 'Noor',
  '01.02.40': 'Vos',
  '01.03.10': '20150302',
  '01.04.10': 'V',
}
const read = (...rows: { [element: string]: string }[]) =>
  readAll(fileOf(csvOf(rows.map((row, at) => (at === 0 ? { ...self, ...row } : row)))))
const one = async (...rows: { [element: string]: string }[]) => {
  const { persons, problems } = await read(...rows)
  return { person: persons[0] as Person, problems: problems.map((problem) => problem.reason) }
}

describe('who', () => {
  test('names keep their diacritics and their prefix apart', async () => {
    const { person } = await one({ '01.02.10': ' Żáïŀ ', '01.02.30': 'van der', '01.02.40': 'Meijdén' })
    expect(person.name).toEqual({ given: 'Żáïŀ', prefix: 'van der', surname: 'Meijdén' })
  })

  test('an unknown surname is empty, a birth date may be partial or unreadable', async () => {
    expect((await one({ '01.02.40': '.' })).person.name.surname).toBe('')
    expect((await one({ '01.03.10': '19680000' })).person.birth).toBe('1968-00-00')
    const { person, problems } = await one({ '01.03.10': '19680231' })
    expect(person.birth).toBe('0000-00-00')
    expect(problems).toEqual(['01.03.10 (geboortedatum) is geen datum'])
  })

  test('a list nobody can be recognised from, or that was taken back, is skipped', async () => {
    for (const row of [{ '01.01.20': '999993654' }, { '01.01.20': '' }, { '07.67.20': 'F' }, { '07.67.20': 'W' }]) {
      const { persons, problems } = await read(row)
      expect([persons.length, problems[0]?.effect]).toEqual([0, 'list-skipped'])
      expect(problems[0]?.reason).not.toMatch(/\d{8}/)
    }
    expect((await one({ '01.01.20': '', '01.01.10': '8940402024' })).person.bsn).toBeUndefined()
  })
})

describe('life', () => {
  test('dead by category 06, by the reason of suspension, on an unknown day', async () => {
    expect((await one({ '06.08.10': '20151001' })).person.death).toBe('2015-10-01')
    expect((await one({ '06.08.10': '00000000' })).person.death).toBe('0000-00-00')
    expect((await one({ '07.67.20': 'O' })).person.death).toBe('0000-00-00')
  })

  test('a death that was corrected away is no death', async () => {
    const { person } = await one({ '06.85.10': '19970402', '06.H': '56' }, { '06.08.10': '19970402', '06.84.10': 'O' })
    expect(person.death).toBeUndefined()
  })

  test('secrecy: an unreadable mark is full secrecy', async () => {
    expect((await one({ '07.70.10': '1' })).person.secrecy).toBe(1)
    expect((await one({})).person.secrecy).toBe(0)
    const { person, problems } = await one({ '07.70.10': 'x' })
    expect([person.secrecy, problems.length]).toEqual([7, 1])
  })
})

describe('relatives', () => {
  const father = {
    '03.01.20': '999990639',
    '03.02.10': 'Bram',
    '03.02.40': 'Vos',
    '03.03.10': '19800505',
    '03.04.10': 'M',
    '03.62.10': '20150302',
  }

  test('the present row of each legal parent counts', async () => {
    const { person } = await one({ ...father, '03.H': '53', '02.02.40': '.' }, { '03.02.40': 'Bos' })
    expect(
      person.parents.map(({ number, parent, since }) => [number, parent.bsn?.reveal(), parent.name.given, since]),
    ).toEqual([[2, '999990639', 'Bram', '2015-03-02']])
  })

  test('a number that is no BSN is left out, the parent stays', async () => {
    const { person, problems } = await one({ ...father, '03.01.20': '123456789' })
    expect(person.parents[0]?.parent.bsn).toBeUndefined()
    expect(problems).toEqual(['03.01.20 (burgerservicenummer) voldoet niet aan de elfproef'])
  })

  test('present and ended partners; what was corrected away is gone', async () => {
    const { person } = await one(
      { '05.02.40': 'Nu', '05.06.10': '20200101', '05.15.10': 'P', '05.H': '05' },
      { '05.02.40': 'Toen', '05.07.10': '20180101', '05.H': '55' },
      { '05.02.40': 'Toen', '05.06.10': '20100203', '05.H': '05' },
      { '05.02.40': 'Nooit', '05.85.10': '20090101', '05.H': '55' },
      { '05.02.40': 'Nooit', '05.06.10': '20090101', '05.84.10': 'O' },
    )
    expect(
      person.partnerships.map(({ partner, kind, since, until }) => [partner.name.surname, kind, since, until]),
    ).toEqual([
      ['Nu', 'registered', '2020-01-01', undefined],
      ['Toen', 'marriage', '2010-02-03', '2018-01-01'],
    ])
  })

  test('a stillborn child is not taken over', async () => {
    const { person } = await one({ '09.02.10': 'Sem', '09.H': '09' }, { '09.02.10': 'Lot', '09.89.10': 'L' })
    expect(person.children.map((child) => child.name.given)).toEqual(['Sem'])
  })
})

describe('address', () => {
  test.each([
    [
      {
        '08.11.10': 'Zeeruststraat',
        '08.11.20': '132',
        '08.11.30': 'b',
        '08.11.40': 'II',
        '08.11.60': '2584BZ',
        '08.11.70': "'s-Gravenhage",
        '08.09.10': '0518',
      },
      ['Zeeruststraat 132 b-II', "2584 BZ 's-Gravenhage"],
      'dutch',
    ],
    [{ '08.12.10': 'Woonboot in de Grote Sloot', '08.09.10': '1810' }, ['Woonboot in de Grote Sloot'], 'dutch'],
    [
      { '08.13.10': '5002', '08.13.30': '14 Rue Camulogene', '08.13.40': '75015 Parijs' },
      ['14 Rue Camulogene', '75015 Parijs'],
      'foreign',
    ],
    [{ '08.13.10': '0000' }, [], 'foreign'],
  ])('%j', async (row, lines, kind) => {
    expect((await one(row as { [element: string]: string })).person.address).toMatchObject({ lines, kind })
  })

  test('no address is no address', async () => {
    expect((await one({})).person.address).toBeUndefined()
  })
})

describe.skipIf(!official)('the official test set', () => {
  test('what it holds', async () => {
    const { persons } = await readAll(official as string)
    const count = (test: (person: Person) => unknown) => persons.filter(test).length
    expect({
      dead: count((p) => p.death),
      secret: count((p) => p.secrecy > 0),
      abroad: count((p) => p.address?.kind === 'foreign'),
      homeless: count((p) => !p.address),
      married: count((p) => p.partnerships.some((one) => !one.until)),
      noBsn: count((p) => !p.bsn),
      partialBirth: count((p) => /-00/.test(p.birth)),
    }).toEqual({
      dead: 20,
      secret: 46,
      abroad: 81,
      homeless: 0,
      married: 184,
      noBsn: 1,
      partialBirth: 12,
    })
  })
})
