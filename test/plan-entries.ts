import { withAccess } from '../src/access/access.ts'
import { append } from '../src/dossier/append.ts'
import type { Kind } from '../src/dossier/kind.ts'
import { type PartSort, partOf } from '../src/dossier/part.ts'
import type { Json } from '../src/lib/canonical.ts'
import { uuidv7 } from '../src/lib/uuid.ts'
import type { DeWit } from './de-wit.ts'

type World = Pick<DeWit, 'road' | 'actors' | 'people' | 'family'>
type Who = 'yasmin' | 'koen' | 'anna' | 'bram' | 'sem'

interface Entry {
  kind: Kind<never> | Kind
  body: Json
  about: readonly (keyof DeWit['people'])[]
  sort?: PartSort
  thread?: string
  /** YYYY-MM-DD */
  on?: string
}

/** Writes something of the plan through the road, about these people; returns its id. Throws when it is refused. */
export async function planned({ road, actors, people, family }: World, who: Who, entry: Entry): Promise<string> {
  const { kind, body, about, sort = 'family-plan', thread, on } = entry
  const id = uuidv7()
  const part = partOf({ familyId: family, sort, regime: 'jeugdwet', subjects: about.map((name) => people[name]) })
  const how =
    who === 'yasmin' || who === 'koen'
      ? ({ action: 'write', purpose: 'help' } as const)
      : ({ action: 'answer', purpose: 'own-dossier' } as const)
  const answer = await withAccess(
    road,
    { actorId: actors[who], families: [family], ...how, wanted: () => [part] },
    (access) =>
      append(access, [
        {
          id,
          kind,
          familyId: family,
          partId: part.id,
          body,
          occurredOn: on ?? access.today,
          ...(thread && { thread }),
        },
      ]),
  )
  if (!answer.allowed) throw new Error(`${who} may not write this`)
  return id
}

/** Said openly to Anna and Sem: what must be so, and what follows. */
export const said = {
  step: 'say',
  text: 'Sem is elke dag op school.',
  follows: 'Dan vraag ik de Raad om onderzoek.',
  ground: 'ask-board-to-investigate',
  why: 'Hij mist al weken lessen, en twee afspraken hielpen niet.',
} as const

/** The form that says how somebody was told of it. */
export const toldFields = (more: Record<string, string | string[]> = {}) => ({
  id: uuidv7(),
  way: 'conversation',
  occurredOn: '2026-01-05',
  given: ['legal-aid', 'client-support', 'rights'],
  ...more,
})
