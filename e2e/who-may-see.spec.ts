import type { Page } from 'playwright-core'
import { test } from 'vitest'
import { desk, expectAccessible, phone, picture } from './browser.ts'
import { demoRegion, expectFits } from './demo.ts'

const demo = demoRegion()

/** Looks at a page of words and folds: closed and open, no fault that axe can find, and nothing wider than the screen. */
async function check(page: Page, name: string): Promise<void> {
  for (const state of ['closed', 'open']) {
    await expectAccessible(page, `${name} ${state}`)
    await expectFits(page, `${name} ${state}`)
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
      const page = await demo.as(who, options)
      await page.goto(demo.url + start)
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
