import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Json } from '../../lib/canonical.ts'
import type { Keyring } from '../../lib/keyring.ts'
import { type Caller, callerOf } from './callers.ts'
import { answerBatch } from './evaluations.ts'
import { readJson } from './json-text.ts'
import { endpoints, identifierOf, metadataOf, metadataPath } from './metadata.ts'
import { answerSearch, type Paging } from './pages.ts'
import type { Call, DecisionPoint, JsonObject } from './point.ts'
import {
  isBatch,
  type Parsed,
  parseActionSearch,
  parseBatch,
  parseQuestion,
  parseResourceSearch,
  parseSubjectSearch,
} from './requests.ts'
import { traceOf } from './trace.ts'

export interface AuthzenOptions {
  /** The https address that names this decision point; `as-asked`: whatever address it is asked at (fixture). */
  url: string
  /** Who may ask; `anyone` only where nothing real is decided. */
  callers: readonly Caller[] | 'anyone'
  /** What tokens for a next page are sealed with: the same in every process behind one address. */
  keys: Keyring
  /** Hears of a failure: the caller's request id and the error; never what was asked. */
  onError: (requestId: string | undefined, error: Error) => void
  /** Questions in one request. */
  maxEvaluations?: number
  /** Results on a page: when nobody says, and at most. */
  pageSize?: { usual: number; most: number }
  now?: () => number
}

/** Largest body, in bytes. */
export const maxBody = 1_000_000

type Env = { Variables: { caller: Caller | undefined } }
type Ctx = Context<Env>
type Answer = Promise<Parsed<object>>
type Work = (body: Json, call: Call) => Answer

// An error is a sentence, no object (AuthZEN 1.0, error responses): not the problem+json of other Dutch APIs.
const refuse = (c: Ctx, status: 400 | 401 | 403 | 404 | 405 | 413 | 500, message: string) => c.text(message, status)

/** JSON in UTF-8, whatever other parameters there are. */
function isJson(contentType: string | undefined): boolean {
  const [type, ...parameters] = (contentType ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim())
  return (
    type === 'application/json' &&
    parameters.every((one) => !/^charset *=/.test(one) || /^charset *= *"?utf-8"?$/.test(one))
  )
}

/**
 * Headers of every answer. A request id is the caller's own, given back as it came. Set before there is an answer:
 * one that is changed afterwards goes out the slow way.
 */
const headers: MiddlewareHandler<Env> = async (c, next) => {
  const requestId = c.req.header('X-Request-ID')
  if (requestId !== undefined) c.header('X-Request-ID', requestId)
  c.header('X-Content-Type-Options', 'nosniff')
  // NL GOV API Design Rules: the whole version stands in a header, the first number of it in the path.
  c.header('API-Version', '1.0.0')
  c.header('Cache-Control', 'no-store')
  await next()
}

/** A body that says how long it is need not be counted: HTTP gives no more of it than that. */
function sizeLimit(): MiddlewareHandler<Env> {
  const tooLarge = (c: Context) => refuse(c as Ctx, 413, `A body is at most ${maxBody} bytes.`)
  const counted = bodyLimit({ maxSize: maxBody, onError: tooLarge })
  return async (c, next) => {
    const length = c.req.header('Content-Length')
    if (length === undefined || c.req.header('Transfer-Encoding') !== undefined) return counted(c, next)
    return Number(length) <= maxBody ? next() : tooLarge(c)
  }
}

/** Before anything of the body is read. */
function knownCaller(callers: AuthzenOptions['callers']): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (callers !== 'anyone') {
      const authorization = c.req.header('Authorization')
      const caller = callerOf(callers, authorization)
      if (!caller) {
        c.header('WWW-Authenticate', `Bearer realm="authzen"${authorization ? ', error="invalid_token"' : ''}`)
        return refuse(c, 401, 'This needs a valid bearer token.')
      }
      c.set('caller', caller)
    }
    return next()
  }
}

const readBody = async (c: Ctx): Promise<Parsed<Json>> =>
  isJson(c.req.header('Content-Type'))
    ? readJson(new Uint8Array(await c.req.arrayBuffer()))
    : { fault: 'Content-Type must be application/json, in UTF-8' }

function callOf(c: Ctx, event: Call['event'], body: Json): Call {
  const context = typeof body === 'object' && body !== null && !Array.isArray(body) ? body['context'] : undefined
  return {
    event,
    caller: c.get('caller')?.name,
    requestId: c.req.header('X-Request-ID'),
    trace: traceOf(c.req.header('traceparent'), context as JsonObject | undefined),
  }
}

/** An endpoint: body in, answer out; a fault is a 400. */
const endpoint =
  (event: Call['event'], work: Work) =>
  async (c: Ctx): Promise<Response> => {
    const body = await readBody(c)
    if ('fault' in body) return refuse(c, 400, body.fault)
    const answer = await work(body.value, callOf(c, event, body.value))
    return 'fault' in answer ? refuse(c, 400, answer.fault) : c.json(answer.value)
  }

/** Parses with one, goes on with the other. */
const then =
  <T>(parse: (body: Json) => Parsed<T>, work: (value: T, call: Call) => Answer): Work =>
  async (body, call) => {
    const parsed = parse(body)
    return 'fault' in parsed ? parsed : work(parsed.value, call)
  }

function works(point: DecisionPoint, paging: Paging, maxEvaluations: number) {
  const one = then(parseQuestion, async (question, call) => {
    const [decision] = await point.evaluate([question], call, () => true)
    if (!decision) throw new Error('the decision point left a question without an answer')
    return { value: decision }
  })
  const batch = then(
    (body) => parseBatch(body, maxEvaluations),
    async (asked, call) => {
      const evaluations = await answerBatch(asked, (questions, last) => point.evaluate(questions, call, last))
      return { value: { evaluations } }
    },
  )
  const { subject, resource, action } = point.search
  return {
    one,
    several: (body: Json, call: Call) => (isBatch(body) ? batch : one)(body, call),
    subject: subject && then(parseSubjectSearch, (asked, call) => answerSearch(subject, asked, call, paging)),
    resource: resource && then(parseResourceSearch, (asked, call) => answerSearch(resource, asked, call, paging)),
    action: action && then(parseActionSearch, (asked, call) => answerSearch(action, asked, call, paging)),
  }
}

const maySearch: MiddlewareHandler<Env> = async (c, next) =>
  c.get('caller')?.maySearch === false ? refuse(c, 403, 'This caller may ask questions, not search.') : next()

/**
 * A decision point over HTTPS: AuthZEN Authorization API 1.0 with the NL GOV profile. A search that the point does not
 * offer is not there.
 * @throws Error for a `url` that cannot name a decision point
 */
export function authzenApp(point: DecisionPoint, options: AuthzenOptions): Hono<Env> {
  const { url, callers, keys, onError, maxEvaluations = 500, pageSize, now = Date.now } = options
  const name = url === 'as-asked' ? undefined : identifierOf(url)
  const { one, several, subject, resource, action } = works(
    point,
    { keys, ...(pageSize ?? { usual: 100, most: 1_000 }), now },
    maxEvaluations,
  )
  const app = new Hono<Env>()
  app.use(headers)
  app.get(metadataPath, (c) => {
    c.header('Cache-Control', 'max-age=3600')
    return c.json(metadataOf(name ?? new URL(c.req.url).origin, point))
  })
  app.use('/access/*', knownCaller(callers))
  app.use('/access/*', sizeLimit())
  app.use('/access/v1/search/*', maySearch)
  const offer = (path: string, event: Call['event'], work: Work | undefined) => {
    if (!work) return
    app.post(path, endpoint(event, work))
    app.all(path, (c) => {
      c.header('Allow', 'POST')
      return refuse(c, 405, 'Only POST.')
    })
  }
  offer(endpoints.access_evaluation_endpoint, 'adl.access_evaluation', one)
  offer(endpoints.access_evaluations_endpoint, 'adl.access_evaluations', several)
  offer(endpoints.search_subject_endpoint, 'adl.search_subject', subject)
  offer(endpoints.search_resource_endpoint, 'adl.search_resource', resource)
  offer(endpoints.search_action_endpoint, 'adl.search_action', action)
  app.notFound((c) => refuse(c, 404, 'There is nothing here.'))
  app.onError((error, c) => {
    onError(c.req.header('X-Request-ID'), error)
    return refuse(c, 500, 'This failed; nothing was decided.')
  })
  return app
}
