import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

export const quantile = (values: readonly number[], q: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/**
 * Runs each piece of work `rounds` times, one after the other and each round in another order, so that whatever else the
 * machine does falls on all of them. Returns their times in ms. `round` tells the work which of its inputs to take.
 */
export async function interleave<K extends string>(
  works: Record<K, (round: number) => Promise<unknown>>,
  rounds: number,
): Promise<Record<K, number[]>> {
  const names = Object.keys(works) as K[]
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>
  const warm = Math.min(60, rounds)
  for (let round = -warm; round < rounds; round += 1) {
    const shift = Math.abs(round) % names.length
    for (const name of [...names.slice(shift), ...names.slice(0, shift)]) {
      const started = performance.now()
      await works[name](Math.abs(round))
      if (round >= 0) times[name].push(performance.now() - started)
    }
  }
  return times
}

/** How often a second `writers` at a time get `work` done, measured for `seconds`. */
export async function perSecond(
  writers: number,
  seconds: number,
  work: (writer: number, turn: number) => Promise<unknown>,
): Promise<number> {
  const started = performance.now()
  const end = started + seconds * 1000
  const counts = await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      let turn = 0
      for (; performance.now() < end; turn += 1) await work(writer, turn)
      return turn
    }),
  )
  return counts.reduce((sum, count) => sum + count, 0) / ((performance.now() - started) / 1000)
}

/** CPU time in ms that some processes and all below them have used so far; undefined where there is no /proc. */
export function cpuOf(roots: readonly number[]): number | undefined {
  if (process.platform !== 'linux') return undefined
  const stats = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (statOf(Number(name)) ?? []) : []))
  const wanted = new Set(roots)
  // A child may be listed before its parent when process numbers have gone round: repeat until nothing is added.
  for (let size = 0; size < wanted.size; ) {
    size = wanted.size
    for (const stat of stats) if (wanted.has(stat.parent)) wanted.add(stat.pid)
  }
  return stats.filter((stat) => wanted.has(stat.pid)).reduce((sum, stat) => sum + stat.ticks, 0) * tick
}

const tick =
  process.platform === 'linux' ? 1000 / Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' })) : 0

/** proc(5): after the name in brackets come state, parent, …; fields 14 to 17 are the time of itself and of its dead children. */
function statOf(pid: number): { pid: number; parent: number; ticks: number } | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return { pid, parent: Number(fields[1]), ticks: [11, 12, 13, 14].reduce((sum, i) => sum + Number(fields[i]), 0) }
  } catch {
    return undefined // gone in the meantime
  }
}
