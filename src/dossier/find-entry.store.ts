import { sql } from 'kysely'
import type { Access } from '../access/access.ts'
import { isUuid } from '../lib/uuid.ts'
import { type EntryRow, newestEntries, readableEntries, replacedFor, timeline } from './timeline.store.ts'

export interface FoundEntry {
  familyId: string
  /** The entry, and the answers beside it. */
  rows: [EntryRow, ...EntryRow[]]
}

/** An entry as this reader may read it, also one that was corrected, or whose content was destroyed. */
export interface ThreadRow extends EntryRow {
  /** Since when and on which ground its content is gone; its body is null then. */
  destroyed: { at: string; ground: string } | null
}

/** One entry with its whole history: what one reader may know of it. */
export interface Thread {
  familyId: string
  /** The entry that was asked for. */
  asked: ThreadRow
  /** Every version of it, the newest first. */
  versions: [ThreadRow, ...ThreadRow[]]
  /** What stands beside any version, and beside that; the newest version of each, the newest first. */
  beside: ThreadRow[]
}

/** Contents are looked up one by one: with row-level security PostgreSQL expects one entry where there are hundreds. */
const fields = (
  access: Access,
) => sql`'id', e.id, 'partId', e.part_id, 'kind', e.kind, 'answers', e.answers, 'replaces', ${replacedFor(access, 'e')}, 'threadId', e.thread_id,
  'occurredOn', e.occurred_on, 'recordedAt', e.recorded_at, 'author', e.author, 'authorName', e.author_name,
  'authorOrganisation', e.author_organisation,
  'sharedAt', (select s.shared_at from erbij.entry_shared s where s.family_id = e.family_id and s.entry_id = e.id),
  'body', (select c.body::json from erbij.entry_content c where c.family_id = e.family_id and c.entry_id = e.id)`

/**
 * `among`: of which kinds. Versions and what stands beside them are in one part (erbij.check_entry), so one part is searched. A further
 * step of something that goes on (a goal that was changed) is an entry of its own, and no version of the first.
 */
export async function findThread(access: Access, entryId: string, among = timeline): Promise<Thread | undefined> {
  if (!isUuid(entryId)) return undefined
  const mine = sql`e.family_id = any (${[...access.families.keys()]}) and e.part_id = any (${access.parts}) and e.kind = any (${among})
    and ${readableEntries(access)}`
  const { rows } = await sql<{ familyId: string; row: ThreadRow }>`
    with asked as materialized (
      select e.family_id, e.part_id, e.thread_id, e.id <> e.thread_id and e.replaces is null as step from erbij.entry e
      where e.id = ${entryId} and ${mine}
    ), version as materialized (
      select v.id from asked a join erbij.entry v on v.family_id = a.family_id and v.part_id = a.part_id
      where a.step and v.id = ${entryId}
        or not a.step and (v.id = a.thread_id or v.thread_id = a.thread_id and v.replaces is not null)
    ), beside as materialized (
      select b.id from asked a join erbij.entry b on b.family_id = a.family_id and b.part_id = a.part_id
      where b.answers = any (array(select id from version))
    ), found as materialized (
      select e.* from asked a join erbij.entry e on e.family_id = a.family_id and e.part_id = a.part_id
      where ${mine} and (e.id = any (array(select id from version))
        or e.answers = any (array(select id from version union all select id from beside)))
    )
    select e.family_id as "familyId", json_build_object(${fields(access)},
      'destroyed', (select json_build_object('at', d.at, 'ground', d.ground) from erbij.destroyed d
        where d.family_id = e.family_id and d.entry_id = e.id)) as row
    from found e order by e.recorded_at desc, e.id desc
  `.execute(access.db)
  const all = rows.map(({ row }) => row)
  const asked = all.find(({ id }) => id === entryId)
  if (!asked) return undefined
  const [newest, ...older] = all.filter((row) => row.threadId === asked.threadId)
  if (!newest) return undefined
  const replaced = new Set(all.map(({ replaces }) => replaces))
  const ofThread = new Map(all.map((row) => [row.id, row.threadId]))
  const newestOf = new Map(all.filter((row) => !replaced.has(row.id)).map((row) => [row.threadId, row.id]))
  // What answered an earlier version stands beside the newest.
  const beside = all
    .filter((row) => row.threadId !== asked.threadId && !replaced.has(row.id))
    .map((row) => ({ ...row, answers: newestOf.get(ofThread.get(row.answers ?? '') ?? '') ?? row.answers }))
  return { familyId: rows[0]?.familyId ?? '', asked, versions: [newest, ...older], beside }
}

/** One entry of the families of this look, with the answers beside it; undefined when this look does not open it, or it was destroyed. */
export async function findEntry(access: Access, entryId: string): Promise<FoundEntry | undefined> {
  const found = await findThread(access, entryId)
  if (!found || found.asked.destroyed) return undefined
  const { asked, versions, beside } = found
  const standing = beside.filter((row) => !row.destroyed)
  const rows = standing.map((row) => (row.answers === versions[0].id ? { ...row, answers: asked.id } : row))
  return { familyId: found.familyId, rows: [asked, ...rows] }
}

/** Everything this actor wrote themself in the families of this look, the newest version, newest first. */
export async function findOwn(access: Access, limit: number): Promise<{ familyId: string; row: ThreadRow }[]> {
  const { rows } = await sql<{ familyId: string; row: ThreadRow }>`
    select e.family_id as "familyId", json_build_object(${fields(access)}, 'destroyed', null) as row
    from erbij.entry e
    where e.family_id = any (${[...access.families.keys()]}) and e.part_id = any (${access.parts}) and e.kind = any (${timeline})
      and e.author = ${access.actor.id}
      and ${newestEntries(access)}
    order by e.recorded_at desc, e.id desc limit ${limit}
  `.execute(access.db)
  return rows
}
