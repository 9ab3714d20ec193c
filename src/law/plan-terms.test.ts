import { expect, test } from 'vitest'
import { type PlanTerm, planDue } from './plan-terms.ts'

test.each<[PlanTerm, string, string, string]>([
  ['settle', '2026-01-05', '2026-02-16', 'six weeks'],
  ['settle', '2026-12-01', '2027-01-12', 'over the end of a year'],
  ['settle', '2028-01-25', '2028-03-07', 'over 29 February'],
  ['settle', '2026-03-02', '2026-04-13', 'over the beginning of summer time'],
  ['settle', '2026-10-05', '2026-11-16', 'over its end'],
  ['in-writing', '2026-12-24', '2027-01-07', 'fourteen days, over the end of a year'],
  ['in-writing', '2026-03-22', '2026-04-05', 'over the night that is an hour shorter'],
  ['in-writing', '2026-10-18', '2026-11-01', 'over the night that is an hour longer'],
])('%s, from %s: %s (%s)', (term, from, due) => expect(planDue(term, from)).toBe(due))
