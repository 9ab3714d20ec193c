import type pg from 'pg'
import { uuidv7 } from '../lib/uuid.ts'

/** Writes that a steward command ran, and how many of what: whoever passes the wall leaves that behind. */
export async function recordStewardRun(db: pg.ClientBase, command: string, counts: object): Promise<void> {
  await db.query(
    'insert into erbij.steward_run (id, command, finished_at, counts) values ($1, $2, erbij.moment(), $3)',
    [uuidv7(), command, JSON.stringify(counts)],
  )
}
