import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { desk, phone } from './browser.ts'
import { demoRegion, seen as seenBy } from './demo.ts'

/** What somebody takes along, and what goes: a copy to keep, one that was asked for, how long all is kept, and destruction. */

const demo = demoRegion()
const as = (name: string, where = phone) => demo.as(name, where)
const seen = (page: Page, what: string) => seenBy(page, `copy-${what}`)
const go = (page: Page, path: string) => page.goto(demo.url + path)

/** What this link downloads. */
async function saved(page: Page, link: RegExp): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).first().click(),
  ])
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) }
}

describe('a copy', () => {
  test('of what somebody reads is kept as a tagged PDF, by a name that says nothing', async () => {
    const anna = await as('Anna de Wit')
    await go(anna, '/mijn-dossier')
    await anna
      .getByRole('link', { name: /kopie|afschrift/i })
      .first()
      .click()
    expect(await seen(anna, 'mine')).toContain('Yasmin El Idrissi')
    const { name, bytes } = await saved(anna, /pdf/)
    expect(name).not.toMatch(/anna|wit|noor/i)
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(bytes.includes('/StructTreeRoot')).toBe(true)
  })

  test('that was asked for is decided piece by piece, and read as it was decided', async () => {
    const koen = await as('Koen Vermeer', desk)
    await go(koen, '/verzoeken')
    await koen
      .getByRole('link', { name: /^Kopie/ })
      .first()
      .click()
    await koen.getByRole('link', { name: 'Kies per stuk wat u geeft' }).click()
    expect(await seen(koen, 'decide')).toContain('Anna had hem die ochtend een boos bericht gestuurd.')
    await koen.getByRole('button', { name: /^Geef/ }).click()
    expect(await seen(koen, 'decide-empty')).toContain('Schrijf uw antwoord')
    await koen.locator('textarea[name=text]').fill('U krijgt wat over u gaat.')
    await koen.getByRole('button', { name: /^Geef/ }).click()
    await seen(koen, 'decided')

    const bram = await as('Bram Jansen')
    await go(bram, '/mijn-rechten')
    await bram
      .getByRole('link', { name: /Een kopie/ })
      .first()
      .click()
    await seen(bram, 'answered')
    await bram.getByRole('link', { name: /^Open/ }).click()
    const given = await seen(bram, 'given')
    expect(given).toContain('Bram was rustig aan de telefoon. [zwart gemaakt] Hij komt donderdag praten')
    expect(given).not.toContain('boos bericht')
    expect((await saved(bram, /pdf/)).bytes.subarray(0, 5).toString()).toBe('%PDF-')
  })
})

test('how long each part is kept, by which article', async () => {
  const anna = await as('Anna de Wit')
  await go(anna, '/mijn-dossier')
  await anna.getByRole('link', { name: 'Hoe lang wordt dit bewaard?' }).first().click()
  expect(await seen(anna, 'terms')).toContain('Jeugdwet 7.3.8(3)')
})

test('destruction is partly refused, with the ground and what she can do; what was granted can be taken back', async () => {
  const anna = await as('Anna de Wit')
  await go(anna, '/mijn-rechten')
  await anna.getByRole('link', { name: 'Iets laten vernietigen' }).click()
  await anna.getByLabel('Wat moet weg?').fill('Alles wat er over mij en over Noor is opgeschreven.')
  await seen(anna, 'ask-destruction')
  await anna.getByRole('button', { name: 'Verstuur mijn vraag' }).click()
  await anna.waitForURL(/mijn-rechten\?verstuurd/)

  const yasmin = await as('Yasmin El Idrissi', desk)
  await go(yasmin, '/verzoeken')
  await yasmin.getByRole('link', { name: 'Vernietigen' }).first().click()
  await yasmin.getByLabel('Uw besluit').selectOption('given')
  await yasmin.getByText('Per deel anders beslissen').click()
  const part = yasmin.locator('.erbij-per-part').filter({ hasText: 'Noor' }).first()
  const kept = await part.locator('legend').innerText()
  await part.locator('select').first().selectOption('refused')
  await yasmin.locator('textarea[name=text]').fill('Noor leest dit later misschien zelf. De rest gaat weg.')
  await yasmin.getByRole('button', { name: 'Beslis en geef antwoord' }).click()
  expect(await seen(yasmin, 'destruction-no-ground')).toContain('Kies op welke grond niet')
  await part.locator('select').nth(1).selectOption('interest-of-another')
  await yasmin.getByRole('button', { name: 'Beslis en geef antwoord' }).click()
  await seen(yasmin, 'destruction-decided')

  await go(anna, '/mijn-rechten')
  // Each organisation answers for its own parts.
  await anna
    .getByRole('listitem')
    .filter({ hasText: 'Wijkteam Oost' })
    .getByRole('link', { name: 'Iets laten vernietigen' })
    .click()
  const letter = await seen(anna, 'destruction-letter')
  expect(letter).toContain('De rest gaat weg.')
  expect(letter).toContain(kept)
  expect(letter).toContain('Jeugdwet 7.3.9(2)')
  expect(letter).toContain('Vraag de rechtbank om een beslissing.')
  await anna.getByRole('link', { name: 'Bewaar het toch' }).click()
  await seen(anna, 'take-back')
  await anna.getByRole('button', { name: 'Ja, bewaar het' }).click()
  expect(await seen(anna, 'taken-back')).not.toContain('Bewaar het toch')
})
