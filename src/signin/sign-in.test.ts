import type pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/database.ts'
import { openPool } from '../db/pool.ts'
import { uuidv7 } from '../lib/uuid.ts'
import { links } from '../ui/links.ts'
import { createSignIn } from './create-sign-in.ts'
import { devProvider } from './dev-provider.ts'
import { devProviderPath, signInPaths } from './paths.ts'
import { cookieBrowser } from './test-browser.ts'
import { peopleIn } from './test-people.ts'
import { signInServer } from './test-server.ts'

let fresh: FreshDatabase
let db: pg.Pool
let people: Awaited<ReturnType<typeof peopleIn>>
let site: Awaited<ReturnType<typeof signInServer>>
const printed = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'info'), vi.spyOn(console, 'error')]
const own = uuidv7()

beforeAll(async () => {
  fresh = await freshDatabase()
  db = openPool(fresh.appUrl)
  people = await peopleIn(fresh.adminUrl)
  site = await signInServer(db)
  const team = await people.organisation('Lokaal team Noord')
  await people.account({
    subject: 'samira',
    name: 'Samira el Amrani',
    capacities: [{ id: uuidv7(), organisationId: team, title: 'gezinswerker' }],
  })
  await people.account({
    subject: 'fatma',
    name: 'Fatma Yilmaz',
    personId: await people.person(),
    capacities: [{ id: uuidv7() }],
  })
  await people.account({
    subject: 'bram',
    name: 'Bram de Wit',
    personId: await people.person('1979-00-00'),
    capacities: [{ id: uuidv7(), organisationId: team, title: 'wijkagent' }, { id: own }],
  })
})
afterEach(() => site.log.splice(0))
afterAll(async () => {
  await site.close()
  await Promise.all([db.end(), people.close()])
  await fresh.drop()
})

/** Until the page that lists the invented people. */
async function toPersonas(browser: ReturnType<typeof cookieBrowser>, terug?: string) {
  const query = terug === undefined ? '' : `?${new URLSearchParams({ terug })}`
  const page = await browser.follow(await browser.get(site.url + signInPaths.start + query))
  expect(page.status).toBe(200)
  return page
}
/** Chooses, and goes on until the address that brings us back with a code. */
async function choose(browser: ReturnType<typeof cookieBrowser>, page: Response, persona: string) {
  const chosen = await browser.post(page.url, { persona })
  return browser.next(await browser.follow(chosen, (next) => next.pathname === signInPaths.callback))
}
async function signIn(persona: string, terug?: string) {
  const browser = cookieBrowser()
  const back = await browser.get(await choose(browser, await toPersonas(browser, terug), persona))
  return { browser, back }
}
const who = async (browser: ReturnType<typeof cookieBrowser>) =>
  /who">(.*)</.exec(await (await browser.get(`${site.url}/gezinnen`)).text())?.[1]?.trim()

describe('signing in', () => {
  it('as a professional leads to what lies there today, or to where they were going', async () => {
    const { browser, back } = await signIn('samira')
    expect([back.status, back.headers.get('Location')]).toEqual([303, links.today])
    expect((await signIn('samira', '/gezinnen')).back.headers.get('Location')).toBe('/gezinnen')
    expect(await who(browser)).toBe('Samira el Amrani professional')
  })

  it('as a family member leads to the own dossier, or to where they were going', async () => {
    expect((await signIn('fatma')).back.headers.get('Location')).toBe(links.myDossier)
    expect((await signIn('fatma', '/wie-keek?maand=2')).back.headers.get('Location')).toBe('/wie-keek?maand=2')
    expect((await signIn('fatma', 'https://kwaad.example/')).back.headers.get('Location')).toBe(links.myDossier)
  })

  it('with two capacities asks in which', async () => {
    const { browser, back } = await signIn('bram')
    expect(back.headers.get('Location')).toBe(links.chooseCapacity)
    const page = await (await browser.follow(back)).text()
    expect(page).toContain('wijkagent')
    expect(await who(browser)).toBe('Bram de Wit')
    expect((await browser.post(site.url + links.chooseCapacity, { capacity: uuidv7() })).headers.get('Location')).toBe(
      links.chooseCapacity,
    )
    const chosen = await browser.post(site.url + links.chooseCapacity, { capacity: own })
    expect(chosen.headers.get('Location')).toBe(links.myDossier)
    expect(await who(browser)).toBe('Bram de Wit person')
  })

  it('remembers where somebody with two capacities was going', async () => {
    const { browser, back } = await signIn('bram', '/wie-keek')
    const page = browser.next(back)
    const body = new URLSearchParams({ capacity: own })
    const chosen = await browser.get(site.url + links.chooseCapacity, {
      method: 'POST',
      body,
      headers: { Origin: site.url, Referer: page.href },
    })
    expect(chosen.headers.get('Location')).toBe('/wie-keek')
  })

  it('shows invented people, each once, professionals first', async () => {
    const page = await (await toPersonas(cookieBrowser())).text()
    const names = [...page.matchAll(/<strong>(.*?)<\/strong>/g)].map(([, name]) => name)
    expect(names.toSorted()).toEqual([
      'Bram de Wit',
      'Fatma Yilmaz',
      'Iemand die nog niet bekend is',
      'Samira el Amrani',
    ])
    expect(names.slice(-2)).toEqual(['Fatma Yilmaz', 'Iemand die nog niet bekend is'])
  })

  it('gives a cookie that scripts and other sites do not get, and keeps nothing readable', async () => {
    const { back } = await signIn('samira')
    const session = back.headers.getSetCookie().find((line) => line.startsWith('erbij='))
    expect(session).toMatch(/^erbij=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
  })

  it('gives a new token every time and ends the session before it', async () => {
    const { browser } = await signIn('samira')
    const first = browser.cookie('erbij') as string
    await browser.get(await choose(browser, await toPersonas(browser), 'fatma'))
    expect(browser.cookie('erbij')).not.toBe(first)
    const thief = cookieBrowser()
    thief.setCookie('erbij', first)
    expect(await who(thief)).toBe('niemand')
  })

  it('does not take a token that somebody planted', async () => {
    const browser = cookieBrowser()
    browser.setCookie('erbij', 'A'.repeat(43))
    await browser.get(await choose(browser, await toPersonas(browser), 'samira'))
    expect(browser.cookie('erbij')).not.toBe('A'.repeat(43))
  })

  it('tells somebody without an account what to do, and nothing else', async () => {
    const elsewhere = await signInServer(db, { issuer: 'https://inloggen.example.nl' })
    const browser = cookieBrowser()
    const page = await browser.follow(await browser.get(elsewhere.url + signInPaths.start))
    const answer = await browser.get(await choose(browser, page, 'fatma'))
    await elsewhere.close()
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('U bent bij ons nog niet bekend')
    expect(elsewhere.log).toEqual(['sign-in-unknown no-account-or-capacity'])
    expect(browser.cookie('erbij')).toBeUndefined()
  })

  it('prints nothing on the console', () => {
    for (const spy of printed) expect(spy.mock.calls).toEqual([])
  })
})

describe('a sign-in is refused', () => {
  async function refused(browser: ReturnType<typeof cookieBrowser>, back: URL) {
    const answer = await browser.get(back)
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('Het inloggen is niet gelukt')
    expect(browser.cookie('erbij')).toBeUndefined()
    return site.log.at(-1)
  }

  it('with another state', async () => {
    const browser = cookieBrowser()
    const back = await choose(browser, await toPersonas(browser), 'samira')
    back.searchParams.set('state', 'forged')
    expect(await refused(browser, back)).toMatch(/^sign-in-failed /)
  })

  it('in a browser that did not begin it, and a second time', async () => {
    const browser = cookieBrowser()
    const back = await choose(browser, await toPersonas(browser), 'samira')
    expect(await refused(cookieBrowser(), back)).toBe('sign-in-failed nothing-pending')
    expect((await browser.get(back)).status).toBe(303)
    expect((await browser.get(back)).status).toBe(400)
  })

  it('in a browser that began another one: its state, its nonce', async () => {
    const [victim, attacker] = [cookieBrowser(), cookieBrowser()]
    await toPersonas(victim)
    await refused(victim, await choose(attacker, await toPersonas(attacker), 'samira'))
  })

  it('with another nonce in the token', async () => {
    const browser = cookieBrowser()
    const start = await browser.get(site.url + signInPaths.start)
    const address = browser.next(start)
    address.searchParams.set('nonce', 'forged')
    const page = await browser.follow(await browser.get(address))
    expect(await refused(browser, await choose(browser, page, 'samira'))).toMatch(/OAUTH_|invalid|unexpected/)
  })

  it('with a pending cookie that we did not sign', async () => {
    const browser = cookieBrowser()
    const back = await choose(browser, await toPersonas(browser), 'samira')
    const cookie = browser.cookie('erbij-inloggen') as string
    browser.setCookie(
      'erbij-inloggen',
      cookie.replace(/^(.{20})(.)/, (_, kept, one) => kept + (one === 'x' ? 'y' : 'x')),
    )
    expect(await refused(browser, back)).toBe('sign-in-failed nothing-pending')
  })

  it('when the provider says no', async () => {
    const browser = cookieBrowser()
    const start = browser.next(await browser.get(site.url + signInPaths.start))
    const back = new URL(site.url + signInPaths.callback)
    back.search = String(
      new URLSearchParams({
        error: 'access_denied',
        state: start.searchParams.get('state') ?? '',
        iss: site.url + devProviderPath,
      }),
    )
    expect(await refused(browser, back)).toBe('sign-in-failed access_denied')
  })
})

describe('signing out', () => {
  it('ends the session; the token is worth nothing', async () => {
    const { browser } = await signIn('samira')
    const token = browser.cookie('erbij') as string
    const page = await browser.follow(await browser.post(site.url + links.signOut))
    expect(await page.text()).toContain('U bent uitgelogd')
    expect(browser.cookie('erbij')).toBeUndefined()
    browser.setCookie('erbij', token)
    expect(await who(browser)).toBe('niemand')
  })

  it('cannot be done by another site', async () => {
    const { browser } = await signIn('samira')
    const answer = await browser.get(site.url + links.signOut, {
      method: 'POST',
      body: new URLSearchParams(),
      headers: { Origin: 'https://kwaad.example' },
    })
    expect(answer.status).toBe(403)
    expect(await who(browser)).toBe('Samira el Amrani professional')
  })

  it('by the quick exit leads away at once', async () => {
    const { browser } = await signIn('fatma')
    const answer = await browser.get(site.url + links.quickExit)
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, 'https://www.buienradar.nl'])
    expect(browser.cookie('erbij')).toBeUndefined()
  })
})

describe('the development provider', () => {
  it('refuses to be made in production', async () => {
    const config = { mode: 'production', quickExitUrl: 'https://x.example' } as const
    await expect(createSignIn({ ...site.deps, config, cookieKey: 'x' })).rejects.toThrow(/production/)
    const client = { id: 'x', secret: 'x', callbackUrl: 'https://x.example', signedOutUrl: 'https://x.example' }
    expect(() =>
      devProvider({ mode: 'production', url: 'https://x.example', client, listPersonas: async () => [] }),
    ).toThrow(/production/)
  })

  it('signs in nobody who is not on its list', async () => {
    const browser = cookieBrowser()
    const page = await toPersonas(browser)
    const answer = await browser.post(page.url, { persona: 'nobody' })
    expect(answer.status).toBe(200)
  })

  it('begins again when its page is too old', async () => {
    const answer = await cookieBrowser().get(`${site.url}${devProviderPath}/kies/old`)
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, links.signIn])
  })

  it('sends people who came by another name of this machine to the public address first', async () => {
    const answer = await cookieBrowser().get(
      `${site.url.replace('localhost', '127.0.0.1')}${signInPaths.start}?terug=/gezinnen`,
    )
    expect(answer.headers.get('Location')).toMatch(new RegExp(`^${site.url}${signInPaths.start}.*gezinnen`))
  })

  it('gives its page our headers', async () => {
    const { headers } = await toPersonas(cookieBrowser())
    expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'")
    expect(headers.get('Cache-Control')).toBe('no-store')
  })

  it('does not touch other addresses', async () => {
    expect(await (await cookieBrowser().get(`${site.url}/dev-idpx`)).text()).toContain('niemand')
  })
})
