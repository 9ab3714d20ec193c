import { describe, expect, test } from 'vitest'
import { said } from '../../../test/plan-entries.ts'
import type { FamilyAccess } from '../../access/access.ts'
import type { PartFacts } from '../../access/facts.ts'
import type { StepRow } from '../../dossier/threads.ts'
import { conditionsOf, outcomesFrom } from './conditions.ts'
import { legalFrame } from './legal-frame.ts'

/** Which frame follows from what one reader may read. */

const today = '2026-03-01'
let number = 0
const row = (kind: string, body: StepRow['body'], more: Partial<StepRow> = {}): StepRow => {
  number += 1
  const id = `e${number}`
  return {
    id,
    threadId: id,
    kind,
    partId: 'of-anna',
    author: 'y',
    authorName: 'Yasmin',
    authorOrganisation: 'Wijkteam',
    occurredOn: '2026-02-01',
    recordedAt: `2026-02-01T10:00:${String(number).padStart(2, '0')}Z`,
    body,
    ...more,
  }
}
const partOf = (id: string, ...subjects: string[]) => ({ id, subjects, sort: 'family-plan' }) as unknown as PartFacts
const parts = new Map(
  [partOf('of-anna', 'anna'), partOf('of-both', 'anna', 'sem')].map((part) => [part.id, { part }]),
) as unknown as FamilyAccess['parts']
const frame = (rows: StepRow[], measured: PartFacts[] = []) => legalFrame(rows, { parts, measured, today })

const goal = (is: object, more: Partial<StepRow> = {}) =>
  row('goal', { step: 'set', from: [], text: 'Rust.', domains: [], frame: is as { is: string } }, more)
const ordered = { is: 'ordered', measure: 'supervision-order' }
const step = (of: StepRow, body: StepRow['body']) =>
  row(of.kind, body, { threadId: of.threadId, partId: of.partId, occurredOn: '2026-02-10' })

describe('the legal frame', () => {
  test('is voluntary without a condition, a measure, or anything ordered', () => {
    expect(frame([])).toEqual({ is: 'voluntary' })
    expect(frame([goal({ is: 'voluntary' })])).toEqual({ is: 'voluntary' })
  })

  test('is considered from the day it was said, for whom it is about; and a condition that is not in an opened part is not there', () => {
    const both = row('condition', said, { partId: 'of-both', occurredOn: '2026-01-15' })
    expect(frame([row('condition', said), both])).toEqual({
      is: 'considered',
      since: '2026-01-15',
      about: ['anna', 'sem'],
    })
    expect(frame([row('condition', said, { partId: 'of-bram' })])).toEqual({ is: 'voluntary' })
  })

  test.each([
    ['met', 'voluntary'],
    ['withdrawn', 'voluntary'],
    ['requested', 'considered'],
    ['ordered', 'ordered'],
  ])('of which became «%s» is %s', (outcome, is) => {
    const one = row('condition', said)
    expect(frame([one, step(one, { step: 'end', outcome, text: 'Zo ging het.' })]).is).toBe(is)
  })

  test('an ordered one stays so until somebody writes that it is over', () => {
    const one = row('condition', said)
    const made = step(one, { step: 'end', outcome: 'ordered', text: 'De rechter besloot.' })
    expect(frame([one, made])).toEqual({ is: 'ordered', by: [{ measure: null, about: ['anna'] }] })
    expect(frame([one, made, step(one, { step: 'end', outcome: 'met', text: 'Voorbij.' })])).toEqual({
      is: 'voluntary',
    })
    const [condition] = conditionsOf([one, made], parts)
    expect(condition && outcomesFrom[condition.state]).toEqual(['met', 'withdrawn'])
  })

  test('is ordered by a goal, until its day and until it ends; of two versions at once, one is enough', () => {
    const one = goal({ ...ordered, until: today })
    expect(frame([one])).toEqual({ is: 'ordered', by: [{ measure: 'supervision-order', about: ['anna'] }] })
    expect(frame([goal({ ...ordered, until: '2026-02-28' })])).toEqual({ is: 'voluntary' })
    expect(frame([one, step(one, { step: 'end', outcome: 'reached' })])).toEqual({ is: 'voluntary' })
    const body = (is: object) => ({ step: 'set', from: [one.id], text: 'x', domains: [], frame: is as { is: string } })
    expect(frame([one, step(one, body(ordered)), step(one, body({ is: 'voluntary' }))]).is).toBe('ordered')
    expect(frame([one, step(one, body({ is: 'voluntary' }))])).toEqual({ is: 'voluntary' })
  })

  test('is ordered by a step that was not done after all, and not by one that was', () => {
    const body = { step: 'set', from: [], text: 'x', owner: { is: 'other', name: 'Oma' }, frame: ordered }
    const one = row('action', body)
    const done = step(one, { step: 'done' })
    expect(frame([one, done])).toEqual({ is: 'voluntary' })
    expect(frame([one, done, step(one, { step: 'not-done', text: 'Toch niet.' })]).is).toBe('ordered')
  })

  test('is ordered by a part written in a measure; the name of the measure goes before not knowing it', () => {
    expect(frame([], [partOf('gi', 'sem')])).toEqual({ is: 'ordered', by: [{ measure: null, about: ['sem'] }] })
    expect(frame([goal(ordered, { partId: 'of-both' })], [partOf('gi', 'sem')])).toEqual({
      is: 'ordered',
      by: [{ measure: 'supervision-order', about: ['anna', 'sem'] }],
    })
  })

  test('says besides what is ordered that something else is considered', () => {
    expect(frame([goal(ordered, { partId: 'of-both' }), row('condition', said)])).toEqual({
      is: 'ordered',
      by: [{ measure: 'supervision-order', about: ['anna', 'sem'] }],
      considered: { since: '2026-02-01', about: ['anna'] },
    })
  })
})
