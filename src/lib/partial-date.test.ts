import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ageOn,
  ageRange,
  isFullDate,
  mayBeSameDay,
  type PartialDate,
  parsePartialDate,
  possibleDays,
} from './partial-date.ts'

const date = (text: string): PartialDate => {
  const parsed = parsePartialDate(text)
  if (!parsed) throw new Error(`no date: ${text}`)
  return parsed
}

describe('reading', () => {
  test.each([
    ['19850412', '1985-04-12'],
    ['1985-04-12', '1985-04-12'],
    ['19850400', '1985-04-00'],
    ['19850000', '1985-00-00'],
    ['00000000', '0000-00-00'],
    ['20240229', '2024-02-29'],
  ])('%s is %s', (text, read) => expect(parsePartialDate(text)).toBe(read))

  test.each([
    '',
    ' ',
    '05',
    '2015',
    '19821291',
    '20230229',
    '19850012',
    '00000412',
    '00000400',
    '1985-0412',
    '198504123',
    'JJJJMMDD',
  ])('"%s" is no date', (text) => expect(parsePartialDate(text)).toBeUndefined())

  test('full or not', () => {
    expect(isFullDate(date('19850412'))).toBe(true)
    for (const text of ['19850400', '19850000', '00000000']) expect(isFullDate(date(text))).toBe(false)
  })
})

describe('age', () => {
  const today = '2026-11-22'
  test.each([
    ['20081122', 18],
    ['20081123', 17],
    ['20261122', 0],
    ['20270101', 0],
    ['19850000', undefined],
  ])('%s', (birth, age) => expect(ageOn(date(birth), today)).toBe(age))

  test('a partial birth date gives a range, certain where it can be', () => {
    expect(ageRange(date('19850000'), today)).toEqual([40, 41])
    expect(ageRange(date('20080000'), today)).toEqual([17, 18])
    expect(ageRange(date('20081100'), today)).toEqual([17, 18])
    expect(ageRange(date('20081000'), today)).toEqual([18, 18])
    expect(ageRange(date('20081200'), today)).toEqual([17, 17])
    expect(ageRange(date('00000000'), today)).toEqual([0, Number.POSITIVE_INFINITY])
  })

  test('29 February: 18 on 1 March', () => {
    expect(ageOn(date('20080229'), '2026-02-28')).toBe(17)
    expect(ageOn(date('20080229'), '2026-03-01')).toBe(18)
  })

  test('hiding month and day widens the range, never moves it', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2026-11-22'), noInvalidDate: true })
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [birth, on] = [a, b].map((d) => d.toISOString().slice(0, 10)).sort() as [string, string]
        const age = ageOn(date(birth), on)
        for (const hidden of [`${birth.slice(0, 7)}-00`, `${birth.slice(0, 4)}-00-00`]) {
          const [min, max] = ageRange(date(hidden), on)
          expect(age).toBeGreaterThanOrEqual(min)
          expect(age).toBeLessThanOrEqual(max)
          expect(max - min).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})

test('can be the same day', () => {
  expect(mayBeSameDay(date('19850412'), date('19850412'))).toBe(true)
  expect(mayBeSameDay(date('19850412'), date('19850413'))).toBe(false)
  expect(mayBeSameDay(date('19850412'), date('19850400'))).toBe(true)
  expect(mayBeSameDay(date('19850500'), date('19850412'))).toBe(false)
  expect(mayBeSameDay(date('19850000'), date('19850412'))).toBe(true)
  expect(mayBeSameDay(date('00000000'), date('19850412'))).toBe(true)
  expect(possibleDays(date('20240200'))).toEqual(['2024-02-01', '2024-02-29'])
})
