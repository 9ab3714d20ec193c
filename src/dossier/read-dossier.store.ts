import { sql } from 'kysely'
import type { Access } from '../access/access.ts'
import type { Json } from '../lib/canonical.ts'
import { kinds } from './kinds/index.ts'

/** What one reader gets of one family's dossier: row-level security leaves out everything this look did not open. */
export interface DossierRows {
  people: PersonRow[]
  relations: RelationRow[]
  addresses: AddressRow[]
  authority: AuthorityRow[]
  ties: TieRow[]
  entries: EntryRow[]
  /** How many entries there are in all for this reader, answers not counted. */
  total: number
  drafts: DraftRow[]
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
  kind: 'parent' | 'partner'
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
export interface EntryRow {
  id: string
  partId: string
  kind: string
  answers: string | null
  replaces: string | null
  occurredOn: string
  recordedAt: string
  author: string
  authorName: string
  authorOrganisation: string | null
  sharedAt: string | null
  body: Json
}
export interface DraftRow {
  id: string
  kind: string
  body: Json
  savedAt: string
}

/** The kinds of entry that people read one by one. */
export const timeline = kinds.filter((kind) => kind.inTimeline).map((kind) => kind.id)

/**
 * Reads the dossiers of this look in two statements: people and who is involved, and per family the latest `limit` entries with
 * the answers beside them, newest first by the day it happened. `before`: the id of the last entry of the previous page.
 * A limit of 0 asks for no entries: the second statement is not sent, and the total is 0.
 *
 * Each query names the parts that the rules allowed, though row-level security would leave out the others as well: the rules
 * must hold without it (src/access/access.test.ts).
 */
export async function readDossiers(
  access: Access,
  limit: number,
  before: string | null = null,
): Promise<Map<string, DossierRows>> {
  const here = sql`family_id = f.id and part_id = any (${access.parts})`
  const { rows } = await sql<Omit<DossierRows, 'entries' | 'total'> & { familyId: string }>`
    select f.id as "familyId",
      ${many(sql`select part_id as "partId", person_id as id, given_names as "givenNames", prefix, surname, birth, death, gender
        from erbij.known_person where ${here}`)} as people,
      ${many(sql`select part_id as "partId", person_id as "personId", kind, other_id as "otherId", since, until
        from erbij.known_relation where ${here}`)} as relations,
      ${many(sql`select part_id as "partId", person_id as "personId", lines, since
        from erbij.known_address where ${here}`)} as addresses,
      ${many(sql`select part_id as "partId", child_id as "childId", holder_id as "holderId", status, since, until
        from erbij.authority where ${here}`)} as authority,
      ${many(sql`select part_id as "partId", capacity_id as "capacityId", name, organisation, role, reason, began_at as "beganAt",
        ended_at as "endedAt", end_reason as "endReason" from erbij.tie where ${here} order by began_at`)} as ties,
      ${many(sql`select id, kind, body::json as body, saved_at as "savedAt" from erbij.draft
        where family_id = f.id and author = ${access.actor.id} order by saved_at desc`)} as drafts
    from unnest(${familiesOf(access)}::uuid[]) as f(id)
  `.execute(access.db)
  const found = Map.groupBy(limit === 0 ? [] : await readEntries(access, limit, before), (row) => row.familyId)
  return new Map(
    rows.map(({ familyId, ...dossier }) => {
      const entries = found.get(familyId) ?? []
      return [familyId, { ...dossier, entries: entries.map(entryOf), total: entries[0]?.total ?? 0 }]
    }),
  )
}

const familiesOf = (access: Access): string[] => [...access.families.keys()]

interface Row extends Omit<EntryRow, 'body'> {
  familyId: string
  /** Null when it was destroyed. */
  body: string | null
  total: number
}

/** What this reader may know of entries: professionals what is recorded; a person what is shared, and what they wrote. */
export const readableEntries = (access: Access) => sql`(e.author = ${access.actor.id}
  or e.id <> all (array(select erbij.looked_withheld())) and (${access.actor.kind === 'professional'}
    or exists (select from erbij.entry_shared s where s.family_id = e.family_id and s.entry_id = e.id)))`

/**
 * Entries as plain rows: of hundreds PostgreSQL takes twice as long to make one JSON. Contents are looked up one by one: with
 * row-level security PostgreSQL expects one entry where there are hundreds, and would compare each with each.
 */
async function readEntries(access: Access, limit: number, before: string | null): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select f.id as "familyId", d.* from unnest(${familiesOf(access)}::uuid[]) as f(id) cross join lateral (
      with readable as materialized (
        select * from erbij.entry e
        where e.family_id = f.id and e.part_id = any (${access.parts}) and e.kind = any (${timeline}) and ${readableEntries(access)}
      ), page as (
        select r.* from readable r
        where r.answers is null and (${before}::uuid is null or (r.occurred_on, r.recorded_at, r.id)
          < (select b.occurred_on, b.recorded_at, b.id from readable b where b.id = ${before}::uuid))
        order by r.occurred_on desc, r.recorded_at desc, r.id desc limit ${limit}
      ), shown as (
        select * from page union all select * from readable r where r.answers = any (array(select id from page))
      )
      select h.id, h.part_id as "partId", h.kind, h.answers, h.replaces, h.occurred_on::text as "occurredOn", h.recorded_at::text as "recordedAt",
        h.author, h.author_name as "authorName", h.author_organisation as "authorOrganisation",
        (select s.shared_at::text from erbij.entry_shared s where s.family_id = h.family_id and s.entry_id = h.id) as "sharedAt",
        (select c.body from erbij.entry_content c where c.family_id = h.family_id and c.entry_id = h.id) as body,
        (select count(*)::int from readable where answers is null) as total
      from shown h
      order by h.occurred_on desc, h.recorded_at desc, h.id desc
    ) d
  `.execute(access.db)
  return rows.filter((row) => row.body !== null)
}

const entryOf = ({ familyId: _family, total: _total, body, recordedAt, sharedAt, ...row }: Row): EntryRow => ({
  ...row,
  recordedAt: iso(recordedAt),
  sharedAt: sharedAt && iso(sharedAt),
  body: JSON.parse(body ?? 'null') as Json,
})

/** PostgreSQL's `2026-01-01 09:00:00+00` as RFC 3339. */
const iso = (text: string): string => `${text.slice(0, 10)}T${text.slice(11)}${/[+-]\d\d$/.test(text) ? ':00' : ''}`

const many = (query: ReturnType<typeof sql>) => sql`(select coalesce(json_agg(x), '[]') from (${query}) x)`
