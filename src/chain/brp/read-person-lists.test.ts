import { describe, expect, test } from 'vitest'
import { csvOf, fileOf, officialSet, readAll } from './testing.ts'

const official = officialSet()
const person = (list: string, bsn: string, surname: string) => ({
  list,
  '01.01.20': bsn,
  '01.02.40': surname,
  '01.03.10': '19800101',
  '01.04.10': 'V',
})

describe.skipIf(!official)('the official test set', () => {
  test('687 lists, 680 different BSNs', async () => {
    const { lists, persons } = await readAll(official as string)
    expect(lists).toHaveLength(687)
    const bsns = persons.flatMap((one) => one.bsn?.reveal() ?? [])
    expect(bsns).toHaveLength(685)
    expect(new Set(bsns).size).toBe(680)
    expect(persons).toHaveLength(686)
  })

  test('what cannot be read is reported, by line, without names or numbers', async () => {
    const { problems, persons } = await readAll(official as string)
    expect(problems.map(({ line, effect }) => `${line} ${effect}`)).toEqual([
      '604 list-skipped',
      '1127 field-ignored',
      '1201 field-ignored',
      ...Array(4).fill('1569 field-ignored'),
      '1662 field-ignored',
      '1692 field-ignored',
      '1827 field-ignored',
    ])
    const text = JSON.stringify(problems)
    for (const { bsn, name } of persons) {
      expect(text).not.toContain(bsn?.reveal() ?? '!')
      if (name.surname.length > 5) expect(text).not.toContain(name.surname)
    }
  })
})

describe('occurrences and history', () => {
  const children = (...rows: { [element: string]: string }[]) =>
    fileOf(csvOf(rows.map((row, at) => (at === 0 ? { ...person('1', '999993653', 'Vos'), ...row } : row))))
  const read = async (path: string) =>
    (await readAll(path)).lists[0]?.occurrences('09').map((one) => [one.current.get('02.10'), one.history.length])

  test('H says what the next row is', async () => {
    const path = children(
      { '09.02.10': 'Anna', '09.H': '59' },
      { '09.02.10': 'Ana', '09.H': '59' },
      { '09.02.10': 'An', '09.H': '09' },
      { '09.02.10': 'Bo', '09.H': '09' },
      { '09.02.10': 'Bo' },
    )
    expect(await read(path)).toEqual([
      ['Anna', 2],
      ['Bo', 0],
      ['Bo', 0],
    ])
  })

  test('without H only another person is another occurrence', async () => {
    const path = children(
      { '09.01.20': '999990639', '09.02.10': 'Anna', '09.H': '' },
      { '09.01.20': '999990639', '09.02.10': 'Ana', '09.H': 'o' },
      { '09.01.20': '999993872', '09.02.10': 'Bo', '09.H': '' },
    )
    expect(await read(path)).toEqual([
      ['Anna', 1],
      ['Bo', 0],
    ])
  })

  test('what follows a gap is told apart by who it is about', async () => {
    const anna = { '09.01.20': '999990639' }
    const path = children(
      { ...anna, '09.02.10': 'Anna', '09.H': '09' },
      { '08.11.10': 'Dam' },
      { ...anna, '09.02.10': 'Ana' },
    )
    expect(await read(path)).toEqual([['Anna', 1]])
  })
})

describe('broken lines stop nothing else', () => {
  const header = csvOf([person('1', '999993653', 'Vos')]).split('\n')[0] as string
  const good = (list: string, bsn: string) => `${list};${bsn};19800101;Vos;V;`
  const history = ';;;Vosje;;'
  const file = (...lines: (string | Buffer)[]) =>
    fileOf(Buffer.concat([header, ...lines].flatMap((line) => [Buffer.from(line as string), Buffer.from('\n')])))
  const found = async (...lines: (string | Buffer)[]) => {
    const { lists, problems } = await readAll(file(...lines))
    return {
      lists: lists.map((one) => [one.line, 1 + (one.occurrences('01')[0]?.history.length ?? 0)]),
      problems: problems.map((one) => `${one.line} ${one.effect}`),
    }
  }

  test('a quote that is never closed spoils its own line only', async () => {
    expect(await found('1;"999993653;19800101;Vos;V;', history, good('2', '999990639'), history)).toEqual({
      lists: [[4, 2]],
      problems: ['2 list-skipped'],
    })
  })

  test('a broken row that continues a list is left out of it', async () => {
    expect(await found(good('1', '999993653'), ';;;"Vosje;;', history, good('2', '999990639'))).toEqual({
      lists: [
        [2, 2],
        [5, 1],
      ],
      problems: ['3 row-skipped'],
    })
  })

  test('too few and too many columns, a row before any list, no UTF-8, a NUL', async () => {
    const latin1 = Buffer.from(good('4', '999990639').replace('Vos', 'Vós'), 'latin1')
    expect(
      await found(
        history,
        '1;999993653;19800101',
        `${good('2', '999993653')};`,
        history,
        latin1,
        `5;\0${good('', '999990639')}`,
        good('6', '999993872'),
      ),
    ).toEqual({
      lists: [[8, 1]],
      problems: ['2 row-skipped', '3 list-skipped', '4 list-skipped', '6 list-skipped', '7 list-skipped'],
    })
  })

  test('quotes, empty lines, Windows line ends and no last line end are fine', async () => {
    const path = fileOf(`${header}\r\n1;999993653;19800101;"Vos ""de Wit""";V;\r\n\r\n${good('2', '999990639')}`)
    const { lists, persons, problems } = await readAll(path)
    expect([lists.length, problems.length]).toEqual([2, 0])
    expect(persons[0]?.name.surname).toBe('Vos "de Wit"')
  })

  test('no file, an empty file or another file is an error', async () => {
    await expect(readAll('/nowhere/at/all.csv')).rejects.toThrow('ENOENT')
    await expect(readAll(fileOf(''))).rejects.toThrow('empty')
    await expect(readAll(fileOf('code;naam\n1;x\n'))).rejects.toThrow('no file of person lists')
  })
})
