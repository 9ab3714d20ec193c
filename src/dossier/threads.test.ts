import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type StepRow, before as seenBy, threadsOf, versionsIn } from './threads.ts'

const row = (id: string, body: StepRow['body'], threadId = 'g'): StepRow => ({
  id,
  threadId,
  kind: 'goal',
  partId: 'p',
  author: 'a',
  authorName: 'Anna',
  authorOrganisation: null,
  occurredOn: '2026-01-01',
  recordedAt: '2026-01-01T10:00:00Z',
  body,
})
const set = (id: string, ...from: string[]) => row(id, { step: 'set', from, text: id })
const only = (rows: StepRow[]) => {
  const [thread, ...others] = threadsOf(rows)
  expect(others).toEqual([])
  if (!thread) throw new Error('no thread')
  return thread
}

describe('a thread', () => {
  test('shows the last version; two who wrote at the same time are both kept, and a version of both settles it', () => {
    const two = [set('1'), set('2', '1'), set('3', '1')]
    expect(only(two)).toMatchObject({ shown: { id: '3' }, beside: [{ id: '2' }] })
    expect(seenBy(only(two))).toEqual(['3', '2', '1'])
    expect(only([...two, set('4', '2', '3')])).toMatchObject({ shown: { id: '4' }, beside: [] })
  })

  test('of which a version is gone says nothing of two at once: who wrote after it had the others before them too', () => {
    const [one, two] = [set('1'), set('2', '1')]
    const three = set('3', ...seenBy(only([one, two])))
    expect(only([one, three])).toMatchObject({ shown: { id: '3' }, beside: [] })
  })

  test('names no more versions than one version may, and of what was sent only its own', () => {
    const many = Array.from({ length: 40 }, (_, at) => set(`${at}`, ...(at === 0 ? [] : [`${at - 1}`])))
    expect(seenBy(only(many))).toHaveLength(20)
    expect(seenBy(only(many))[0]).toBe('39')
    expect(versionsIn(only(many), ['elsewhere', ...Array.from({ length: 30 }, () => '1')])).toEqual(['1'])
    expect(versionsIn(undefined, ['1'])).toEqual([])
  })

  test('ends, and begins again with a later version', () => {
    const ended = [set('1'), row('2', { step: 'end', outcome: 'reached' })]
    expect(only(ended).ended?.id).toBe('2')
    expect(only([...ended, set('3', '1')]).ended).toBeUndefined()
  })

  test('whoever writes in whatever order, from whatever they had seen: every version is shown, beside it, or was before somebody who went on', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(), { maxLength: 3 }), { minLength: 1, maxLength: 12 }), (seen) => {
        const rows = seen.map((from, at) => set(`${at}`, ...(at === 0 ? [] : from.map((n) => `${n % at}`))))
        const { shown, beside } = only(rows)
        const wentOn = new Set(rows.flatMap(({ body }) => (body as { from: string[] }).from))
        const open = [shown, ...beside].map(({ id }) => id)
        expect(new Set([...open, ...wentOn])).toEqual(new Set(rows.map(({ id }) => id)))
        expect(open.some((id) => wentOn.has(id))).toBe(false)
      }),
    )
  })
})
