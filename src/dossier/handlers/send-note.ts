import { existingPart } from '../../access/access.ts'
import type { Visit } from '../../http/visit.ts'
import { canonical } from '../../lib/canonical.ts'
import { append } from '../append.ts'
import { dropDraft } from '../drafts.store.ts'
import type { EntryRow } from '../read-dossier.store.ts'
import { type Recording, record, recordingParts, releaseOf } from '../record-note.ts'
import { recordedBefore, type Sent, sentBefore } from './sent.ts'

/** Records what was checked (`faultsOf`), and drops the draft with the same id. The same sent again is recorded once. */
export async function sendNote(visit: Visit, familyId: string, recording: Recording, id: string): Promise<Sent> {
  const answer = await visit
    .open(
      [familyId],
      async (access) => {
        if (!(await record(access, familyId, recording, id))) return false
        await dropDraft(access.db, access.actor.id, familyId, id)
        return true
      },
      { wanted: recordingParts(recording) },
    )
    .catch(recordedBefore)
  if (answer !== 'twice') return answer.allowed && answer.value ? { id } : { fault: 'refused' }
  let standing: EntryRow | undefined
  const sent = await sentBefore(visit, { familyId, id }, (row, { actor, families }) => {
    const facts = families.get(familyId)?.facts
    standing = row
    return (
      row.kind === recording.kind.id &&
      canonical(row.body) === canonical(recording.body) &&
      row.occurredOn === recording.occurredOn &&
      facts !== undefined &&
      recordingParts(recording)(actor, facts)[0]?.id === row.partId
    )
  })
  if ('id' in sent && recording.together && standing?.sharedAt === null) await shareAfterAll(visit, familyId, standing)
  return sent
}

/** Back at what was recorded and ticked «meteen delen» there: it is not written twice, but it is shared. */
async function shareAfterAll(visit: Visit, familyId: string, { id, partId }: EntryRow): Promise<void> {
  const share = visit.open(
    [familyId],
    (access) => append(access, [releaseOf({ familyId, partId, id }, access.today)]),
    { wanted: existingPart(partId) },
  )
  await share.catch(recordedBefore)
}
