import { canonical, type Json } from '../../lib/canonical.ts'
import type { Keyring } from '../../lib/keyring.ts'
import { openPlace, sealPlace } from './page-token.ts'
import type { Call, Search } from './point.ts'
import type { AskedPage, Parsed } from './requests.ts'

export interface Paging {
  keys: Keyring
  /** How many results a page has when nobody says so. */
  usual: number
  /** And at most. */
  most: number
  now: () => number
}

/** `page` comes first, and only when it was asked for or there is more. */
export interface SearchAnswer<T> {
  page?: { next_token: string; count: number }
  results: readonly T[]
}

/** What a next page must repeat: the request, by this caller, without its place. JSON once more, so that what is absent is absent. */
const bindingOf = (query: unknown, { event, caller }: Call): string =>
  canonical(JSON.parse(JSON.stringify({ event, caller, query })) as Json)

const wishOf = (properties: AskedPage['properties']): string => canonical(properties ?? null)

const changed = {
  fault: 'page.token is not of this request: it was changed, is older than an hour, or something else was',
}

/**
 * One page of a search (AuthZEN 1.0, pagination). A token is good for the request it was given for; what the next
 * request says of its limit must be what the first said, or nothing.
 */
export async function answerSearch<Query, Result>(
  search: Search<Query, Result>,
  { query, page }: { query: Query; page: AskedPage | undefined },
  call: Call,
  { keys, usual, most, now }: Paging,
): Promise<Parsed<SearchAnswer<Result>>> {
  const request = bindingOf(query, call)
  const place =
    page?.token === undefined
      ? { after: undefined, limit: page?.limit, wish: wishOf(page?.properties) }
      : openPlace(keys, request, page.token, now())
  if (!place) return changed
  if (page?.limit !== undefined && page.limit !== place.limit) return changed
  if (page?.properties !== undefined && wishOf(page.properties) !== place.wish) return changed
  const limit = Math.min(place.limit ?? usual, most)
  const found = await search(query, { after: place.after, limit: Math.max(1, limit) }, call)
  const some = limit > 0
  const results = some ? found.results : []
  // After a page of nothing there is more as long as there is something.
  const more = some ? found.next !== undefined : found.results.length > 0
  if (!page && !more) return { value: { results } }
  const next_token = more ? sealPlace(keys, request, { ...place, after: found.next }, now()) : ''
  return { value: { page: { next_token, count: results.length }, results } }
}
