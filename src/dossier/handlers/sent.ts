import type { Access } from '../../access/access.ts'
import type { Visit } from '../../http/visit.ts'
import { canonical, type Json } from '../../lib/canonical.ts'
import { findEntry, findThread } from '../find-entry.store.ts'
import type { EntryRow } from '../read-dossier.store.ts'

/** What became of something sent to be recorded. `taken`: another entry has the id that it was to have. */
export type Sent = { id: string } | { fault: 'refused' | 'taken' }

/** An entry's id is known before it is recorded, so pressing twice records once: PostgreSQL refuses the second. Throws any other error. */
export function recordedBefore(error: unknown): 'twice' {
  const refused = error as { code?: unknown; table?: unknown } | null
  if (refused?.code === '23505' && refused.table === 'entry') return 'twice'
  throw error
}

/**
 * Was something else sent under this id before? Then somebody went back and wrote other words, which are not lost: they are sent under an
 * id of their own.
 */
export async function sentOtherwise(
  visit: Visit,
  { familyId, id, kind, body }: { familyId: string; id: string; kind: string; body: Json },
): Promise<boolean> {
  const answer = await visit.open(
    [familyId],
    async (access) => {
      const row = (await findThread(access, id, [kind]))?.asked
      return row?.author === access.actor.id && canonical(row.body) !== canonical(body)
    },
    { as: 'shows' },
  )
  return answer.allowed && answer.value
}

/**
 * Tells sending twice from going back to a page that was sent and writing something else there: only the same words by the
 * same author were recorded before, all others would be lost.
 */
export async function sentBefore(
  visit: Visit,
  entry: { familyId: string; id: string },
  same: (row: EntryRow, access: Access) => boolean,
): Promise<Sent> {
  const answer = await visit.open(
    [entry.familyId],
    async (access) => {
      const row = (await findEntry(access, entry.id))?.rows[0]
      return row?.author === access.actor.id && same(row, access)
    },
    { as: 'shows' },
  )
  return answer.allowed && answer.value ? { id: entry.id } : { fault: 'taken' }
}
