import type { Couple, Kin, LinkKind } from './kin.ts'

/** One or two people on one row, and the children that hang from them in one way. */
export interface Union {
  kind: LinkKind
  parents: [string] | [string, string]
  /** Oldest first. */
  children: string[]
}

/** Two on one row with a line between them: partners, or parents of one child. */
export interface Pair {
  a: string
  b: string
  couple?: Couple
}

export interface Unions {
  unions: Union[]
  pairs: Pair[]
  /** What cannot hang from above, because what was recorded contradicts itself: drawn as it is told. */
  odd: { kind: LinkKind | 'partner' | 'ex-partner' | 'sibling'; from: string; to: string }[]
  siblings: string[][]
}

export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** Who hangs from whom, given the rows. */
export function unionsOf(kin: Kin, rows: ReadonlyMap<string, number>): Unions {
  const row = (id: string): number => rows.get(id) ?? 0
  const odd: Unions['odd'] = []
  const pairs = new Map<string, Pair>()
  for (const couple of kin.couples) {
    const { a, b, ended } = couple
    if (row(a) === row(b)) pairs.set(pairKey(a, b), { a, b, couple })
    else odd.push({ kind: ended ? 'ex-partner' : 'partner', from: a, to: b })
  }

  const unions = new Map<string, Union>()
  const hanging = kin.parentage.filter((p) => {
    const hangs = row(p.child) > row(p.parent)
    if (!hangs) odd.push({ kind: p.kind, from: p.parent, to: p.child })
    return hangs
  })
  for (const of of Map.groupBy(hanging, (p) => `${p.kind} ${p.child}`).values()) {
    const [one] = of
    if (!one) continue
    for (const parents of together(
      of.map((p) => p.parent),
      one.kind,
      row,
      pairs,
    )) {
      const [a, b] = parents
      if (b !== undefined && !pairs.has(pairKey(a, b))) pairs.set(pairKey(a, b), { a, b })
      const key = `${one.kind} ${parents.join(' ')}`
      const union = unions.get(key) ?? { kind: one.kind, parents, children: [] }
      unions.set(key, union)
      union.children.push(one.child)
    }
  }
  const rank = (id: string): number => kin.rank.get(id) ?? 0
  for (const union of unions.values()) union.children.sort((a, b) => rank(a) - rank(b))

  const siblings = kin.siblings.filter((group) => {
    const level = group.every((id) => row(id) === row(group[0] ?? ''))
    if (!level)
      for (const [i, to] of group.entries()) if (i > 0) odd.push({ kind: 'sibling', from: group[0] ?? '', to })
    return level
  })
  return { unions: [...unions.values()], pairs: [...pairs.values()], odd, siblings }
}

/** The two parents of a child as a pair; of more (four grandparents, an error), those who are partners. */
function together(
  parents: string[],
  kind: LinkKind,
  row: (id: string) => number,
  pairs: ReadonlyMap<string, Pair>,
): Union['parents'][] {
  const left = [...parents]
  const made: Union['parents'][] = []
  const both = kind !== 'grandparent' && left.length === 2
  while (left.length > 0) {
    const a = left.shift() ?? ''
    const b = left.find((other) => row(other) === row(a) && (both || pairs.has(pairKey(a, other))))
    if (b !== undefined) left.splice(left.indexOf(b), 1)
    made.push(b === undefined ? [a] : [a, b])
  }
  return made
}
