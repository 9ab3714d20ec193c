import type { PartFacts } from '../../access/facts.ts'
import type { Regime } from '../../law/regimes.ts'
import { type Kept, keptUntil } from '../../law/retention.ts'
import { dayOf } from '../../ui/dates.ts'

/**
 * Until when each of these parts is kept at least, as far as one reader can tell: by the latest entry that they read under the same
 * law. What they do not read may keep it longer, so it is never said that it goes on that day; and when it last changed is not told
 * of a part in which they read nothing.
 */
export function keptAtLeast(
  parts: readonly Pick<PartFacts, 'id' | 'regime'>[],
  entries: readonly { partId: string; recordedAt: string }[],
): Map<string, Kept> {
  const regimeOf = new Map(parts.map(({ id, regime }) => [id, regime as Regime]))
  const latest = new Map<Regime, string>()
  for (const { partId, recordedAt } of entries) {
    const regime = regimeOf.get(partId)
    const day = dayOf(recordedAt)
    if (regime && day > (latest.get(regime) ?? '')) latest.set(regime, day)
  }
  return new Map(
    parts.flatMap(({ id, regime }) => {
      const day = latest.get(regime as Regime)
      const kept = day && keptUntil(regime as Regime, day)
      return kept ? [[id, kept]] : []
    }),
  )
}
