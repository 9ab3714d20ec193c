import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givenApp, testKeys, tokens } from '../test/app.ts'
import { type DeWit, givenDeWit } from '../test/de-wit.ts'
import { type Given, type Scenario, scenarios } from '../test/route-scenarios.ts'
import { checkRoutes, opensDossier } from './access/guard.ts'
import { answers } from './http/answers.tsx'
import { register } from './http/register.ts'
import { uuidv7 } from './lib/uuid.ts'
import { type Route, routes } from './routes.ts'
import { openSession } from './signin/session.ts'

let given: Given
let house: Awaited<ReturnType<typeof givenApp>>

beforeAll(async () => {
  const world = await givenDeWit()
  house = await givenApp(world)
  given = { ...world, noorsBsn: '999990019', noorsBirth: '', sharedNote: '', draft: uuidv7(), attachment: uuidv7() }
  const { admin, actors, people } = world
  const bsn = testKeys.blindIndex(given.noorsBsn, 'bsn')
  const { rows } = await admin.query(
    `update erbij.person set bsn_cipher = '\\x00', bsn_index = $2, bsn_key = 'test' where id = $1 returning birth`,
    [people.noor, bsn.index],
  )
  given.noorsBirth = rows[0].birth
  given.sharedNote = (await world.write(actors.yasmin, [people.noor], 'Noor gaat weer naar school.')) ?? ''
  const yasmin = await house.as('yasmin')
  await yasmin.send(`/api/v1/gezinnen/${world.family}/verslagen/${given.sharedNote}/delen`, {
    derdenGecontroleerd: true,
  })
  const beside = `/gezinnen/${world.family}/vermeldingen/${given.sharedNote}/bijlage`
  await attach(yasmin, beside, 'Over de school.', { id: given.attachment, shared: 'yes' })
  await yasmin.post(`/gezinnen/${world.family}/concepten/${given.draft}/bewaren`, { text: 'Nog niet af.' })
})
afterAll(async () => {
  expect(house.errors).toEqual([])
  await given?.close()
})

const nameOf = ({ method, path }: Pick<Route, 'method' | 'path'>) => `${method} ${path}`
const named = routes.map((route): [string, Route] => [nameOf(route), route])
const guarded = named.filter(([, route]) => route.action !== 'public')
const visits = named.filter(([, route]) => 'visit' in route || 'operation' in route)
const decides = guarded.filter(([, route]) => 'decides' in route)

interface LookRow {
  action: string
  purpose: string
  mode: string
  allowed: string[]
}

/** The looks of one actor since `work` began. */
async function looksDuring(who: keyof DeWit['actors'], work: () => Promise<unknown>): Promise<LookRow[]> {
  const actor = given.actors[who]
  const { rows: known } = await given.admin.query<{ id: string }>('select id from erbij.look where actor = $1', [actor])
  await work()
  const { rows } = await given.admin.query<LookRow>(
    'select action, purpose, mode, allowed from erbij.look where actor = $1 and id <> all ($2) order by at',
    [actor, known.map((row) => row.id)],
  )
  return rows
}

function attach(somebody: Awaited<ReturnType<typeof house.as>>, path: string, text: string, more = {}) {
  const body = new FormData()
  for (const [name, value] of Object.entries({ ...more })) body.set(name, String(value))
  body.set('file', new Blob([text]), 'rapport.txt')
  return somebody.raw(path, { method: 'POST', body, headers: { origin: 'http://localhost:3000' } })
}

async function ask(route: Route, scenario: Scenario, path: string): Promise<Response> {
  if (scenario.token) {
    const nobody = await house.as(undefined)
    return nobody.send(path, scenario.json?.(given), { authorization: `Bearer ${scenario.token}`, origin: '' })
  }
  const somebody = await house.as(scenario.who)
  if (scenario.json) return somebody.send(path, scenario.json(given))
  if (scenario.file) return attach(somebody, path, scenario.file)
  return route.method === 'get' ? somebody.get(path) : somebody.post(path, scenario.fields?.(given))
}

async function play(route: Route, scenario: Scenario): Promise<{ text: string; looks: LookRow[] }> {
  let text = ''
  await scenario.before?.(given)
  const path = await scenario.path(given)
  const looks = await looksDuring(scenario.who, async () => {
    const answer = await ask(route, scenario, path)
    text = await answer.text()
    expect(answer.status, text.slice(0, 300)).toBe(scenario.status)
    if (scenario.location) expect(answer.headers.get('location')).toMatch(scenario.location)
  })
  await scenario.after?.(given)
  return { text, looks }
}

test('every route that is not public has a scenario, and every scenario a route', () => {
  expect(Object.keys(scenarios).sort()).toEqual(guarded.map(([name]) => name).sort())
  const without = guarded
    .filter(([name, route]) => opensDossier(route) && !scenarios[name]?.refused)
    .map(([name]) => name)
  expect(without, 'opens a dossier, and nobody is refused').toEqual([])
})

describe.each(guarded)('%s', (name, route) => {
  const { allowed, refused } = scenarios[name] ?? {}

  test('is for who may (ALLOW)', async () => {
    if (!allowed) throw new Error('no scenario')
    const { text, looks } = await play(route, allowed)
    if (allowed.shows) expect(text).toContain(allowed.shows)
    if ('decides' in route) return expect(new Set(looks.map(({ mode }) => mode))).toEqual(new Set(['evaluate']))
    if (!opensDossier(route)) return expect(looks).toEqual([])
    const declared = looks.filter(
      (look) => look.action === route.action && look.purpose === route.purpose && look.allowed.length > 0,
    )
    expect(declared, JSON.stringify(looks)).not.toEqual([])
    for (const { action, purpose } of looks) {
      expect([route.action, route.shows]).toContain(action)
      expect(purpose).toBe(route.purpose)
    }
  })

  if (!refused) return
  test('and not for who may not (DENY)', async () => {
    const { text, looks } = await play(route, refused)
    for (const secret of ['Schuilplaats', 'school', 'Yasmin', 'Anna', 'Nog niet af.'])
      expect(text).not.toContain(secret)
    // A list without families asks about nobody; everything else leaves a look that opened nothing.
    if (opensDossier(route) && route.action !== 'list' && route.action !== 'today') expect(looks).not.toEqual([])
    if ('decides' in route) expect(new Set(looks.map(({ mode }) => mode))).toEqual(new Set(['evaluate']))
    for (const look of looks) expect(look.allowed).toEqual([])
  })
})

const somewhere = (path: string) =>
  path
    .replace(':gezin', given.family)
    .replace(':verslag', given.sharedNote)
    .replace(':vermelding', given.sharedNote)
    .replace(':bijlage', given.attachment)
    .replace(':concept', given.draft)
    .replace(':deel', given.parts.noorBasics)

const request = async (who: keyof DeWit['actors'] | undefined, route: Route, path = somewhere(route.path)) => {
  const somebody = await house.as(who)
  if (route.method === 'get') return somebody.get(path)
  return 'operation' in route ? somebody.send(path, {}) : somebody.post(path)
}

const withoutNumber = (text: string) => text.replace(/urn:uuid:[\w-]+/, '')

describe.each(visits)('%s', (_, route) => {
  test('signed out: first sign in', async () => {
    const answer = await request(undefined, route)
    if ('operation' in route) {
      expect(answer.status).toBe(401)
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
    } else if (route.method === 'post') expect(answer.status).toBe(401)
    else {
      expect(answer.status).toBe(303)
      expect(answer.headers.get('location')).toBe(`/inloggen?${new URLSearchParams({ terug: somewhere(route.path) })}`)
    }
  })

  test('in another capacity: a page like any that does not exist, and no look', async () => {
    const who = route.capacity === 'person' ? 'yasmin' : 'anna'
    let answer: Response | undefined
    const looks = await looksDuring(who, async () => (answer = await request(who, route)))
    const absent = await request(who, route, 'operation' in route ? '/api/v1/bestaat-niet' : '/bestaat-niet')
    expect([answer?.status, absent.status, looks]).toEqual([404, 404, []])
    expect(withoutNumber((await answer?.text()) ?? '')).toBe(withoutNumber(await absent.text()))
  })
})

describe.each(decides)('%s', (name, { path }) => {
  const json = () => scenarios[name]?.allowed.json?.(given)

  test.each([
    ['without a token', {}, 401],
    ['with a token of nobody', { authorization: 'Bearer nobody' }, 401],
    ['with another scheme', { authorization: `Basic ${tokens.searches}` }, 401],
  ])('%s: a sentence, and no look', async (_, headers: Record<string, string>, status) => {
    // Whoever is signed in as well: the cookie of a session is nothing here.
    for (const who of [undefined, 'yasmin'] as const) {
      let answer: Response | undefined
      const looks = await looksDuring('yasmin', async () => {
        answer = await (await house.as(who)).send(path, json(), headers)
      })
      expect([answer?.status, looks]).toEqual([status, []])
      expect(answer?.headers.get('content-type')).toMatch(/^text\/plain/)
      expect(answer?.headers.get('set-cookie')).toBeNull()
    }
  })

  test('a caller who may not search, may only ask', async () => {
    const headers = { authorization: `Bearer ${tokens.asks}` }
    const answer = await (await house.as(undefined)).send(path, json(), headers)
    expect(answer.status).toBe(path.includes('/search/') ? 403 : 200)
  })

  test('what is too large, or asked in another way, is refused in a sentence', async () => {
    const headers = { authorization: `Bearer ${tokens.searches}` }
    const nobody = await house.as(undefined)
    const long = await nobody.send(path, { long: 'x'.repeat(1_300_000) }, headers)
    expect([long.status, long.headers.get('content-type')?.split(';')[0]]).toEqual([413, 'text/plain'])
    const other = await nobody.get(path, headers)
    expect([other.status, other.headers.get('allow')]).toEqual([405, 'POST'])
  })
})

test('subjects cannot be searched for: who is tied to a family is a part of its dossier', async () => {
  const nobody = await house.as(undefined)
  const answer = await nobody.send('/access/v1/search/subject', {}, { authorization: `Bearer ${tokens.searches}` })
  expect(answer.status).toBe(404)
  const metadata = (await (await nobody.get('/.well-known/authzen-configuration')).json()) as Record<string, string>
  expect(Object.keys(metadata).sort()).toEqual([
    'access_evaluation_endpoint',
    'access_evaluations_endpoint',
    'policy_decision_point',
    'search_action_endpoint',
    'search_resource_endpoint',
  ])
})

test('without callers there is no decision point', async () => {
  const app = new Hono()
  register(app, routes, { site: house.site, tools: house.tools, answers })
  for (const [, { path, method }] of decides) {
    const answer = await app.request(path, { method: method.toUpperCase() })
    expect(answer.status).toBe(404)
  }
})

describe('the guard', () => {
  const [home] = routes

  test.each(['action', 'resource', 'purpose'] as const)(
    'a route that does not declare its %s stops the start',
    (missing) => {
      expect(() => checkRoutes([{ ...(home as Route), [missing]: undefined } as unknown as Route])).toThrow(
        `does not declare ${missing}`,
      )
    },
  )

  test('so does an action the law does not know, a purpose nobody can read, and an address that stands twice', () => {
    const reading = { method: 'get', path: '/x', action: 'read', resource: 'family', purpose: 'help' } as const
    expect(() => checkRoutes([reading, { ...reading, path: '/y' }])).not.toThrow()
    expect(() => checkRoutes([{ ...reading, action: 'peek' as 'read' }])).toThrow('the law does not know')
    expect(() => checkRoutes([{ ...reading, purpose: 'service' }])).toThrow('a purpose people can read')
    expect(() => checkRoutes([reading, reading])).toThrow('stands twice')
  })

  test('so does a page where only tokens count, and a decision where sessions do', () => {
    const page = { method: 'post', path: '/access/x', action: 'write', resource: 'family', purpose: 'help' } as const
    const decision = { ...page, action: 'decide', resource: 'decision-point', purpose: 'service' } as const
    expect(() => checkRoutes([decision])).not.toThrow()
    expect(() => checkRoutes([page])).toThrow('its address says the other')
    expect(() => checkRoutes([{ ...decision, path: '/gezinnen' }])).toThrow('its address says the other')
    expect(() => checkRoutes([{ ...decision, resource: 'family' }])).toThrow('declares something else')
  })

  test('an answer from a dossier without a look does not leave the house', async () => {
    const app = new Hono()
    const errors: string[] = []
    const own = {
      method: 'get',
      resource: 'family',
      purpose: 'help',
      action: 'read',
      capacity: 'professional',
    } as const
    const answering = [200, 201] as const
    register(
      app,
      answering.map(
        (status): Route => ({ ...own, path: `/${status}`, visit: ({ c }) => c.text('Schuilplaats 1', status) }),
      ),
      { site: house.site, tools: house.tools, answers },
    )
    app.onError((error, c) => {
      errors.push(error.message)
      return c.text('', 500)
    })
    const session = await openSession(given.pool, { issuer: 'dev', subject: given.accounts.yasmin.account })
    for (const status of answering) {
      const answer = await app.request(`/${status}`, { headers: { cookie: `erbij=${session?.token}` } })
      expect([answer.status, await answer.text()]).toEqual([500, ''])
    }
    expect(errors).toEqual(answering.map((status) => `/${status} answered without a look`))
  })
})
