import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { desk, phone } from './browser.ts'
import { demoRegion, seen as seenBy } from './demo.ts'

/** Who may read along, walked by whom it is about: a youth opens a part and closes it, a professional discloses, an emergency is reviewed. */

const demo = demoRegion()

const as = (name: string) => demo.as(name, phone)

/** The words of this page, which axe finds no fault in on a phone and at a desk, and which fits. */
async function seen(page: Page, what: string): Promise<string> {
  for (const [size, { viewport }] of [
    ['desk', desk],
    ['phone', phone],
  ] as const) {
    if (viewport) await page.setViewportSize(viewport)
    await seenBy(page, `openings-${what}-${size}`)
  }
  return page.locator('main').innerText()
}

const follow = async (page: Page, name: string | RegExp) => {
  await page.getByRole('link', { name }).first().click()
  await page.waitForLoadState()
}
const press = async (page: Page, name: string) => {
  await page.getByRole('button', { name }).first().click()
  await page.waitForLoadState()
}

describe('a youth of sixteen', () => {
  test('opens one part to his father, and closes it again at once', async () => {
    const kevin = await as('Kevin')
    const jayden = await as('Jayden')
    const his = async () => {
      await kevin.goto(`${demo.url}/mijn-dossier`)
      return kevin.locator('main').innerText()
    }
    expect(await his()).not.toContain('Jayden over zijn stage')
    await follow(jayden, 'Kijk wie er meeleest, of geef toestemming')
    const before = await seen(jayden, 'register-jayden')
    expect(before).toContain('Mama mag weten wat er is afgesproken')
    expect(before).not.toContain('Kevin')
    await follow(jayden, 'Geef toestemming')
    await seen(jayden, 'consent')
    await press(jayden, 'Verder')
    expect(await seen(jayden, 'consent-errors')).toContain('Kies ten minste één deel')
    await jayden.getByLabel(/^Contact over Jayden \(Wijkteam/).check()
    await jayden.getByLabel('Voor wie?').selectOption({ label: await optionOf(jayden, 'Kevin') })
    await jayden.getByLabel(/^Waarom/).fill('Dan weet papa het ook.')
    await press(jayden, 'Verder')
    const words = await seen(jayden, 'consent-confirm')
    expect(words).toContain('Kevin')
    expect(words).toContain('Contact over Jayden')
    expect(await his()).not.toContain('Jayden over zijn stage')
    await press(jayden, 'Ja, zet dit open')
    expect(await seen(jayden, 'register-open')).toContain('Dan weet papa het ook.')
    expect(await his()).toContain('Jayden over zijn stage')
    expect(await his()).not.toContain('Jayden loopt op vrijdag stage')

    const kevins = jayden.locator('article', { hasText: 'Dan weet papa het ook.' })
    await kevins.getByText('Stop dit', { exact: true }).click()
    await seen(jayden, 'register-ending')
    await kevins.getByRole('button', { name: 'Ja, stop dit nu' }).click()
    await jayden.waitForLoadState()
    expect(await seen(jayden, 'register-ended')).toContain('Toestemming ingetrokken.')
    expect(await his()).not.toContain('Jayden over zijn stage')
  })

  test('asks a confidant to look along, and nobody else reads that', async () => {
    const jayden = await as('Jayden')
    await follow(jayden, 'Kijk wie er meeleest, of geef toestemming')
    await follow(jayden, 'Vraag iemand om met je mee te kijken')
    await seen(jayden, 'ask')
    await jayden.getByLabel('Wie vraag je?').selectOption({ label: await optionOf(jayden, 'Rosa Martina') })
    await press(jayden, 'Verder')
    expect(await seen(jayden, 'ask-confirm')).toContain('je gezin niet, en wie je helpt ook niet')
    await press(jayden, 'Ja, laat deze persoon meekijken')
    expect(await seen(jayden, 'register-asked')).toContain('Rosa Martina')
    const rosa = await as('Rosa')
    await rosa.goto(`${demo.url}/gezinnen`)
    expect(await rosa.locator('main').innerText()).toContain('Jayden')
  })
})

/** The whole label of the choice that begins with these words. */
const optionOf = async (page: Page, words: string): Promise<string> =>
  (await page.locator('option', { hasText: words }).first().innerText()).trim()

describe('a professional', () => {
  test('discloses what is needed, the recipient reads it, and the family reads why', async () => {
    const yasmin = await as('Yasmin')
    await yasmin.goto(`${demo.url}/gezinnen`)
    await follow(yasmin, /Terhorst/)
    await follow(yasmin, 'Wie leest mee, en iets verstrekken')
    await seen(yasmin, 'register-yasmin')
    await follow(yasmin, 'Verstrek iets aan een ander')
    await seen(yasmin, 'disclose-first')
    await yasmin.getByLabel(/welke organisatie/).selectOption({ label: 'Veilig Thuis Oosterveen' })
    await press(yasmin, 'Verder')
    await yasmin.getByLabel('Aan wie?').selectOption({ label: 'Noa Lammers' })
    await yasmin
      .getByLabel('Op welke grond?')
      .selectOption({ label: await optionOf(yasmin, 'Veilig Thuis heeft dit nodig') })
    await yasmin.getByLabel(/^Feiten over Marvin/).check()
    await yasmin.getByLabel('Is er toestemming gevraagd?').selectOption({ label: 'Toestemming is gevraagd en gegeven' })
    await press(yasmin, 'Verder')
    expect(await seen(yasmin, 'disclose-errors')).toContain('Dan opent de persoon dit zelf')
    await yasmin
      .getByLabel('Is er toestemming gevraagd?')
      .selectOption({ label: 'Toestemming is gevraagd en geweigerd' })
    for (const [label, words] of [
      ['Wat zei wie u het vroeg', 'Marvin wil het niet.'],
      ['Waarom is dit nodig?', 'Veilig Thuis onderzoekt wat er in de nacht gebeurt.'],
      ['Waarom niet minder?', 'Alleen de feiten over het geluid.'],
      ['Waarom kan het niet op een andere manier?', 'De precieze dagen doen ertoe.'],
    ] as const)
      await yasmin.getByLabel(new RegExp(`^${label.replace('?', '\\?')}`)).fill(words)
    await press(yasmin, 'Verder')
    expect(await seen(yasmin, 'disclose-confirm')).toContain('Marvin')
    await press(yasmin, 'Ja, verstrek dit')
    expect(await seen(yasmin, 'register-disclosed')).toContain('Noa Lammers')

    const noa = await as('Noa')
    await noa.goto(`${demo.url}/gezinnen`)
    const families = noa.locator('main a[href^="/gezinnen/"]')
    const addresses = await families.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
    const read: string[] = []
    for (const address of new Set(addresses)) {
      await noa.goto(address)
      read.push(await noa.locator('main').innerText())
    }
    expect(read.filter((text) => text.includes('bericht over geluid in de nacht'))).toHaveLength(1)

    const marvin = await as('Marvin')
    await follow(marvin, 'Kijk wie er meeleest, of geef toestemming')
    const register = await seen(marvin, 'register-marvin')
    expect(register).toContain('Noa Lammers (Veilig Thuis Oosterveen)')
    expect(register).toContain('Ilse Brandsma')
    await marvin.getByText('Hoe dit is afgewogen').first().click()
    expect(await seen(marvin, 'register-weighed')).toContain('Marvin wil het niet.')
    const ria = await as('Ria')
    await follow(ria, 'Kijk wie er meeleest, of geef toestemming')
    const hers = await seen(ria, 'register-ria')
    expect(hers).not.toContain('Noa Lammers')
    expect(hers).toContain('Mira Bos')
  })

  test('who leads the team reviews an emergency; the family reads what was found', async () => {
    const hanneke = await as('Hanneke')
    await hanneke.goto(`${demo.url}/vandaag`)
    expect(await seen(hanneke, 'today-lead')).toContain('Mira Bos opende in nood')
    await follow(hanneke, /Mira Bos opende in nood/)
    const review = await seen(hanneke, 'review')
    expect(review).toContain('Ria belde het wijkteam')
    expect(review).not.toContain('Aan tafel bij Ria')
    await press(hanneke, 'Leg dit vast')
    await seen(hanneke, 'review-errors')
    await hanneke.getByLabel('Was het nodig?').selectOption({ label: 'Dit was nodig' })
    await hanneke.getByLabel('Waarom vindt u dat?').fill('Er was geen tijd om Koen te bellen.')
    await press(hanneke, 'Leg dit vast')
    expect(await hanneke.locator('main').innerText()).not.toContain('Mira Bos opende in nood')
    const ria = await as('Ria')
    await follow(ria, 'Kijk wie er meeleest, of geef toestemming')
    expect(await seen(ria, 'register-reviewed')).toContain('Er was geen tijd om Koen te bellen.')
    await ria.goto(`${demo.url}/wie-keek`)
    expect(await seen(ria, 'log-ria')).toContain('Opende in nood')
  })

  test('opens in an emergency by a form that says what follows; in another role there is none', async () => {
    const mira = await as('Mira')
    await mira.goto(`${demo.url}/noodinzage`)
    expect(await seen(mira, 'emergency')).toContain('Open dit voor vier uur')
    await press(mira, 'Open dit voor vier uur')
    expect(await seen(mira, 'emergency-errors')).toContain('Vul het burgerservicenummer in')
    const willem = await as('Willem')
    await willem.goto(`${demo.url}/noodinzage`)
    expect(await seen(willem, 'emergency-waits')).toContain('Noodinzage kan niet in uw rol')
  })
})

// Last: from here on it is a year later.
test('somebody turns sixteen: what is written about his help closes to his mother by itself, and he opens one part to her', async () => {
  const hers = async () => {
    const anna = await as('Anna')
    await anna.goto(`${demo.url}/mijn-dossier`)
    return seen(anna, 'mother')
  }
  const about = 'Sem voetbalt drie keer per week'
  expect(await hers()).toContain(about)
  await demo.later(366)
  expect(await hers()).not.toContain(about)

  const sem = await as('Sem')
  expect(await seen(sem, 'sixteen')).toContain(about)
  await follow(sem, 'Kijk wie er meeleest, of geef toestemming')
  await follow(sem, 'Geef toestemming')
  await sem.getByLabel(/^Contact over Sem/).check()
  await sem.getByLabel('Voor wie?').selectOption({ label: await optionOf(sem, 'Anna') })
  await sem.getByLabel(/^Waarom/).fill('Mama mag dit wel weten.')
  await press(sem, 'Verder')
  await press(sem, 'Ja, zet dit open')
  expect(await seen(sem, 'sixteen-opened')).toContain('Mama mag dit wel weten.')
  expect(await hers()).toContain(about)
})
