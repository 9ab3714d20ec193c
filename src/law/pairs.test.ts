import { describe, expect, test } from 'vitest'
import { pairTables } from './pairs/index.ts'
import { changes, type Pair, sidesOf } from './pairs/pair.ts'
import { loadRules } from './rules.ts'
import { holds } from './testing/formula.ts'
import { fullAnswer, idOf, norms, policiesOf, policyFiles, speakingOf } from './testing/norms.ts'
import { constraints } from './testing/reachable.ts'

/** Every rule in sentences: a yes beside a no, or a no beside another answer, that differ in one fact (src/law/pairs). */

const rules = loadRules()
const named = (answer: string) => answer.replace(/^\w+ /, '').split(' + ')

/** The pair shows this rule: it gives one of the two answers, and not the other. */
const shows = (pair: Pair, rule: string, word: string) => {
  const [first, then] = sidesOf(pair).map(({ answer }) => answer === `${word} ${rule}`)
  return first !== then
}

test('each file of policies has a table of pairs', () => {
  expect(Object.keys(pairTables).sort()).toEqual([...policyFiles])
})

describe.each(Object.entries(pairTables))('%s', (file, pairs) => {
  test.each(pairs.map((pair) => [pair[0], pair] as const))('%s', (_, pair) => {
    expect(changes(pair)).toHaveLength(1)
    for (const { asked, answer } of sidesOf(pair)) {
      const { action, ...situation } = asked
      const facts = { ...asked }
      expect(constraints.filter((each) => !holds(each.holds, facts)).map(({ why }) => why)).toEqual([])
      const ruling = rules.judge(situation, action)
      expect({ allowed: ruling.allowed, rule: ruling.rule?.id ?? 'no-rule' }).toEqual({
        allowed: answer.startsWith('yes '),
        rule: named(answer)[0],
      })
      // No other rule gives this answer as well: so the pair is about this one.
      expect(fullAnswer(speakingOf(norms, facts))).toBe(answer)
    }
  })

  test.each(policiesOf(file).map((policy) => [idOf(policy), policy.effect] as const))(
    '%s is the reason on one side of a pair and not on the other',
    (rule, effect) => {
      expect(pairs.filter((pair) => shows(pair, rule, effect === 'permit' ? 'yes' : 'no')).length).toBeGreaterThan(0)
    },
  )

  test('no sentence stands twice', () => {
    const said = pairs.map(([says]) => says)
    expect(said.filter((says, at) => said.indexOf(says) !== at)).toEqual([])
  })
})
