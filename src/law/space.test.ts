import { readFileSync } from 'node:fs'
import { isAuthorized } from '@cedar-policy/cedar-wasm/nodejs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { root } from '../lib/root.ts'
import type { Action } from './actions.ts'
import { loadRules } from './rules.ts'
import type { Situation } from './situation.ts'
import { all, any, assume, type Case, type Formula, holds, is, not } from './testing/formula.ts'
import { type Move, moves } from './testing/moves.ts'
import { mutantsOf } from './testing/mutants.ts'
import { answerBy, domain, type Norm, normOf, norms, policiesOf, policyFiles, speakingOf } from './testing/norms.ts'
import { madeTogether, overrides } from './testing/overrides.ts'
import { kindsOfRule, whoMayDoWhat } from './testing/page.ts'
import { constraints, reachable } from './testing/reachable.ts'
import { allowedBy, count, example, where } from './testing/space.ts'

/** Not some combinations of facts but all of them: src/law/testing walks the whole space. First that it may be believed. */

const rules = loadRules()
const permits = norms.filter(({ effect }) => effect === 'permit')
const forbids = norms.filter(({ effect }) => effect === 'forbid')

/** Any combination of facts; mostly without a shield, or nearly every answer would be that one. */
const anyFacts = fc
  .record(Object.fromEntries(Object.entries(domain).map(([fact, values]) => [fact, fc.constantFrom(...values)])))
  .chain((facts) => fc.constantFrom({ ...facts, shield: 'none' }, { ...facts, shield: 'none', opening: 'none' }, facts))

function judged(facts: Case): string {
  const { action, ...situation } = facts
  const ruling = rules.judge(situation as unknown as Situation, action as Action)
  return `${ruling.allowed ? 'yes' : 'no'} ${ruling.rule?.id ?? 'no-rule'}`
}

describe('the walk is to be believed', () => {
  test('it answers as Cedar does', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(answerBy(speakingOf(norms, facts))).toBe(judged(facts))
      }),
      { numRuns: 3_000 },
    )
  })

  test('a rule with a mistake in it speaks where Cedar says it speaks', () => {
    const mutants = policyFiles.flatMap(policiesOf).flatMap((policy) => [...mutantsOf(policy)])
    fc.assert(
      fc.property(fc.constantFrom(...mutants), anyFacts, ({ policy }, facts) => {
        if (!policy) return
        const { reader, action, ...context } = facts
        const answer = isAuthorized({
          principal: { type: reader === 'person' ? 'Person' : 'Professional', id: 'reader' },
          action: { type: 'Action', id: String(action) },
          resource: { type: 'Part', id: 'part' },
          context: Object.fromEntries(
            Object.entries(context).map(([fact, value]) => [
              fact,
              typeof value === 'boolean'
                ? value
                : { __entity: { type: fact.charAt(0).toUpperCase() + fact.slice(1), id: value } },
            ]),
          ),
          policies: { staticPolicies: { mutant: { ...policy, annotations: {} } } },
          entities: [
            ...['read', 'list', 'read-log', 'today', 'search'].map((id) => inGroup(id, 'see')),
            ...['write', 'share', 'withhold', 'end-tie', 'disclose'].map((id) => inGroup(id, 'help')),
          ],
        })
        if (answer.type === 'failure') throw new Error(answer.errors.map(({ message }) => message).join())
        expect(answer.response.diagnostics.errors).toEqual([])
        expect(answer.response.diagnostics.reason.length > 0).toBe(holds(normOf(policy).when, facts))
      }),
      { numRuns: 1_000 },
    )
  })

  test('it counts what counting one by one counts', () => {
    const open = fc.shuffledSubarray(Object.keys(domain), { minLength: 3, maxLength: 4 })
    fc.assert(
      fc.property(anyFacts, open, (facts, free) => {
        const fixed = Object.fromEntries(Object.entries(facts).filter(([fact]) => !free.includes(fact)))
        const each = free.reduce<Case[]>(
          (cases, fact) => cases.flatMap((one) => (domain[fact] ?? []).map((value) => ({ ...one, [fact]: value }))),
          [fixed],
        )
        const counted = new Map<string, number>()
        for (const one of each.filter((one) => holds(reachable, one))) {
          const answer = answerBy(speakingOf(norms, one))
          counted.set(answer, (counted.get(answer) ?? 0) + 1)
        }
        expect(count(where({ norms, within: reachable }, fixed), free)).toEqual(counted)
      }),
      { numRuns: 60 },
    )
  })

  test('nothing that happens in the tests of the road is excluded as impossible', () => {
    for (const { why, holds: constraint } of constraints) {
      expect(why).toMatch(/^[A-Z].*\.$/)
      expect(example(not(constraint)), why).toBeDefined()
    }
  })
})

const inGroup = (id: string, group: string) => ({
  uid: { type: 'Action', id },
  attrs: {},
  parents: [{ type: 'Action', id: group }],
})

const never: Move = { says: '', fact: 'tie', from: [], to: [] }

/** Facts with which somebody may do after the move what they might not before it. */
function gains(
  by: readonly Norm[],
  { fact, from, to, given = true, unless }: Omit<Move, 'unless'> & { unless?: Move['unless'] | undefined },
) {
  // As decide() asks: first without an opening, then with it.
  const may = any(assume(allowedBy(by), 'opening', 'none'), allowedBy(by))
  return from.flatMap((before) =>
    to.flatMap((after) => {
      const can = all(assume(reachable, fact, before), assume(reachable, fact, after))
      const said = all(
        assume(given, fact, before),
        assume(given, fact, after),
        not(assume(unless?.where ?? false, fact, before)),
      )
      const found = example(all(can, said, not(assume(may, fact, before)), assume(may, fact, after)))
      return found ? [{ before, after, ...found }] : []
    }),
  )
}

describe('over every combination of facts', () => {
  test.each(forbids.map((forbid) => [forbid.id, forbid] as const))(
    '%s wins over the permits listed and no other',
    (id, forbid) => {
      const won = permits.filter((permit) => example(all(reachable, forbid.when, permit.when)))
      expect(won.map((permit) => permit.id).sort()).toEqual([...(overrides[id] ?? [])].sort())
    },
  )

  test('two rules never allow the same by who somebody is, but for whoever stands for another in their plan', () => {
    const standing = kindsOfRule.standing.filter(({ id }) => !madeTogether.includes(id))
    const both = standing.flatMap((a, at) =>
      standing.slice(at + 1).flatMap((b) => (example(all(reachable, a.when, b.when)) ? [`${a.id}, ${b.id}`] : [])),
    )
    expect(both).toEqual([])
  })

  test.each(moves.map((move) => [move.says, move] as const))('nobody gains anything by %s', (_, move) => {
    expect(gains(norms, move)).toEqual([])
    // An exception that is never needed would hide the next mistake.
    if (move.unless) expect(gains(norms, { ...move, unless: undefined }), move.unless.why).not.toEqual([])
  })

  test('a rule that would give something away at such a moment is found', () => {
    const giving = (when: Formula) => [...norms, { id: 'wrong', effect: 'permit', when } as const]
    const found = (says: string, when: Formula) =>
      gains(giving(when), moves.find((move) => move.says === says) ?? never)
    expect(found('losing a tie', all(is('reader', 'professional'), is('tie', 'ended')))).not.toEqual([])
    expect(
      found('somebody else growing from 15 to 16', all(is('relation', 'authority'), is('age', '16-17'))),
    ).not.toEqual([])
    expect(found('an opening ending', all(is('reader', 'person'), is('opening', 'none')))).toEqual([])
  })

  test('the page that people review is what the rules say', () => {
    expect(readFileSync(root('docs/who-may-do-what.md'), 'utf8'), 'npm run generate, and read the difference').toBe(
      whoMayDoWhat(),
    )
  })
})
