import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asAdministrator } from '../../test/cluster.ts'
import { type FreshDatabase, freshDatabase } from '../../test/database.ts'
import { type Database, openDatabase } from './pool.ts'

let fresh: FreshDatabase
let database: Database
const broken: Error[] = []

beforeAll(async () => {
  fresh = await freshDatabase()
  database = openDatabase(fresh.appUrl, { max: 1, onBroken: (error) => broken.push(error) })
})
afterAll(async () => {
  await database.close()
  await fresh.drop()
})

test('what the query builder sends is prepared once per connection; the rest is sent as it is', async () => {
  for (const value of [1, 2, 3]) await sql`select ${value}::int as prepared`.execute(database.db)
  await database.db.transaction().execute((tx) => sql`select 'inside'`.execute(tx))
  const { rows } = await database.pool.query<{ statement: string }>(
    'select statement from pg_prepared_statements order by 1',
  )
  expect(rows.map((row) => row.statement)).toEqual([`select 'inside'`, 'select $1::int as prepared'])
})

test('a transaction in which nothing is asked, or only undone, leaves the connection usable', async () => {
  await database.db.transaction().execute(async () => {})
  const undone = await database.db.startTransaction().execute()
  await undone.rollback().execute()
  const { rows } = await sql<{ one: number }>`select 1 as one`.execute(database.db)
  expect(rows).toEqual([{ one: 1 }])
})

test('an error inside a transaction leaves the connection usable', async () => {
  const failing = database.db.transaction().execute((tx) => sql`select 1 / ${0}::int`.execute(tx))
  await expect(failing).rejects.toThrow('division by zero')
  const { rows } = await sql<{ one: number }>`select 1 as one`.execute(database.db)
  expect(rows).toEqual([{ one: 1 }])
})

test('a connection that breaks while idle is replaced and ends nothing', async () => {
  await sql`select 1`.execute(database.db)
  await asAdministrator(
    fresh.adminUrl,
    `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'erbij_app' and datname = current_database()`,
  )
  await expect.poll(() => broken.length).toBe(1)
  const { rows } = await sql<{ who: string }>`select current_user as who`.execute(database.db)
  expect(rows).toEqual([{ who: 'erbij_app' }])
})

test('a connection that breaks in the middle of a transaction fails what was asked there, and ends nothing', async () => {
  const asked = database.db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
    await asAdministrator(fresh.adminUrl, `select pg_terminate_backend(${rows[0]?.pid})`)
    await new Promise((done) => setTimeout(done, 100))
    await sql`select 1`.execute(tx)
  })
  await expect(asked).rejects.toThrow()
  const { rows } = await sql<{ who: string }>`select current_user as who`.execute(database.db)
  expect(rows).toEqual([{ who: 'erbij_app' }])
})

test('close() also ends a pool that the query builder never used', async () => {
  const other = openDatabase(fresh.appUrl, { max: 1 })
  await other.pool.query('select 1')
  await other.close()
  expect(other.pool.ended).toBe(true)
})
