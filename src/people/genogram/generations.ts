import type { Kin, LinkKind } from './kin.ts'

/** People who stand on one row, taken as one. */
interface Group {
  row: number
  below: Map<Group, number>
  above: Set<Group>
}

/** A grandparent stands two rows up, also when nobody stands in between; empty rows are closed afterwards. */
const distance: Record<LinkKind, number> = {
  parent: 1,
  'adoptive-parent': 1,
  'foster-parent': 1,
  'step-parent': 1,
  grandparent: 2,
}

/**
 * The row of each person, 0 on top: children below their parents, partners and parents of one child beside each other, everybody as
 * close above their children as can be. A statement that contradicts an earlier one (a parent of one's own parent, through an error
 * in what was recorded) does not count; it is drawn, but moves nobody.
 */
export function generations(kin: Kin): Map<string, number> {
  const groups = new Map(kin.people.map((p): [string, Group] => [p.id, { row: 0, below: new Map(), above: new Set() }]))
  const groupOf = (id: string): Group => groups.get(id) ?? { row: 0, below: new Map(), above: new Set() }

  const under = (top: Group, low: Group, rows: number): void => {
    if (reaches(low, top)) return
    top.below.set(low, Math.max(rows, top.below.get(low) ?? 0))
    low.above.add(top)
  }
  const beside = (a: string, b: string): void => {
    const [keep, gone] = [groupOf(a), groupOf(b)]
    if (keep === gone || reaches(keep, gone) || reaches(gone, keep)) return
    for (const [id, group] of groups) if (group === gone) groups.set(id, keep)
    for (const [low, rows] of gone.below) {
      keep.below.set(low, Math.max(rows, keep.below.get(low) ?? 0))
      low.above.delete(gone)
      low.above.add(keep)
    }
    for (const top of gone.above) {
      top.below.set(keep, Math.max(top.below.get(gone) ?? 1, top.below.get(keep) ?? 0))
      top.below.delete(gone)
      keep.above.add(top)
    }
  }

  const links = (kind: LinkKind) => kin.parentage.filter((p) => p.kind === kind)
  const linkAll = (kind: LinkKind): void => {
    for (const { parent, child } of links(kind)) under(groupOf(parent), groupOf(child), distance[kind])
  }
  // Above the known parents: two rows above one child alone would take that child away from its brothers and sisters.
  const grand = (from: string, to: string): void => {
    const low = groupOf(to)
    const parents = [...low.above].filter((top) => top.below.get(low) === 1)
    if (parents.length === 0) under(groupOf(from), low, distance.grandparent)
    for (const parent of parents) under(groupOf(from), parent, 1)
  }
  const parentsBeside = (kind: LinkKind): void => {
    for (const parents of Map.groupBy(links(kind), (p) => p.child).values()) {
      const [first, second, third] = parents
      if (first && second && !third) beside(first.parent, second.parent)
    }
  }
  // In this order: what is surer decides.
  linkAll('parent')
  parentsBeside('parent')
  for (const { a, b } of kin.couples) beside(a, b)
  linkAll('adoptive-parent')
  parentsBeside('adoptive-parent')
  linkAll('foster-parent')
  parentsBeside('foster-parent')
  linkAll('step-parent')
  for (const { parent, child } of links('grandparent')) grand(parent, child)
  for (const { kind, from, to } of kin.roles) if (kind === 'grandparent') grand(from, to)
  for (const [first, ...others] of kin.siblings) for (const other of others) if (first) beside(first, other)

  settle([...new Set(groups.values())])
  return new Map([...groups].map(([id, group]) => [id, group.row]))
}

function reaches(from: Group, to: Group): boolean {
  const seen = new Set<Group>()
  const walk = (group: Group): boolean => {
    if (group === to) return true
    if (seen.has(group)) return false
    seen.add(group)
    return [...group.below.keys()].some(walk)
  }
  return walk(from)
}

/** The longest way down from the top; then whoever has children as low as they allow. */
function settle(groups: Group[]): void {
  const order: Group[] = []
  const seen = new Set<Group>()
  const visit = (group: Group): void => {
    if (seen.has(group)) return
    seen.add(group)
    for (const top of group.above) visit(top)
    order.push(group)
  }
  groups.forEach(visit)
  const sink = (group: Group): void => {
    group.row = Math.max(0, ...[...group.above].map((top) => top.row + (top.below.get(group) ?? 1)))
  }
  order.forEach(sink)
  for (const group of order.toReversed()) {
    const rows = [...group.below].map(([low, rows]) => low.row - rows)
    if (rows.length > 0) group.row = Math.min(...rows)
  }
  for (const group of order) if (group.below.size === 0) sink(group)
}
