import type { z } from 'zod'
import { type InvalidParam, invalidParams, jsonBody } from './invalid-input.ts'
import { problem } from './problem.ts'
import type { Visit } from './visit.ts'

/** The version in every answer of the API (`API-Version`) and in its description; the major stands in the address. */
export const apiVersion = '1.0.0'
export const apiRoot = '/api/v1'

export const isApiPath = (path: string): boolean => path === '/api' || path.startsWith('/api/')

export interface Input<Query, Body> {
  /** Ids from the address, each a uuid. */
  path: Readonly<Record<string, string>>
  query: Query
  body: Body
}

/** What an operation answers; undefined is what does not exist and what is refused: the same 404. */
export type Reply<Out> = { body: Out; location?: string } | { invalid: InvalidParam[] } | undefined

/**
 * One operation of the API: how it is described and what it does. The schemas are both: they check what comes in, and they
 * are the description that is published (src/http/openapi.ts). What goes out is an allow-listed object of `answer.schema`.
 */
export interface Operation<Query = unknown, Body = unknown, Out = unknown> {
  /** Unique: the name of a function in a generated client. */
  id: string
  summary: string
  description?: string
  query?: z.ZodType<Query>
  body?: z.ZodType<Body>
  answer: { status: 200 | 201 | 204; description: string; schema?: z.ZodType<Out> }
  handle(visit: Visit, input: Input<Query, Body>): Promise<Reply<Out>>
}

export const defineOperation = <Query, Body, Out>(operation: Operation<Query, Body, Out>): Operation =>
  operation as unknown as Operation

/** Checks all that was sent, does it, and answers with JSON. Everything that is wrong is told at once. */
export async function perform(operation: Operation, visit: Visit): Promise<Response> {
  const { c } = visit
  const path = c.req.param() as Record<string, string>
  const json = operation.body ? await jsonBody(c.req) : undefined
  if (json === 'another-type') {
    return problem(c, {
      status: 415,
      title: 'Verkeerd type inhoud',
      detail: 'Stuur JSON, met Content-Type: application/json.',
    })
  }
  const query = operation.query?.safeParse(c.req.query(), { reportInput: true })
  const body = json && 'value' in json ? operation.body?.safeParse(json.value, { reportInput: true }) : undefined
  const invalid = invalidParams({
    path,
    query: query?.error,
    body: body?.error,
    unreadable: json !== undefined && !('value' in json),
  })
  if (invalid.length > 0) return refuse(visit, invalid)
  const reply = await operation.handle(visit, { path, query: query?.data, body: body?.data })
  if (!reply) return visit.notFound()
  if ('invalid' in reply) return refuse(visit, reply.invalid)
  const { status } = operation.answer
  if (status === 204) return c.body(null, 204)
  return c.body(JSON.stringify(reply.body), status, {
    'Content-Type': 'application/json',
    ...(reply.location && { Location: reply.location }),
  })
}

const refuse = ({ c }: Visit, invalid: InvalidParam[]): Response =>
  problem(c, {
    status: 400,
    title: 'Ongeldige invoer',
    detail: 'Wat u stuurde klopt niet; zie invalidParams.',
    invalidParams: invalid,
  })
