import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import {
  type CedarValueJson,
  getCedarSDKVersion,
  policySetTextToParts,
  policyToJson,
  preparsePolicySet,
  preparseSchema,
  statefulIsAuthorized,
  validate,
} from '@cedar-policy/cedar-wasm/nodejs'
import { canonical } from '../lib/canonical.ts'
import { root } from '../lib/root.ts'
import type { Action } from './actions.ts'
import { enums, flags, type Situation, situationKey } from './situation.ts'

/** One norm as people read it. `law` names the article; `url` leads to its text. */
export interface Rule {
  id: string
  effect: 'permit' | 'forbid'
  law: { article: string; bwb: string; version: string; url: string }
  sentence: { nl: string; en: string }
}

/** The answer of the rules for one situation: which rule decided. `rule` is undefined when no rule speaks: the answer is no. */
export interface Ruling {
  allowed: boolean
  rule: Rule | undefined
  /** The rules could not be evaluated: no, for another reason than the law. */
  failed?: true
}

export interface Rules {
  all: ReadonlyMap<string, Rule>
  /** Everything that decides, as canonical JSON: engine, schema and policies; and its SHA-256, which every look names. */
  content: string
  version: string
  /** Pure: the same situation and action give the same ruling, so each is evaluated once. */
  judge(situation: Situation, action: Action): Ruling
}

const typeOf = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

function contextOf(situation: Situation): Record<string, CedarValueJson> {
  const lists = ['sort', ...Object.keys(enums)] as ('sort' | keyof typeof enums)[]
  return {
    ...Object.fromEntries(flags.map((flag) => [flag, situation[flag]])),
    ...Object.fromEntries(lists.map((name) => [name, { __entity: { type: typeOf(name), id: situation[name] } }])),
  }
}

/** Where the text of a law stands: by its Dutch number (BWB) or, for Union law, by its CELEX number. */
function lawUrl(number: string, version: string, article: string): string {
  if (!number.startsWith('BWBR')) return `https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:${number}`
  // The number stands last: «Jeugdwet 7.3.11(2)(a)» leads to #Artikel7.3.11; each book of the civil code is a law of its own.
  const named = article.split(' ').at(-1)?.replace(/\(.*/, '').replace(/^\d+:/, '')
  return `https://wetten.overheid.nl/${number}/${version}#Artikel${named}`
}

function ruleOf(text: string): Rule & { text: string } {
  const parsed = policyToJson(text)
  if (parsed.type === 'failure')
    throw new Error(`a rule cannot be read: ${parsed.errors.map((e) => e.message).join('; ')}`)
  const { effect, annotations = {} } = parsed.json
  const { id, law, nl, en } = annotations
  const [article, bwb, version] = (law ?? '').split('|')
  if (!id || !article || !bwb || !version || !nl || !en) {
    throw new Error(`a rule needs @id, @law (article|number|version), @nl and @en: ${id ?? text.slice(0, 60)}`)
  }
  return { id, effect, law: { article, bwb, version, url: lawUrl(bwb, version, article) }, sentence: { nl, en }, text }
}

/**
 * Reads and validates every policy of a folder (`*.cedar` and `schema.cedarschema`); a faulty rule stops the start.
 * Cedar policy language 4.5; see ARCHITECTURE.md for how a rule is added.
 */
export function loadRules(folder = root('src/law/policies')): Rules {
  const read = (name: string) => readFileSync(`${folder}/${name}`, 'utf8')
  const schema = read('schema.cedarschema')
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.cedar'))
    .sort()
    .flatMap((name) => {
      const parts = policySetTextToParts(read(name))
      if (parts.type === 'failure') throw new Error(`${name}: ${parts.errors.map((e) => e.message).join('; ')}`)
      return parts.policies
    })
  return makeRules(schema, texts)
}

let sets = 0

/** Rules from a schema and separate policy texts. Tests use it to prove the database with rules that allow everything. */
export function makeRules(schema: string, texts: readonly string[]): Rules {
  const rules = texts.map(ruleOf)
  const all = new Map(rules.map((rule) => [rule.id, rule]))
  if (all.size !== rules.length) throw new Error('two rules have the same @id')
  const staticPolicies = Object.fromEntries(rules.map((rule) => [rule.id, rule.text]))
  const check = validate({ schema, policies: { staticPolicies }, validationSettings: { mode: 'strict' } })
  const faults =
    check.type === 'failure'
      ? check.errors.map((e) => e.message)
      : check.validationErrors.map((e) => `${e.policyId}: ${e.error.message}`)
  if (faults.length > 0) throw new Error(`the rules are not valid: ${faults.join('; ')}`)
  const name = `erbij-${++sets}`
  preparseSchema(name, schema)
  preparsePolicySet(name, { staticPolicies })

  function evaluate(situation: Situation, action: Action): Ruling {
    const answer = statefulIsAuthorized({
      principal: { type: situation.reader === 'professional' ? 'Professional' : 'Person', id: 'reader' },
      action: { type: 'Action', id: action },
      resource: { type: 'Part', id: 'part' },
      context: contextOf(situation),
      preparsedSchemaName: name,
      preparsedPolicySetId: name,
      validateRequest: true,
      entities: [],
    })
    // A forbid that errors is skipped by Cedar and the answer would be yes: any error means no.
    if (answer.type === 'failure' || answer.response.diagnostics.errors.length > 0)
      return { allowed: false, rule: undefined, failed: true }
    const { decision, diagnostics } = answer.response
    const deciding = [...diagnostics.reason].sort()[0]
    return { allowed: decision === 'allow', rule: deciding ? all.get(deciding) : undefined }
  }

  const content = canonical({ engine: `cedar ${getCedarSDKVersion()}`, schema, policies: [...texts] })
  const memory = new Map<Action, Map<string, Ruling>>()
  return {
    all,
    content,
    version: createHash('sha256').update(content).digest('hex'),
    judge(situation, action) {
      const known = memory.get(action) ?? new Map<string, Ruling>()
      memory.set(action, known)
      const key = situationKey(situation)
      const ruling = known.get(key) ?? evaluate(situation, action)
      known.set(key, ruling)
      return ruling
    },
  }
}
