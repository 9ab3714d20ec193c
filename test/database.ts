import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { addresses, type DatabaseAddresses } from '../src/db/roles.ts'
import { asAdministrator } from './cluster.ts'

export interface FreshDatabase extends DatabaseAddresses {
  /** Superuser, on this database: to look behind the walls, never to test through. */
  adminUrl: string
  drop(): Promise<void>
}

/** An empty, migrated database of its own (a copy of the template: some 35 ms), with the three roles of production. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const { adminUrl, template, passwords } = inject('cluster')
  const name = `erbij_test_${randomBytes(6).toString('hex')}`
  const quoted = pg.escapeIdentifier(name)
  await asAdministrator(
    adminUrl,
    `create database ${quoted} owner erbij_owner template ${pg.escapeIdentifier(template)}`,
    // Rights on a database as such are not copied with it.
    `revoke all on database ${quoted} from public`,
    `grant connect on database ${quoted} to erbij_app, erbij_steward`,
  )
  const own = new URL(adminUrl)
  own.pathname = `/${name}`
  return {
    ...addresses(own.host, passwords, name),
    adminUrl: own.href,
    drop: () => asAdministrator(adminUrl, `drop database if exists ${quoted} with (force)`),
  }
}
