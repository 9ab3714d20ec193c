import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { DB } from '../db/schema.generated.ts'
import type { FileStore } from '../files/file-store.ts'
import { openFile } from '../files/seal-file.ts'
import type { Keyring } from '../lib/keyring.ts'
import type { Fault } from './verify-chain.ts'

export interface FilesToVerify {
  store: FileStore
  keys: Keyring
}

interface Row {
  family: string
  part: string
  seq: number | null
  entry: string
  id: string | null
  wrapped: Buffer
  keyId: string
  sha256: string | null
  named: string | null
}

const batch = 200
const nil = '00000000-0000-0000-0000-000000000000'

/** Rows of files with the entry that tells of them; an attachment that was not destroyed has one. */
const rowsAfter = (family: string, entry: string) => sql<Row>`
  select family, part, seq, entry, id, wrapped, "keyId", body ->> 'sha256' as sha256, body ->> 'file' as named from (
    select coalesce(f.family_id, e.family_id) as family, coalesce(f.part_id, e.part_id) as part, e.seq, coalesce(f.entry_id, e.id) as entry,
      f.id, f.wrapped, f.key_id as "keyId", c.body::jsonb as body
    from (select * from erbij.entry where kind = 'attachment') e
    join erbij.entry_content c on c.family_id = e.family_id and c.entry_id = e.id
    full join erbij.file f on f.family_id = e.family_id and f.entry_id = e.id) x
  where (family, entry) > (${family}, ${entry}) order by family, entry limit ${batch}`

/** Every attached file against its entry: the object is there, opens, and has the hash that the ledger keeps. */
export async function verifyFiles(db: Kysely<DB>, { store, keys }: FilesToVerify): Promise<Fault[]> {
  const faults: Fault[] = []
  for (let from: [string, string] | undefined = [nil, nil]; from; ) {
    const { rows }: { rows: Row[] } = await rowsAfter(...from).execute(db)
    for (const row of rows) {
      const what = await faultOf(row, store, keys)
      // Destroyed in the meantime: then there is nothing to find.
      if (what === undefined || !(await isThere(db, row))) continue
      faults.push({ what, family: row.family, part: row.part, ...(row.seq !== null && { seq: row.seq }) })
    }
    const last = rows.at(-1)
    from = last && rows.length === batch ? [last.family, last.entry] : undefined
  }
  return faults
}

async function faultOf(row: Row, store: FileStore, keys: Keyring): Promise<string | undefined> {
  if (row.id === null) return 'attachment without its key'
  if (row.named !== row.id) return 'file of another entry than the ledger says'
  const object = await store.get(row.id)
  if (!object) return 'file without its object'
  try {
    const bytes = openFile(keys, row.id, object, row)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return sha256 === row.sha256 ? undefined : 'object whose hash is not that of the ledger'
  } catch {
    return 'object that does not open with its key'
  }
}

async function isThere(db: Kysely<DB>, { family, entry }: Row): Promise<boolean> {
  const { rows } = await sql`select from erbij.entry_content where family_id = ${family} and entry_id = ${entry}
    union all select from erbij.file where family_id = ${family} and entry_id = ${entry}`.execute(db)
  return rows.length > 0
}
