import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { partSorts, regimes } from '../dossier/part.ts'
import { root } from '../lib/root.ts'
import { type Action, actions } from './actions.ts'
import { ageBands } from './ages.ts'
import { grounds } from './grounds.ts'
import { loadRules, makeRules } from './rules.ts'
import { nothingKnown, type Situation } from './situation.ts'

const rules = loadRules()
const schema = readFileSync(root('src/law/policies/schema.cedarschema'), 'utf8')
const asks = (situation: Partial<Situation>, action: Action = 'read') =>
  rules.judge({ ...nothingKnown, ...situation }, action)

/** Each ALLOW stands beside a DENY that differs in one fact. */
const pairs: [rule: string, allowed: Partial<Situation>, denied: Partial<Situation>, action?: Action][] = [
  ['involved-professional', { reader: 'professional', tie: 'involved' }, { tie: 'ended' }],
  ['involved-professional', { reader: 'professional', tie: 'involved' }, { tie: 'none' }],
  ['involved-professional', { reader: 'professional', tie: 'involved' }, { reader: 'person' }],
  ['involved-professional', { reader: 'professional', tie: 'involved' }, { regime: 'veilig-thuis' }],
  ['involved-professional', { reader: 'professional', tie: 'involved' }, { shielded: true }],
  ['involved-professional', { reader: 'professional', tie: 'involved' }, { tie: 'none' }, 'write'],
  ['involved-professional', { reader: 'professional', tie: 'involved', secret: true }, { tie: 'none' }],
  ['parent-of-child-under-12', { relation: 'authority', age: 'under-12' }, { relation: 'none' }],
  ['parent-of-child-under-12', { relation: 'authority', age: 'under-12' }, { age: '12-15' }],
  ['parent-of-child-under-12', { relation: 'authority', age: 'under-12' }, { age: 'unknown' }],
  ['parent-of-child-under-12', { relation: 'authority', age: 'under-12' }, { age: 'deceased' }],
  ['parent-of-child-under-12', { relation: 'authority', age: 'under-12' }, { secret: true }],
  ['parent-of-child-under-12', { relation: 'authority', age: 'under-12' }, { shielded: true }],
  ['parent-of-child-under-12', { relation: 'authority', age: 'under-12', secret: true, own: true }, { own: false }],
  ['parent-of-child-under-12', { relation: 'authority', age: 'under-12' }, { reader: 'professional' }],
  ['adult-about-themself', { relation: 'self', age: 'adult', own: true }, { age: 'unknown' }],
  ['adult-about-themself', { relation: 'self', age: 'adult', own: true }, { relation: 'none' }],
  ['adult-about-themself', { relation: 'self', age: 'adult', own: true }, { shielded: true }],
  ['adult-about-themself', { relation: 'self', age: 'adult', own: true }, { relation: 'none' }, 'answer'],
  ['young-person-about-themself', { relation: 'self', age: '12-15', own: true }, { age: 'under-12' }],
  ['young-person-about-themself', { relation: 'self', age: '16-17', own: true }, { relation: 'none' }],
  ['young-person-about-themself', { relation: 'self', age: '12-15', own: true }, { shielded: true }, 'answer'],
  [
    'correct-ours',
    { reader: 'professional', tie: 'involved', ours: true, sort: 'contact' },
    { ours: false },
    'correct',
  ],
  ['correct-ours', { reader: 'professional', tie: 'involved', ours: true }, { tie: 'ended' }, 'correct'],
  ['correct-ours', { reader: 'professional', tie: 'involved', sort: 'network' }, { sort: 'contact' }, 'correct'],
  ['involved-professional', { reader: 'professional', tie: 'involved' }, { tie: 'ended' }, 'withhold'],
  ['involved-professional', { reader: 'professional', tie: 'involved', sort: 'origin', ours: true }, { ours: false }],
  ['involved-professional', { reader: 'professional', tie: 'involved', sort: 'origin', ours: true }, { kin: true }],
  ['involved-professional', { reader: 'professional', tie: 'involved', secret: true }, { kin: true }],
  ['involved-professional', { reader: 'professional', tie: 'involved', sort: 'reach' }, { kin: true }],
  ['adult-about-themself', { relation: 'self', age: 'adult', sort: 'reach', own: true }, { own: false }],
  ['parent-of-child-under-12', { relation: 'authority', age: 'under-12', sort: 'network' }, { sort: 'reach' }],
  ['parent-of-child-under-12', { relation: 'authority', age: 'under-12' }, { sort: 'origin' }],
  ['opened-by-consent', { reader: 'professional', opening: 'consent' }, { opening: 'none' }],
  ['opened-by-consent', { reader: 'professional', opening: 'consent' }, { opening: 'break-glass' }],
  ['opened-by-consent', { reader: 'professional', opening: 'consent' }, { shielded: true }],
  [
    'becoming-involved',
    { reader: 'professional', organisation: 'local-team', sort: 'involvement' },
    { organisation: 'other' },
    'begin-tie',
  ],
  [
    'becoming-involved',
    { reader: 'professional', organisation: 'local-team', sort: 'involvement' },
    { sort: 'contact' },
    'begin-tie',
  ],
  [
    'becoming-involved',
    { reader: 'professional', organisation: 'regional-safety-team', sort: 'involvement' },
    { reader: 'person' },
    'begin-tie',
  ],
]

describe('the rules', () => {
  test.each(pairs)('%s: allowed %o, not when %o', (rule, allowed, changed, action) => {
    expect(asks(allowed, action)).toMatchObject({ allowed: true, rule: { id: rule } })
    expect(asks({ ...allowed, ...changed }, action).allowed).toBe(false)
  })

  test('every rule is the reason of some answer', () => {
    const reasons = new Set(
      pairs.flatMap(([, allowed, changed, action]) => [
        asks(allowed, action).rule?.id,
        asks({ ...allowed, ...changed }, action).rule?.id,
      ]),
    )
    expect([...rules.all.keys()].filter((id) => !reasons.has(id))).toEqual([])
  })

  test('nothing known is no, for every action', () => {
    for (const reader of ['professional', 'person'] as const) {
      for (const action of Object.keys(actions) as Action[])
        expect(asks({ reader }, action)).toEqual({ allowed: false, rule: undefined })
    }
  })

  test('a stranger who may write, share or answer nothing may not by being asked differently', () => {
    for (const action of ['write', 'share', 'end-tie'] as const) {
      expect(asks({ relation: 'authority', age: 'under-12' }, action).allowed).toBe(false)
      expect(asks({ relation: 'self', age: 'adult', own: true }, action).allowed).toBe(false)
    }
  })

  test('every combination of facts: no shielded part and no secret address passes', () => {
    const each = <T>(values: readonly T[]) => values
    let tried = 0
    for (const reader of each(['professional', 'person'] as const))
      for (const tie of each(['none', 'involved', 'ended'] as const))
        for (const relation of each(['none', 'self', 'authority'] as const))
          for (const age of ageBands)
            for (const opening of each(['none', 'consent'] as const))
              for (const [own, secret, shielded] of [
                [false, true, false],
                [true, true, true],
                [false, false, true],
              ] as const) {
                const ruling = asks({ reader, tie, relation, age, opening, own, secret, shielded })
                tried += 1
                if (shielded) expect(ruling.allowed).toBe(false)
                if (secret && !own && reader === 'person') expect(ruling.allowed).toBe(false)
              }
    expect(tried).toBe(2 * 3 * 3 * ageBands.length * 2 * 3)
  })

  test('every rule names its article, its version and a sentence in both languages', () => {
    for (const { id, law, sentence } of rules.all.values()) {
      expect(law.bwb, id).toMatch(/^BWBR\d{7}$/)
      expect(law.version, id).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      expect(law.url, id).toMatch(/^https:\/\/wetten\.overheid\.nl\/BWBR\d+\/[\d-]+#Artikel\d+\.\d+(\.\d+)?$/)
      expect(sentence.nl, id).toMatch(/^[A-Z].*\.$/)
      expect(sentence.en, id).toMatch(/^[A-Z].*\.$/)
    }
    expect(Object.values(grounds).every((ground) => /\d/.test(ground))).toBe(true)
  })

  test('the closed lists of the rules are those of the dossier', () => {
    const listed = (type: string) =>
      [...(schema.match(new RegExp(`entity ${type} enum \\[([^\\]]*)\\]`))?.[1] ?? '').matchAll(/"([^"]+)"/g)].map(
        (m) => m[1],
      )
    expect(listed('Sort')).toEqual([...partSorts])
    expect(listed('Regime')).toEqual([...regimes])
    expect(listed('Age')).toEqual([...ageBands])
  })
})

const permitAll =
  '@id("a") @law("x|BWBR0000000|2026-01-01") @nl("Ja.") @en("Yes.") permit (principal, action, resource);'

describe('faulty rules', () => {
  test.each([
    ['a misspelt fact', permitAll.replace(');', ') when { context.shieldd };')],
    ['a value outside its list', permitAll.replace(');', ') when { context.tie == Tie::"involvd" };')],
    ['no sentence', permitAll.replace('@nl("Ja.")', '')],
    ['no version of the article', permitAll.replace('|2026-01-01', '')],
  ])('%s stops the start', (_, text) => {
    expect(() => makeRules(schema, [text])).toThrow()
  })

  test('a forbid that fails while it is evaluated means no, although Cedar itself would say yes', () => {
    const overflow =
      '@id("b") @law("x|BWBR0000000|2026-01-01") @nl("Nee.") @en("No.") forbid (principal, action, resource) when { 9223372036854775807 + 1 == 0 };'
    expect(makeRules(schema, [permitAll]).judge(nothingKnown, 'read').allowed).toBe(true)
    expect(makeRules(schema, [permitAll, overflow]).judge(nothingKnown, 'read')).toEqual({
      allowed: false,
      rule: undefined,
    })
  })
})
