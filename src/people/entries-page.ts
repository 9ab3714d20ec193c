import type { OpenedDossier } from '../dossier/handlers/open-dossier.ts'
import { getKind } from '../dossier/kinds/index.ts'
import type { EntryView } from '../dossier/pages/entry.tsx'
import { presentEntries, type Reader } from '../dossier/present-entries.ts'
import {
  type AskedTimeline,
  filterChoices,
  filterFields,
  filterFrom,
  isFiltered,
  type TimelineFilter,
} from '../dossier/timeline-filter.ts'
import type { Visit } from '../http/visit.ts'
import { isUuid } from '../lib/uuid.ts'
import type { T } from '../ui/messages.ts'
import { type FilterView, filterNames } from './pages/timeline-filter.tsx'

/** How many entries a page shows at once. */
export const entriesPerPage = 50

/** One more is read than is shown, to know whether there is a next page. */
export const entriesRead = entriesPerPage + 1

/** A page counts no further: in a long dossier «more than» is soon enough. */
export const countedUpTo = 200

/** How many there are, in words. */
export const counted = (t: T, n: number): string => (n > countedUpTo ? t.filter.moreThan(countedUpTo) : String(n))

/** What a page shows of the entries that were read, and the id after which the next page begins. */
export function pageOf<Entry extends { id: string }>(read: readonly Entry[]): { shown: Entry[]; olderThan?: string } {
  const shown = read.slice(0, entriesPerPage)
  const last = shown.at(-1)
  return { shown, ...(read.length > shown.length && last && { olderThan: last.id }) }
}

/** Which entries an address asks for. */
export interface AskedEntries {
  /** Older than this one. */
  before: string | null
  filter: TimelineFilter
  ignored: boolean
}

export function askedEntries(visit: Visit): AskedEntries {
  const { na = '', ...query } = visit.c.req.query()
  return { before: isUuid(na) ? na : null, ...filterFrom((field) => query[filterNames[field]] ?? '') }
}

/** An address with a filter in it, and where a page begins. Only ids, kinds and days. */
export function addressOf(path: string, filter: TimelineFilter, rest: Record<string, string> = {}): string {
  const chosen = filterFields.map((field): [string, string] => [filterNames[field], filter[field] ?? ''])
  const query = new URLSearchParams([...Object.entries(rest), ...chosen.filter(([, value]) => value !== '')]).toString()
  return query ? `${path}?${query}` : path
}

/** What is read for it. */
export const askedTimeline = ({ filter }: AskedEntries): AskedTimeline => ({
  filter,
  countUpTo: countedUpTo + 1,
  page: true,
})

/** What the pages of a timeline show of one family. */
export interface TimelineView {
  /** Newest first. */
  entries: EntryView[]
  /** How many entries there are in all, and how many of those the filter lets through. */
  total: number
  matching: number
  /** Nothing to choose from while nothing was written. */
  filter?: FilterView
  olderHref?: string
}

/** `fixed`: what else stands in every address of this timeline. */
export function presentTimeline(
  opened: OpenedDossier,
  reader: Reader,
  asked: AskedEntries,
  path: string,
  fixed: Record<string, string> = {},
): TimelineView {
  const { t, rows, family, names, people } = opened
  const alone = new Set(rows.entries.flatMap((row) => (row.besideUnread ? row.id : [])))
  const entries = presentEntries(reader, rows.entries).map((entry) =>
    alone.has(entry.id)
      ? { ...entry, canAnswer: false, notes: [...(entry.notes ?? []), t.filter.besideUnread] }
      : entry,
  )
  const { shown, olderThan } = pageOf(entries)
  const choices = filterChoices(family)
  const byLabel = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label, 'nl')
  const filter: FilterView = {
    path,
    fixed,
    clearHref: addressOf(path, {}, fixed),
    chosen: asked.filter,
    people: people
      .filter(({ id, aliases }) => [id, ...aliases].some((one) => choices.people.has(one)))
      .map(({ id }) => ({ value: id, label: names.get(id) ?? '' }))
      .filter(({ label }) => label !== ''),
    kinds: choices.kinds.map((id) => ({ value: id, label: getKind(id).name[t.lang] })).sort(byLabel),
    organisations: [...choices.organisations].map(([value, label]) => ({ value, label })).sort(byLabel),
    ignored: asked.ignored,
  }
  return {
    entries: shown,
    total: rows.total,
    matching: rows.matching,
    ...((rows.total > 0 || isFiltered(asked.filter) || asked.ignored) && { filter }),
    ...(olderThan && { olderHref: addressOf(path, asked.filter, { ...fixed, na: olderThan }) }),
  }
}
