import { sql } from 'kysely'
import type { z } from 'zod'
import type { Access } from '../access/access.ts'
import type { mandate } from '../dossier/kinds/mandate.ts'
import type { opening } from '../dossier/kinds/opening.ts'
import { readableEntries } from '../dossier/timeline.store.ts'
import type { Role } from '../law/roles.ts'

type Opened = Extract<z.infer<(typeof opening)['schema']>, { step: 'open' }>
type Mandated = Extract<z.infer<(typeof mandate)['schema']>, { step: 'open' }>

/** One decision that opened something, with how it ended when it did. */
export type OpeningRow = {
  familyId: string
  threadId: string
  partId: string
  author: string
  authorName: string
  /** Null: somebody of the family decided. */
  authorOrganisation: string | null
  recordedAt: string
  /** Its last moment has come. */
  over: boolean
  ended: { at: string; name: string; reason: string | null } | null
} & ({ kind: 'opening'; body: Opened } | { kind: 'mandate'; body: Mandated })

/** The decisions that this look lets its reader read, the newest first. */
export async function readOpenings(access: Access): Promise<OpeningRow[]> {
  const { rows } = await sql<{ row: OpeningRow }>`
    select json_build_object('familyId', e.family_id, 'threadId', e.id, 'partId', e.part_id, 'kind', e.kind, 'author', e.author,
      'authorName', e.author_name, 'authorOrganisation', e.author_organisation, 'recordedAt', e.recorded_at, 'body', c.body::json,
      'over', (c.body::json ->> 'until')::timestamptz <= erbij.moment(), 'ended', ended.row) as row
    from erbij.entry e join erbij.entry_content c on c.family_id = e.family_id and c.entry_id = e.id
    left join lateral (
      select json_build_object('at', x.recorded_at, 'name', x.author_name, 'reason', b.body::json ->> 'reason') as row
      from erbij.entry x join erbij.entry_content b on b.family_id = x.family_id and b.entry_id = x.id
      where x.family_id = e.family_id and x.part_id = e.part_id and x.thread_id = e.id and x.id <> e.id and x.answers is null
        and ${readableEntries(access, 'x')} order by x.seq limit 1) ended on true
    where e.family_id = any (${[...access.families.keys()]}) and e.part_id = any (${access.parts})
      and e.kind in ('opening', 'mandate') and e.thread_id = e.id and ${readableEntries(access)}
    order by e.recorded_at desc, e.id
  `.execute(access.db)
  return rows.map(({ row }) => row)
}

/** Somebody who works here, apart from any family. */
export interface Professional {
  capacityId: string
  name: string
  organisation: string
  organisationKind: string
  role: Role
}

/**
 * Who can be asked. For somebody of the family: lawyers, client supporters and confidants. For a professional: who works at this
 * organisation. It tells nothing about any family.
 */
export async function readProfessionals(access: Access, organisation: string | null): Promise<Professional[]> {
  const { rows } = await sql<Professional>`
    select capacity_id as "capacityId", name, organisation, organisation_kind as "organisationKind", role
    from erbij.professionals(${access.actor.id}, ${organisation})
  `.execute(access.db)
  return rows
}

/** The organisations where somebody works, for a professional. */
export async function readOrganisations(access: Access): Promise<{ id: string; name: string; kind: string }[]> {
  const { rows } = await sql<{ id: string; name: string; kind: string }>`
    select id, name, kind from erbij.organisations(${access.actor.id})
  `.execute(access.db)
  return rows
}
