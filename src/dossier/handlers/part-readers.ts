import type { FamilyAccess } from '../../access/access.ts'
import { decideFor } from '../../access/audience.ts'
import { type PartFacts, unborn, type WantedPart } from '../../access/facts.ts'
import { type ReaderFacts, readReaders } from '../../access/looks.store.ts'
import type { Visit } from '../../http/visit.ts'
import { presentPeople } from '../../people/present-people.ts'
import type { Choice } from '../../ui/form.tsx'
import type { OpenedDossier } from './open-dossier.ts'

/** Somebody who may read a part, as this reader knows them. `role`: who they are to the family, or their organisation. */
export interface PartReader {
  kind: ReaderFacts['kind']
  name: string
  role: string
  isYou: boolean
  /** Of somebody of the family. */
  personId: string | null
}

/** A part as the rules see it, also one that nothing was written in yet. */
const asIs = (family: FamilyAccess, part: PartFacts | WantedPart): PartFacts =>
  family.facts.parts.find((known) => known.id === part.id) ?? unborn(part as WantedPart)

/** Everybody this reader may know of who may read a part, for any number of parts. One statement. */
export async function readReadersOf(
  visit: Visit,
  { t, access, family, people }: OpenedDossier,
): Promise<(part: PartFacts | WantedPart) => PartReader[]> {
  const { actor, today } = access
  const named = presentPeople(t, people, today, actor.personId)
  const readers = await readReaders(access, family.facts.id)
  return (part) => {
    const asked = asIs(family, part)
    return readers
      .filter((reader) => decideFor(visit.rules, reader, family.facts, asked, today).allowed)
      .flatMap(({ kind, personId, capacityId, name, organisation }) => {
        const person = kind === 'person' ? named.find((p) => p.id === personId) : undefined
        const called = person?.name ?? name
        const role = person ? (person.relationWords ?? t.words.roles.member) : (organisation ?? '')
        const isYou = actor.kind === kind && (kind === 'person' ? personId === actor.personId : capacityId === actor.id)
        return called ? [{ kind, name: called, role, isYou, personId: kind === 'person' ? personId : null }] : []
      })
      .sort((a, b) => a.name.localeCompare(b.name, 'nl'))
  }
}

/** Who of the family may read this part by the rules, as choices; not whoever decides about it. */
export async function couldRead(
  visit: Visit,
  { t, access, family, people }: OpenedDossier,
  part: PartFacts | WantedPart,
): Promise<Choice[]> {
  const asked = asIs(family, part)
  const may = new Set(
    (await readReaders(access, family.facts.id))
      .filter((reader) => reader.kind === 'person' && !family.facts.selves.includes(reader.personId ?? ''))
      .filter((reader) => decideFor(visit.rules, reader, family.facts, asked, access.today).allowed)
      .map(({ personId }) => personId),
  )
  return presentPeople(t, people, access.today, null)
    .filter(({ id }) => may.has(id))
    .map((person) => ({ value: person.id, label: person.name }))
}

/** Everybody this reader may know of who may read this part. One statement. */
export const readPartReaders = async (
  visit: Visit,
  opened: OpenedDossier,
  part: PartFacts | WantedPart,
): Promise<PartReader[]> => (await readReadersOf(visit, opened))(part)
