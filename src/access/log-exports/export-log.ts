import { type Kysely, sql } from 'kysely'
import { openDatabase } from '../../db/pool.ts'
import type { DB } from '../../db/schema.generated.ts'
import { recordStewardRun } from '../../db/steward-run.ts'
import { Sentence } from '../../lib/sentence.ts'
import { type Format, linesOf } from './formats.ts'
import { type Place, readLoggedLooks } from './logged-look.store.ts'
import type { ExportSettings } from './settings.ts'

/** Where lines go. `keep` is called once, when everything was written: only what is kept counts as exported. */
export interface Receiver {
  write(lines: string): Promise<void>
  keep(): Promise<void>
}

export interface Exported {
  looks: number
  lines: number
  /** RFC 3339: everything before this moment was exported. */
  until: string
}

export interface ToExport {
  format: Format
  settings: ExportSettings
  /** Days in Amsterdam, YYYY-MM-DD, both included. With `from` it is a stretch by itself: where the next one begins stays. */
  from?: string | undefined
  to?: string | undefined
  receiver: Receiver
  /** Looks younger than this many minutes come with the next export. */
  settle?: number
}

/**
 * A look carries the moment its transaction began, and is seen when that ended. No transaction of the app role can take
 * longer than this: its statements are few, and both they and the pauses between them have an end (src/db/roles.sql).
 */
const settleMinutes = 15

const command = 'export-log'

/** How many characters are held before they are written. */
const chunk = 64 * 1024

/**
 * Writes the looks behind those of the last export of this format, in the order of the log, as lines of that format. Records
 * the run, and in it how far it came; a run that fails is as if it never was, so that a line may be written twice but never
 * missed.
 *
 * @throws Sentence when another process exports this format now
 */
export async function exportLog(stewardUrl: string, asked: ToExport): Promise<Exported> {
  const { db, close } = openDatabase(stewardUrl, { max: 1 })
  try {
    return await db.connection().execute(async (one) => {
      if (asked.from !== undefined) return await run(one, asked, false)
      if (!(await lock(one, asked.format))) {
        throw new Sentence(`Another process exports ${asked.format} now; nothing was exported.`)
      }
      try {
        return await run(one, asked, true)
      } finally {
        // Without a connection there is no lock either, and what went wrong is to be told.
        await unlock(one, asked.format).catch(() => {})
      }
    })
  } finally {
    await close()
  }
}

async function run(db: Kysely<DB>, asked: ToExport, goesOn: boolean): Promise<Exported> {
  const { format, settings, from, to, receiver, settle = settleMinutes } = asked
  const after = goesOn ? await lastPlace(db, format) : undefined
  const stretch = await stretchOf(db, { from, to, settle })
  const counts = { looks: 0, lines: 0 }
  let place = after
  let waiting = ''
  for await (const look of readLoggedLooks(db, { after, ...stretch })) {
    const lines = linesOf(format, look, settings)
    waiting += lines.join('')
    counts.looks += 1
    counts.lines += lines.length
    place = { at: look.at, id: look.id }
    if (waiting.length < chunk) continue
    await receiver.write(waiting)
    waiting = ''
  }
  if (waiting !== '') await receiver.write(waiting)
  await receiver.keep()
  const exported = { ...counts, until: stretch.to }
  await recordStewardRun(db, command, { format, ...exported, ...(goesOn ? { place } : stretch) })
  return exported
}

const lockName = (format: Format) => sql`hashtextextended(${`erbij ${command} ${format}`}, 0)`

async function lock(db: Kysely<DB>, format: Format): Promise<boolean> {
  const { rows } = await sql<{ locked: boolean }>`select pg_try_advisory_lock(${lockName(format)}) as locked`.execute(
    db,
  )
  return rows[0]?.locked ?? false
}

// By itself it ends some time after the connection, and a next export would find it held.
const unlock = (db: Kysely<DB>, format: Format) => sql`select pg_advisory_unlock(${lockName(format)})`.execute(db)

/** How far the last export of this format that went on came. */
async function lastPlace(db: Kysely<DB>, format: Format): Promise<Place | undefined> {
  const { rows } = await sql<{ place: Place }>`
    select counts->'place' as place from erbij.steward_run
    where command = ${command} and counts->>'format' = ${format} and counts ? 'place' order by id desc limit 1`.execute(
    db,
  )
  return rows[0]?.place
}

interface Asked {
  from: string | undefined
  to: string | undefined
  settle: number
}

async function stretchOf(db: Kysely<DB>, { from, to, settle }: Asked): Promise<{ from: string; to: string }> {
  const { rows } = await sql<{ from: string; to: string }>`
    with asked as (
      select coalesce(${from ?? null}::date::timestamp at time zone 'Europe/Amsterdam', '2000-01-01Z') as from_at,
        least(erbij.moment() - make_interval(mins => ${settle}), (${to ?? null}::date + 1)::timestamp at time zone 'Europe/Amsterdam') as to_at)
    select to_char(from_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as from,
      to_char(to_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as to from asked`.execute(db)
  const [stretch] = rows
  if (!stretch) throw new Error('the database gave no stretch')
  return stretch
}
