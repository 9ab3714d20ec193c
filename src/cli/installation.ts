import type { Config } from '../config.ts'
import { type Embedded, findRunning, startEmbedded } from '../db/embedded.ts'
import { type HeadKeys, parseHeadKeys } from '../dossier/heads-key.ts'
import type { Keyring } from '../lib/keyring.ts'
import { Sentence } from '../lib/sentence.ts'

/** The database and the secrets that a command works with. An own PostgreSQL may come without some of the URLs. */
export interface Installation {
  appUrl: string
  stewardUrl: string | undefined
  ownerUrl: string | undefined
  /** BSN encryption and blind index. */
  keys: Keyring
  /** What signs exported heads of the ledger. */
  headKeys: HeadKeys | undefined
  /** Was the database started by us, so that it stops with us? */
  embedded: boolean
  close(): Promise<void>
}

const noClose = async () => {}

const ours = (config: Config, db: Omit<Embedded, 'stop'>, close: () => Promise<void>): Installation => ({
  appUrl: db.appUrl,
  stewardUrl: db.stewardUrl,
  ownerUrl: db.ownerUrl,
  keys: config.keys ?? db.secrets.keys,
  headKeys: config.headKeys ?? parseHeadKeys(db.secrets.signing),
  embedded: true,
  close,
})

function theirs({ database, keys, headKeys }: Config): Installation | undefined {
  if (!database || !keys) return undefined
  const { appUrl, stewardUrl, ownerUrl } = database
  return {
    appUrl,
    stewardUrl,
    ownerUrl,
    keys,
    headKeys,
    embedded: false,
    close: noClose,
  }
}

export interface OpenOptions {
  log: (line: string) => void
  onLost?: () => void
}

/** The organisation's own database, or one of our own that starts now. */
export async function openInstallation(config: Config, { log, onLost }: OpenOptions): Promise<Installation> {
  const external = theirs(config)
  if (external) return external
  const db = await startEmbedded({ dataDir: config.dataDir, log, ...(onLost ? { onLost } : {}) })
  return ours(config, db, db.stop)
}

/** For commands beside a running Erbij: uses its database, and starts one only when none runs. */
export async function withInstallation<T>(
  config: Config,
  log: (line: string) => void,
  work: (installation: Installation) => Promise<T>,
): Promise<T> {
  const running = config.database ? undefined : findRunning(config.dataDir)
  const installation = running ? ours(config, running, noClose) : await openInstallation(config, { log })
  // Ctrl-C: the transaction that runs is rolled back by PostgreSQL, which has to be gone before we are.
  const interrupted = () => void installation.close().finally(() => process.exit(130))
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted)
  try {
    return await work(installation)
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted)
    await installation.close()
  }
}

/** @throws Sentence naming the variable that has to be set */
export function getOwnerUrl({ ownerUrl }: Installation): string {
  if (ownerUrl === undefined) throw new Sentence('Set ERBIJ_OWNER_URL to the address of the database as erbij_owner.')
  return ownerUrl
}

/** @throws Sentence naming the variable that has to be set */
export function getStewardUrl({ stewardUrl }: Installation): string {
  if (stewardUrl === undefined)
    throw new Sentence('Set ERBIJ_STEWARD_URL to the address of the database as erbij_steward.')
  return stewardUrl
}
