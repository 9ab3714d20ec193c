import type { OpenedDossier } from '../dossier/handlers/open-dossier.ts'
import type { Choice } from '../ui/form.tsx'
import type { KnownPerson } from './circle.ts'
import { presentPeople } from './present-people.ts'

/** Somebody of a family who can be chosen. `aliases`: every id that is theirs. */
export type KnownMember = KnownPerson & {
  name: string
  /** Around the family, and not of it. */
  isAround: boolean
}

/**
 * The living of this family whom this reader knows by name, oldest first, each once, under the id that the family has for them. Whoever was
 * entered twice and is one, is of the family when they are under either id.
 */
export function membersKnown({
  family,
  people,
  names,
}: Pick<OpenedDossier, 'family' | 'people' | 'names'>): KnownMember[] {
  const roles = new Map(family.facts.members.map(({ id, role }) => [id, role]))
  return people.flatMap((person) => {
    const ids = [person.id, ...person.aliases].filter((id) => roles.has(id))
    const [id] = ids
    const name = names.get(person.id) ?? ''
    if (!id || name === '' || person.death !== null) return []
    const isAround = ids.every((one) => roles.get(one) === 'network')
    return [{ ...person, id, aliases: [person.id, ...person.aliases], name, isAround }]
  })
}

/** The same as choices, with who they are to the family. */
export function memberChoices(opened: OpenedDossier): Choice[] {
  const { t, people, access } = opened
  const shown = presentPeople(t, people, access.today, access.actor.personId)
  return membersKnown(opened).map(({ id, aliases }) => {
    const person = shown.find((one) => aliases.includes(one.id))
    const role = person?.isYou ? t.people.you : person?.relationWords
    return { value: id, label: person?.name ?? '', ...(role && { hint: role }) }
  })
}
