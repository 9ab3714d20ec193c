import { all, any, assume, type Case, type Formula, not } from './formula.ts'
import { type Answer, answerBy, domain, type Norm } from './norms.ts'

/**
 * The whole space of facts, walked as a tree: a fact at a time is filled in everywhere, rules that can no longer speak are dropped,
 * and where the same is left of them the same tree follows. So every combination is visited, and none twice.
 */
export interface World {
  readonly norms: readonly Norm[]
  /** What can be: where this is false nothing is asked. */
  readonly within: Formula
}

const given = (world: World, fact: string, value: string | boolean): World => ({
  norms: world.norms
    .map((norm) => ({ ...norm, when: assume(norm.when, fact, value) }))
    .filter(({ when }) => when !== false),
  within: assume(world.within, fact, value),
})

/** A world in which these facts are so. */
export const where = (world: World, facts: Case): World =>
  Object.entries(facts).reduce((left, [fact, value]) => given(left, fact, value), world)

/** Whatever can no longer make a difference is left out, so that more worlds are found to be the same. */
function settled({ norms, within }: World): World {
  const sure = (effect: Norm['effect']) =>
    norms
      .filter((norm) => norm.effect === effect && norm.when === true)
      .map(({ id }) => id)
      .sort()[0]
  const no = sure('forbid')
  const yes = sure('permit')
  const counts = ({ id, effect }: Norm) =>
    effect === 'forbid' ? no === undefined || id <= no : no === undefined && (yes === undefined || id <= yes)
  return { norms: norms.filter(counts), within }
}

const numberOf = (formula: Formula) => (typeof formula === 'boolean' ? String(formula) : formula.id)
const keyOf = ({ norms, within }: World) =>
  `${norms.map(({ id, when }) => `${id}:${numberOf(when)}`).join()}/${numberOf(within)}`

const open = (world: World, fact: string): boolean =>
  (typeof world.within !== 'boolean' && world.within.facts.has(fact)) ||
  world.norms.some(({ when }) => typeof when !== 'boolean' && when.facts.has(fact))

/**
 * Walks several worlds side by side over the same facts, and folds what they answer from the leaves up. `leaf` gets the answer of
 * each world (undefined where it cannot be); `node` gets what each value of a fact led to, or, for a fact that makes no difference
 * in what is left, one result for all of its values.
 */
export function walk<T>(
  worlds: readonly World[],
  order: readonly string[],
  fold: {
    leaf: (answers: readonly (Answer | undefined)[]) => T
    node: (fact: string, results: readonly { value: string | boolean; result: T }[]) => T
    skip?: (fact: string, result: T) => T
  },
): T {
  const memory = new Map<string, T>()
  const visit = (at: number, here: readonly World[]): T => {
    const key = `${at}|${here.map(keyOf).join('|')}`
    const there = memory.get(key)
    if (there !== undefined) return there
    const result = decide(at, here)
    memory.set(key, result)
    return result
  }
  const decide = (at: number, here: readonly World[]): T => {
    const fact = order[at]
    if (fact === undefined)
      return fold.leaf(here.map(({ norms, within }) => (within === false ? undefined : answerBy(norms))))
    if (!here.some((world) => open(world, fact))) {
      const result = visit(at + 1, here)
      return fold.skip ? fold.skip(fact, result) : result
    }
    const results = (domain[fact] ?? []).map((value) => ({
      value,
      result: visit(
        at + 1,
        here.map((world) => settled(given(world, fact, value))),
      ),
    }))
    return fold.node(fact, results)
  }
  return visit(0, worlds.map(settled))
}

/** How many combinations of facts can be, by answer. */
export function count(world: World, order: readonly string[] = Object.keys(domain)): Map<Answer, number> {
  return walk([world], order, {
    leaf: ([answer]) => new Map(answer === undefined ? [] : [[answer, 1]]),
    node: (_, results) => {
      const sum = new Map<Answer, number>()
      for (const { result } of results) for (const [answer, n] of result) sum.set(answer, (sum.get(answer) ?? 0) + n)
      return sum
    },
    skip: (fact, result) => new Map([...result].map(([answer, n]) => [answer, n * (domain[fact] ?? []).length])),
  })
}

/** Facts that make this so; undefined when nothing does. Facts left out make no difference. */
export function example(formula: Formula): Case | undefined {
  const failed = new Set<Formula>()
  const visit = (left: Formula): Case | undefined => {
    if (typeof left === 'boolean') return left ? {} : undefined
    if (failed.has(left)) return undefined
    const [fact = ''] = left.facts
    for (const value of domain[fact] ?? []) {
      const rest = visit(assume(left, fact, value))
      if (rest) return { [fact]: value, ...rest }
    }
    failed.add(left)
    return undefined
  }
  return visit(formula)
}

/** Where these rules allow something: a permit speaks and no forbid. */
export function allowedBy(norms: readonly Norm[]): Formula {
  const whenever = (effect: Norm['effect']) =>
    any(...norms.filter((norm) => norm.effect === effect).map(({ when }) => when))
  return all(whenever('permit'), not(whenever('forbid')))
}
