import { sql } from 'kysely'
import type { Access } from '../access/access.ts'
import type { WithholdingGround } from '../law/withholding.ts'
import { readsWork } from './timeline.store.ts'

/** One decision to keep an entry from one person, as far as it came. Never read by that person, in whatever capacity. */
export interface WithholdingRow {
  threadId: string
  personId: string
  ground: WithholdingGround
  reason: string
  /** YYYY-MM-DD: the first day on which it no longer holds by itself. */
  untilOn: string
  /** The capacity that proposed it. */
  proposedBy: string
  proposedName: string
  proposedAt: string
  confirmedName: string | null
  confirmedAt: string | null
  endedName: string | null
  endedAt: string | null
}

/** The withholdings of an entry and its versions, the newest first; for professionals alone. */
export async function readWithholdings(
  access: Access,
  familyId: string,
  entry: { partId: string; threadId: string },
): Promise<WithholdingRow[]> {
  if (!readsWork(access.actor) || !access.parts.includes(entry.partId)) return []
  const { rows } = await sql<{ row: WithholdingRow }>`
    select json_build_object('threadId', w.thread_id, 'personId', w.person_id, 'ground', w.ground, 'reason', w.reason, 'untilOn', w.until_on,
      'proposedBy', w.proposed_by, 'proposedName', w.proposed_name, 'proposedAt', w.proposed_at, 'confirmedName', w.confirmed_name,
      'confirmedAt', w.confirmed_at, 'endedName', w.ended_name, 'endedAt', w.ended_at) as row
    from erbij.withholding w
    where w.family_id = ${familyId} and w.part_id = ${entry.partId} and w.entry_thread = ${entry.threadId}
      and w.thread_id <> all (array(select erbij.looked_withheld()))
    order by w.proposed_at desc, w.thread_id
  `.execute(access.db)
  return rows.map(({ row }) => row)
}
