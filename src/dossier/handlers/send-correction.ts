import { type Access, existingPart } from '../../access/access.ts'
import { myFamilies, type Visit } from '../../http/visit.ts'
import { correctable, correctEntry, correctionFaults, correctionOf, isSame } from '../correct-entry.ts'
import { findThread, type Thread } from '../find-entry.store.ts'
import type { WriteErrors, WriteInput } from '../note-form.ts'
import { recordedBefore } from './sent.ts'

/** What became of a correction. `overtaken`: somebody corrected the same version first; nothing was written. */
export type Corrected =
  | { familyId: string; id: string }
  | { fault: 'refused' | 'overtaken' }
  | { fault: 'invalid'; errors: WriteErrors }

/** `id`: the correction's own, so that sending twice corrects once. `version`: the entry that was read when correcting began. */
export interface SentCorrection {
  entryId: string
  id: string
  version: string
  /** Made from what stands there, so that who sends a part of it keeps the rest. */
  input: (thread: Thread) => WriteInput
}

/** The families an entry can be in: the one of the address, or those of the person themself. */
export const familiesOf = (visit: Visit): Promise<readonly string[]> => {
  const given = visit.c.req.param('gezin')
  return given === undefined ? myFamilies(visit) : Promise.resolve([given])
}

/** What this reader may correct: people by their own words, professionals by the rule for correcting. */
export async function findCorrectable(access: Access, entryId: string): Promise<Thread | undefined> {
  const found = await findThread(access, entryId)
  const [newest] = found?.versions ?? []
  const part = found && access.families.get(found.familyId)?.parts.get(newest?.partId ?? '')?.part
  if (!found || !newest || !part || !correctable(newest, access.actor)) return undefined
  const action = access.actor.kind === 'person' ? 'answer' : 'correct'
  return access.may(found.familyId, part, action).allowed ? found : undefined
}

/** Corrects the newest version, if it is the one that was read. */
export async function sendCorrection(visit: Visit, sent: SentCorrection): Promise<Corrected> {
  const families = await familiesOf(visit)
  const looked = await visit.open(
    families,
    async (access) => {
      const thread = await findCorrectable(access, sent.entryId)
      return thread && { thread, today: access.today }
    },
    { as: 'shows' },
  )
  if (!looked.allowed || !looked.value) return { fault: 'refused' }
  const { thread, today } = looked.value
  const { familyId, versions } = thread
  const [newest] = versions
  const input = sent.input(thread)
  const made = correctionOf(newest, input, sent.id)
  if (newest.id === sent.id && isSame(newest, made)) return { familyId, id: sent.id }
  if (newest.id !== sent.version) return { fault: 'overtaken' }
  const errors = correctionFaults(newest, input, today)
  if (Object.keys(errors).length > 0) return { fault: 'invalid', errors }
  const answer = await visit
    .open(
      [familyId],
      async (access) => {
        await correctEntry(access, familyId, newest, made)
        return true
      },
      { wanted: existingPart(newest.partId) },
    )
    .catch(recordedBefore)
  // In this very moment, by somebody else or by the same button pressed twice: the one that was written tells which.
  if (answer === 'twice')
    return (await wasWritten(visit, familyId, sent.id)) ? { familyId, id: sent.id } : { fault: 'overtaken' }
  return answer.allowed ? { familyId, id: sent.id } : { fault: 'refused' }
}

async function wasWritten(visit: Visit, familyId: string, id: string): Promise<boolean> {
  const answer = await visit.open(
    [familyId],
    async (access) => (await findThread(access, id))?.asked.author === access.actor.id,
    { as: 'shows' },
  )
  return answer.allowed && answer.value
}
