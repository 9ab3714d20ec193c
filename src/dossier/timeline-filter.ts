import type { FamilyAccess } from '../access/access.ts'
import type { PartFacts } from '../access/facts.ts'
import { isUuid } from '../lib/uuid.ts'
import { kinds } from './kinds/index.ts'

/** What of a timeline is asked for. Ids, a kind and days: nothing in it tells what is in a dossier. */
export interface TimelineFilter {
  /** About this person: the parts that are (also) about them. */
  person?: string
  /** Other ids that were decided to be this person. */
  alsoPerson?: readonly string[]
  kind?: string
  /** Written by or kept for this organisation. */
  organisation?: string
  /** YYYY-MM-DD, both inclusive: when it happened. */
  from?: string
  to?: string
}

/** Which entries of a timeline are read besides where a page begins. `countUpTo`: counting stops there; without it, all are counted. */
export interface AskedTimeline {
  filter?: TimelineFilter
  countUpTo?: number
  /** Without what has pages of its own, unless the filter asks for that kind. */
  page?: true
  /** Also what is still to come, and whether rights were discussed (ahead.ts). */
  ahead?: true
  /** Also what people said in words of their own, and what was answered (said.ts). */
  said?: true
}

/** What a reader may filter one family by: only what they know of from the parts they read. */
export interface FilterChoices {
  people: Set<string>
  kinds: string[]
  /** Names by id. */
  organisations: Map<string, string>
}

export const filterFields = ['person', 'kind', 'organisation', 'from', 'to'] as const
export type FilterField = (typeof filterFields)[number]

const inTimeline = kinds.filter((kind) => kind.inTimeline)

export function filterChoices(family: Pick<FamilyAccess, 'parts'>): FilterChoices {
  const parts = [...family.parts.values()].map(({ part }) => part)
  const sorts = new Set(parts.map((part) => part.sort))
  const told = parts.filter((part) => inTimeline.some((kind) => kind.sort === part.sort))
  return {
    people: new Set(told.flatMap((part) => part.subjects)),
    // A kind without a sort stands beside others, in any part.
    kinds: inTimeline.filter((kind) => kind.sort === null || kind.answers || sorts.has(kind.sort)).map(({ id }) => id),
    organisations: new Map(told.flatMap(nameOf)),
  }
}

const nameOf = (part: PartFacts): [string, string][] =>
  part.organisationId && part.organisation ? [[part.organisationId, part.organisation]] : []

/** A day that PostgreSQL knows as well: of this era, and really in the calendar. */
function isDay(text: string): boolean {
  if (!/^[12]\d{3}-\d\d-\d\d$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

const shaped: Record<FilterField, (text: string) => boolean> = {
  person: isUuid,
  kind: (text) => inTimeline.some((kind) => kind.id === text),
  organisation: isUuid,
  from: isDay,
  to: isDay,
}

/**
 * The filter of what stands in an address, per field. `ignored`: something there is no filter; it is left out. Whether this reader
 * knows the person or organisation is not looked at: an id they do not know lets nothing through, as one that nobody has.
 */
export function filterFrom(asked: (field: FilterField) => string): { filter: TimelineFilter; ignored: boolean } {
  const given = filterFields.map((field): [FilterField, string] => [field, asked(field).trim()])
  const filled = given.filter(([, text]) => text !== '')
  const good = filled.filter(([field, text]) => shaped[field](text))
  const filter: TimelineFilter = Object.fromEntries(good)
  const turned = filter.from !== undefined && filter.to !== undefined && filter.from > filter.to
  // Somebody who takes the two days the wrong way round means the days between them.
  const period = turned ? { from: filter.to as string, to: filter.from as string } : {}
  return { filter: { ...filter, ...period }, ignored: good.length < filled.length }
}

/** The filter with every other id of its person in these families. `same`: who was decided to be whom, and whether it was undone. */
export function withAliases(
  filter: TimelineFilter,
  same: readonly { personId: string; sameAs: string; endedAt: string | null }[],
): TimelineFilter {
  if (!filter.person) return filter
  const ids = new Set([filter.person])
  // A set grows while it is walked: who is the same as an alias is one too.
  for (const id of ids) {
    for (const row of same) {
      if (row.endedAt === null && row.personId === id) ids.add(row.sameAs)
      if (row.endedAt === null && row.sameAs === id) ids.add(row.personId)
    }
  }
  return { ...filter, alsoPerson: [...ids].filter((id) => id !== filter.person) }
}

export const isFiltered = (filter: TimelineFilter): boolean => Object.keys(filter).length > 0
