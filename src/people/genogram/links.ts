import type { DrawnLink, PlacedPerson } from './figure.ts'
import type { Level } from './levels.ts'
import { tagStep, trackStep } from './levels.ts'
import { type Arc, arcHeight } from './pairs.ts'
import type { Run } from './runs.ts'
import { type Point, topOf } from './shapes.ts'
import type { Tag } from './tags.ts'
import { pairKey, type Union } from './unions.ts'

export interface Heights {
  levels: readonly Level[]
  placed: ReadonlyMap<string, PlacedPerson>
  arcs: readonly Arc[]
  gender: (id: string) => 'M' | 'V' | 'O'
}

/** The lines from parents to children, run by run. */
export function linksOf(runs: readonly Run[], heights: Heights, tags: readonly Tag[]): DrawnLink[] {
  const links = new Map<Union, DrawnLink>()
  for (const run of runs) {
    const { union, from } = run
    if (!union || !from) continue
    const { kind, parents, children } = union
    const link = links.get(union) ?? { kind, parents, children, paths: [], tags: [] }
    links.set(union, link)
    link.paths.push(...pathsOf(run, heights))
  }
  for (const { union, row, text, x, anchor, level } of tags) {
    const y = (heights.levels[row]?.tags ?? 0) - tagStep * level
    links.get(union)?.tags.push({ text, anchor, x, y })
  }
  return [...links.values()]
}

/** One stroke along the track, from end to end, and straight ones down in between: dashes never lie over dashes. */
export function pathsOf(run: Run, heights: Heights): Point[][] {
  const downs = run.ends.map(({ id, x }) => ({ x, y: endY(id, x, run.row, heights) }))
  const up = run.from && run.union ? [{ x: run.from.x, y: startY(run.union, run.row, run.from.passage, heights) }] : []
  const all = [...downs, ...up].sort((a, b) => a.x - b.x || a.y - b.y)
  const [first, last] = [all[0], all.at(-1)]
  if (!first || !last) return []
  if (run.track === undefined) return [[first, last]]
  const track = (heights.levels[run.row]?.tracks ?? 0) + run.track * trackStep
  const across = [first, { x: first.x, y: track }, { x: last.x, y: track }, last]
  return [across, ...all.slice(1, -1).map((point) => [{ x: point.x, y: track }, point])]
}

function startY({ parents: [a, b] }: Union, row: number, passage: boolean, { levels, placed, arcs }: Heights): number {
  const parent = placed.get(a)
  if (passage || !parent) return levels[row - 1]?.bottom ?? 0
  // Below the name: somebody of whom one parent is known hangs from that one.
  if (b === undefined) return parent.box.y + parent.box.height + 3
  const arc = arcs.find(({ pair }) => pairKey(pair.a, pair.b) === pairKey(a, b))
  return arc ? parent.y - arcHeight(arc.level) : parent.y
}

function endY(id: string, x: number, row: number, { levels, placed, gender }: Heights): number {
  const person = placed.get(id)
  return person ? person.y - topOf(gender(id), x - person.x) : (levels[row]?.bottom ?? 0)
}
