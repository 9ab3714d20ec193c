import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { desk, expectAccessible, phone, picture } from './browser.ts'
import { demoRegion, expectFits } from './demo.ts'

/** Telling somebody that there is a dossier, putting that off, and a disclosure that is heard later: walked on a phone and at a desk. */

const demo = demoRegion()

/** The words of this page, which axe finds no fault in and which fits, on both screens. */
async function seen(page: Page, what: string): Promise<string> {
  for (const [size, { viewport }] of [
    ['desk', desk],
    ['phone', phone],
  ] as const) {
    if (viewport) await page.setViewportSize(viewport)
    await expectAccessible(page, `${what} ${size}`)
    await expectFits(page, `${what} ${size}`)
    await picture(page, `notice-${what}-${size}`)
  }
  return page.locator('main').innerText()
}
const press = async (page: Page, name: string | RegExp) => {
  await page.getByRole('button', { name }).first().click()
  await page.waitForLoadState()
}
const follow = async (page: Page, name: string | RegExp) => {
  await page.getByRole('link', { name }).first().click()
  await page.waitForLoadState()
}
const today = async (page: Page): Promise<string> => {
  await page.goto(`${demo.url}/vandaag`)
  return page.locator('main').innerText()
}
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

describe('telling', () => {
  test('is too late for Glenn, until Yasmin records that she told him', async () => {
    const yasmin = await demo.as('Yasmin', phone)
    expect(await today(yasmin)).toMatch(/Vertel Glenn dat er een dossier is\s+Gezin Meijer · Te laat/)
    await seen(yasmin, 'today')
    await follow(yasmin, 'Vertel Glenn dat er een dossier is')
    expect(await seen(yasmin, 'tell')).toContain('AVG 14(3)(a)')
    await yasmin.getByLabel('Hoe?').selectOption({ label: 'Aan de telefoon' })
    await press(yasmin, 'Leg vast dat het verteld is')
    expect(await today(yasmin)).not.toContain('Vertel Glenn')
  })

  test('was put off by Veilig Thuis, with a reason that Murat does not read; again for two weeks at most', async () => {
    const noa = await demo.as('Noa', phone)
    expect(await today(noa)).toMatch(/Vertel Murat dat er een dossier is\s+Gezin Kaya · Doe dit vóór of op/)
    await follow(noa, 'Vertel Murat dat er een dossier is')
    await noa.getByText('Ik kan het nog niet vertellen').click()
    expect(await seen(noa, 'delayed')).toContain('Wmo 2015 5.3.1(2)')
    await noa.getByLabel(/^Op welke dag/).fill(inDays(40))
    await press(noa, 'Stel het uit')
    const wrong = await seen(noa, 'delay-errors')
    for (const says of ['hoogstens twee weken', 'Schrijf op waarom']) expect(wrong).toContain(says)
    await noa.getByLabel(/^Waarom/).fill('Wij spreken die persoon volgende week.')
    await noa.getByLabel(/^Op welke dag/).fill(inDays(20))
    await press(noa, 'Stel het uit')
    expect(await seen(noa, 'delayed-again')).toContain('Wij spreken die persoon volgende week.')
    const murat = await demo.as('Murat', phone)
    for (const path of ['/mijn-dossier', '/wie-keek']) {
      await murat.goto(demo.url + path)
      for (const hidden of ['spreken die persoon', 'uitgesteld', 'zoeken nog uit'])
        expect(await murat.locator('main').innerText()).not.toContain(hidden)
    }
  })
})

describe('a disclosure', () => {
  test('is heard later by Bram: it holds at once, Anna reads it, and he finds nothing', async () => {
    const said = 'Veilig Thuis moet weten wat Noor vertelde.'
    const [yasmin, anna, bram] = [
      await demo.as('Yasmin', phone),
      await demo.as('Anna', phone),
      await demo.as('Bram', phone),
    ]
    const his = async () => {
      await follow(bram, 'Mijn dossier')
      await follow(bram, /^Kijk wie er meeleest/)
      return bram.locator('main').innerText()
    }
    const before = await his()
    await yasmin.goto(`${demo.url}/gezinnen`)
    await follow(yasmin, 'Gezin De Wit')
    await follow(yasmin, 'Wie leest mee, en iets verstrekken')
    await follow(yasmin, 'Verstrek iets aan een ander')
    await yasmin.getByLabel(/welke organisatie/).selectOption({ label: 'Veilig Thuis Oosterveen' })
    await press(yasmin, 'Verder')
    await yasmin.getByLabel('Aan wie?').selectOption({ label: 'Noa Lammers' })
    await yasmin.getByLabel('Op welke grond?').selectOption({ index: 1 })
    await yasmin.getByLabel(/^Contact over Noor \(Wijkteam/).check()
    await yasmin.getByLabel(/^Is er toestemming/).selectOption({ label: 'Toestemming vragen kon niet' })
    await yasmin.getByLabel(/^Wat zei wie u het vroeg/).fill('Dat was niet veilig.')
    for (const [label, text] of [
      ['Waarom is dit nodig?', said],
      ['Waarom niet minder?', 'Alleen dit deel.'],
      ['Waarom kan het niet op een andere manier?', 'Vertellen is niet genoeg.'],
    ] as const)
      await yasmin.getByLabel(label).fill(text)
    await yasmin.getByLabel(/^Tot en met welke dag/).fill(inDays(60))
    await press(yasmin, 'Verder')
    await yasmin.getByText('Iemand van het gezin hoort dit later').click()
    await seen(yasmin, 'disclose-later')
    await yasmin.getByLabel(/^Bram/).check()
    await press(yasmin, 'Ja, verstrek dit')
    expect(await seen(yasmin, 'disclose-later-errors')).toContain('Kies een grond')
    await yasmin.getByLabel('Op welke grond?').selectOption({ index: 1 })
    await yasmin.getByLabel('Waarom is dat nodig?').fill('Hij zou Noor erom straffen.')
    await yasmin.getByLabel('Tot wanneer?').fill(inDays(30))
    await press(yasmin, 'Ja, verstrek dit')
    expect(await seen(yasmin, 'register')).toContain(said)
    await follow(yasmin, /^Wie hoort dit later/)
    expect(await seen(yasmin, 'later-held')).toContain('Het geldt al, tot')
    expect(await his()).toBe(before)
    await follow(anna, 'Mijn dossier')
    await follow(anna, /^Kijk wie er meeleest/)
    expect(await anna.locator('main').innerText()).toContain(said)
  }, 60_000)
})
