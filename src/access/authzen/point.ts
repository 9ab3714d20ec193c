import type { Json } from '../../lib/canonical.ts'

export type JsonObject = { [key: string]: Json }

/** Somebody who acts, or something that is acted on. `properties` are what the caller says of it. */
export interface Entity {
  type: string
  id: string
  properties?: JsonObject | undefined
}

/**
 * `properties` may hold `processing_activity_id` and `algorithm_id` (URIs), which the NL GOV profile defines: for which
 * activity of a register of processing activities, and by which registered algorithm.
 */
export interface NamedAction {
  name: string
  properties?: JsonObject | undefined
}

/** One question: may this subject do this with this resource? */
export interface Question {
  subject: Entity
  action: NamedAction
  resource: Entity
  context?: JsonObject | undefined
}

/** `context` says why; a caller that does not understand it may still rely on `decision`. */
export interface Decision {
  decision: boolean
  context?: JsonObject
}

/** What is searched for: everything of a type; `properties` narrow it to what has exactly these. */
export type Sought = Omit<Entity, 'id'>
export type SubjectQuery = Omit<Question, 'subject'> & { subject: Sought }
export type ResourceQuery = Omit<Question, 'resource'> & { resource: Sought }
export type ActionQuery = Omit<Question, 'action'>

/** What a log needs to know of one call besides its questions: one call, one record (Authorization Decision Log). */
export interface Call {
  event:
    | 'adl.access_evaluation'
    | 'adl.access_evaluations'
    | 'adl.search_subject'
    | 'adl.search_resource'
    | 'adl.search_action'
  /** The name of the caller (PEP) that proved who it is; absent where anyone may ask. */
  caller: string | undefined
  /** As the caller sent it: any text. */
  requestId: string | undefined
  /** W3C Trace Context; lower-case hexadecimal, 16 and 8 bytes. */
  trace: { traceId: string; parentSpanId: string } | undefined
}

/** Which page: at most `limit` (at least 1) results that come after the place where an earlier page ended. */
export interface PageWish {
  after: string | undefined
  limit: number
}

/** `next`: where this page ended, when there is more. Callers never see it: it travels sealed. */
export interface Found<T> {
  results: readonly T[]
  next: string | undefined
}

export type Search<Query, Result> = (query: Query, page: PageWish, call: Call) => Promise<Found<Result>>

/**
 * Whoever decides. Knows nothing of HTTP; what it throws is answered with 500 and no decision.
 *
 * - `evaluate` answers questions in the order asked, all in one go (one transaction, one log row). It may stop after the
 *   first answer for which `last` is true, and should: what is not answered need not be logged.
 * - a search gives only what `evaluate` would allow. One that is absent is not offered.
 */
export interface DecisionPoint {
  evaluate(
    questions: readonly Question[],
    call: Call,
    last: (decision: Decision) => boolean,
  ): Promise<readonly Decision[]>
  search: {
    subject?: Search<SubjectQuery, Entity>
    resource?: Search<ResourceQuery, Entity>
    action?: Search<ActionQuery, NamedAction>
  }
}
