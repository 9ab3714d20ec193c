import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { identityOf } from '../lib/process.ts'

/** Who holds a folder: a process id plus when that process began, since ids are used again after a restart. */
interface Holder {
  pid: number
  began: string
}

function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

const alive = (holder: Holder | undefined): boolean => holder !== undefined && identityOf(holder.pid) === holder.began

/** Puts our name in the file if nobody's is there: linking a finished file is atomic and never shows half a line. */
function claim(path: string, mine: string): boolean {
  try {
    linkSync(mine, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Is the lock held by a living process? */
export const isHeld = (path: string): boolean => alive(readHolder(path))

/**
 * Takes the lock, also from a holder that died without giving it back.
 * @returns a function that gives it back, or undefined when a living process holds it
 */
export function takeLock(path: string): (() => void) | undefined {
  const mine = `${path}.${process.pid}`
  writeFileSync(mine, JSON.stringify({ pid: process.pid, began: identityOf(process.pid) }))
  try {
    for (let attempt = 0; attempt < 3; attempt++) {
      if (claim(path, mine)) return () => rmSync(path, { force: true })
      if (isHeld(path)) return undefined
      // Moved aside, not deleted: of two processes that find the same dead lock only one can move it.
      try {
        renameSync(path, `${mine}.dead`)
      } catch {
        continue
      }
      if (isHeld(`${mine}.dead`)) claim(path, `${mine}.dead`)
    }
    return undefined
  } finally {
    rmSync(mine, { force: true })
    rmSync(`${mine}.dead`, { force: true })
  }
}
