import { readdirSync, readFileSync } from 'node:fs'
import {
  type Expr,
  type PolicyJson,
  policySetTextToParts,
  policyToJson,
  schemaToJson,
} from '@cedar-policy/cedar-wasm/nodejs'
import { root } from '../../lib/root.ts'
import { actions } from '../actions.ts'
import { enums, flags } from '../situation.ts'
import { all, any, type Case, type Formula, holds, is, not, oneOf } from './formula.ts'

/** A rule as a formula: it speaks where `when` is so. Who reads and what they do are facts like any other. */
export interface Norm {
  id: string
  effect: 'permit' | 'forbid'
  when: Formula
}

const folder = root('src/law/policies')
const schema = readFileSync(`${folder}/schema.cedarschema`, 'utf8')

export const policyFiles = readdirSync(folder)
  .filter((name) => name.endsWith('.cedar'))
  .map((name) => name.replace('.cedar', ''))
  .sort()

/** The policies of one file, as Cedar reads them. */
export function policiesOf(file: string): PolicyJson[] {
  const parts = policySetTextToParts(readFileSync(`${folder}/${file}.cedar`, 'utf8'))
  if (parts.type === 'failure') throw new Error(`${file}: not readable`)
  return parts.policies.map((text) => {
    const read = policyToJson(text)
    if (read.type === 'failure') throw new Error(`${file}: not readable`)
    return read.json
  })
}

export const idOf = (policy: PolicyJson): string => String(policy.annotations?.['id'])

const schemaJson = schemaToJson(schema)
const groups = new Map<string, string[]>()
if (schemaJson.type === 'failure') throw new Error('the schema is not readable')
for (const [action, { memberOf }] of Object.entries(schemaJson.json['']?.actions ?? {})) {
  if (!(action in actions)) continue
  for (const group of [action, ...(memberOf ?? []).map(({ id }) => id)])
    groups.set(group, [...(groups.get(group) ?? []), action])
}

/** Every fact with every value it can have. */
export const domain: Readonly<Record<string, readonly (string | boolean)[]>> = {
  reader: ['person', 'professional'],
  action: Object.keys(actions),
  ...enums,
  sort: listed('Sort'),
  ...Object.fromEntries(flags.map((flag) => [flag, [false, true]])),
}

/** The values of a closed list, as the schema has it. */
export function listed(type: string): string[] {
  const values = schema.match(new RegExp(`entity ${type} enum \\[([^\\]]*)\\]`))?.[1] ?? ''
  return [...values.matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? '')
}

function factOf(expr: Expr): string {
  if ('.' in expr && typeof expr['.'] === 'object' && 'attr' in expr['.']) return String(expr['.'].attr)
  throw new Error(`no fact: ${JSON.stringify(expr)}`)
}

function entityOf(expr: Expr): string {
  if ('Value' in expr) {
    const value = expr.Value as { __entity?: { id: string } }
    if (value.__entity) return value.__entity.id
  }
  throw new Error(`no value of a list: ${JSON.stringify(expr)}`)
}

/** The part of Cedar that our rules use. Anything else throws: then this reader must learn it before a rule may. */
function formulaOf(expr: Expr): Formula {
  if ('Value' in expr && typeof expr.Value === 'boolean') return expr.Value
  if ('!' in expr) return not(formulaOf((expr['!'] as { arg: Expr }).arg))
  if ('is' in expr) return is('reader', String((expr['is'] as { entity_type: string }).entity_type).toLowerCase())
  if ('.' in expr) return is(factOf(expr), true)
  for (const [sign, make] of Object.entries({ '&&': all, '||': any, '==': same, '!=': differs })) {
    if (!(sign in expr)) continue
    const { left, right } = expr[sign as keyof Expr] as { left: Expr; right: Expr }
    if (make === same || make === differs) return make(factOf(left), entityOf(right))
    return (make as typeof all)(formulaOf(left), formulaOf(right))
  }
  throw new Error(`not yet part of what rules may say: ${JSON.stringify(expr)}`)
}
const same = (fact: string, value: string): Formula => is(fact, value)
const differs = (fact: string, value: string): Formula => not(is(fact, value))

function actionsOf(constraint: PolicyJson['action']): Formula {
  if (constraint.op === 'All') return true
  const named = 'entities' in constraint ? constraint.entities : 'entity' in constraint ? [constraint.entity] : []
  const ids = named.map((uid) => ('__entity' in uid ? uid.__entity.id : uid.id))
  return oneOf('action', ...ids.flatMap((id) => groups.get(id) ?? []))
}

function principalOf(constraint: PolicyJson['principal']): Formula {
  if (constraint.op === 'All') return true
  if (constraint.op !== 'is') throw new Error('a rule is for a kind of reader, never for one of them')
  return is('reader', constraint.entity_type.toLowerCase())
}

export function normOf(policy: PolicyJson): Norm {
  const conditions = policy.conditions.map(({ kind, body }) =>
    kind === 'when' ? formulaOf(body) : not(formulaOf(body)),
  )
  return {
    id: idOf(policy),
    effect: policy.effect,
    when: all(principalOf(policy.principal), actionsOf(policy.action), ...conditions),
  }
}

/** All norms as they stand. */
export const norms: readonly Norm[] = policyFiles.flatMap(policiesOf).map(normOf)

export const noRule = 'no-rule'

/** What the rules answer: «yes parent-of-child-under-12», «no shielded-for-safety», «no no-rule». */
export type Answer = `${'yes' | 'no'} ${string}`

type Speaking = readonly Pick<Norm, 'id' | 'effect'>[]
const idsOf = (speaking: Speaking, effect: Norm['effect']) =>
  speaking
    .filter((norm) => norm.effect === effect)
    .map((norm) => norm.id)
    .sort()

/** The answer with every rule that gives it: «no a + b». A forbid wins over any permit. */
export function fullAnswer(speaking: Speaking): Answer {
  const forbids = idsOf(speaking, 'forbid')
  if (forbids.length > 0) return `no ${forbids.join(' + ')}`
  const permits = idsOf(speaking, 'permit')
  return permits.length > 0 ? `yes ${permits.join(' + ')}` : `no ${noRule}`
}

/** The answer with the one rule that people read, as src/law/rules.ts picks it. */
export const answerBy = (speaking: Speaking): Answer => fullAnswer(speaking).replace(/ \+.*/, '') as Answer

export const speakingOf = (of: readonly Norm[], facts: Case): Norm[] => of.filter(({ when }) => holds(when, facts))
