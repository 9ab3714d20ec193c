import { sql } from 'kysely'
import type { Access } from '../access/access.ts'
import type { PersonRow } from '../dossier/read-dossier.store.ts'

/**
 * One family in the list of a professional: who they are by name, how this professional is tied (null when they only read along),
 * which colleagues help, and the last entry.
 */
export interface CaseloadRow {
  id: string
  people: PersonRow[]
  tie: { role: string; since: string } | null
  helpers: { name: string; since: string }[]
  lastEntryOn: string | null
}

/** The families of this look, in one statement. */
export async function readCaseload(access: Access): Promise<CaseloadRow[]> {
  const here = sql`family_id = any (${[...access.families.keys()]}) and part_id = any (${access.parts})`
  const { rows } = await sql<CaseloadRow>`
    with family as (
      select unnest(${[...access.families.keys()]}::uuid[]) as family_id
    ), tied as (
      select family_id, min(role) as role, min(began_at) as began from erbij.tie
      where capacity_id = ${access.actor.id} and ended_at is null and ${here} group by family_id
    ), people as (
      select family_id, json_agg(json_build_object('partId', part_id, 'id', person_id, 'givenNames', given_names, 'prefix', prefix,
        'surname', surname, 'birth', birth, 'death', death, 'gender', gender) order by person_id, part_id) as people
      from erbij.known_person where ${here} group by family_id
    ), helping as (
      select family_id, json_agg(json_build_object('name', name, 'since', since) order by since, name) as helpers from (
        select family_id, min(name) as name, to_char(min(began_at) at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as since from erbij.tie
        where ended_at is null and organisation = ${access.actor.organisation} and ${here} group by family_id, capacity_id) x
      group by family_id
    ), entries as (
      select family_id, max(occurred_on) as last from erbij.entry
      where kind = 'contact-note' and ${here} group by family_id
    )
    select family.family_id as id, coalesce(people, '[]') as people,
      case when tied.began is not null then
        json_build_object('role', tied.role, 'since', to_char(tied.began at time zone 'Europe/Amsterdam', 'YYYY-MM-DD')) end as tie,
      coalesce(helpers, '[]') as helpers,
      to_char(entries.last, 'YYYY-MM-DD') as "lastEntryOn"
    from family left join tied using (family_id) left join helping using (family_id) left join people using (family_id) left join entries using (family_id)
  `.execute(access.db)
  return rows
}
