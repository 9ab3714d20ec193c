import { sql } from 'kysely'
import type { Access } from '../access/access.ts'
import type { AuthorityOutcome } from '../dossier/kinds/authority-decision.ts'
import type { RelationKind } from '../dossier/kinds/relation.ts'
import {
  type AddressRow,
  type AuthorityRow,
  authorityThatCounts,
  type PersonRow,
  readableEntries,
} from '../dossier/read-dossier.store.ts'
import { readsWork } from '../dossier/timeline.store.ts'
import type { SameDecisionRow } from './merge.ts'
import type { Reach } from './reach.ts'

/** The newest version of the entry that something follows from. */
export interface ToldRow<Body> {
  entryId: string
  by: string
  /** RFC 3339. */
  at: string
  body: Body
}

export interface KnownRelationRow {
  partId: string
  /** `personId` has `otherId` as its parent, neighbour, … */
  personId: string
  kind: RelationKind
  otherId: string
  since: string | null
  until: string | null
  source: string
  threadId: string | null
  told: ToldRow<Record<string, unknown>> | null
}

export interface OutcomeRow {
  partId: string
  childId: string
  source: 'brp' | 'brp-api' | 'court' | 'test'
  rank: number
  outcome: AuthorityOutcome
  holders: string[]
  rule: string
  law: string[]
  nl: string
  en: string
  underInvestigation: boolean
  determinedOn: string
  validUntil: string | null
  threadId: string | null
  told: ToldRow<Record<string, unknown>> | null
}

export interface ReachRow {
  personId: string
  body: Reach
  at: string
}

export interface PeopleRows {
  people: PersonRow[]
  relations: KnownRelationRow[]
  addresses: AddressRow[]
  authority: (AuthorityRow & { rank: number })[]
  outcomes: OutcomeRow[]
  reach: ReachRow[]
  same: SameDecisionRow[]
  /** HH:MM in Europe/Amsterdam, by the database's clock. */
  time: string
}

/** Everything about the people of the families of this look, per family, in one statement. It names the parts itself too (see readDossiers). */
export async function readPeople(access: Access): Promise<Map<string, PeopleRows>> {
  const here = sql`family_id = f.id and part_id = any (${access.parts})`
  const told = sql`(select json_build_object('entryId', e.id, 'by', e.author_name, 'at', e.recorded_at, 'body', c.body::json)
    from erbij.entry e join erbij.entry_content c on c.family_id = e.family_id and c.entry_id = e.id
    where e.family_id = x.family_id and e.part_id = x.part_id and e.thread_id = x.thread_id and ${readableEntries(access)}
    order by e.recorded_at desc, e.id desc limit 1) as told`
  // Why two people are one stands in the entry, for professionals alone.
  const why = sql`case when ${readsWork(access.actor)} then (select c.body::json ->> 'reason' from erbij.entry_content c
    where c.family_id = x.family_id and c.entry_id = x.thread_id) end`
  const { rows } = await sql<PeopleRows & { familyId: string }>`
    select f.id as "familyId", to_char(erbij.moment() at time zone 'Europe/Amsterdam', 'HH24:MI') as time,
      ${many(sql`select part_id as "partId", person_id as id, given_names as "givenNames", prefix, surname, birth, death, gender
        from erbij.known_person where ${here} order by person_id, part_id`)} as people,
      ${many(sql`select x.part_id as "partId", x.person_id as "personId", x.kind, x.other_id as "otherId", x.since, x.until, x.source,
        x.thread_id as "threadId", ${told} from erbij.known_relation x where ${here}
        order by x.person_id, x.kind, x.other_id, x.part_id`)} as relations,
      ${many(sql`select part_id as "partId", person_id as "personId", lines, since from erbij.known_address where ${here}
        order by person_id, part_id`)} as addresses,
      ${many(sql`select part_id as "partId", child_id as "childId", holder_id as "holderId", status, since, until, rank
        from erbij.authority a where ${here} and ${authorityThatCounts(access)} order by child_id, holder_id, part_id, thread_id`)} as authority,
      ${many(sql`select x.part_id as "partId", x.child_id as "childId", x.source, x.rank, x.outcome, x.holders, x.rule, x.law, x.nl, x.en,
        x.under_investigation as "underInvestigation", x.determined_on as "determinedOn", x.valid_until as "validUntil",
        x.thread_id as "threadId", ${told} from erbij.authority_outcome x where ${here}
        order by x.child_id, x.rank, x.source, x.part_id, x.thread_id`)} as outcomes,
      ${many(sql`select person_id as "personId", body, at from erbij.reach where ${here} order by person_id, part_id`)} as reach,
      ${many(sql`select part_id as "partId", thread_id as "threadId", person_id as "personId", same_as as "sameAs", ${why} as reason,
        decided_name as "decidedName", decided_at as "decidedAt", ended_name as "endedName", ended_at as "endedAt"
        from erbij.same_person x where ${here} order by decided_at, thread_id`)} as same
    from unnest(${[...access.families.keys()]}::uuid[]) as f(id)
  `.execute(access.db)
  return new Map(rows.map(({ familyId, ...people }) => [familyId, people]))
}

const many = (query: ReturnType<typeof sql>) => sql`(select coalesce(json_agg(y), '[]') from (${query}) y)`
