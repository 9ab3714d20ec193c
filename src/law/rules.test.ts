import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { partSorts } from '../dossier/part.ts'
import { root } from '../lib/root.ts'
import { type Action, actions } from './actions.ts'
import { ageBands } from './ages.ts'
import { grounds } from './grounds.ts'
import { loadRules, makeRules } from './rules.ts'
import { enums, flags, nothingKnown } from './situation.ts'
import { listed } from './testing/norms.ts'

const rules = loadRules()
const schema = readFileSync(root('src/law/policies/schema.cedarschema'), 'utf8')

describe('the rules', () => {
  test('nothing known is no, for every action', () => {
    for (const reader of ['professional', 'person'] as const) {
      for (const action of Object.keys(actions) as Action[])
        expect(rules.judge({ ...nothingKnown, reader }, action)).toEqual({ allowed: false, rule: undefined })
    }
  })

  test.each([...rules.all.values()].map((rule) => [rule.id, rule] as const))(
    '%s names its article, its version, where its text stands, and a sentence in both languages',
    (_, { law, sentence }) => {
      expect(law.article).toMatch(/^[A-Z].* \d/)
      expect(law.version).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      // A number of the national collection (BWB), or of Union law (CELEX: sector, year, kind, number).
      expect(law.bwb).toMatch(/^(BWBR\d{7}|3\d{4}[A-Z]\d{4})$/)
      expect(law.url).toMatch(
        law.bwb.startsWith('BWBR')
          ? /^https:\/\/wetten\.overheid\.nl\/BWBR\d{7}\/\d{4}-\d{2}-\d{2}#Artikel\d+[a-z]*(\.\d+[a-z]*)*$/
          : /^https:\/\/eur-lex\.europa\.eu\/legal-content\/NL\/TXT\/\?uri=CELEX:3\d{4}[A-Z]\d{4}$/,
      )
      expect(sentence.nl).toMatch(/^\p{Lu}.*\.$/u)
      expect(sentence.en).toMatch(/^\p{Lu}.*\.$/u)
      expect(sentence.nl).not.toBe(sentence.en)
    },
  )

  test('one article is quoted in one version', () => {
    const versions = new Map<string, Set<string>>()
    for (const { law } of rules.all.values())
      versions.set(law.bwb, new Set([...(versions.get(law.bwb) ?? []), law.version]))
    expect([...versions].filter(([, each]) => each.size > 1)).toEqual([])
  })

  test('every ground to write on names an article', () =>
    expect(Object.values(grounds).filter((ground) => !/\d/.test(ground))).toEqual([]))

  test('the closed lists of the rules are those of the dossier', () => {
    for (const [name, values] of Object.entries(enums))
      expect(listed(name.charAt(0).toUpperCase() + name.slice(1)), name).toEqual([...values])
    expect(listed('Sort')).toEqual([...partSorts])
    expect(enums.age).toBe(ageBands)
    const facts = [...(schema.match(/type Situation = \{([^}]*)\}/)?.[1] ?? '').matchAll(/^ {2}(\w+): (\w+),/gm)]
    expect(facts.filter(([, , type]) => type === 'Bool').map(([, name]) => name)).toEqual([...flags])
    expect(facts.map(([, name]) => name).sort()).toEqual([...Object.keys(enums), 'sort', ...flags].sort())
  })

  test('the actions of the rules are those of the dossier', () => {
    const named = [...schema.matchAll(/^action (.*?) (?:in|appliesTo)/gm)].flatMap(([, names]) =>
      [...(names ?? '').matchAll(/"([^"]+)"/g)].map(([, name]) => name),
    )
    expect(named.sort()).toEqual(Object.keys(actions).sort())
  })

  test('the same rules have the same version, and another rule another', () => {
    expect(loadRules().version).toBe(rules.version)
    expect(makeRules(schema, [permitAll]).version).not.toBe(rules.version)
    expect(rules.content).toContain('cedar 4')
  })
})

const permitAll =
  '@id("a") @law("x|BWBR0000000|2026-01-01") @nl("Ja.") @en("Yes.") permit (principal, action, resource);'

describe('faulty rules', () => {
  test.each([
    ['a misspelt fact', permitAll.replace(');', ') when { context.shieldd };')],
    ['a value outside its list', permitAll.replace(');', ') when { context.tie == Tie::"involvd" };')],
    ['an action that does not exist', permitAll.replace('action,', 'action == Action::"reed",')],
    ['no sentence', permitAll.replace('@nl("Ja.")', '')],
    ['no version of the article', permitAll.replace('|2026-01-01', '')],
    ['no id', permitAll.replace('@id("a")', '')],
    ['no policy at all', 'permit me'],
  ])('%s stops the start', (_, text) => {
    expect(() => makeRules(schema, [text])).toThrow()
  })

  test('two rules with one id stop the start', () => {
    expect(() => makeRules(schema, [permitAll, permitAll])).toThrow('the same @id')
  })

  test('a forbid that fails while it is evaluated means no, although Cedar itself would say yes', () => {
    const overflow =
      '@id("b") @law("x|BWBR0000000|2026-01-01") @nl("Nee.") @en("No.") forbid (principal, action, resource) when { 9223372036854775807 + 1 == 0 };'
    expect(makeRules(schema, [permitAll]).judge(nothingKnown, 'read').allowed).toBe(true)
    expect(makeRules(schema, [permitAll, overflow]).judge(nothingKnown, 'read')).toEqual({
      allowed: false,
      rule: undefined,
      failed: true,
    })
  })
})
