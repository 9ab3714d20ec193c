import { sql } from 'kysely'
import type { Access } from '../access/access.ts'
import type { PersonRow, SameRow } from '../dossier/read-dossier.store.ts'
import { knownPeople } from './circle.ts'
import { shortNames } from './present-people.ts'

/** What this reader calls the people of the families of this look: per family, names by person id. One statement. */
export async function readNames(access: Access): Promise<Map<string, Map<string, string>>> {
  const { rows } = await sql<PersonRow & { familyId: string; same: SameRow[] }>`
    select k.family_id as "familyId", k.part_id as "partId", k.person_id as id, k.given_names as "givenNames", k.prefix, k.surname, k.birth,
      k.death, k.gender, coalesce(s.same, '[]') as same
    from erbij.known_person k
    left join (select family_id, json_agg(json_build_object('personId', person_id, 'sameAs', same_as, 'endedAt', ended_at) order by decided_at, thread_id) as same
      from erbij.same_person where family_id = any (${[...access.families.keys()]}) and part_id = any (${access.parts}) group by family_id) s
      on s.family_id = k.family_id
    where k.family_id = any (${[...access.families.keys()]}) and k.part_id = any (${access.parts})
    order by k.family_id, k.person_id, k.part_id
  `.execute(access.db)
  const families = Map.groupBy(rows, (row) => row.familyId)
  return new Map(
    [...families].map(([id, people]) => [
      id,
      shortNames(knownPeople({ people, same: people[0]?.same ?? [] }, access.today)),
    ]),
  )
}
