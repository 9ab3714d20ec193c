import pg from 'pg'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { seedDemo } from '../sim/seed.ts'
import { loadConfig } from '../src/config.ts'
import { openFileStore } from '../src/files/open-file-store.ts'
import { type Served, serve } from '../src/server.ts'
import { testFiles, testKeys } from '../test/app.ts'
import { type FreshDatabase, freshDatabase } from '../test/database.ts'
import { desk, expectAccessible, launch, picture, signIn } from './browser.ts'

/** The demo region as a newcomer gets it, served on a port of its own for the journeys of one file. */
export interface Demo {
  readonly url: string
  readonly browser: Browser
  /** A page of somebody who signed in, in a browser of their own. */
  as(name: string, options?: BrowserContextOptions): Promise<Page>
  /** The clock of the database goes on by so many days; whoever signed in must sign in anew. */
  later(days: number): Promise<void>
}

/** @param more fills the database further before it is served */
export function demoRegion(more: (database: FreshDatabase) => Promise<void> = async () => {}): Demo {
  let database: FreshDatabase
  let served: Served
  let browser: Browser
  beforeAll(async () => {
    database = await freshDatabase()
    const config = { ...loadConfig({ NODE_ENV: 'test', PORT: '0' }), files: testFiles() }
    await seedDemo(database, testKeys, { log: () => {}, files: openFileStore(config.files) })
    await more(database)
    served = await serve(config, { appUrl: database.appUrl, keys: testKeys })
    browser = await launch()
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await served?.close()
    await database?.drop()
  })
  return {
    get url() {
      return served.url
    },
    get browser() {
      return browser
    },
    async as(name, options = desk) {
      const page = await (await browser.newContext(options)).newPage()
      await signIn(page, served.url, name)
      return page
    },
    async later(days) {
      const admin = new pg.Client({ connectionString: database.adminUrl })
      await admin.connect()
      try {
        await admin.query(
          `insert into erbij.clock (shift) values (make_interval(days => $1))
           on conflict (one) do update set shift = clock.shift + excluded.shift`,
          [days],
        )
      } finally {
        await admin.end()
      }
    },
  }
}

/** The words of this page, once it is right for everybody: no fault that axe finds, and nothing wider than the screen. */
export async function seen(page: Page, name: string): Promise<string> {
  await expectAccessible(page, name)
  await expectFits(page, name)
  await picture(page, name)
  return page.locator('main').innerText()
}

/** Nothing is wider than the screen. */
export async function expectFits(page: Page, name: string): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(over, `${name} fits`).toBeLessThanOrEqual(0)
}
