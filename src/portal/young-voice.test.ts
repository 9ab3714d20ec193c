import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, givenDesk } from '../../test/desk.ts'
import { formal } from '../../test/formal.ts'
import { samplePages } from '../../test/sample-pages.tsx'
import { today } from '../../test/sample-views.ts'
import { routes } from '../routes.ts'
import { messagesFor } from '../ui/messages.ts'

/** Whoever is under eighteen is spoken to as «je»: on every page of their own that there is. */

let desk: Desk
let sem: Awaited<ReturnType<Desk['house']['as']>>
let note = ''
let words = ''

beforeAll(async () => {
  desk = await givenDesk()
  const { world, house, family, yasmin, wrote } = desk
  sem = await house.as('sem')
  note = await wrote({ about: world.people.sem, text: 'Sem gaat graag naar voetbal.' })
  await yasmin.post(`${family()}/verslagen/${note}/delen`, { checked: 'ja' })
  await yasmin.post(`${family()}/rechten-besproken`, { about: world.people.sem, occurredOn: '2026-01-05', way: 'talk' })
  await wrote({ about: world.people.sem, step: 'kind:agreement', text: 'Samen naar de training.' })
  const said = await sem.post('/mijn-woorden', { text: 'Ik vind het goed zo.', id: '' })
  expect(said.status, await said.clone().text()).toBe(303)
  const { rows } = await world.admin.query('select id from erbij.entry where author = $1', [world.actors.sem])
  words = rows[0].id
})
afterAll(() => desk?.close())

/** Every page that somebody of a family can open, with what stands in its address. */
const pages = (): [string, string][] => {
  const { world } = desk
  const filled: Record<string, string> = {
    ':gezin': world.family,
    ':deel': world.parts.semBasics,
    ':kind': world.people.noor,
    ':bijlage': '00000000-0000-7000-8000-000000000000',
  }
  return routes
    .filter((route) => route.method === 'get' && 'visit' in route && route.capacity === 'person')
    .map(({ path }): [string, string] => [
      path,
      path.replace(
        /:\w+/g,
        (name) => filled[name] ?? (path.startsWith('/mijn-woorden') && !path.endsWith(':verslag') ? words : note),
      ),
    ])
}

describe('somebody of fourteen', () => {
  test('is spoken to as «je» on every page of their own', async () => {
    const asked = [
      ...pages(),
      ...['/uw-rechten/jongeren', '/uw-rechten/kinderen', '/toegankelijkheid', '/bestaat-niet', '/rol'].map((p) => [
        p,
        p,
      ]),
    ]
    for (const [route, path] of asked as [string, string][]) {
      const answer = await sem.get(path)
      expect([200, 404], `${route} ${path}`).toContain(answer.status)
      // A PDF or a picture is no text to be searched; what stands in it stands on its page too.
      const isPage = answer.headers.get('Content-Type')?.startsWith('text/html')
      if (isPage) expect(formal(await answer.text()), route).toEqual([])
    }
  })

  test('reads more than refusals there', async () => {
    const shown = await Promise.all(pages().map(async ([, path]) => (await sem.get(path)).status))
    expect(shown.filter((status) => status === 200).length).toBeGreaterThanOrEqual(10)
  })

  test('gets forms back in the same voice', async () => {
    for (const [path, fields] of [
      ['/mijn-woorden', { text: '' }],
      [`/mijn-woorden/${note}`, { text: '' }],
      [`/mijn-woorden/${words}/verbeteren`, { text: '', version: words }],
      ['/mijn-bereikbaarheid', { phone: '1' }],
    ] as const) {
      const answer = await sem.post(path, fields)
      expect(answer.status, path).toBe(422)
      expect(formal(await answer.text()), path).toEqual([])
    }
  })

  test('is spoken to otherwise than their mother, of whom the same page says «u»', async () => {
    expect(await desk.text(sem.get('/mijn-dossier'))).toContain('Wie jou helpt')
    expect(await desk.text(desk.anna.get('/mijn-dossier'))).toContain('Wie u helpt')
  })

  test('reads English as everybody does', async () => {
    expect(await desk.text(sem.get('/mijn-dossier', { cookie: `${await cookie()}; taal=en` }))).toContain('Who decides')
  })
})

/** The cookie of a new session of Sem. */
async function cookie(): Promise<string> {
  const { openSession } = await import('../signin/session.ts')
  const { world } = desk
  const session = await openSession(world.pool, { issuer: 'dev', subject: world.accounts.sem.account })
  return `erbij=${session?.token}`
}

test('the family pages of the samples speak as «je», but for what people wrote', async () => {
  const all = await Promise.all(
    Object.entries(samplePages(messagesFor('nl-young', today))).map(async ([name, page]) => [name, String(await page)]),
  )
  // The rights of adults are their page, whoever reads it; when something broke, nobody knows who reads.
  const own = all.filter(
    ([name = '', html = '']) => html.includes('class="erbij-person"') && !/^(your-rights|error)/.test(name),
  )
  const open = all.filter(([name = '']) => /^(child-rights|your-rights-young)/.test(name))
  expect(own.length).toBeGreaterThan(40)
  const heard = [...own, ...open].map(([name, page = '']) => [
    name,
    formal(page.replace(/<div class="erbij-body"[\s\S]*?<\/div>/g, '')),
  ])
  expect(heard.filter(([, found = '']) => found.length > 0)).toEqual([])
})
