import { existingPart } from '../../access/access.ts'
import { isPerson, myFamilies, type Visit } from '../../http/visit.ts'
import { uuidv7 } from '../../lib/uuid.ts'
import { onceFrom } from '../../people/handlers/once.ts'
import { links } from '../../ui/links.ts'
import { attachFile, chosenFile, type RefusedFile } from '../attach-file.ts'
import { findEntry } from '../find-entry.store.ts'
import { attachment } from '../kinds/attachment.ts'
import { childWords } from '../kinds/child-words.ts'
import { ownStatement } from '../kinds/own-statement.ts'
import { AttachFilePage } from '../pages/attach-file-page.tsx'
import { presentEntries } from '../present-entries.ts'
import type { EntryRow } from '../timeline.store.ts'
import { type OpenedDossier, readAllOpened } from './open-dossier.ts'
import { recordedBefore } from './sent.ts'

const entryOf = (visit: Visit): string => visit.c.req.param('vermelding') ?? ''

/** A professional names the family in the address; somebody of a family is asked for in all of theirs. */
const familiesOf = async (visit: Visit): Promise<string[]> =>
  isPerson(visit) ? myFamilies(visit) : [visit.c.req.param('gezin') ?? '']

/** The form to add a file to an entry; `?te-groot` when the one before was refused for its size. */
export const showAttach = (visit: Visit) =>
  showForm(visit, visit.c.req.query('te-groot') === undefined ? undefined : { fault: 'fileTooLarge' })

async function showForm(visit: Visit, given?: RefusedFile & { id?: string; shared?: boolean }) {
  const answer = await visit.open(
    await familiesOf(visit),
    async (access) => {
      const found = await findEntry(access, entryOf(visit))
      const [row] = found?.rows ?? []
      if (!found || !row || !mayAttach(visit, row)) return undefined
      const opened = (await readAllOpened(visit, access, 0)).find(({ family }) => family.facts.id === found.familyId)
      const [entry] = opened ? presentEntries(opened, [{ ...row, answers: null }]) : []
      if (!opened || !entry || !mayWrite(opened, row)) return undefined
      const { t, familyName } = opened
      return (
        <AttachFilePage
          t={t}
          chrome={visit.chrome}
          view={{
            familyId: found.familyId,
            familyName,
            entry: { ...entry, canShare: false, canAnswer: false },
            own: isPerson(visit),
            id: given?.id ?? uuidv7(),
            askShare: !isPerson(visit) && row.sharedAt !== null,
            shared: given?.shared ?? false,
            maxBytes: visit.tools.maxFileBytes,
            errors: given ? { file: given.fault } : {},
            ...(given?.says && { says: given.says }),
          }}
        />
      )
    },
    visit.c.req.method === 'POST' ? { as: 'shows' } : {},
  )
  return answer.allowed && answer.value ? visit.render(answer.value, given ? 422 : 200) : visit.notFound()
}

/**
 * Somebody of the family, beside their own words; a professional, beside what professionals wrote. What a child said: who wrote it
 * down with the child. Never beside a file.
 */
const mayAttach = (visit: Visit, row: EntryRow): boolean =>
  isPerson(visit) || row.kind === childWords.id
    ? (row.kind === ownStatement.id || row.kind === childWords.id) && row.author === visit.capacity.id
    : row.kind !== ownStatement.id && row.kind !== attachment.id && row.answers === null

function mayWrite({ access, family }: OpenedDossier, row: EntryRow): boolean {
  const part = family.parts.get(row.partId)?.part
  const action = access.actor.kind === 'person' ? 'answer' : 'write'
  return part !== undefined && access.may(family.facts.id, part, action).allowed
}

/** Adds the file of the form, or gives the form back with what is wrong; the file itself has to be chosen again. */
export async function handleAttach(visit: Visit) {
  const form = await visit.form()
  const id = onceFrom(form.one('id'))
  const file = await chosenFile(form.file('file'), visit.tools.maxFileBytes)
  const shared = form.one('shared') !== ''
  if ('fault' in file) return showForm(visit, { ...file, id, shared })
  const place = await findPlace(visit)
  if (!place) return visit.notFound()
  const { familyId, row } = place
  const attaching = { id, familyId, partId: row.partId, entryId: row.id, file }
  const answer = await attachFile(
    visit.tools,
    { ...attaching, shared: shared && !isPerson(visit) && row.sharedAt !== null },
    (work) => visit.open([familyId], work, { wanted: existingPart(row.partId) }).catch(recordedBefore),
  )
  if (answer !== 'twice' && !answer.allowed) return visit.notFound()
  return visit.goTo(
    isPerson(visit) ? `${links.myFiles(familyId)}#bestand-${id}` : `${links.files(familyId)}#bestand-${id}`,
  )
}

async function findPlace(visit: Visit): Promise<{ familyId: string; row: EntryRow } | undefined> {
  const answer = await visit.open(
    await familiesOf(visit),
    async (access) => {
      const found = await findEntry(access, entryOf(visit))
      const row = found?.rows[0]
      return found && row && mayAttach(visit, row) ? { familyId: found.familyId, row } : undefined
    },
    { as: 'shows' },
  )
  return answer.allowed ? answer.value : undefined
}
