import { expect, test } from 'vitest'
import { desk, expectAccessible, phone, picture } from './browser.ts'
import { demoRegion, expectFits } from './demo.ts'

const demo = demoRegion()

test.each([
  ['desk', desk],
  ['phone', phone],
] as const)(
  'everything about people, on a %s, with no fault that axe can find',
  async (size, options) => {
    const page = await demo.as('Yasmin', options)
    await page.goto(`${demo.url}/gezinnen`)
    await page.locator('.erbij-family a').first().click()
    await page.getByRole('link', { name: 'Alle mensen en de stamboom' }).click()
    const people = new URL(page.url()).pathname
    await page.getByText('Lees als tekst').click()
    const check = async (what: string) => {
      await expectAccessible(page, `${what} ${size}`)
      await expectFits(page, `${what} ${size}`)
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
      expect((await page.goto(demo.url + path))?.status(), what).toBe(200)
      await check(what)
      // Sent empty it says what is needed, and stays without fault.
      await page.locator('main form button').first().click()
      await page.getByRole('alert').waitFor()
      await check(`${what}-errors`)
    }
    await page.goto(demo.url + reach)
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
