import { describe, expect, test } from 'vitest'
import {
  admin,
  alice,
  archived,
  bob,
  context,
  givenFixture,
  isSentence,
  paths,
  read,
  record1,
  record2,
  write,
} from './testing.ts'

/** The certification scenario of the OpenID Foundation, level Batch. Numbers are its sections. */

const { decide, decideAll, refused, send } = givenFixture()
const active = { ...record1, properties: { status: 'active' } }

describe('Batch Core', () => {
  test.each([
    [
      '3.2.1 several resources',
      { subject: alice, action: read, evaluations: [{ resource: record1 }, { resource: record2 }] },
      [true, true],
    ],
    [
      '3.2.2 in the order asked',
      { subject: bob, resource: record1, evaluations: [{ action: read }, { action: write }] },
      [true, false],
    ],
    [
      '3.2.5 each complete in itself',
      {
        evaluations: [
          { subject: alice, action: read, resource: record1 },
          { subject: bob, action: write, resource: record1 },
        ],
      },
      [true, false],
    ],
    [
      '3.2.6 a context for all, and another for one',
      {
        subject: alice,
        action: read,
        context,
        evaluations: [
          { resource: record1 },
          { resource: record2, context: { time: '2025-06-27T19:00-07:00', source: 'batch-override' } },
        ],
      },
      [true, true],
    ],
    [
      '3.4.1 one that is not complete does not spoil the others',
      {
        subject: alice,
        action: read,
        options: { evaluations_semantic: 'execute_all' },
        evaluations: [{ resource: record1 }, {}],
      },
      [true, false],
    ],
  ])('%s', async (_, body, decisions) => {
    // 3.3: as many as were asked, in their order, each with a decision; none on top.
    expect(await decideAll(body)).toEqual(decisions)
  })

  test('3.4.1 what was not complete is said where it stands', async () => {
    const body = { subject: alice, action: read, evaluations: [{ resource: { type: 'record' } }] }
    const answer = await send(paths.evaluations, JSON.stringify(body))
    expect(await answer.json()).toEqual({
      evaluations: [{ decision: false, context: { error: { status: 400, message: 'resource.id is required' } } }],
    })
  })
  test.each([
    ['3.4.2 without evaluations', { subject: alice, action: read, resource: record1 }],
    ['3.4.3 with none', { subject: alice, action: read, resource: record1, evaluations: [] }],
  ])('%s: as the other endpoint', async (_, body) => {
    expect(await decide(body, 'evaluations')).toBe(true)
    await refused('evaluations', { ...body, resource: undefined })
  })

  test.each([
    ['what is said for all is wrong', { subject: 'alice', action: read, evaluations: [{ resource: record1 }] }],
    [
      'what is said for all is not complete',
      { subject: { type: 'user' }, action: read, evaluations: [{ resource: record1 }] },
    ],
    ['evaluations is no array', { subject: alice, action: read, evaluations: { resource: record1 } }],
    ['one is no object', { subject: alice, action: read, resource: record1, evaluations: [{}, 'x'] }],
    [
      'an unknown semantic',
      { subject: alice, action: read, options: { evaluations_semantic: 'any' }, evaluations: [{}] },
    ],
  ])('3.4 the whole is refused: %s', async (_, body) => refused('evaluations', body))
  test('3.4 no JSON', async () => isSentence(await send(paths.evaluations, '{'), 400))
})

describe('Batch Properties', () => {
  test.each([
    [
      '3.2.3 properties of the resource, for each',
      { subject: alice, action: write, evaluations: [{ resource: active }, { resource: archived }] },
      [true, false],
    ],
    [
      '3.2.4 properties of the subject, for each',
      { action: write, resource: archived, evaluations: [{ subject: alice }, { subject: admin }] },
      [false, true],
    ],
    [
      '3.2.7 what is left out is taken over whole, what is said replaces it whole',
      { subject: alice, action: write, resource: active, evaluations: [{}, { resource: archived }] },
      [true, false],
    ],
    [
      '3.2.7 nothing is merged inside',
      {
        subject: alice,
        action: write,
        resource: archived,
        evaluations: [{ resource: record1 }, { resource: { type: 'record' } }],
      },
      [true, false],
    ],
  ])('%s', async (_, body, decisions) => {
    expect(await decideAll(body)).toEqual(decisions)
  })
})

describe('three semantics', () => {
  const ask = (semantic: string, ...evaluations: object[]) =>
    decideAll({ subject: bob, resource: record1, options: { evaluations_semantic: semantic }, evaluations })
  const yes = { action: read }
  const no = { action: write }
  const unfinished = { action: {} }

  test.each([
    ['execute_all', [yes, no, unfinished, yes], [true, false, false, true]],
    ['deny_on_first_deny', [yes, no, yes], [true, false]],
    ['deny_on_first_deny', [yes, yes], [true, true]],
    ['deny_on_first_deny', [yes, unfinished, yes], [true, false]],
    ['deny_on_first_deny', [no, unfinished], [false]],
    ['permit_on_first_permit', [no, yes, no], [false, true]],
    ['permit_on_first_permit', [unfinished, no, yes, yes], [false, false, true]],
    ['permit_on_first_permit', [no, unfinished], [false, false]],
  ])('%s %j', async (semantic, evaluations, decisions) => {
    expect(await ask(semantic, ...evaluations)).toEqual(decisions)
  })
})
