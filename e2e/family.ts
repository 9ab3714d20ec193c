import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { desk, phone } from './browser.ts'
import type { Demo } from './demo.ts'

/** To the page that this leads to. */
export async function to(page: Page, by: Locator) {
  await Promise.all([page.waitForEvent('framenavigated'), by.click()])
  await page.waitForLoadState('domcontentloaded')
}
export const press = (page: Page, name: string) => to(page, page.getByRole('button', { name, exact: true }).first())
export const follow = (page: Page, name: string | RegExp) => to(page, page.getByRole('link', { name }).first())

/** Who it is about, and nobody else. */
export async function about(page: Page, ...names: string[]) {
  for (const name of ['Inge', 'Stefan', 'Milan', 'Fenna']) {
    const box = page.locator('input[name="about"]').and(page.getByRole('checkbox', { name: new RegExp(`^${name}`) }))
    if ((await box.count()) > 0) await box.setChecked(names.includes(name))
    else expect(names).not.toContain(name)
  }
}

export const expectAll = (text: string, all: readonly string[]) => {
  for (const words of all) expect(text).toContain(words)
}

/** The phase of the safety of the three who are twelve or older; `team`: where the family stands. */
export async function setPhase(page: Page, team: string, phase: string, why: string) {
  await page.goto(new URL(`${team}/veiligheid`, page.url()).href)
  await follow(page, 'Kies een andere fase')
  await page.getByRole('radio', { name: new RegExp(`^${phase}:`) }).check()
  await about(page, 'Inge', 'Stefan', 'Milan')
  await page.getByLabel('Waarom nu?').fill(why)
  await press(page, 'Leg de fase vast')
}

/** The people of one family and who helps them, each in a browser of their own. */
export function peopleOf(demo: Demo) {
  const signedIn = new Map<string, Page>()
  const as = async (name: string, options: BrowserContextOptions) => {
    const page = signedIn.get(name) ?? (await demo.as(name, options))
    signedIn.set(name, page)
    page.setDefaultTimeout(10_000)
    return page
  }
  return {
    async open(page: Page, path: string): Promise<Page> {
      expect((await page.goto(demo.url + path))?.status(), path).toBe(200)
      return page
    },
    helper: (name: 'Yasmin El Idrissi' | 'Koen') => as(name, desk),
    asFamily: (name: string) => as(name, phone),
    /** Days go by; everybody signs in anew. */
    async later(days: number) {
      await demo.later(days)
      signedIn.clear()
    },
  }
}
