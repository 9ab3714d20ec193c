import { accessSync, chmodSync, constants, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { Sentence } from '../lib/sentence.ts'
import { createCluster, launch } from './cluster.ts'
import { isHeld, takeLock } from './lock.ts'
import { runnerFor } from './postgres-program.ts'
import { clearLeftovers, findPostmaster } from './postmaster.ts'
import { addresses, createRoles, type DatabaseAddresses } from './roles.ts'
import { ensureSecrets, type Secrets } from './secrets.ts'

export interface EmbeddedOptions {
  /** Absolute path: holds `postgres/`, `secrets.json` and the log. */
  dataDir: string
  log: (line: string) => void
  /** False only in tests: without fsync a power cut loses data. */
  durable?: boolean
  /** Called when PostgreSQL ends without being asked to. */
  onLost?: () => void
}

export interface Embedded extends DatabaseAddresses {
  port: number
  secrets: Secrets
  /** Superuser, for tests and for making roles. */
  adminUrl: string
  stop(): Promise<void>
}

const lockIn = (dataDir: string) => join(dataDir, 'erbij.lock')
const folderIn = (dataDir: string) => join(dataDir, 'postgres')

/** PostgreSQL 18 from npm on `<dataDir>/postgres`, with its roles and its database, reachable from this machine only. */
export async function startEmbedded({ dataDir, log, durable = true, onLost }: EmbeddedOptions): Promise<Embedded> {
  openFolder(dataDir)
  const release = takeLock(lockIn(dataDir))
  if (!release) throw taken(dataDir)
  try {
    const secrets = ensureSecrets(dataDir)
    const place = { folder: folderIn(dataDir), logFile: join(dataDir, 'postgres.log') }
    const runner = runnerFor(place.folder)
    await clearLeftovers(place.folder, log)
    if (!existsSync(join(place.folder, 'PG_VERSION'))) {
      log(`Creating a database in ${dataDir}…`)
      await createCluster(runner, place, secrets.passwords.superuser)
    }
    const server = await launch(runner, place, { durable, onLost })
    const urls = urlsAt(server.port, secrets)
    await prepareRoles(urls.adminUrl, secrets)
    const stop = async () => {
      await server.stop()
      release()
    }
    return { ...urls, port: server.port, secrets, stop }
  } catch (error) {
    release()
    throw error
  }
}

const taken = (dataDir: string): Sentence =>
  new Sentence(`Another Erbij already runs on ${dataDir}; stop it, or choose another folder with ERBIJ_DATA.`)

/** @throws Sentence when an Erbij runs on this folder */
export function requireFree(dataDir: string): void {
  if (isHeld(lockIn(dataDir))) throw taken(dataDir)
}

/** The database of an Erbij that is running on this folder, for a second command beside it; undefined when none is. */
export function findRunning(dataDir: string): Omit<Embedded, 'stop'> | undefined {
  if (!isHeld(lockIn(dataDir))) return undefined
  const postmaster = findPostmaster(folderIn(dataDir))
  if (!postmaster?.ready) return undefined
  const secrets = ensureSecrets(dataDir)
  return { ...urlsAt(postmaster.port, secrets), port: postmaster.port, secrets }
}

const urlsAt = (port: number, { passwords }: Secrets) => ({
  ...addresses(`127.0.0.1:${port}`, passwords),
  adminUrl: `postgres://postgres:${passwords.superuser}@127.0.0.1:${port}/postgres`,
})

function openFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true })
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
    // As root another user runs PostgreSQL in here: it may pass, not look.
    if (process.getuid?.() === 0) chmodSync(dataDir, 0o711)
  } catch {
    throw new Sentence(
      `The folder ${dataDir} cannot be written; give yourself the right to, or choose another with ERBIJ_DATA.`,
    )
  }
}

async function prepareRoles(
  adminUrl: string,
  { passwords: { superuser: _superuser, ...passwords } }: Secrets,
): Promise<void> {
  const administrator = new pg.Client({ connectionString: adminUrl })
  await administrator.connect()
  try {
    await createRoles(administrator, passwords)
  } finally {
    await administrator.end()
  }
}
