import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/database.ts'
import { migrate, readMigrations } from './migrate.ts'

const log = () => {}
let folder: string
let database: FreshDatabase
let owner: pg.Client

const write = (name: string, sql = `create table erbij.t_${name.slice(0, 4)} ()`) =>
  writeFileSync(join(folder, name), sql)
const tables = async () => {
  const { rows } = await owner.query<{ name: string }>(
    `select tablename as name from pg_tables where tablename like 't\\_%' order by 1`,
  )
  return rows.map((row) => row.name)
}

beforeAll(async () => {
  database = await freshDatabase()
  owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await database.drop()
})
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'erbij-migrations-'))
  await owner.query('drop schema if exists erbij cascade')
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('migrate', () => {
  test('applies each file once, in order', async () => {
    write('0002_b.sql')
    write('0001_a.sql')
    expect(await migrate(database.ownerUrl, { log, folder })).toBe(2)
    expect(await tables()).toEqual(['t_0001', 't_0002'])
    write('0003_c.sql')
    expect(await migrate(database.ownerUrl, { log, folder })).toBe(1)
    expect(await migrate(database.ownerUrl, { log, folder })).toBe(0)
  })

  test('two that start together wait for each other', async () => {
    write('0001_a.sql')
    const counts = await Promise.all([1, 2, 3].map(() => migrate(database.ownerUrl, { log, folder })))
    expect(counts.toSorted()).toEqual([0, 0, 1])
  })

  test('a file that fails changes nothing and says where', async () => {
    write('0001_a.sql')
    write('0002_b.sql', 'create table erbij.t_half ();\n\nselect nonsense();')
    await expect(migrate(database.ownerUrl, { log, folder })).rejects.toThrow(
      'Migration 0002_b.sql:3 failed and changed nothing',
    )
    expect(await tables()).toEqual(['t_0001'])
  })

  test('a changed file is refused, other line ends are not a change', async () => {
    write('0001_a.sql', 'select 1;\nselect 2;')
    await migrate(database.ownerUrl, { log, folder })
    write('0001_a.sql', 'select 1;\r\nselect 2;')
    expect(await migrate(database.ownerUrl, { log, folder })).toBe(0)
    write('0001_a.sql', 'select 3')
    await expect(migrate(database.ownerUrl, { log, folder })).rejects.toThrow('Migration 0001_a.sql was changed after')
  })

  test('a database that is ahead of the files is refused', async () => {
    write('0001_a.sql')
    write('0002_b.sql')
    await migrate(database.ownerUrl, { log, folder })
    rmSync(join(folder, '0002_b.sql'))
    await expect(migrate(database.ownerUrl, { log, folder })).rejects.toThrow('older than its database')
  })

  test('nobody but the owner sees the list', async () => {
    write('0001_a.sql')
    await migrate(database.ownerUrl, { log, folder })
    const { rows } = await owner.query(
      `select relforcerowsecurity as forced from pg_class where oid = 'erbij.migration'::regclass`,
    )
    expect(rows).toEqual([{ forced: true }])
  })
})

describe('readMigrations', () => {
  test.each([
    ['a gap', ['0001_a.sql', '0003_c.sql'], 'Migration 0002 is missing before 0003_c.sql.'],
    ['a number used twice', ['0001_a.sql', '0001_b.sql'], 'has a number that another one has too.'],
    ['another name', ['0001_a.sql', 'later.sql'], 'Migration later.sql is not named NNNN_slug.sql.'],
  ])('refuses %s', (_, names, sentence) => {
    for (const name of names) write(name)
    expect(() => readMigrations(folder)).toThrow(sentence)
  })
})
