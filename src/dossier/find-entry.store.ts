import { sql } from 'kysely'
import type { Access } from '../access/access.ts'
import { isUuid } from '../lib/uuid.ts'
import { type EntryRow, readableEntries, timeline } from './read-dossier.store.ts'

export interface FoundEntry {
  familyId: string
  /** The entry, and the answers beside it. */
  rows: [EntryRow, ...EntryRow[]]
}

/** One entry of the families of this look, with the answers beside it; undefined when this look does not open it. */
export async function findEntry(access: Access, entryId: string): Promise<FoundEntry | undefined> {
  if (!isUuid(entryId)) return undefined
  const { rows } = await sql<{ familyId: string; row: EntryRow }>`
    select e.family_id as "familyId", json_build_object('id', e.id, 'partId', e.part_id, 'kind', e.kind, 'answers', e.answers, 'replaces', e.replaces,
      'occurredOn', e.occurred_on, 'recordedAt', e.recorded_at, 'author', e.author, 'authorName', e.author_name,
      'authorOrganisation', e.author_organisation, 'sharedAt', s.shared_at, 'body', c.body::json) as row
    from erbij.entry e
    join erbij.entry_content c on c.family_id = e.family_id and c.entry_id = e.id
    left join erbij.entry_shared s on s.family_id = e.family_id and s.entry_id = e.id
    where e.family_id = any (${[...access.families.keys()]}) and e.part_id = any (${access.parts}) and e.kind = any (${timeline})
      and (e.id = ${entryId} or e.answers = ${entryId}) and ${readableEntries(access)}
    order by e.id = ${entryId} desc, e.recorded_at desc
  `.execute(access.db)
  const [first, ...answers] = rows
  if (first?.row.id !== entryId) return undefined
  return { familyId: first.familyId, rows: [first.row, ...answers.map(({ row }) => row)] }
}
