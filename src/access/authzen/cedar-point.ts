import { setImmediate as breathe } from 'node:timers/promises'
import {
  type CedarValueJson,
  preparsePolicySet,
  preparseSchema,
  statefulIsAuthorized,
} from '@cedar-policy/cedar-wasm/nodejs'
import { canonical, type Json } from '../../lib/canonical.ts'
import { noRule } from '../decide.ts'
import { cedarValue, type Kept, keepEntities, keyOf, NotUnderstood, understood } from './cedar-entities.ts'
import type { CedarSet } from './cedar-folder.ts'
import type { Decision, DecisionPoint, Entity, Found, NamedAction, PageWish, Question, Sought } from './point.ts'
import { decisionOf, failedDecision } from './reason.ts'

const refusal = decisionOf(false, {
  id: noRule,
  sentence: { nl: 'Er is geen regel die dit toestaat.', en: 'No rule allows this.' },
})

/** A question in the words of Cedar. */
interface Translated {
  principal: Kept['uid']
  action: string
  resource: Kept['uid']
  context: { action: Record<string, CedarValueJson>; request: Record<string, CedarValueJson> }
  /** The two, with what the caller says of them. */
  entities: Kept[]
}

/** Answers remembered at once; a set never changes, so an answer is a function of the question. Long questions are not kept. */
const mostRemembered = 10_000
const longestRemembered = 1_000
/** So many answers in a row, and then others get their turn. */
const inOneGo = 50

let sets = 0

/** Decides by a policy and entity set. It holds no family's data: that is what `withAccess` is for. */
export function cedarPoint({ schema, policies, reasons, entities, mapping }: CedarSet): DecisionPoint {
  const name = `authzen-${++sets}`
  preparseSchema(name, schema)
  preparsePolicySet(name, { staticPolicies: policies })
  const kept = keepEntities(entities)

  /** @throws NotUnderstood */
  function named({ type, id, properties }: Entity, types: typeof mapping.subjects, where: string) {
    const known = Object.hasOwn(types, type) ? types[type] : undefined
    if (!known) throw new NotUnderstood(`${where}.type is not known here`)
    const uid = { type: known.entity, id }
    return { uid, said: understood(properties, known.properties, `${where}.properties`) }
  }

  /** @throws NotUnderstood */
  function translate({ subject, action, resource, context }: Question): Translated {
    const known = Object.hasOwn(mapping.actions, action.name) ? mapping.actions[action.name] : undefined
    if (!known) throw new NotUnderstood('action.name is not known here')
    const both = [named(subject, mapping.subjects, 'subject'), named(resource, mapping.resources, 'resource')] as const
    // Who acts on themself is one entity, of which both are said.
    const entities = new Map(both.map(({ uid }) => [keyOf(uid), kept.get(uid)]))
    for (const { uid, said } of both) {
      const entity = entities.get(keyOf(uid)) ?? kept.get(uid)
      entities.set(keyOf(uid), { ...entity, attrs: { ...entity.attrs, ...said } })
    }
    return {
      principal: both[0].uid,
      action: action.name,
      resource: both[1].uid,
      context: {
        action: understood(action.properties, known.properties, 'action.properties'),
        request: understood(context, mapping.context, 'context'),
      },
      entities: [...entities.values()],
    }
  }

  function judge({ principal, action, resource, context, entities }: Translated): Decision {
    const answer = statefulIsAuthorized({
      principal,
      action: { type: 'Action', id: action },
      resource,
      context,
      preparsedSchemaName: name,
      preparsedPolicySetId: name,
      validateRequest: true,
      entities: kept.around(entities),
    })
    if (answer.type === 'failure') return failedDecision('what was said does not fit what this kind of question asks')
    const { decision, diagnostics } = answer.response
    // A forbid that fails is skipped by Cedar and the answer would be yes: any error means no.
    if (diagnostics.errors.length > 0) return failedDecision('a rule could not be applied', 500)
    const reason = reasons.get([...diagnostics.reason].sort()[0] ?? '')
    return reason ? decisionOf(decision === 'allow', reason) : refusal
  }

  const memory = new Map<string, Decision>()
  function decide(question: Question): Decision {
    let translated: Translated
    try {
      translated = translate(question)
    } catch (error) {
      if (error instanceof NotUnderstood) return failedDecision(error.message)
      throw error
    }
    const key = JSON.stringify(translated)
    const known = memory.get(key)
    if (known) return known
    if (memory.size >= mostRemembered) memory.clear()
    const decision = judge(translated)
    if (key.length <= longestRemembered) memory.set(key, decision)
    return decision
  }

  /** The permitted of these from a place on, in their order, until there is one more than fits. */
  async function page<T>(
    ids: readonly string[],
    { after, limit }: PageWish,
    make: (id: string) => { question: Question; result: T },
  ): Promise<Found<T>> {
    const results: { id: string; result: T }[] = []
    for (const [tried, id] of ids.filter((one) => after === undefined || one > after).entries()) {
      if (tried % inOneGo === inOneGo - 1) await breathe()
      const { question, result } = make(id)
      if (!decide(question).decision) continue
      if (results.length === limit) return { results: results.map((one) => one.result), next: results.at(-1)?.id }
      results.push({ id, result })
    }
    return { results: results.map((one) => one.result), next: undefined }
  }

  /** Those of a type that have exactly what the search says they have. */
  function candidates({ type, properties = {} }: Sought, types: typeof mapping.subjects): readonly string[] {
    const entity = Object.hasOwn(types, type) ? types[type]?.entity : undefined
    if (entity === undefined) return []
    const wanted = Object.entries(properties).map(
      ([key, value]) => [key, canonical((cedarValue(value) ?? null) as Json)] as const,
    )
    return kept.idsOf(entity).filter((id) => {
      const { attrs } = kept.get({ type: entity, id })
      return wanted.every(([key, value]) => Object.hasOwn(attrs, key) && canonical(attrs[key] as Json) === value)
    })
  }

  const actions = Object.keys(mapping.actions).sort()

  return {
    async evaluate(questions, _call, last) {
      const decisions: Decision[] = []
      for (const [asked, question] of questions.entries()) {
        if (asked % inOneGo === inOneGo - 1) await breathe()
        const decision = decide(question)
        decisions.push(decision)
        if (last(decision)) break
      }
      return decisions
    },
    search: {
      subject: ({ subject, ...rest }, wish) =>
        page(candidates(subject, mapping.subjects), wish, (id): { question: Question; result: Entity } => {
          const found = { type: subject.type, id }
          return { question: { ...rest, subject: found }, result: found }
        }),
      resource: ({ resource, ...rest }, wish) =>
        page(candidates(resource, mapping.resources), wish, (id): { question: Question; result: Entity } => {
          const found = { type: resource.type, id }
          return { question: { ...rest, resource: found }, result: found }
        }),
      action: (query, wish) =>
        page(actions, wish, (name): { question: Question; result: NamedAction } => ({
          question: { ...query, action: { name } },
          result: { name },
        })),
    },
  }
}
