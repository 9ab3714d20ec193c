import type { HomePlan } from './households.ts'
import type { Label } from './label.ts'
import { type Arc, arcHeight } from './pairs.ts'
import type { Run } from './runs.ts'
import { R } from './shapes.ts'
import type { Tag } from './tags.ts'

/** Heights of one row, in px: the first track of the lines above it, its words beside lines, the middle of its signs, and where its names end. */
export interface Level {
  tracks: number
  /** Baseline of the lowest words beside lines. */
  tags: number
  y: number
  bottom: number
}

export const trackStep = 12
export const tagStep = 14

/** Every row gets the room that its names, the lines above it and the words of households need. */
export function levelsOf(
  members: readonly string[][],
  runs: readonly Run[],
  arcs: readonly Arc[],
  homes: readonly HomePlan[],
  labels: ReadonlyMap<string, Label>,
  tags: readonly Tag[],
): Level[] {
  const levels: Level[] = []
  for (const [row, ids] of members.entries()) {
    const here = runs.filter((run) => run.row === row)
    const tracks = Math.max(0, ...here.map((run) => (run.track ?? -1) + 1))
    const tagged = Math.max(0, ...tags.filter((tag) => tag.row === row).map((tag) => tag.level + 1))
    const arc = Math.max(R + 14, ...arcs.filter((a) => a.row === row).map((a) => arcHeight(a.level) + 8))
    const top = levels.at(-1)?.bottom ?? 0
    const start = top + (row === 0 ? 4 : 14)
    const lines = tracks > 0 ? (tracks - 1) * trackStep + 10 : 0
    const y = Math.max(row === 0 ? 0 : top + R + 46, start + lines + (tagged && tagStep * tagged + 2) + arc)
    const names = Math.max(0, ...ids.map((id) => labels.get(id)?.height ?? 0))
    const words = homes.filter((home) => home.outlines.some((o) => o.word.row === row)).map((home) => home.room)
    levels.push({ tracks: start, tags: y - arc - 3, y, bottom: y + R + 3 + names + Math.max(0, ...words) })
  }
  return levels
}
