import { type Kysely, sql } from 'kysely'
import { uuidv7 } from '../lib/uuid.ts'
import type { DB } from './schema.generated.ts'

/** Writes that a steward command ran, and how many of what: whoever passes the wall leaves that behind. */
export async function recordStewardRun(db: Kysely<DB>, command: string, counts: object): Promise<void> {
  await sql`
    insert into erbij.steward_run (id, command, finished_at, counts)
    values (${uuidv7()}, ${command}, erbij.moment(), ${JSON.stringify(counts)}::jsonb)
  `.execute(db)
}
