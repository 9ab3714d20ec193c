import { type RawBuilder, sql } from 'kysely'
import type { Access } from '../access/access.ts'
import { newestEntries, readableEntries } from './timeline.store.ts'

/** What is still to come by an agreement, or that rights were discussed, as this reader may know it. */
export interface AheadRow {
  id: string
  kind: 'agreement' | 'rights-offered'
  partId: string
  /** YYYY-MM-DD: when an agreement is looked at again; when rights were discussed. */
  on: string
  /** What was agreed, and with whom. */
  text: string | null
  with: string | null
}

/** More than a page says. */
const most = 200

/**
 * Of the family `f`: agreements to look at again from today on, and when rights were discussed, the first day first. The kinds stand
 * in the text of the statement: the index entry_ahead holds no other entry, so a long dossier is as quick as a short one.
 */
export const aheadOf = (access: Access): RawBuilder<unknown> => sql`
  select e.id, e.kind, e.part_id as "partId", coalesce(c.body::json ->> 'reviewOn', e.occurred_on::text) as "on",
    c.body::json ->> 'text' as text, c.body::json ->> 'with' as with
  from erbij.entry e join erbij.entry_content c on c.family_id = e.family_id and c.entry_id = e.id
  where e.family_id = f.id and e.part_id = any (${access.parts}) and e.kind in ('agreement', 'rights-offered')
    and (e.kind = 'rights-offered' or c.body::json ->> 'reviewOn' >= ${access.today})
    and ${readableEntries(access)} and ${newestEntries(access)}
  order by "on", e.id limit ${most}::int`
