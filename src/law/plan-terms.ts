import { weeksLater } from '../lib/day.ts'
import type { Regime } from './regimes.ts'

/**
 * Within what time a plan is settled, counted from the day on which it was certain that the family does not make its own; and within
 * what time it is on paper, counted from the day on which somebody wanted that.
 */
export const planTerms = {
  settle: { weeks: 6, article: 'Jeugdwet 4.1.3(5)' },
  'in-writing': { weeks: 2, article: 'Jeugdwet 4.1.3(4)' },
} as const
export type PlanTerm = keyof typeof planTerms

/** Why the family is not asked to make its own plan first: nothing else is a reason (Jeugdwet 4.1.2). */
export const waivingArticle = 'Jeugdwet 4.1.2'

/** Help to adults alone stands under the Wmo 2015, which sets no term for a plan and knows no plan of the family that goes first. */
export const familyPlansFirst = (regime: Regime): boolean => regime !== 'wmo'

/**
 * The last day on which it is in time (YYYY-MM-DD). Days are counted, not hours, so neither a year's end nor summer time moves it; a day
 * in a weekend stays that day, since earlier is never too late.
 */
export const planDue = (term: PlanTerm, from: string): string => weeksLater(from, planTerms[term].weeks)
