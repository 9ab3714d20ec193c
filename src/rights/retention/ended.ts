import type { Regime } from '../../law/regimes.ts'
import { keptUntil } from '../../law/retention.ts'

/** One part of a family of which something may be past its term. */
export interface PartClock {
  familyId: string
  partId: string
  regime: Regime
  organisation: string | null
  /** YYYY-MM-DD: the last entry, decisions about keeping not counted. */
  lastChange: string
  /** YYYY-MM-DD: until when somebody decided to keep it; null: nobody did. */
  keepUntil: string | null
}

export interface Ended {
  familyId: string
  partId: string
  lastChange: string
  until: string
  ground: string
}

/**
 * Which parts are past their term on `today`. The term counts from the last change in the *dossier*: in all that one organisation
 * keeps of this family under one law. What is of no organisation is part of everybody's, so it waits for all of that law. A decision to
 * keep a part longer holds for that part.
 */
export function endedOn(today: string, parts: readonly PartClock[]): Ended[] {
  return parts.flatMap((part) => {
    const together = parts.filter(
      ({ familyId, regime, organisation }) =>
        familyId === part.familyId &&
        regime === part.regime &&
        (part.organisation === null || organisation === null || organisation === part.organisation),
    )
    const lastChange = together.reduce((latest, one) => (one.lastChange > latest ? one.lastChange : latest), '')
    const kept = keptUntil(part.regime, lastChange)
    if (!kept || kept.until > today || (part.keepUntil ?? '') > today) return []
    const { familyId, partId } = part
    return [{ familyId, partId, lastChange, until: kept.until, ground: kept.article }]
  })
}
