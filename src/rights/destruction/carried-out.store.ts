import { sql } from 'kysely'
import type { Access } from '../../access/access.ts'
import type { Request } from '../request.ts'

/** Steps that take back what was decided, as whoever asked wrote them, and since when what was decided is destroyed; as this look opened it. */
export async function readCarriedOut(
  access: Access,
  { id, familyId, partId, decided }: Request,
): Promise<{ takenBackAt: string | null; destroyedAt: string | null }> {
  const parts = (decided?.body.parts ?? []).flatMap(({ part, outcome }) => (outcome === 'given' ? [part] : []))
  const entries = (decided?.body.entries ?? []).flatMap(({ entry, outcome }) => (outcome === 'given' ? [entry] : []))
  const { rows } = await sql<{ takenBackAt: string | null; destroyedAt: string | null }>`
    select (select min(e.recorded_at)::text from erbij.entry e join erbij.entry_content c on c.family_id = e.family_id and c.entry_id = e.id
        where e.family_id = ${familyId} and e.part_id = ${partId} and e.part_id = any (${access.parts}) and e.answers = ${id}
          and e.author_organisation is null and c.body::json ->> 'step' = 'withdraw') as "takenBackAt",
      (select max(d.at)::text from erbij.destroyed d where d.family_id = ${familyId} and d.part_id = any (${access.parts})
        and (d.part_id = any (${parts}) or d.entry_id = any (${entries})) and d.at >= ${decided?.at ?? 'infinity'}::timestamptz) as "destroyedAt"
  `.execute(access.db)
  return rows[0] ?? { takenBackAt: null, destroyedAt: null }
}
