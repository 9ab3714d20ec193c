import { type Kysely, sql } from 'kysely'
import type { DB } from '../../db/schema.generated.ts'
import { destructible } from '../../dossier/kinds/index.ts'
import type { PartClock } from './ended.ts'

/** No law has anything kept for less (src/law/regime-rules.ts): families in which all changed later are not looked at. */
const shortestYears = 15

/** Every part of the families in which something is that old, read as the steward. */
export async function readPartClocks(db: Kysely<DB>): Promise<PartClock[]> {
  const { rows } = await sql<PartClock>`
    select p.family_id as "familyId", p.id as "partId", p.regime, p.organisation_id as organisation, c.last::text as "lastChange", k.until as "keepUntil"
    from erbij.part p
    cross join lateral (
      select max((e.recorded_at at time zone 'Europe/Amsterdam')::date) as last from erbij.entry e
      where e.family_id = p.family_id and e.part_id = p.id and e.kind not in ('keep-longer', 'copied-entry', 'request')) c
    left join lateral (
      select b.body::json ->> 'until' as until from erbij.entry e join erbij.entry_content b on b.family_id = e.family_id and b.entry_id = e.id
      where e.family_id = p.family_id and e.part_id = p.id and e.kind = 'keep-longer' order by e.seq desc limit 1) k on true
    where c.last is not null and exists (select from erbij.part_head h where h.family_id = p.family_id and h.seq > 0
      and h.changed_at < erbij.moment() - make_interval(years => ${shortestYears}))
    order by p.family_id, p.id
  `.execute(db)
  return rows
}

/** What of these parts still has a content that may be destroyed. */
export async function readKeptEntries(
  db: Kysely<DB>,
  familyId: string,
  partIds: readonly string[],
): Promise<{ id: string; partId: string }[]> {
  const { rows } = await sql<{ id: string; partId: string }>`
    select e.id, e.part_id as "partId" from erbij.entry e
    join erbij.entry_content c on c.family_id = e.family_id and c.entry_id = e.id
    where e.family_id = ${familyId} and e.part_id = any (${[...partIds]}) and e.kind = any (${destructible}) order by e.part_id, e.seq
  `.execute(db)
  return rows
}
