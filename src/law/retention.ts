import { regimeRules } from './regime-rules.ts'
import type { Regime } from './regimes.ts'

/** From when it need not be kept any longer (YYYY-MM-DD), and the article that says how long. */
export interface Kept {
  until: string
  years: number
  article: string
}

/**
 * How long the law has a dossier kept after its last change: the years are over on the same day of a later year, and after
 * 29 February on 1 March where there is no such day. Null: this law sets no term.
 */
export function keptUntil(regime: Regime, lastChange: string): Kept | null {
  const { retention } = regimeRules[regime]
  if (!retention) return null
  const [year = 0, month = 1, day = 1] = lastChange.split('-').map(Number)
  const until = new Date(Date.UTC(year + retention.years, month - 1, day)).toISOString().slice(0, 10)
  return { until, years: retention.years, article: articleOf(retention.article) }
}

/** `Jeugdwet 7.3.8(3)|BWBR0034925|2026-01-01` → `Jeugdwet 7.3.8(3)`. */
export const articleOf = (law: string): string => law.split('|')[0] ?? law
