import type { Visit } from '../../http/visit.ts'
import { canonical } from '../../lib/canonical.ts'
import { isUuid, uuidOf, uuidv7 } from '../../lib/uuid.ts'
import { ageOf, presentPeople } from '../../people/present-people.ts'
import { links } from '../../ui/links.ts'
import { dropDraft, saveDraft } from '../drafts.store.ts'
import {
  emptyInput,
  faultsOf,
  keepable,
  noteFrom,
  recordingOf,
  type WriteErrors,
  type WriteInput,
  type WrittenKind,
  writtenKind,
  writtenKinds,
} from '../note-form.ts'
import { DiscardDraftPage } from '../pages/discard-draft-page.tsx'
import { WriteNotePage } from '../pages/write-note-page.tsx'
import { recordingParts } from '../record-note.ts'
import { readOpened } from './open-dossier.ts'
import { type PartReader, readPartReaders } from './part-readers.ts'
import { sendNote } from './send-note.ts'

const place = (visit: Visit) => ({
  familyId: visit.c.req.param('gezin') ?? '',
  draftId: visit.c.req.param('concept') ?? '',
})

/** What a draft that is not kept yet will be, in its address. */
const kindWords: Partial<Record<WrittenKind, string>> = { fact: 'feit', agreement: 'afspraak' }
const kindInAddress = (visit: Visit) => writtenKinds.find((kind) => kindWords[kind] === visit.c.req.query('soort'))

/** A new note is a new draft: its address stays the same while it is written, also after a time-out. */
export const startNote = (visit: Visit) => start(visit, 'contact-note')
export const startFact = (visit: Visit) => start(visit, 'fact')
export const startAgreement = (visit: Visit) => start(visit, 'agreement')

function start(visit: Visit, kind: WrittenKind) {
  const word = kindWords[kind]
  return visit.goTo(
    links.draft(place(visit).familyId, uuidv7()) + (word ? `?${new URLSearchParams({ soort: word })}` : ''),
  )
}

export const showDraft = (visit: Visit) => showForm(visit, undefined, {})

async function showForm(visit: Visit, given: WriteInput | undefined, faults: WriteErrors | 'find') {
  const { familyId, draftId } = place(visit)
  if (!isUuid(draftId)) return visit.notFound()
  const answer = await visit.open(
    [familyId],
    async (access) => {
      const opened = await readOpened(visit, access, familyId, 0)
      const { t, rows, people, family, familyName } = opened
      const draft = rows.drafts.find((d) => d.id === draftId)
      const kind = writtenKind(draft?.kind) ?? kindInAddress(visit) ?? 'contact-note'
      const values = given ?? { ...emptyInput(kind, access.today), ...(draft?.body as Partial<WriteInput> | undefined) }
      const [part] = recordingParts(recordingOf(values))(access.actor, family.facts)
      const readers = part && (await readPartReaders(visit, opened, part))
      const children = people.filter((p) => (ageOf(p, access.today) ?? 99) < 18)
      const choices = presentPeople(
        t,
        [...children, ...people.filter((p) => !children.includes(p) && !p.death)],
        access.today,
        null,
      )
      return (
        <WriteNotePage
          t={t}
          chrome={visit.chrome}
          view={{
            familyId,
            familyName,
            draftId,
            people: choices.map((p) => ({
              value: p.id,
              label: p.name,
              ...(p.relationWords && { hint: p.relationWords }),
            })),
            values,
            errors: faults === 'find' ? faultsOf(values, access.today) : faults,
            today: access.today,
            ...(draft && { savedAt: draft.savedAt }),
            ...(readers && { readers: byKind(readers) }),
          }}
        />
      )
    },
    visit.c.req.method === 'POST' ? { as: 'shows' } : {},
  )
  return answer.allowed ? visit.render(answer.value, given ? 422 : 200) : visit.notFound()
}

/** Colleagues besides the writer read what is recorded; the family what is shared. */
const byKind = (readers: readonly PartReader[]) => ({
  colleagues: readers.filter(({ kind, isYou }) => kind === 'professional' && !isYou).map(({ name }) => name),
  family: readers.filter(({ kind }) => kind === 'person').map(({ name }) => name),
})

const keep = (visit: Visit, note: WriteInput, draftId = place(visit).draftId) => {
  const { familyId } = place(visit)
  if (!isUuid(familyId) || !isUuid(draftId)) return null
  return saveDraft(visit.tools.db, visit.capacity.id, { familyId, id: draftId, kind: note.kind, body: { ...note } })
}

/** One form: record, keep as a draft, write something of another kind instead, or throw away (asked once more). What is kept or recorded is kept first. */
export async function handleNote(visit: Visit) {
  const { familyId, draftId } = place(visit)
  const form = await visit.form()
  const note = noteFrom(form)
  const step = form.one('step')
  if (step === 'discard') return visit.goTo(links.discardDraft(familyId, draftId))
  if (!keepable(note)) return showForm(visit, note, 'find')
  const other = step.startsWith('kind:') ? writtenKind(step.slice('kind:'.length)) : undefined
  if (other) return changeKind(visit, { ...note, kind: other })
  // Not theirs to write in: asking for the page is refused, and logged as any look.
  const kept = await keep(visit, note)
  if (kept === null) return showForm(visit, note, 'find')
  if (step !== 'record') {
    // Back at a note that was recorded, and something else written there: that becomes a draft of its own.
    const id = kept === 'recorded' ? uuidv7() : draftId
    if (kept === 'recorded') await keep(visit, note, id)
    return visit.goTo(links.draft(familyId, id))
  }
  if (Object.keys(faultsOf(note, await visit.today())).length > 0) return showForm(visit, note, 'find')
  // The entry takes the id of its draft: pressing twice records once, and a save that arrives late finds it recorded.
  const recording = recordingOf(note)
  let sent = await sendNote(visit, familyId, recording, draftId)
  if ('fault' in sent && sent.fault === 'taken')
    sent = await sendNote(visit, familyId, recording, uuidOf(draftId + canonical({ ...note })))
  // Nobody of this family, or somebody this writer may not write about; who may not read here gets the page that is not there.
  if ('fault' in sent) return showForm(visit, { ...note, about: [] }, 'find')
  return visit.goTo(`${links.family(familyId)}#entry-${sent.id}`)
}

/** A draft is of one kind for good: another kind is another draft, with what was filled in, and the first one goes. */
async function changeKind(visit: Visit, note: WriteInput) {
  const { familyId, draftId } = place(visit)
  const id = uuidv7()
  if (!(await keep(visit, note, id))) return showForm(visit, note, 'find')
  await dropDraft(visit.tools.db, visit.capacity.id, familyId, draftId)
  return visit.goTo(links.draft(familyId, id))
}

/** What the page saves by itself while somebody types. */
export async function autosaveNote(visit: Visit) {
  const note = noteFrom(await visit.form())
  if (!keepable(note)) return visit.c.json({ fault: 'not-a-text' }, 422)
  const savedAt = await keep(visit, note)
  if (savedAt === 'recorded') return visit.c.json({ fault: 'recorded' }, 409)
  return savedAt ? visit.c.json({ savedAt }) : visit.notFound()
}

export async function askDiscard(visit: Visit) {
  const { familyId, draftId } = place(visit)
  const answer = await visit.open([familyId], async (access) => {
    const { t, rows } = await readOpened(visit, access, familyId, 0)
    const draft = rows.drafts.find((d) => d.id === draftId)
    const text = draft ? (draft.body as unknown as WriteInput).text : ''
    return <DiscardDraftPage t={t} chrome={visit.chrome} view={{ familyId, draftId, text }} />
  })
  return answer.allowed ? visit.render(answer.value) : visit.notFound()
}

export async function discardDraft(visit: Visit) {
  const { familyId, draftId } = place(visit)
  if (isUuid(familyId) && isUuid(draftId)) await dropDraft(visit.tools.db, visit.capacity.id, familyId, draftId)
  return visit.goTo(links.family(familyId))
}
