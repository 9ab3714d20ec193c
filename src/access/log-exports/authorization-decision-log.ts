import { z } from 'zod'
import { noRule } from '../decide.ts'
import { dossierNames as names } from '../dossier-names.ts'
import { activityUrl } from './logboek-dataverwerkingen.ts'
import { didFail, type LoggedLook, millisecondOf } from './logged-look.ts'
import { type ExportSettings, producer } from './settings.ts'
import { spanIdSchema, traceIdSchema } from './span.ts'

const entity = z.strictObject({
  type: z.string().min(1),
  id: z.string().min(1),
  properties: z.record(z.string(), z.string()).optional(),
})
const asked = {
  subject: entity,
  action: z.strictObject({
    name: z.string().min(1),
    properties: z.strictObject({ mode: z.enum(['read', 'write', 'evaluate']), processing_activity_id: z.url() }),
  }),
  context: z.strictObject({
    time: z.iso.datetime(),
    [names.purpose]: z.string().min(1),
    client: z.string().optional(),
  }),
}
const decided = z.strictObject({ decision: z.boolean(), context: z.strictObject({ rule: z.string().min(1) }) })
const reference = z.record(z.string(), z.string().min(1))
const millisecond = z.int().nonnegative()

const common = {
  trace_id: traceIdSchema,
  span_id: spanIdSchema,
  parent_span_id: spanIdSchema.optional(),
  timestamp: millisecond,
  status: z.enum(['Unset', 'Ok', 'Error']),
  // Each of these is a reference here, and the two others are raw in the body: never both.
  attributes: z.strictObject({
    'adl.core.policies': reference.optional(),
    'adl.core.information': reference,
    'adl.core.configuration': reference.optional(),
  }),
  resource: z.record(z.string(), z.string()),
}

/**
 * A record of the Authorization Decision Log: the mandatory, conditional and optional fields of «Interface», with request and
 * response as AuthZEN Authorization API 1.0 writes them (Access Evaluation, Access Evaluations), with the processing activity
 * where the NL GOV profile has it.
 */
export const decisionRecord = z.discriminatedUnion('event_name', [
  z.strictObject({
    ...common,
    event_name: z.literal('adl.access_evaluation'),
    body: z.strictObject({
      'adl.core.request': z.strictObject({ ...asked, resource: entity }),
      'adl.core.response': decided,
    }),
  }),
  z.strictObject({
    ...common,
    event_name: z.literal('adl.access_evaluations'),
    body: z.strictObject({
      'adl.core.request': z.strictObject({
        ...asked,
        evaluations: z.array(z.strictObject({ resource: entity })).min(2),
      }),
      'adl.core.response': z.strictObject({ evaluations: z.array(decided).min(2) }),
    }),
  }),
])

export type DecisionRecord = z.infer<typeof decisionRecord>

interface Evaluation {
  resource: z.infer<typeof entity>
  answer: z.infer<typeof decided>
}

/** Every part that was judged; a family of which nothing could be asked is one «no». */
function evaluationsOf(look: LoggedLook): Evaluation[] {
  return look.families.flatMap<Evaluation>(({ familyId, allowed, refused }) => {
    const judged = (decision: boolean) => (part: { id: string; rule: string }) => ({
      resource: { type: names.part, id: part.id, properties: { [names.family]: familyId } },
      answer: { decision, context: { rule: part.rule } },
    })
    const parts = [...allowed.map(judged(true)), ...refused.map(judged(false))]
    if (parts.length > 0) return parts
    return [{ resource: { type: names.family, id: familyId }, answer: { decision: false, context: { rule: noRule } } }]
  })
}

/**
 * The one record of one look (Authorization Decision Log, «Generation»: one call, one record, however many decisions).
 *
 * - `status`: a refusal is a decision, never `Error`; that is for rules that could not be evaluated. `Ok` when anything was
 *   opened.
 * - `adl.core.policies`, `.configuration`: references to the set of rules by its SHA-256. The set says with which engine and
 *   schema it was evaluated, and `erbij.policy_set` keeps it.
 * - `adl.core.information`: a temporal reference: the ledgers up to this moment. What came from the population register is
 *   what its last import before said; older states of that are not kept.
 * - No names and nothing of the dossier: capacities, families and parts are random or hashed ids. Whom it is about is in the
 *   lines of Logboek Dataverwerkingen with the same trace id.
 */
export function toDecisionRecord(look: LoggedLook, settings: ExportSettings): DecisionRecord {
  const evaluations = evaluationsOf(look)
  const [only] = evaluations
  if (!only) throw new Error(`look ${look.id} is about no family`)
  const rules = look.policies === null ? undefined : { erbij: `sha256:${look.policies}` }
  const request = {
    subject: { type: names.subject, id: look.actor, properties: { soort: look.actorKind } },
    action: {
      name: look.action,
      properties: { mode: look.mode, processing_activity_id: activityUrl(look, settings) },
    },
    context: { time: look.at, [names.purpose]: look.purpose, ...(look.client !== null && { client: look.client }) },
  }
  const record = {
    trace_id: look.traceId,
    span_id: look.spanId,
    ...(look.parentSpanId !== null && { parent_span_id: look.parentSpanId }),
    timestamp: millisecondOf(look),
    status: statusOf(look, evaluations),
    attributes: {
      ...(rules && { 'adl.core.policies': rules, 'adl.core.configuration': rules }),
      'adl.core.information': { 'erbij.ledger': look.at },
    },
    resource: producer(settings),
  }
  if (evaluations.length === 1) {
    const body = { 'adl.core.request': { ...request, resource: only.resource }, 'adl.core.response': only.answer }
    return { ...record, event_name: 'adl.access_evaluation', body }
  }
  const body = {
    'adl.core.request': { ...request, evaluations: evaluations.map(({ resource }) => ({ resource })) },
    'adl.core.response': { evaluations: evaluations.map(({ answer }) => answer) },
  }
  return { ...record, event_name: 'adl.access_evaluations', body }
}

function statusOf(look: LoggedLook, evaluations: readonly Evaluation[]): DecisionRecord['status'] {
  if (didFail(look)) return 'Error'
  return evaluations.some(({ answer }) => answer.decision) ? 'Ok' : 'Unset'
}
