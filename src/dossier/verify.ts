import { sql, type Transaction } from 'kysely'
import { openDatabase } from '../db/pool.ts'
import type { DB } from '../db/schema.generated.ts'
import { recordStewardRun } from '../db/steward-run.ts'
import { contentHash, type Link, linkHash } from './chain.ts'

export interface Verified {
  parts: number
  entries: number
  /** Parts whose chain, contents or head do not fit. */
  broken: number
}

interface Row extends Link {
  familyId: string
  hash: Buffer
  salt: Buffer | null
  body: string | null
}

const batch = 2_000

type Place = [familyId: string, partId: string, seq: number]
const beginning: Place = ['00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000', 0]

const pageAfter = ([familyId, partId, seq]: Place) => sql<Row>`
  select e.family_id as "familyId", e.part_id as "partId", e.seq, e.id, e.kind, e.thread_id as "threadId", e.replaces, e.answers,
    to_char(e.occurred_on, 'YYYY-MM-DD') as "occurredOn",
    to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt",
    e.author, e.author_name as "authorName", e.author_organisation as "authorOrganisation", e.ground,
    encode(e.content_hash, 'hex') as "contentHash", e.hash, c.salt, c.body
  from erbij.entry e left join erbij.entry_content c on c.family_id = e.family_id and c.entry_id = e.id
  where (e.family_id, e.part_id, e.seq) > (${familyId}, ${partId}, ${seq})
  order by e.family_id, e.part_id, e.seq limit ${batch}`

/**
 * Walks every chain and every head as the steward, a batch at a time. A content that was destroyed lets its link stand: the
 * hash of it is part of the chain, the content is not.
 */
export async function verifyLedger(stewardUrl: string, { log }: { log: (line: string) => void }): Promise<Verified> {
  const { db, close } = openDatabase(stewardUrl, { max: 1 })
  try {
    // One moment for all of it: writers go on meanwhile.
    const verified = await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((trx) => walk(trx, log))
    await recordStewardRun(db, 'verify', verified)
    return verified
  } finally {
    await close()
  }
}

async function walk(db: Transaction<DB>, log: (line: string) => void): Promise<Verified> {
  const { rows: heads } = await sql<{ partId: string; seq: number; hash: Buffer }>`
      select part_id as "partId", seq, hash from erbij.part_head`.execute(db)
  const expected = new Map(heads.map((head) => [head.partId, head]))
  const broken = new Set<string>()
  const walked = new Map<string, { seq: number; hash: Buffer }>()
  let entries = 0
  let from: Place | undefined = beginning
  while (from) {
    const { rows }: { rows: Row[] } = await pageAfter(from).execute(db)
    for (const row of rows) {
      const before = walked.get(row.partId) ?? { seq: 0, hash: Buffer.alloc(0) }
      const fits =
        row.seq === before.seq + 1 &&
        linkHash(before.hash, row).equals(row.hash) &&
        (row.salt === null || row.body === null || contentHash(row.salt, row.body).toString('hex') === row.contentHash)
      if (!fits) broken.add(row.partId)
      walked.set(row.partId, { seq: row.seq, hash: row.hash })
    }
    entries += rows.length
    const last = rows.at(-1)
    from = last && rows.length === batch ? [last.familyId, last.partId, last.seq] : undefined
    if (from) log(`${entries} entries verified…`)
  }
  for (const [partId, head] of expected) {
    const end = walked.get(partId) ?? { seq: 0, hash: Buffer.alloc(0) }
    if (end.seq !== head.seq || !end.hash.equals(head.hash)) broken.add(partId)
  }
  for (const partId of walked.keys()) if (!expected.has(partId)) broken.add(partId)
  return { parts: expected.size, entries, broken: broken.size }
}
