import type { Cluster } from './clusters.ts'
import type { Union } from './unions.ts'

type BornIn = ReadonlyMap<string, readonly Union[]>

/** Whether somebody hangs from a parent, of any sort, besides from a grandparent. */
export const hasParents = (id: string, bornIn: BornIn): boolean =>
  (bornIn.get(id) ?? []).some((union) => union.kind !== 'grandparent')

/**
 * Grandparents of whom is not known whose parents they are: they have no children here, and nobody above or beside them. Everybody
 * else gets a place first; these stand above their grandchildren.
 */
export const isAside = (
  { members, hanging }: Cluster,
  bornIn: BornIn,
  siblings: readonly (readonly string[])[],
): boolean =>
  hanging.length > 0 &&
  hanging.every(({ union }) => union.kind === 'grandparent' && union.children.every((id) => hasParents(id, bornIn))) &&
  members.every((id) => !bornIn.has(id) && !siblings.some((group) => group.includes(id)))

/** These clusters put in their rows, each as far to the right as the grandchildren stand in theirs. */
export function withAside(
  given: readonly (readonly string[])[],
  aside: readonly Cluster[],
  clusterOf: ReadonlyMap<string, Cluster>,
  unions: readonly Union[],
): string[][] {
  const rows = given.map((row) => [...row])
  for (const { row } of aside) while (rows.length <= row) rows.push([])
  const share = new Map(rows.flatMap((row) => row.map((id, i) => [id, (i + 0.5) / row.length] as const)))
  const below = (ids: readonly string[]): readonly string[] =>
    unions.flatMap((union) => (union.parents.some((id) => ids.includes(id)) ? union.children : []))
  /** Of who stands in the row already: where their own stand at the bottom. */
  const placeOf = (ids: readonly string[], seen = new Set(ids)): number => {
    const next = below(ids).filter((id) => share.has(id) && !seen.has(id))
    return next.length > 0 ? placeOf(next, new Set([...seen, ...next])) : mean(ids.map((id) => share.get(id) ?? 0))
  }
  const target = (cluster: Cluster): number => mean(below(cluster.members).map((id) => share.get(id) ?? 0.5))
  for (const cluster of aside.toSorted((a, b) => target(a) - target(b))) {
    const row = rows[cluster.row] ?? []
    const before = row.findIndex(
      (id, i) =>
        // Never between two who belong together.
        clusterOf.get(id) !== clusterOf.get(row[i - 1] ?? '') &&
        (share.has(id) ? placeOf(clusterOf.get(id)?.members ?? [id]) : target(clusterOf.get(id) ?? cluster)) >
          target(cluster),
    )
    row.splice(before < 0 ? row.length : before, 0, ...cluster.members)
  }
  return rows
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / (values.length || 1)
