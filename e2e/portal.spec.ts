import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { desk, expectAccessible, phone, picture, signIn } from './browser.ts'
import { demoRegion } from './demo.ts'

const demo = demoRegion()

/** A screen of 1280 wide, enlarged four times. */
const enlarged: BrowserContextOptions = { ...phone, viewport: { width: 320, height: 256 } }

const open = async (options: BrowserContextOptions): Promise<Page> => (await demo.browser.newContext(options)).newPage()
async function as(name: string, options: BrowserContextOptions): Promise<Page> {
  const page = await open(options)
  await signIn(page, demo.url, name)
  return page
}
const wider = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

const forAll = ['/', '/uw-rechten', '/uw-rechten/jongeren', '/uw-rechten/kinderen', '/toegankelijkheid', '/inloggen']
const own = ['/mijn-dossier', '/wie-keek', '/mijn-woorden', '/mijn-bereikbaarheid', '/uw-rechten']

/** The pages of somebody of a family, with those that their own page leads to. */
async function ownPages(page: Page): Promise<string[]> {
  await page.goto(`${demo.url}/mijn-dossier`)
  const found = await page.locator('main a').evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).pathname))
  const sorts = ['samen', 'mensen', 'bestanden', 'wie-mag-wat', 'vermeldingen', 'delen']
  return [...own, ...sorts.flatMap((sort) => found.find((path) => path.includes(`/${sort}`)) ?? [])]
}

describe('at 400 percent', () => {
  test('nothing that everybody may read is wider than the screen, and axe finds no fault', async () => {
    const page = await open(enlarged)
    for (const path of forAll) {
      await page.goto(demo.url + path)
      expect(await wider(page), path).toBeLessThanOrEqual(0)
      await expectAccessible(page, path)
      await picture(page, `portal-320${path.replaceAll('/', '-')}`)
    }
  })

  test.each(['Anna', 'Jayden'])(
    '%s can read every page of their own',
    async (who) => {
      const page = await as(who, enlarged)
      const paths = await ownPages(page)
      expect(paths.length).toBeGreaterThanOrEqual(9)
      for (const path of paths) {
        expect((await page.goto(demo.url + path))?.status(), path).toBe(200)
        expect(await wider(page), path).toBeLessThanOrEqual(0)
        await expectAccessible(page, `${who} ${path}`)
        // Nothing that stays in view covers what is read.
        const bar = await page.locator('.erbij-topbar').evaluate((element) => getComputedStyle(element).position)
        expect(bar, path).toBe('static')
      }
    },
    90_000,
  )
})

/** What has the focus: its name, and whether it can be seen that it has. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const { top, bottom, width } = element.getBoundingClientRect()
    return {
      name: element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '',
      href: element.getAttribute('href') ?? '',
      tag: element.tagName,
      type: element.getAttribute('type') ?? '',
      seen:
        outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && width > 0 && bottom > 0 && top < innerHeight,
    }
  })

/** Presses Tab until this is reached. @throws when it never is */
async function tabTo(page: Page, wanted: (at: { name: string; href: string; tag: string }) => boolean) {
  for (let n = 0; n < 150; n += 1) {
    await page.keyboard.press('Tab')
    const at = await focused(page)
    if (at.tag === 'BODY') continue
    // Inside a date control the browser shows itself which part has the focus.
    expect(at.seen || at.type === 'date', `the focus is seen on «${at.name}» (${at.tag} ${at.type})`).toBe(true)
    if (wanted(at)) return
  }
  throw new Error('Tab does not lead there')
}

describe('with the keyboard alone', () => {
  test('Anna skips the menu, says her own words, and reads her rights', async () => {
    const page = await as('Anna', phone)
    await page.keyboard.press('Tab')
    expect((await focused(page)).href).toBe('#inhoud')
    await page.keyboard.press('Enter')
    await tabTo(page, ({ href }) => href === '/mijn-woorden')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/mijn-woorden')
    await tabTo(page, ({ tag }) => tag === 'TEXTAREA')
    await page.keyboard.type('Ik wil graag dat Sem erbij is.')
    await tabTo(page, ({ tag }) => tag === 'BUTTON')
    await page.keyboard.press('Enter')
    await page.getByText('Ik wil graag dat Sem erbij is.').first().waitFor()
    await tabTo(page, ({ href }) => href === '/uw-rechten')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Uw rechten in twee minuten' }).waitFor()
    await tabTo(page, ({ href }) => href.startsWith('tel:'))
  })

  test('Yasmin records that rights were discussed, and the page of the family no longer asks for it', async () => {
    const page = await as('Yasmin', desk)
    await page.goto(`${demo.url}/gezinnen`)
    await page.locator('.erbij-family a').first().click()
    const waiting = page.getByText('zijn de rechten nog niet besproken')
    await waiting.waitFor()
    await expectAccessible(page, 'family with a reminder')
    await page.getByRole('link', { name: 'Leg vast dat rechten besproken zijn' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Rechten besproken' }).waitFor()
    await expectAccessible(page, 'offer rights')
    await picture(page, 'portal-offer')
    await tabTo(page, ({ tag }) => tag === 'BUTTON')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    await expectAccessible(page, 'offer rights, with what is needed')
    for (const box of await page.locator('input[name=about]').all()) await box.check()
    await page.getByLabel('Hoe?').selectOption('talk')
    await page.getByRole('button', { name: 'Leg vast' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/gezinnen\/[^/]+$/)
    expect(await waiting.count()).toBe(0)
    await page
      .getByRole('heading', { name: /^Rechten besproken over/ })
      .first()
      .waitFor()
  })
})

describe('from right to left', () => {
  test.each([
    ['phone', phone],
    ['desk', desk],
  ] as const)('the pages turn round, on a %s', async (size, options) => {
    for (const [who, path] of [
      ['Anna', '/mijn-dossier'],
      ['Anna', '/uw-rechten'],
      ['Yasmin', '/gezinnen'],
    ] as const) {
      const page = await as(who, options)
      await page.goto(demo.url + path)
      const sides = () =>
        page.locator('.erbij-logo').evaluate((logo) => {
          const { left, right } = logo.getBoundingClientRect()
          return { left, right, width: document.documentElement.clientWidth }
        })
      const before = await sides()
      await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
      const after = await sides()
      expect(Math.abs(after.width - after.right - before.left), path).toBeLessThan(2)
      expect(await wider(page), path).toBeLessThanOrEqual(0)
      await picture(page, `portal-rtl${path.replaceAll('/', '-')}-${size}`)
      await page.context().close()
    }
  })
})

describe('reading aloud', () => {
  /** A browser with one voice, which notes what it is given to say. */
  const withVoice = async (localService: boolean) => {
    const page = await open(phone)
    await page.addInitScript((local) => {
      const said: string[] = []
      const synthesis = Object.assign(new EventTarget(), {
        speaking: false,
        getVoices: () => [{ lang: 'nl-NL', localService: local }],
        speak: (words: { text: string }) => {
          said.push(words.text)
          synthesis.speaking = true
        },
        cancel: () => {
          synthesis.speaking = false
        },
      })
      const speaker = class extends EventTarget {
        text: string
        constructor(text: string) {
          super()
          this.text = text
        }
      }
      Object.defineProperty(window, 'speechSynthesis', { value: synthesis })
      Object.assign(window, { SpeechSynthesisUtterance: speaker, said })
    }, localService)
    await page.goto(`${demo.url}/uw-rechten`)
    return page
  }
  const said = (page: Page) => page.evaluate(() => (window as unknown as { said: string[] }).said)

  test('says the page line by line, and stops when it is pressed again', async () => {
    const page = await withVoice(true)
    expect(await said(page)).toEqual([])
    await page.getByRole('button', { name: 'Lees voor' }).click()
    const lines = await said(page)
    expect(lines[0]).toBe('Uw rechten in twee minuten')
    expect(lines.length).toBeGreaterThan(12)
    expect(new Set(lines).size).toBe(lines.length)
    await expectAccessible(page, 'while reading aloud')
    await page.getByRole('button', { name: 'Stop met voorlezen' }).click()
    expect(await page.evaluate(() => speechSynthesis.speaking)).toBe(false)
    await page.getByRole('button', { name: 'Lees voor' }).waitFor()
  })

  test('is not offered by a voice that sends the text to somebody else', async () => {
    const page = await withVoice(false)
    expect(await page.getByRole('button', { name: 'Lees voor' }).isVisible()).toBe(false)
  })

  test('is not there without JavaScript; the text is', async () => {
    const page = await open({ ...phone, javaScriptEnabled: false })
    await page.goto(`${demo.url}/uw-rechten`)
    expect(await page.getByRole('button', { name: 'Lees voor' }).isVisible()).toBe(false)
    await page.getByText('Wat staat er over mij in het dossier?').waitFor()
  })
})
