import type { FamilyFacts, PartFacts } from '../access/facts.ts'
import { aboutOf, partName } from '../dossier/present-entries.ts'
import type { TieRow } from '../dossier/read-dossier.store.ts'
import { ageOn, type PartialDate } from '../lib/partial-date.ts'
import { dayOf } from '../ui/dates.ts'
import type { T } from '../ui/messages.ts'
import { familySurname, type KnownPerson } from './circle.ts'
import type { InvolvedView, PartRow, PersonView } from './pages/people-list.tsx'

/** Whether this reader is involved, and so may change things; whoever reads by an opening may not. */
export const helps = ({ tie }: Pick<FamilyFacts, 'tie'>): boolean => tie === 'involved' || tie === 'replacing'

const firstName = (name: string): string => name.split(' ')[0] ?? name

/** Names by id as this reader knows them: first names, and the whole name where two people share a first name. */
export function shortNames(people: readonly KnownPerson[]): Map<string, string> {
  const counted = Map.groupBy(people, (p) => firstName(p.name))
  return new Map(
    people.flatMap((p) => {
      const name = (counted.get(firstName(p.name))?.length ?? 0) > 1 ? p.name : firstName(p.name)
      return [p.id, ...p.aliases].map((id): [string, string] => [id, name])
    }),
  )
}

export const familyTitle = (t: T, people: readonly KnownPerson[]): string => {
  const surname = familySurname(people)
  return surname ? t.words.familyNamed(surname.charAt(0).toUpperCase() + surname.slice(1)) : t.words.familyUnnamed
}

export const ageOf = (person: Pick<KnownPerson, 'birth' | 'death'>, today: string): number | undefined =>
  person.death ? undefined : ageOn(person.birth as PartialDate, today)

export function presentPeople(t: T, people: readonly KnownPerson[], today: string, you: string | null): PersonView[] {
  const names = shortNames(people)
  // In the order of the list: oldest first.
  const named = (ids: string[]) => t.list(people.flatMap((p) => (ids.includes(p.id) ? (names.get(p.id) ?? []) : [])))
  return people.map((p) => {
    const parentOf = named(p.parentOf)
    const partnerOf = named(p.partnerOf)
    const relations = [
      parentOf && t.words.relations.parentOf(p.gender, parentOf),
      partnerOf && t.words.relations.partnerOf(partnerOf),
      ...[...Map.groupBy(p.around, (relation) => relation.kind)].map(([kind, group]) => {
        const of = named(group.map((relation) => relation.of))
        return of && t.circle.roleOf(t.circle.kinds[kind][p.gender], of)
      }),
    ]
    const age = ageOf(p, today)
    const authority = [
      p.authorityOver.length > 0 && t.words.relations.authority(named(p.authorityOver)),
      p.authorityUndeterminedOver.length > 0 &&
        t.words.relations.authorityUndetermined(named(p.authorityUndeterminedOver)),
    ].filter((words) => words !== false)
    const relationWords =
      relations.filter(Boolean).join(', ') || (age !== undefined && age < 18 ? t.words.relations.child : '')
    return {
      id: p.id,
      name: p.name,
      isYou: you !== null && [p.id, ...p.aliases].includes(you),
      deceased: p.death !== null,
      ...(age === undefined ? {} : { age }),
      ...(p.alsoKnownAs.length > 0 && { alsoKnownAs: t.list(p.alsoKnownAs) }),
      ...(relationWords && { relationWords }),
      ...(authority.length > 0 && { authority: authority.join(', ') }),
      ...(p.address && { address: { text: p.address.lines.join(', '), secret: p.address.secret } }),
    }
  })
}

/**
 * Who is involved, and then who stopped, the latest first: a line per helper and per time they were, from the rows of each person
 * it concerns that this reader may see.
 */
export function presentInvolved(ties: readonly TieRow[], actorId: string): InvolvedView[] {
  const times = [...Map.groupBy(ties, (tie) => `${tie.capacityId} ${tie.endedAt}`).values()]
  return times
    .flatMap(([first]) => first ?? [])
    .sort((a, b) => (b.endedAt ?? '9').localeCompare(a.endedAt ?? '9'))
    .map((tie) => ({
      name: tie.name,
      organisation: tie.organisation,
      role: tie.role,
      since: dayOf(tie.beganAt),
      isYou: tie.capacityId === actorId,
      reason: tie.reason,
      ...(tie.endedAt !== null && { until: dayOf(tie.endedAt), endReason: tie.endReason ?? '' }),
    }))
}

export const presentPart = (t: T, names: ReadonlyMap<string, string>, part: PartFacts): PartRow => ({
  id: part.id,
  name: partName(t, part),
  about: aboutOf(t, names, part),
  ...(part.organisation && { organisation: part.organisation }),
})

/** By the name of the sort, then by the names of the people. */
export const byPart = (a: PartRow, b: PartRow): number =>
  a.name.localeCompare(b.name, 'nl') || a.about.join().localeCompare(b.about.join(), 'nl')
