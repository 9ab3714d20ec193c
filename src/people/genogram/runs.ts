import { anchorOf } from './clusters.ts'
import { portReach, portStep, R } from './shapes.ts'
import { peopleIn, type Standing } from './stand.ts'
import type { Union, Unions } from './unions.ts'

/** One line in the space between two rows: from above, along a track, down to its ends. */
export interface Run {
  /** Absent for brothers and sisters of whom no parent is drawn. */
  union?: Union
  siblings?: string[]
  /** Row of the people below. */
  row: number
  /** Where it comes from above; absent when it comes from nowhere. */
  from?: { x: number; passage: boolean }
  ends: { id: string; x: number; passage: boolean }[]
  /** Which track it runs along, 0 on top; undefined when it goes straight down. */
  track?: number
}

const clear = 7
const dropStep = 10
/** Least between two upright lines of two families, in px: nearer they read as one. */
const apart = 6

type Source = { lo: number; hi: number; passage: boolean }

/** All lines between the rows of a family, with their tracks. */
export function runsOf(standing: Standing, rowOf: ReadonlyMap<string, number>, { unions, siblings }: Unions): Run[] {
  const x = (id: string): number => standing.x.get(id) ?? 0
  const depth = (id: string): number => rowOf.get(id) ?? 0
  const sources = new Map<Run, Source>()
  const runs: Run[] = []
  const add = (run: Run, source?: Source): void => {
    runs.push(run)
    if (source) sources.set(run, source)
  }
  for (const union of unions) {
    const top = depth(union.parents[0])
    const passages = standing.passages(union)
    for (let row = top + 1; row <= top + 1 + passages.length; row++) {
      const [from, next] = [passages[row - top - 2], passages[row - top - 1]]
      const here = union.children.filter((child) => depth(child) === row)
      const ends = here.map((id) => ({ id, x: x(id), passage: false }))
      if (next !== undefined) ends.push({ id: next, x: x(next), passage: true })
      const source = from === undefined ? sourceOf(union, standing, top) : { lo: x(from), hi: x(from), passage: true }
      add({ union, row, ends }, source)
    }
  }
  for (const group of siblings) {
    const ends = group.map((id) => ({ id, x: x(id), passage: false })).sort((a, b) => a.x - b.x)
    add({ siblings: group, row: depth(group[0] ?? ''), ends })
  }
  aim(runs, sources)
  spreadPorts(runs)
  straighten(runs, x)
  dodge(runs, x)
  aim(runs, sources)
  for (const row of new Set(runs.map((run) => run.row))) assignTracks(runs.filter((run) => run.row === row))
  return runs
}

function sourceOf(union: Union, { rows, x, pairs }: Standing, top: number): Source {
  const row = rows[top] ?? []
  const members = peopleIn(row)
  const place = anchorOf(members, union.parents, pairs)
  const left = row.findIndex((cell) => cell.id === members[Math.floor(place)])
  const [from, to] = [row[left], row[left + 1]]
  const at = (id: string | undefined): number => x.get(id ?? '') ?? 0
  if (!Number.isInteger(place) && from && to) {
    return { lo: at(from.id) + from.half + clear, hi: at(to.id) - to.half - clear, passage: false }
  }
  // Below somebody's own name.
  const middle = at(from?.id)
  return { lo: middle - R, hi: middle + R, passage: false }
}

/** Lines come down above the middle of their children where they can; those through one gap beside each other, in that order. */
function aim(runs: readonly Run[], sources: ReadonlyMap<Run, Source>): void {
  const middle = ({ ends }: Run): number =>
    Math.round((Math.min(...ends.map((end) => end.x)) + Math.max(...ends.map((end) => end.x))) / 2)
  const coming = runs.flatMap((run) => {
    const source = sources.get(run)
    return source ? [{ run, source }] : []
  })
  for (const same of Map.groupBy(coming, ({ run, source }) => `${run.row} ${source.lo} ${source.hi}`).values()) {
    same.sort((a, b) => middle(a.run) - middle(b.run))
    const [{ lo, hi, passage }] = [same[0]?.source ?? { lo: 0, hi: 0, passage: false }]
    const step = Math.min(dropStep, (hi - lo) / Math.max(1, same.length - 1))
    for (const [i, { run }] of same.entries()) {
      const least = Math.max(lo, (same[i - 1]?.run.from?.x ?? Number.NEGATIVE_INFINITY) + step)
      run.from = { x: Math.max(least, Math.min(hi - (same.length - 1 - i) * step, middle(run))), passage }
    }
  }
  for (const { run, source } of coming) stepAside(run, source, runs)
}

/** Not on top of where another line goes down to somebody. */
function stepAside(run: Run, { lo, hi }: Source, runs: readonly Run[]): void {
  const { from } = run
  if (!from) return
  const others = runs.filter((other) => other !== run && other.row === run.row)
  const taken = others.flatMap((other) => [...other.ends.map((end) => end.x), ...(other.from ? [other.from.x] : [])])
  const free = (x: number): boolean => x >= lo && x <= hi && taken.every((there) => Math.abs(there - x) >= apart)
  if (free(from.x)) return
  const tries = Array.from({ length: 24 }, (_, i) => from.x + (i % 2 ? -1 : 1) * Math.ceil((i + 1) / 2))
  from.x = tries.find(free) ?? from.x
}

/** Two lines to one person do not come down on top of each other. */
function spreadPorts(runs: readonly Run[]): void {
  const arrivals = runs.flatMap((run) => run.ends.filter((end) => !end.passage).map((end) => ({ run, end })))
  for (const same of Map.groupBy(arrivals, ({ end }) => end.id).values()) {
    const ordered = same.toSorted((a, b) => (a.run.from?.x ?? 0) - (b.run.from?.x ?? 0))
    for (const [i, { end }] of ordered.entries()) end.x += (2 * i - (same.length - 1)) * portStep
  }
}

/** A line that passed a row comes straight down to its one person where it can, instead of a small step aside. */
function straighten(runs: readonly Run[], x: (id: string) => number): void {
  for (const { row, from, ends } of runs) {
    const [end, second] = ends
    if (!from?.passage || !end || second || end.passage) continue
    const others = runs
      .filter((run) => run.row === row)
      .flatMap((run) => run.ends.filter((one) => one.id === end.id && one !== end).map((one) => one.x))
    const clearOf = (other: number): boolean => Math.abs(other - from.x) >= portStep && other < end.x === other < from.x
    if (Math.abs(from.x - x(end.id)) <= portReach && others.every(clearOf)) end.x = from.x
  }
}

/** A line to somebody steps aside for one that comes from a row above at that very place, which cannot. */
function dodge(runs: readonly Run[], x: (id: string) => number): void {
  for (const run of runs) {
    const passing = runs.flatMap((other) =>
      other !== run && other.row === run.row && other.from?.passage ? [other.from.x] : [],
    )
    for (const end of run.ends.filter((one) => !one.passage)) {
      const others = runs
        .filter((other) => other.row === run.row)
        .flatMap((other) => other.ends.filter((one) => one !== end).map((one) => one.x))
      const free = (at: number): boolean =>
        passing.every((there) => Math.abs(there - at) >= apart) &&
        others.every((there) => Math.abs(there - at) >= apart) &&
        Math.abs(at - x(end.id)) <= portReach
      if (passing.every((there) => Math.abs(there - end.x) >= apart)) continue
      const tries = Array.from({ length: 2 * portReach }, (_, i) => end.x + (i % 2 ? -1 : 1) * Math.ceil((i + 1) / 2))
      end.x = tries.find(free) ?? end.x
    }
  }
}

export const spanOf = ({ from, ends }: Run): [number, number] => {
  const all = [...ends.map((end) => end.x), ...(from ? [from.x] : [])]
  return [Math.min(...all), Math.max(...all)]
}

/** Lines that would lie over each other get tracks of their own, in the order with the fewest crossings. */
function assignTracks(runs: readonly Run[]): void {
  let order = runs.filter((run) => spanOf(run)[1] - spanOf(run)[0] > 0)
  const sum = (tried: readonly Run[]): number =>
    tried.reduce(
      (total, high, i) => total + tried.slice(i + 1).reduce((part, low) => part + crossings(high, low), 0),
      0,
    )
  let least = sum(order)
  for (let better = true, round = 0; better && round < 5; round++) {
    better = false
    for (const run of order) {
      const others = order.filter((other) => other !== run)
      for (let i = 0; i <= others.length; i++) {
        const tried = others.toSpliced(i, 0, run)
        const cost = sum(tried)
        if (cost >= least) continue
        order = tried
        least = cost
        better = true
      }
    }
  }
  for (const [i, run] of order.entries()) {
    const above = order
      .slice(0, i)
      .filter((other) => near(other, run))
      .map((other) => other.track ?? 0)
    run.track = Math.max(-1, ...above) + 1
  }
}

function near(one: Run, other: Run): boolean {
  const [a, b] = spanOf(one)
  const [c, d] = spanOf(other)
  return a < d + 10 && c < b + 10
}

/** With `high` on the track above `low`: lines that cross, and (far worse) lines that would lie on top of each other. */
function crossings(high: Run, low: Run): number {
  const within = (x: number, [a, b]: [number, number]): number => Number(x > a - 3 && x < b + 3)
  const down = high.ends.reduce((count, end) => count + within(end.x, spanOf(low)), 0)
  const from = low.from
  if (!from) return down
  const merged = high.ends.filter((end) => Math.abs(end.x - from.x) < 5).length
  return down + within(from.x, spanOf(high)) + 50 * merged
}
