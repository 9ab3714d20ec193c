import { expect, test } from 'vitest'
import type { StepRow } from '../dossier/threads.ts'
import { messagesFor } from '../ui/messages.ts'
import { analysisFlags } from './current-analysis.ts'
import { presentFlags } from './present-flag.ts'

const subjects: Record<string, string[]> = { ofAnna: ['anna'], ofBoth: ['anna', 'sem'], ofSem: ['sem'] }
const row = (
  kind: string,
  partId: string,
  body: StepRow['body'],
  threadId = `${kind} ${partId}`,
  id = threadId,
): StepRow => ({
  id,
  threadId,
  kind,
  partId,
  author: 'y',
  authorName: 'Yasmin',
  authorOrganisation: 'Wijkteam',
  occurredOn: '2026-01-10',
  recordedAt: '2026-01-10T10:00:00Z',
  body,
})
const goal = (partId: string) => row('goal', partId, { step: 'set', from: [] })
const step = (partId: string) => row('action', partId, { step: 'set', from: [] })
const analysis = (partId: string, lookAgainOn: string) =>
  row('analysis', partId, { step: 'set', from: [], lookAgainOn })
const flags = (...rows: StepRow[]) =>
  analysisFlags({ rows, subjectsOf: (part) => subjects[part] ?? [], today: '2026-06-01' })

test('a goal or a step of which nothing explains why is flagged; nothing planned is not', () => {
  expect(flags(goal('ofAnna'))).toEqual([{ person: 'anna', ordered: false, state: { is: 'none' } }])
  expect(flags(step('ofSem'))).toEqual([{ person: 'sem', ordered: false, state: { is: 'none' } }])
  expect(flags()).toEqual([])
  expect(flags(analysis('ofAnna', '2026-02-01'))).toEqual([])
})

test('an analysis counts for everybody it is about, until the day it is looked at again', () => {
  expect(flags(goal('ofAnna'), goal('ofSem'), analysis('ofBoth', '2026-06-02'))).toEqual([])
  expect(flags(goal('ofAnna'), analysis('ofBoth', '2026-06-01'))).toEqual([
    { person: 'anna', ordered: false, state: { is: 'old', day: '2026-01-10', lookAgainOn: '2026-06-01' } },
  ])
  expect(flags(goal('ofAnna'), analysis('ofSem', '2026-07-01'))).toEqual([
    { person: 'anna', ordered: false, state: { is: 'none' } },
  ])
})

test('what the family wrote itself does not count as the judgement of who helps, and takes none away', () => {
  const hers = (lookAgainOn: string): StepRow => ({
    ...row('analysis', 'ofAnna', { step: 'set', from: ['analysis ofAnna'], lookAgainOn }, 'analysis ofAnna', 'hers'),
    authorOrganisation: null,
  })
  expect(flags(goal('ofAnna'), hers('2026-09-01'))).toMatchObject([{ state: { is: 'none' } }])
  expect(flags(goal('ofAnna'), analysis('ofAnna', '2026-07-01'), hers('2026-01-01'))).toEqual([])
  expect(flags(goal('ofAnna'), analysis('ofAnna', '2026-03-01'), hers('2026-09-01'))).toMatchObject([
    { state: { is: 'old', lookAgainOn: '2026-03-01' } },
  ])
})

test('what was ordered is told from what is voluntary', () => {
  const ordered = row('goal', 'ofSem', {
    step: 'set',
    from: [],
    frame: { is: 'ordered', measure: 'supervision-order' },
  })
  expect(flags(goal('ofAnna'), ordered).map(({ person, ordered: by }) => [person, by])).toEqual([
    ['anna', false],
    ['sem', true],
  ])
})

test('a goal that ended needs none', () => {
  const ended = row('goal', 'ofAnna', { step: 'end', outcome: 'reached' }, 'goal ofAnna', 'end')
  expect(flags(goal('ofAnna'), ended)).toEqual([])
})

test('people of whom it is the same are said together, nobody without a name; the family only of what they read', () => {
  const t = messagesFor('nl', '2026-06-01')
  const given = {
    t,
    names: new Map([
      ['anna', 'Anna'],
      ['sem', 'Sem'],
    ]),
    href: '/x',
  }
  const none = (person: string) => ({ person, ordered: false, state: { is: 'none' as const } })
  expect(presentFlags(given, ['anna', 'sem', 'stranger'].map(none), false).lines).toEqual([
    { names: 'Anna en Sem', ordered: false, state: { is: 'none' } },
  ])
  expect(presentFlags(given, [none('anna')], true).lines).toEqual([])
  const old = {
    person: 'anna',
    ordered: false,
    state: { is: 'old' as const, day: '2026-01-10', lookAgainOn: '2026-05-01' },
  }
  expect(presentFlags(given, [old], true).lines).toHaveLength(1)
})
