import type { RelationKind } from '../dossier/kinds/relation.ts'
import { signsInThemself } from '../law/access-code.ts'
import { ageBand } from '../law/ages.ts'
import { dayOf } from '../ui/dates.ts'
import { links } from '../ui/links.ts'
import type { KnownPerson } from './circle.ts'
import type { AuthorityCardView } from './pages/authority-list.tsx'
import type { PeopleView, PersonDetail, RelationView } from './pages/people-page.tsx'
import type { OpenedPeople } from './people-page.ts'
import { helps, presentPeople } from './present-people.ts'
import type { KnownRelation } from './relations.ts'

/** Between these there is no direction: both people show it. */
const mutual: readonly RelationKind[] = ['partner', 'sibling', 'relative', 'lives-with', 'friend', 'neighbour']

/** The page of all people of a family, for one reader. `own`: a member of the family; they change nothing here. */
export function presentCircle(opened: OpenedPeople, own: boolean): PeopleView {
  const { t, access, familyId, people, names, you } = opened
  const changes = !own && helps(opened.family.facts)
  const listed = new Map(presentPeople(t, people, access.today, you).map((p) => [p.id, p]))
  const named = (ids: readonly string[]) => people.flatMap((p) => (ids.includes(p.id) ? (names.get(p.id) ?? []) : []))
  return {
    familyId,
    familyName: opened.familyName,
    own,
    ...(!own && !changes && { reads: true }),
    genogram: opened.genogram,
    people: people.map((person): PersonDetail => {
      const {
        relationWords: _r,
        authority: _a,
        ...base
      } = listed.get(person.id) ?? { id: person.id, name: person.name }
      return {
        ...base,
        ...(person.birth !== '0000-00-00' && { born: t.partialDate(person.birth) }),
        ...inShort(opened, person),
        relations: opened.relations.flatMap((relation) => relationOf(opened, person, relation, own)),
        ...(changes && !person.death && { reach: reachOf(opened, person) }),
        ...(changes &&
          signsInThemself(ageBand(person.birth, person.death, access.today)) && {
            accessHref: links.giveAccess(familyId, person.id),
          }),
      }
    }),
    households: opened.households.map(named),
    authority: opened.authority.map((view): AuthorityCardView => {
      const { holders, undetermined, decision } = view
      const may = (action: 'write' | 'correct', part: string | undefined) => {
        const facts = part === undefined ? undefined : opened.family.parts.get(part)?.part
        return !own && facts !== undefined && access.may(familyId, facts, action).allowed
      }
      const { childId } = view
      return {
        ...view,
        name: names.get(childId) ?? '',
        holders: named(holders),
        undetermined: named(undetermined),
        ...(changes && { addHref: links.decideAuthority(familyId, childId) }),
        ...(decision &&
          may('correct', decision.partId) && {
            changeHref: links.authorityDecision(familyId, childId, decision.threadId),
          }),
      }
    }),
  }
}

/** Of this relation, who the other is for this person; undefined when it is not theirs to show. */
const otherOf = (person: KnownPerson, { kind, who, to }: KnownRelation): string | undefined =>
  who === person.id ? to : to === person.id && mutual.includes(kind) ? who : undefined

/** «moeder van Sem en Noor, buurvrouw van Wil»: a relation of each sort once, with all those it is to. */
function inShort({ t, people, names, relations }: OpenedPeople, person: KnownPerson): { inShort?: string } {
  const own = relations.flatMap((relation) => {
    const other = otherOf(person, relation)
    return other === undefined ? [] : [{ ...relation, other }]
  })
  const words = [...Map.groupBy(own, ({ kind, ended }) => `${kind} ${ended}`).values()].flatMap((same) => {
    const [first] = same
    if (!first) return []
    const others = new Set(same.map((relation) => relation.other))
    // In the order of the list: oldest first.
    const named = people.flatMap((p) => (others.has(p.id) ? (names.get(p.id) ?? []) : []))
    const said = t.circle.roleOf(t.circle.kinds[first.kind][person.gender], t.list(named))
    return [first.ended ? t.circle.was(said) : said]
  })
  return words.length > 0 ? { inShort: words.join(', ') } : {}
}

function relationOf(opened: OpenedPeople, person: KnownPerson, relation: KnownRelation, own: boolean): RelationView[] {
  const { t, access, familyId, family, names } = opened
  const { kind, since, until, ended, register, told } = relation
  const other = otherOf(person, relation)
  if (other === undefined) return []
  const words = t.circle.roleOf(t.circle.kinds[kind][person.gender], names.get(other) ?? '')
  const part = told && family.parts.get(told.partId)?.part
  const mayChange = !own && part !== undefined && access.may(familyId, part, 'correct').allowed
  return [
    {
      words: ended ? t.circle.was(words) : words,
      ...(since && { since: t.partialDate(since) }),
      ...(until && { until: t.partialDate(until) }),
      register,
      ...(told && { told: { source: told.source, by: told.by, day: dayOf(told.at) } }),
      ...(told && mayChange && { changeHref: links.relation(familyId, told.threadId) }),
    },
  ]
}

export function reachOf({ rows, access, kept }: OpenedPeople, person: KnownPerson) {
  // Somebody entered twice: what was said last counts.
  const [row] = rows.reach.filter((r) => kept(r.personId) === person.id).sort((a, b) => b.at.localeCompare(a.at))
  return {
    ...(row && { said: row.body, on: dayOf(row.at) }),
    now: { day: access.today, time: rows.time },
  }
}
