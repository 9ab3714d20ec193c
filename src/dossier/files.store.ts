import { sql } from 'kysely'
import type { Access } from '../access/access.ts'
import type { WrappedKey } from '../files/seal-file.ts'
import { isUuid } from '../lib/uuid.ts'
import { attachment } from './kinds/attachment.ts'
import { newestEntries, readableEntries, timeline } from './timeline.store.ts'

/** What the ledger says of a file: the body of its entry. `size`: bytes. `sha256`: hexadecimal. */
export interface FileBody {
  name: string
  type: string
  size: number
  sha256: string
  file: string
  mayTellPlace?: true
}

export interface FileRow {
  familyId: string
  partId: string
  id: string
  recordedAt: string
  author: string
  authorName: string
  sharedAt: string | null
  body: FileBody
  /** What it stands beside; null when this reader may not read that, though they wrote the file. */
  beside: { id: string; kind: string; occurredOn: string; shared: boolean } | null
}

/** How many files a page lists. */
export const filesListed = 200

const mine = (access: Access) =>
  sql`e.family_id = any (${[...access.families.keys()]}) and e.part_id = any (${access.parts}) and e.kind = ${attachment.id}
    and ${readableEntries(access)} and ${newestEntries(access)}`

/** The latest files of the families of this look, one more than `filesListed`; one statement. */
export async function listFiles(access: Access): Promise<FileRow[]> {
  const { rows } = await sql<FileRow>`
    select a.family_id as "familyId", a.part_id as "partId", a.id, to_json(a.recorded_at) #>> '{}' as "recordedAt", a.author,
      a.author_name as "authorName", c.body::json as body,
      (select s.shared_at::text from erbij.entry_shared s where s.family_id = a.family_id and s.entry_id = a.id) as "sharedAt",
      (select json_build_object('id', e.id, 'kind', e.kind, 'occurredOn', e.occurred_on, 'shared',
          exists (select from erbij.entry_shared s where s.family_id = e.family_id and s.entry_id = e.id)) from erbij.entry e
        where e.family_id = a.family_id and e.id = a.answers and e.part_id = any (${access.parts}) and e.kind = any (${timeline})
          and ${readableEntries(access)}) as beside
    from (select e.* from erbij.entry e where ${mine(access)} order by e.recorded_at desc, e.id desc limit ${filesListed + 1}) a
    join erbij.entry_content c on c.family_id = a.family_id and c.entry_id = a.id
    order by a.recorded_at desc, a.id desc
  `.execute(access.db)
  return rows
}

/** One file of this look: what the ledger says of it, and the wrapped key that opens it. Undefined when this look does not open it. */
export async function findFile(
  access: Access,
  entryId: string,
): Promise<{ body: FileBody; key: WrappedKey } | undefined> {
  if (!isUuid(entryId)) return undefined
  const { rows } = await sql<{ body: FileBody; wrapped: Buffer; keyId: string }>`
    select c.body::json as body, k.wrapped, k.key_id as "keyId"
    from erbij.entry e
    join erbij.entry_content c on c.family_id = e.family_id and c.entry_id = e.id
    join erbij.file k on k.family_id = e.family_id and k.entry_id = e.id and k.id = (c.body::json ->> 'file')::uuid
    where e.id = ${entryId} and ${mine(access)}
  `.execute(access.db)
  const [row] = rows
  return row && { body: row.body, key: { wrapped: row.wrapped, keyId: row.keyId } }
}

/** Keeps the wrapped key of a file beside the attachment that this transaction wrote. */
export async function keepFile(
  access: Access,
  kept: { familyId: string; partId: string; entryId: string; fileId: string; key: WrappedKey },
): Promise<void> {
  const { familyId, partId, entryId, fileId, key } = kept
  await sql`select erbij.keep_file(${access.actor.id}, ${familyId}, ${partId}, ${entryId}, ${fileId}, ${key.wrapped}, ${key.keyId})`.execute(
    access.db,
  )
}
