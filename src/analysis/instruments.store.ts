import { type Kysely, sql } from 'kysely'
import type { DB } from '../db/schema.generated.ts'

/** The questionnaires that were imported, as JSON; about no family, so no look is needed. */
export async function readInstruments(db: Kysely<DB>): Promise<unknown[]> {
  const { rows } = await sql<{ body: unknown }>`select body from erbij.instruments()`.execute(db)
  return rows.map(({ body }) => body)
}

/** Keeps one version. `kept`: it is new; `same`: it was there, as it is now; `other`: that version is there and says something else. */
export async function keepInstrument(
  db: Kysely<DB>,
  { url, version, json }: { url: string; version: string; json: string },
): Promise<'kept' | 'same' | 'other'> {
  const { numAffectedRows } = await sql`
    insert into erbij.instrument (url, version, body) values (${url}, ${version}, ${json}::jsonb) on conflict do nothing
  `.execute(db)
  if (numAffectedRows === 1n) return 'kept'
  const { rows } = await sql<{ same: boolean }>`
    select body = ${json}::jsonb as same from erbij.instrument where url = ${url} and version = ${version}
  `.execute(db)
  return rows[0]?.same ? 'same' : 'other'
}
