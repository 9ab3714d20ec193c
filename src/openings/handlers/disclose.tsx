import type { Access } from '../../access/access.ts'
import type { PartFacts } from '../../access/facts.ts'
import { type ReaderFacts, readReaders } from '../../access/looks.store.ts'
import { type OpenedDossier, readOpened } from '../../dossier/handlers/open-dossier.ts'
import { couldRead } from '../../dossier/handlers/part-readers.ts'
import { latestUntil as latestWithheld } from '../../dossier/withhold-entry.ts'
import { familyOf, type Visit } from '../../http/visit.ts'
import { disclosureGrounds, openingGrounds } from '../../law/openings.ts'
import type { OrganisationKind } from '../../law/roles.ts'
import { withholdingLaw } from '../../law/withholding.ts'
import { isUuid } from '../../lib/uuid.ts'
import { onceFrom } from '../../people/handlers/once.ts'
import type { FieldErrors } from '../../ui/form.tsx'
import { links } from '../../ui/links.ts'
import { openable, type Place, placesOf } from '../decision-place.ts'
import {
  type DiscloseField,
  type DiscloseInput,
  discloseFaults,
  discloseFrom,
  disclosureBody,
  type Offered,
} from '../disclose.ts'
import {
  type LaterField,
  type LaterInput,
  laterEntries,
  laterFaults,
  laterFrom,
  laterGrounds,
  type ReadPlace,
} from '../later.ts'
import { ConfirmDisclosePage, DisclosePage } from '../pages/disclose-page.tsx'
import { partWords } from '../present-register.ts'
import { openOnce } from '../record-opening.ts'
import { type Professional, readOrganisations, readProfessionals } from '../register.store.ts'
import { latestUntil } from '../until.ts'

/** What this professional may disclose, to whom and on which grounds. */
interface Desk extends Offered {
  opened: OpenedDossier
  all: PartFacts[]
  readers: ReaderFacts[]
  people: Professional[]
}

async function readDesk(visit: Visit, access: Access, organisation: string): Promise<Desk | undefined> {
  const familyId = familyOf(visit)
  const opened = await readOpened(visit, access, familyId, 0)
  const { actor, today } = access
  const { tie } = opened.family.facts
  if (tie !== 'involved' && tie !== 'replacing') return undefined
  const all = [...opened.family.parts.values()]
    .map(({ part }) => part)
    // A diagnosis, and what somebody asked about their own dossier, open by consent alone; what another organisation keeps is theirs to
    // give.
    .filter((part) => openable(part) && part.sort !== 'health' && part.sort !== 'request')
    .filter(({ organisationId }) => organisationId === null || organisationId === actor.organisationId)
    .filter((part) => access.may(familyId, part, 'disclose').allowed)
  const organisations = (await readOrganisations(access)).filter(({ id }) => id !== actor.organisationId)
  const chosen = organisations.find(({ id }) => id === organisation)
  const people = chosen && isUuid(organisation) ? await readProfessionals(access, organisation) : []
  return {
    opened,
    all,
    readers: await readReaders(access, familyId),
    people,
    organisations: organisations.map(({ id, name }) => ({ value: id, label: name })),
    to: people.map(({ capacityId, name }) => ({ value: capacityId, label: name })),
    grounds: chosen ? disclosureGrounds(actor.organisationKind, chosen.kind as OrganisationKind, today) : [],
    parts: all
      .map((part) => ({ value: part.id, label: partWords(opened, part) }))
      .sort((a, b) => a.label.localeCompare(b.label, 'nl')),
    today,
  }
}

/** Where the decision stands: kept from whoever of the family a part of it is kept from. */
const placesFor = (familyId: string, { all, readers }: Desk, chosen: readonly string[]): Place[] =>
  placesOf(
    familyId,
    all.filter(({ id }) => chosen.includes(id)),
    (part) =>
      readers.flatMap(({ personId, kind, shields }) =>
        kind === 'person' && personId && shields[part.id] ? [personId] : [],
      ),
  )

interface Given {
  id: string
  values: DiscloseInput
  errors: FieldErrors<DiscloseField>
  gone?: boolean
}

function formPage(visit: Visit, { opened, organisations, to, grounds, parts, today }: Desk, given: Given) {
  const { t, familyName } = opened
  return (
    <DisclosePage
      t={t}
      chrome={visit.chrome}
      view={{
        familyId: familyOf(visit),
        familyName,
        organisations: [...organisations],
        chosen: to.length > 0 || grounds.length > 0,
        to: [...to],
        grounds: grounds.map((id) => ({
          value: id,
          label: `${openingGrounds[id][t.lang]} (${openingGrounds[id].law})`,
        })),
        secrecy: grounds.includes('conflict-of-duties'),
        parts: [...parts],
        latest: latestUntil(today),
        ...given,
      }}
    />
  )
}

/** Where the decision stands, with who of the family reads it there. */
const readPlaces = (visit: Visit, desk: Desk, chosen: readonly string[]): Promise<ReadPlace[]> =>
  Promise.all(
    placesFor(familyOf(visit), desk, chosen).map(async (one) => ({
      ...one,
      readers: await couldRead(visit, desk.opened, one.place),
    })),
  )

interface Confirmed {
  id: string
  values: DiscloseInput
  places: readonly ReadPlace[]
  later: LaterInput
  errors: FieldErrors<LaterField>
}

function confirmPage(visit: Visit, desk: Desk, { id, values, places, later, errors }: Confirmed) {
  const { opened, people, parts } = desk
  const { t, familyName } = opened
  const to = people.find(({ capacityId }) => capacityId === values.to)
  const readers = new Map(places.flatMap((one) => one.readers.map((reader) => [reader.value, reader] as const)))
  const ground = desk.grounds.find((one) => one === values.ground)
  return (
    <ConfirmDisclosePage
      t={t}
      chrome={visit.chrome}
      view={{
        familyId: familyOf(visit),
        familyName,
        id,
        values,
        to: to ? `${to.name} (${to.organisation})` : '',
        ground: ground ? openingGrounds[ground][t.lang] : '',
        parts: parts.filter(({ value }) => values.parts.includes(value)).map(({ label }) => label),
        readers: [...new Set([...readers.values()].map(({ label }) => label))],
        later: {
          people: [...readers.values()],
          grounds: laterGrounds(places).map((value) => ({ value, label: withholdingLaw[value][t.lang] })),
          latest: latestWithheld(desk.today),
          values: later,
          errors,
        },
      }}
    />
  )
}

/** A disclosure begins with the organisation: who can be chosen, and on which grounds, follows from it. */
export async function showDisclose(visit: Visit) {
  const answer = await visit.open([familyOf(visit)], async (access) => {
    const desk = await readDesk(visit, access, '')
    const values = { ...discloseFrom({ one: () => '', all: () => [] }), until: latestUntil(access.today) }
    return desk && formPage(visit, desk, { id: onceFrom(''), values, errors: {} })
  })
  return answer.allowed && answer.value ? visit.render(answer.value) : visit.notFound()
}

export async function handleDisclose(visit: Visit, gone = false): Promise<Response> {
  const familyId = familyOf(visit)
  const form = await visit.form()
  const values = discloseFrom(form)
  const later = laterFrom(form)
  const id = onceFrom(form.one('id'))
  const step = gone ? 'change' : form.one('step')
  const looked = await visit.open(
    [familyId],
    async (access) => {
      const desk = await readDesk(visit, access, values.organisation)
      if (!desk) return undefined
      const errors = stepErrors(step, values, desk)
      const wrong = gone || Object.keys(errors).length > 0
      if (wrong || step === 'change' || step === 'organisation') {
        return { page: formPage(visit, desk, { id, values, errors, gone }), wrong }
      }
      const places = await readPlaces(visit, desk, values.parts)
      const refused = step === 'open' ? laterFaults(later, places, desk.today) : {}
      const again = Object.keys(refused).length > 0
      if (step === 'open' && !again) return { desk, places, wrong }
      return { page: confirmPage(visit, desk, { id, values, places, later, errors: refused }), wrong: again }
    },
    { as: 'shows' },
  )
  if (!looked.allowed || !looked.value) return visit.notFound()
  const { desk, places, page, wrong } = looked.value
  if (!desk || !places) return visit.render(page, wrong ? 422 : 200)
  const to = desk.people.find(({ capacityId }) => capacityId === values.to)
  const body = disclosureBody(values, { name: to?.name ?? '', organisation: to?.organisation ?? '' })
  const done = await openOnce(visit, familyId, id, places, body, laterEntries(later, places))
  return done === 'refused' ? handleDisclose(visit, true) : visit.goTo(links.openings(familyId))
}

function stepErrors(step: string, values: DiscloseInput, desk: Desk): FieldErrors<DiscloseField> {
  if (step === 'change') return {}
  const errors = discloseFaults(values, desk)
  if (step !== 'organisation') return errors
  return errors.organisation ? { organisation: errors.organisation } : {}
}
