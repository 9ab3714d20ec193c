import { anchorOf, clustersOf } from './clusters.ts'
import type { Kin } from './kin.ts'
import { type Label, tagWidth } from './label.ts'
import { rowsOf } from './order.ts'
import { type Cell, placeCells, type Wish } from './place.ts'
import { portReach, portStep, R, tagGap } from './shapes.ts'
import { type Pair, pairKey, type Union, type Unions } from './unions.ts'

/** Where everybody of one family stands from left to right. */
export interface Standing {
  /** From left to right, per row: people, and the passages of lines to children more than one row down. */
  rows: Cell[][]
  x: ReadonlyMap<string, number>
  pairs: ReadonlyMap<string, Pair>
  /** Ids of the passages of a union to children more than one row down, from the top: one a row, for all of them. */
  passages: (union: Union) => string[]
}

const passageHalf = 5
/** Least from centre to centre of a pair: a line with room for its marks and for the line to the children. */
const pairDistance = 98
/** Of a marriage that ended there are two marks. */
const marksDistance = 116

const passageId = (union: Union, row: number): string => `~ ${union.kind} ${union.parents.join(' ')} ${row}`
const isPassage = (id: string): boolean => id.startsWith('~ ')
/** The people of a row, without the lines that pass. */
export const peopleIn = (row: readonly Cell[]): string[] => row.map((c) => c.id).filter((id) => !isPassage(id))

export function stand(
  kin: Kin,
  rowOf: ReadonlyMap<string, number>,
  ties: Unions,
  labels: ReadonlyMap<string, Label>,
  tags: Record<Union['kind'], string>,
): Standing {
  const pairs = new Map(ties.pairs.map((p) => [pairKey(p.a, p.b), p]))
  const depth = (id: string): number => rowOf.get(id) ?? 0
  const half = (id: string): number => {
    const mine = ties.unions.filter((u) => u.children.includes(id))
    // A word beside the lines from above stays above its own person, also where a line does not come down in the middle.
    const tag = Math.max(...mine.map((u) => tagWidth(tags[u.kind])), 0)
    const aside = mine.some((u) => depth(id) > depth(u.parents[0]) + 1) ? portReach : 0
    const ports = Math.max(portStep * (mine.length - 1), aside)
    return Math.ceil(Math.max(R + 6, (labels.get(id)?.width ?? 0) / 2, tag && ports + tagGap + tag + 4))
  }
  const rows = rowsOf(kin, clustersOf(kin, rowOf, ties), ties).map((row) =>
    row.map((id): Cell => ({ id, half: half(id) })),
  )
  const anchors = Map.groupBy(
    ties.unions.flatMap((u) => gapOf(rows[rowOf.get(u.parents[0]) ?? 0] ?? [], u, pairs)),
    (gap) => gap,
  )
  const distance = (a: Cell, b: Cell): number => {
    const sides = a.half + b.half
    if (isPassage(a.id) || isPassage(b.id)) return sides + 8
    const lines = anchors.get(`${a.id} ${b.id}`)?.length ?? 0
    const more = Math.max(0, lines - 1) * 12
    const pair = pairs.get(pairKey(a.id, b.id))
    if (pair) return more + pairRoom(pair, sides, kin)
    return more + sides + (lines > 0 ? 24 : liveApart(a.id, b.id, kin) ? 23 : 18)
  }
  const passages = (union: Union): string[] => {
    const [from, to] = [depth(union.parents[0]) + 1, Math.max(...union.children.map(depth))]
    return Array.from({ length: Math.max(0, to - from) }, (_, i) => passageId(union, from + i))
  }
  const long = ties.unions.flatMap((union) =>
    passages(union).map((id, i) => {
      const row = depth(union.parents[0]) + 1 + i
      return { id, row, union, of: union.children.filter((child) => depth(child) > row) }
    }),
  )
  const wishes = wishesOf(rows, ties.unions, pairs, distance)
  let x = placeCells(rows, distance, wishes)
  if (long.length > 0) {
    for (const { id, row: at, of } of long) {
      const row = rows[at]
      const middle = of.reduce((sum, child) => sum + (x.get(child) ?? 0), 0) / of.length
      if (row) row.splice(freeGap(row, x, middle, pairs), 0, { id, half: passageHalf })
    }
    const mean = (ids: readonly string[], sign: number) => ids.map((one) => [one, sign / ids.length] as const)
    const straight = long.flatMap(({ id, union, of }): Wish[] => [
      // Straight down to one; of several it comes down in their middle where it can.
      { weight: of.length === 1 ? 6 : 1, of: [[id, 1], ...mean(of, -1)], target: 0 },
      { weight: 1, of: [[id, 1], ...mean(union.parents, -1)], target: 0 },
    ])
    x = placeCells(rows, distance, [...wishesOf(rows, ties.unions, pairs, distance), ...straight])
  }
  return { rows, x, pairs, passages }
}

/** One of them at least has an outline, and none is around both. */
function liveApart(a: string, b: string, kin: Kin): boolean {
  const homes = kin.households.filter(({ ids }) => ids.includes(a) || ids.includes(b))
  return homes.length > 0 && !homes.some(({ ids }) => ids.includes(a) && ids.includes(b))
}

/** Room for the line of a pair: for its marks, and for the outlines of their homes when they do not live together. */
function pairRoom({ a, b, couple }: Pair, sides: number, kin: Kin): number {
  const marks = couple?.ended && couple.married ? 2 : couple ? 1 : 0
  const between = liveApart(a, b, kin) ? [24, 40, 56][marks] : 22
  return Math.max(sides + (between ?? 0), marks === 2 ? marksDistance : pairDistance)
}

/** The gap an arc's children hang through, as the two cells beside it. */
function gapOf(row: readonly Cell[], union: Union, pairs: ReadonlyMap<string, Pair>): string[] {
  const members = peopleIn(row)
  const place = anchorOf(members, union.parents, pairs)
  return Number.isInteger(place) ? [] : [`${members[Math.floor(place)]} ${members[Math.ceil(place)]}`]
}

/** Where in a row a line may pass nearest to `target`: never between two who are a pair. */
function freeGap(
  row: readonly Cell[],
  x: ReadonlyMap<string, number>,
  target: number,
  pairs: ReadonlyMap<string, Pair>,
): number {
  const at = (cell: Cell | undefined, otherwise: number): number => (cell && x.get(cell.id)) ?? otherwise
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (let gap = 0; gap <= row.length; gap++) {
    const [left, right] = [row[gap - 1], row[gap]]
    if (left && right && pairs.has(pairKey(left.id, right.id))) continue
    const from = at(left, at(right, 0) - 60)
    const off = Math.abs((from + at(right, from + 60)) / 2 - target)
    if (off < least) [best, least] = [gap, off]
  }
  return best
}

function wishesOf(
  rows: readonly (readonly Cell[])[],
  unions: readonly Union[],
  pairs: ReadonlyMap<string, Pair>,
  distance: (a: Cell, b: Cell) => number,
): Wish[] {
  const wishes: Wish[] = []
  for (const row of rows) {
    for (const [i, right] of row.entries()) {
      const left = row[i - 1]
      if (!left) continue
      const near = pairs.has(pairKey(left.id, right.id)) ? 0.6 : 0.12
      wishes.push({
        weight: near,
        of: [
          [right.id, 1],
          [left.id, -1],
        ],
        target: distance(left, right),
      })
    }
  }
  for (const union of unions) {
    const row = rows.find((cells) => cells.some((c) => c.id === union.parents[0])) ?? []
    const members = peopleIn(row)
    const place = anchorOf(members, union.parents, pairs)
    const ends = [members[Math.floor(place)] ?? '', members[Math.ceil(place)] ?? '']
    const children = union.children.map((id) => [id, -1 / union.children.length] as const)
    const parents = ends.map((id) => [id, 0.5] as const)
    wishes.push({ weight: union.kind === 'parent' ? 4 : 1, of: [...parents, ...children], target: 0 })
  }
  return wishes
}
