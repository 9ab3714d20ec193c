import { decideFor } from '../../access/audience.ts'
import { readReaders } from '../../access/looks.store.ts'
import type { Visit } from '../../http/visit.ts'
import { isUuid, uuidv7 } from '../../lib/uuid.ts'
import { ageOf, presentPeople } from '../../people/present-people.ts'
import type { FieldErrors } from '../../ui/form.tsx'
import { links } from '../../ui/links.ts'
import { dropDraft, saveDraft } from '../drafts.store.ts'
import { contactNote } from '../kinds/contact-note.ts'
import { faultsOf, noteFrom } from '../note-form.ts'
import { DiscardDraftPage } from '../pages/discard-draft-page.tsx'
import { type NoteField, WriteNotePage } from '../pages/write-note-page.tsx'
import { type NoteInput, notePart, recordNote } from '../record-note.ts'
import { readOpened } from './open-dossier.ts'

const place = (visit: Visit) => ({
  familyId: visit.c.req.param('gezin') ?? '',
  draftId: visit.c.req.param('concept') ?? '',
})

/** A new note is a new draft: its address stays the same while it is written, also after a time-out. */
export const startNote = (visit: Visit) => visit.goTo(links.draft(place(visit).familyId, uuidv7()))

export const showDraft = (visit: Visit) => showForm(visit, undefined, {})

async function showForm(visit: Visit, given: NoteInput | undefined, faults: FieldErrors<NoteField> | 'find') {
  const { familyId, draftId } = place(visit)
  if (!isUuid(draftId)) return visit.notFound()
  const answer = await visit.open(
    [familyId],
    async (access) => {
      const { t, rows, people, family, familyName } = await readOpened(visit, access, familyId, 0)
      const draft = rows.drafts.find((d) => d.id === draftId)
      const values = given ??
        (draft?.body as NoteInput | undefined) ?? { about: [], text: '', occurredOn: access.today }
      const [part] = notePart(values.about)(access.actor, family.facts)
      const readers = part ? await readReaders(access, familyId) : []
      const may = readers.filter(
        (reader) =>
          part &&
          decideFor(
            visit.rules,
            reader,
            family.facts,
            { ...part, organisation: null, shielded: false, opening: null },
            access.today,
          ).allowed,
      )
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
            ...(part && {
              readers: may.map((r) => r.name ?? people.find((p) => p.id === r.personId)?.name ?? '').filter(Boolean),
            }),
          }}
        />
      )
    },
    visit.c.req.method === 'POST' ? { as: 'shows' } : {},
  )
  return answer.allowed ? visit.render(answer.value, given ? 422 : 200) : visit.notFound()
}

const keep = (visit: Visit, note: NoteInput) => {
  const { familyId, draftId } = place(visit)
  if (!isUuid(familyId) || !isUuid(draftId)) return null
  return saveDraft(visit.tools.db, visit.capacity.id, {
    familyId,
    id: draftId,
    kind: contactNote.id,
    body: { ...note },
  })
}

/** One form, three buttons: record, keep as a draft, or throw away (asked once more). Whatever happens, the text is kept first. */
export async function handleNote(visit: Visit) {
  const { familyId, draftId } = place(visit)
  const form = await visit.form()
  const note = noteFrom(form)
  if (form.one('step') === 'discard') return visit.goTo(links.discardDraft(familyId, draftId))
  if (!note.text.isWellFormed() || note.text.includes('\0')) return showForm(visit, note, 'find')
  // Not theirs to write in: asking for the page is refused, and logged as any look.
  if ((await keep(visit, note)) === null) return showForm(visit, note, 'find')
  if (form.one('step') !== 'record') return visit.goTo(links.draft(familyId, draftId))
  const tomorrow = '9999-12-31'
  if (Object.keys(faultsOf(note, tomorrow)).length > 0) return showForm(visit, note, 'find')
  const answer = await visit
    .open(
      [familyId],
      async (access) => {
        if (note.occurredOn > access.today) return undefined
        // The entry takes the id of its draft: pressing twice records once, and a save that arrives late finds it recorded.
        const id = await recordNote(access, familyId, note, draftId)
        await dropDraft(access.db, access.actor.id, familyId, draftId)
        return id
      },
      { wanted: notePart(note.about) },
    )
    .catch(recordedBefore)
  if (answer === 'twice') return visit.goTo(`${links.family(familyId)}#entry-${draftId}`)
  // Nobody of this family, or somebody this writer may not write about; who may not read here gets the page that is not there.
  if (!answer.allowed) return showForm(visit, { ...note, about: [] }, 'find')
  return answer.value ? visit.goTo(`${links.family(familyId)}#entry-${answer.value}`) : showForm(visit, note, 'find')
}

function recordedBefore(error: unknown): 'twice' {
  if (error instanceof Error && 'code' in error && error.code === '23505') return 'twice'
  throw error
}

/** What the page saves by itself while somebody types. */
export async function autosaveNote(visit: Visit) {
  const note = noteFrom(await visit.form())
  if (!note.text.isWellFormed() || note.text.includes('\0')) return visit.c.json({ fault: 'not-a-text' }, 422)
  const savedAt = await keep(visit, note)
  return savedAt ? visit.c.json({ savedAt }) : visit.notFound()
}

export async function askDiscard(visit: Visit) {
  const { familyId, draftId } = place(visit)
  const answer = await visit.open([familyId], async (access) => {
    const { t, rows } = await readOpened(visit, access, familyId, 0)
    const draft = rows.drafts.find((d) => d.id === draftId)
    const text = draft ? (draft.body as unknown as NoteInput).text : ''
    return <DiscardDraftPage t={t} chrome={visit.chrome} view={{ familyId, draftId, text }} />
  })
  return answer.allowed ? visit.render(answer.value) : visit.notFound()
}

export async function discardDraft(visit: Visit) {
  const { familyId, draftId } = place(visit)
  if (isUuid(familyId) && isUuid(draftId)) await dropDraft(visit.tools.db, visit.capacity.id, familyId, draftId)
  return visit.goTo(links.family(familyId))
}
