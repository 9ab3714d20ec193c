import { describe, expect, test } from 'vitest'
import { ageBand } from './ages.ts'

describe('rights change by themselves on a birthday', () => {
  test.each([
    ['2014-11-23', '2026-11-22', 'under-12'],
    ['2014-11-22', '2026-11-22', '12-15'],
    ['2010-11-23', '2026-11-22', '12-15'],
    ['2010-11-22', '2026-11-22', '16-17'],
    ['2008-11-23', '2026-11-22', '16-17'],
    ['2008-11-22', '2026-11-22', 'adult'],
  ])('born %s is on %s: %s', (birth, today, band) => expect(ageBand(birth, null, today)).toBe(band))

  test('an incomplete date decides only when every day it can be decides the same', () => {
    expect(ageBand('1985-00-00', null, '2026-11-22')).toBe('adult')
    expect(ageBand('2014-00-00', null, '2026-11-22')).toBe('unknown')
    expect(ageBand('0000-00-00', null, '2026-11-22')).toBe('unknown')
  })

  test('who has died has no age', () => expect(ageBand('1985-01-01', '2020-00-00', '2026-11-22')).toBe('deceased'))
})
