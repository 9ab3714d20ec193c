import { format, inspect } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Bsn } from './bsn.ts'

const digits = (text: string) => Bsn.parse(text)?.reveal()

test('accepts a number that passes the eleven-test', () => {
  expect(digits('999993653')).toBe('999993653')
  expect(digits(' 999993653 ')).toBe('999993653')
})

test('eight digits are nine with a lost leading zero', () => {
  expect(digits('10082426')).toBe('010082426')
  expect(digits('010082426')).toBe('010082426')
})

test('refuses what is no BSN', () => {
  for (const text of [
    '',
    '999993654',
    '000000000',
    '00000000',
    '99999366',
    '9999936530',
    '99999365a',
    '９９９９９３６５３',
  ]) {
    expect(Bsn.parse(text)).toBeUndefined()
  }
})

test('one changed digit never passes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
      const changed = [...'999993653']
      changed[at] = String((Number(changed[at]) + by) % 10)
      expect(Bsn.parse(changed.join(''))).toBeUndefined()
    }),
  )
})

test('does not leak by accident', () => {
  const bsn = Bsn.parse('999993653')
  const texts = [
    `${bsn}`,
    JSON.stringify({ bsn }),
    inspect({ bsn }, { showHidden: true }),
    format('%o %s %j', bsn, bsn, bsn),
  ]
  for (const text of texts) expect(text).not.toContain('99999')
  expect(JSON.stringify(structuredClone(bsn))).not.toContain('99999')
})

test('equal numbers are equal', () => {
  expect(Bsn.parse('10082426')?.equals(Bsn.parse('010082426'))).toBe(true)
  expect(Bsn.parse('10082426')?.equals(undefined)).toBe(false)
})
