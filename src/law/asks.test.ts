import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { root } from '../lib/root.ts'
import { asks, asksOf } from './asks.ts'
import { loadRules } from './rules.ts'

/** The asks about who may see what; docs/asks.md has them with all others that are answered. */
const aboutAccess = [5, 26, 27, 28, 29, 30, 31, 32, 42, 46, 55, 58, 59, 65, 66, 79, 80, 95]
const rules = loadRules()
const page = readFileSync(root('docs/asks.md'), 'utf8')
const rows = new Map(
  [...page.matchAll(/^\| (\d+) \| «(.+?)» \| (.+) \| (.+) \|$/gm)].map(([, number, asked, where, tests]) => [
    Number(number),
    { asked, where, tests },
  ]),
)

test('every ask about who may see what is answered, by rules that exist', () => {
  expect(Object.keys(asks).map(Number)).toEqual(aboutAccess)
  for (const [number, { rules: named }] of Object.entries(asks)) {
    if (named === 'every') continue
    expect(named.length, number).toBeGreaterThan(0)
    expect(
      named.filter((id) => !rules.all.has(id)),
      number,
    ).toEqual([])
  }
})

test('every rule answers an ask of its own, besides who may see which part', () => {
  expect([...rules.all.keys()].filter((id) => asksOf(id).every((number) => number === 29))).toEqual([])
})

describe('docs/asks.md', () => {
  test.each(Object.entries(asks))('tells of ask %s as the rules do', (number, { asked, where, tests }) => {
    const row = rows.get(Number(number))
    expect(row?.asked).toBe(asked)
    for (const path of where) expect(row?.where).toContain(`\`${path}\``)
    for (const path of tests) expect(row?.tests).toContain(`\`${path}\``)
  })

  test('names files that are there, and tests that stand in the file beside them', () => {
    const paths = [...page.matchAll(/`((?:src|docs|sim|test|e2e)\/[\w./-]+)`/g)].map(([, path]) => path ?? '')
    expect(paths.length).toBeGreaterThan(50)
    expect(paths.filter((path) => !existsSync(root(path)))).toEqual([])
    const quoted = [...page.matchAll(/`((?:src|e2e)\/[\w./-]+\.(?:test|spec)\.tsx?)` «([^»]+)»/g)]
    expect(quoted.length).toBeGreaterThan(10)
    for (const [, path = '', title = ''] of quoted)
      expect(readFileSync(root(path), 'utf8'), `${path}: ${title}`).toContain(title)
  })
})
