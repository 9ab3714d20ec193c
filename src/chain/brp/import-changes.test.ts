import { writeFileSync } from 'node:fs'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { Bsn } from '../../lib/bsn.ts'
import { parseKeyring } from '../../lib/keyring.ts'
import { uuidv7 } from '../../lib/uuid.ts'
import { bsnIndexes, openBsn } from '../../people/bsn-seal.ts'
import { importBrp } from './import-brp.ts'
import { csvOf, fileOf, type TestRow } from './testing.ts'

const keys = parseKeyring(`k1:${Buffer.alloc(32, 1).toString('base64')}`)
const bsn = { anna: '999993653', sem: '999990639', noor: '999993872', bram: '999991723', kees: '999993197' } as const
type Name = keyof typeof bsn
const born: Record<Name, string> = {
  anna: '19850101',
  sem: '20120101',
  noor: '20170101',
  bram: '19820101',
  kees: '19800101',
}
const names = Object.keys(bsn)

const list = (who: Name, more: { [element: string]: string } = {}): TestRow => ({
  list: who,
  '01.01.10': `100000000${names.indexOf(who)}`,
  '01.01.20': bsn[who],
  '01.02.10': who,
  '01.02.40': 'Vos',
  '01.03.10': born[who],
  '01.04.10': 'O',
  '01.03.30': '6030',
  '08.09.10': '0599',
  '08.11.10': 'Dam',
  '08.11.20': '1',
  ...more,
})
const mention = (category: string, who: Name) => ({
  [`${category}.01.20`]: bsn[who],
  [`${category}.02.10`]: who,
  [`${category}.02.40`]: 'Vos',
  [`${category}.03.10`]: born[who],
})
const sem = (more = {}) =>
  list('sem', { ...mention('02', 'anna'), ...mention('03', 'kees'), '11.32.10': '12', '11.85.10': '20190000', ...more })
const noor = (more = {}) => list('noor', { ...mention('02', 'anna'), ...mention('03', 'bram'), ...more })

let database: FreshDatabase
let admin: pg.Client
beforeEach(async () => {
  database = await freshDatabase()
  admin = new pg.Client({ connectionString: database.adminUrl })
  await admin.connect()
})
afterEach(async () => {
  await admin.end()
  await database.drop()
})

const load = (rows: readonly TestRow[], today = '2026-11-22') =>
  importBrp(database.stewardUrl, keys, fileOf(csvOf(rows)), { today, log: () => {} })
const all = async (sql: string) => (await admin.query({ text: sql, rowMode: 'array' })).rows.map((row) => row.join(' '))
const members = () =>
  all(
    `select distinct m.role, k.given_names from erbij.family_member m join erbij.known_person k using (family_id, person_id) order by 1, 2`,
  )
const addresses = () =>
  all(`select k.given_names, a.lines[1], p.secret, cardinality(p.subjects) from erbij.known_address a
    join erbij.part p on p.id = a.part_id join erbij.known_person k on k.person_id = a.person_id
    join erbij.part b on b.id = k.part_id and b.subjects = array[k.person_id] order by 1`)
const authority = () =>
  all(`select c.given_names, a.status, h.given_names, a.since from erbij.authority a
    join lateral (select given_names from erbij.known_person where person_id = a.child_id limit 1) c on true
    join lateral (select given_names from erbij.known_person where person_id = a.holder_id limit 1) h on true order by 1, 3`)
const count = async (table: string) => Number((await all(`select count(*) from erbij.${table}`))[0])

test('a family, each list in the part of its person, a number found by index and birth only', async () => {
  await load([list('anna', mention('09', 'sem')), sem(), noor()])
  expect(await members()).toEqual(['child noor', 'child sem', 'parent anna', 'parent bram', 'parent kees'])
  expect(await authority()).toEqual([
    'noor undetermined anna ',
    'noor undetermined bram ',
    'sem holds anna 2019-00-00',
    'sem holds kees 2019-00-00',
  ])
  const { rows } = await admin.query(
    'select id, bsn_cipher as cipher, bsn_key as "keyId" from erbij.person where birth = $1',
    ['1985-01-01'],
  )
  expect(openBsn(keys, rows[0], rows[0].id)).toBe(bsn.anna)
  const searcher = uuidv7()
  await admin.query(
    `with account as (insert into erbij.account (id, issuer, subject, name) values ($1, 'dev', 'searcher', 'Searcher') returning id)
     insert into erbij.capacity (id, account_id, kind) select $1, id, 'person' from account`,
    [searcher],
  )
  const find = (birth: string) =>
    admin.query('select family_id from erbij.find_family($1, $2, $3)', [
      searcher,
      bsnIndexes(keys, Bsn.parse(bsn.noor) as Bsn),
      birth,
    ])
  expect((await find('2017-01-01')).rows).toHaveLength(1)
  expect((await find('2017-01-02')).rows).toHaveLength(0)
  const parts =
    await all(`select k.given_names from erbij.known_person k join erbij.known_person self on self.part_id = k.part_id
    join erbij.part p on p.id = k.part_id where self.given_names = 'anna' and p.subjects = array[self.person_id] order by 1`)
  expect(parts).toEqual(['anna', 'sem'])
})

test('who asks for secrecy goes, with who lives there, from the open parts to one secret part', async () => {
  const far = { '08.11.20': '99' }
  await load([list('anna'), sem(), noor(far)])
  expect(await addresses()).toEqual(['anna Dam 1 false 1', 'noor Dam 99 false 1', 'sem Dam 1 false 1'])
  await load([list('anna', { '07.70.10': '1' }), sem(), noor(far)])
  expect(await addresses()).toEqual(['anna Dam 1 true 2', 'noor Dam 99 false 1', 'sem Dam 1 true 2'])
  await load([list('anna', { '07.70.10': '1' }), sem({ '08.11.20': '2' }), noor({ '08.11.20': '1' })])
  expect(await addresses()).toEqual(['anna Dam 1 true 2', 'noor Dam 1 true 2', 'sem Dam 2 false 1'])
})

test('what changed is changed, nobody gets another id, and nothing is left behind', async () => {
  await load([list('anna', { ...mention('05', 'kees'), '05.06.10': '20200101' }), sem(), noor(), list('kees')])
  const before = await all('select id from erbij.person union all select id from erbij.family order by 1')
  await load([
    list('anna', { '01.02.40': 'Vossen', ...mention('05', 'kees'), '05.06.10': '20200101', '05.07.10': '20260101' }),
    sem({ '11.32.10': '1' }),
    noor(),
    list('kees', { '06.08.10': '20261101' }),
  ])
  expect(await all('select id from erbij.person union all select id from erbij.family order by 1')).toEqual(before)
  expect(
    await all(`select distinct surname from erbij.known_person where given_names = 'anna' and surname <> 'Vos'`),
  ).toEqual(['Vossen'])
  expect(await all(`select kind, since, until from erbij.known_relation where kind = 'partner'`)).toEqual([
    'partner 2020-01-01 2026-01-01',
  ])
  expect(await authority()).toEqual(['noor undetermined anna ', 'noor undetermined bram ', 'sem holds anna 2019-00-00'])
  expect(await all('select birth from erbij.person where death is not null')).toEqual(['1980-01-01'])
  expect(await addresses()).toEqual(['anna Dam 1 false 1', 'noor Dam 1 false 1', 'sem Dam 1 false 1'])
})

test('a child who turns eighteen stays in the dossier, and is kept up to date there', async () => {
  await load([list('anna'), sem(), noor()])
  const families = await all('select id from erbij.family')
  expect(await load([list('anna'), sem({ '08.11.20': '7' }), noor()], '2030-06-01')).toMatchObject({
    children: 1,
    newPersons: 0,
  })
  expect(await all('select id from erbij.family')).toEqual(families)
  expect(await members()).toContain('child sem')
  expect(await addresses()).toContain('sem Dam 7 false 1')
  expect(await authority()).toEqual(['noor undetermined anna ', 'noor undetermined bram '])
  await load([list('anna'), sem({ '08.11.20': '8', '07.70.10': '7' }), noor()], '2040-06-01')
  expect(await all('select id from erbij.family')).toEqual(families)
  expect(await addresses()).toContain('sem Dam 8 true 1')
})

test('a smaller file takes nothing away from whom it does not tell about', async () => {
  await load([list('anna'), sem(), noor(), list('bram', { '08.11.20': '5' })])
  await load([sem()])
  expect(await members()).toEqual(['child noor', 'child sem', 'parent anna', 'parent bram', 'parent kees'])
  expect(await addresses()).toContain('bram Dam 5 false 1')
})

test('two families that turn out to be one: the larger dossier grows, the other one stays', async () => {
  const kees = (more: object) => list('sem', { ...mention('02', 'kees'), ...more })
  await load([kees({}), noor()])
  expect(await count('family')).toBe(2)
  await load([kees(mention('03', 'anna')), noor()])
  expect(await count('family')).toBe(2)
  expect((await all('select count(*) from erbij.family_member group by family_id order by 1')).at(-1)).toBe('5')
})

test('a number that two people turn out to have is withheld from both', async () => {
  await load([list('anna'), noor()])
  await load([list('anna'), noor(), { ...list('kees'), '01.01.20': bsn.anna }])
  expect(await all(`select birth from erbij.person where bsn_index is null order by 1`)).toEqual([
    '1980-01-01',
    '1985-01-01',
  ])
  expect(await count('family')).toBe(1)
})

test('a mentioned parent becomes a listed one without becoming another', async () => {
  const nameless = { '03.02.10': 'Ali', '03.02.40': 'Vos', '03.03.10': '19800505' }
  await load([sem(), noor(nameless)])
  const before = await all('select id from erbij.person order by 1')
  await load([sem(), noor(nameless), list('anna'), list('kees')])
  expect(await all('select id from erbij.person order by 1')).toEqual(before)
})

test('a failure half-way leaves nothing', async () => {
  await admin.query(`create function erbij.refuse() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
    create trigger refuse before insert on erbij.known_address for each row execute function erbij.refuse()`)
  await expect(load([list('anna'), sem()])).rejects.toThrow('no')
  for (const table of ['person', 'family', 'part', 'known_person', 'steward_run']) expect(await count(table)).toBe(0)
})

test('two imports at once come one after the other', async () => {
  const rows = [list('anna'), sem(), noor()]
  await Promise.all([load(rows), load(rows), load(rows)])
  expect([await count('person'), await count('family'), await count('steward_run')]).toEqual([5, 1, 3])
})

test('what another source wrote stays', async () => {
  await load([list('anna'), sem()])
  await admin.query(`update erbij.authority set source = 'court'`)
  await load([list('anna'), sem({ '11.32.10': '1' })])
  expect(await authority()).toEqual(['sem holds anna 2019-00-00', 'sem holds kees 2019-00-00'])
})

test('a file that changes under the import is refused, whole', async () => {
  const path = fileOf(csvOf([list('anna', { '01.04.10': '?' }), sem(), noor()]))
  // What is reported comes during the first reading; at the second another person stands on that line.
  const report = () => writeFileSync(path, csvOf([list('bram'), sem(), noor()]))
  await expect(
    importBrp(database.stewardUrl, keys, path, { today: '2026-11-22', log: () => {}, report }),
  ).rejects.toThrow('changed')
  expect(await count('person')).toBe(0)
})
