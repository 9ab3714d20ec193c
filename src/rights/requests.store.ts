import { sql } from 'kysely'
import type { Access } from '../access/access.ts'
import type { PartFacts } from '../access/facts.ts'
import { request } from '../dossier/kinds/request.ts'
import { readableEntries } from '../dossier/timeline.store.ts'
import type { OrganisationKind } from '../law/roles.ts'
import { type Request, requestsOf, type StepRow } from './request.ts'

const requestParts = (access: Access): PartFacts[] =>
  [...access.families.values()].flatMap(({ parts }) =>
    [...parts.values()].flatMap(({ part }) => (part.sort === request.sort ? [part] : [])),
  )

/** Every request in the families of this look that this reader may read, in one statement. */
export async function readRequests(access: Access): Promise<Request[]> {
  const parts = requestParts(access)
  if (parts.length === 0) return []
  const { rows } = await sql<{ row: StepRow }>`
    select json_build_object('familyId', e.family_id, 'partId', e.part_id, 'id', e.id, 'answers', e.answers, 'recordedAt', e.recorded_at,
      'author', e.author, 'authorName', e.author_name, 'authorOrganisation', e.author_organisation, 'body', c.body::json) as row
    from erbij.entry e join erbij.entry_content c on c.family_id = e.family_id and c.entry_id = e.id
    where e.family_id = any (${[...access.families.keys()]}) and e.part_id = any (${parts.map(({ id }) => id)}) and e.kind = ${request.id}
      and ${readableEntries(access)}
    order by e.part_id, e.seq
  `.execute(access.db)
  return requestsOf(
    rows.map(({ row }) => row),
    new Map(parts.map((part) => [part.id, part])),
    access.today,
  )
}

/** Somebody who helps, of which organisation; as far as this look opened that they do. */
export interface Helper {
  familyId: string
  organisationId: string
  organisation: string
  kind: OrganisationKind
  capacityId: string
  name: string
  /** RFC 3339. */
  beganAt: string
}

/** Who helps the families of this look, the longest first. */
export async function readHelpers(access: Access): Promise<Helper[]> {
  const { rows } = await sql<{ row: Helper }>`
    select json_build_object('familyId', h.family_id, 'organisationId', h.organisation_id, 'organisation', h.organisation, 'kind', h.kind,
      'capacityId', h.capacity_id, 'name', h.name, 'beganAt', h.began_at) as row
    from erbij.helping_organisations() h where h.family_id = any (${[...access.families.keys()]})
  `.execute(access.db)
  return rows.map(({ row }) => row)
}
