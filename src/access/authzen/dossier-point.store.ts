import { sql, type Transaction } from 'kysely'
import type { DB } from '../../db/schema.generated.ts'
import { type Action, actions } from '../../law/actions.ts'
import type { Purpose } from '../../law/purposes.ts'
import { uuidv7 } from '../../lib/uuid.ts'
import { type Entered, factsOf } from '../access.ts'
import type { Facts } from '../facts.ts'

/** Facts of several actors, each about families of their own; by actor. One statement, for any number of them. */
export async function enterAll(
  db: Transaction<DB>,
  families: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<Map<string, Facts>> {
  const asked = [...families].map(([actor, ids]) => ({ actor, families: [...ids] }))
  const { rows } = await sql<{ actor: string; facts: Entered }>`
    select q.actor, erbij.enter(q.actor, q.families) as facts
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as q(actor uuid, families uuid[])
  `.execute(db)
  return new Map(rows.map(({ actor, facts }) => [actor, factsOf(facts)]))
}

/** What the rules said of parts of one family. */
export interface EvaluatedFamily {
  family: string
  allowed: string[]
  allowedRules: string[]
  refused: string[]
  refusedRules: string[]
}

/** What one system asked about one actor who exists: a row of the log per family. */
export interface EvaluationLook {
  actorId: string
  action: Action
  purpose: Purpose
  families: readonly EvaluatedFamily[]
}

export interface AskedBy {
  /** SHA-256 of the set of rules that decided. */
  policies: string
  traceparent: string | undefined
  client: string | undefined
}

/**
 * Writes these looks, which open nothing, and answers of each which parts PostgreSQL lets through as well, by family. One
 * statement, for any number of them.
 */
export async function recordEvaluations(
  db: Transaction<DB>,
  looks: readonly EvaluationLook[],
  { policies, traceparent, client }: AskedBy,
): Promise<Map<string, Set<string>>[]> {
  const ids = looks.map(() => uuidv7())
  const rows = looks.map(({ actorId, action, purpose, families }, n) => ({
    id: ids[n],
    actor: actorId,
    mode: actions[action] === 'write' ? 'evaluate-write' : 'evaluate',
    action,
    purpose,
    claims: families,
  }))
  const result = await sql<{ id: string; family: string; allowed: string[] }>`
    select q.id, r.family_id as family, r.allowed
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as q(id uuid, actor uuid, mode text, action text, purpose text, claims jsonb)
    cross join lateral erbij.record_look(q.id, q.actor, q.mode, q.action, q.purpose, q.claims, '[]'::jsonb, ${policies}, ${traceparent ?? null}, ${client ?? null}) r
  `.execute(db)
  const byLook = Map.groupBy(result.rows, ({ id }) => id)
  return ids.map((id) => new Map((byLook.get(id) ?? []).map(({ family, allowed }) => [family, new Set(allowed)])))
}
