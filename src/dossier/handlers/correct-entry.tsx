import type { Visit } from '../../http/visit.ts'
import { uuidv7 } from '../../lib/uuid.ts'
import { onceFrom } from '../../people/handlers/once.ts'
import { links } from '../../ui/links.ts'
import { keepsSource, presentInput } from '../correct-entry.ts'
import { attachment } from '../kinds/attachment.ts'
import { getKind } from '../kinds/index.ts'
import { noteFrom, type WriteErrors, type WriteInput } from '../note-form.ts'
import { CorrectEntryPage } from '../pages/correct-entry-page.tsx'
import { presentOne } from '../present-entries.ts'
import { readAllOpened } from './open-dossier.ts'
import { familiesOf, findCorrectable, sendCorrection } from './send-correction.ts'

const entryOf = (visit: Visit): string => visit.c.req.param('vermelding') ?? visit.c.req.param('verslag') ?? ''

interface Given {
  id: string
  input: WriteInput
  errors: WriteErrors
  overtaken?: boolean
}

/** The form filled with what stands there now. */
export const showCorrect = (visit: Visit) => showForm(visit, undefined)

async function showForm(visit: Visit, given: Given | undefined) {
  const answer = await visit.open(
    await familiesOf(visit),
    async (access) => {
      const thread = await findCorrectable(access, entryOf(visit))
      if (!thread) return undefined
      const opened = (await readAllOpened(visit, access, 0)).find((one) => one.family.facts.id === thread.familyId)
      const [newest] = thread.versions
      // A correction of what was shared shares what is attached as well, so it is shown.
      const files = thread.beside.filter((row) => row.kind === attachment.id && !row.destroyed)
      const entry = opened && presentOne(opened, newest, files)
      if (!opened || !entry) return undefined
      const { t, familyName } = opened
      const own = access.actor.kind === 'person'
      const { familyId } = thread
      return (
        <CorrectEntryPage
          t={t}
          chrome={visit.chrome}
          view={{
            familyName,
            entry,
            own,
            action: own ? links.correctWords(newest.id) : links.correctEntry(familyId, newest.id),
            back: own ? links.myEntry(familyId, newest.id) : links.entry(familyId, newest.id),
            familyId,
            id: given?.id ?? uuidv7(),
            version: newest.id,
            values: given?.input ?? presentInput(newest),
            textOnly: own || newest.kind === 'source',
            keepsSource: keepsSource(newest),
            asksCheck: newest.sharedAt !== null && !getKind(newest.kind).sharedAtOnce,
            errors: given?.errors ?? {},
            sharesFiles: (entry.attachments ?? []).filter(({ notShared }) => notShared).map(({ name }) => name),
            ...(given?.overtaken && { overtakenBy: entry.author }),
            today: access.today,
          }}
        />
      )
    },
    visit.c.req.method === 'POST' ? { as: 'shows' } : {},
  )
  return answer.allowed && answer.value ? visit.render(answer.value, given ? 422 : 200) : visit.notFound()
}

/** Corrects, or gives the form back filled in: with what is wrong, or with what somebody else made of it meanwhile. */
export async function handleCorrect(visit: Visit) {
  const form = await visit.form()
  const read = noteFrom(form)
  const id = onceFrom(form.one('id'))
  let input = read
  const sent = await sendCorrection(visit, {
    entryId: entryOf(visit),
    id,
    version: form.one('version'),
    input: ({ versions }) => {
      // The kind is the entry's, whatever was sent: it decides which fields there are.
      input = { ...read, kind: presentInput(versions[0]).kind }
      return input
    },
  })
  if (!('fault' in sent)) {
    const page = visit.capacity.kind === 'person' ? links.myEntry : links.entry
    return visit.goTo(page(sent.familyId, sent.id))
  }
  if (sent.fault === 'refused') return visit.notFound()
  if (sent.fault === 'invalid') return showForm(visit, { id, input, errors: sent.errors })
  // The next try corrects what stands there now, and is another entry.
  return showForm(visit, { id: uuidv7(), input: { ...input, checked: false }, errors: {}, overtaken: true })
}
