import { sql } from 'kysely'
import type { Access } from '../access/access.ts'

/** Which of these entries are shared with the family. */
export async function sharedAmong(access: Access, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    select s.entry_id as id from erbij.entry_shared s join erbij.entry e on e.family_id = s.family_id and e.id = s.entry_id
    where s.family_id = any (${[...access.families.keys()]}) and e.part_id = any (${access.parts}) and s.entry_id = any (${ids})
  `.execute(access.db)
  return new Set(rows.map(({ id }) => id))
}
