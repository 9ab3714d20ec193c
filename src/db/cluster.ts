import { chownSync, closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { until } from '../lib/process.ts'
import { Sentence } from '../lib/sentence.ts'
import { closed, type Runner } from './postgres-program.ts'
import { findPostmaster, stopPostmaster } from './postmaster.ts'

/** Where a PostgreSQL lives: its files, and what it and initdb say. */
export interface Place {
  folder: string
  logFile: string
}

export interface LaunchOptions {
  /** False only in tests: without fsync a power cut loses data. */
  durable: boolean
  /** Called when PostgreSQL ends without being asked to. */
  onLost: (() => void) | undefined
}

export interface Launched {
  port: number
  stop(): Promise<void>
}

/** Makes the files of a new, empty PostgreSQL. initdb refuses a folder with something in it and cleans up after itself. */
export async function createCluster(runner: Runner, place: Place, password: string): Promise<void> {
  const { folder, logFile } = place
  const passwordFile = `${folder}.password`
  const locale = { linux: 'C.UTF-8', darwin: 'en_US.UTF-8' }[process.platform as string] ?? 'C'
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  try {
    if (runner.uid !== undefined) chownSync(passwordFile, runner.uid, runner.uid)
    const args = ['-D', folder, '-U', 'postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8']
    args.push(`--locale=${locale}`, '--locale-provider=icu', '--icu-locale=nl-NL')
    const output = openSync(logFile, 'w', 0o600)
    const child = runner.run('initdb', args, output)
    closeSync(output)
    const code = await new Promise((done) => child.on('exit', done).on('error', done))
    if (code !== 0) throw failure(place, 'could not create the database')
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

/** Passes by itself: children of a killed PostgreSQL that are still ending, and a port that somebody took just before us. */
const passing = /pre-existing shared memory block|could not bind|could not create any TCP/

/** Starts PostgreSQL on a free port of this machine and waits until it is ready. */
export async function launch(runner: Runner, place: Place, options: LaunchOptions): Promise<Launched> {
  const patience = Date.now() + 10_000
  for (;;) {
    const launched = await tryLaunch(runner, place, options)
    if (launched) return launched
    if (Date.now() > patience || !passing.test(readFileSync(place.logFile, 'utf8')))
      throw failure(place, 'did not start')
    await wait(200)
  }
}

async function tryLaunch(
  runner: Runner,
  place: Place,
  { durable, onLost }: LaunchOptions,
): Promise<Launched | undefined> {
  const { folder, logFile } = place
  const port = await freePort()
  const settings = { port, listen_addresses: '127.0.0.1', unix_socket_directories: '', jit: 'off', timezone: 'UTC' }
  const quick = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
  const args = Object.entries({ ...settings, ...(durable ? {} : quick) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  const output = openSync(logFile, 'w', 0o600)
  const child = runner.run('postgres', ['-D', folder, ...args], output)
  closeSync(output)
  let ended = false
  let asked = false
  const gone = new Promise<void>((done) => {
    const end = () => {
      ended = true
      done()
    }
    child.on('exit', end).on('error', end)
  })
  const pid = child.pid ?? 0
  const interrupt = () => child.kill('SIGINT') // a process that exits without stop() still leaves no database behind
  process.on('exit', interrupt)
  const stop = async () => {
    asked = true
    if (!ended) await stopPostmaster(pid)
    await gone
    process.off('exit', interrupt)
  }
  // Recovery after a power cut may take long; as long as PostgreSQL lives there is no reason to give up.
  await until(() => ended || ready(folder, pid), 600_000)
  if (!ended && ready(folder, pid)) {
    void gone.then(() => asked || onLost?.())
    return { port, stop }
  }
  await stop()
  return undefined
}

const ready = (folder: string, pid: number): boolean => {
  const postmaster = findPostmaster(folder)
  return postmaster?.pid === pid && postmaster.ready
}

const freePort = () =>
  new Promise<number>((done, fail) => {
    const probe = createServer()
    probe.once('error', fail).listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })

function failure({ folder, logFile }: Place, what: string): Sentence {
  const lines = readFileSync(logFile, 'utf8').trim().split('\n')
  const refused = lines.findLast((line) => /permission denied|operation not permitted|setpriv/i.test(line))
  if (process.getuid?.() === 0 && refused) return closed(folder, refused)
  const reason = lines.findLast((line) => /FATAL|PANIC|error/i.test(line)) ?? lines.at(-1) ?? ''
  return new Sentence(`PostgreSQL ${what}: ${reason} (all of it in ${logFile}).`)
}
