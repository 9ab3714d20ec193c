import { expect, test } from 'vitest'
import type { LookLine } from '../access/looks.store.ts'
import { foldLooks } from './fold-looks.ts'

const line = (changed: Partial<LookLine> & { minute?: number } = {}): LookLine => {
  const { minute = 0, ...rest } = changed
  const at = new Date(Date.UTC(2026, 0, 5, 10, minute))
  return {
    familyId: 'f',
    id: `look-${minute}`,
    at,
    cursor: at.toISOString(),
    mode: 'read',
    client: null,
    action: 'read',
    purpose: 'help',
    actor: 'yasmin',
    actorKind: 'professional',
    actorName: 'Yasmin',
    organisation: 'Wijkteam Oost',
    partId: 'noor',
    allowed: true,
    rule: 'involved-professional',
    ...rest,
  }
}

const fold = (...lines: LookLine[]) =>
  foldLooks(lines, 'anna').map(({ parts, rule, times }) => ({ parts, rule, times }))

test('looks of one person with one purpose within an hour are one, and each is counted', () => {
  expect(fold(line({ minute: 50 }), line({ minute: 50, partId: 'anna' }), line({ minute: 10 }))).toEqual([
    { parts: ['noor', 'anna'], rule: 'involved-professional', times: 2 },
  ])
  expect(fold(line({ minute: 70 }), line({ minute: 0 }))).toHaveLength(2)
  expect(fold(line({ minute: 1, action: 'write' }), line())).toHaveLength(2)
  expect(fold(line({ minute: 1, actor: 'koen' }), line())).toHaveLength(2)
})

test('each sentence is the rule that opened these parts', () => {
  expect(fold(line(), line({ partId: 'plan', rule: 'opened-by-consent' }))).toEqual([
    { parts: ['noor'], rule: 'involved-professional', times: 1 },
    { parts: ['plan'], rule: 'opened-by-consent', times: 1 },
  ])
})

test('one refusal, and one visit of one’s own, is one, whatever the rules were', () => {
  const two = (changed: Partial<LookLine>) =>
    fold(line(changed), line({ ...changed, partId: 'plan', rule: 'shielded' }))
  expect(two({ allowed: false, rule: 'no-rule' })).toEqual([{ parts: ['noor', 'plan'], rule: null, times: 1 }])
  expect(two({ actor: 'anna', rule: 'adult-about-themself' })).toEqual([
    { parts: ['noor', 'plan'], rule: null, times: 1 },
  ])
})

test('what a system asked about somebody is no look of theirs, and the questions of another system stand apart', () => {
  const asked = { mode: 'evaluate', client: 'https://zaken.example.nl' } as const
  const lines = [
    line({ minute: 50 }),
    line({ minute: 40, ...asked }),
    line({ minute: 30, ...asked }),
    line({ minute: 20, ...asked, client: 'https://school.example.nl' }),
  ]
  expect(foldLooks(lines, 'anna').map(({ mode, client, times }) => [mode, client, times])).toEqual([
    ['read', null, 1],
    ['evaluate', 'https://zaken.example.nl', 2],
    ['evaluate', 'https://school.example.nl', 1],
  ])
})

test('of what a system was refused is not told what it asked, so not told apart either', () => {
  const asked = { mode: 'evaluate', client: 'https://zaken.example.nl', allowed: false } as const
  expect(fold(line({ minute: 50, ...asked }), line({ minute: 40, ...asked, action: 'share' }))).toHaveLength(1)
  const may = { ...asked, allowed: true }
  expect(fold(line({ minute: 50, ...may }), line({ minute: 40, ...may, action: 'share' }))).toHaveLength(2)
})
