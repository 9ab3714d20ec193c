import { type AuthorityOver, type Genogram, type GenogramPerson, type GenogramRelation, without } from './genogram.ts'

/** Kinds that are drawn as a line from above, the closest first: the first that somebody has decides where they stand. */
export const linkKinds = ['parent', 'adoptive-parent', 'foster-parent', 'step-parent', 'grandparent'] as const
export type LinkKind = (typeof linkKinds)[number]

export interface Parentage {
  kind: LinkKind
  parent: string
  child: string
}

export interface Period {
  married: boolean
  ended: boolean
  since?: string
  until?: string
}

/** Partners, now or once. `a` is the older. */
export interface Couple {
  a: string
  b: string
  ended: boolean
  married: boolean
  periods: Period[]
}

/** What is said in words under the name of `from`: a line would tell less, or cross everything. */
export interface Role {
  kind: LinkKind | 'guardian' | 'network'
  from: string
  to: string
  role?: string
}

/** A genogram put straight: in one fixed order, nothing twice, nothing about people who are not there, nothing that follows from the rest. */
export interface Kin {
  /** The oldest first; who has no age, by name. */
  people: GenogramPerson[]
  rank: ReadonlyMap<string, number>
  parentage: Parentage[]
  couples: Couple[]
  /** Brothers and sisters of whom no shared parent is drawn. */
  siblings: string[][]
  roles: Role[]
  /** The largest first: a smaller one is drawn inside it where they share people. */
  households: { ids: string[]; name?: string }[]
  authority: AuthorityOver[]
}

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const oldestFirst = (a: GenogramPerson, b: GenogramPerson): number =>
  (b.age ?? -1) - (a.age ?? -1) || text(a.name, b.name) || text(a.id, b.id)

/** The same whatever the order of the input, and the same as if those who are not among `people` were named nowhere. */
export function kinOf(genogram: Genogram): Kin {
  const people = unique([...genogram.people].sort(oldestFirst), (p) => p.id)
  const rank = new Map(people.map((p, index) => [p.id, index]))
  const strangers = [
    ...genogram.relations.flatMap((r) => [r.from, r.to]),
    ...genogram.households.flatMap((h) => h.ids),
    ...genogram.authority.flatMap((a) => [a.childId, ...a.holders]),
  ].filter((id) => !rank.has(id))
  const known = without(genogram, strangers)
  const at = (id: string): number => rank.get(id) ?? 0
  const relations = known.relations
    .filter((r) => r.from !== r.to)
    .sort((a, b) => at(a.from) - at(b.from) || at(a.to) - at(b.to) || text(JSON.stringify(a), JSON.stringify(b)))
  const inOrder = (ids: readonly string[]): string[] => [...new Set(ids)].sort((a, b) => at(a) - at(b))

  const couples = couplesOf(relations, at)
  const { parentage, words } = parentageOf(relations, couples)
  return {
    people,
    rank,
    parentage,
    couples,
    siblings: siblingsOf(relations, parentage).map(inOrder),
    roles: [...words, ...rolesOf(relations)],
    households: unique(
      known.households
        .map((h) => ({ ...h, ids: inOrder(h.ids) }))
        // Alone under a roof is no household to draw, and must not show that somebody else lives there.
        .filter((h) => h.ids.length > 1),
      (h) => `${h.ids.map(at)} ${h.name ?? ''}`,
    ).sort(
      (a, b) =>
        b.ids.length - a.ids.length ||
        text(JSON.stringify(a.ids.map(at)), JSON.stringify(b.ids.map(at))) ||
        text(a.name ?? '', b.name ?? ''),
    ),
    authority: unique(known.authority.map((a) => ({ ...a, holders: inOrder(a.holders) })).flatMap(sayable), (a) =>
      JSON.stringify(a),
    ).sort((a, b) => at(a.childId) - at(b.childId) || text(JSON.stringify(a), JSON.stringify(b))),
  }
}

function unique<V>(values: V[], key: (value: V) => string): V[] {
  return [...new Map(values.map((value) => [key(value), value])).values()]
}

const holdersExpected = { 'joint-parents': 2, 'parent-and-other': 2, 'one-parent': 1 } as const

/**
 * What can be said without telling that there is one more. Who holds it is said; that nobody else does never is.
 * Where a holder is missing, the explanation may be about them.
 */
function sayable(authority: AuthorityOver): AuthorityOver[] {
  const { outcome, holders } = authority
  if (outcome === 'undetermined' || outcome === 'temporarily-none') return [authority]
  if (holders.length === 0) return []
  if (outcome === 'guardianship' || holders.length === holdersExpected[outcome]) return [authority]
  const { explanation: _, ...rest } = authority
  return [{ ...rest, outcome: holders.length === 1 ? 'one-parent' : outcome }]
}

function couplesOf(relations: GenogramRelation[], at: (id: string) => number): Couple[] {
  const couples = new Map<string, Couple>()
  for (const { kind, from, to, marriage = false, since, until } of relations) {
    if (kind !== 'partner' && kind !== 'ex-partner') continue
    const [a, b] = at(from) < at(to) ? [from, to] : [to, from]
    const key = `${at(a)} ${at(b)}`
    const couple = couples.get(key) ?? { a, b, ended: true, married: false, periods: [] }
    couples.set(key, couple)
    const period = { married: marriage, ended: kind === 'ex-partner', ...(since && { since }), ...(until && { until }) }
    if (couple.periods.some((known) => JSON.stringify(known) === JSON.stringify(period))) continue
    couple.periods.push(period)
    couple.ended &&= period.ended
    couple.married = couple.periods.some((p) => p.married && p.ended === couple.ended)
  }
  for (const { periods } of couples.values()) {
    periods.sort(
      (p, q) =>
        text(p.since ?? p.until ?? '9', q.since ?? q.until ?? '9') || text(JSON.stringify(p), JSON.stringify(q)),
    )
  }
  return [...couples.values()].sort((p, q) => at(p.a) - at(q.a) || at(p.b) - at(q.b))
}

function parentageOf(relations: GenogramRelation[], couples: Couple[]) {
  const isLink = (kind: string): kind is LinkKind => (linkKinds as readonly string[]).includes(kind)
  const drawn = new Map<string, Parentage>()
  const words = new Map<string, Role>()
  const parentsOf = (child: string): Parentage[] => [...drawn.values()].filter((p) => p.child === child)
  const partners = (a: string, b: string): boolean =>
    couples.some((c) => (c.a === a && c.b === b) || (c.a === b && c.b === a))
  /** The line is there already: from the partner they came with, or through the parent in between. */
  const follows = (kind: LinkKind, parent: string, child: string): 'said' | 'silent' | undefined => {
    const parents = parentsOf(child).filter((p) => p.kind === 'parent' || p.kind === 'adoptive-parent')
    if (drawn.has(`${parent} ${child}`)) return 'said'
    if (kind === 'step-parent' && parents.some((p) => partners(p.parent, parent))) return 'said'
    if (kind === 'grandparent' && parentsOf(child).some((p) => drawn.has(`${parent} ${p.parent}`))) return 'silent'
    return undefined
  }
  for (const kind of linkKinds) {
    for (const { from, to } of relations.filter((r) => r.kind === kind && isLink(r.kind))) {
      const double = drawn.get(`${from} ${to}`)
      if (double?.kind === kind) continue
      const shown = follows(kind, from, to)
      if (shown === undefined) drawn.set(`${from} ${to}`, { kind, parent: from, child: to })
      if (shown === 'said') words.set(`${kind} ${from} ${to}`, { kind, from, to })
    }
  }
  return { parentage: [...drawn.values()], words: [...words.values()] }
}

function rolesOf(relations: GenogramRelation[]): Role[] {
  const roles = relations.flatMap(({ kind, from, to, role }): Role[] =>
    kind === 'guardian' ? [{ kind, from, to }] : kind === 'network' ? [{ kind, from, to, ...(role && { role }) }] : [],
  )
  return unique(roles, (role) => JSON.stringify(role))
}

function siblingsOf(relations: GenogramRelation[], parentage: Parentage[]): string[][] {
  const parents = Map.groupBy(parentage, (p) => p.child)
  const share = (a: string, b: string): boolean =>
    (parents.get(a) ?? []).some((p) => (parents.get(b) ?? []).some((q) => p.parent === q.parent))
  const groups: Set<string>[] = []
  for (const { kind, from, to } of relations) {
    if (kind !== 'sibling' || share(from, to)) continue
    const touched = groups.filter((group) => group.has(from) || group.has(to))
    const merged = new Set([from, to, ...touched.flatMap((group) => [...group])])
    for (const group of touched) groups.splice(groups.indexOf(group), 1)
    groups.push(merged)
  }
  return groups.map((group) => [...group])
}
