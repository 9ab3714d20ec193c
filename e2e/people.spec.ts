import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedDemo } from '../sim/seed.ts'
import { loadConfig } from '../src/config.ts'
import { openFileStore } from '../src/files/open-file-store.ts'
import { type Served, serve } from '../src/server.ts'
import { testFiles, testKeys } from '../test/app.ts'
import { type FreshDatabase, freshDatabase } from '../test/database.ts'
import { desk, expectAccessible, launch, phone, picture, signIn } from './browser.ts'

let database: FreshDatabase
let served: Served
let browser: Browser

beforeAll(async () => {
  database = await freshDatabase()
  const config = { ...loadConfig({ NODE_ENV: 'test', PORT: '0' }), files: testFiles() }
  await seedDemo(database, testKeys, { log: () => {}, files: openFileStore(config.files) })
  served = await serve(config, { appUrl: database.appUrl, keys: testKeys })
  browser = await launch()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await served?.close()
  await database?.drop()
})

async function as(name: string, size = desk): Promise<Page> {
  const page = await (await browser.newContext({ ...size, javaScriptEnabled: true })).newPage()
  await signIn(page, served.url, name)
  return page
}

const fits = async (page: Page, name: string) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), name).toBeLessThanOrEqual(
    0,
  )

test.each([
  ['desk', desk],
  ['phone', phone],
] as const)(
  'everything about people, on a %s, with no fault that axe can find',
  async (size, options) => {
    const page = await as('Yasmin', options)
    await page.goto(`${served.url}/gezinnen`)
    await page.locator('.erbij-family a').first().click()
    await page.getByRole('link', { name: 'Alle mensen en de stamboom' }).click()
    const people = new URL(page.url()).pathname
    await page.getByText('Lees als tekst').click()
    const check = async (what: string) => {
      await expectAccessible(page, `${what} ${size}`)
      await fits(page, `${what} ${size}`)
      await picture(page, `people-${what}-${size}`)
    }
    await check('all')
    const links = page.locator('main a')
    const found = (await links.evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).pathname))).filter((path) =>
      /\/(bereiken|gezag)/.test(path),
    )
    // Somebody of whom nothing was said yet.
    const reaches = found.filter((path) => path.endsWith('/bereiken'))
    const reach = reaches.at(size === 'desk' ? 0 : -1) ?? ''
    const authority = found.find((path) => path.includes('/gezag')) ?? ''
    for (const [what, path] of [
      ['add', `${people}/erbij`],
      ['same', `${people}/dezelfde`],
      ['reach', reach],
      ['authority', authority],
    ] as const) {
      expect((await page.goto(served.url + path))?.status(), what).toBe(200)
      await check(what)
      // Sent empty it says what is needed, and stays without fault.
      await page.locator('main form button').first().click()
      await page.getByRole('alert').waitFor()
      await check(`${what}-errors`)
    }
    await page.goto(served.url + reach)
    await page.getByLabel(/^Telefoonnummer/).fill('06 12345678')
    for (const day of ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'])
      await page.getByRole('checkbox', { name: day }).check()
    await page.getByLabel('Mag er post komen?').selectOption('never')
    await page.getByRole('button', { name: 'Leg vast' }).click()
    await page.getByRole('link', { name: 'Bel 06 12345678' }).first().waitFor()
    await check('reached')
    await page.context().close()
  },
  60_000,
)
