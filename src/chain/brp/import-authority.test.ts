import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { parseKeyring } from '../../lib/keyring.ts'
import { importBrp } from './import-brp.ts'
import { csvOf, fileOf, type TestRow } from './testing.ts'

const keys = parseKeyring(`k1:${Buffer.alloc(32, 1).toString('base64')}`)
const bsn = { eva: '999993653', tim: '999990639', rob: '999993872', jan: '999991723', lot: '999993197' } as const
type Name = keyof typeof bsn
const born: Record<Name, string> = {
  eva: '19850101',
  tim: '20150601',
  rob: '19820101',
  jan: '19800101',
  lot: '20100315',
}
const names = Object.keys(bsn)

const list = (who: Name, more: { [element: string]: string } = {}): TestRow => ({
  list: who,
  '01.01.10': `100000000${names.indexOf(who)}`,
  '01.01.20': bsn[who],
  '01.02.10': who,
  '01.02.40': 'Vos',
  '01.03.10': born[who],
  '01.03.30': '6030',
  '01.04.10': who === 'eva' || who === 'lot' ? 'V' : 'M',
  '08.09.10': '0599',
  '08.11.10': 'Dam',
  ...more,
})
const mention = (category: string, who: Name) => ({
  [`${category}.01.20`]: bsn[who],
  [`${category}.02.10`]: who,
  [`${category}.02.40`]: 'Vos',
  [`${category}.03.10`]: born[who],
})
const since = (who: Name, from: string, until?: string) => ({
  ...mention('05', who),
  '05.06.10': from,
  '05.15.10': 'H',
  ...(until && { '05.07.10': until, '05.07.40': 'S' }),
})

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
const nameOf = (id: string) => `(select given_names from erbij.known_person where person_id = ${id} limit 1)`
const outcomes = () =>
  all(`select ${nameOf('o.child_id')}, o.outcome, o.rule, array(select ${nameOf('h.id')} from unnest(o.holders) h(id)),
    o.valid_until::text, o.determined_on::text from erbij.authority_outcome o order by 1`)
const held = () =>
  all(`select ${nameOf('a.child_id')}, a.status, ${nameOf('a.holder_id')} from erbij.authority a order by 1, 3`)
const members = () => all(`select m.role, ${nameOf('m.person_id')} from erbij.family_member m order by 1, 2`)
const tim = (more = {}) => list('tim', { ...mention('02', 'eva'), ...more })

test('no decision: the parents of the child were married, so both have authority', async () => {
  const rows = [list('eva', since('rob', '20100101')), list('rob', since('eva', '20100101')), tim(mention('03', 'rob'))]
  await load(rows)
  expect(await outcomes()).toEqual(['tim joint-parental parents-related eva,rob 2033-06-01 2026-11-22'])
  expect(await held()).toEqual(['tim holds eva', 'tim holds rob'])
})

test('a mother who died: the partner in whose time the child was born is the guardian, and is kept', async () => {
  const rows = [
    list('eva', { ...since('jan', '20120101'), '06.08.10': '20250301', '07.67.20': 'O' }),
    list('jan'),
    tim(),
  ]
  await load(rows)
  expect(await members()).toEqual(['child tim', 'parent eva', 'partner jan'])
  expect(await outcomes()).toEqual(['tim guardianship parent-died-third-remains jan 2033-06-01 2026-11-22'])
  expect(await held()).toEqual(['tim holds jan'])
})

test('a former partner stays in the family only where the law names them', async () => {
  const parted = since('jan', '20120101', '20180101')
  await load([list('eva', parted), list('jan'), tim()])
  expect(await members()).toEqual(['child tim', 'parent eva', 'partner jan'])
  expect(await outcomes()).toEqual(['tim joint-with-third born-in-relation eva,jan 2033-06-01 2026-11-22'])
  await load([
    list('eva', since('rob', '20080101', '20150101')),
    list('rob'),
    tim({ '11.32.10': '1', '11.85.10': '20200101' }),
  ])
  expect(await members()).not.toContain('partner rob')
  expect(await outcomes()).toEqual(['tim sole-parental court-one-parent eva 2033-06-01 2026-11-22'])
  expect(await held()).toEqual(['tim holds eva'])
})

test('somebody of whom only a name is known can be the guardian too, and is the same person the next time', async () => {
  const named = { '05.02.10': 'Ali', '05.02.40': 'Haan', '05.03.10': '19790404', '05.06.10': '20120101' }
  const rows = [list('eva', { ...named, '06.08.10': '20250301', '07.67.20': 'O' }), tim()]
  await load(rows)
  expect(await members()).toEqual(['child tim', 'parent eva', 'partner Ali'])
  const before = await all('select id from erbij.person order by 1')
  await load(rows)
  expect(await all('select id from erbij.person order by 1')).toEqual(before)
})

test('a child without legal parents has an answer too', async () => {
  await load([list('tim')])
  expect(await outcomes()).toEqual(['tim temporarily-none no-legal-parent  2033-06-01 2026-11-22'])
  expect(await held()).toEqual([])
})

test('again it changes nothing; what changed is changed, with its day', async () => {
  const rows = [list('eva'), tim()]
  await load(rows)
  const state = () => all('select t::text, t.xmin::text from erbij.authority_outcome t')
  const before = await state()
  await load(rows, '2026-12-01')
  expect(await state()).toEqual(before)
  await load([list('eva', { '11.33.10': '1' }), tim()], '2026-12-05')
  expect(await outcomes()).toEqual(['tim temporarily-none nobody-left  2033-06-01 2026-12-05'])
  expect(await held()).toEqual([])
})

test('an answer that time alone made stale is renewed by the next import', async () => {
  const rows = [list('lot'), list('tim', { ...mention('02', 'lot'), '01.03.10': '20260101' })]
  await load(rows)
  expect((await outcomes())[1]).toBe('tim temporarily-none nobody-left  2028-03-15 2026-11-22')
  await load(rows, '2028-03-15')
  expect(await outcomes()).toEqual(['tim sole-parental one-legal-parent lot 2044-01-01 2028-03-15'])
})

test('what a court decided, by way of an entry, is not of the register', async () => {
  await load([list('eva'), tim()])
  await admin.query(`insert into erbij.authority_outcome (family_id, part_id, child_id, source, rank, outcome, determined_on, thread_id)
    select family_id, part_id, child_id, 'court', 3, 'guardianship', '2026-11-01', gen_random_uuid() from erbij.authority_outcome`)
  await load([list('eva', { '11.33.10': '1' }), tim()])
  expect((await outcomes()).length).toBe(2)
})
