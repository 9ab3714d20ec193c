import { hasParents, isAside, withAside } from './aside.ts'
import { anchorOf, type Cluster, mirrored } from './clusters.ts'
import type { Kin } from './kin.ts'
import { type Pair, pairKey, type Union, type Unions } from './unions.ts'

/** Ids from left to right, per row. */
export type Rows = string[][]

interface Placed {
  /** The families of who married in, beside. */
  left: Rows
  mid: Rows
  right: Rows
}

const joined = (...parts: Rows[]): Rows => {
  const depth = Math.max(0, ...parts.map((rows) => rows.length))
  return Array.from({ length: depth }, (_, row) => parts.flatMap((rows) => rows[row] ?? []))
}

/**
 * Who stands where in each row, for people who are all tied together: parents' children below them in order of age; the family of a
 * partner beside the partner, who then stands at that side of the own brothers and sisters. Of each cluster the mirror image is tried,
 * and kept when it draws fewer crossings.
 */
export function rowsOf(kin: Kin, given: readonly Cluster[], ties: Unions): Rows {
  const clusters = [...given]
  const pairs = new Map(ties.pairs.map((p) => [pairKey(p.a, p.b), p]))
  const cost = (tried: readonly Cluster[]): [Rows, number] => {
    const rows = walk(kin, tried, ties)
    const turned = tried.filter((c, i) => c.members.length === 2 && c.members[0] !== given[i]?.members[0]).length
    return [rows, badness(kin, rows, ties, pairs) + turned / 10]
  }
  let [best, least] = cost(clusters)
  for (let better = true, round = 0; better && round < 4; round++) {
    better = false
    for (const [i, cluster] of clusters.entries()) {
      if (cluster.members.length < 2) continue
      const [rows, sum] = cost(clusters.with(i, mirrored(cluster)))
      if (sum >= least - 1e-9) continue
      clusters[i] = mirrored(cluster)
      best = rows
      least = sum
      better = true
    }
  }
  return best
}

function walk(kin: Kin, clusters: readonly Cluster[], { unions, siblings }: Unions): Rows {
  const clusterOf = new Map(clusters.flatMap((c) => c.members.map((id) => [id, c] as const)))
  const bornIn = new Map<string, Union[]>()
  for (const union of unions) for (const id of union.children) bornIn.set(id, [...(bornIn.get(id) ?? []), union])
  const familyOf = (id: string): Cluster[] =>
    (bornIn.get(id) ?? []).flatMap((union) => clusterOf.get(union.parents[0]) ?? [])
  const rank = (id: string): number => kin.rank.get(id) ?? 0
  const aside = clusters.filter((cluster) => isAside(cluster, bornIn, siblings))
  const done = new Set(aside)

  /** -1, 1: towards which side the family of a partner stands; 0: there is none. */
  const edge = (id: string): number => {
    const { members = [] } = clusterOf.get(id) ?? {}
    const here = members.indexOf(id)
    return Math.sign(members.reduce((sum, other, i) => sum + (familyOf(other).length > 0 ? Math.sign(i - here) : 0), 0))
  }
  const whole = (cluster: Cluster): Rows => {
    if (done.has(cluster)) return []
    const { left, mid, right } = place(cluster)
    return joined(left, mid, right)
  }
  const place = (cluster: Cluster): Placed => {
    done.add(cluster)
    const own: Rows = []
    own[cluster.row] = cluster.members
    const children: Placed[] = []
    for (const { union } of cluster.hanging) {
      // Children stand with their parents, wherever a grandparent stands.
      if (union.kind === 'grandparent' && union.children.every((id) => hasParents(id, bornIn))) continue
      for (const id of union.children.toSorted((a, b) => edge(a) - edge(b) || rank(a) - rank(b))) {
        const next = clusterOf.get(id)
        if (next && !done.has(next)) children.push(place(next))
      }
    }
    const left: Rows[] = []
    const right: Rows[] = []
    for (const [i, id] of cluster.members.entries()) {
      const side = i < (cluster.members.length - 1) / 2 ? left : right
      for (const family of familyOf(id)) side.push(whole(family))
      for (const other of siblings.find((group) => group.includes(id)) ?? []) {
        const next = clusterOf.get(other)
        if (next) (rank(other) < rank(id) ? left : right).push(whole(next))
      }
    }
    const mid = joined(
      ...children.map((c) => c.left),
      own,
      ...children.map((c) => c.mid),
      ...children.map((c) => c.right),
    )
    return { left: joined(...left), mid, right: joined(...right) }
  }
  const top = clusters.toSorted((a, b) => a.row - b.row)
  return withAside(joined(...top.map(whole)), aside, clusterOf, unions)
}

/** How much there is to untangle: lines that cross, partners apart, households in pieces, half-siblings out of the order of age. */
function badness(kin: Kin, rows: Rows, { unions, pairs }: Unions, byKey: ReadonlyMap<string, Pair>): number {
  const at = new Map(rows.flatMap((row, depth) => row.map((id, i) => [id, { row: depth, i }] as const)))
  const place = (id: string): number => at.get(id)?.i ?? 0
  const lines = unions.flatMap((union, of) => {
    const row = at.get(union.parents[0])?.row ?? 0
    const from = anchorOf(rows[row] ?? [], union.parents, byKey)
    return union.children.map((id) => ({ of, row, from, to: place(id) }))
  })
  let crossings = 0
  for (const [i, one] of lines.entries()) {
    for (let k = i + 1; k < lines.length; k++) {
      const other = lines[k]
      if (!other || other.of === one.of || other.row !== one.row) continue
      if ((one.from - other.from) * (one.to - other.to) < 0) crossings++
    }
  }
  const apart = pairs.reduce((sum, { a, b }) => sum + Math.abs(place(a) - place(b)) - 1, 0)
  const split = kin.households.reduce((sum, { ids }) => sum + pieces(ids, at), 0)
  return 4 * crossings + 1.5 * apart + split + inversions(kin, unions, place) / 2
}

function pieces(ids: readonly string[], at: ReadonlyMap<string, { row: number; i: number }>): number {
  const places = ids.flatMap((id) => at.get(id) ?? [])
  return places.filter(
    (p) => !places.some((q) => q.row === p.row && q.i === p.i + 1) && places.some((q) => q.row === p.row && q.i > p.i),
  ).length
}

function inversions(kin: Kin, unions: readonly Union[], place: (id: string) => number): number {
  const childrenOf = new Map<string, Set<string>>()
  for (const { parents, children } of unions) {
    for (const parent of parents) childrenOf.set(parent, new Set([...(childrenOf.get(parent) ?? []), ...children]))
  }
  const focus = (id: string): boolean => kin.people[kin.rank.get(id) ?? 0]?.isFocus === true
  let count = 0
  for (const children of childrenOf.values()) {
    const byAge = [...children].sort((a, b) => (kin.rank.get(a) ?? 0) - (kin.rank.get(b) ?? 0))
    for (const [i, id] of byAge.entries()) {
      const elder = byAge[i - 1]
      if (elder === undefined || place(elder) < place(id)) continue
      count += focus(elder) && focus(id) ? 4 : 1
    }
  }
  return count
}
