import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { asAdministrator } from '../../test/cluster.ts'
import { type FreshDatabase, freshDatabase } from '../../test/database.ts'
import { requireAppRole } from './connect.ts'
import { createRoles } from './roles.ts'

let fresh: FreshDatabase
let administrator: pg.Client

beforeAll(async () => {
  fresh = await freshDatabase()
  administrator = new pg.Client({ connectionString: fresh.adminUrl })
  await administrator.connect()
})
afterAll(async () => {
  await administrator.end()
  await fresh.drop()
})

test('no role of ours stands above row-level security', async () => {
  const { rows } = await administrator.query(`
    select rolname from pg_roles where rolname like 'erbij\\_%' and not (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb) order by 1`)
  expect(rows.map((row: { rolname: string }) => row.rolname)).toEqual(['erbij_app', 'erbij_owner', 'erbij_steward'])
  const { rows: members } = await administrator.query(`
    select member::regrole::text from pg_auth_members where roleid::regrole::text like 'erbij\\_%'`)
  expect(members).toEqual([])
})

test.each(['appUrl', 'stewardUrl'] as const)('%s may connect and create nothing', async (url) => {
  const client = new pg.Client({ connectionString: fresh[url] })
  await client.connect()
  for (const statement of [
    'create table public.mine ()',
    'create table erbij.mine ()',
    'create schema mine',
    'create temp table mine ()',
  ]) {
    await expect(client.query(statement), statement).rejects.toThrow('permission denied')
  }
  await client.end()
})

test('another login of the same PostgreSQL may not even connect', async () => {
  await asAdministrator(fresh.adminUrl, `create role stranger login password 'stranger'`)
  const url = new URL(fresh.appUrl)
  url.username = 'stranger'
  url.password = 'stranger'
  const client = new pg.Client({ connectionString: url.href })
  await expect(client.connect()).rejects.toThrow('permission denied for database')
  await asAdministrator(fresh.adminUrl, 'drop role stranger')
})

test('names sort as Dutch does', async () => {
  const { rows } = await administrator.query(
    `select string_agg(name, ' ' order by name) as names from unnest(array['Zoë', 'Émile', 'de Wit', 'Eva']) name`,
  )
  expect(rows).toEqual([{ names: 'de Wit Émile Eva Zoë' }])
})

test('running it again changes nothing', async () => {
  const { passwords } = inject('cluster')
  await createRoles(administrator, passwords, new URL(fresh.adminUrl).pathname.slice(1))
})

test('the web server refuses to work as anybody but the app role', async () => {
  await requireAppRole(fresh.appUrl)
  for (const url of [fresh.ownerUrl, fresh.stewardUrl, fresh.adminUrl]) {
    await expect(requireAppRole(url)).rejects.toThrow('who sees past the access rules; use erbij_app.')
  }
  const wrong = new URL(fresh.appUrl)
  wrong.password = 'hunter2'
  await expect(requireAppRole(wrong.href)).rejects.toThrow(/^The database at .* does not let erbij_app in: password/)
})
