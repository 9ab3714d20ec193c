import { type Access, existingPart } from '../../access/access.ts'
import { correctEntry, isSame } from '../../dossier/correct-entry.ts'
import { findThread, type ThreadRow } from '../../dossier/find-entry.store.ts'
import { type OpenedDossier, readOpened } from '../../dossier/handlers/open-dossier.ts'
import { recordedBefore } from '../../dossier/handlers/sent.ts'
import { incident } from '../../dossier/kinds/incident.ts'
import type { OpenOptions, Visit } from '../../http/visit.ts'
import { membersKnown } from '../../people/members-known.ts'
import { links } from '../../ui/links.ts'
import {
  type IncidentErrors,
  type IncidentInput,
  incidentBody,
  incidentFaults,
  incidentFrom,
  incidentOf,
} from '../incident-form.ts'
import { IncidentPage } from '../pages/incident-page.tsx'
import { asChoices, safetyPlace } from '../place.ts'

interface Given {
  input: IncidentInput
  errors: IncidentErrors
  checked: boolean
}

const ofIncident: OpenOptions = { only: ({ sort }) => ['basics', 'network', 'safety'].includes(sort) }

/** The newest version of the incident of this address, when this reader may correct it, and the people whom its part is about. */
async function readCase(visit: Visit, access: Access) {
  const { familyId } = safetyPlace(visit)
  const opened = await readOpened(visit, access, familyId, 0)
  const row = (await findThread(access, visit.c.req.param('vermelding') ?? '', [incident.id]))?.versions[0]
  const part = opened.family.parts.get(row?.partId ?? '')?.part
  if (!row || row.destroyed !== null || !part || !access.may(familyId, part, 'correct').allowed) return undefined
  return { opened, row, people: peopleOf(opened, part.subjects), today: access.today }
}

/** Whom it is about stays: in another part it would be read by others. */
const peopleOf = (opened: OpenedDossier, subjects: readonly string[]) =>
  membersKnown(opened).filter(({ id, aliases }) => [id, ...aliases].some((one) => subjects.includes(one)))

export const showCorrectIncident = (visit: Visit) => showForm(visit)

async function showForm(visit: Visit, given?: Given) {
  const { familyId, at } = safetyPlace(visit)
  const answer = await visit.open(
    [familyId],
    async (access) => {
      const found = await readCase(visit, access)
      if (!found) return undefined
      const { opened, row, people, today } = found
      const view = {
        back: links.incidents(at),
        action: links.correctIncident(at, row.id),
        input: given?.input ?? incidentOf(row),
        errors: given?.errors ?? {},
        people: asChoices(opened, people),
        today,
        correcting: { version: row.id, shared: row.sharedAt !== null, checked: given?.checked ?? false },
      }
      return <IncidentPage t={opened.t} chrome={visit.chrome} view={view} />
    },
    { ...ofIncident, ...(given && { as: 'shows' as const }) },
  )
  return answer.allowed && answer.value ? visit.render(answer.value, given ? 422 : 200) : visit.notFound()
}

/** A new version takes the place of what stood there, which stays to be read; of what was shared, it is shared in the same go. */
export async function handleCorrectIncident(visit: Visit) {
  const { familyId, at } = safetyPlace(visit)
  const form = await visit.form()
  const checked = form.one('checked') !== ''
  const looked = await visit.open(
    [familyId],
    async (access) => {
      const found = await readCase(visit, access)
      if (!found) return undefined
      const ids = found.people.map(({ id }) => id)
      const input = incidentFrom(form, ids)
      return {
        row: found.row,
        input,
        errors: faultsIn(found.row, input, { ...found, checked, version: form.one('version') }),
      }
    },
    { ...ofIncident, as: 'shows' },
  )
  if (!looked.allowed || !looked.value) return visit.notFound()
  const { row, input, errors } = looked.value
  // Pressed twice: it was corrected just now, by this very form.
  if (row.id === input.id) return visit.goTo(links.incidents(at))
  if (Object.keys(errors).length > 0) return showForm(visit, { input, errors, checked })
  const made = { id: input.id, occurredOn: input.occurredOn, body: incidentBody(input) }
  const answer = await visit
    .open(
      [familyId],
      async (access) => {
        await correctEntry(access, familyId, row, made)
      },
      { wanted: existingPart(row.partId) },
    )
    .catch(recordedBefore)
  if (answer === 'twice') return showForm(visit, { input, errors: { text: 'meanwhile' }, checked: false })
  return answer.allowed ? visit.goTo(links.incidents(at)) : visit.notFound()
}

function faultsIn(
  row: ThreadRow,
  input: IncidentInput,
  { today, checked, version }: { today: string; checked: boolean; version: string },
): IncidentErrors {
  const errors = incidentFaults(input, today)
  if (row.sharedAt !== null && !checked) errors.checked = 'checkRequired'
  if (version !== row.id) errors.text = 'meanwhile'
  if (Object.keys(errors).length > 0) return errors
  const made = { id: input.id, occurredOn: input.occurredOn, body: incidentBody(input) }
  return isSame(row, made) ? { text: 'nothingChanged' } : {}
}
