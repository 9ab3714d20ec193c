import { expect, test } from 'vitest'
import { endedOn, type PartClock } from './ended.ts'
import { keptAtLeast } from './kept-until.ts'

const part = (partId: string, lastChange: string, rest: Partial<PartClock> = {}): PartClock => ({
  familyId: 'f',
  partId,
  regime: 'jeugdwet',
  organisation: 'team',
  lastChange,
  keepUntil: null,
  ...rest,
})
const ended = (today: string, ...parts: PartClock[]) => endedOn(today, parts).map(({ partId }) => partId)

test('a part is past its term on the day itself (ALLOW), and not the day before (DENY)', () => {
  expect(ended('2026-11-19', part('a', '2006-11-20'))).toEqual([])
  expect(ended('2026-11-20', part('a', '2006-11-20'))).toEqual(['a'])
})

test('what changed on 29 February is kept through 28 February of a year without one', () => {
  const wmo = part('a', '2012-02-29', { regime: 'wmo' })
  expect(ended('2027-02-28', wmo)).toEqual([])
  expect(ended('2027-03-01', wmo)).toEqual(['a'])
  expect(ended('2024-02-28', part('a', '2004-02-29'))).toEqual([])
  expect(ended('2024-02-29', part('a', '2004-02-29'))).toEqual(['a'])
})

test('the term counts from the last change in all that one organisation keeps under one law', () => {
  const old = part('old', '2001-01-01')
  expect(ended('2026-11-20', old, part('young', '2015-01-01'))).toEqual([])
  expect(ended('2026-11-20', old, part('other', '2015-01-01', { organisation: 'another' }))).toEqual(['old'])
  expect(ended('2026-11-20', old, part('other', '2015-01-01', { regime: 'wmo' }))).toEqual(['old'])
  expect(ended('2026-11-20', old, part('other', '2015-01-01', { familyId: 'g' }))).toEqual(['old'])
  // What everybody who helps shares waits for all of them, and keeps theirs.
  expect(ended('2026-11-20', old, part('shared', '2015-01-01', { organisation: null }))).toEqual([])
})

test('a decision to keep it longer holds until its day', () => {
  const kept = part('a', '2001-01-01', { keepUntil: '2026-11-21' })
  expect(ended('2026-11-20', kept)).toEqual([])
  expect(ended('2026-11-21', kept)).toEqual(['a'])
})

test('data of police and justice are never past a term of ours', () => {
  expect(ended('2126-01-01', part('a', '2001-01-01', { regime: 'justice' }))).toEqual([])
})

test('what a page says is by what its reader reads, under the same law', () => {
  const parts = [
    { id: 'a', regime: 'jeugdwet' },
    { id: 'b', regime: 'jeugdwet' },
    { id: 'c', regime: 'wmo' },
  ]
  const entries = [
    { partId: 'a', recordedAt: '2026-03-01T12:00:00Z' },
    // Past midnight in Amsterdam.
    { partId: 'a', recordedAt: '2026-06-30T22:30:00Z' },
  ]
  const kept = keptAtLeast(parts, entries)
  expect([...kept].map(([id, { until }]) => [id, until])).toEqual([
    ['a', '2046-07-01'],
    ['b', '2046-07-01'],
  ])
})
