import { type Kysely, sql } from 'kysely'
import { openDatabase } from '../db/pool.ts'
import type { DB } from '../db/schema.generated.ts'
import { recordStewardRun } from '../db/steward-run.ts'
import { readAllHeads } from './heads-folder.ts'
import type { HeadKeys } from './heads-key.ts'
import { type Fault, type StoredEntry, type StoredPart, walkPart } from './verify-chain.ts'
import { type FilesToVerify, verifyFiles } from './verify-files.ts'

export interface Verified {
  parts: number
  entries: number
  /** Contents that were destroyed. */
  destroyed: number
  /** Attached files; their objects are read only when asked. */
  files: number
  /** Files of exported heads that were checked. */
  heads: number
  faults: number
  /** The first thousand. */
  found: Fault[]
}

export interface VerifyOptions {
  log: (line: string) => void
  /** Exported heads to hold the chains to. */
  heads?: { folder: string; keys: HeadKeys }
  /** Reads every object as well: its store and the keys of its rows. */
  files?: FilesToVerify
}

const batch = 2_000
const shown = 1_000

/**
 * Walks every chain and every head as the steward, a batch at a time, and holds them to the heads that were exported.
 * Records the run. Throws only when it cannot read.
 */
export async function verifyLedger(stewardUrl: string, { log, heads, files }: VerifyOptions): Promise<Verified> {
  const { db, close } = openDatabase(stewardUrl, { max: 1 })
  try {
    const exported = heads ? await readAllHeads(heads.folder, heads.keys) : undefined
    const result: Verified = {
      parts: 0,
      entries: 0,
      destroyed: 0,
      files: 0,
      heads: exported?.files ?? 0,
      faults: 0,
      found: [],
    }
    const report = (faults: readonly Fault[]) => {
      result.faults += faults.length
      result.found.push(...faults.slice(0, shown - result.found.length))
    }
    // One moment for all of it: writers go on meanwhile.
    await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (trx) => {
        const entries = ahead(pages<StoredEntry>(trx, entriesAfter, (e) => [e.familyId, e.partId, e.seq]))
        const meet = async (part: Pick<StoredPart, 'familyId' | 'id'>, next?: (entry: StoredEntry) => Fault[]) => {
          for (let entry = await entries.upTo(part); entry; entry = await entries.upTo(part)) {
            result.entries += 1
            if (entry.destroyed) result.destroyed += 1
            if (result.entries % 100_000 === 0) log(`${result.entries} entries verified…`)
            exported?.met(entry.partId, entry.seq, entry.hash)
            if (next && entry.partId === part.id) report(next(entry))
            else report([{ what: 'entry of a part that is not there', family: entry.familyId, part: entry.partId }])
          }
        }
        for await (const part of pages<StoredPart>(trx, partsAfter, (p) => [p.familyId, p.id, 0])) {
          result.parts += 1
          const walk = walkPart(part)
          await meet(part, walk.next)
          report(walk.end())
        }
        await meet(behindAll)
        const { rows } = await sql<{ files: number }>`select count(*)::int as files from erbij.file`.execute(trx)
        result.files = rows[0]?.files ?? 0
      })
    if (exported) report(exported.faults())
    if (files) report(await verifyFiles(db, files))
    const { found: _found, ...counts } = result
    await recordStewardRun(db, 'verify', counts)
    return result
  } finally {
    await close()
  }
}

type Place = [familyId: string, partId: string, seq: number]
const nil = '00000000-0000-0000-0000-000000000000'

const partsAfter = ([familyId, partId]: Place) => sql`
  select p.family_id as "familyId", p.id, p.sort, p.regime, p.subjects, p.shielded_from as "shieldedFrom",
    p.organisation_id as "organisationId", p.secret,
    case when h.part_id is not null then json_build_object('seq', h.seq, 'hash', encode(h.hash, 'hex')) end as head
  from erbij.part p left join erbij.part_head h on h.family_id = p.family_id and h.part_id = p.id
  where (p.family_id, p.id) > (${familyId}, ${partId})
  order by p.family_id, p.id limit ${batch}`

const entriesAfter = ([familyId, partId, seq]: Place) => sql`
  select e.family_id as "familyId", e.part_id as "partId", e.seq, e.id, e.kind, e.thread_id as "threadId", e.replaces, e.answers,
    to_char(e.occurred_on, 'YYYY-MM-DD') as "occurredOn",
    to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt",
    e.author, e.author_name as "authorName", e.author_organisation as "authorOrganisation", e.ground,
    encode(e.content_hash, 'hex') as "contentHash", e.hash, c.salt, c.body, d.entry_id is not null as destroyed
  from erbij.entry e left join erbij.entry_content c on c.family_id = e.family_id and c.entry_id = e.id
  left join erbij.destroyed d on d.family_id = e.family_id and d.entry_id = e.id
  where (e.family_id, e.part_id, e.seq) > (${familyId}, ${partId}, ${seq})
  order by e.family_id, e.part_id, e.seq limit ${batch}`

/** Every row of a query that starts behind a place, a page at a time. */
async function* pages<Row>(
  db: Kysely<DB>,
  query: (after: Place) => ReturnType<typeof sql>,
  placeOf: (row: Row) => Place,
): AsyncGenerator<Row> {
  for (let from: Place | undefined = [nil, nil, 0]; from; ) {
    const { rows } = (await query(from).execute(db)) as { rows: Row[] }
    for (const row of rows) yield headOf(row)
    const last = rows.at(-1)
    from = last && rows.length === batch ? placeOf(last) : undefined
  }
}

/** JSON has no bytes: the hash of a head comes as hexadecimal. */
function headOf<Row>(row: Row): Row {
  const { head } = row as { head?: { seq: number; hash: string } | null }
  return head ? { ...row, head: { seq: head.seq, hash: Buffer.from(head.hash, 'hex') } } : row
}

/** Sorts after every part: what entries are left belong to parts that are gone. */
const behindAll = { familyId: 'g', id: '' }

/** A stream in the order of parts, given out only as far as a part: two streams are walked side by side. */
function ahead(stream: AsyncGenerator<StoredEntry>) {
  let waiting: StoredEntry | undefined
  const key = (familyId: string, partId: string) => `${familyId}${partId}`
  return {
    async upTo(part: Pick<StoredPart, 'familyId' | 'id'>): Promise<StoredEntry | undefined> {
      waiting ??= (await stream.next()).value as StoredEntry | undefined
      if (!waiting || key(waiting.familyId, waiting.partId) > key(part.familyId, part.id)) return undefined
      const given = waiting
      waiting = undefined
      return given
    },
  }
}
