import { describe, expect, test } from 'vitest'
import type { StepRow } from '../dossier/threads.ts'
import { chartOf } from './chart.ts'
import { gridOf, type Happened, monthsOf } from './pattern.ts'
import { goesBack, phasesOf } from './phases.ts'

/** What is counted and drawn, apart from whoever may read it. */

const row = (partId: string, phase: string, occurredOn: string): StepRow => ({
  id: occurredOn,
  threadId: occurredOn,
  kind: 'phase',
  partId,
  author: 'a',
  authorName: 'Yasmin',
  authorOrganisation: null,
  occurredOn,
  recordedAt: `${occurredOn}T10:00:00Z`,
  body: { phase, text: `Want ${phase}.` },
})

describe('phases', () => {
  test('go on where they were: the same phase again begins nothing anew, and each group has its own', () => {
    const [one, other] = phasesOf([
      row('p', 'immediate', '2026-01-01'),
      row('q', 'stable', '2026-01-05'),
      row('p', 'stable', '2026-02-01'),
      row('p', 'stable', '2026-03-01'),
    ])
    expect(one?.now).toMatchObject({ phase: 'stable', since: '2026-02-01' })
    expect(one?.before).toMatchObject([{ phase: 'immediate', since: '2026-01-01' }])
    expect(other?.now).toMatchObject({ phase: 'stable', since: '2026-01-05' })
  })
  test('go back only to an earlier one', () => {
    expect(goesBack('stable', 'immediate')).toBe(true)
    expect(goesBack('stable', 'recovery')).toBe(false)
    expect(goesBack(undefined, 'immediate')).toBe(false)
  })
})

describe('the drawing of how safe', () => {
  const answers = [
    { on: '2026-01-01', score: 3 },
    { on: '2026-02-01', score: 5 },
    { on: '2026-08-01', score: 8 },
  ]
  test('has a line between answers near each other, and none where nothing was said for long', () => {
    const { points, lines } = chartOf(answers, '2026-01-01', '2026-08-01')
    expect(points).toHaveLength(3)
    expect(lines).toHaveLength(1)
  })
  test('puts more higher, and later further along', () => {
    const { points } = chartOf(answers, '2026-01-01', '2026-08-01')
    expect(points[2]?.y).toBeLessThan(points[0]?.y ?? 0)
    expect(points.map(({ x }) => x)).toEqual(points.map(({ x }) => x).sort((a, b) => a - b))
  })
  test('draws one answer in the middle, and stays within its edges', () => {
    const { points, width, height } = chartOf([{ on: '2026-01-01', score: 10 }], '2026-01-01', '2026-01-01')
    expect(points[0]?.x).toBe(width / 2)
    for (const score of [0, 10]) {
      const [point] = chartOf([{ on: '2026-01-01', score }], '2026-01-01', '2026-01-01').points
      expect(point?.y).toBeGreaterThan(0)
      expect(point?.y).toBeLessThan(height)
    }
  })
})

describe('incidents beside each other', () => {
  const happened: Happened[] = [
    { on: '2025-11-30', forms: ['physical', 'psychological'], dayPart: 'evening', children: true },
    { on: '2026-01-02', forms: ['psychological'], dayPart: 'evening', children: false },
    { on: '2026-01-20', forms: ['psychological'], dayPart: 'night', children: true },
  ]
  test('have every month between the first and the last, also over the turn of a year', () => {
    expect(monthsOf(happened)).toEqual(['2025-11', '2025-12', '2026-01'])
    expect(monthsOf([])).toEqual([])
  })
  test('are counted per month, with the times that a child was there', () => {
    const { rows } = gridOf(happened, ['physical', 'psychological', 'sexual'] as const, ({ forms }) => forms)
    expect(rows).toEqual([
      { key: 'physical', cells: [{ month: '2025-11', count: 1, withChildren: 1 }] },
      {
        key: 'psychological',
        cells: [
          { month: '2025-11', count: 1, withChildren: 1 },
          { month: '2026-01', count: 2, withChildren: 1 },
        ],
      },
    ])
  })
})
