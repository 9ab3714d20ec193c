import { describe, expect, test } from 'vitest'
import type { FamilyAccess } from '../../access/access.ts'
import type { StepRow } from '../../dossier/threads.ts'
import { coursesOf, nextLook } from './course.ts'

/** What follows from the steps of a course, in the order in which they were recorded. */

let number = 0
const row = (kind: string, body: StepRow['body'], occurredOn = '2026-01-05', partId = 'p'): StepRow => {
  number += 1
  const who = { author: 'y', authorName: 'Yasmin', authorOrganisation: null }
  return {
    id: `e${number}`,
    threadId: 't',
    kind,
    partId,
    ...who,
    occurredOn,
    recordedAt: `${occurredOn}T10:00:00Z`,
    body,
  }
}
const rhythm = (on: string, everyWeeks: number) => row('plan-course', { step: 'look-again', on, everyWeeks })
const closed = (occurredOn: string, next?: string) =>
  row('evaluation', { step: 'close', text: 'Zo.', ...(next && { next }) }, occurredOn)
const partsUnder = (regime: string) =>
  new Map(['p', 'q'].map((id) => [id, { part: { id, regime } }])) as unknown as FamilyAccess['parts']
const coursesIn = (rows: StepRow[], regime = 'jeugdwet') => coursesOf(rows, partsUnder(regime))
const step = (body: StepRow['body'], on?: string, part?: string) => row('plan-course', body, on, part)

describe('looking back again', () => {
  test.each<[string, StepRow[], string | undefined]>([
    ['was never agreed', [], undefined],
    ['is as the rhythm says', [rhythm('2026-02-02', 6)], '2026-02-02'],
    ['is as was said last', [rhythm('2026-02-02', 6), rhythm('2026-03-02', 4)], '2026-03-02'],
    [
      'is as the round said that was closed',
      [rhythm('2026-02-02', 6), closed('2026-02-03', '2026-02-17')],
      '2026-02-17',
    ],
    ['goes on in the rhythm', [rhythm('2026-02-02', 6), closed('2026-02-03')], '2026-03-17'],
    ['is not, after a round without a day or a rhythm', [closed('2026-02-03')], undefined],
  ])('%s', (_name, rows, day) => expect(nextLook(rows, 'p')).toBe(day))

  test('is of these people and not of others', () => {
    expect(nextLook([rhythm('2026-02-02', 6)], 'another')).toBeUndefined()
  })
})

describe('a course', () => {
  const waived = (on: string) => step({ step: 'waived', reason: 'declined', text: 'Liever samen.' }, on)
  const wants = (on: string) => step({ step: 'wants-in-writing' }, on)

  test('has six weeks from the day that the family waived it, until the plan is settled or the family makes its own', () => {
    expect(coursesIn([waived('2026-12-01')])[0]?.terms).toEqual([
      { term: 'settle', from: '2026-12-01', due: '2027-01-12' },
    ])
    expect(coursesIn([waived('2026-12-01'), step({ step: 'settled' })])[0]?.terms).toEqual([])
    expect(coursesIn([waived('2026-12-01'), step({ step: 'own-plan', text: 'Toch.' })])[0]?.terms).toEqual([])
  })

  test('has fourteen days from the first who wanted it in writing, and again from the first after it was given', () => {
    const given = step({ step: 'given-in-writing' })
    expect(coursesIn([wants('2026-12-20'), wants('2026-12-22')])[0]?.terms).toEqual([
      { term: 'in-writing', from: '2026-12-20', due: '2027-01-03' },
    ])
    expect(coursesIn([wants('2026-12-20'), given])[0]?.terms).toEqual([])
    expect(coursesIn([wants('2026-12-20'), given, wants('2026-12-28')])[0]?.terms[0]?.from).toBe('2026-12-28')
  })

  test('of adults alone has no terms, and still says that somebody wants it on paper', () => {
    const [course] = coursesIn([waived('2026-12-01'), wants('2026-12-20')], 'wmo')
    expect(course).toMatchObject({ terms: [], wanted: '2026-12-20' })
  })

  test('is one per circle of people, however many began it; nothing restarts', () => {
    const two = coursesIn([
      step({ step: 'offered', until: '2026-02-01' }),
      { ...wants('2026-01-06'), threadId: 'u' },
      step({ step: 'settled' }, '2026-01-07', 'q'),
    ])
    expect(two.map(({ id, partId, state, until }) => ({ id, partId, state, until }))).toEqual([
      { id: 't', partId: 'p', state: 'offered', until: '2026-02-01' },
      { id: 't', partId: 'q', state: 'settled', until: undefined },
    ])
    expect(two[0]?.terms).toHaveLength(1)
  })
})
