import type { RelationKind } from '../dossier/kinds/relation.ts'
import type { KnownRelationRow, PeopleRows } from './people.store.ts'

/** One relation as this reader may know it: `to` has `who` as its parent, neighbour, … */
export interface KnownRelation {
  kind: RelationKind
  who: string
  to: string
  since: string | null
  until: string | null
  /** It has been so. */
  ended: boolean
  register: boolean
  /** What an entry of this dossier tells: who said so, who wrote it down and when. */
  told?: { threadId: string; entryId: string; source: string; by: string; at: string; partId: string }
}

/** Is this over on `today`? A date of which the month or day is unknown is over once it cannot be any later. */
export const isOver = (until: string | null, today: string): boolean =>
  until !== null && until.replaceAll('-00', '-99') <= today

/**
 * All relations between people this reader knows, under the ids that `kept` gives them. What one thread tells of a relation that the
 * register has too stands beside it: both have a source.
 */
export function relationsOf(
  rows: Pick<PeopleRows, 'relations'>,
  known: ReadonlySet<string>,
  kept: (id: string) => string,
  today: string,
): KnownRelation[] {
  const all = rows.relations.flatMap((row): KnownRelation[] => {
    const [who, to] = [kept(row.otherId), kept(row.personId)]
    if (who === to || !known.has(who) || !known.has(to)) return []
    const { kind, since, until } = row
    const told = toldOf(row)
    return [
      {
        kind,
        who,
        to,
        since,
        until,
        ended: isOver(until, today),
        register: row.source === 'brp',
        ...(told && { told }),
      },
    ]
  })
  return all.filter((one, at) => one.told || !all.some((other, place) => tellsMore(other, place, one, at)))
}

/** The register tells of a relation on the list of each of both: once is enough, as the list that has its dates tells it. */
function tellsMore(other: KnownRelation, place: number, one: KnownRelation, at: number): boolean {
  if (other.told || place === at || other.kind !== one.kind) return false
  const same = other.who === one.who && other.to === one.to
  const swapped = one.kind === 'partner' && other.who === one.to && other.to === one.who
  if (!same && !swapped) return false
  if (one.since === other.since && one.until === other.until) return place < at
  return one.since === null && one.until === null
}

function toldOf({ threadId, told, partId }: KnownRelationRow): KnownRelation['told'] {
  if (!threadId || !told) return undefined
  const source = told.body['source']
  return {
    threadId,
    partId,
    entryId: told.entryId,
    by: told.by,
    at: told.at,
    source: typeof source === 'string' ? source : '',
  }
}
