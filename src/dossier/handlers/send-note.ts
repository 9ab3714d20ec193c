import type { Visit } from '../../http/visit.ts'
import { dropDraft } from '../drafts.store.ts'
import { contactNote } from '../kinds/contact-note.ts'
import { type NoteInput, notePart, recordNote } from '../record-note.ts'
import { recordedBefore, type Sent, sentBefore } from './sent.ts'

/** Records a note that was checked (`faultsOf`), and drops the draft with the same id. The same note sent again is recorded once. */
export async function sendNote(visit: Visit, familyId: string, note: NoteInput, id: string): Promise<Sent> {
  const answer = await visit
    .open(
      [familyId],
      async (access) => {
        await recordNote(access, familyId, note, id)
        await dropDraft(access.db, access.actor.id, familyId, id)
      },
      { wanted: notePart(note.about) },
    )
    .catch(recordedBefore)
  if (answer !== 'twice') return answer.allowed ? { id } : { fault: 'refused' }
  return sentBefore(visit, { familyId, id }, (row, { actor, families }) => {
    const facts = families.get(familyId)?.facts
    return (
      row.kind === contactNote.id &&
      (row.body as { text: string }).text === note.text &&
      row.occurredOn === note.occurredOn &&
      facts !== undefined &&
      notePart(note.about)(actor, facts)[0]?.id === row.partId
    )
  })
}
