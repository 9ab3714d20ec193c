import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { requireAppRole } from '../db/connect.ts'
import { requireFree } from '../db/embedded.ts'
import { keepHouse } from '../db/house-keeping.ts'
import { migrate } from '../db/migrate.ts'
import { exportHeads } from '../dossier/heads-export.ts'
import { openFileStore } from '../files/open-file-store.ts'
import { Sentence } from '../lib/sentence.ts'
import { carryOut } from '../rights/destruction/carry-out.ts'
import { type Served, serve } from '../server.ts'
import type { Command } from './command.ts'
import { type Installation, openInstallation } from './installation.ts'
import { seed } from './seed.ts'

/** Resolves with the reason to stop: a signal, the death of whoever started us, or the loss of the database. */
function stopRequest(): { promise: Promise<'asked' | 'lost'>; lost: () => void } {
  const { promise, resolve } = Promise.withResolvers<'asked' | 'lost'>()
  const asked = () => resolve('asked')
  // Listeners stay: a second Ctrl-C must not end us before the database has.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, asked)
  if (process.connected) process.on('disconnect', asked)
  return { promise, lost: () => resolve('lost') }
}

/** The demo region is filled once per folder; the mark is written last, so an interrupted run is done again. */
async function seedOnce(config: Config, installation: Installation, log: (line: string) => void): Promise<void> {
  const mark = join(config.dataDir, 'demo.json')
  if (!installation.embedded || config.mode !== 'development' || existsSync(mark)) return
  log('First run: filling a demo region…')
  const counts = await seed(config, installation, { log })
  writeFileSync(mark, `${JSON.stringify(counts)}\n`)
}

async function bringUp(config: Config, installation: Installation, log: (line: string) => void): Promise<Served> {
  if (installation.ownerUrl !== undefined) await migrate(installation.ownerUrl, { log })
  await requireAppRole(installation.appUrl)
  await seedOnce(config, installation, log)
  await keepHouseDaily(config, installation, log)
  return serve(config, installation)
}

const day = 86_400_000

/**
 * Now and every day: months of the log, forgotten sessions, what was decided to be destroyed or is past its term, signed heads of the
 * ledger. Without the steward's URL nothing is done:
 * looks then go on in the log's last month, so none is lost.
 */
async function keepHouseDaily(
  { heads: folder, files }: Config,
  { stewardUrl, headKeys: keys }: Installation,
  log: (line: string) => void,
): Promise<void> {
  if (stewardUrl === undefined) return
  if (!keys) log('No signed heads of the ledger are written: set ERBIJ_SIGNING_KEY.')
  // A full disk must not keep Erbij from starting.
  const writeHeads = async () => {
    if (keys)
      await exportHeads(stewardUrl, { folder, keys }).catch(() => log('The heads of the ledger could not be written.'))
  }
  const destroyWhatIsDue = async () => {
    const failed = await carryOut(stewardUrl, openFileStore(files)).then(
      (carried) => carried.failed.length > 0,
      () => true,
    )
    if (failed) log('Not everything that must be destroyed was; it is tried again tomorrow.')
  }
  await keepHouse(stewardUrl)
  await destroyWhatIsDue()
  await writeHeads()
  const again = () =>
    void keepHouse(stewardUrl)
      .catch(() => log('House-keeping failed; it is tried again tomorrow.'))
      .then(destroyWhatIsDue)
      .then(writeHeads)
  setInterval(again, day).unref()
}

/** Known before a first run spends minutes on its database. */
async function requirePort({ port, host }: Config): Promise<void> {
  const probe = createServer()
  try {
    await once(probe.listen(port, host), 'listening')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') throw new Sentence(`Port ${port} is taken by another program; choose another with PORT.`)
    if (code === 'EACCES')
      throw new Sentence(`Port ${port} may not be opened by this user; choose one above 1023 with PORT.`)
    throw error
  }
  probe.close()
  await once(probe, 'close')
}

const welcome = (url: string, { oidc }: Config): string =>
  [
    '',
    `  Erbij is ready:  ${url}`,
    `  ${oidc ? 'Sign in with your organisation’s account.' : demo}`,
    '  Stop: Ctrl-C',
    '',
    '',
  ].join('\n')

const demo = 'Sign in: choose one of the demo people on the sign-in page; there is no password.'

export const startCommand: Command = {
  usage: 'start',
  summary: 'start Erbij; with its own database unless DATABASE_URL is set',
  async run({ config, log, json }) {
    // Before the port: with two starts on one folder the port is taken too, and that is not what is wrong.
    if (!config.database) requireFree(config.dataDir)
    await requirePort(config)
    const stop = stopRequest()
    const installation = await openInstallation(config, { log, onLost: stop.lost })
    try {
      const first = await Promise.race([bringUp(config, installation, log), stop.promise])
      if (typeof first === 'string') return ended(first)
      process.stdout.write(json ? `${JSON.stringify({ url: first.url })}\n` : welcome(first.url, config))
      const reason = await stop.promise
      log('Stopping…')
      await first.close()
      return ended(reason)
    } finally {
      await installation.close()
    }
  },
}

function ended(reason: 'asked' | 'lost') {
  if (reason === 'lost')
    throw new Sentence('The database stopped unexpectedly; start Erbij again (nothing acknowledged is lost).')
  return {}
}
