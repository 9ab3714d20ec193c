import { type Kysely, sql } from 'kysely'
import type { DB } from '../db/schema.generated.ts'
import { canonical, type Json } from '../lib/canonical.ts'

/** When it was kept; or that the note was recorded meanwhile. */
export type Kept = Date | 'recorded'

/**
 * Keeps a draft on the server: a time-out or a closed phone loses nothing. Only somebody involved with the family may, which
 * PostgreSQL checks; nothing is read, so there is no look. Returns when it was saved, null when refused, and `recorded` when a
 * note with this id was recorded meanwhile: then nothing was saved.
 */
export async function saveDraft(
  db: Kysely<DB>,
  actorId: string,
  draft: { familyId: string; id: string; kind: string; body: Json },
): Promise<Kept | null> {
  const { rows } = await sql<{ at: string | null }>`
    select to_json(erbij.save_draft(${actorId}, ${draft.familyId}, ${draft.id}, ${draft.kind}, ${canonical(draft.body)})) #>> '{}' as at
  `.execute(db)
  const at = rows[0]?.at ?? null
  if (at === 'infinity') return 'recorded'
  return at === null ? null : new Date(at)
}

/** Throws away a draft of this author; anybody else's stays. */
export async function dropDraft(db: Kysely<DB>, actorId: string, familyId: string, id: string): Promise<void> {
  await sql`select erbij.drop_draft(${actorId}, ${familyId}, ${id})`.execute(db)
}
