import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { root } from '../lib/root.ts'
import { Sentence } from '../lib/sentence.ts'
import { connect } from './connect.ts'

export interface Migration {
  number: number
  name: string
  sha256: string
  sql: string
}

/** Any number that nothing else uses: two Erbijs that start together migrate one after the other. */
const advisoryLock = 380_300_001

const bookkeeping = `
  create schema if not exists erbij;
  create table if not exists erbij.migration (
    number integer primary key,
    name text not null,
    sha256 text not null,
    applied_at timestamptz not null default now()
  );
  comment on table erbij.migration is 'Which numbered files of src/db/migrations this database has had, and what was in them.';
  alter table erbij.migration enable row level security, force row level security;
  drop policy if exists owner on erbij.migration;
  create policy owner on erbij.migration to erbij_owner using (true) with check (true);
`

/**
 * Reads the files `NNNN_slug.sql` of a folder, in order.
 * @throws Sentence for another name, a number used twice, or a gap
 */
export function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  const migrations = names.map((name): Migration => {
    const number = Number(/^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1] ?? Number.NaN)
    if (Number.isNaN(number)) throw new Sentence(`Migration ${name} is not named NNNN_slug.sql.`)
    const sql = readFileSync(join(folder, name), 'utf8')
    // Line ends are no change: a checkout on Windows may have rewritten them.
    return { number, name, sql, sha256: createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex') }
  })
  migrations.sort((a, b) => a.number - b.number)
  for (const [index, { number, name }] of migrations.entries()) {
    const expected = index + 1
    if (number < expected) throw new Sentence(`Migration ${name} has a number that another one has too.`)
    if (number > expected)
      throw new Sentence(`Migration ${String(expected).padStart(4, '0')} is missing before ${name}.`)
  }
  return migrations
}

async function pending(client: pg.Client, migrations: Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<Omit<Migration, 'sql'>>(
    'select number, name, sha256 from erbij.migration order by number',
  )
  for (const row of rows) {
    const file = migrations[row.number - 1]
    if (!file)
      throw new Sentence(
        `This database has had migration ${row.name}, which this Erbij does not know: it is older than its database.`,
      )
    if (file.sha256 !== row.sha256) {
      throw new Sentence(
        `Migration ${file.name} was changed after this database had it; put it back and add a new one instead.`,
      )
    }
  }
  return migrations.slice(rows.length)
}

async function apply(client: pg.Client, { number, name, sha256, sql }: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query('insert into erbij.migration (number, name, sha256) values ($1, $2, $3)', [number, name, sha256])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    const { position, message } = error as { position?: string; message: string }
    const line = position === undefined ? '' : `:${sql.slice(0, Number(position)).split('\n').length}`
    throw new Sentence(`Migration ${name}${line} failed and changed nothing: ${message}`, { cause: error })
  }
}

export interface MigrateOptions {
  log: (line: string) => void
  folder?: string
}

/**
 * Brings a database up to date: each numbered file once, in order, in a transaction of its own.
 * @returns how many were applied now
 */
export async function migrate(
  ownerUrl: string,
  { log, folder = root('src/db/migrations') }: MigrateOptions,
): Promise<number> {
  const migrations = readMigrations(folder)
  const client = await connect(ownerUrl, 'erbij migrate')
  try {
    await client.query('select pg_advisory_lock($1)', [advisoryLock])
    await client.query('set client_min_messages = warning')
    await client.query(bookkeeping)
    const todo = await pending(client, migrations)
    for (const migration of todo) {
      log(`Migrating: ${migration.name}`)
      await apply(client, migration)
    }
    return todo.length
  } finally {
    await client.end()
  }
}
