import type { Expr, PolicyJson } from '@cedar-policy/cedar-wasm/nodejs'
import { idOf } from './norms.ts'

/** A rule with one mistake in it; `policy` is absent where the whole rule is. */
export interface Mutant {
  id: string
  mistake: string
  policy: PolicyJson | undefined
}

type Join = '&&' | '||'
const joins: readonly Join[] = ['&&', '||']
const partsOf = (expr: Expr, join: Join): { left: Expr; right: Expr } | undefined =>
  join in expr ? (expr[join as keyof Expr] as { left: Expr; right: Expr }) : undefined

/** A condition as a lawyer would point at it. */
export function wordsOf(expr: Expr): string {
  if ('Value' in expr) {
    const value = expr.Value as boolean | { __entity: { id: string } }
    return typeof value === 'object' ? value.__entity.id : String(value)
  }
  if ('.' in expr) return (expr['.'] as { attr: string }).attr
  if ('!' in expr) return `!${wordsOf((expr['!'] as { arg: Expr }).arg)}`
  if ('is' in expr) return `reader is ${(expr['is'] as { entity_type: string }).entity_type}`
  const [sign, { left, right }] = Object.entries(expr)[0] as [string, { left: Expr; right: Expr }]
  return joins.includes(sign as Join)
    ? `(${wordsOf(left)} ${sign} ${wordsOf(right)})`
    : `${wordsOf(left)} ${sign} ${wordsOf(right)}`
}

const never: Expr = { Value: false }
const always: Expr = { Value: true }

/** Every way to get one condition wrong: turned round, left out, or «and» for «or»; then the same inside it. */
function* mistakesIn(expr: Expr, without: Expr): Generator<[mistake: string, expr: Expr]> {
  yield [`not ${wordsOf(expr)}`, { '!': { arg: expr } }]
  yield [`without ${wordsOf(expr)}`, without]
  for (const join of joins) {
    const parts = partsOf(expr, join)
    if (!parts) continue
    const { left, right } = parts
    const put = (l: Expr, r: Expr, sign: Join = join): Expr => ({ [sign]: { left: l, right: r } }) as unknown as Expr
    yield [`${join} turned in ${wordsOf(expr)}`, put(left, right, join === '&&' ? '||' : '&&')]
    const rest = join === '&&' ? always : never
    for (const [mistake, wrong] of mistakesIn(left, rest)) yield [mistake, put(wrong, right)]
    for (const [mistake, wrong] of mistakesIn(right, rest)) yield [mistake, put(left, wrong)]
  }
  if ('!' in expr) {
    const inner = (expr['!'] as { arg: Expr }).arg
    if (joins.some((join) => partsOf(inner, join)))
      for (const [mistake, wrong] of mistakesIn(inner, never)) yield [mistake, { '!': { arg: wrong } }]
  }
}

/** All mutants of one rule: without it, its effect turned, its scope widened or turned, and every mistake in its conditions. */
export function* mutantsOf(policy: PolicyJson): Generator<Mutant> {
  const id = idOf(policy)
  const as = (mistake: string, changed: Partial<PolicyJson>): Mutant => ({
    id,
    mistake,
    policy: { ...policy, ...changed },
  })
  yield { id, mistake: 'without the rule', policy: undefined }
  yield as('effect turned', { effect: policy.effect === 'permit' ? 'forbid' : 'permit' })
  const { principal, action } = policy
  if (principal.op === 'is') {
    const other = principal.entity_type === 'Person' ? 'Professional' : 'Person'
    yield as('for every reader', { principal: { op: 'All' } })
    yield as(`for ${other}`, { principal: { op: 'is', entity_type: other } })
  }
  if (action.op !== 'All') yield as('for every action', { action: { op: 'All' } })
  if (action.op === 'in' && 'entities' in action) {
    for (const left of action.entities)
      yield as(`without ${JSON.stringify(left)}`, {
        action: { op: 'in', entities: action.entities.filter((each) => each !== left) },
      })
  }
  for (const [at, clause] of policy.conditions.entries())
    for (const [mistake, body] of mistakesIn(clause.body, always))
      yield as(mistake, { conditions: policy.conditions.with(at, { ...clause, body }) })
}
