import type { Kin } from './kin.ts'
import type { Unions } from './unions.ts'

export interface Components {
  /** People tied together by what is drawn; whom the help is about first, then the largest. */
  families: { ids: string[]; rows: ReadonlyMap<string, number>; ties: Unions }[]
  /** Who is known only by what they are to others: a neighbour, a teacher, a guardian. */
  around: string[]
}

/** Parts of a family that nothing drawn ties together, each with rows that start at 0 and have no empty one in between. */
export function componentsOf(kin: Kin, rows: ReadonlyMap<string, number>, ties: Unions): Components {
  const leader = new Map(kin.people.map((p) => [p.id, p.id]))
  const top = (id: string): string => {
    const next = leader.get(id) ?? id
    return next === id ? id : top(next)
  }
  const tie = (ids: readonly string[]): void => {
    for (const id of ids) leader.set(top(id), top(ids[0] ?? id))
  }
  for (const { a, b } of ties.pairs) tie([a, b])
  for (const { parents, children } of ties.unions) tie([...parents, ...children])
  for (const { from, to } of ties.odd) tie([from, to])
  ties.siblings.forEach(tie)

  const speaking = new Set(kin.roles.map((role) => role.from))
  const person = (id: string) => kin.people[kin.rank.get(id) ?? 0]
  const weight = (ids: readonly string[]): number =>
    (ids.some((id) => person(id)?.isFocus || person(id)?.isYou) ? 1000 : 0) + ids.length
  const groups = [...Map.groupBy(kin.people, (p) => top(p.id)).values()].map((group) => group.map((p) => p.id))
  const around = groups.filter((ids) => ids.length === 1 && speaking.has(ids[0] ?? '') && weight(ids) < 1000).flat()
  const families = groups
    .filter((ids) => !around.includes(ids[0] ?? ''))
    .sort((a, b) => weight(b) - weight(a))
    .map((ids) => ({ ids, rows: closed(ids, rows), ties: tiesAmong(ids, ties) }))
  return { families, around }
}

function closed(ids: readonly string[], rows: ReadonlyMap<string, number>): Map<string, number> {
  const used = [...new Set(ids.map((id) => rows.get(id) ?? 0))].sort((a, b) => a - b)
  return new Map(ids.map((id) => [id, used.indexOf(rows.get(id) ?? 0)]))
}

function tiesAmong(ids: readonly string[], { unions, pairs, odd, siblings }: Unions): Unions {
  const here = new Set(ids)
  return {
    unions: unions.filter((u) => here.has(u.parents[0])),
    pairs: pairs.filter((p) => here.has(p.a)),
    odd: odd.filter((o) => here.has(o.from)),
    siblings: siblings.filter((group) => here.has(group[0] ?? '')),
  }
}
