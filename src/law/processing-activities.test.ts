import { expect, test } from 'vitest'
import { routes } from '../routes.ts'
import { type Action, actions } from './actions.ts'
import { doingOf, processingActivities, processingActivityOf } from './processing-activities.ts'
import { purposes } from './purposes.ts'

test('each activity has a name in both languages, an article that makes it lawful, and a day from when it holds', () => {
  for (const { id, since, name, basis, articles } of processingActivities) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(since).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(basis).toMatch(/^AVG 6\(1\)\([cde]\)$/)
    expect(articles.length).toBeGreaterThan(0)
    for (const article of articles) expect(article).toMatch(/^(Jeugdwet \d+(\.\d+)+|AVG \d+)(\(\w+\))*$/)
    expect([name.nl, name.en]).not.toContain('')
  }
})

test('whatever is done for whatever purpose is one of them, and every one of them is used', () => {
  const used = new Set<string>()
  for (const [action, mode] of Object.entries(actions)) {
    for (const purpose of purposes) used.add(processingActivityOf({ action, purpose, mode }).id)
    expect(doingOf({ action, mode })).not.toBe('')
  }
  expect([...used].toSorted()).toEqual(processingActivities.map(({ id }) => id).toSorted())
})

test('so is what every route does', () => {
  const opening = routes.filter(({ action }) => Object.hasOwn(actions, action))
  expect(opening.length).toBeGreaterThan(20)
  for (const { action, purpose, alsoFor = [] } of opening) {
    const mode = actions[action as Action]
    for (const one of [purpose, ...alsoFor]) processingActivityOf({ action, purpose: one, mode })
  }
})

test('why somebody looked is never guessed', () => {
  const unknown = { action: 'read', purpose: 'curiosity', mode: 'read' } as const
  expect(() => processingActivityOf(unknown)).toThrow('no processing activity for purpose "curiosity"')
  expect(() => processingActivityOf({ ...unknown, purpose: 'constructor' })).toThrow('no processing activity')
  expect(processingActivityOf({ ...unknown, action: 'constructor', purpose: 'help' }).id).toBe('hulp-raadplegen')
  expect(doingOf({ action: 'constructor', mode: 'read' })).toBe('Gelezen')
})
