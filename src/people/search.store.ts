import { sql } from 'kysely'
import type { Access } from '../access/access.ts'
import { newestEntries, readableEntries } from '../dossier/timeline.store.ts'
import type { SearchTerm } from './search.ts'

export interface FoundRow {
  familyId: string
  partId: string
  id: string
  kind: string
  occurredOn: string
  authorName: string
  /** A piece of the text, in which `hitBegins` and `hitEnds` stand around what was found; empty when its content is not text. */
  piece: string
}

/** How many entries a page of results holds. */
export const foundPerPage = 50

/** Private-use characters around what was found; they are taken out of the text first, so that nobody writes a mark. */
export const [hitBegins, hitEnds] = ['\ue000', '\ue001']

const headline = `StartSel=${hitBegins}, StopSel=${hitEnds}, MaxFragments=1, MaxWords=35, MinWords=18`

/**
 * The entries of this look that the term fits, by family and then newest first; one more than a page holds. One statement. Bounded
 * to the families of the look first, since comparing words is not leakproof.
 */
export async function searchEntries(access: Access, term: SearchTerm, from: number): Promise<FoundRow[]> {
  const { rows } = await sql<FoundRow>`
    with asked as materialized (
      select websearch_to_tsquery('dutch', ${term.text}) || coalesce(to_tsquery('dutch', ${term.prefix}), ''::tsquery) as words
    ), found as materialized (
      select e.family_id, e.part_id, e.id, e.kind, e.occurred_on, e.recorded_at, e.author_name
      from asked, erbij.entry_search s join erbij.entry e on e.family_id = s.family_id and e.id = s.entry_id
      where s.family_id = any (${[...access.families.keys()]}) and s.part_id = any (${access.parts})
        and (s.words @@ asked.words or e.kind = 'attachment' and exists (select from erbij.entry_content c
          where c.family_id = e.family_id and c.entry_id = e.id and c.body::json ->> 'name' ilike ${term.like}))
        and e.part_id = s.part_id and ${readableEntries(access)} and ${newestEntries(access)}
      order by e.family_id, e.occurred_on desc, e.recorded_at desc, e.id desc offset ${from} limit ${foundPerPage + 1}
    )
    select f.family_id as "familyId", f.part_id as "partId", f.id, f.kind, f.occurred_on::text as "occurredOn", f.author_name as "authorName",
      ts_headline('dutch', translate(left(concat_ws(' ', c.body ->> 'text', c.body ->> 'source', c.body ->> 'statedBy', c.body ->> 'name'), 100000),
        ${hitBegins + hitEnds}, ''), asked.words, ${headline}) as piece
    from asked, found f cross join lateral (
      select c.body::json as body from erbij.entry_content c where c.family_id = f.family_id and c.entry_id = f.id) c
    order by f.family_id, f.occurred_on desc, f.recorded_at desc, f.id desc
  `.execute(access.db)
  return rows
}
