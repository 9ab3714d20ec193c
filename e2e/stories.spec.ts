import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { desk, expectAccessible, phone, picture } from './browser.ts'
import { demoRegion } from './demo.ts'

/**
 * The two stories of the demo region, walked as each of their people: one mother, four fathers and five children; and a grown
 * man with his parents and brothers. Everybody has their own pages, and none has a fault that axe can find.
 */

const demo = demoRegion()

const as = (name: string, size = phone) => demo.as(name, size)

/** The links of this page whose address matches, each once. */
const addresses = (page: Page, pattern: RegExp): Promise<string[]> =>
  page
    .locator('main a')
    .evaluateAll((links) => [...new Set(links.map((link) => new URL((link as HTMLAnchorElement).href).pathname))])
    .then((found) => found.filter((address) => pattern.test(address)))

/** Every kind of page of a family member: dossier, people, one entry, files, who looked. */
async function walkOwnDossier(name: string): Promise<Page> {
  const page = await as(name)
  const visit = async (path: string, what: string) => {
    const answer = await page.goto(demo.url + path)
    expect(answer?.status(), `${name}: ${what}`).toBe(200)
    await expectAccessible(page, `${name}: ${what}`)
    await picture(page, `${name.toLowerCase()}-${what}`)
  }
  await visit('/mijn-dossier', 'dossier')
  const [entry] = await addresses(page, /\/vermeldingen\/[^/]+$/)
  const [people] = await addresses(page, /\/mensen$/)
  const [files] = await addresses(page, /\/bestanden$/)
  if (entry) await visit(entry, 'entry')
  expect(people, `${name} has a page of people`).toBeDefined()
  if (people) await visit(people, 'people')
  if (files) await visit(files, 'files')
  await visit('/mijn-bereikbaarheid', 'reach')
  await visit('/wie-keek', 'who-looked')
  return page
}

describe('one mother, four fathers, five children', () => {
  test('Chantal sees all her children; each father only his own', async () => {
    const chantal = await walkOwnDossier('Chantal')
    await chantal.goto(`${demo.url}/mijn-dossier`)
    for (const [father, child, others] of [
      ['Kevin', 'Jayden', ['Glenn', 'Rachid', 'Wouter', 'Yara', 'Mees', 'Liv']],
      ['Glenn', 'Shanaya', ['Kevin', 'Rachid', 'Wouter', 'Yara', 'Mees', 'Liv']],
      ['Rachid', 'Yara', ['Kevin', 'Glenn', 'Wouter', 'Jayden', 'Mees', 'Liv']],
      ['Wouter', 'Mees', ['Kevin', 'Glenn', 'Rachid', 'Jayden', 'Shanaya', 'Yara']],
    ] as const) {
      const page = await walkOwnDossier(father)
      await page.goto(`${demo.url}/mijn-dossier`)
      const text = await page.locator('main').innerText()
      for (const other of others) expect(text, `${father} (father of ${child}) reads of ${other}`).not.toContain(other)
    }
  })

  test('Jayden (16) and Shanaya (13) read about themselves', async () => {
    await walkOwnDossier('Jayden')
    await walkOwnDossier('Shanaya')
  })
})

const terhorst = ['Marvin', 'Henk', 'Ria', 'Dennis', 'Patrick']

describe('a grown man with his parents and brothers', () => {
  test('each of them has their own dossier', async () => {
    for (const name of terhorst) await walkOwnDossier(name)
  })
})

describe('Yasmin', () => {
  test('walks today, search, a family, its people and its files', async () => {
    const page = await as('Yasmin', desk)
    const visit = async (path: string, what: string) => {
      const answer = await page.goto(demo.url + path)
      expect(answer?.status(), what).toBe(200)
      await expectAccessible(page, what)
      await picture(page, `yasmin-${what}`)
    }
    await visit('/vandaag', 'today')
    await visit('/zoeken', 'search')
    await page.goto(`${demo.url}/gezinnen`)
    await page.getByRole('link', { name: 'Gezin Meijer' }).click()
    const family = new URL(page.url()).pathname
    await visit(family, 'meijer')
    const [entry] = await addresses(page, /\/vermeldingen\/[^/]+$/)
    if (entry) await visit(entry, 'meijer-entry')
    await visit(`${family}/mensen`, 'meijer-people')
    await visit(`${family}/bestanden`, 'meijer-files')
    await visit(`${family}/feit`, 'write-fact')
    await visit(`${family}/afspraak`, 'write-agreement')
  })
})
