import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { parseKeyring } from '../../lib/keyring.ts'
import { importBrp } from './import-brp.ts'
import { csvOf, fileOf, type TestRow } from './testing.ts'

const keys = parseKeyring(`k1:${Buffer.alloc(32, 1).toString('base64')}`)
const bsn = {
  milan: '999993653',
  vader: '999990639',
  moeder: '999993872',
  broer: '999991723',
  zus: '999993197',
  kleine: '999991607',
  lief: '999992272',
  kind: '999996277',
} as const
type Name = keyof typeof bsn
const names = Object.keys(bsn)
const born = (who: Name): string =>
  who === 'kleine' || who === 'kind' ? '20150101' : `19${60 + names.indexOf(who)}0101`

const list = (who: Name, more: { [element: string]: string } = {}): TestRow => ({
  list: who,
  '01.01.10': `100000000${names.indexOf(who)}`,
  '01.01.20': bsn[who],
  '01.02.10': who,
  '01.02.40': 'Vos',
  '01.03.10': born(who),
  '01.03.30': '6030',
  '01.04.10': 'O',
  '08.09.10': '0599',
  '08.11.10': 'Dam',
  ...more,
})
const mention = (category: string, who: Name) => ({
  [`${category}.01.20`]: bsn[who],
  [`${category}.02.10`]: who,
  [`${category}.02.40`]: 'Vos',
  [`${category}.03.10`]: born(who),
})
const ofBoth = { ...mention('02', 'moeder'), ...mention('03', 'vader') }
const rows = (more: Partial<Record<Name, object>> = {}) => [
  list('milan', { ...ofBoth, ...mention('05', 'lief'), '05.06.10': '20200101', ...more.milan }),
  list('vader'),
  list('moeder'),
  list('broer', { ...ofBoth, ...more.broer }),
  list('zus', mention('02', 'moeder')),
  list('lief'),
]

let database: FreshDatabase
let admin: pg.Client
const lines: string[] = []
beforeEach(async () => {
  lines.length = 0
  database = await freshDatabase()
  admin = new pg.Client({ connectionString: database.adminUrl })
  await admin.connect()
})
afterEach(async () => {
  await admin.end()
  await database.drop()
})

const load = (all: readonly TestRow[], asked?: string) =>
  importBrp(database.stewardUrl, keys, fileOf(csvOf(all)), {
    today: '2026-11-22',
    log: (line) => lines.push(line),
    ...(asked !== undefined && { around: fileOf(asked) }),
  })
const all = async (sql: string) => (await admin.query({ text: sql, rowMode: 'array' })).rows.map((row) => row.join(' '))
const members = () =>
  all(`select m.role, (select given_names from erbij.known_person k where k.person_id = m.person_id limit 1)
    from erbij.family_member m order by 1, 2`)
async function everything() {
  const found: string[][] = []
  for (const table of ['person', 'family', 'family_member', 'part', 'known_person', 'known_relation', 'known_address'])
    found.push(await all(`select t::text from erbij.${table} t order by 1`))
  return found
}

test('an adult with parents, brothers, sisters and a present partner; without being asked for there is no family', async () => {
  expect(await load(rows())).toMatchObject({ familiesNow: 0, adultFamilies: 0 })
  expect(await members()).toEqual([])
  expect(await load(rows(), `${bsn.milan}\n`)).toMatchObject({ familiesNow: 0, adultFamilies: 1, problems: 0 })
  expect(await members()).toEqual([
    'child broer',
    'child milan',
    'child zus',
    'parent moeder',
    'parent vader',
    'partner lief',
  ])
  expect(await all('select count(*) from erbij.authority_outcome')).toEqual(['0'])
})

test('again it changes nothing, asked for or not, and a change is taken over without asking', async () => {
  await load(rows(), bsn.milan)
  const before = await everything()
  await load(rows(), bsn.milan)
  expect(await everything()).toEqual(before)
  await load(rows(), `${bsn.broer}\n${bsn.milan}`)
  expect(await everything()).toEqual(before)
  await load(rows())
  expect(await everything()).toEqual(before)
  await load(rows({ broer: { '01.02.40': 'Das' } }))
  expect(await all(`select distinct surname from erbij.known_person where given_names = 'broer' order by 1`)).toEqual([
    'Das',
  ])
})

test('an adult without parents in the register stands alone as a parent, once', async () => {
  const alone = [list('milan'), list('lief')]
  await load(alone, bsn.milan)
  await load(alone, bsn.milan)
  expect(await members()).toEqual(['parent milan'])
})

test('parents of whom only a name is known are the same people the next time', async () => {
  const named = [
    list('milan', {
      '02.02.10': 'Ans',
      '02.02.40': 'Vos',
      '02.03.10': '19400101',
      '03.02.10': 'Ben',
      '03.02.40': 'Vos',
    }),
  ]
  await load(named, bsn.milan)
  const before = await everything()
  await load(named, bsn.milan)
  expect(await everything()).toEqual(before)
  expect(await members()).toEqual(['child milan', 'parent Ans', 'parent Ben'])
})

test('what is wrong is named by its line, never by its number, and stops nothing else', async () => {
  const minor = list('kind', { ...mention('02', 'zus') })
  const asked = `${bsn.milan}\n\n123456789\n${bsn.kleine}\nhallo\n${bsn.kind}\n${bsn.zus}\n${bsn.milan}\r\n`
  const counts = await load([...rows(), minor, list('kleine', { '01.01.20': '999990792' })], asked)
  expect(lines).toEqual([
    'around, line 3: geen burgerservicenummer: het voldoet niet aan de elfproef',
    'around, line 5: geen burgerservicenummer: het voldoet niet aan de elfproef',
    'around, line 4: niemand in het bestand heeft dit burgerservicenummer',
    'around, line 6: deze persoon is minderjarig of overleden',
    'around, line 7: is al van een gezin met een minderjarige; er is geen tweede gezin gemaakt',
  ])
  expect(counts).toMatchObject({ familiesNow: 2, adultFamilies: 1, problems: 5 })
  expect(lines.join('\n')).not.toMatch(/\d{9}/)
})

test('a file that is not there stops everything', async () => {
  await expect(
    importBrp(database.stewardUrl, keys, fileOf(csvOf(rows())), { log: () => {}, around: '/nowhere' }),
  ).rejects.toThrow('--around')
  expect(await all('select count(*) from erbij.person')).toEqual(['0'])
})
