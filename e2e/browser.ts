import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'

/** Chromium for journeys: headless, and quiet on a closed network. */
export const launch = ({ keepsPages = false } = {}): Promise<Browser> =>
  chromium.launch({
    // Playwright turns off what every browser does: keeping a page in memory for Back.
    ...(keepsPages && { ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
    executablePath: process.env['CHROMIUM'] || '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  locale: 'nl-NL',
  timezoneId: 'Europe/Amsterdam',
}
export const desk: BrowserContextOptions = {
  viewport: { width: 1280, height: 900 },
  locale: 'nl-NL',
  timezoneId: 'Europe/Amsterdam',
}

/** Signs in through the development provider as somebody of the demo region. */
export async function signIn(page: Page, url: string, name: string): Promise<void> {
  await page.goto(`${url}/inloggen`)
  await page.getByRole('link', { name: 'Ga verder met inloggen' }).click()
  await page
    .getByRole('button', { name: new RegExp(`Ga verder als ${name}`) })
    .first()
    .click()
  await page.waitForURL(
    (address) => !address.pathname.startsWith('/dev-idp') && !address.pathname.startsWith('/inloggen'),
  )
}

/** No accessibility fault that axe can find, in any of its rules for WCAG 2.2 A and AA and best practice. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  // Without script there is nothing to inject into.
  const analyze = () => new AxeBuilder({ page }).analyze()
  // When this page made way for the next one meanwhile, that is the one to look at.
  const { violations } = await analyze().catch(() => page.waitForLoadState().then(analyze))
  expect(violations.map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.html}`)).toEqual([])
}

/** Keeps a picture when SCREENSHOTS names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS']
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}
