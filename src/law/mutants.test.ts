import { describe, expect, test } from 'vitest'
import { pairTables } from './pairs/index.ts'
import { equivalents } from './testing/equivalents.ts'
import { all, any, not } from './testing/formula.ts'
import type { Mutant } from './testing/mutants.ts'
import { norms } from './testing/norms.ts'
import { reachable } from './testing/reachable.ts'
import { nameOf, normsOf, scoreOf } from './testing/score.ts'
import { example } from './testing/space.ts'

/** Each rule with one mistake in it, against all pairs: a mistake that no sentence notices is one that could be made unseen. */

/** Facts that show it: the rule speaks where it did not, or is silent where it spoke. */
const seenBy = (mutant: Mutant) => {
  const [right] = norms.filter(({ id }) => id === mutant.id)
  const [wrong] = normsOf(mutant)
  const before = right?.when ?? false
  const after = wrong?.effect === right?.effect ? (wrong?.when ?? false) : not(before)
  return example(all(reachable, any(all(before, not(after)), all(after, not(before)))))
}

describe('every mistake in a rule is noticed', () => {
  const score = scoreOf(Object.values(pairTables).flat())

  test('by some pair, but for the mistakes that make no difference', () => {
    expect(score.all.length).toBeGreaterThan(1_000)
    expect(score.unnoticed.toSorted()).toEqual(Object.keys(equivalents).sort())
  })

  test('and those make no difference anywhere', () => {
    expect(score.missed.filter(seenBy).map(nameOf)).toEqual([])
  })

  test('a mistake that makes a difference is seen as one', () => {
    const noticed = score.all.filter((mutant) => !score.missed.includes(mutant))
    expect(noticed.filter((mutant) => !seenBy(mutant)).map(nameOf)).toEqual([])
  })

  test('without pairs nothing is noticed, and without one table something is not', () => {
    expect(scoreOf([]).missed.length).toBe(score.all.length)
    expect(scoreOf(pairTables['people'] ?? []).missed.length).toBeGreaterThan(score.missed.length)
  })
})
