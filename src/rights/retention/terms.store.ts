import { sql } from 'kysely'
import type { Access } from '../../access/access.ts'
import { keepLonger } from '../../dossier/kinds/keep-longer.ts'
import { readableEntries, timeline } from '../../dossier/timeline.store.ts'

/** Of one part: the last entry that this reader reads, and the decision to keep it longer that counts. */
export interface LastChange {
  partId: string
  /** The entry; a decision to keep the part longer stands beside it. */
  id: string
  recordedAt: string
  kept: { until: string; reason: string; by: string; at: string } | null
}

export async function readLastChanges(access: Access): Promise<LastChange[]> {
  const { rows } = await sql<LastChange>`
    select l.*, (select json_build_object('until', c.body::json ->> 'until', 'reason', c.body::json ->> 'reason', 'by', e.author_name, 'at', e.recorded_at)
        from erbij.entry e join erbij.entry_content c on c.family_id = e.family_id and c.entry_id = e.id
        where e.family_id = l.family_id and e.part_id = l."partId" and e.kind = ${keepLonger.id} and ${readableEntries(access)}
        order by e.seq desc limit 1) as kept
    from (
      select distinct on (e.part_id) e.family_id, e.part_id as "partId", e.id, to_json(e.recorded_at) #>> '{}' as "recordedAt" from erbij.entry e
      where e.family_id = any (${[...access.families.keys()]}) and e.part_id = any (${access.parts}) and e.kind = any (${timeline}) and ${readableEntries(access)}
      order by e.part_id, e.seq desc
    ) l
  `.execute(access.db)
  return rows
}
