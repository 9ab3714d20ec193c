import { describe, expect, test } from 'vitest'
import { delayRange, noticeDue, noticeLaw } from './notice.ts'
import type { Regime } from './regimes.ts'

describe('by when somebody is told', () => {
  test.each<[Regime, string, string, string]>([
    ['veilig-thuis', '2026-01-05', '2026-02-02', 'four weeks'],
    ['jeugdwet', '2026-01-05', '2026-02-05', 'a month'],
    ['wmo', '2026-01-31', '2026-02-28', 'a month, or its last day'],
    ['gi', '2028-01-31', '2028-02-29', 'a month, in a leap year'],
  ])('%s, from %s: %s (%s)', (regime, from, due) => expect(noticeDue(regime, from)).toBe(due))

  test('of a report it is Veilig Thuis itself that tells; elsewhere it is enough that the person knows', () => {
    expect([noticeLaw('veilig-thuis').by, noticeLaw('jeugdwet').by]).toEqual(['keeper', 'anybody'])
  })
})

test('it is put off by two weeks at most each time, counted from the end of the term, or from today when that is over', () => {
  expect(delayRange('veilig-thuis', '2026-02-02', '2026-01-20')).toEqual({ after: '2026-02-02', latest: '2026-02-16' })
  expect(delayRange('jeugdwet', '2026-02-02', '2026-03-01')).toEqual({ after: '2026-03-01', latest: '2026-03-15' })
})
