import type { Kin } from './kin.ts'
import { type Pair, pairKey, type Union, type Unions } from './unions.ts'

/** People on one row tied by pairs, in the order in which they stand beside each other. */
export interface Cluster {
  row: number
  members: string[]
  /** What hangs from them, from left to right; `at` as in `anchorOf`. */
  hanging: { union: Union; at: number }[]
}

interface Tied {
  to: string
  since: number
}

/**
 * Where in a row of members the line to the children of a pair comes down: `i + 0.5` is the gap after member `i`, a whole number the
 * member itself. Not in a gap that another pair's line runs through, where there is a choice.
 */
export function anchorOf(
  members: readonly string[],
  parents: Union['parents'],
  pairs: ReadonlyMap<string, Pair>,
): number {
  const places = parents.map((id) => members.indexOf(id)).sort((a, b) => a - b)
  const [from = 0, to] = places
  if (to === undefined) return from
  const gaps = Array.from({ length: to - from }, (_, i) => from + i)
  const busy = (gap: number): boolean => pairs.has(pairKey(members[gap] ?? '', members[gap + 1] ?? ''))
  const partners = (place: number): number =>
    [...pairs.values()].filter((p) => p.a === members[place] || p.b === members[place]).length
  // Beside whoever has the fewest partners: that is where nobody else's children hang.
  const ordered = partners(to) < partners(from) ? gaps.toReversed() : gaps
  return (ordered.find((gap) => !busy(gap)) ?? ordered[0] ?? from) + 0.5
}

/** Everybody who has a row, in clusters; somebody without a partner is one alone. */
export function clustersOf(kin: Kin, rows: ReadonlyMap<string, number>, { unions, pairs }: Unions): Cluster[] {
  const byKey = new Map(pairs.map((p) => [pairKey(p.a, p.b), p]))
  const rank = (id: string): number => kin.rank.get(id) ?? 0
  const person = (id: string) => kin.people[rank(id)]
  /** Old unions left, young ones right: by the eldest child; without children what ended is left, what lasts right. */
  const since = (pair: Pair): number => {
    const children = unions
      .filter((u) => u.parents.includes(pair.a) && u.parents.includes(pair.b))
      .flatMap((u) => u.children)
    return children.length > 0 ? -eldest(children) : pair.couple?.ended ? -1000 : 1000
  }
  const eldest = (children: readonly string[]): number => Math.max(...children.map((id) => person(id)?.age ?? 0))
  /** How many partners stand left: half of them, or those from before the children that somebody has alone. */
  const leftOf = (id: string, tied: readonly Tied[]): number => {
    const alone = unions.filter((u) => u.parents.length === 1 && u.parents[0] === id).flatMap((u) => u.children)
    if (alone.length === 0) return Math.floor(tied.length / 2)
    return tied.filter((tie) => tie.since < -eldest(alone)).length
  }
  const people = kin.people.filter((p) => rows.has(p.id))
  const ties = new Map(people.map((p): [string, Tied[]] => [p.id, []]))
  for (const pair of pairs) {
    ties.get(pair.a)?.push({ to: pair.b, since: since(pair) })
    ties.get(pair.b)?.push({ to: pair.a, since: since(pair) })
  }
  for (const tied of ties.values()) tied.sort((x, y) => x.since - y.since || rank(x.to) - rank(y.to))

  const placed = new Set<string>()
  /** `side`: towards which end of the row those come that follow. */
  const arrange = (id: string, side: 'left' | 'right' | 'both'): string[] => {
    placed.add(id)
    const tied = ties.get(id) ?? []
    const free = tied.map((tie) => tie.to)
    const half = side === 'right' ? 0 : side === 'left' ? free.length : leftOf(id, tied)
    const next = (to: string, toward: 'left' | 'right') => (placed.has(to) ? [] : arrange(to, toward))
    const right = free.slice(half)
    const rightward = right.flatMap((to) => next(to, 'right'))
    const leftward = free.slice(0, half).flatMap((to) => next(to, 'left'))
    return [...leftward, id, ...rightward]
  }
  const hubs = people.toSorted((a, b) => (ties.get(b.id)?.length ?? 0) - (ties.get(a.id)?.length ?? 0))
  return hubs.flatMap(({ id }) => {
    if (placed.has(id)) return []
    const members = manLeft(arrange(id, 'both'), (of) => person(of)?.gender)
    return [withUnions({ row: rows.get(id) ?? 0, members, hanging: [] }, unions, byKey, rank)]
  })
}

/** Of two the man stands left, as is the custom. */
const manLeft = (members: string[], gender: (id: string) => string | undefined): string[] =>
  members.length === 2 && gender(members[0] ?? '') !== 'M' && gender(members[1] ?? '') === 'M'
    ? members.toReversed()
    : members

function withUnions(
  cluster: Cluster,
  unions: readonly Union[],
  pairs: ReadonlyMap<string, Pair>,
  rank: (id: string) => number,
): Cluster {
  const hanging = unions
    .filter((union) => cluster.members.includes(union.parents[0]))
    .map((union) => ({ union, at: anchorOf(cluster.members, union.parents, pairs) }))
  const eldest = ({ children }: Union): number => rank(children[0] ?? '')
  return { ...cluster, hanging: hanging.sort((a, b) => a.at - b.at || eldest(a.union) - eldest(b.union)) }
}

/** The same people the other way round; what hangs in one place keeps its order, the eldest first. */
export const mirrored = (cluster: Cluster): Cluster => ({
  ...cluster,
  members: cluster.members.toReversed(),
  hanging: cluster.hanging
    .map(({ union, at }) => ({ union, at: cluster.members.length - 1 - at }))
    .sort((a, b) => a.at - b.at),
})
