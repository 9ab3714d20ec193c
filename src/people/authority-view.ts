import type { AuthorityOutcome } from '../dossier/kinds/authority-decision.ts'
import { authorityFreshMonths } from '../law/authority/freshness.ts'
import { holdsOn, type KnownPerson } from './circle.ts'
import type { OutcomeRow, PeopleRows } from './people.store.ts'
import type { KnownRelation } from './relations.ts'

export const staleReasons = ['time', 'old', 'holder-died', 'partner-changed'] as const
export type StaleReason = (typeof staleReasons)[number]

/** Who has authority over one child, as this reader may know it. */
export interface AuthorityView {
  childId: string
  /** Absent when only loose facts are known, or when the whole answer would tell of somebody this reader does not know. */
  outcome?: AuthorityOutcome
  holders: string[]
  /** Of these it is said that it cannot be told whether they have authority. */
  undetermined: string[]
  /** Why: only when this reader knows everybody who holds it. */
  because?: { nl: string; en: string; law: string[]; rule: string }
  /** YYYY-MM-DD. */
  determinedOn?: string
  source?: OutcomeRow['source']
  underInvestigation: boolean
  stale?: StaleReason
  decision?: { threadId: string; entryId: string; partId: string }
}

export interface AuthorityFacts {
  rows: Pick<PeopleRows, 'outcomes' | 'authority'>
  people: readonly KnownPerson[]
  relations: readonly KnownRelation[]
  kept: (id: string) => string
  /** YYYY-MM-DD. */
  today: string
}

/** The answer that counts for a child: the highest rank, then the latest; a decision of a later day does not count yet. */
export function outcomeFor(rows: readonly OutcomeRow[], today: string): OutcomeRow | undefined {
  return rows
    .filter((row) => row.determinedOn <= today)
    .sort(
      (a, b) =>
        b.rank - a.rank ||
        b.determinedOn.localeCompare(a.determinedOn) ||
        (b.threadId ?? '').localeCompare(a.threadId ?? ''),
    )[0]
}

export function authorityOf(childId: string, facts: AuthorityFacts): AuthorityView {
  const { rows, people, kept, today } = facts
  const outcome = outcomeFor(
    rows.outcomes.filter((row) => kept(row.childId) === childId),
    today,
  )
  const known = new Set(people.map((p) => p.id))
  const of = (ids: readonly string[]) => [...new Set(ids.map(kept))].filter((id) => known.has(id))
  const loose = (status: 'holds' | 'undetermined') =>
    of(
      rows.authority
        .filter((a) => kept(a.childId) === childId && a.status === status && holdsOn(a, today))
        .map((a) => a.holderId),
    )
  if (!outcome) {
    return { childId, holders: loose('holds'), undetermined: loose('undetermined'), underInvestigation: false }
  }
  const holders = of(outcome.holders)
  const whole = outcome.holders.every((id) => known.has(kept(id)))
  const base = { childId, holders, undetermined: [] }
  // The name of an outcome says how many hold it: it stays away with the explanation.
  if (!whole) return { ...base, underInvestigation: false }
  const { nl, en, law, rule, determinedOn, source, underInvestigation, threadId, told, partId } = outcome
  const stale = staleness(outcome, holders, facts)
  return {
    ...base,
    outcome: outcome.outcome,
    ...(nl && { because: { nl, en, law, rule } }),
    determinedOn,
    source,
    underInvestigation,
    ...(stale && { stale }),
    ...(threadId && told && { decision: { threadId, entryId: told.entryId, partId } }),
  }
}

/** Why an answer may no longer hold. A decision of a court stands until another one: only death changes what it says. */
function staleness(row: OutcomeRow, holders: readonly string[], facts: AuthorityFacts): StaleReason | undefined {
  const { people, relations, today, kept } = facts
  if (people.some((p) => p.death !== null && holders.includes(p.id) && p.death.localeCompare(row.determinedOn) > 0)) {
    return 'holder-died'
  }
  if (row.source === 'court') return undefined
  if (row.validUntil !== null && row.validUntil <= today) return 'time'
  const child = kept(row.childId)
  const concerned = new Set([
    ...holders,
    ...relations
      .filter((r) => r.to === child && (r.kind === 'parent' || r.kind === 'adoptive-parent'))
      .map((r) => r.who),
  ])
  const changed = (r: KnownRelation) =>
    r.kind === 'partner' &&
    (concerned.has(r.who) || concerned.has(r.to)) &&
    [r.since, r.until, r.told?.at.slice(0, 10) ?? null].some(
      (day) => day !== null && day > row.determinedOn && day <= today,
    )
  if (relations.some(changed)) return 'partner-changed'
  return monthsLater(row.determinedOn, authorityFreshMonths) <= today ? 'old' : undefined
}

/** The same day some months later; one that does not exist is the first of the month after. */
function monthsLater(day: string, months: number): string {
  const date = new Date(`${day}T12:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + months)
  return date.toISOString().slice(0, 10)
}
