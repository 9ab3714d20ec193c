import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedDemo } from '../sim/seed.ts'
import { loadConfig } from '../src/config.ts'
import { openFileStore } from '../src/files/open-file-store.ts'
import { type Served, serve } from '../src/server.ts'
import { testFiles, testKeys } from '../test/app.ts'
import { type FreshDatabase, freshDatabase } from '../test/database.ts'
import { desk, expectAccessible, launch, phone, picture, signIn } from './browser.ts'

/** Rights over one's own dossier, walked by who asks and who answers: on a phone, at a desk, with the keyboard. */

let database: FreshDatabase
let served: Served
let browser: Browser

beforeAll(async () => {
  database = await freshDatabase()
  const config = { ...loadConfig({ NODE_ENV: 'test', PORT: '0' }), files: testFiles() }
  await seedDemo(database, testKeys, { log: () => {}, files: openFileStore(config.files) })
  served = await serve(config, { appUrl: database.appUrl, keys: testKeys })
  browser = await launch()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await served?.close()
  await database?.drop()
})

async function as(name: string, where = phone): Promise<Page> {
  const page = await (await browser.newContext(where)).newPage()
  await signIn(page, served.url, name)
  return page
}

/** The words of this page, once it is right for everybody: no fault that axe finds, and nothing wider than the screen. */
async function seen(page: Page, what: string): Promise<string> {
  await expectAccessible(page, what)
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(over, `${what} fits`).toBeLessThanOrEqual(0)
  await picture(page, `rights-${what}`)
  return page.locator('main').innerText()
}

const go = (page: Page, path: string) => page.goto(served.url + path)

/** Presses Tab until this has the focus; so it can be reached without a mouse. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed += 1) {
    await page.keyboard.press('Tab')
    const label = await page.evaluate(() => {
      const at = document.activeElement
      const own = at?.id ? document.querySelector(`label[for="${at.id}"]`)?.textContent : undefined
      return own ?? at?.getAttribute('aria-label') ?? at?.textContent ?? ''
    })
    if (label.trim().startsWith(name)) return
  }
  throw new Error(`${name} is not reached with the keyboard`)
}

describe('a mother', () => {
  test('reads who looked and the answer she got, asks why of another line with the keyboard, and is answered', async () => {
    const anna = await as('Anna de Wit')
    await go(anna, '/wie-keek')
    expect(await seen(anna, 'who-looked')).toContain('Die middag belde ik met de juf van Noor')

    await anna
      .getByRole('link', { name: /Waarom keek deze persoon\? Koen Vermeer/ })
      .first()
      .click()
    expect(await seen(anna, 'ask-why')).toContain('Koen Vermeer')
    await tabTo(anna, 'Wilt u er iets bij zeggen?')
    await anna.keyboard.type('Hij komt toch alleen voor de weekenden?')
    await tabTo(anna, 'Verstuur mijn vraag')
    await anna.keyboard.press('Enter')
    await anna.waitForURL(/mijn-rechten\?verstuurd/)
    const rights = await seen(anna, 'my-rights')
    expect(rights).toContain('Uw vraag is verstuurd.')
    expect(rights).toContain('Wijkteam Oost is het vaste punt voor vragen')
    expect(rights).toMatch(/U krijgt uiterlijk op .+ antwoord\. Dat is uw recht\./)

    const koen = await as('Koen Vermeer', desk)
    await go(koen, '/vandaag')
    await koen.getByRole('link', { name: 'Waarom iemand keek' }).click()
    expect(await seen(koen, 'team-why')).toContain('Hij komt toch alleen voor de weekenden?')
    await koen.getByRole('button', { name: 'Geef antwoord' }).click()
    expect(await seen(koen, 'team-why-empty')).toContain('Schrijf uw antwoord')
    await koen.getByLabel('Uw antwoord').fill('Ik maakte met Bram een afspraak over de weekenden.')
    await koen.getByRole('button', { name: 'Geef antwoord' }).click()
    await seen(koen, 'team-why-answered')

    await go(anna, '/wie-keek')
    expect(await seen(anna, 'who-looked-answered')).toContain('Ik maakte met Bram een afspraak over de weekenden.')
  })

  test('withdraws a request after a question, on a page without script', async () => {
    const page = await as('Anna de Wit', { ...phone, javaScriptEnabled: false })
    await go(page, '/mijn-rechten')
    await page.getByRole('link', { name: 'Een andere hulpverlener' }).click()
    await page.getByLabel('Wat gaat er niet goed, en wat helpt u?').fill('Liever een vrouw.')
    await page.getByRole('button', { name: 'Verstuur mijn vraag' }).click()
    await page.getByRole('link', { name: 'Een andere hulpverlener' }).first().click()
    await page.getByRole('link', { name: 'Trek mijn vraag in' }).click()
    await picture(page, 'rights-withdraw')
    await page.getByRole('button', { name: 'Trek mijn vraag in' }).click()
    expect(await page.locator('main').innerText()).toContain('U trok deze vraag in op')
  })
})

describe('a father without authority', () => {
  test('asks how his child is doing and gets words; where the child lives stands nowhere', async () => {
    const peter = await as('Peter Bakker')
    await go(peter, '/mijn-rechten')
    expect(await seen(peter, 'father-rights')).toContain('Horen hoe het met mijn kind gaat')
    await peter.getByRole('link', { name: 'Horen hoe het met mijn kind gaat' }).click()
    await peter.getByRole('button', { name: 'Verstuur mijn vraag' }).click()
    expect(await seen(peter, 'father-ask-empty')).toContain('Schrijf op wat u vraagt')
    await peter.getByLabel('Wat wilt u weten, en over welk kind?').fill('Hoe gaat het met Sem op school?')
    await seen(peter, 'father-ask')
    await peter.getByRole('button', { name: 'Verstuur mijn vraag' }).click()

    const yasmin = await as('Yasmin El Idrissi')
    await go(yasmin, '/verzoeken')
    await seen(yasmin, 'team-requests-phone')
    await yasmin.setViewportSize({ width: 1280, height: 900 })
    await seen(yasmin, 'team-requests-desk')
    await yasmin.getByRole('link', { name: 'Informatie over een kind' }).first().click()
    expect(await seen(yasmin, 'team-information')).toContain('Deze ouder heeft geen gezag')
    await yasmin.getByLabel('Uw besluit').selectOption('partly')
    await yasmin
      .getByLabel('Uw antwoord')
      .fill('Sem gaat naar school en sport veel. Wat hij ons verder vertelt, blijft bij ons.')
    await yasmin.getByRole('button', { name: 'Beslis en geef antwoord' }).click()
    expect(await seen(yasmin, 'team-information-no-ground')).toContain('Kies op welke grond niet')
    await yasmin.getByLabel('Op welke grond niet?').selectOption('not-told-to-authority')
    await yasmin.getByRole('button', { name: 'Beslis en geef antwoord' }).click()
    await seen(yasmin, 'team-information-answered')

    await go(peter, '/mijn-rechten')
    await peter.getByRole('link', { name: 'Horen hoe het met mijn kind gaat' }).first().click()
    const letter = await seen(peter, 'father-letter')
    expect(letter).toContain('Sem gaat naar school en sport veel.')
    expect(letter).toContain('BW 1:377c(1)')
    expect(letter).toContain('Vraag de rechter om te beslissen')
    const anna = await as('Anna de Wit')
    await go(anna, '/mijn-dossier')
    const [address = ''] = (await anna.locator('main').innerText()).match(/\w[\w .]+ \d+[a-z]?, \d{4} ?[A-Z]{2}/) ?? []
    expect(address).not.toBe('')
    for (const path of ['/mijn-rechten', '/mijn-dossier', '/wie-keek', new URL(peter.url()).pathname]) {
      await go(peter, path)
      expect(await peter.content(), path).not.toContain(address.split(',')[0])
    }
  })
})

test('somebody who writes a copy that came on paper, and a person who never wants post', async () => {
  const yasmin = await as('Yasmin El Idrissi', desk)
  await go(yasmin, '/verzoeken')
  await yasmin.getByText('Schrijf een vraag op die op papier kwam', { exact: true }).click()
  await yasmin.getByRole('link', { name: /Gezin De Wit: schrijf een vraag op/ }).click()
  await seen(yasmin, 'team-paper')
  await yasmin.getByRole('button', { name: 'Leg de vraag vast' }).click()
  await seen(yasmin, 'team-paper-empty')
  await yasmin.getByLabel('Wie vraagt dit?').selectOption({ label: 'Sem de Wit' })
  await yasmin.getByLabel('Wat vraagt deze persoon?').selectOption('correction')
  await yasmin.getByLabel('Wat staat er?').fill('Ik ben niet boos, ik was verdrietig.')
  await yasmin.getByRole('button', { name: 'Leg de vraag vast' }).click()
  expect(await seen(yasmin, 'team-correction')).toContain('Ik ben niet boos, ik was verdrietig.')
  await yasmin.getByText('Per deel anders beslissen').click()
  await yasmin.getByText('Meer tijd nodig').click()
  await yasmin.getByText('Een ander moet dit beantwoorden').click()
  await seen(yasmin, 'team-correction-open')
  const sem = await as('Sem de Wit')
  await go(sem, '/mijn-rechten')
  expect(await seen(sem, 'sem-rights')).toContain('Iets laten verbeteren')
})
