import type { T } from '../../ui/messages.ts'
import type { Box, Figure, PlacedPerson } from './figure.ts'
import { drawHome, planHomes } from './households.ts'
import type { Kin } from './kin.ts'
import type { Label } from './label.ts'
import { levelsOf } from './levels.ts'
import { type Heights, linksOf, pathsOf } from './links.ts'
import { arcsOf, drawPair } from './pairs.ts'
import { runsOf } from './runs.ts'
import { type Point, R } from './shapes.ts'
import { peopleIn, stand } from './stand.ts'
import { tagsOf } from './tags.ts'
import { pairKey, type Union, type Unions } from './unions.ts'

const nowhere: Box = { x: 0, y: 0, width: 0, height: 0 }

/** Draws people who are tied together: first everybody's x, then the lines and outlines, then heights. `ties` are theirs alone. */
export function drawFamily(
  kin: Kin,
  rowOf: ReadonlyMap<string, number>,
  ties: Unions,
  labels: ReadonlyMap<string, Label>,
  t: T,
): Figure {
  const standing = stand(kin, rowOf, ties, labels, t.genogram.tags)
  const members = standing.rows.map(peopleIn)
  const x = (id: string): number => standing.x.get(id) ?? 0
  const half = (id: string): number => Math.max(R + 3, (labels.get(id)?.width ?? 0) / 2)
  const runs = runsOf(standing, rowOf, ties)
  const arcs = arcsOf(standing, (id) => runs.filter((run) => run.ends.some((end) => end.id === id)).length)
  const room = new Map(standing.rows.flat().map((cell) => [cell.id, cell.half]))
  const reach = (id: string): number => Math.max(half(id), room.get(id) ?? 0)
  const homes = planHomes(kin.households, members, {
    reachOf: (id) => [x(id) - reach(id), x(id) + reach(id)],
    drops: (row) => runs.flatMap((run) => (run.row === row + 1 && run.from ? [run.from.x] : [])),
    together: t.genogram.together,
  })
  const tags = tagsOf(runs, t.genogram.tags)
  const levels = levelsOf(members, runs, arcs, homes, labels, tags)

  const people = members.flatMap((ids, row) =>
    ids.map((id): PlacedPerson => {
      const { lines, height } = labels.get(id) ?? { lines: [], height: 0 }
      const y = levels[row]?.y ?? 0
      const box = { x: x(id) - half(id), y: y - R - 3, width: 2 * half(id), height: 2 * R + 6 + height }
      return { id, row, x: x(id), y, lines, box }
    }),
  )
  const placed = new Map(people.map((p) => [p.id, p]))
  const gender = (id: string) => kin.people[kin.rank.get(id) ?? 0]?.gender ?? 'O'
  const heights: Heights = { levels, placed, arcs, gender }

  const pairs = ties.pairs.map((pair) => {
    const drops = runs.flatMap(({ union, from }) =>
      from && !from.passage && union && isOf(union, pair.a, pair.b) ? [from.x] : [],
    )
    return drawPair(pair, standing, arcs, placed.get(pair.a)?.y ?? 0, gender, drops)
  })
  const siblings = runs.flatMap((run) => (run.siblings ? [{ ids: run.siblings, paths: pathsOf(run, heights) }] : []))
  const odd = ties.odd.map(({ kind, from, to }) => ({
    kind,
    from,
    to,
    path: straight(placed.get(from), placed.get(to)),
  }))
  const households = homes.map((home) => drawHome(home, (id) => placed.get(id)?.box ?? nowhere))

  const right = [
    ...people.map((p) => p.box.x + p.box.width),
    ...households.flatMap((h) => h.outlines.flatMap((o) => o.strips.map((s) => s.right))),
    ...[...room].map(([id, side]) => x(id) + side),
  ]
  return {
    width: Math.max(...right),
    height: levels.at(-1)?.bottom ?? 0,
    people,
    pairs,
    links: linksOf(runs, heights, tags),
    siblings,
    odd,
    households,
  }
}

const isOf = ({ parents: [one, other] }: Union, a: string, b: string): boolean =>
  other !== undefined && pairKey(one, other) === pairKey(a, b)

/** From sign to sign: beside the names when one stands below the other, otherwise straight. */
function straight(from: PlacedPerson | undefined, to: PlacedPerson | undefined): Point[] {
  if (!from || !to) return []
  if (Math.abs(from.x - to.x) < 70) {
    const lane = Math.min(from.box.x, to.box.x) - 7
    return [
      { x: from.x - R, y: from.y },
      { x: lane, y: from.y },
      { x: lane, y: to.y },
      { x: to.x - R, y: to.y },
    ]
  }
  const far = Math.hypot(to.x - from.x, to.y - from.y)
  const off = (point: Point, sign: number): Point => ({
    x: point.x + (sign * (to.x - from.x) * (R + 3)) / far,
    y: point.y + (sign * (to.y - from.y) * (R + 3)) / far,
  })
  return [off(from, 1), off(to, -1)]
}
