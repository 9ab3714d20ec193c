import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { desk, phone } from './browser.ts'
import { demoRegion, seen as seenBy } from './demo.ts'

/** The voice of a child under twelve: Noor says something together with her mother and with who helps, and gets an answer. */

const demo = demoRegion()
const seen = (page: Page, what: string) => seenBy(page, `child-${what}`)

async function togetherWithNoor(who: string): Promise<Page> {
  const page = await demo.as(who, phone)
  await page.goto(`${demo.url}/mijn-dossier`)
  await page.getByRole('link', { name: 'Bekijk het samen met Noor' }).click()
  return page
}

describe('Noor and her mother', () => {
  test('choose a face with the keyboard, write down what she says, and read it back with the answer to what she said before', async () => {
    const page = await togetherWithNoor('Anna de Wit')
    const before = await seen(page, 'together')
    for (const words of ['Ik wil zelf kiezen wanneer ik papa bel.', 'Antwoord aan Noor', 'Wie leest dit?'])
      expect(before).toContain(words)
    await page.getByRole('radio', { name: 'Geen gezicht' }).focus()
    await page.keyboard.press('ArrowUp')
    expect(await page.getByRole('radio', { name: 'heel fijn' }).isChecked()).toBe(true)
    await page.getByRole('radio', { name: 'heel fijn' }).press('ArrowLeft')
    expect(await page.getByRole('radio', { name: 'fijn', exact: true }).isChecked()).toBe(true)
    await seen(page, 'together-chosen')
    await page.getByLabel('Wat zegt Noor?').fill('Ik heb een nieuwe vriendin. Zij heet Isa.')
    await page.getByRole('button', { name: 'Bewaar dit' }).click()
    const after = await seen(page, 'together-kept')
    expect(after).toContain('Ik heb een nieuwe vriendin. Zij heet Isa.')
    expect(after).toContain('Opgeschreven door u, samen met Noor')
  })

  test('her father reads it as well, with who wrote it down', async () => {
    const page = await togetherWithNoor('Bram')
    expect(await seen(page, 'father')).toContain('Opgeschreven door Anna')
  })
})

describe('Noor and Yasmin, who helps', () => {
  test('keep something for who helps alone; Yasmin answers in words for a child', async () => {
    const page = await demo.as('Yasmin El Idrissi', desk)
    await page.goto(`${demo.url}/gezinnen`)
    await page
      .getByRole('link', { name: /De Wit/ })
      .first()
      .click()
    expect(await seen(page, 'family')).toContain('Wat de kinderen zeggen')
    await page.getByRole('link', { name: 'De plek van Noor' }).click()
    expect(await seen(page, 'place')).toContain('Ik bel nu op dinsdag.')
    await page.getByLabel('Wat zegt Noor?').fill('Ik durf dit nog niet tegen mama te zeggen.')
    await page.getByRole('radio', { name: 'Alleen voor wie helpt', exact: true }).check()
    await seen(page, 'place-chosen')
    await page.getByRole('button', { name: 'Bewaar dit' }).click()
    expect(await seen(page, 'place-kept')).toContain('Vertel het niet verder.')
    await page.getByRole('link', { name: 'Geef Noor antwoord' }).first().click()
    await seen(page, 'answer')
    await page.getByLabel('Wat wilt u Noor vertellen?').fill('Dat hoeft ook niet. We bedenken samen hoe.')
    await page.getByRole('button', { name: 'Geef Noor dit antwoord' }).click()
    expect(await seen(page, 'answered')).toContain('We bedenken samen hoe.')
    const mother = await togetherWithNoor('Anna de Wit')
    expect(await seen(mother, 'mother')).not.toContain('tegen mama')
  })
})

describe('a young person', () => {
  test('says for whom words are, and reads back for whom they were', async () => {
    const page = await demo.as('Shanaya', phone)
    await page.goto(`${demo.url}/mijn-woorden`)
    expect(await seen(page, 'young')).toContain('Wie gezag over je heeft, leest het ook')
    await page.getByLabel(/Wat wil je zeggen/).fill('Ik wil dit alleen met Yasmin bespreken.')
    await page.getByRole('radio', { name: 'Alleen voor mij en wie mij helpt' }).check()
    await page.getByRole('button', { name: 'Zet mijn woorden erbij' }).click()
    expect(await seen(page, 'young-kept')).toMatch(/Alleen voor .*Yasmin/)
  })
})
