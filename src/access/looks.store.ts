import { sql } from 'kysely'
import type { Action } from '../law/actions.ts'
import type { Purpose } from '../law/purposes.ts'
import type { Access } from './access.ts'
import type { FamilyFacts } from './facts.ts'

/** One part of one look, as its reader may know it. */
export interface LookLine {
  familyId: string
  id: string
  at: Date
  /** The same moment to the microsecond, as text: where the next page begins. */
  cursor: string
  action: Action
  purpose: Purpose
  actor: string
  actorKind: 'professional' | 'person'
  actorName: string
  organisation: string | null
  partId: string
  allowed: boolean
  rule: string
}

/**
 * The latest `limit` looks at the families of this look, newest first: only lines about parts that it opened, so that nobody
 * learns from the log that another part exists.
 */
export async function readLooks(access: Access, limit: number, before: string | null = null): Promise<LookLine[]> {
  const { rows } = await sql<LookLine>`
    select family_id as "familyId", id, at, cursor, action, purpose, actor, actor_kind as "actorKind", actor_name as "actorName", organisation, part_id as "partId", allowed, rule
    from erbij.read_looks(${[...access.families.keys()]}, ${before && year.test(before) ? before : 'infinity'}::timestamptz, ${limit})
  `.execute(access.db)
  return rows
}

// PostgreSQL knows no year 0000, and there was no log before this millennium either.
const year = /^[2-9]\d{3}-/

/** Somebody else who may be able to read: facts for the same rules. */
export interface ReaderFacts {
  kind: 'professional' | 'person'
  capacityId: string | null
  personId: string | null
  name: string | null
  organisation: string | null
  organisationId: string | null
  organisationKind: 'local-team' | 'regional-safety-team' | 'expertise-platform' | 'other' | null
  /** The people of this family whom this reader is. */
  selves: string[]
  authorityOver: string[]
  shieldedParts: string[]
  openings: Record<string, NonNullable<FamilyFacts['parts'][number]['opening']>>
}

/** Who else could read parts of this family, for «wie mag wat zien». Only those whom this look lets the reader know of. */
export async function readReaders(access: Access, familyId: string): Promise<ReaderFacts[]> {
  const { rows } = await sql<{ readers: ReaderFacts[] | null }>`select erbij.readers(${familyId}) as readers`.execute(
    access.db,
  )
  return rows[0]?.readers ?? []
}
