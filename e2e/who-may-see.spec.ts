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

/** Looks at a page of words and folds: closed and open, no fault that axe can find, and nothing wider than the screen. */
async function check(page: Page, name: string): Promise<void> {
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  for (const state of ['closed', 'open']) {
    await expectAccessible(page, `${name} ${state}`)
    expect(await wide(), `${name} ${state}`).toBeLessThanOrEqual(0)
    await picture(page, `${name}-${state}`)
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true
    })
  }
}

test.each([
  ['desk', desk],
  ['phone', phone],
] as const)(
  'who may see what, and why, on a %s: from the family and from one’s own dossier',
  async (size, options) => {
    for (const [who, start] of [
      ['Yasmin', '/gezinnen'],
      ['Anna', '/mijn-dossier'],
    ] as const) {
      const page = await (await browser.newContext(options)).newPage()
      await signIn(page, served.url, who)
      await page.goto(served.url + start)
      if (who === 'Yasmin') await page.locator('.erbij-family a').first().click()
      await page.getByRole('link', { name: 'Wie mag wat zien, en waarom' }).first().click()
      await page.getByRole('heading', { level: 1, name: 'Wie mag wat zien' }).waitFor()
      await check(page, `who-may-see-${who}-${size}`)
      await page.locator('.erbij-may h3 a').first().click()
      await page.getByRole('heading', { name: 'Waarom ziet u dit?' }).waitFor()
      await check(page, `why-${who}-${size}`)
      await page.context().close()
    }
  },
  90_000,
)
