import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { desk, expectAccessible, phone, picture } from './browser.ts'
import { demoRegion, expectFits } from './demo.ts'

/** A complaint, walked by who makes it, by the committee that examines it, and by whoever is complained of. */

const demo = demoRegion()

/** The words of this page, once it is right for everybody. */
async function seen(page: Page, what: string): Promise<string> {
  await expectAccessible(page, what)
  await expectFits(page, what)
  await picture(page, `complaint-${what}`)
  return page.locator('main').innerText()
}

describe('a complaint', () => {
  test('is made at night on a phone, read by the committee alone, opened to, judged, and answered in a letter', async () => {
    const anna = await demo.as('Anna de Wit', phone)
    await anna.goto(`${demo.url}/mijn-rechten`)
    await anna.getByRole('link', { name: 'Een klacht indienen' }).click()
    const form = await seen(anna, 'form')
    expect(form).toContain('Klachtencommissie Oosterveen')
    expect(form).toContain('Vertrouwenspersonen Merwedal')
    await anna.getByRole('button', { name: 'Verstuur mijn klacht' }).click()
    expect(await seen(anna, 'form-errors')).toContain('Kies over wie uw klacht gaat')
    await anna.getByLabel('Over wie gaat uw klacht?').selectOption({ label: 'Yasmin El Idrissi van Wijkteam Oost' })
    await anna.getByLabel('Wat ging er niet goed?').fill('Er werd over mij gepraat waar de kinderen bij waren.')
    await anna.getByRole('button', { name: 'Verstuur mijn klacht' }).click()
    await anna.waitForURL(/meelezen\?verstuurd/)
    expect(await seen(anna, 'consent')).toContain('Uw klacht is verstuurd.')
    await anna
      .getByLabel(/Contact over Noor/)
      .first()
      .check()
    await anna.getByRole('button', { name: 'Stel dit open voor de commissie' }).click()
    await anna.waitForURL(/\/vraag\//)
    expect(await seen(anna, 'mine')).toContain('Dat is uw recht.')

    const yasmin = await demo.as('Yasmin El Idrissi')
    for (const path of ['/vandaag', '/verzoeken', '/klachten']) {
      await yasmin.goto(demo.url + path)
      expect(await yasmin.locator('main').innerText()).not.toContain('waar de kinderen bij waren')
      expect(await yasmin.content()).not.toContain('Bas Oomen')
    }

    const bas = await demo.as('Bas Oomen', desk)
    await bas.goto(`${demo.url}/vandaag`)
    await seen(bas, 'today')
    await bas.getByRole('link', { name: 'Naar de klachten bij uw commissie' }).click()
    const list = await seen(bas, 'list')
    expect(list).toContain('Van Chantal Meijer')
    await bas.getByRole('link', { name: 'Over Yasmin El Idrissi van Wijkteam Oost' }).click()
    expect(await seen(bas, 'judge')).toContain('waar de kinderen bij waren')
    await bas.getByRole('link', { name: 'Lees dit in het dossier' }).click()
    const dossier = await seen(bas, 'dossier')
    expect(dossier).toContain('juf van Noor')
    expect(dossier).not.toContain('Sem gesproken')
    await bas.goBack()
    await bas.getByLabel('Uw oordeel').selectOption('partly')
    await bas
      .getByLabel('Uw uitleg')
      .fill('Zulke gesprekken horen zonder de kinderen erbij. Wij raden het team aan dat af te spreken.')
    await bas.getByRole('button', { name: 'Geef het oordeel' }).click()
    await bas.waitForURL(/klachten/)
    expect(await seen(bas, 'judged')).toContain('voor een deel gegrond')

    await anna.reload()
    const letter = await seen(anna, 'letter')
    expect(letter).toContain('Ons oordeel: uw klacht is voor een deel gegrond.')
    expect(letter).toContain('Nationale ombudsman')
    await anna.goto(`${demo.url}/mijn-rechten`)
    await seen(anna, 'my-rights')
  })

  test('of a boy of fifteen speaks to him as «je», and where no committee is, it says whom to call', async () => {
    const sem = await demo.as('Sem de Wit', phone)
    await sem.goto(`${demo.url}/mijn-rechten`)
    await sem.getByRole('link', { name: 'Een klacht indienen' }).click()
    const form = await seen(sem, 'young')
    expect(form).toContain('Je klacht gaat naar')
    expect(form).toContain('Over Regionaal Veiligheidsteam kun je hier nog geen klacht indienen')
    expect(form).toContain('0800 000 01 03')
  })

  test('is put off with a reason', async () => {
    const bas = await demo.as('Bas Oomen', phone)
    await bas.goto(`${demo.url}/klachten`)
    await bas.getByRole('link', { name: 'Over Wijkteam Oost' }).first().click()
    await bas.getByText('Meer tijd nodig').click()
    await bas.getByRole('button', { name: 'Stel uit' }).click()
    expect(await seen(bas, 'extend-errors')).toContain('Schrijf waarom het langer duurt')
  })
})
