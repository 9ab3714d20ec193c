import { readFileSync } from 'node:fs'
import pg from 'pg'
import { root } from '../lib/root.ts'
import type { Passwords } from './secrets.ts'

/** `roles.sql` in the parts that have to be sent one by one, since a database is not made inside a transaction. */
const parts = (database: string): string[] =>
  readFileSync(root('src/db/roles.sql'), 'utf8')
    .replaceAll(/\bdatabase erbij\b/g, `database ${pg.escapeIdentifier(database)}`)
    .split(/^-- ##.*$/m)
    .slice(1)

/** Runs `roles.sql` and gives the roles their passwords; harmless to repeat. `database` is another name in tests. */
export async function createRoles(
  administrator: pg.Client,
  passwords: Omit<Passwords, 'superuser'>,
  database = 'erbij',
): Promise<void> {
  const { rows } = await administrator.query('select from pg_database where datname = $1', [database])
  for (const part of parts(database)) {
    if (rows.length === 0 || !/^create database/m.test(part)) await administrator.query(part)
  }
  for (const [role, password] of Object.entries(passwords)) {
    await administrator.query(`alter role erbij_${role} password ${pg.escapeLiteral(password)}`)
  }
}

/** The three addresses of a database. */
export interface DatabaseAddresses {
  ownerUrl: string
  appUrl: string
  stewardUrl: string
}

export function addresses(
  host: string,
  passwords: Omit<Passwords, 'superuser'>,
  database = 'erbij',
): DatabaseAddresses {
  const url = (role: string, password: string) =>
    `postgres://erbij_${role}:${encodeURIComponent(password)}@${host}/${database}`
  return {
    ownerUrl: url('owner', passwords.owner),
    appUrl: url('app', passwords.app),
    stewardUrl: url('steward', passwords.steward),
  }
}
