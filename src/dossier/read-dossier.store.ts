import { sql } from 'kysely'
import type { Access } from '../access/access.ts'
import type { Json } from '../lib/canonical.ts'
import { type AheadRow, aheadOf } from './ahead.ts'
import type { RelationKind } from './kinds/relation.ts'
import { type SaidRow, saidOf } from './said.ts'
import { type EntryRow, familiesOf, readTimelines, type Timeline } from './timeline.store.ts'
import { type AskedTimeline, withAliases } from './timeline-filter.ts'

export { type EntryRow, readableEntries, timeline } from './timeline.store.ts'

/** What one reader gets of one family's dossier: row-level security leaves out everything this look did not open. */
export interface DossierRows {
  people: PersonRow[]
  relations: RelationRow[]
  addresses: AddressRow[]
  authority: AuthorityRow[]
  /** Who was decided to be one person. */
  same: SameRow[]
  ties: TieRow[]
  entries: EntryRow[]
  /** How many entries there are in all for this reader, answers not counted. */
  total: number
  /** How many of them the filter lets through. */
  matching: number
  drafts: DraftRow[]
  /** Empty unless it was asked for. */
  ahead: AheadRow[]
  /** The same. */
  said: SaidRow[]
}

export interface PersonRow {
  partId: string
  id: string
  givenNames: string
  prefix: string
  surname: string
  birth: string
  death: string | null
  gender: 'M' | 'V' | 'O'
}
export interface RelationRow {
  partId: string
  personId: string
  kind: RelationKind
  otherId: string
  since: string | null
  until: string | null
}
export interface AddressRow {
  partId: string
  personId: string
  lines: string[]
  since: string | null
}
export interface AuthorityRow {
  partId: string
  childId: string
  holderId: string
  status: 'holds' | 'undetermined'
  since: string | null
  until: string | null
}
/** `personId` was decided to be `sameAs`; with `endedAt` it was undone. */
export interface SameRow {
  personId: string
  sameAs: string
  endedAt: string | null
}
export interface TieRow {
  partId: string
  capacityId: string
  name: string
  organisation: string
  role: string
  reason: string
  beganAt: string
  endedAt: string | null
  endReason: string | null
}
export interface DraftRow {
  id: string
  kind: string
  body: Json
  savedAt: string
}

/** Authority that counts: outranked by no other outcome for that child, and of two court decisions the later (erbij.authority_over). */
export const authorityThatCounts = (access: Access) => sql`not exists (select from erbij.authority_outcome o
  where o.family_id = a.family_id and o.part_id = any (${access.parts}) and o.child_id = a.child_id and o.determined_on <= ${access.today}::date
    and (o.rank > a.rank or o.rank = a.rank and a.rank = 3 and (o.determined_on::text, o.thread_id) > (a.since, a.thread_id)))`

/**
 * Reads the dossiers of this look in one statement: people and who is involved, and per family the latest `limit` entries with
 * the answers beside them (src/dossier/timeline.store.ts). A limit of 0 asks for no entries, and the total is 0. Only a filter on a
 * person takes a statement more, for whom else that person was decided to be.
 *
 * Each query names the parts that the rules allowed, though row-level security would leave out the others as well: the rules
 * must hold without it (src/access/access.test.ts). Each is in an order of its own, to the last row: otherwise rows of parts that
 * stay closed could decide in which order those of open parts come.
 */
export async function readDossiers(
  access: Access,
  limit: number,
  before: string | null = null,
  asked: AskedTimeline = {},
): Promise<Map<string, DossierRows>> {
  const here = sql`family_id = f.id and part_id = any (look.parts)`
  // Whoever leads a team sees who of the team helps, and not why: that tells what is going on.
  const leads = access.actor.role === 'team-lead'
  const ours = sql`(not ${leads}::boolean or organisation = ${access.actor.organisation})`
  const why = (column: 'reason' | 'end_reason') => sql`case when not ${leads}::boolean then ${sql.raw(column)} end`
  const besides = sql`json_build_object(
    'people', ${many(sql`select part_id as "partId", person_id as id, given_names as "givenNames", prefix, surname, birth, death, gender
        from erbij.known_person where ${here} order by person_id, part_id`)},
    'relations', ${many(sql`select part_id as "partId", person_id as "personId", kind, other_id as "otherId", since, until
        from erbij.known_relation where ${here} order by person_id, kind, other_id, part_id`)},
    'addresses', ${many(sql`select part_id as "partId", person_id as "personId", lines, since
        from erbij.known_address where ${here} order by person_id, part_id`)},
    'authority', ${many(sql`select part_id as "partId", child_id as "childId", holder_id as "holderId", status, since, until
        from erbij.authority a where ${here} and ${authorityThatCounts(access)} order by child_id, holder_id, part_id, thread_id`)},
    'same', ${many(sql`select person_id as "personId", same_as as "sameAs", ended_at as "endedAt"
        from erbij.same_person where ${here} order by decided_at, thread_id`)},
    'ties', ${many(sql`select part_id as "partId", capacity_id as "capacityId", name, organisation, role, coalesce(${why('reason')}, '') as reason, began_at as "beganAt",
        ended_at as "endedAt", ${why('end_reason')} as "endReason" from erbij.tie where ${here} and ${ours} order by began_at, capacity_id, entry_id`)},
    'drafts', ${many(sql`select id, kind, body::json as body, saved_at as "savedAt" from erbij.draft
        where family_id = f.id and author = ${access.actor.id} order by saved_at desc, id`)},
    'ahead', ${asked.ahead ? many(aheadOf(access)) : sql`'[]'::json`},
    'said', ${asked.said ? many(saidOf(access)) : sql`'[]'::json`})`
  type Besides = Omit<DossierRows, keyof Timeline>
  const filter = asked.filter?.person ? withAliases(asked.filter, await decidedSame(access)) : asked.filter
  if (limit > 0) return readTimelines<Besides>(access, limit, before, { ...asked, ...(filter && { filter }) }, besides)
  const { rows } = await sql<{ familyId: string; besides: Besides }>`
    select f.id as "familyId", ${besides} as besides from ${familiesOf(access)}`.execute(access.db)
  return new Map(rows.map((row) => [row.familyId, { ...row.besides, entries: [], total: 0, matching: 0 }]))
}

async function decidedSame(access: Access): Promise<SameRow[]> {
  const { rows } =
    await sql<SameRow>`select person_id as "personId", same_as as "sameAs", ended_at as "endedAt" from erbij.same_person
    where family_id = any (${[...access.families.keys()]}) and part_id = any (${access.parts})`.execute(access.db)
  return rows
}

const many = (query: ReturnType<typeof sql>) => sql`(select coalesce(json_agg(x), '[]') from (${query}) x)`
