import { type RawBuilder, sql } from 'kysely'
import type { Access } from '../access/access.ts'
import type { Json } from '../lib/canonical.ts'
import { newestEntries, readableEntries } from './timeline.store.ts'

/** Something in a part of people's own words: what was said, what was answered, or a file beside it. */
export interface SaidRow {
  id: string
  partId: string
  kind: 'own-statement' | 'child-words' | 'child-answer' | 'attachment'
  thread: string
  /** The thread of what it stands beside. */
  beside: string | null
  corrected: boolean
  occurredOn: string
  recordedAt: string
  author: string
  authorName: string
  authorOrganisation: string | null
  body: Json
}

/** More than a page says. */
const most = 400

/**
 * Of the family `f`: what stands in the parts of people's own words, the newest first, as this reader may know it. Those parts hold
 * nothing else and are few, so a long dossier is as quick as a short one.
 */
export function saidOf(access: Access): RawBuilder<unknown> {
  const parts = [...access.families.values()].flatMap(({ parts }) =>
    [...parts.values()].flatMap(({ part }) => (part.sort === 'statement' ? [part.id] : [])),
  )
  return sql`
    select e.id, e.part_id as "partId", e.kind, e.thread_id as thread, e.replaces is not null as corrected,
      (select b.thread_id from erbij.entry b where b.family_id = e.family_id and b.part_id = e.part_id and b.id = e.answers) as beside,
      e.occurred_on as "occurredOn", e.recorded_at as "recordedAt", e.author, e.author_name as "authorName",
      e.author_organisation as "authorOrganisation", c.body::json as body
    from erbij.entry e join erbij.entry_content c on c.family_id = e.family_id and c.entry_id = e.id
    where e.family_id = f.id and e.part_id = any (${parts}::uuid[])
      and e.kind in ('own-statement', 'child-words', 'child-answer', 'attachment') and ${readableEntries(access)} and ${newestEntries(access)}
    order by e.recorded_at desc, e.id desc limit ${most}::int`
}
