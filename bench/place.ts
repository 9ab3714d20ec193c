import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type Embedded, startEmbedded } from '../src/db/embedded.ts'
import { migrate } from '../src/db/migrate.ts'
import { addresses, createRoles, type DatabaseAddresses } from '../src/db/roles.ts'
import { fillRegion, regionOf } from './region.ts'

/** A filled database on the PostgreSQL of this run. */
export interface Region extends DatabaseAddresses {
  families: number
  /** Superuser, on this database. */
  adminUrl: string
}

/** A PostgreSQL of its own, durable as in production, with a filled database per size asked for. */
export interface Place {
  /** Process id of the postmaster. */
  pid: number
  small: Region
  /** The region that speed must not depend on; equals `small` when only one size was asked for. */
  large: Region
  /** A database of this name with tables and nothing in them; what was there goes. */
  empty(name: string): Promise<DatabaseAddresses & { drop(): Promise<void> }>
  close(): Promise<void>
}

export interface PlaceOptions {
  /** Families in the small and in the large region. */
  sizes: [number, number]
  /** A folder that stays, so that a next run need not fill it again. Absent: a temporary one. */
  dataDir: string | undefined
  log: (line: string) => void
}

const nameOf = (families: number) => `erbij_${families}`

async function openDatabase({ adminUrl: server, secrets }: Embedded, name: string) {
  const { superuser: _superuser, ...passwords } = secrets.passwords
  const administrator = new pg.Client({ connectionString: server })
  await administrator.connect()
  await createRoles(administrator, passwords, name)
  await administrator.end()
  const at = new URL(server)
  at.pathname = `/${name}`
  const urls = addresses(at.host, passwords, name)
  await migrate(urls.ownerUrl, { log: () => {} })
  return { ...urls, adminUrl: at.href }
}

async function dropDatabase({ adminUrl }: Embedded, name: string): Promise<void> {
  const administrator = new pg.Client({ connectionString: adminUrl })
  await administrator.connect()
  await administrator.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`)
  await administrator.end()
}

async function openRegion(server: Embedded, families: number, log: PlaceOptions['log']): Promise<Region> {
  const urls = await openDatabase(server, nameOf(families))
  const admin = new pg.Client({ connectionString: urls.adminUrl })
  await admin.connect()
  try {
    const { rows } = await admin.query<{ there: number }>('select count(*)::int as there from erbij.family')
    if (rows[0]?.there !== families) {
      const started = performance.now()
      log(`Filling a region of ${families} families…`)
      await fillRegion(admin, regionOf(families), log)
      log(`  filled in ${Math.round((performance.now() - started) / 1000)} s`)
    }
  } finally {
    await admin.end()
  }
  return { ...urls, families }
}

export async function openPlace({ sizes, dataDir, log }: PlaceOptions): Promise<Place> {
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'erbij-bench-'))
  const server = await startEmbedded({ dataDir: folder, log })
  const close = async () => {
    await server.stop()
    if (dataDir === undefined) rmSync(folder, { recursive: true, force: true })
  }
  try {
    const small = await openRegion(server, sizes[0], log)
    const large = sizes[1] === sizes[0] ? small : await openRegion(server, sizes[1], log)
    const pid = Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
    const empty = async (name: string) => {
      await dropDatabase(server, name)
      return { ...(await openDatabase(server, name)), drop: () => dropDatabase(server, name) }
    }
    return { pid, small, large, empty, close }
  } catch (error) {
    await close()
    throw error
  }
}
