import type { PartFacts, WantedPart } from '../access/facts.ts'
import { type PartSort, partOf } from '../dossier/part.ts'
import type { Regime } from '../law/regimes.ts'

/** What nobody opens: who told in confidence, whom somebody asked for help, where somebody is reached, and decisions themselves. */
const closed: ReadonlySet<string> = new Set<PartSort>(['origin', 'mandate', 'reach', 'access'])

/** Whether an opening could open this part at all; PostgreSQL's floor holds the same. */
export const openable = (part: Pick<PartFacts, 'sort' | 'secret'>): boolean => !part.secret && !closed.has(part.sort)

/** Parts that one decision opens, and the part in which it stands. */
export interface Place {
  place: WantedPart
  parts: PartFacts[]
}

/**
 * A decision stands beside what it opens: under the same law, about the same people, of the same organisation, and kept from whom
 * those parts are kept. So who reads that something was opened reads what was opened, and nobody else.
 */
export function placesOf(
  familyId: string,
  parts: readonly PartFacts[],
  shieldedFrom: (part: PartFacts) => string[] = () => [],
): Place[] {
  const placed = parts.map((part) => {
    const place = partOf({
      familyId,
      sort: 'access',
      regime: part.regime as Regime,
      subjects: part.subjects,
      organisationId: part.organisationId,
      shieldedFrom: shieldedFrom(part),
    })
    return { place, part }
  })
  return [...Map.groupBy(placed, ({ place }) => place.id).values()].flatMap((same) =>
    same[0] ? [{ place: same[0].place, parts: same.map(({ part }) => part) }] : [],
  )
}
