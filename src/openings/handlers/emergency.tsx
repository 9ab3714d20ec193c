import { sql } from 'kysely'
import { type Access, existingPart } from '../../access/access.ts'
import { decide } from '../../access/decide.ts'
import type { Actor, FamilyFacts } from '../../access/facts.ts'
import { append } from '../../dossier/append.ts'
import type { Kind } from '../../dossier/kind.ts'
import { opening } from '../../dossier/kinds/opening.ts'
import type { Visit } from '../../http/visit.ts'
import { breakGlassHours } from '../../law/openings.ts'
import { uuidOf } from '../../lib/uuid.ts'
import { findFamily, nobody } from '../../people/handlers/begin-tie.tsx'
import { onceFrom } from '../../people/handlers/once.ts'
import { actorOf, mayApart } from '../../people/who-acts.ts'
import { links } from '../../ui/links.ts'
import { messagesFor } from '../../ui/messages.ts'
import type { Place } from '../decision-place.ts'
import {
  bsnFrom,
  type EmergencyInput,
  emergencyFaults,
  emergencyFrom,
  emergencyLater,
  emergencyPlaces,
  partsNeeded,
} from '../emergency.ts'
import { EmergencyPage, type EmergencyView } from '../pages/emergency-page.tsx'
import { recorded } from '../record-opening.ts'

const blank = {
  values: { birth: '', scope: '', what: [], reason: '', later: '', sure: false },
  errors: {},
  notFound: false,
}

/** Whether the rules let somebody in this role open anything in an emergency, apart from any family. */
const mayOpen = ({ rules }: Visit, actor: Actor | null): boolean =>
  mayApart(rules, actor, 'break-glass', { sort: 'access', ours: true })

type Given = Pick<EmergencyView, 'values' | 'errors' | 'notFound'> & { id?: string }

export const showEmergency = (visit: Visit) => showForm(visit, undefined)

async function showForm(visit: Visit, given: Given | undefined) {
  const waits = !given && !mayOpen(visit, await actorOf(visit))
  const view = { ...blank, ...given, id: given?.id ?? onceFrom(''), ...(waits && { waits }) }
  return visit.render(
    <EmergencyPage t={messagesFor(visit.lang)} chrome={visit.chrome} view={view} />,
    given ? 422 : 200,
  )
}

/** Opens what was chosen, for some hours, to whoever asks; or says, always in the same words, that nothing opens. */
export async function handleEmergency(visit: Visit) {
  const form = await visit.form()
  const values = emergencyFrom(form)
  const id = onceFrom(form.one('id'))
  const bsn = bsnFrom(form.one('bsn'))
  const errors = emergencyFaults(values, form.one('bsn'))
  if (!bsn || Object.keys(errors).length > 0) return showForm(visit, { id, values, errors, notFound: false })
  const found = await findFamily(visit, bsn, values.birth)
  const today = await visit.today()
  const placesIn = (actor: Actor, family: FamilyFacts): Place[] => {
    const may = partsNeeded(family, values, found?.person ?? '').filter(
      (part) => decide(visit.rules, actor, family, part, 'break-glass', today).allowed,
    )
    return emergencyPlaces(actor, family, may)
  }
  const done = await recorded(
    visit.open([found?.family ?? nobody], (access) => openNow(access, id, values, placesIn), {
      wanted: (actor, family) =>
        placesIn(actor, family).flatMap(({ place, parts }) => [
          place,
          ...parts.flatMap((part) => existingPart(part.id)(actor, family)),
        ]),
    }),
  )
  if (done === 'refused' || !found) return showForm(visit, { id, values, errors: {}, notFound: true })
  return visit.goTo(links.family(found.family))
}

async function openNow(
  access: Access,
  id: string,
  values: EmergencyInput,
  placesIn: (actor: Actor, family: FamilyFacts) => Place[],
): Promise<boolean> {
  const [family] = access.families.values()
  if (!family) return false
  const { actor } = access
  const opened = (part: { id: string }) => family.parts.has(part.id)
  // What the floor left closed is left out.
  const places = placesIn(actor, family.facts)
    .map(({ place, parts }) => ({ place, parts: parts.filter(opened) }))
    .filter(({ place, parts }) => opened(place) && parts.length > 0)
  if (places.length === 0) return false
  const { rows } = await sql<{ until: string }>`
    select to_json(erbij.moment() + make_interval(hours => ${breakGlassHours}::int)) #>> '{}' as until`.execute(
    access.db,
  )
  const body = {
    step: 'open',
    ground: 'break-glass',
    capacity: actor.id,
    reason: values.reason,
    until: rows[0]?.until ?? '',
    to: { name: actor.name, organisation: actor.organisation ?? '' },
  } as const
  await append(
    access,
    places.flatMap(({ place, parts }, index) => {
      const entry = {
        id: index === 0 ? id : uuidOf(`opening ${id} ${place.id}`),
        familyId: family.facts.id,
        partId: place.id,
        kind: opening as unknown as Kind,
        body: { ...body, parts: parts.map((part) => part.id) },
        occurredOn: access.today,
      }
      const { regime } = place
      const kept = { ...entry, regime, today: access.today }
      return [entry, ...(values.later === '' ? [] : emergencyLater(family.facts, values.later, kept))]
    }),
  )
  return true
}
