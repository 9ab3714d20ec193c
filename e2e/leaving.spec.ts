import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedDemo } from '../sim/seed.ts'
import { loadConfig } from '../src/config.ts'
import { openFileStore } from '../src/files/open-file-store.ts'
import { type Served, serve } from '../src/server.ts'
import { testFiles, testKeys } from '../test/app.ts'
import { type FreshDatabase, freshDatabase } from '../test/database.ts'
import { desk, expectAccessible, launch, phone, signIn } from './browser.ts'

/**
 * Leaving fast, and leaving nothing behind: the quick exit, Back, storage, tabs and paper. In a browser that keeps pages in memory, as
 * every browser does that people use.
 */

let database: FreshDatabase
let served: Served
let browser: Browser
let weather: Server
let away: string
/** What the site that people leave to heard of where they came from. */
const referrers: (string | undefined)[] = []

beforeAll(async () => {
  weather = createServer((request, response) => {
    if (request.url === '/') referrers.push(request.headers.referer)
    response.setHeader('Content-Type', 'text/html').end('<!DOCTYPE html><title>Weer</title><h1>Het weer</h1>')
  })
  await new Promise<void>((done) => weather.listen(0, '127.0.0.1', done))
  away = `http://127.0.0.1:${(weather.address() as AddressInfo).port}/`
  database = await freshDatabase()
  const config = { ...loadConfig({ NODE_ENV: 'test', PORT: '0' }), files: testFiles(), quickExitUrl: away }
  await seedDemo(database, testKeys, { log: () => {}, files: openFileStore(config.files) })
  served = await serve(config, { appUrl: database.appUrl, keys: testKeys })
  browser = await launch({ keepsPages: true })
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await served?.close()
  await database?.drop()
  weather?.close()
})

async function as(name: string, options: BrowserContextOptions = phone): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage()
  await signIn(page, served.url, name)
  return page
}

/** Reads about, as people do: their dossier, who looked, their words. */
const familyPages = ['/mijn-dossier', '/wie-keek', '/mijn-woorden', '/mijn-bereikbaarheid', '/mijn-sessies']
async function readAbout(page: Page): Promise<string[]> {
  const titles: string[] = []
  for (const path of familyPages) {
    await page.goto(served.url + path)
    titles.push(await page.title())
  }
  await page.getByRole('link', { name: 'Mijn dossier' }).click()
  await page.getByRole('heading', { name: 'Dag Anna' }).waitFor()
  return [...titles, await page.title()]
}

/** Presses Back as often as there is somewhere to go back to: nothing of the dossier may come into sight. */
async function expectNothingBehind(page: Page): Promise<void> {
  for (let times = 0; times < 8; times++) {
    await page.goBack({ waitUntil: 'load' }).catch(() => null)
    const text = await page.evaluate(() => document.body?.innerText ?? '')
    expect(text, page.url()).not.toMatch(/Anna|Noor|Bram|Yasmin|Wie heeft gekeken/)
  }
}

describe('«Snel weg»', () => {
  test('by the button: away, signed out, and Back shows nothing', async () => {
    const page = await as('Anna')
    await readAbout(page)
    await page.getByRole('link', { name: 'Snel weg' }).click()
    await page.waitForURL(away)
    expect(await page.context().cookies(served.url)).toEqual([])
    await expectNothingBehind(page)
    await page.goto(`${served.url}/mijn-dossier`)
    expect(new URL(page.url()).pathname).toBe('/inloggen')
  })

  test('takes the place of the page it was pressed on', async () => {
    const page = await as('Anna')
    await page.goto(`${served.url}/wie-keek`)
    await page.getByRole('link', { name: 'Snel weg' }).click()
    await page.waitForURL(away)
    await page.goBack({ waitUntil: 'load' })
    expect(new URL(page.url()).pathname).not.toBe('/wie-keek')
    expect(decodeURIComponent(page.url())).not.toContain('wie-keek')
  })

  test('by Escape twice, in a field as well; and by the keyboard alone', async () => {
    const page = await as('Anna')
    await page.goto(`${served.url}/mijn-woorden`)
    await page.getByLabel('Wat wilt u zeggen?').fill('Ik ben bang')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.waitForURL(away)

    const keys = await as('Anna')
    await keys.goto(`${served.url}/mijn-dossier`)
    let presses = 0
    while ((await keys.evaluate(() => document.activeElement?.textContent)) !== 'Snel weg' && presses < 4) {
      await keys.keyboard.press('Tab')
      presses += 1
    }
    await keys.keyboard.press('Enter')
    await keys.waitForURL(away)
    await expectNothingBehind(keys)
  })

  test('without JavaScript too: signed out, and Back shows nothing', async () => {
    const page = await as('Anna', { ...phone, javaScriptEnabled: false })
    await page.goto(`${served.url}/wie-keek`)
    await page.getByRole('link', { name: 'Snel weg' }).click()
    await page.waitForURL(away)
    expect(await page.context().cookies(served.url)).toEqual([])
    for (let times = 0; times < 4; times++) {
      await page.goBack().catch(() => null)
      expect(await page.content()).not.toMatch(/Anna|Noor|Yasmin/)
    }
  })

  test('stands on pages before signing in and when something is not there, and works there', async () => {
    const page = await (await browser.newContext(phone)).newPage()
    for (const path of ['/', '/inloggen', '/koppelen', '/uitloggen/klaar', '/bestaat-niet', '/inloggen/terug?code=x']) {
      await page.goto(served.url + path)
      await page.getByRole('link', { name: 'Snel weg' }).click()
      await page.waitForURL(away)
    }
  })

  test('the site one leaves to does not hear where one came from', () => {
    expect(referrers.length).toBeGreaterThan(8)
    expect(referrers.filter((referrer) => referrer !== undefined)).toEqual([])
  })
})

describe('signing out', () => {
  test('and then Back: nothing, also from the memory of the browser', async () => {
    const page = await as('Anna')
    await readAbout(page)
    await page.getByRole('button', { name: 'Uitloggen' }).click()
    await page.getByRole('heading', { name: 'U bent uitgelogd' }).waitFor()
    await expectNothingBehind(page)
  })

  test('from another device: Back shows nothing here either', async () => {
    const [here, elsewhere] = [await as('Anna'), await as('Anna')]
    await readAbout(here)
    await here.goto(away)
    await elsewhere.goto(`${served.url}/mijn-sessies`)
    await elsewhere.getByRole('button', { name: 'Log overal uit, behalve hier' }).click()
    await elsewhere.getByRole('status').getByText('uitgelogd').waitFor()
    await expectAccessible(elsewhere, 'my sessions')
    await here.goBack()
    await here.getByText('U bent uitgelogd. Dat gebeurt als').waitFor()
    await expectAccessible(here, 'signed out elsewhere')
    await expectNothingBehind(here)
  })
})

test('the tabs of a family, and so its history, say nothing', async () => {
  const titles = await readAbout(await as('Anna'))
  expect([...new Set(titles)].sort()).toEqual([
    'Instellingen · Erbij',
    'Lijst · Erbij',
    'Overzicht · Erbij',
    'Schrijven · Erbij',
  ])
})

test.each([
  ['Anna', phone, familyPages],
  ['Yasmin', desk, ['/vandaag', '/gezinnen', '/zoeken', '/mijn-sessies']],
])('the browser of %s keeps nothing: no storage, no worker, no cookie that lasts', async (name, size, paths) => {
  const page = await as(name, size)
  for (const path of paths) {
    const answer = await page.goto(served.url + path)
    expect(answer?.headers()['cache-control']).toBe('no-store')
    const kept = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      manifest: document.querySelectorAll('link[rel=manifest]').length,
    }))
    expect(kept, path).toEqual({ local: 0, session: 0, databases: 0, caches: 0, workers: 0, manifest: 0 })
  }
  await page
    .getByRole('button', { name: /English/ })
    .first()
    .click()
  await page.getByText('Signed in', { exact: false }).first().waitFor()
  const cookies = (await page.context().cookies()).filter(({ path }) => !path.startsWith('/dev-idp'))
  expect(cookies.map((cookie) => cookie.name).sort()).toEqual(['erbij', 'taal'])
  expect(cookies.filter(({ expires, httpOnly }) => expires !== -1 || !httpOnly)).toEqual([])
})

describe('on paper', () => {
  test.each(['/mijn-dossier', '/wie-keek'])(
    '%s is what was written: no menus, no way out, all of it on pages',
    async (path) => {
      const page = await as('Anna')
      await page.goto(served.url + path)
      await page.emulateMedia({ media: 'print' })
      expect(await page.getByRole('link', { name: 'Snel weg' }).isVisible()).toBe(false)
      expect(await page.getByRole('navigation').first().isVisible()).toBe(false)
      const screen = page.getByRole('main')
      expect(await screen.innerText()).toContain('Yasmin El Idrissi')
      const paper = (await page.pdf({ format: 'A4' })).toString('latin1')
      expect(paper.match(/\/Type\s*\/Page[^s]/g)?.length).toBeGreaterThan(1)
    },
  )
})
