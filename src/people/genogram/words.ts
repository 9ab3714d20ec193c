import type { T } from '../../ui/messages.ts'
import type { AuthorityOver, GenogramPerson } from './genogram.ts'
import type { Kin, Role } from './kin.ts'

/** What both the drawing and the text say about people, in the same words. */
export interface Words {
  name: (id: string) => string
  /** «Anna en Bram», the oldest first. */
  names: (ids: readonly string[]) => string
  gender: (id: string) => GenogramPerson['gender']
}

export function wordsOf(kin: Kin, t: T): Words {
  const person = (id: string) => kin.people[kin.rank.get(id) ?? -1]
  const rank = (id: string): number => kin.rank.get(id) ?? 0
  return {
    name: (id) => person(id)?.name ?? '',
    names: (ids) => t.list([...ids].sort((a, b) => rank(a) - rank(b)).map((id) => person(id)?.name ?? '')),
    gender: (id) => person(id)?.gender ?? 'O',
  }
}

/** «juf», «stiefvader»: who somebody is to others, once for all those others. */
export interface RoleOf {
  /** The word as it was recorded, in Dutch; otherwise the kind says it. */
  role?: string
  kind: Role['kind']
  from: string
  to: string[]
}

export function rolesBy(kin: Kin, from: string): RoleOf[] {
  const mine = kin.roles.filter((role) => role.from === from)
  return [...Map.groupBy(mine, (r) => `${r.kind} ${r.role ?? ''}`).values()].flatMap((same) => {
    const [one] = same
    return one ? [{ kind: one.kind, from, to: same.map((r) => r.to), ...(one.role && { role: one.role }) }] : []
  })
}

export function roleWords(t: T, words: Words, { kind, from, to, role }: RoleOf): string {
  if (kind === 'network') return t.genogram.roleOf(role ?? t.genogram.network, words.names(to))
  return t.genogram.parentOf(kind, words.gender(from), words.names(to))
}

/** «38 jaar», «overleden», «leeftijd onbekend»; somebody around the family needs no age. */
export function ageWords(t: T, person: GenogramPerson, around: boolean): string[] {
  const age = person.age === undefined ? [] : [t.people.age(person.age)]
  if (person.deceased) return [t.genogram.deceased, ...age]
  return age.length === 0 && !person.birthKnown && !around ? [t.genogram.ageUnknown] : age
}

/** «gezag: Anna en Bram». */
export function authorityWords(t: T, words: Words, { outcome, holders, stale }: AuthorityOver): string {
  const say = t.genogram.authority
  const said = {
    'joint-parents': say.holds,
    'one-parent': say.holds,
    'parent-and-other': say.holds,
    guardianship: say.guardian,
    'temporarily-none': () => say.none,
    undetermined: () => say.undetermined,
  }[outcome](words.names(holders))
  return stale ? say.stale(said) : said
}
