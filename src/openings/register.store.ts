import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { Access } from '../access/access.ts'
import type { DB } from '../db/schema.generated.ts'
import type { mandate } from '../dossier/kinds/mandate.ts'
import type { opening } from '../dossier/kinds/opening.ts'
import { readableEntries } from '../dossier/timeline.store.ts'
import type { Role } from '../law/roles.ts'

type Opened = Extract<z.infer<(typeof opening)['schema']>, { step: 'open' }>
type Mandated = Extract<z.infer<(typeof mandate)['schema']>, { step: 'open' }>

interface Step {
  at: string
  name: string
  reason: string | null
}

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
  ended: Step | null
  /** Of an emergency: what somebody else thought of it. */
  review: (Step & { outcome: 'needed' | 'not-needed' }) | null
} & ({ kind: 'opening'; body: Opened } | { kind: 'mandate'; body: Mandated })

/** The decisions that this look lets its reader read, the newest first. */
export async function readOpenings(access: Access): Promise<OpeningRow[]> {
  const step = (name: 'end' | 'review') => sql`(select json_build_object('at', x.recorded_at, 'name', x.author_name,
      'reason', b.body::json ->> 'reason', 'outcome', b.body::json ->> 'outcome')
    from erbij.entry x join erbij.entry_content b on b.family_id = x.family_id and b.entry_id = x.id
    where x.family_id = e.family_id and x.part_id = e.part_id and x.thread_id = e.id and x.id <> e.id
      and b.body::json ->> 'step' = ${name} and ${readableEntries(access, 'x')} order by x.seq limit 1)`
  const { rows } = await sql<{ row: OpeningRow }>`
    select json_build_object('familyId', e.family_id, 'threadId', e.id, 'partId', e.part_id, 'kind', e.kind, 'author', e.author,
      'authorName', e.author_name, 'authorOrganisation', e.author_organisation, 'recordedAt', e.recorded_at, 'body', c.body::json,
      'over', (c.body::json ->> 'until')::timestamptz <= erbij.moment(), 'ended', ${step('end')}, 'review', ${step('review')}) as row
    from erbij.entry e join erbij.entry_content c on c.family_id = e.family_id and c.entry_id = e.id
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

/** An emergency of a colleague, as whoever leads their team knows it before a look: whose and when, never why. */
export interface EmergencyRow {
  familyId: string
  threadId: string
  partId: string
  author: string
  name: string
  at: string
  reviewed: boolean
}

/** Emergencies of the last year by colleagues of whoever leads their team, the oldest first; for anybody else none. */
export async function readEmergencies(db: Kysely<DB>, capacityId: string): Promise<EmergencyRow[]> {
  const { rows } = await sql<EmergencyRow>`
    select family_id as "familyId", thread_id as "threadId", part_id as "partId", author, name, to_json(at) #>> '{}' as at, reviewed
    from erbij.emergencies(${capacityId})
  `.execute(db)
  return rows
}
