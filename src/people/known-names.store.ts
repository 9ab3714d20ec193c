import { sql } from 'kysely'
import type { Access } from '../access/access.ts'
import type { PersonRow } from '../dossier/read-dossier.store.ts'
import { knownPeople } from './circle.ts'
import { shortNames } from './present-people.ts'

/** What this reader calls the people of the families of this look: per family, names by person id. One statement. */
export async function readNames(access: Access): Promise<Map<string, Map<string, string>>> {
  const { rows } = await sql<PersonRow & { familyId: string }>`
    select family_id as "familyId", part_id as "partId", person_id as id, given_names as "givenNames", prefix, surname, birth, death, gender
    from erbij.known_person
    where family_id = any (${[...access.families.keys()]}) and part_id = any (${access.parts})
  `.execute(access.db)
  const families = Map.groupBy(rows, (row) => row.familyId)
  return new Map([...families].map(([id, people]) => [id, shortNames(knownPeople({ people }, access.today))]))
}
