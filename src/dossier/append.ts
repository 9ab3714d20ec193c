import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Access } from '../access/access.ts'
import { grounds } from '../law/grounds.ts'
import { canonical, type Json } from '../lib/canonical.ts'
import { uuidv7 } from '../lib/uuid.ts'
import type { Kind } from './kind.ts'

export interface NewEntry {
  /** Known beforehand when sending twice must not record twice (23505); otherwise made here. */
  id?: string
  kind: Kind<never> | Kind
  familyId: string
  partId: string
  body: Json
  /** YYYY-MM-DD: when it happened. */
  occurredOn: string
  /** The entry it answers or shares; it stands in the same part. */
  answers?: string
  /** The entry it corrects; it stands in the same part. */
  replaces?: string
  thread?: string
}

/**
 * Adds entries to the ledger, in one statement, inside the look that allowed it. Returns their ids in the order given.
 * Throws when a body does not fit its kind; PostgreSQL refuses (42501) what this look did not allow.
 */
export async function append(access: Access, entries: readonly NewEntry[]): Promise<string[]> {
  const rows = entries.map((entry) => {
    const id = entry.id ?? uuidv7()
    const body = canonical((entry.kind as Kind).schema.parse(entry.body))
    return { ...entry, id, text: body, salt: randomBytes(16), thread: entry.thread ?? id }
  })
  const column = <T>(pick: (row: (typeof rows)[number]) => T) => sql.val(rows.map(pick))
  await sql`select erbij.append(${access.actor.id}, ${column((r) => r.familyId)}::uuid[], ${column((r) => r.partId)}::uuid[],
    ${column((r) => r.id)}::uuid[], ${column((r) => r.kind.id)}::text[], ${column((r) => r.thread)}::uuid[],
    ${column((r) => r.replaces ?? null)}::uuid[], ${column((r) => r.answers ?? null)}::uuid[], ${column((r) => r.occurredOn)}::date[],
    ${column((r) => grounds[r.kind.ground])}::text[], ${column((r) => r.salt)}::bytea[], ${column((r) => r.text)}::text[])`.execute(
    access.db,
  )
  return rows.map((row) => row.id)
}
