import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commandOf, exists, until } from '../lib/process.ts'
import { Sentence } from '../lib/sentence.ts'

/** What PostgreSQL writes about itself in `postmaster.pid` (pidfile.h): pid, folder, start, port, …, status on line 8. */
export interface Postmaster {
  pid: number
  port: number
  ready: boolean
}

/** The PostgreSQL that says it runs on this folder, undefined when none does. */
export function findPostmaster(folder: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
  } catch {
    return undefined
  }
}

/** Fast shutdown: open transactions are rolled back, everything acknowledged is on disk. */
export async function stopPostmaster(pid: number): Promise<void> {
  const tell = (signal: NodeJS.Signals) => {
    try {
      process.kill(pid, signal)
    } catch {} // gone in the meantime
  }
  tell('SIGINT')
  if (await until(() => !exists(pid), 15_000)) return
  tell('SIGQUIT')
  await until(() => !exists(pid), 5_000)
}

/** Ends what a killed Erbij left running on this folder. To be called only while holding the folder's lock. */
export async function clearLeftovers(folder: string, log: (line: string) => void): Promise<void> {
  const left = findPostmaster(folder)
  if (left === undefined || !exists(left.pid)) return // PostgreSQL itself copes with the file of a dead one
  if (commandOf(left.pid)?.includes(folder)) {
    log('Stopping the database that was left running…')
    await stopPostmaster(left.pid)
    if (exists(left.pid))
      throw new Sentence(`An earlier PostgreSQL (process ${left.pid}) still runs on ${folder}; stop it first.`)
    return
  }
  // The number belongs to another program by now, and PostgreSQL would refuse to start because of it. Not deleted:
  // the file also guards against surviving children. Our own number is one that PostgreSQL ignores (its parent).
  const path = join(folder, 'postmaster.pid')
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^\d+/, String(process.pid)))
}
