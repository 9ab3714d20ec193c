import { describe, expect, test } from 'vitest'
import { fixtureApp } from './serve-fixture.ts'
import {
  admin,
  alice,
  archived,
  asker,
  bob,
  context,
  givenFixture,
  isSentence,
  paths,
  read,
  record1,
  schemas,
  url,
  write,
} from './testing.ts'

/** The certification scenario of the OpenID Foundation, level Basic. Numbers are its sections. */

const { decide, refused, send } = givenFixture()
const good = { subject: alice, action: read, resource: record1 }
const remove = (soft: boolean) => ({ name: 'delete', properties: { soft } })
const text = JSON.stringify(good)

describe('Basic Core', () => {
  test.each([
    ['2.2.1 a request that is permitted', good, true],
    ['2.2.2 a request that is denied', { subject: bob, action: write, resource: record1 }, false],
    ['1.4 rule 2: alice writes', { subject: alice, action: write, resource: record1 }, true],
    ['1.4 rule 3: bob reads', { subject: bob, action: read, resource: record1 }, true],
    ['2.2.3 with a context', { ...good, context }, true],
    [
      '2.2.8 with more properties than anybody asks for',
      {
        subject: { ...alice, properties: { department: 'Sales', role: 'manager' } },
        action: { ...read, properties: { method: 'GET' } },
        resource: { ...record1, properties: { status: 'active', owner: 'bob' } },
      },
      true,
    ],
    ['2.2.9 with members nobody knows', { ...good, foo: 'bar', futureField: { nested: true } }, true],
  ])('%s', async (_, body, decision) => {
    if (schemas) expect(schemas.request(body)).toBe(true)
    expect(await decide(body)).toBe(decision)
  })

  test('2.3 an answer has a decision, and a context that is an object', async () => {
    const answer = (await (await send(paths.evaluation, text)).json()) as { decision: boolean; context?: object }
    expect(answer).toEqual({
      decision: true,
      context: { rule: 'readers-read', reason: { nl: expect.any(String), en: expect.any(String) } },
    })
  })

  const { subject: _subject, ...noSubject } = good
  const { action: _action, ...noAction } = good
  const { resource: _resource, ...noResource } = good
  test.each([
    ['2.4.1 no subject', noSubject],
    ['2.4.1 no action', noAction],
    ['2.4.1 no resource', noResource],
    ['2.4.2 a subject without type', { ...good, subject: { id: 'alice' } }],
    ['2.4.2 a subject without id', { ...good, subject: { type: 'user' } }],
    ['2.4.2 an action without name', { ...good, action: {} }],
    ['2.4.2 a resource without type', { ...good, resource: { id: 'record-1' } }],
    ['2.4.2 a resource without id', { ...good, resource: { type: 'record' } }],
    ['2.4.6 a subject that is a text', { ...good, subject: 'alice' }],
    ['2.4.6 an action with a number for a name', { ...good, action: { name: 123 } }],
    ['a context that is not an object', { ...good, context: null }],
    ['properties that are not an object', { ...good, subject: { ...alice, properties: [] } }],
  ])('%s', async (_, body) => {
    if (schemas) expect(schemas.request(body)).toBe(false)
    await refused('evaluation', body)
  })

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/json-patch+json',
    'application/json; charset=latin1',
    '',
  ])('2.4.3 Content-Type «%s»', async (type) =>
    isSentence(await send(paths.evaluation, text, { 'Content-Type': type }), 400),
  )
  test.each(['application/json; charset=utf-8', 'Application/JSON;charset="UTF-8"', 'application/json; profile=any'])(
    '5 Content-Type «%s»',
    async (type) => expect((await send(paths.evaluation, text, { 'Content-Type': type })).status).toBe(200),
  )
  test.each([
    ['2.4.4 no JSON', '{"subject":'],
    ['2.4.4 something behind it', `${text}}`],
    ['2.4.5 nothing', ''],
    ['2.4.5 nothing but space', ' \n'],
    ['an array', `[${text}]`],
    ['a text', '"alice"'],
  ])('%s', async (_, body) => isSentence(await send(paths.evaluation, body), 400))

  test('2.5.1 a request id comes back as it was sent', async () => {
    for (const id of ['bfe9eb29-ab87-4ca3-be83-a1d5d8305716', 'any text; at=all', 'é', '0'.repeat(2_000)]) {
      const answer = await send(paths.evaluation, text, { 'X-Request-ID': id })
      expect([answer.status, answer.headers.get('X-Request-ID')]).toEqual([200, id])
    }
  })
  test('2.5.1 also on an error', async () => {
    expect((await send(paths.evaluation, 'no', { 'X-Request-ID': 'mine' })).headers.get('X-Request-ID')).toBe('mine')
  })
  test('2.5.2 without one it goes as well', async () => {
    const headers = { 'Content-Type': 'application/json' }
    const answer = await fixtureApp(undefined, url).fetch(
      new Request(url + paths.evaluation, { method: 'POST', body: text, headers }),
    )
    expect([answer.status, answer.headers.get('X-Request-ID')]).toEqual([200, null])
  })
  test('2.6 the same question has the same answer', async () => {
    const one = asker(fixtureApp(undefined, url))
    for (let i = 0; i < 5; i += 1) {
      expect(await one.decide(good)).toBe(true)
      expect(await one.decide({ subject: bob, action: write, resource: record1 })).toBe(false)
    }
  })
})

describe('Basic Properties', () => {
  test.each([
    ['2.2.4 denied by a property of the resource', { subject: alice, action: write, resource: archived }, false],
    ['2.2.5 permitted by a property of the subject', { subject: admin, action: write, resource: archived }, true],
    ['2.2.6 permitted by a property of the action', { subject: alice, action: remove(true), resource: record1 }, true],
    ['2.2.7 denied by a property of the action', { subject: alice, action: remove(false), resource: record1 }, false],
    [
      '1.4 rule 5: by the property, not by the name',
      { subject: alice, action: write, resource: { ...record1, properties: { status: 'archived' } } },
      false,
    ],
    [
      '1.4 rule 6: any administrator, anything archived',
      {
        subject: { type: 'user', id: 'carol', properties: { role: 'admin' } },
        action: write,
        resource: { type: 'record', id: 'record-9', properties: { status: 'archived' } },
      },
      true,
    ],
  ])('%s', async (_, body, decision) => {
    expect(await decide(body)).toBe(decision)
    expect(await decide({ ...body, context })).toBe(decision)
  })
})
