import { anchorOf } from './clusters.ts'
import type { DrawnPair } from './figure.ts'
import type { GenogramPerson } from './genogram.ts'
import { portStep, R, topOf } from './shapes.ts'
import { peopleIn, type Standing } from './stand.ts'
import type { Pair } from './unions.ts'

/** A line between two who do not stand beside each other: over those in between. */
export interface Arc {
  pair: Pair
  row: number
  /** From left to right: how far beside the middle of each the line comes down, and where. */
  ends: [{ id: string; dx: number; x: number }, { id: string; dx: number; x: number }]
  /** 1 is the lowest. */
  level: number
}

/** Arcs, each on a level of its own where they would touch. `lines`: how many come down to somebody from above, in the middle. */
export function arcsOf({ rows, x, pairs }: Standing, lines: (id: string) => number): Arc[] {
  const at = (id: string): number => x.get(id) ?? 0
  return rows.flatMap((cells, row) => {
    const members = peopleIn(cells)
    const place = new Map(members.map((id, i) => [id, i]))
    const far = [...pairs.values()].flatMap((pair) => {
      const [i, k] = [place.get(pair.a), place.get(pair.b)]
      if (i === undefined || k === undefined || Math.abs(i - k) < 2) return []
      return [{ pair, from: Math.min(i, k), to: Math.max(i, k), level: 1 }]
    })
    far.sort((a, b) => a.to - a.from - (b.to - b.from) || a.from - b.from)
    for (const [i, arc] of far.entries()) {
      const under = far.slice(0, i).filter((other) => other.from < arc.to && arc.from < other.to)
      arc.level = Math.max(0, ...under.map((other) => other.level)) + 1
    }
    /** The higher an arc, the nearer to the middle it comes down: so none crosses another. */
    const beside = (index: number, side: 'from' | 'to', level: number): number => {
      const higher = far.filter((other) => other[side] === index && other.level > level).length
      const middle = 7 + portStep * Math.max(0, lines(members[index] ?? '') - 1)
      return Math.min(R - 2, middle + 5 * higher) * (side === 'from' ? 1 : -1)
    }
    return far.map(({ pair, from, to, level }): Arc => {
      const end = (index: number, side: 'from' | 'to') => {
        const id = members[index] ?? ''
        const dx = beside(index, side, level)
        return { id, dx, x: at(id) + dx }
      }
      return { pair, row, level, ends: [end(from, 'from'), end(to, 'to')] }
    })
  })
}

/** How high above the middle of the signs an arc runs. */
export const arcHeight = (level: number): number => R + 6 + 10 * level

/** The line of a pair, and where its marks go: beside `drop`, where the children hang. */
export function drawPair(
  pair: Pair,
  standing: Standing,
  arcs: readonly Arc[],
  y: number,
  gender: (id: string) => GenogramPerson['gender'],
  drops: readonly number[],
): DrawnPair {
  const { a, b, couple } = pair
  const kind = couple ? (couple.ended ? 'ex-partner' : 'partner') : 'parents'
  const married = couple?.married ?? false
  const arc = arcs.find((one) => one.pair === pair)
  const x = (id: string): number => standing.x.get(id) ?? 0
  const marks = (from: number, to: number, level: number): Pick<DrawnPair, 'rings' | 'strokes'> => {
    const middle = drops[0] ?? (arc ? arcDrop(pair, standing) : (from + to) / 2)
    const ringed = kind === 'partner' || married
    const struck = kind === 'ex-partner'
    // Without children in the middle; otherwise beside their line: one at each side, or both at the side with room.
    const both = ringed && struck
    const [left, right] = [middle - from, to - middle]
    const at =
      drops.length === 0
        ? { rings: both ? middle - 9 : middle, strokes: both ? middle + 9 : middle }
        : both && (Math.abs(left - right) < 24 || Math.min(left, right) > 46)
          ? { rings: middle - 14, strokes: middle + 14 }
          : left > right
            ? { rings: middle - Math.min(16, left / 2), strokes: middle - (both ? 34 : Math.min(16, left / 2)) }
            : { rings: middle + Math.min(16, right / 2), strokes: middle + (both ? 34 : Math.min(16, right / 2)) }
    return {
      ...(ringed && { rings: { x: at.rings, y: level } }),
      ...(struck && { strokes: { x: at.strokes, y: level } }),
    }
  }
  if (!arc) {
    const [from, to] = x(a) < x(b) ? [a, b] : [b, a]
    const [left, right] = [x(from) + (gender(from) === 'O' ? R + 3 : R), x(to) - (gender(to) === 'O' ? R + 3 : R)]
    return {
      a,
      b,
      kind,
      married,
      path: [
        { x: left, y },
        { x: right, y },
      ],
      ...marks(left, right, y),
    }
  }
  const [left, right] = arc.ends
  const level = y - arcHeight(arc.level)
  const path = [
    { x: left.x, y: y - topOf(gender(left.id), left.dx) },
    { x: left.x, y: level },
    { x: right.x, y: level },
    { x: right.x, y: y - topOf(gender(right.id), right.dx) },
  ]
  return { a, b, kind, married, path, ...marks(left.x, right.x, level) }
}

/** Middle of the gap that the children of an arc would hang through. */
function arcDrop({ a, b }: Pair, { rows, x, pairs }: Standing): number {
  const members = peopleIn(rows.find((cells) => cells.some((cell) => cell.id === a)) ?? [])
  const place = anchorOf(members, [a, b], pairs)
  const at = (index: number): number => x.get(members[index] ?? '') ?? 0
  return (at(Math.floor(place)) + at(Math.ceil(place))) / 2
}
