import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadRules } from '../src/law/rules.ts'
import { root } from '../src/lib/root.ts'

/** What a machine can check of the documents: docs that lie are worse than none. */

const read = (file: string) => readFileSync(root(file), 'utf8')
const inFolder = (folder: string) => readdirSync(root(folder)).map((name) => join(folder, name))
const documents = [...inFolder('.'), ...inFolder('docs/decisions')].filter((file) => file.endsWith('.md'))
const tracked = [...documents, 'publiccode.yaml', 'package.json', 'package-lock.json', '.npmrc']

const all = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map((m) => m[1] ?? '')),
]

/** As a web page makes it of a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-')

describe.each(documents)('%s', (file) => {
  const text = read(file)

  test('every relative link leads somewhere, also within the page', () => {
    const broken = all(text, /\]\((?!https?:|mailto:)([^)\s]+)\)/g).filter((link) => {
      const [path = '', anchor] = link.split('#')
      const target = path === '' ? file : join(dirname(file), path)
      if (!existsSync(root(target))) return true
      return (
        anchor !== undefined &&
        !all(read(target), /^#+ (.+)$/gm)
          .map(anchorOf)
          .includes(anchor)
      )
    })
    expect(broken).toEqual([])
  })

  test('every file it names exists', () => {
    const named = all(text, /`((?:src|bin|sim|test|scripts|bench|e2e|docs|openapi|\.ci)\/[\w./-]*\w\/?)`/g)
    expect(named.filter((path) => !existsSync(root(path)))).toEqual([])
  })

  test('every command of npm it names exists', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    for (const name of all(text, /npm run ([\w:-]+)/g)) {
      expect(Object.keys(scripts)).toContain(name)
      for (const path of all(scripts[name] ?? '', /\b((?:scripts|bin)\/[\w.-]+)/g))
        expect(existsSync(root(path)), path).toBe(true)
    }
  })
})

test('every path of a folder map in ARCHITECTURE.md exists', () => {
  const named = all(read('ARCHITECTURE.md'), /^((?:src|sim|bin|test)\/\S*)/gm)
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter((path) => !existsSync(root(path)))).toEqual([])
})

test('decisions are numbered from 000 without a gap, have every heading and fit on a page', () => {
  const files = readdirSync(root('docs/decisions')).sort()
  expect(files.map((name) => Number(name.slice(0, 3)))).toEqual(files.map((_, index) => index))
  for (const name of files) {
    const text = read(`docs/decisions/${name}`)
    expect(text.startsWith(`# ${name.slice(0, 3)}. `), name).toBe(true)
    expect(all(text, /^## (.+)$/gm), name).toEqual(['Context', 'Decision', 'Consequences', 'When to revisit'])
    expect(text.split('\n').length, name).toBeLessThanOrEqual(60)
  }
})

test('the README tells of every setting, and of no other', () => {
  const known = all(read('src/config.ts'), /^ {2}([A-Z][A-Z_]+): setting\(/gm)
  expect(known).toContain('DATABASE_URL')
  expect(all(read('README.md'), /^\| `([A-Z_]+)`/gm).sort()).toEqual(known.sort())
})

test('the README counts the rules as they are', () => {
  const effects = [...loadRules().all.values()].map((rule) => rule.effect)
  const count = (effect: string) => effects.filter((each) => each === effect).length
  expect(read('README.md')).toContain(`Rules: ${count('permit')} that allow and ${count('forbid')} that forbid.`)
})

test.each(tracked)('%s holds no path of a machine and no address of a package registry', (file) => {
  expect(all(read(file), /((?:^|[\s"'`(=])\/(?:work|tmp|home|root|Users)\/\S*)/gm)).toEqual([])
  expect(
    all(read(file), /((?:https?:\/\/)?[\w.-]*(?:registry|artifactory|verdaccio|npmmirror)[\w-]*\.[a-z]{2,}\S*)/gi),
  ).toEqual([])
})

test('the licence is whole', () => {
  const text = read('LICENSE')
  expect(all(text, /^(\d{1,2})\.\p{Lu}/gmu).map(Number)).toEqual(Array.from({ length: 15 }, (_, index) => index + 1))
  expect(text).toContain('EUROPEAN UNION PUBLIC LICENCE v. 1.2')
  expect(text).toMatch(/^ +Appendix$/m)
})
