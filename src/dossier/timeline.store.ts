import { type RawBuilder, sql } from 'kysely'
import type { Access } from '../access/access.ts'
import type { Actor } from '../access/facts.ts'
import { alongside } from '../law/roles.ts'
import type { Json } from '../lib/canonical.ts'
import { kinds } from './kinds/index.ts'
import { type AskedTimeline, isFiltered, type TimelineFilter } from './timeline-filter.ts'

export interface EntryRow {
  id: string
  /** What it is a version of: the same for every correction of it. */
  threadId: string
  partId: string
  kind: string
  answers: string | null
  /** The latest earlier version that this reader may read. */
  replaces: string | null
  occurredOn: string
  recordedAt: string
  author: string
  authorName: string
  authorOrganisation: string | null
  sharedAt: string | null
  body: Json
  /** Stands beside something that this reader, who wrote it, may not read: so it stands alone. */
  besideUnread?: boolean
}

export interface Timeline {
  entries: EntryRow[]
  total: number
  matching: number
}

/** The kinds of entry that people read one by one. */
export const timeline = kinds.filter((kind) => kind.inTimeline).map((kind) => kind.id)
/** Of those, what no other page shows. */
const onTimelineAlone = kinds.filter((kind) => kind.inTimeline && !kind.ownPage).map((kind) => kind.id)

/** Who reads what professionals recorded and did not share: professionals, but for those who look along on somebody's behalf. */
export const readsWork = ({ kind, role }: Actor): boolean => kind === 'professional' && !alongside.includes(role)

/** Can anything be withheld from whoever looks? From a person of this family in whatever capacity, and from who looks along for one. */
export const isWithheldFrom = ({ actor, families }: Access): boolean =>
  actor.personId !== null || [...families.values()].some(({ facts }) => Object.keys(facts.clients).length > 0)

/**
 * What this reader may know of entries: professionals what is recorded; a person what is shared, and what they wrote. It asks only what
 * can make a difference for this reader: each table that a statement names is planned and started with its policies, also when it is
 * never read.
 */
export function readableEntries(access: Access, alias = 'e'): RawBuilder<unknown> {
  const e = sql.raw(alias)
  const withheld = isWithheldFrom(access)
    ? sql`and ${e}.id <> all ((select erbij.looked_withheld_ids())::uuid[])`
    : sql``
  const shared = readsWork(access.actor)
    ? sql``
    : sql`and exists (select from erbij.entry_shared s where s.family_id = ${e}.family_id and s.entry_id = ${e}.id)`
  return sql`(${e}.author = ${access.actor.id} or true ${withheld} ${shared})`
}

/**
 * Not corrected, as far as this reader may know, and not destroyed. OFFSET 0: each is one step in an index per entry. Joined as sets,
 * PostgreSQL compares every entry of a page with every correction in the dossier.
 */
export function newestEntries(access: Access, alias = 'e'): RawBuilder<unknown> {
  const e = sql.raw(alias)
  return sql`(${uncorrected(access, alias)}
    and not exists (select from erbij.destroyed gone where gone.family_id = ${e}.family_id and gone.entry_id = ${e}.id offset 0))`
}

function uncorrected(access: Access, alias: string): RawBuilder<unknown> {
  const e = sql.raw(alias)
  return sql`not exists (select from erbij.entry newer where newer.family_id = ${e}.family_id and newer.thread_id = ${e}.thread_id
    and newer.replaces = ${e}.id and newer.part_id = any (${access.parts}) and ${readableEntries(access, 'newer')} offset 0)`
}

/** The ids of every version of `alias`. The first one's is that of the thread, whether this reader may read it or not. */
function versionsOf(alias: string): RawBuilder<unknown> {
  const x = sql.raw(alias)
  return sql`select ${x}.thread_id union all
    select v.id from erbij.entry v where v.family_id = ${x}.family_id and v.thread_id = ${x}.thread_id and v.replaces is not null`
}

/**
 * The earlier version that `alias` takes the place of for this reader: the latest one that they may read. Null when there is none,
 * so that nobody learns that something stood there which was never shared with them, or is withheld.
 */
export function replacedFor(access: Access, alias: string): RawBuilder<unknown> {
  const x = sql.raw(alias)
  return sql`case when ${x}.replaces is not null then (select v.id from erbij.entry v where v.family_id = ${x}.family_id
    and v.part_id = ${x}.part_id and v.seq < ${x}.seq and v.id = any (array(${versionsOf(alias)})) and ${readableEntries(access, 'v')}
    order by v.seq desc limit 1) end`
}

/** More than anybody writes down. */
const everything = 2_000_000_000

interface Row<Besides> extends Omit<EntryRow, 'id' | 'threadId' | 'body'> {
  /** What is said once per family: on one of its rows. */
  head: (Omit<Timeline, 'entries'> & { familyId: string; besides: Besides }) | null
  /** Null where no entry is shown. */
  id: string | null
  /** Null in a first version, of which it is the id. */
  threadId: string | null
  /** Null when it was destroyed. */
  body: string | null
}

/** Each family `f` of this look; in `look` the parts it opened and the kinds that people read one by one, sent once however often named. */
export const familiesOf = (
  access: Access,
  asked: readonly string[] = timeline,
): RawBuilder<unknown> => sql`unnest(${[...access.families.keys()]}::uuid[]) as f(id)
  cross join (select ${access.parts}::uuid[] as parts, ${asked}::text[] as kinds) look`

/**
 * Per family of this look the latest `limit` entries that the filter lets through, newest first by the day it happened, with what
 * stands beside any version of them, in one statement. `before`: the id of the last entry of the previous page. Only the newest
 * version of an entry that this reader may read. `besides`: what else is asked of each family, as a
 * JSON object: a statement of its own would be waited for.
 *
 * The entries of a page are found by walking the index entry_timeline from where the previous page ended, so a page is as quick
 * in a long dossier as in a short one. What belongs to them (corrections, answers, contents) is read as one list each.
 */
export async function readTimelines<Besides = unknown>(
  access: Access,
  limit: number,
  before: string | null,
  { filter = {}, countUpTo = everything, page }: AskedTimeline = {},
  besides: RawBuilder<unknown> = sql`'{}'::json`,
): Promise<Map<string, Timeline & Besides>> {
  const asked = page && filter.kind === undefined ? onTimelineAlone : timeline
  // coalesce() keeps the part out of the choice of an index, which would be the one that reads whole parts and sorts them.
  const mine = sql`e.family_id = f.id and coalesce(e.part_id = any (look.parts), false) and e.kind = any (look.kinds)
    and ${readableEntries(access)}`
  const newest = sql`e.id not in (select id from gone)`
  const wanted = conditions(access, filter)
  // Not all of them: rows are copied from step to step.
  const columns = sql`e.family_id, e.part_id, e.seq, e.id, e.kind, e.thread_id, e.replaces, e.answers, e.occurred_on, e.recorded_at, e.author,
    e.author_name, e.author_organisation`
  const order = sql`order by e.occurred_on desc, e.recorded_at desc, e.id desc`
  // What stands by itself; and what this reader wrote beside something that is withheld from them.
  const walk = (which: RawBuilder<unknown>, most: number) => {
    const own = sql`select ${columns}, false as alone from erbij.entry e where ${mine} and ${which} and e.answers is null and ${newest} ${order} limit ${most}`
    if (!isWithheldFrom(access)) return own
    // «is not null» lets PostgreSQL take the index on answers, which holds nothing else; an empty list does not tell it so.
    return sql`select * from ((${own}) union all (select ${columns}, true from erbij.entry e where ${mine} and ${which} and e.answers is not null
      and e.answers = any ((select erbij.looked_withheld_ids())::uuid[]) and e.author = ${access.actor.id} and ${newest} ${order} limit ${most})) e
      ${order} limit ${most}`
  }
  const count = (which: RawBuilder<unknown>) => sql`(select count(*)::int from (${walk(which, countUpTo)}) c)`
  // A first page is where counting begins as well: one walk for both.
  const [walked, matching] = before
    ? [
        walk(
          sql`${wanted} and (e.occurred_on, e.recorded_at, e.id) < ((select occurred_on from start), (select recorded_at from start), ${before}::uuid)`,
          limit,
        ),
        count(wanted),
      ]
    : [walk(wanted, Math.max(limit, countUpTo)), sql`(select count(*)::int from walked)`]
  const start = sql`start as materialized (select e.occurred_on, e.recorded_at from erbij.entry e where ${mine} and e.id = ${before}::uuid),`
  // What stands beside any version of them. The first version's id is that of the thread, whether this reader may read it or not.
  // «is true»: as a join, PostgreSQL compares every correction of the dossier with every answer.
  const besideOf = (of: 'page' | 'answers') => {
    const [list, later, found] = [of, `${of}_later`, `${of}_beside`].map((name) => sql.raw(name))
    return {
      found: sql`${later} as materialized (select v.id, v.thread_id from corrections v where (v.thread_id in (select thread_id from ${list})) is true),
        ${found} as materialized (select ${columns} from erbij.entry e where ${mine} and ${newest} and e.answers is not null
          and e.answers = any (array(select thread_id from ${list} union all select id from ${later})))`,
      rows: sql`select e.*, false as alone, x.id as beside from ${found} e left join ${later} v on v.id = e.answers
        join ${list} x on x.thread_id = coalesce(v.thread_id, e.answers)`,
    }
  }
  const [answers, further] = [besideOf('page'), besideOf('answers')]
  // FULL JOIN, where nothing can be missing on the left: the one kind that is never done by comparing every row with every other. No
  // order in the end: contents would be copied to be sorted, and none would be sent before all are found.
  const { rows } = await sql<Row<Besides>>`
    select d.* from ${familiesOf(access, asked)}
    cross join lateral (
      with corrections as materialized (select c.id, c.thread_id, c.replaces from erbij.entry c where c.family_id = f.id and c.replaces is not null
        and coalesce(c.part_id = any (look.parts), false) and ${readableEntries(access, 'c')}),
      gone as materialized (select replaces as id from corrections union all select entry_id from erbij.destroyed where family_id = f.id), ${before ? start : sql``}
      walked as materialized (${walked}),
      page as materialized (select * from walked e ${order} limit ${limit}),
      ${answers.found}, answers as materialized (${answers.rows}), ${further.found},
      listed as materialized (select array(select id from page union all select id from page_beside union all select id from answers_beside) as ids),
      counted as materialized (select ${matching} as matching),
      head as materialized (select ids[1] as first, json_build_object('familyId', f.id, 'matching', matching, 'total', ${isFiltered(filter) ? count(sql`true`) : sql`matching`},
        'besides', ${besides}) as head from listed, counted)
      select case when h.id is not distinct from n.first then n.head end as head, h.id, nullif(h.thread_id, h.id) as "threadId", h.part_id as "partId",
        h.kind, h.beside as answers, ${replacedFor(access, 'h')} as replaces, h.occurred_on::text as "occurredOn", h.recorded_at::text as "recordedAt",
        h.author, h.author_name as "authorName", h.author_organisation as "authorOrganisation", h.alone as "besideUnread", c.shared_at::text as "sharedAt", c.body
      from head n left join (
        (select p.*, null::uuid as beside from page p union all select * from answers union all ${further.rows}) h
        full join (select c.entry_id, c.body, s.shared_at
          from (select * from erbij.entry_content c where c.family_id = f.id and c.entry_id = any ((select ids from listed)::uuid[])) c
          full join (select * from erbij.entry_shared s where s.family_id = f.id and s.entry_id = any ((select ids from listed)::uuid[])) s
            on s.entry_id = c.entry_id) c on c.entry_id = h.id) on true
    ) d
  `.execute(access.db)
  // The part tells the family, for it belongs to one; what is the same on hundreds of rows is not sent with each.
  const familyOf = new Map(
    [...access.families].flatMap(([id, { parts }]) => [...parts.keys()].map((part) => [part, id])),
  )
  const entries = Map.groupBy(rows.flatMap(entryOf).sort(newestFirst), ({ partId }) => familyOf.get(partId))
  return new Map(
    rows.flatMap(({ head }) => {
      if (!head) return []
      const { familyId, besides, ...counts } = head
      return [[familyId, { ...besides, ...counts, entries: entries.get(familyId) ?? [] }]]
    }),
  )
}

/** The filter as conditions on an entry `e`. What this reader does not know of lets nothing through. */
function conditions(access: Access, filter: TimelineFilter): RawBuilder<unknown> {
  const { person, alsoPerson = [], kind, organisation, from, to } = filter
  const parts = [...access.families.values()].flatMap((family) => [...family.parts.values()].map(({ part }) => part))
  const of = (keep: (part: (typeof parts)[number]) => boolean) =>
    sql`e.part_id = any (${parts.filter(keep).map(({ id }) => id)}::uuid[])`
  const names = [
    ...new Set(parts.flatMap((part) => (part.organisationId === organisation ? (part.organisation ?? []) : []))),
  ]
  const all = [
    person && of((part) => [person, ...alsoPerson].some((id) => part.subjects.includes(id))),
    organisation &&
      sql`(${of((part) => part.organisationId === organisation)} or e.author_organisation = any (${names}::text[]))`,
    kind && ofKind(access, kind),
    from && sql`e.occurred_on >= ${from}::date`,
    to && sql`e.occurred_on <= ${to}::date`,
  ].filter((one) => one !== undefined && one !== '')
  return sql`(${sql.join([sql`true`, ...all], sql` and `)})`
}

/** Of this kind, or with something of this kind beside it. */
function ofKind(access: Access, id: string): RawBuilder<unknown> {
  const besides = kinds.some((kind) => kind.id === id && kind.answers)
  if (!besides) return sql`e.kind = ${id}`
  return sql`(e.kind = ${id} or exists (select from erbij.entry beside where beside.family_id = e.family_id and beside.part_id = e.part_id
    and beside.answers = any (array(${versionsOf('e')})) and beside.kind = ${id} and ${readableEntries(access, 'beside')} and ${newestEntries(access, 'beside')}))`
}

function entryOf(row: Row<unknown>): EntryRow[] {
  const { id, body, besideUnread, recordedAt, sharedAt } = row
  if (id === null || body === null) return []
  // Field by field: «...row» without some of them takes three times as long, for each entry of a page.
  return [
    {
      id,
      threadId: row.threadId ?? id,
      partId: row.partId,
      kind: row.kind,
      answers: row.answers,
      replaces: row.replaces,
      occurredOn: row.occurredOn,
      recordedAt: iso(recordedAt),
      author: row.author,
      authorName: row.authorName,
      authorOrganisation: row.authorOrganisation,
      sharedAt: sharedAt && iso(sharedAt),
      body: JSON.parse(body) as Json,
      ...(besideUnread && { besideUnread }),
    },
  ]
}

/** In the order of the index. As texts they compare as they do in PostgreSQL, for moments come in UTC (src/db/pool.ts). */
const newestFirst = (a: EntryRow, b: EntryRow): number =>
  descending(a.occurredOn, b.occurredOn) || descending(a.recordedAt, b.recordedAt) || descending(a.id, b.id)
const descending = (a: string, b: string): number => (a > b ? -1 : a < b ? 1 : 0)

/** PostgreSQL's `2026-01-01 09:00:00+00` as RFC 3339. */
const iso = (text: string): string => `${text.replace(' ', 'T')}:00`
