import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const ps = (pid: number, column: string): string | undefined => {
  try {
    return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' }).trim()
  } catch {
    return undefined
  }
}

const linux = process.platform === 'linux'

/** Is there a process with this id? One that is not ours counts too. */
export function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** A text that tells this process from a later one with the same id; undefined when there is no such process. */
export function identityOf(pid: number): string | undefined {
  if (!exists(pid)) return undefined
  if (!linux) return ps(pid, 'lstart') ?? 'unknown'
  try {
    const [state, ...fields] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return state === 'Z' ? undefined : fields[18] // field 22: start time in ticks since boot
  } catch {
    return undefined
  }
}

/** The command line of a process, undefined when it cannot be seen. */
export function commandOf(pid: number): string | undefined {
  if (!linux) return ps(pid, 'command')
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {
    return undefined
  }
}

/** Waits until a condition holds. @returns whether it did within `ms` */
export async function until(condition: () => boolean, ms: number, step = 20): Promise<boolean> {
  for (const end = Date.now() + ms; Date.now() < end; ) {
    if (condition()) return true
    await new Promise((done) => setTimeout(done, step))
  }
  return condition()
}
