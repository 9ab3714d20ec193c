import { existsSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect } from 'vitest'
import { parseKeyring } from '../../lib/keyring.ts'
import { root } from '../../lib/root.ts'
import { endpoints } from './metadata.ts'
import type { Decision, Entity, NamedAction } from './point.ts'
import { fixtureApp } from './serve-fixture.ts'

const folder = root('..', 'shared', 'data', 'authzen', 'schemas')

/** The published JSON Schemas of one request and one answer, which are not part of this repository; said aloud where absent. */
function publishedSchemas() {
  if (!existsSync(folder)) {
    console.warn(`NOT TESTED against the published AuthZEN schemas: ${folder} is absent`)
    return undefined
  }
  // Not strict: the schemas carry examples under names of their own.
  const ajv = new Ajv2020({ strict: false })
  const read = (name: string) => ajv.compile(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as object)
  return { request: read('evaluation-request.schema.json'), response: read('evaluation-response.schema.json') }
}
export const schemas = publishedSchemas()

export const paths = {
  evaluation: endpoints.access_evaluation_endpoint,
  evaluations: endpoints.access_evaluations_endpoint,
  subjects: endpoints.search_subject_endpoint,
  resources: endpoints.search_resource_endpoint,
  actions: endpoints.search_action_endpoint,
}
export type Door = keyof typeof paths

export interface Results {
  page?: { next_token: string; count: number }
  results: (Entity & NamedAction)[]
}

export const alice = { type: 'user', id: 'alice' }
export const bob = { type: 'user', id: 'bob' }
export const admin = { ...bob, properties: { role: 'admin' } }
export const users = { type: 'user' }
export const record1 = { type: 'record', id: 'record-1' }
export const record2 = { type: 'record', id: 'record-2' }
export const archived = { ...record2, properties: { status: 'archived' } }
export const records = { type: 'record' }
export const read = { name: 'read' }
export const write = { name: 'write' }
/** What the standard's own examples put in a context; the time has no seconds, which is not ours to mind. */
export const context = { time: '2025-06-27T18:03-07:00', ip: '192.168.1.1' }

export const url = 'https://pdp.example'
export const keys = parseKeyring(`test:${Buffer.alloc(32, 7).toString('base64')}`)
let requests = 0

/** Sends to an app as the transport asks, and checks what holds for every answer. */
export function asker(app: ReturnType<typeof fixtureApp>) {
  async function send(path: string, body: BodyInit, headers: Record<string, string> = {}): Promise<Response> {
    const id = `request ${++requests}`
    const sent: Record<string, string> = { 'Content-Type': 'application/json', 'X-Request-ID': id, ...headers }
    const answer = await app.fetch(new Request(url + path, { method: 'POST', body, headers: sent }))
    expect(answer.headers.get('X-Request-ID')).toBe(sent['X-Request-ID'])
    return answer
  }

  async function ok<T>(door: Door, body: unknown): Promise<T> {
    const answer = await send(paths[door], JSON.stringify(body))
    expect(answer.headers.get('Content-Type')).toBe('application/json')
    expect(answer.status).toBe(200)
    return (await answer.json()) as T
  }

  return {
    send,
    decide: async (body: unknown, door: Door = 'evaluation') => checked(await ok<Decision>(door, body)).decision,
    decideAll: async (body: unknown) => {
      const { evaluations, ...besides } = await ok<{ evaluations: Decision[] }>('evaluations', body)
      expect(besides).toEqual({})
      return evaluations.map((one) => checked(one).decision)
    },
    search: (door: Door, body: unknown) => ok<Results>(door, body),
    /** Refused as the standard says: 400 and a sentence. */
    refused: async (door: Door, body: unknown) => {
      const answer = await send(paths[door], JSON.stringify(body))
      await isSentence(answer, 400)
    },
  }
}

export async function isSentence(answer: Response, status: number): Promise<void> {
  expect(answer.status).toBe(status)
  expect(answer.headers.get('Content-Type')).toMatch(/^text\/plain/)
  expect(await answer.text()).not.toBe('')
}

/** An answer to one question, by the published schema where it is here. */
export function checked(decision: Decision): Decision {
  expect(typeof decision.decision).toBe('boolean')
  if (decision.context !== undefined) expect(decision.context).toBeTypeOf('object')
  if (schemas) expect(schemas.response(decision), JSON.stringify(schemas.response.errors)).toBe(true)
  return decision
}

export const givenFixture = () => asker(fixtureApp(undefined, url))
