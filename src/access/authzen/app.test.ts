import { describe, expect, test } from 'vitest'
import { type AuthzenOptions, authzenApp, maxBody } from './app.ts'
import { hashToken } from './callers.ts'
import type { Call, Decision, DecisionPoint, Question } from './point.ts'
import { alice, asker, bob, isSentence, keys, paths, read, record1, url } from './testing.ts'

const good = { subject: alice, action: read, resource: record1 }

/** A decision point that says yes, and remembers what it was asked. */
function givenPoint(evaluate?: DecisionPoint['evaluate'], options: Partial<AuthzenOptions> = {}) {
  const asked: { questions: readonly Question[]; call: Call }[] = []
  const errors: unknown[][] = []
  const yes: DecisionPoint['evaluate'] = async (questions) => questions.map((): Decision => ({ decision: true }))
  const app = authzenApp(
    {
      async evaluate(questions, call, last) {
        asked.push({ questions, call })
        return (evaluate ?? yes)(questions, call, last)
      },
      search: { subject: async () => ({ results: [bob], next: undefined }) },
    },
    { url, callers: 'anyone', keys, onError: (...error) => errors.push(error), ...options },
  )
  return { app, asked, errors, ...asker(app) }
}

describe('who may ask', () => {
  const callers = [
    { name: 'desk', tokenHash: hashToken('desk-token'), maySearch: true },
    { name: 'gate', tokenHash: hashToken('gate-token'), maySearch: false },
  ]
  const { send, asked } = givenPoint(undefined, { callers })
  const ask = (path: string, Authorization?: string) =>
    send(path, JSON.stringify(good), Authorization === undefined ? {} : { Authorization })

  test('a caller whose token is known; the point hears its name', async () => {
    expect((await ask(paths.evaluation, 'Bearer desk-token')).status).toBe(200)
    expect((await ask(paths.evaluation, 'bearer gate-token')).status).toBe(200)
    expect(asked.map(({ call }) => call.caller)).toEqual(['desk', 'gate'])
  })
  test.each([
    [undefined, 'Bearer realm="authzen"'],
    ['', 'Bearer realm="authzen"'],
    ['Bearer desk-toke', 'Bearer realm="authzen", error="invalid_token"'],
    ['Bearer desk-token more', 'Bearer realm="authzen", error="invalid_token"'],
    ['Basic desk-token', 'Bearer realm="authzen", error="invalid_token"'],
  ])('not «%s»', async (authorization, challenge) => {
    const before = asked.length
    for (const path of Object.values(paths)) {
      const answer = await ask(path, authorization)
      await isSentence(answer.clone(), 401)
      expect(answer.headers.get('WWW-Authenticate')).toBe(challenge)
    }
    expect(asked.length).toBe(before)
  })
  test('somebody unknown is told that before anything of the body', async () => {
    await isSentence(await send(paths.evaluation, 'x'.repeat(maxBody + 1)), 401)
  })
  test('a caller may be for questions alone', async () => {
    await isSentence(await ask(paths.subjects, 'Bearer gate-token'), 403)
    expect((await ask(paths.subjects, 'Bearer desk-token')).status).toBe(200)
  })
  test('anyone may read what it is', async () => {
    const { app } = givenPoint(undefined, { callers })
    expect((await app.fetch(new Request(`${url}/.well-known/authzen-configuration`))).status).toBe(200)
  })
})

describe('NL GOV profile', () => {
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
  const trace = { traceId: '0af7651916cd43dd8448eb211c80319c', parentSpanId: 'b7ad6b7169203331' }

  test('what it adds reaches the point as it was said', async () => {
    const { decide, asked } = givenPoint()
    const action = {
      name: 'read',
      properties: {
        processing_activity_id: 'https://register.example/12',
        algorithm_id: 'https://algoritmes.example/3',
      },
    }
    const context = {
      time: '2026-01-05T10:00:00+01:00',
      traceparent,
      tracestate: 'a=b',
      mim: 'https://mim.example',
      'ld-context': { '@vocab': 'https://example.org/' },
    }
    const question = { ...good, subject: { type: 'https://example.org/def/Medewerker', id: '1' }, action, context }
    expect(await decide(question)).toBe(true)
    expect(asked[0]).toEqual({
      questions: [question],
      call: { event: 'adl.access_evaluation', caller: undefined, requestId: expect.stringMatching(/^request /), trace },
    })
  })

  const hop = '00-0af7651916cd43dd8448eb211c80319c-00f067aa0ba902b7-00'
  test.each([
    ['of the request', undefined, traceparent, trace],
    ['of this hop, before that of the request', hop, traceparent, { ...trace, parentSpanId: '00f067aa0ba902b7' }],
    ['of the request, when that of the hop is none', 'rubbish', traceparent, trace],
    ['none', undefined, undefined, undefined],
    ['none of zeros', undefined, `00-${'0'.repeat(32)}-b7ad6b7169203331-01`, undefined],
    ['none of an impossible version', undefined, traceparent.replace(/^00/, 'ff'), undefined],
    ['none that is no text', undefined, 5, undefined],
  ])('trace: %s', async (_, header, value, expected) => {
    const { send, asked } = givenPoint()
    const body = { ...good, ...(value !== undefined && { context: { traceparent: value } }) }
    expect((await send(paths.evaluation, JSON.stringify(body), header ? { traceparent: header } : {})).status).toBe(200)
    expect(asked[0]?.call.trace).toEqual(expected)
  })
})

describe('a batch', () => {
  const no = async (questions: readonly Question[]) => questions.map((): Decision => ({ decision: false }))

  test('is one call to the point, with what must be answered and nothing behind it', async () => {
    const { decideAll, asked } = givenPoint(no)
    const items = [{ subject: alice }, { subject: bob }, { subject: {} }, { subject: alice }]
    const ask = (semantic: string) =>
      decideAll({ action: read, resource: record1, options: { evaluations_semantic: semantic }, evaluations: items })
    expect(await ask('execute_all')).toEqual([false, false, false, false])
    expect(await ask('deny_on_first_deny')).toEqual([false])
    expect(await ask('permit_on_first_permit')).toEqual([false, false, false, false])
    expect(asked.map(({ questions }) => questions.map(({ subject }) => subject.id))).toEqual([
      ['alice', 'bob', 'alice'],
      ['alice', 'bob'],
      ['alice', 'bob', 'alice'],
    ])
    expect(asked[0]?.call.event).toBe('adl.access_evaluations')
  })
  test('of nothing but incomplete questions asks nobody', async () => {
    const { decideAll, asked } = givenPoint()
    expect(await decideAll({ evaluations: [{}, {}] })).toEqual([false, false])
    expect(asked).toEqual([])
  })
  test('has a most', async () => {
    const { decideAll, refused } = givenPoint(undefined, { maxEvaluations: 3 })
    expect(await decideAll({ ...good, evaluations: [{}, {}, {}] })).toEqual([true, true, true])
    await refused('evaluations', { ...good, evaluations: [{}, {}, {}, {}] })
  })
})

describe('what cannot be read in one way only', () => {
  const { send, asked } = givenPoint()
  const withContext = (context: string) => `${JSON.stringify(good).slice(0, -1)},"context":${context}}`
  const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`

  test.each([
    ['a member twice', '{"a":1,"a":2}'],
    ['a member twice, once in other signs', '{"a":1,"\\u0061":2}'],
    ['a member twice, deep inside', '{"b":[{"x":{"a":1,"c":"a","a":2}}]}'],
    ['a lone surrogate', '{"a":"\\ud800"}'],
    ['a lone surrogate in a name', '{"\\ud800":1}'],
    ['a NUL', '{"a":"\\u0000"}'],
    ['a number that is too large', '{"a":1e400}'],
    ['more than 32 levels', nested(32)],
    ['a great many levels', '['.repeat(900_000)],
    ['a text that does not end', `"${'\\"'.repeat(400_000)}`],
  ])('%s', async (_, context) => {
    await isSentence(await send(paths.evaluation, withContext(context)), 400)
    expect(asked).toEqual([])
  })
  test.each([
    ['the same member in two objects', '{"a":{"a":1},"b":[{"a":1},{"a":"a"}]}'],
    ['a member called as every object has', '{"__proto__":{"decision":true},"constructor":1}'],
    ['32 levels', nested(31)],
    ['signs in a text', '{"a":"{[,:\\"","b":"\\\\"}'],
    ['a pair of surrogates', '{"a":"\\ud83d\\ude00"}'],
  ])('but %s can', async (_, context) => {
    expect((await send(paths.evaluation, withContext(context))).status).toBe(200)
    expect(JSON.stringify(asked.pop()?.questions[0]?.context)).toBe(JSON.stringify(JSON.parse(context)))
  })
  test('no UTF-8', async () => {
    const bytes = Buffer.from(withContext('{"a":"é"}'), 'latin1')
    await isSentence(await send(paths.evaluation, Uint8Array.from(bytes)), 400)
  })
  test('a body of more than a megabyte, with or without its length', async () => {
    const large = withContext(`{"a":"${'x'.repeat(maxBody)}"}`)
    await isSentence(await send(paths.evaluation, large, { 'Content-Length': String(large.length) }), 413)
    await isSentence(await send(paths.evaluation, large), 413)
    const fits = withContext(`{"a":"${'x'.repeat(maxBody - 200)}"}`)
    expect((await send(paths.evaluation, fits)).status).toBe(200)
  })
})

describe('a fault of ours', () => {
  test('is a 500 that says nothing of it, and is heard', async () => {
    const { send, errors } = givenPoint(async () => {
      throw new Error('alice is in the database twice')
    })
    for (const path of [paths.evaluation, paths.evaluations]) {
      const answer = await send(path, JSON.stringify(good), { 'X-Request-ID': 'mine' })
      expect(await answer.clone().text()).not.toContain('alice')
      await isSentence(answer, 500)
    }
    expect(errors).toEqual([
      ['mine', new Error('alice is in the database twice')],
      ['mine', new Error('alice is in the database twice')],
    ])
  })
  test('an answer too few is never filled in', async () => {
    const { send } = givenPoint(async () => [])
    await isSentence(await send(paths.evaluation, JSON.stringify(good)), 500)
    await isSentence(await send(paths.evaluations, JSON.stringify({ ...good, evaluations: [{}] })), 500)
  })
})

test('another method, another place', async () => {
  const { app } = givenPoint()
  const get = await app.fetch(new Request(url + paths.evaluation))
  expect([get.status, get.headers.get('Allow')]).toEqual([405, 'POST'])
  expect((await app.fetch(new Request(`${url}${paths.evaluation}/`, { method: 'POST' }))).status).toBe(404)
  for (const method of ['POST', 'GET'])
    expect((await app.fetch(new Request(`${url}/access/v1/search/resource`, { method }))).status).toBe(404)
})

test('no answer is kept by anything in between, and each says its version', async () => {
  const { send } = givenPoint()
  for (const body of [JSON.stringify(good), '{']) {
    const { headers } = await send(paths.evaluation, body)
    expect([headers.get('Cache-Control'), headers.get('API-Version')]).toEqual(['no-store', '1.0.0'])
  }
})
