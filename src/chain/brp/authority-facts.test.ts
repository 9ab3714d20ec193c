import { describe, expect, test } from 'vitest'
import { type AuthorityFacts, authorityFacts } from './authority-facts.ts'
import { toPerson } from './person-list.ts'
import { csvOf, fileOf, readAll } from './testing.ts'

type Row = { readonly [element: string]: string }
const self: Row = { list: '1', '01.01.20': '999993653', '01.02.10': 'Noor', '01.03.10': '20150302', '01.04.10': 'V' }
const bram: Row = { '03.01.20': '999990639', '03.02.10': 'Bram', '03.02.40': 'Vos', '03.62.10': '20150302' }

async function facts(...rows: Row[]): Promise<AuthorityFacts> {
  const { lists } = await readAll(fileOf(csvOf(rows.map((row, at) => (at === 0 ? { ...self, ...row } : row)))))
  const [list] = lists
  const person = list && toPerson(list, () => {})
  if (!list || !person) throw new Error('no list')
  return authorityFacts(list, person)
}

describe('parents', () => {
  const place = async (...rows: Row[]) => (await facts(...rows)).parents[1]

  test('no surname is no such parent in law, a full stop one who is not known', async () => {
    expect(await place({})).toBe('none')
    expect(await place({ '03.02.40': '.' })).toBe('unknown')
    expect(await place(bram)).toMatchObject({ since: '2015-03-02', sex: 'O', deeds: [] })
  })

  test('deeds count as long as the row is about the same person and not recorded by mistake', async () => {
    const now = { ...bram, '03.81.20': '1AC0100', '03.H': '53' }
    const deeds = async (before: Row) => {
      const parent = await place(now, before)
      return typeof parent === 'object' ? parent.deeds.map(({ letter }) => letter) : parent
    }
    expect(await deeds({ ...bram, '03.81.20': '1AA0100' })).toEqual(['C', 'A'])
    expect(await deeds({ ...bram, '03.81.20': '1AA0100', '03.84.10': 'O' })).toEqual(['C'])
    expect(await deeds({ '03.02.10': 'Kees', '03.02.40': 'Bos', '03.81.20': '1AA0100' })).toEqual(['C'])
  })

  test('who was a parent before is remembered, and so is a denial', async () => {
    const { formerParents, parenthoodDenied, parents } = await facts({ '03.81.20': '1AE0100', '03.H': '53' }, bram)
    expect(formerParents.map(({ name }) => name.given)).toEqual(['Bram'])
    expect([parenthoodDenied, parents[1]]).toEqual([true, 'none'])
    expect((await facts(bram)).parenthoodDenied).toBe(false)
  })
})

describe('marriages and partnerships', () => {
  const partner = { '05.02.10': 'Kees', '05.02.40': 'Bos' }
  const relations = async (...rows: Row[]) => (await facts(...rows.map((row) => ({ ...partner, ...row })))).relations

  test('a partnership that became a marriage is one relation, from its first day', async () => {
    const found = await relations(
      { '05.06.10': '20200101', '05.15.10': 'H', '05.H': '55' },
      { '05.06.10': '20100203', '05.15.10': 'P' },
    )
    expect(found).toMatchObject([{ since: '2010-02-03', until: undefined, annulled: false }])
  })

  test('a beginning that was recorded by mistake does not count', async () => {
    const found = await relations({ '05.06.10': '20200101', '05.H': '55' }, { '05.06.10': '20100203', '05.84.10': 'O' })
    expect(found).toMatchObject([{ since: '2020-01-01' }])
    expect(
      await relations({ '05.85.10': '20200101', '05.H': '55' }, { '05.06.10': '20100203', '05.84.10': 'O' }),
    ).toEqual([])
  })

  test('it ends on its last day; what was annulled on the day from which that holds', async () => {
    const begun = { '05.06.10': '20100203' }
    const ended = (end: Row) => relations({ ...end, '05.H': '55' }, begun)
    expect(await ended({ '05.07.10': '20180101', '05.07.40': 'S' })).toMatchObject([
      { since: '2010-02-03', until: '2018-01-01', annulled: false },
    ])
    expect(await ended({ '05.07.10': '20100203', '05.07.40': 'N', '05.85.10': '20180101' })).toMatchObject([
      { since: '2010-02-03', until: '2018-01-01', annulled: true },
    ])
  })
})

describe('the minor', () => {
  const minor = async (...rows: Row[]) => (await facts(...rows)).minor

  test.each<[Row, string]>([
    [{ '08.09.10': '0518' }, 'netherlands'],
    [{ '08.09.10': '1999' }, 'abroad'],
    [{ '08.09.10': '0518', '07.67.20': 'E' }, 'abroad'],
    [{ '08.09.10': '0000' }, 'unknown'],
    [{}, 'unknown'],
  ])('lives where the list says: %o', async (row, residence) => {
    expect((await minor(row)).residence).toBe(residence)
  })

  test('came from abroad, also when that is history', async () => {
    expect((await minor({ '08.09.10': '0518' })).cameFromAbroad).toBe(false)
    expect((await minor({ '08.09.10': '0518', '08.14.10': '5002' })).cameFromAbroad).toBe(true)
    const moved = { '08.09.10': '0518', '08.H': '58' }
    expect((await minor(moved, { '08.09.10': '0599', '08.14.10': '5002' })).cameFromAbroad).toBe(true)
    const mistake = { '08.09.10': '0599', '08.14.10': '5002', '08.84.10': 'O' }
    expect((await minor(moved, mistake)).cameFromAbroad).toBe(false)
  })

  test.each<[Row, string]>([
    [{ '01.03.30': '6030' }, 'netherlands'],
    [{ '01.03.30': '5002' }, 'abroad'],
    [{ '01.03.30': '0000' }, 'unknown'],
    [{}, 'unknown'],
  ])('was born where the list says: %o', async (row, bornIn) => {
    expect((await minor(row)).bornIn).toBe(bornIn)
  })

  test('was adopted by a Dutch deed, unless a later one took that back', async () => {
    const adoption = { '01.81.20': '1AQ0100' }
    expect((await minor(adoption)).adopted).toBe(true)
    expect((await minor({ '01.81.20': '1AS0100', '01.H': '51' }, { ...self, ...adoption, list: '' })).adopted).toBe(
      false,
    )
  })
})

describe('court', () => {
  test('a code as it stands, with its day; curatele', async () => {
    const found = await facts({ '11.32.10': '1D', '11.33.10': '1', '11.85.10': '20230304' })
    expect(found.decision).toEqual({ code: '1D', since: '2023-03-04', doubtful: false })
    expect(found.underCuratele).toBe(true)
    expect((await facts({})).decision).toBeUndefined()
  })
})

describe('under investigation', () => {
  const doubts = async (row: Row) => [...(await facts({ ...bram, ...row })).minor.doubts]

  test.each<[string, string, readonly string[]]>([
    ['the element', '010310', ['birth']],
    ['its group', '010300', ['birth', 'birth-country']],
    ['the category', '010000', ['birth', 'sex', 'birth-country', 'deed']],
    ['another element', '010240', []],
    ['another category', '080000', []],
    ['the same category in history', '510310', ['birth']],
  ])('%s (%s)', async (_, code, found) => {
    expect(await doubts({ '01.83.10': code, '01.83.20': '20260101' })).toEqual(found)
  })

  test('until that ended', async () => {
    expect(await doubts({ '01.83.10': '010000', '01.83.30': '20260301' })).toEqual([])
  })

  test('a parent, a decision, a relation and a death have their own', async () => {
    const [, parent] = (await facts({ ...bram, '03.83.10': '036210' })).parents
    expect(typeof parent === 'object' && [...parent.doubts]).toEqual(['since'])
    expect((await facts({ '11.32.10': '1', '11.83.10': '113210' })).decision?.doubtful).toBe(true)
    const married = { '05.02.40': 'Bos', '05.06.10': '20200101' }
    expect((await facts({ ...married, '05.83.10': '050600' })).relations[0]?.doubtful).toBe(true)
    expect((await facts({ ...married, '05.83.10': '050200' })).relations[0]?.doubtful).toBe(false)
    expect([...(await facts({ '06.08.10': '20260101', '06.83.10': '060810' })).doubts]).toEqual(['death'])
  })
})
