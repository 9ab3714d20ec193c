import type { Access } from '../../access/access.ts'
import { type OpenedDossier, readOpened } from '../../dossier/handlers/open-dossier.ts'
import { recordIn } from '../../dossier/handlers/record-item.ts'
import type { Kind } from '../../dossier/kind.ts'
import { incident } from '../../dossier/kinds/incident.ts'
import { recordingParts } from '../../dossier/record-note.ts'
import type { OpenOptions, Visit } from '../../http/visit.ts'
import { membersKnown } from '../../people/members-known.ts'
import { links } from '../../ui/links.ts'
import {
  blankIncident,
  type IncidentErrors,
  type IncidentInput,
  incidentBody,
  incidentFaults,
  incidentFrom,
  rolesOf,
} from '../incident-form.ts'
import { IncidentPage } from '../pages/incident-page.tsx'
import { asChoices, mayAdd, mayWriteIn, safetyPlace } from '../place.ts'

interface Given {
  input: IncidentInput
  errors: IncidentErrors
}

const people: OpenOptions = { only: ({ sort }) => sort === 'basics' || sort === 'network' }

/** The part of this organisation about exactly these people: what happened is not made together (decision 019). */
const partOfIncident = (about: readonly string[]) =>
  recordingParts({ kind: incident as unknown as Kind, about: [...about] })

/** Writing down something that happened: what, when, who was in what role then, and who told it. */
export const showWriteIncident = (visit: Visit) => showForm(visit)

async function showForm(visit: Visit, given?: Given) {
  const { familyId, at } = safetyPlace(visit)
  const answer = await visit.open(
    [familyId],
    async (access) => {
      const opened = await readOpened(visit, access, familyId, 0)
      if (!mayAdd(safetyPlace(visit), opened)) return undefined
      const input = given?.input ?? blankIncident(access.today)
      const view = { back: links.incidents(at), action: links.writeIncident(at), input, errors: given?.errors ?? {} }
      const known = asChoices(opened, membersKnown(opened))
      return <IncidentPage t={opened.t} chrome={visit.chrome} view={{ ...view, people: known, today: access.today }} />
    },
    { ...people, ...(given && { as: 'shows' as const }) },
  )
  return answer.allowed && answer.value ? visit.render(answer.value, given ? 422 : 200) : visit.notFound()
}

export async function handleWriteIncident(visit: Visit) {
  const { familyId, at } = safetyPlace(visit)
  const form = await visit.form()
  const checked = await visit.open(
    [familyId],
    async (access) => {
      const opened = await readOpened(visit, access, familyId, 0)
      const input = incidentFrom(
        form,
        membersKnown(opened).map(({ id }) => id),
      )
      const errors = incidentFaults(input, access.today)
      if (!errors.roles && isClosed(visit, opened, access, input)) errors.roles = 'safetyAboutClosed'
      return { input, errors }
    },
    { ...people, as: 'shows' },
  )
  if (!checked.allowed) return visit.notFound()
  const { input, errors } = checked.value
  if (Object.keys(errors).length > 0) return showForm(visit, { input, errors })
  const body = incidentBody(input)
  const about = rolesOf(input).map(({ person }) => person)
  const sent = await recordIn(
    visit,
    { familyId, id: input.id, kind: incident, body, occurredOn: input.occurredOn },
    partOfIncident(about),
  )
  return 'fault' in sent ? visit.notFound() : visit.goTo(links.incidents(at))
}

function isClosed(visit: Visit, opened: OpenedDossier, access: Access, input: IncidentInput): boolean {
  const about = rolesOf(input).map(({ person }) => person)
  return partOfIncident(about)(access.actor, opened.family.facts).some(
    (part) => !mayWriteIn(safetyPlace(visit), opened, part),
  )
}
