import { existingPart } from '../access/access.ts'
import type { Actor, FamilyFacts, WantedPart } from '../access/facts.ts'
import { append, type NewEntry } from '../dossier/append.ts'
import { sentOtherwise } from '../dossier/handlers/sent.ts'
import type { Kind } from '../dossier/kind.ts'
import { opening } from '../dossier/kinds/opening.ts'
import type { Visit } from '../http/visit.ts'
import type { Json } from '../lib/canonical.ts'
import { uuidOf, uuidv7 } from '../lib/uuid.ts'
import type { Place } from './decision-place.ts'

/** What became of a decision: `twice`, it stood there already; `refused`, it is not for this reader, or no longer so. */
export type Recorded = 'done' | 'twice' | 'refused'

/** The parts of a decision: where it stands, and what it opens, so that the rules judge each of them. */
const wantedFor =
  (places: readonly Place[]) =>
  (actor: Actor, family: FamilyFacts): WantedPart[] => [
    ...places.map(({ place }) => place),
    ...places.flatMap(({ parts }) => parts.flatMap(({ id }) => existingPart(id)(actor, family))),
  ]

/** An entry of the ledger as PostgreSQL took it. Throws what is no refusal. */
export async function recorded(work: Promise<{ allowed: boolean; value?: boolean }>): Promise<Recorded> {
  try {
    const answer = await work
    return answer.allowed && answer.value ? 'done' : 'refused'
  } catch (error) {
    const { code, table } = (error ?? {}) as { code?: unknown; table?: unknown }
    if (code === '23505' && table === 'entry') return 'twice'
    // Not by this reader, not to this person, or no longer: which of them is not told.
    if (code === '42501' || code === '23514') return 'refused'
    throw error
  }
}

/**
 * Opens, in one look and one statement: an entry in each place. `id` is that of the first; the others follow from it, so that
 * pressing twice opens once. `beside`: what is written with each entry. Nothing is opened when one of the parts stayed closed.
 */
export function recordOpening(
  visit: Visit,
  familyId: string,
  id: string,
  places: readonly Place[],
  body: Readonly<Record<string, Json>>,
  beside: (opening: { id: string; familyId: string; partId: string }, today: string) => NewEntry[] = () => [],
): Promise<Recorded> {
  return recorded(
    visit.open(
      [familyId],
      async (access) => {
        if (places.some(({ place, parts }) => ![place, ...parts].every((part) => access.parts.includes(part.id))))
          return false
        await append(
          access,
          places.flatMap(({ place, parts }, index) => {
            const entry = {
              id: index === 0 ? id : uuidOf(`opening ${id} ${place.id}`),
              kind: opening as unknown as Kind,
              familyId,
              partId: place.id,
              body: { step: 'open', ...body, parts: parts.map((part) => part.id) },
              occurredOn: access.today,
            }
            return [entry, ...beside(entry, access.today)]
          }),
        )
        return true
      },
      { wanted: wantedFor(places) },
    ),
  )
}

/** As recordOpening; and when somebody went back and opens something else by the same page, that is opened too. */
export async function openOnce(...[visit, familyId, id, places, body, beside]: Parameters<typeof recordOpening>) {
  const done = await recordOpening(visit, familyId, id, places, body, beside)
  const sent = { step: 'open', ...body, parts: places[0]?.parts.map((part) => part.id) ?? [] }
  return done === 'twice' && (await sentOtherwise(visit, { familyId, id, kind: opening.id, body: sent }))
    ? recordOpening(visit, familyId, uuidv7(), places, body, beside)
    : done
}

/** Ends what these threads opened, at once. One id each, so that pressing twice ends once. */
export const recordEnd = (
  visit: Visit,
  familyId: string,
  threads: readonly { id: string; partId: string; kind: Kind; body: Json }[],
): Promise<Recorded> =>
  recorded(
    visit.open(
      [familyId],
      async (access) => {
        if (!threads.every(({ partId }) => access.parts.includes(partId))) return false
        await append(
          access,
          threads.map(({ id, kind, partId, body }) => ({
            id: uuidOf(`end ${id}`),
            thread: id,
            kind,
            familyId,
            partId,
            body,
            occurredOn: access.today,
          })),
        )
        return true
      },
      {
        wanted: (actor, family) =>
          [...new Set(threads.map(({ partId }) => partId))].flatMap((id) => existingPart(id)(actor, family)),
      },
    ),
  )
