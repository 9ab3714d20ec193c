import { sql } from 'kysely'
import type { Access } from '../access/access.ts'
import { isUuid } from '../lib/uuid.ts'
import type { EntryRow } from './read-dossier.store.ts'

/** One entry and the answers beside it, the entry first; nothing when this look does not open it. */
export async function findEntryRows(access: Access, familyId: string, entryId: string): Promise<EntryRow[]> {
  if (!isUuid(entryId)) return []
  const { rows } = await sql<{ row: EntryRow }>`
    select json_build_object('id', e.id, 'partId', e.part_id, 'kind', e.kind, 'answers', e.answers, 'replaces', e.replaces,
      'occurredOn', e.occurred_on, 'recordedAt', e.recorded_at, 'author', e.author, 'authorName', e.author_name,
      'authorOrganisation', e.author_organisation, 'sharedAt', s.shared_at, 'body', c.body::json) as row
    from erbij.entry e
    join erbij.entry_content c on c.family_id = e.family_id and c.entry_id = e.id
    left join erbij.entry_shared s on s.family_id = e.family_id and s.entry_id = e.id
    where e.family_id = ${familyId} and (e.id = ${entryId} or e.answers = ${entryId} and e.kind = 'own-statement')
    order by e.answers nulls first, e.recorded_at desc
  `.execute(access.db)
  return rows.map(({ row }) => row)
}
