import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { readCedarFolder } from './cedar-folder.ts'
import { cedarPoint } from './cedar-point.ts'
import type { Call, Decision, Question } from './point.ts'
import { fixtureFolder } from './serve-fixture.ts'
import { alice, archived, bob, read, record1, record2, users, write } from './testing.ts'

const call: Call = { event: 'adl.access_evaluation', caller: undefined, requestId: undefined, trace: undefined }
const scratch = mkdtempSync(join(tmpdir(), 'erbij-authzen-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))
let folders = 0

/** The fixture with some files changed. */
function givenFolder(changes: Record<string, (text: string) => string>): string {
  folders += 1
  const folder = join(scratch, String(folders))
  cpSync(fixtureFolder, folder, { recursive: true })
  for (const [name, change] of Object.entries(changes)) {
    const path = join(folder, name)
    const before = name in files ? readFileSync(path, 'utf8') : ''
    const after = change(before)
    expect(after).not.toBe(before)
    writeFileSync(path, after)
  }
  return folder
}
const files = { 'records.cedar': 1, 'schema.cedarschema': 1, 'entities.json': 1, 'authzen.json': 1 }
const given = (changes: Parameters<typeof givenFolder>[0]) => cedarPoint(readCedarFolder(givenFolder(changes)))

async function decide(point: ReturnType<typeof cedarPoint>, question: Question): Promise<Decision> {
  const [decision] = await point.evaluate([question], call, () => true)
  return decision ?? expect.fail('no answer')
}
const errorOf = async (point: ReturnType<typeof cedarPoint>, question: Question) => {
  const { decision, context } = await decide(point, question)
  expect(decision).toBe(false)
  return context?.['error']
}

const swap =
  (from: string, to: string) =>
  (text: string): string =>
    text.replace(from, to)

describe('a set that is not whole does not start', () => {
  test.each<[string, Record<string, (text: string) => string>, RegExp]>([
    ['a policy that cannot be read', { 'records.cedar': swap('permit (', 'permit me (') }, /records.cedar/],
    ['a policy without a name', { 'records.cedar': swap('@id("readers-read")', '') }, /needs an @id/],
    ['two of one name', { 'records.cedar': swap('editors-write', 'readers-read') }, /same @id/],
    ['a policy about what there is not', { 'records.cedar': swap('resource.status', 'resource.state') }, /not valid/],
    ['a schema that cannot be read', { 'schema.cedarschema': swap('entity User', 'User') }, /schema.cedarschema/],
    ['an entity that is not of the schema', { 'entities.json': swap('"admin"', '5') }, /entities.json/],
    ['an entity that stands twice', { 'entities.json': swap('record-2', 'record-1') }, /entities.json/],
    ['a word for what there is not', { 'authzen.json': swap('"Record"', '"Recording"') }, /Recording/],
    ['an action that there is not', { 'authzen.json': swap('"read"', '"see"') }, /see/],
    ['a setting nobody knows', { 'authzen.json': swap('"context"', '"contexts"') }, /contexts/],
  ])('%s', (_, changes, message) => {
    const folder = givenFolder(changes)
    expect(() => readCedarFolder(folder)).toThrow(message)
  })
  test('and the fixture does', () => {
    expect([...readCedarFolder(fixtureFolder).reasons.keys()]).toHaveLength(4)
  })
})

describe('an error is a no', () => {
  const point = cedarPoint(readCedarFolder(fixtureFolder))

  test('a rule that cannot be applied, though another says yes', async () => {
    const careless = `@id("careless") forbid (principal, action, resource) when { context.request.number * 9223372036854775807 > 0 };`
    const failing = given({
      'records.cedar': (text) => text + careless,
      'schema.cedarschema': (text) =>
        text
          .replace('type Nothing = {};', 'type Nothing = {};\ntype Asked = { number: Long };')
          .replaceAll('request: Nothing', 'request: Asked'),
      'authzen.json': swap('"context": []', '"context": ["number"]'),
    })
    const question = (number: number) => ({ subject: alice, action: read, resource: record1, context: { number } })
    expect((await decide(failing, question(0))).decision).toBe(true)
    expect(await decide(failing, question(1))).toMatchObject({ decision: false, context: { rule: 'careless' } })
    expect(await errorOf(failing, question(2))).toEqual({ status: 500, message: 'a rule could not be applied' })
  })
  test.each<[string, Question, string]>([
    ['an unknown type', { subject: { type: 'spaceship', id: 'x' }, action: read, resource: record1 }, 'subject.type'],
    ['an unknown action', { subject: alice, action: { name: 'fly' }, resource: record1 }, 'action.name'],
    [
      'a type every object has',
      { subject: { type: '__proto__', id: 'x' }, action: read, resource: record1 },
      'subject.type',
    ],
    [
      'a property that is no such value',
      { subject: { ...alice, properties: { role: 5 } }, action: read, resource: record1 },
      'does not fit',
    ],
    [
      'a property of no value',
      { subject: { ...alice, properties: { role: null } }, action: read, resource: record1 },
      'role is not understood',
    ],
    [
      'a fraction',
      { subject: alice, action: read, resource: { ...record1, properties: { status: 0.5 } } },
      'status is not',
    ],
    [
      'a property of an action that is no such value',
      { subject: alice, action: { name: 'delete', properties: { soft: 'true' } }, resource: record1 },
      'does not fit',
    ],
  ])('%s', async (_, question, message) => {
    expect(await errorOf(point, question)).toEqual({ status: 400, message: expect.stringContaining(message) })
  })
})

describe('what a caller may say', () => {
  test('values, never that somebody is somebody else', async () => {
    const point = given({
      'schema.cedarschema': swap('role?: String', 'role?: Group'),
      'records.cedar': (text) => text.replace('principal.role == "admin"', 'principal.role in Group::"editors"'),
      'entities.json': swap('"role": "admin"', '"role": { "__entity": { "type": "Group", "id": "editors" } }'),
    })
    expect((await decide(point, { subject: bob, action: write, resource: record2 })).decision).toBe(true)
    const role = { __entity: { type: 'Group', id: 'editors' } }
    for (const said of [role, [role], { a: role }])
      expect(
        await errorOf(point, { subject: { ...alice, properties: { role: said } }, action: write, resource: archived }),
      ).toEqual({
        status: 400,
        message: 'subject.properties.role is not understood',
      })
  })
  test('only what the set listens to', async () => {
    const deaf = given({ 'authzen.json': swap('["role"]', '[]') })
    const carol = { type: 'user', id: 'carol', properties: { role: 'admin' } }
    expect((await decide(deaf, { subject: carol, action: write, resource: archived })).decision).toBe(false)
    expect(
      (await decide(deaf, { subject: { ...alice, properties: { role: 5 } }, action: read, resource: record1 }))
        .decision,
    ).toBe(true)
  })
  test('of one who acts on themself, both', async () => {
    const point = given({
      'schema.cedarschema': (text) => text.replaceAll('resource: Record,', 'resource: [Record, User],'),
      'records.cedar': (text) =>
        `${text}@id("self") permit (principal is User, action == Action::"read", resource is User) when { principal == resource && resource has role && resource.role == "self" };`,
      'authzen.json': swap('"record":', '"user": { "entity": "User", "properties": ["role"] }, "record":'),
    })
    const self = (one: { type: string; id: string }) => ({ ...one, properties: { role: 'self' } })
    const may = async (subject: Question['subject'], resource: Question['resource']) =>
      (await decide(point, { subject, action: read, resource })).decision
    // What is said of bob, on either side, goes before what his entity says.
    for (const one of [alice, bob]) {
      expect(await may(one, one)).toBe(false)
      expect(await may(self(one), one)).toBe(true)
      expect(await may(one, self(one))).toBe(true)
    }
  })
})

test('a reason is the rule that decided, and no rule is a reason too', async () => {
  const point = cedarPoint(readCedarFolder(fixtureFolder))
  expect(await decide(point, { subject: bob, action: write, resource: record2 })).toEqual({
    decision: true,
    context: { rule: 'administrators-write-the-archive', reason: { nl: expect.any(String), en: expect.any(String) } },
  })
  expect(await decide(point, { subject: bob, action: write, resource: record1 })).toEqual({
    decision: false,
    context: { rule: 'no-rule', reason: { nl: expect.any(String), en: expect.any(String) } },
  })
})

test('a search finds whom a question permits, and nobody else, through groups of groups', async () => {
  const set = readCedarFolder(fixtureFolder)
  const uid = (type: string, id: string) => ({ type, id })
  const groups = ['readers', 'editors', 'a', 'b', 'c']
  // Each group stands in some of those before it, so that nothing stands in itself.
  const parents = fc.tuple(...groups.map((_, i) => fc.subarray(groups.slice(0, i))))
  const people = fc.array(fc.record({ in: fc.subarray(groups), role: fc.constantFrom('admin', 'clerk', undefined) }), {
    maxLength: 12,
  })
  const action = fc.constantFrom<Question['action']>(read, write, { name: 'delete', properties: { soft: true } })
  await fc.assert(
    fc.asyncProperty(
      parents,
      people,
      action,
      fc.constantFrom(record1, record2, archived),
      async (above, some, action, resource) => {
        const entities = [
          ...set.entities.filter(({ uid }) => uid.type === 'Record' || uid.type === 'Shelf'),
          ...groups.map((id, i) => ({
            uid: uid('Group', id),
            attrs: {},
            parents: (above[i] ?? []).map((one) => uid('Group', one)),
          })),
          ...some.map((one, i) => ({
            uid: uid('User', `u${i}`),
            attrs: one.role === undefined ? {} : { role: one.role },
            parents: one.in.map((id) => uid('Group', id)),
          })),
        ]
        const point = cedarPoint({ ...set, entities })
        const permitted: string[] = []
        for (const id of some.map((_, i) => `u${i}`).sort())
          if ((await decide(point, { subject: { type: 'user', id }, action, resource })).decision) permitted.push(id)
        const found = await point.search.subject?.(
          { subject: users, action, resource },
          { after: undefined, limit: 100 },
          call,
        )
        expect(found?.results.map(({ id }) => id)).toEqual(permitted)
      },
    ),
    { numRuns: 60 },
  )
})
