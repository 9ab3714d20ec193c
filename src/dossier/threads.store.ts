import { sql } from 'kysely'
import type { Access } from '../access/access.ts'
import type { StepRow } from './threads.ts'
import { newestEntries, readableEntries } from './timeline.store.ts'

/** More than a family writes down in a childhood: of each family of the look. */
const most = 5_000

/** The kinds that entry_plan holds: they stand in the text of the statement, so that a long dossier is as quick as a short one. */
export const planKinds = [
  'matters',
  'goal',
  'action',
  'strength',
  'condition',
  'plan-course',
  'evaluation',
  'evaluation-answer',
  'meeting',
  'phase',
  'safety-agreement',
  'safety-scale',
  'incident',
  'instrument-answers',
  'analysis',
] as const
export type PlanKind = (typeof planKinds)[number]

/** Every entry of these kinds in the families of this look that this reader may read, in the order in which they were recorded. One statement. */
export async function readSteps(access: Access, kinds: readonly PlanKind[]): Promise<Map<string, StepRow[]>> {
  const { rows } = await sql<{ familyId: string; row: StepRow }>`
    select e.family_id as "familyId", json_build_object('id', e.id, 'threadId', e.thread_id, 'kind', e.kind, 'partId', e.part_id, 'author', e.author,
      'authorName', e.author_name, 'authorOrganisation', e.author_organisation, 'occurredOn', e.occurred_on, 'recordedAt', e.recorded_at,
      'body', c.body::json) as row
    from erbij.entry e join erbij.entry_content c on c.family_id = e.family_id and c.entry_id = e.id
    where e.family_id = any (${[...access.families.keys()]}) and e.part_id = any (${access.parts})
      and e.kind in (${sql.raw(planKinds.map((kind) => `'${kind}'`).join(', '))}) and e.kind = any (${kinds})
      and ${readableEntries(access)} and ${newestEntries(access)}
    order by e.recorded_at desc, e.part_id, e.seq desc limit ${most * access.families.size}::int
  `.execute(access.db)
  return new Map(
    [...Map.groupBy(rows.reverse(), ({ familyId }) => familyId)].map(([id, of]) => [id, of.map(({ row }) => row)]),
  )
}
