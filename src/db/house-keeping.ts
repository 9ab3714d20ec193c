import { sql } from 'kysely'
import { openDatabase } from './pool.ts'
import { recordStewardRun } from './steward-run.ts'

/** How far ahead months of the log are made, so that no look ever waits for one. */
const monthsAhead = 14

/** A session that nobody touched for a day is over whatever the limits are; the limits themselves are checked when it is used. */
const forgotten = '1 day'

/**
 * What must be done now and then, as the steward: months of the log, and sessions that nobody came back to.
 * Safe to run at any time and twice at once.
 */
export async function keepHouse(stewardUrl: string): Promise<{ months: number; sessions: number }> {
  const { db, close } = openDatabase(stewardUrl, { max: 1 })
  try {
    const { rows } = await sql<{ months: number; sessions: number }>`
      select erbij.prepare_look_months(erbij.today(), ${monthsAhead}) as months, erbij.sweep_sessions(${forgotten}) as sessions
    `.execute(db)
    const kept = rows[0] ?? { months: 0, sessions: 0 }
    await recordStewardRun(db, 'house-keeping', kept)
    return kept
  } finally {
    await close()
  }
}
