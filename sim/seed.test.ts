import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseKeyring } from '../src/lib/keyring.ts'
import { type FreshDatabase, freshDatabase } from '../test/database.ts'
import { seedDemo } from './seed.ts'

const keys = parseKeyring(`k1:${Buffer.alloc(32, 1).toString('base64')}`)
let database: FreshDatabase
let admin: pg.Client
beforeAll(async () => {
  database = await freshDatabase()
  admin = new pg.Client({ connectionString: database.adminUrl })
  await admin.connect()
})
afterAll(async () => {
  await admin.end()
  await database.drop()
})

const column = async (sql: string) =>
  (await admin.query({ text: sql, rowMode: 'array' })).rows.map((row) => row.join(' '))
const seed = () => seedDemo(database, keys, { log: () => {} })

test('fills the region along the real road', async () => {
  const counts = await seed()
  expect(counts.families).toBe(24)
  expect(counts.entries).toBeGreaterThan(60)
  expect(await column(`select name from erbij.organisation order by 1`)).toEqual([
    'Gemeente, afdeling Wonen',
    'Regionaal Veiligheidsteam',
    'Wijkteam Oost',
  ])
  expect(await column(`select name, count(distinct family_id) from erbij.tie group by 1 order by 1`)).toEqual([
    'Koen Vermeer 3',
    'Yasmin El Idrissi 20',
  ])
  expect(
    await column(`select subject from erbij.account where issuer = 'dev' and person_id is not null order by 1`),
  ).toEqual(['anna', 'bram', 'leyla', 'murat', 'peter'])
})

test('the clock is right, the past is in the past, and a refused look stands in the log', async () => {
  expect(await column('select * from erbij.clock')).toEqual([])
  expect(await column(`select count(*) from erbij.entry where recorded_at > now() - interval '23 hours'`)).toEqual([
    '0',
  ])
  expect(
    await column(`select actor_name, cardinality(allowed) from erbij.look where actor_name = 'Joris Hendriks'`),
  ).toEqual(['Joris Hendriks 0'])
})

test('what the father of a child in hiding could ever see holds no address of hers', async () => {
  const [leaks] = await column(`
    select count(*) from erbij.known_address a join erbij.part p on p.family_id = a.family_id and p.id = a.part_id
    join erbij.person m on m.id = a.person_id
    where p.family_id = (select family_id from erbij.family_member f join erbij.account c on c.person_id = f.person_id where c.subject = 'leyla')
      and (select person_id from erbij.account where subject = 'leyla') = any (p.subjects) and not p.secret`)
  expect(leaks).toBe('0')
  expect(
    await column(
      `select cardinality(p.subjects), count(*) from erbij.part p join erbij.known_address a on a.part_id = p.id where p.secret group by 1`,
    ),
  ).toEqual(['2 2'])
})

test('a second time it does nothing', async () => {
  const before = await column('select count(*) from erbij.entry union all select count(*) from erbij.look')
  expect(await seed()).toEqual({ families: 0, persons: 0, entries: 0 })
  expect(await column('select count(*) from erbij.entry union all select count(*) from erbij.look')).toEqual(before)
})

test('an interrupted filling goes on without writing twice', async () => {
  const before = await column('select count(*) from erbij.entry')
  await admin.query(`delete from erbij.steward_run where command = 'seed'`)
  expect(await seed()).toMatchObject({ families: 24, entries: 0 })
  expect(await column('select count(*) from erbij.entry')).toEqual(before)
})
