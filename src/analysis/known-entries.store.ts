import { sql } from 'kysely'
import type { Access } from '../access/access.ts'
import type { StepRow } from '../dossier/threads.ts'
import { newestEntries, readableEntries } from '../dossier/timeline.store.ts'

/**
 * What an analysis may refer to, of the one family of this look: facts, what goes well, goals; the newest version of each that this
 * reader may read, in the order in which they were recorded.
 */
export async function readReferable(access: Access): Promise<StepRow[]> {
  const { rows } = await sql<{ row: StepRow }>`
    select json_build_object('id', e.id, 'threadId', e.thread_id, 'kind', e.kind, 'partId', e.part_id, 'author', e.author,
      'authorName', e.author_name, 'authorOrganisation', e.author_organisation, 'occurredOn', e.occurred_on, 'recordedAt', e.recorded_at,
      'body', c.body::json) as row
    from erbij.entry e join erbij.entry_content c on c.family_id = e.family_id and c.entry_id = e.id
    where e.family_id = any (${[...access.families.keys()]}) and e.part_id = any (${access.parts})
      and e.kind in ('fact', 'strength', 'goal') and ${readableEntries(access)} and ${newestEntries(access)}
    order by e.recorded_at desc, e.part_id, e.seq desc limit 5000
  `.execute(access.db)
  return rows.reverse().map(({ row }) => row)
}
