import { readReaders } from '../../access/looks.store.ts'
import { presentPeople } from '../../people/present-people.ts'
import { isOneself, type NamedReader } from '../who-may-see.ts'
import type { OpenedDossier } from './open-dossier.ts'

/** Everybody else whom this reader may know of: the people of the family, the oldest first, and then who helps. One statement. */
export async function readNamedReaders(opened: OpenedDossier): Promise<NamedReader[]> {
  const { t, access, family, people } = opened
  const { actor, today } = access
  const named = presentPeople(t, people, today, actor.personId)
  const order = new Map(named.map(({ id }, index) => [id, index]))
  const readers = await readReaders(access, family.facts.id)
  return readers
    .filter((facts) => !isOneself(actor, family.facts, facts))
    .flatMap((facts): NamedReader[] => {
      const person = facts.kind === 'person' ? named[order.get(facts.personId ?? '') ?? -1] : undefined
      if (person) return [{ facts, name: person.name, role: person.relationWords ?? t.words.roles.member }]
      return facts.name === null ? [] : [{ facts, name: facts.name, role: facts.organisation ?? '' }]
    })
    .sort((a, b) => placeOf(order, a) - placeOf(order, b) || a.name.localeCompare(b.name, 'nl'))
}

const placeOf = (order: ReadonlyMap<string, number>, { facts }: NamedReader): number =>
  facts.kind === 'person' ? (order.get(facts.personId ?? '') ?? order.size) : order.size + 1
