import { monthsLater } from '../lib/day.ts'
import type { Regime } from './regimes.ts'

/**
 * Somebody about whom something was written down that others told, is told so. Within what time, counted from what, and how telling
 * may be put off, by the law a part stands under.
 */
export interface NoticeLaw {
  article: string
  term: { months: number; days: number }
  /** From when it was written down; or from the day it is about, on which it was got. */
  from: 'recorded' | 'obtained'
  /** Whoever keeps it tells it themself; or it is enough that the person knows already, from whomever (AVG 14(5)(a)). */
  by: 'keeper' | 'anybody'
  /** On which ground it may be put off, and by how many days each time at most. */
  delay: { article: string; days: number; nl: string; en: string }
}

/** Each time, before somebody looks again whether it is still needed. Of Veilig Thuis the law says so; elsewhere it is ours. */
const twoWeeks = 14

const general: NoticeLaw = {
  article: 'AVG 14(3)(a)',
  term: { months: 1, days: 0 },
  from: 'obtained',
  by: 'anybody',
  delay: {
    article: 'UAVG 41(1)(i)',
    days: twoWeeks,
    nl: 'Het is nodig om deze persoon of iemand anders te beschermen, en niet meer dan dat.',
    en: 'It is needed to protect this person or somebody else, and no more than that.',
  },
}

const afterReport: NoticeLaw = {
  article: 'Wmo 2015 5.3.1(1)',
  term: { months: 0, days: 28 },
  from: 'recorded',
  by: 'keeper',
  delay: {
    article: 'Wmo 2015 5.3.1(2)',
    days: twoWeeks,
    nl: 'Het is nodig om huiselijk geweld of kindermishandeling te stoppen of te onderzoeken.',
    en: 'It is needed to end or investigate domestic violence or child abuse.',
  },
}

export const noticeLaw = (regime: Regime): NoticeLaw => (regime === 'veilig-thuis' ? afterReport : general)

/** The last day on which telling is in time (YYYY-MM-DD). `from`: the day it counts from. */
export function noticeDue(regime: Regime, from: string): string {
  const { months, days } = noticeLaw(regime).term
  return daysLater(monthsLater(from, months), days)
}

/** Until when it may be put off, seen from today: so many days after the term ends, or after today when it is over already. */
export const delayRange = (regime: Regime, due: string, today: string): { after: string; latest: string } => {
  const after = due > today ? due : today
  return { after, latest: daysLater(after, noticeLaw(regime).delay.days) }
}

const daysLater = (from: string, days: number): string =>
  new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
