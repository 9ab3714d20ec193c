import { type RawBuilder, sql } from 'kysely'
import type { Access } from '../access/access.ts'
import { newestEntries, readableEntries, replacedFor, timeline } from '../dossier/timeline.store.ts'
import { untold } from '../dossier/untold.ts'
import { withholdingLookAgain } from '../law/withholding.ts'

/** What may ask for somebody's attention: a thing that lies there, never an opinion about people. */
export const todayKinds = [
  'request',
  'notice',
  'confirm',
  'ending',
  'gone',
  'corrected',
  'words',
  'review',
  'contested',
  'authority',
  'draft',
] as const
export type TodayKind = (typeof todayKinds)[number]

export interface TodayRow {
  kind: TodayKind
  familyId: string
  /** The entry or draft; null for authority and for who must be told. */
  id: string | null
  /** Null for a draft and for authority. */
  partId: string | null
  /** YYYY-MM-DD, or for a draft and for words the moment. */
  at: string
  /** Who said, contested or proposed it, or a person's id: over whom the authority is, who must be told; of a request the right that is asked. */
  who: string
}

/** How many of each kind are read; one more tells that there are others. */
export const todayMost = 50

const daysBack = 14
/** So long a recipient is told that something they may have read was corrected or destroyed (AVG 19). */
const daysTold = 28
const daysAhead = { review: 7, ending: withholdingLookAgain }

/**
 * What lies in the families of this look, each kind bounded, in one statement. `session`: whose account this is; what one capacity
 * of it proposed, another one cannot confirm.
 */
export async function readToday(access: Access, session: Buffer): Promise<TodayRow[]> {
  const here = (alias: string) => {
    const x = sql.raw(alias)
    return sql`${x}.family_id = any (${[...access.families.keys()]}) and ${x}.part_id = any (${access.parts})`
  }
  const { today } = access
  const newest = (kind: string) =>
    sql`${here('e')} and e.kind = ${kind} and ${readableEntries(access)} and ${newestEntries(access)}`
  // A withholding is for who decides on it, not for who only reads the part; one that keeps something from whoever looks, in whatever
  // capacity, is not told to them.
  const deciding = [...access.families].flatMap(([id, { parts }]) =>
    [...parts.values()].flatMap(({ part }) => (access.may(id, part, 'withhold').allowed ? [part.id] : [])),
  )
  const withheld = sql`${here('w')} and w.part_id = any (${deciding}) and w.ended_at is null and w.until_on > ${today}::date
    and w.thread_id <> all (array(select erbij.looked_withheld()))`
  const entryOf = sql`(select e.id from erbij.entry e where e.family_id = w.family_id and e.part_id = w.part_id
    and (e.id = w.entry_thread or e.thread_id = w.entry_thread and e.replaces is not null) and ${newestEntries(access)} order by e.seq desc limit 1)`
  // Whoever reads what another organisation wrote is its recipient: by an opening, or because they help too.
  const received = sql`${here('e')} and e.kind = any (${timeline}) and ${readableEntries(access)}`
  const fromOthers = sql`e.author_organisation <> ${access.actor.organisation}`
  // In an order to the last of them: where rows lie by chance, the order would tell of what this reader may not read.
  const some = (query: RawBuilder<unknown>) => sql`(select * from (${query}) x order by x.at, x limit ${todayMost + 1})`
  // Asked of one's own organisation; what an opening lets somebody read, is not theirs to answer. A complaint waits on its own page.
  const asked = [...access.families.values()].flatMap(({ parts }) =>
    [...parts.values()].flatMap(({ part }) =>
      part.sort === 'request' && part.organisationId === access.actor.organisationId ? [part.id] : [],
    ),
  )
  const queries = [
    sql`select 'request' as kind, e.family_id, e.id, e.part_id, c.body::json ->> 'receivedOn' as at, c.body::json ->> 'right' from erbij.entry e
      join erbij.entry_content c on c.family_id = e.family_id and c.entry_id = e.id
      where ${here('e')} and e.part_id = any (${asked}) and e.kind = 'request' and e.answers is null and ${readableEntries(access)}
        and c.body::json ->> 'right' <> 'complaint'
        and not exists (select from erbij.entry step join erbij.entry_content s on s.family_id = step.family_id and s.entry_id = step.id
          where step.family_id = e.family_id and step.part_id = e.part_id and step.answers = e.id and s.body::json ->> 'step' <> 'extend')`,
    sql`select 'notice', u.family_id, null::uuid, u.part_id, coalesce(u.until, u.due)::text as at, u.person::text from (${untold(access)}) u`,
    sql`select 'draft', d.family_id, d.id, null::uuid as part_id, to_json(d.saved_at) #>> '{}' as at, '' as who from erbij.draft d
      where d.family_id = any (${[...access.families.keys()]}) and d.author = ${access.actor.id}`,
    sql`select 'words', e.family_id, e.id, e.part_id, to_json(e.recorded_at) #>> '{}' as at, e.author_name from erbij.entry e
      where ${newest('own-statement')} and e.recorded_at >= ${today}::date - ${daysBack}::int`,
    sql`select 'review', e.family_id, e.id, e.part_id, c.body::json ->> 'reviewOn' as at, '' from erbij.entry e
      join erbij.entry_content c on c.family_id = e.family_id and c.entry_id = e.id
      where ${newest('agreement')} and c.body::json ->> 'reviewOn' <= to_char(${today}::date + ${daysAhead.review}::int, 'YYYY-MM-DD')`,
    sql`select 'contested', e.family_id, e.id, e.part_id, e.occurred_on::text as at, c.body::json ->> 'contestedBy' from erbij.entry e
      join erbij.entry_content c on c.family_id = e.family_id and c.entry_id = e.id
      where ${newest('fact')} and c.body::json ->> 'contestedBy' is not null`,
    sql`select 'confirm', w.family_id, ${entryOf}, w.part_id, w.until_on::text as at, w.proposed_name from erbij.withholding w
      where ${withheld} and w.confirmed_at is null and w.proposed_by <> all (array(select mine.id from erbij.session_capacities(${session}) mine))`,
    sql`select 'ending', w.family_id, ${entryOf}, w.part_id, w.until_on::text as at, '' from erbij.withholding w
      where ${withheld} and w.confirmed_at is not null and w.until_on <= ${today}::date + ${daysAhead.ending}::int
        and not exists (select from erbij.withholding anew where anew.family_id = w.family_id and anew.part_id = w.part_id
          and anew.entry_thread = w.entry_thread and anew.person_id = w.person_id and anew.until_on > w.until_on
          and anew.confirmed_at is not null and anew.ended_at is null)`,
    sql`select 'corrected', e.family_id, e.id, e.part_id, to_json(e.recorded_at) #>> '{}' as at, '' from erbij.entry e
      where ${received} and ${fromOthers} and e.recorded_at >= ${today}::date - ${daysTold}::int and ${newestEntries(access)}
        and ${replacedFor(access, 'e')} is not null`,
    sql`select 'gone', e.family_id, e.id, e.part_id, to_json(d.at) #>> '{}' as at, '' from erbij.destroyed d
      join erbij.entry e on e.family_id = d.family_id and e.id = d.entry_id
      where ${here('d')} and ${received} and (${fromOthers} or e.author_organisation is null) and e.replaces is null
        and d.at >= ${today}::date - ${daysTold}::int`,
    sql`select 'authority', o.family_id, null::uuid, null::uuid, min(o.valid_until)::text as at, o.child_id::text from erbij.authority_outcome o
      where ${here('o')} and o.valid_until <= ${today}::date and not exists (select from erbij.authority_outcome higher
        where higher.family_id = o.family_id and higher.child_id = o.child_id and higher.rank > o.rank and ${here('higher')})
      group by o.family_id, o.child_id`,
  ]
  const { rows } = await sql<TodayRow>`
    select t.kind, t.family_id as "familyId", t.id, t.part_id as "partId", t.at, t.who
    from (${sql.join(queries.map(some), sql` union all `)}) t (kind, family_id, id, part_id, at, who) order by t.at, t
  `.execute(access.db)
  return rows
}
