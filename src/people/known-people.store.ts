import { sql } from 'kysely'
import type { Access } from '../access/access.ts'
import type { PersonRow, SameRow } from '../dossier/read-dossier.store.ts'
import { type KnownPerson, knownPeople } from './circle.ts'

/** Who this reader knows in each family of this look: their names and births, nothing else. One statement. */
export async function readKnownPeople(access: Access): Promise<Map<string, KnownPerson[]>> {
  const here = sql`family_id = any (${[...access.families.keys()]}) and part_id = any (${access.parts})`
  const { rows } = await sql<{ familyId: string; people: PersonRow[]; same: SameRow[] }>`
    select k.family_id as "familyId", json_agg(json_build_object('partId', k.part_id, 'id', k.person_id, 'givenNames', k.given_names,
        'prefix', k.prefix, 'surname', k.surname, 'birth', k.birth, 'death', k.death, 'gender', k.gender)
        order by k.person_id, k.part_id) as people,
      (select coalesce(json_agg(json_build_object('personId', s.person_id, 'sameAs', s.same_as, 'endedAt', s.ended_at) order by s.decided_at, s.thread_id), '[]')
        from erbij.same_person s where s.family_id = k.family_id and s.part_id = any (${access.parts})) as same
    from (select * from erbij.known_person where ${here}) k group by k.family_id
  `.execute(access.db)
  return new Map(rows.map(({ familyId, ...known }) => [familyId, knownPeople(known, access.today)]))
}
