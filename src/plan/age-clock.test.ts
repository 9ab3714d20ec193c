import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ageClock, lifeShares } from './age-clock.ts'

const iso = (from: string, days: number) => new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10)

describe('the clock of a child', () => {
  test('Sem was 3; eight months are a fifth of his life', () => {
    expect(ageClock('2023-01-10', '2026-03-20', '2026-11-20')).toEqual({
      atStart: [3, 3],
      now: [3, 3],
      since: { unit: 'months', n: 8 },
      share: 'fifth',
    })
  })

  test('the same time is less of the life of who is older', () => {
    expect(ageClock('2012-01-10', '2026-03-20', '2026-11-20')).toMatchObject({ atStart: [14, 14], share: 'twentieth' })
  })

  test('a child that was not born yet when it began never knew otherwise', () => {
    expect(ageClock('2026-06-01', '2026-05-01', '2026-11-20')).toMatchObject({
      atStart: [0, 0],
      now: [0, 0],
      share: 'whole',
    })
  })

  test('today and this week are short', () => {
    expect(ageClock('2012-01-10', '2026-11-20', '2026-11-20')).toMatchObject({
      since: { unit: 'days', n: 0 },
      share: 'short',
    })
    expect(ageClock('2012-01-10', '2026-10-30', '2026-11-20')).toMatchObject({ since: { unit: 'weeks', n: 3 } })
    expect(ageClock('2012-01-10', '2023-10-30', '2026-11-20')).toMatchObject({ since: { unit: 'years', n: 3 } })
  })

  test('of a birthday that is not known, both ages are said', () => {
    expect(ageClock('2020-00-00', '2026-03-20', '2026-11-20')).toMatchObject({ atStart: [5, 6], now: [5, 6] })
  })

  test('there is none for an adult, an unknown birth, or what is still to begin', () => {
    expect(ageClock('2008-11-20', '2026-03-20', '2026-11-20')).toBeUndefined()
    expect(ageClock('2008-11-21', '2026-03-20', '2026-11-20')).toMatchObject({ now: [17, 17] })
    expect(ageClock('0000-00-00', '2026-03-20', '2026-11-20')).toBeUndefined()
    expect(ageClock('2012-01-10', '2026-11-21', '2026-11-20')).toBeUndefined()
  })

  test('the longer ago, the larger the part; and never more than a whole', () => {
    const order = lifeShares.map(([name]) => name)
    const past = fc.integer({ min: 0, max: 6_000 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6_500 }), past, past, (lived, one, other) => {
        const at = (days: number) => {
          const clock = ageClock(iso('2026-11-20', -lived), iso('2026-11-20', -days), '2026-11-20')
          return order.indexOf(clock?.share ?? 'whole')
        }
        expect(at(Math.max(one, other))).toBeGreaterThanOrEqual(at(Math.min(one, other)))
        expect(at(lived)).toBe(order.length - 1)
      }),
    )
  })
})
