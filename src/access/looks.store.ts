import { sql } from 'kysely'
import type { Action } from '../law/actions.ts'
import type { Purpose } from '../law/purposes.ts'
import type { Access } from './access.ts'
import type { Actor, FamilyFacts, OpeningFacts, PartFacts, Standing } from './facts.ts'

/** One part of one look, as its reader may know it. */
export interface LookLine {
  familyId: string
  id: string
  at: Date
  /** The same moment to the microsecond, as text: where the next page begins. */
  cursor: string
  /** `evaluate`: nobody looked; the system `client` asked whether this actor may. */
  mode: 'read' | 'write' | 'evaluate'
  /** The name of that system, a URI. */
  client: string | null
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
    select family_id as "familyId", id, at, cursor, mode,
      case mode when 'evaluate' then erbij.asked_by(family_id, at, id) end as client, action, purpose, actor, actor_kind as "actorKind", actor_name as "actorName", organisation, part_id as "partId", allowed, rule
    from erbij.read_looks(${[...access.families.keys()]}, ${before && year.test(before) ? before : 'infinity'}::timestamptz, ${limit})
  `.execute(access.db)
  return rows
}

// PostgreSQL knows no year 0000, and there was no log before this millennium either.
const year = /^[2-9]\d{3}-/

/** Somebody else who may be able to read: facts for the same rules, as `enter()` answers them for oneself. */
export interface ReaderFacts extends Standing, Omit<Actor, 'id' | 'name'> {
  capacityId: string | null
  name: string | null
  tie: FamilyFacts['tie']
  tiedTo: string[]
  team: boolean
  clients: FamilyFacts['clients']
  /** By part id. */
  shields: Record<string, NonNullable<PartFacts['shield']>>
  shieldedClients: Record<string, string[]>
  openings: Record<string, OpeningFacts[]>
}

/** By name: the order in which PostgreSQL finds them may follow from what this reader does not read. */
const inOrder = ({ kind, name, capacityId, personId }: ReaderFacts): string =>
  [kind, name, capacityId, personId].map((each) => each ?? '').join(' ')

/** Who else could read parts of this family, for «wie mag wat zien». Only those whom this look lets the reader know of. */
export async function readReaders(access: Access, familyId: string): Promise<ReaderFacts[]> {
  const { rows } = await sql<{ readers: ReaderFacts[] | null }>`select erbij.readers(${familyId}) as readers`.execute(
    access.db,
  )
  return (rows[0]?.readers ?? []).sort((a, b) => (inOrder(a) < inOrder(b) ? -1 : 1))
}
