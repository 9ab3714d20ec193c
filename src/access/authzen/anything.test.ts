import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Decision } from './point.ts'
import { fixtureApp } from './serve-fixture.ts'
import { asker, checked, type Door, isSentence, paths, url } from './testing.ts'

/** Whatever is sent: an answer of the right shape or a sentence, never a fault of ours. */

const { send } = asker(fixtureApp(undefined, url))
const doors = Object.keys(paths) as Door[]

const oneOf = (...values: unknown[]) => fc.constantFrom(...values)
const odd = fc.oneof(fc.jsonValue({ maxDepth: 2 }), oneOf('', '__proto__', 'constructor', -0, 1e300, null))
const text = fc.oneof(
  { weight: 4, arbitrary: oneOf('user', 'alice', 'bob', 'record', 'record-1', 'read', 'write') },
  odd,
)
const properties = fc.oneof(
  odd,
  fc.record({
    role: fc.oneof(oneOf('admin', { __entity: { type: 'Group', id: 'editors' } }), odd),
    status: text,
    soft: odd,
  }),
)
const optional = { requiredKeys: [] }
const entity = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ type: text, id: text, name: text, properties }, { requiredKeys: ['type', 'id', 'name'] }),
  },
  fc.record({ type: text, id: text, name: text, properties }, optional),
  odd,
)
const question = fc.record({ subject: entity, action: entity, resource: entity, context: odd, extra: odd }, optional)
const page = fc.record({ limit: fc.oneof(fc.nat(3), odd), token: text, properties: odd }, optional)
const body = fc.oneof(
  fc.jsonValue(),
  question,
  fc
    .tuple(
      question,
      fc.record(
        {
          evaluations: fc.oneof(odd, fc.array(fc.oneof(question, odd), { maxLength: 5 })),
          options: fc.oneof(odd, fc.record({ evaluations_semantic: text })),
          page: fc.oneof(page, odd),
        },
        optional,
      ),
    )
    .map(([one, more]) => ({ ...one, ...more })),
)

async function isAnswer(answer: Response, door: Door): Promise<void> {
  if (answer.status !== 200) return isSentence(answer, 400)
  const said = (await answer.json()) as Decision & { evaluations?: Decision[]; results?: unknown }
  if (door === 'evaluation') checked(said)
  else if (door === 'evaluations') for (const one of said.evaluations ?? [said]) checked(one)
  else expect(Array.isArray(said.results)).toBe(true)
}

describe('any body', () => {
  test.each(doors)('%s: any JSON', async (door) => {
    await fc.assert(
      fc.asyncProperty(body, async (value) => isAnswer(await send(paths[door], JSON.stringify(value)), door)),
      { numRuns: 300 },
    )
  })

  test.each(doors)('%s: any bytes', async (door) => {
    const start = '{"subject":{"type":"user","id":"'
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 40 }), fc.string({ unit: 'binary' }), async (bytes, words) => {
        await isAnswer(await send(paths[door], Uint8Array.from(bytes)), door)
        await isAnswer(await send(paths[door], start + words), door)
      }),
      { numRuns: 100 },
    )
  })
})

describe('a batch answers as each question alone', () => {
  const semantics = ['execute_all', 'deny_on_first_deny', 'permit_on_first_permit'] as const
  const shared = fc.record(
    {
      subject: oneOf({ type: 'user', id: 'alice' }, { type: 'user', id: 'bob' }),
      action: oneOf({ name: 'read' }, { name: 'write' }, { name: 'delete', properties: { soft: true } }),
      resource: oneOf({ type: 'record', id: 'record-1' }, { type: 'record', id: 'record-2' }),
      context: fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 1 })),
    },
    optional,
  )

  test.each(semantics)('%s', async (semantic) => {
    await fc.assert(
      fc.asyncProperty(
        shared,
        fc.array(fc.oneof(shared, question), { minLength: 1, maxLength: 6 }),
        async (all, each) => {
          const alone: Decision[] = []
          for (const one of each) {
            const answer = await send(paths.evaluation, JSON.stringify({ ...all, ...one }))
            alone.push(
              answer.status === 200
                ? ((await answer.json()) as Decision)
                : { decision: false, context: { error: { status: 400, message: await answer.text() } } },
            )
          }
          const end = {
            execute_all: -1,
            deny_on_first_deny: alone.findIndex(({ decision }) => !decision),
            permit_on_first_permit: alone.findIndex(({ decision }) => decision),
          }[semantic]
          const request = { ...all, evaluations: each, options: { evaluations_semantic: semantic } }
          const answer = await send(paths.evaluations, JSON.stringify(request))
          expect(await answer.json()).toEqual({ evaluations: end < 0 ? alone : alone.slice(0, end + 1) })
        },
      ),
      { numRuns: 150 },
    )
  })
})
