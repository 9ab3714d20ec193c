import { sql } from 'kysely'
import { openDatabase } from '../db/pool.ts'
import { recordStewardRun } from '../db/steward-run.ts'
import { type FamilyHead, familyHead, type Heads, hashOfFile, type PartHead, readHeads, writeHeads } from './heads.ts'
import { headFiles, keepHeadFile, readHeadFile } from './heads-folder.ts'
import type { HeadKeys } from './heads-key.ts'

export interface ExportedCounts {
  parts: number
  families: number
  /** Name of the file; empty when nothing changed since the last one. */
  file: string
}

interface Row {
  at: string
  family: string
  part: string
  seq: number
  hash: string
  changed: boolean
}

/**
 * Writes the heads of all parts that changed since the newest file in the folder, and a head over the parts of each of their
 * families, signed (format: `Heads`). Nothing changed: no file. Safe in several processes at once. Records the run.
 */
export async function exportHeads(
  stewardUrl: string,
  { folder, keys }: { folder: string; keys: HeadKeys },
): Promise<ExportedCounts> {
  const { db, close } = openDatabase(stewardUrl, { max: 1 })
  try {
    const counts = await db.transaction().execute(async (trx) => {
      // Another process that exports now would go on from the same file.
      await sql`select pg_advisory_xact_lock(hashtextextended('erbij heads', 0))`.execute(trx)
      const newest = (await headFiles(folder)).at(-1)
      const text = newest === undefined ? undefined : await readHeadFile(folder, newest)
      const before = text === undefined ? undefined : whole(text, keys)
      // A head changes at the moment its transaction began, and is seen when that ended: an hour is looked back.
      const { rows } = await sql<Row>`
        with since as (select coalesce(${before?.at ?? null}::timestamptz - interval '1 hour', '-infinity') as at)
        select to_char(erbij.moment() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, h.family_id as family, h.part_id as part,
          h.seq, encode(h.hash, 'hex') as hash, h.changed_at > since.at as changed
        from since, erbij.part_head h
        where h.seq > 0 and h.family_id in (select c.family_id from since, erbij.part_head c where c.changed_at > since.at and c.seq > 0)
        order by h.family_id, h.part_id`.execute(trx)
      const { parts, families } = headsOf(rows, before?.parts ?? [])
      if (parts.length === 0) return { parts: 0, families: 0, file: '' }
      const previous = text === undefined ? null : hashOfFile(text)
      const written = writeHeads({ at: rows[0]?.at ?? '', previous, parts, families }, keys)
      const file = await keepHeadFile(folder, written, newest)
      return { parts: parts.length, families: families.length, file }
    })
    await recordStewardRun(db, 'heads', counts)
    return counts
  } finally {
    await close()
  }
}

/** The newest file, or nothing when it does not verify: then everything is exported again, behind it. */
function whole(text: string, keys: HeadKeys): Heads | undefined {
  try {
    return readHeads(text, keys)
  } catch {
    return undefined
  }
}

function headsOf(rows: readonly Row[], known: readonly PartHead[]): { parts: PartHead[]; families: FamilyHead[] } {
  const told = new Set(known.map(({ part, seq }) => `${part} ${seq}`))
  const parts = rows
    .filter(({ changed, part, seq }) => changed && !told.has(`${part} ${seq}`))
    .map(({ family, part, seq, hash }) => ({ part, family, seq, hash }))
  const changed = new Set(parts.map(({ family }) => family))
  const families = Map.groupBy(
    rows.filter(({ family }) => changed.has(family)),
    ({ family }) => family,
  )
  return {
    parts,
    families: [...families].map(([family, of]) => ({
      family,
      parts: of.map(({ part, seq }) => [part, seq]),
      head: familyHead(of.map(({ part, seq, hash }) => [part, seq, hash])),
    })),
  }
}
