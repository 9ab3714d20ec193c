import { describe, expect, test } from 'vitest'
import {
  admin,
  alice,
  archived,
  bob,
  context,
  type Door,
  givenFixture,
  isSentence,
  paths,
  read,
  record1,
  record2,
  records,
  users,
  write,
} from './testing.ts'

/** The certification scenario of the OpenID Foundation, levels Search and Discovery. Numbers are its sections. */

const { decide, refused, search, send } = givenFixture()
const names = (results: object[]) => results.map((one) => ('id' in one ? one.id : 'name' in one ? one.name : undefined))
const who = { subject: users, action: read, resource: record1 }
const what = { subject: alice, action: read, resource: records }
const how = { subject: alice, resource: record1 }

interface Searching {
  name: string
  door: Door
  body: object
  found: string[]
}
/** Every result by itself is permitted too, and nothing else is in the answer. */
async function finds({ door, body, found }: Searching): Promise<void> {
  const { results, ...besides } = await search(door, body)
  expect(besides).toEqual({})
  expect(names(results)).toEqual(found)
  const [member, type] = ({ subjects: ['subject', 'user'], resources: ['resource', 'record'] } as const)[
    door as 'subjects'
  ] ?? ['action']
  for (const one of results) {
    expect(Object.keys(one)).toEqual(type ? ['type', 'id'] : ['name'])
    if (type) expect(one.type).toBe(type)
    expect(await decide({ ...body, [member]: one })).toBe(true)
  }
}

describe('Search Core', () => {
  test.each<Searching>([
    { name: '4.2.1 subjects', door: 'subjects', body: who, found: ['alice', 'bob'] },
    { name: '4.2.2 subjects, with a context', door: 'subjects', body: { ...who, context }, found: ['alice', 'bob'] },
    {
      name: '4.2.3 subjects, an id is ignored',
      door: 'subjects',
      body: { ...who, subject: alice },
      found: ['alice', 'bob'],
    },
    { name: '4.3.1 resources', door: 'resources', body: what, found: ['record-1', 'record-2'] },
    {
      name: '4.3.2 resources, with a context',
      door: 'resources',
      body: { ...what, context },
      found: ['record-1', 'record-2'],
    },
    {
      name: '4.3.3 resources, an id is ignored',
      door: 'resources',
      body: { ...what, resource: record1 },
      found: ['record-1', 'record-2'],
    },
    { name: '4.4.1 actions', door: 'actions', body: how, found: ['read', 'write'] },
    { name: '4.4.2 actions, with a context', door: 'actions', body: { ...how, context }, found: ['read', 'write'] },
    { name: 'actions, an action is ignored', door: 'actions', body: { ...how, action: 5 }, found: ['read', 'write'] },
  ])('$name', finds)

  test('4.5.1 a page with a limit', async () => {
    const { page, results } = await search('subjects', { ...who, page: { limit: 1 } })
    expect([names(results), page?.count]).toEqual([['alice'], 1])
    expect(page?.next_token).toMatch(/./)
  })
  test('4.5.2 a page with a token, the limit said again or not', async () => {
    const first = await search('subjects', { ...who, page: { limit: 1 } })
    const token = first.page?.next_token
    for (const page of [{ token }, { token, limit: 1 }]) {
      const second = await search('subjects', { ...who, page })
      expect(second).toEqual({ page: { next_token: '', count: 1 }, results: [bob] })
    }
  })
  test('4.5.3 what all fits on one page says so when pages were asked for', async () => {
    expect((await search('actions', { ...how, page: {} })).page).toEqual({ next_token: '', count: 2 })
    expect((await search('actions', { ...how, page: { limit: 2 } })).page).toEqual({ next_token: '', count: 2 })
  })

  const stranger = { type: 'user', id: 'nonexistent-user' }
  const missing = { type: 'record', id: 'nonexistent-record' }
  test.each<[string, Door, object]>([
    ['4.6.1 actions of an unknown subject', 'actions', { ...how, subject: stranger }],
    ['4.6.1 actions on an unknown resource', 'actions', { ...how, resource: missing }],
    ['4.6.1 resources of an unknown subject', 'resources', { ...what, subject: stranger }],
    ['4.6.1 subjects of an unknown resource', 'subjects', { ...who, resource: missing }],
    ['4.6.2 an unknown type of subject', 'subjects', { ...who, subject: { type: 'spaceship' } }],
    ['4.6.2 an unknown type of resource', 'resources', { ...what, resource: { type: 'spaceship' } }],
    ['4.6.2 actions of an unknown type of subject', 'actions', { ...how, subject: { type: 'spaceship', id: 'alice' } }],
    ['an unknown action', 'subjects', { ...who, action: { name: 'fly' } }],
    ['a type that every object has', 'subjects', { ...who, subject: { type: 'constructor' } }],
  ])('%s: nothing, and no error', async (_, door, body) => {
    expect(await search(door, body)).toEqual({ results: [] })
  })

  test.each<[string, Door, object]>([
    ['4.7.1 subjects without an action', 'subjects', { subject: users, resource: record1 }],
    ['4.7.1 resources without a subject', 'resources', { action: read, resource: records }],
    ['4.7.1 actions without a resource', 'actions', { subject: alice }],
    ['4.7.2 subjects of a resource without id', 'subjects', { ...who, resource: records }],
    ['4.7.2 resources of a subject without id', 'resources', { ...what, subject: users }],
    ['4.7.2 actions of a subject without id', 'actions', { ...how, subject: users }],
    ['a limit that is no number', 'subjects', { ...who, page: { limit: '1' } }],
    ['a limit below nothing', 'subjects', { ...who, page: { limit: -1 } }],
    ['a page that is no object', 'subjects', { ...who, page: 1 }],
    ['a token nobody gave', 'subjects', { ...who, page: { token: 'a3M9NDU2O3N6PTI=' } }],
    ['an empty token', 'subjects', { ...who, page: { token: '' } }],
  ])('%s is refused', async (_, door, body) => refused(door, body))
  test('4.7 no JSON', async () => isSentence(await send(paths.subjects, '{'), 400))
})

describe('Search Properties', () => {
  test.each<Searching>([
    {
      name: '4.2.4 subjects, by a property of the resource',
      door: 'subjects',
      body: { subject: users, action: write, resource: archived },
      found: ['bob'],
    },
    {
      name: '4.3.4 resources, by a property of the subject',
      door: 'resources',
      body: { subject: admin, action: write, resource: records },
      found: ['record-2'],
    },
    {
      name: '4.4.3 actions, by properties of both',
      door: 'actions',
      body: { subject: admin, resource: archived },
      found: ['read', 'write'],
    },
  ])('$name', finds)

  test('properties of what is searched for narrow the search', async () => {
    const { results } = await search('resources', {
      ...what,
      resource: { ...records, properties: { status: 'archived' } },
    })
    expect(results).toEqual([record2])
    const nobody = await search('subjects', { ...who, subject: { ...users, properties: { role: 'manager' } } })
    expect(nobody.results).toEqual([])
  })
})
