import { expect } from 'vitest'
import type { Decision } from '../src/access/authzen/point.ts'
import { givenApp, tokens } from './app.ts'
import { type DeWit, givenDeWit } from './de-wit.ts'

export interface LoggedRow {
  id: string
  family_id: string
  actor: string
  mode: string
  action: string
  purpose: string
  allowed: string[]
  allowed_rules: string[]
  refused: string[]
  refused_rules: string[]
  policies: string
  trace_id: string
  parent_span_id: string | null
  client: string | null
}

/** Another system, that asks the application about the family De Wit. */
export async function givenAsker(world?: DeWit) {
  const own = world ?? (await givenDeWit())
  const house = await givenApp(own)
  const nobody = await house.as(undefined)

  const send = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    nobody.send(path, body, {
      origin: 'https://elsewhere.example',
      authorization: `Bearer ${tokens.searches}`,
      ...headers,
    })
  async function ok<T>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<T> {
    const answer = await send(path, body, headers)
    const text = await answer.text()
    expect(answer.status, text).toBe(200)
    return JSON.parse(text) as T
  }
  const subject = (who: keyof DeWit['actors']) => ({ type: 'hoedanigheid', id: own.actors[who] })
  const part = (id: string, gezin = own.family) => ({ type: 'dossierdeel', id, properties: { gezin } })
  const question = (who: keyof DeWit['actors'], partId: string, name = 'read', doel?: string) => ({
    subject: subject(who),
    action: { name },
    resource: part(partId),
    ...(doel !== undefined && { context: { doel } }),
  })
  const ask = (body: unknown, headers?: Record<string, string>) => ok<Decision>('/access/v1/evaluation', body, headers)
  const askAll = async (body: unknown) =>
    (await ok<{ evaluations: Decision[] }>('/access/v1/evaluations', body)).evaluations
  const search = (what: 'resource' | 'action', body: unknown) =>
    ok<{ results: { id?: string; name?: string }[]; page?: { next_token: string; count: number } }>(
      `/access/v1/search/${what}`,
      body,
    )

  /** What `work` left in the log, in the order of the log. */
  async function logged(work: () => Promise<unknown>): Promise<LoggedRow[]> {
    const { rows: last } = await own.admin.query<{ at: string | null }>('select max(at)::text as at from erbij.look')
    await work()
    const { rows } = await own.admin.query<LoggedRow>(
      'select * from erbij.look where at > $1::timestamptz order by at, id, family_id',
      [last[0]?.at ?? '-infinity'],
    )
    return rows
  }

  async function close() {
    expect(house.errors).toEqual([])
    await own.close()
  }
  return { world: own, house, send, ok, subject, part, question, ask, askAll, search, logged, close }
}

export type Asker = Awaited<ReturnType<typeof givenAsker>>
