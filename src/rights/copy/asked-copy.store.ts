import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { Access } from '../../access/access.ts'
import { attachment } from '../../dossier/kinds/attachment.ts'
import { copiedEntry } from '../../dossier/kinds/copied-entry.ts'
import { newestEntries, readableEntries, timeline } from '../../dossier/timeline.store.ts'
import type { Json } from '../../lib/canonical.ts'
import type { Request } from '../request.ts'
import { readRequests } from '../requests.store.ts'

/** The request for a copy with this id; undefined when this look does not open it, or it asks for something else. */
export const findAskedCopy = async (access: Access, id: string): Promise<Request | undefined> =>
  (await readRequests(access)).find((one) => one.id === id && (one.right === 'copy' || one.right === 'access'))

/** An entry that may go into a copy. */
export interface CopyableRow {
  id: string
  threadId: string
  partId: string
  kind: string
  occurredOn: string
  /** Whoever asked wrote it, and asked themself. */
  byAsker: boolean
  authorName: string
  authorOrganisation: string | null
  body: Json
}

/** More than one decision can hold: then only the latest are decided on, and the page says so. */
export const copyableMost = 200

/** Everything in these parts that people read one by one, the newest version, newest first; of entries that were named, those alone. */
export async function readCopyable(access: Access, request: Request, parts: readonly string[]): Promise<CopyableRow[]> {
  const named = request.ask.body.entries
  const only: RawBuilder<unknown> = named
    ? sql`e.thread_id in (select n.thread_id from erbij.entry n where n.family_id = any (${[...access.families.keys()]}) and n.part_id = any (${[...parts]}) and n.id = any (${[...named]}))`
    : sql`true`
  const { rows } = await sql<CopyableRow>`
    select e.id, e.thread_id as "threadId", e.part_id as "partId", e.kind, e.occurred_on::text as "occurredOn", coalesce(e.author = (select ask.author from erbij.entry ask where ask.family_id = e.family_id and ask.id = ${request.id}
        and ask.part_id = any (${access.parts}) and ask.author_organisation is null), false) as "byAsker", e.author_name as "authorName",
      e.author_organisation as "authorOrganisation",
      (select c.body::json from erbij.entry_content c where c.family_id = e.family_id and c.entry_id = e.id) as body
    from erbij.entry e
    where e.family_id = any (${[...access.families.keys()]}) and e.part_id = any (${access.parts}) and e.part_id = any (${[...parts]}) and ${only}
      and e.kind = any (${timeline}) and e.kind <> all (${[attachment.id, 'source']}) and ${readableEntries(access)} and ${newestEntries(access)}
    order by e.occurred_on desc, e.recorded_at desc, e.id desc limit ${copyableMost + 1}
  `.execute(access.db)
  return rows
}

/** The threads of entries that are withheld from these people now. */
export async function readWithheldFrom(access: Access, persons: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ thread: string }>`
    select w.entry_thread as thread from erbij.withholding w
    where w.family_id = any (${[...access.families.keys()]}) and w.part_id = any (${access.parts}) and w.person_id = any (${[...persons]})
      and w.ended_at is null and w.until_on > ${access.today}::date and w.thread_id <> all (array(select erbij.looked_withheld()))
  `.execute(access.db)
  return new Set(rows.map(({ thread }) => thread))
}

export type Copied = z.infer<typeof copiedEntry.schema>

/** What was given in answer to this request, newest first by the day it was about; what was destroyed since is not there. */
export async function readCopied(access: Access, { id, familyId, partId }: Request): Promise<Copied[]> {
  const { rows } = await sql<{ body: Copied }>`
    select c.body::json as body from erbij.entry e
    join erbij.entry_content c on c.family_id = e.family_id and c.entry_id = e.id
    where e.family_id = ${familyId} and e.part_id = ${partId} and e.part_id = any (${access.parts}) and e.answers = ${id} and e.kind = ${copiedEntry.id}
      and ${readableEntries(access)}
    order by e.seq
  `.execute(access.db)
  return rows.map(({ body }) => body)
}
