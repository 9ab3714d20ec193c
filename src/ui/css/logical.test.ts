import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { root } from '../../lib/root.ts'

const folder = root('src', 'ui', 'css')
const files = readdirSync(folder).filter((name) => name.endsWith('.css'))

/** What knows left from right: a language that reads the other way gets it wrong. */
const physical =
  /(?<![\w-])(?:(?:margin|padding|border|inset)-(?:left|right)|(?:left|right)\s*:|border-(?:top|bottom)-(?:left|right)-radius|(?:float|clear|text-align)\s*:\s*(?:left|right)|to (?:left|right)\b)/g

it('no style knows left from right', () => {
  expect(files.length).toBeGreaterThan(10)
  const found = files.flatMap((name) => {
    const css = readFileSync(`${folder}/${name}`, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
    return [...css.matchAll(physical)].map(([rule]) => `${name}: ${rule}`)
  })
  expect(found).toEqual([])
})

it('would notice one', () => {
  for (const css of ['a { margin-left: 1px }', 'a { left: 0 }', 'a { text-align: right }', 'a { float:left }']) {
    expect(css).toMatch(new RegExp(physical.source))
  }
  expect('a { inset-inline-start: 0; margin-inline: auto }').not.toMatch(new RegExp(physical.source))
})
