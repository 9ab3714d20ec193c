import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { desk, expectAccessible, phone, picture } from './browser.ts'
import { demoRegion, expectFits } from './demo.ts'

/**
 * The law, walked by the people it is about: each signs in to the demo region, sees what the law gives them, and not what it
 * does not give. On a phone and at a desk, without a fault that axe can find.
 */

const demo = demoRegion()

/** Somebody at work in Chromium: what they see on a page, checked on both sizes of screen. */
interface Walk {
  page: Page
  /** Goes to a page (or stays), checks it, and returns its words. */
  see(what: string, path?: string): Promise<string>
  /** The addresses on this page that match. */
  addresses(pattern: RegExp): Promise<string[]>
  /** A page that is not there for them: the same as one that does not exist. */
  refused(path: string): Promise<void>
}

async function walkAs(name: string, first = phone): Promise<Walk> {
  const page = await demo.as(name, first)
  const who = name.toLowerCase().replaceAll(' ', '-')
  const words = () => page.locator('main').innerText()
  return {
    page,
    async see(what, path) {
      if (path !== undefined) expect((await page.goto(demo.url + path))?.status(), `${name}: ${what}`).toBe(200)
      for (const [size, { viewport }] of [
        ['phone', phone],
        ['desk', desk],
      ] as const) {
        if (viewport) await page.setViewportSize(viewport)
        await expectAccessible(page, `${name}: ${what} ${size}`)
        await expectFits(page, `${name}: ${what} ${size}`)
        await picture(page, `law-${who}-${what}-${size}`)
      }
      return words()
    },
    addresses: (pattern) =>
      page
        .locator('main a')
        .evaluateAll((links) => [...new Set(links.map((link) => new URL((link as HTMLAnchorElement).href).pathname))])
        .then((found) => found.filter((address) => pattern.test(address))),
    async refused(path) {
      const answer = await page.goto(demo.url + path)
      expect(answer?.status(), `${name}: ${path}`).toBe(404)
      expect(await words()).toContain('Deze pagina is er niet, of is niet voor u')
    },
  }
}

/** The words of a page, and those that must not be on it. */
function expectWords(text: string, { has, not }: { has: string[]; not: string[] }): void {
  for (const word of has) expect(text).toContain(word)
  for (const word of not) expect(text).not.toContain(word)
}

/** The one family in somebody's list. */
async function onlyFamily({ see, addresses }: Walk): Promise<{ family: string; list: string }> {
  const list = await see('families', '/gezinnen')
  const [family, ...others] = await addresses(/^\/gezinnen\/[^/]+$/)
  expect(others).toEqual([])
  return { family: family ?? '', list }
}

const writing = ['Schrijf een verslag', 'Stop uw betrokkenheid']

test('the list of people to be says what there is to see as each', async () => {
  const page = await (await demo.browser.newContext(phone)).newPage()
  await page.goto(`${demo.url}/inloggen`)
  await page.getByRole('link', { name: 'Ga verder met inloggen' }).click()
  await page.getByRole('button', { name: /Ga verder als Sanne/ }).waitFor()
  expectWords(await page.locator('main').innerText(), {
    has: ['Advocaat. Murat vroeg haar om mee te kijken', 'Gezag over Jayden, die 16 is: Kevin leest niet meer mee'],
    not: [],
  })
  await expectAccessible(page, 'personas')
  await picture(page, 'law-personas-phone')
  await page.context().close()
})

describe('members of a family', () => {
  test('a parent without authority reads about himself, and not about his daughter', async () => {
    const { see, addresses } = await walkAs('Glenn')
    expectWords(await see('dossier', '/mijn-dossier'), {
      has: ['Gebeld met Glenn', 'Ik kom graag kijken'],
      not: ['Wandeling met Shanaya', 'oppassen', 'Chantal Meijer', 'Kevin'],
    })
    const [people = ''] = await addresses(/\/mensen$/)
    expectWords(await see('people', people), { has: ['Glenn'], not: ['Chantal', 'Jayden', 'Kevin'] })
    await see('who-looked', '/wie-keek')
  })

  test('Jayden is sixteen: he reads about himself, and his father with authority does not', async () => {
    const jayden = await walkAs('Jayden')
    const seen = await jayden.see('dossier', '/mijn-dossier')
    expectWords(seen, {
      has: ['Jayden over zijn stage', 'rooster stage.txt'],
      not: ['Wandeling met Shanaya', 'Kevin gesproken'],
    })
    const [entry = ''] = await jayden.addresses(/\/vermeldingen\/[^/]+$/)
    await jayden.see('entry', entry)
    const kevin = await walkAs('Kevin')
    expectWords(await kevin.see('dossier', '/mijn-dossier'), {
      has: ['Kevin gesproken'],
      not: ['Jayden over zijn stage', 'stage bij de fietsenmaker', 'rooster stage.txt'],
    })
    // The same entry, by its address: as if it were not there.
    await kevin.refused(entry)
  })

  test('a mother reads about her daughter of thirteen, and no longer about her son of sixteen', async () => {
    const { see } = await walkAs('Chantal')
    expectWords(await see('dossier', '/mijn-dossier'), {
      has: ['Wandeling met Shanaya', 'Koffie met Chantal'],
      not: ['Jayden over zijn stage', 'Gebeld met Glenn'],
    })
  })

  test('a mother in hiding reads where she lives and what is kept from him; he learns neither', async () => {
    const leyla = await walkAs('Leyla')
    expectWords(await leyla.see('dossier', '/mijn-dossier'), {
      has: ['Gesprek met Leyla', 'Bij Leyla en Elif', 'Vuurtoren', 'Uw adres is geheim'],
      not: ['Gesprek met Murat', 'Juf Dewi'],
    })
    const [people = ''] = await leyla.addresses(/\/mensen$/)
    const home = await leyla.see('people', people)
    const [street] = home.match(/^.*\d{4} ?[A-Z]{2}.*$/m) ?? []
    expect(street).toBeDefined()
    const murat = await walkAs('Murat')
    for (const [what, path] of [
      ['dossier', '/mijn-dossier'],
      ['people', people],
      ['who-looked', '/wie-keek'],
    ] as const) {
      expectWords(await murat.see(what, path), {
        has: [],
        not: ['Vuurtoren', 'Gesprek met Leyla', 'Bij Leyla en Elif', 'geheim', 'Juf Dewi', 'bibliotheek', street ?? ''],
      })
    }
    expectWords(await murat.see('dossier', '/mijn-dossier'), {
      has: ['Gesprek met Murat', 'Eerste gesprek over de maatregel', 'Met Elif getekend'],
      not: [],
    })
  }, 60_000)
})

describe('professionals without the whole dossier', () => {
  test('a psychiatrist reads about her patient, and not about the family', async () => {
    const walk = await walkAs('Femke')
    await walk.see('today', '/vandaag')
    const { family, list } = await onlyFamily(walk)
    expect(list).toContain('Uw rol: behandelaar')
    expectWords(await walk.see('family', family), {
      has: ['Anna de Wit', 'Depressieve stoornis', 'De ochtenden kosten haar veel'],
      not: ['Kennismaking thuis met Anna', 'Sem gesproken', 'Gebeld met de juf', 'Gesprek met Bram'],
    })
    await walk.see('people', `${family}/mensen`)
    await walk.see('join', '/betrokken-worden')
    // What it means for the children is read by who helps them; the diagnosis, and that she is treated here, is not.
    const yasmin = await walkAs('Yasmin', desk)
    expectWords(await yasmin.see('family-de-wit', family), {
      has: ['De ochtenden kosten haar veel', 'Kennismaking thuis met Anna'],
      not: ['Depressieve stoornis', 'Ik behandel u'],
    })
  }, 60_000)

  test('a lawyer reads what her client reads, and no more', async () => {
    const walk = await walkAs('Sanne')
    await walk.see('today', '/vandaag')
    const { family, list } = await onlyFamily(walk)
    expect(list).toContain('U leest mee')
    expectWords(await walk.see('family', family), {
      has: ['Gesprek met Murat', 'Eerste gesprek over de maatregel', 'Met Elif getekend', 'U leest mee'],
      not: ['Vuurtoren', 'Gesprek met Leyla', 'Bij Leyla en Elif', 'Juf Dewi', ...writing],
    })
    const [entry = ''] = await walk.addresses(/\/vermeldingen\/[^/]+$/)
    expectWords(await walk.see('entry', entry), { has: [], not: ['Verbeter', 'Niet verstrekken'] })
    expectWords(await walk.see('people', `${family}/mensen`), { has: ['Elif'], not: ['geheim', 'bereiken'] })
    await walk.see('files', `${family}/bestanden`)
    expectWords(await walk.see('join', '/betrokken-worden'), {
      has: ['U sluit zich niet zelf aan'],
      not: ['Burgerservicenummer'],
    })
  }, 60_000)

  test('a confidant reads what Sem reads, and not what is still being worked on', async () => {
    const walk = await walkAs('Rosa')
    const { family } = await onlyFamily(walk)
    expectWords(await walk.see('family', family), {
      has: ['Sem gesproken op school'],
      not: ['Nog uitzoeken', 'Kennismaking', 'Noor gaat om het weekend', ...writing],
    })
  })

  test('an inspector reads what the investigation needs; a colleague without one reads nothing', async () => {
    const willem = await walkAs('Willem')
    const { family } = await onlyFamily(willem)
    expectWords(await willem.see('family', family), {
      has: ['Yara kan terecht bij zwemles', 'op alle dagen op school', 'U leest mee'],
      not: ['Wandeling met Shanaya', 'Halen en brengen van Mees', 'Samira', 'Jayden', 'Er is nu niemand', ...writing],
    })
    const [entry = ''] = await willem.addresses(/\/vermeldingen\/[^/]+$/)
    await willem.see('entry', entry)
    await willem.see('people', `${family}/mensen`)
    const greet = await walkAs('Greet')
    expectWords(await greet.see('families', '/gezinnen'), {
      has: ['U leest mee zodra iemand u dat vraagt'],
      not: ['Gezin', 'Word betrokken'],
    })
    await greet.see('today', '/vandaag')
    await greet.refused(family)
    await greet.refused(entry)
  }, 60_000)

  test('a child protection worker with the power, and one whose power is over', async () => {
    const esra = await walkAs('Esra')
    const { family } = await onlyFamily(esra)
    expectWords(await esra.see('family', family), {
      has: ['Eerste gesprek over de maatregel', 'Met Elif getekend', 'Leyla Demir'],
      not: ['Vuurtoren', 'Gesprek met Murat', 'Juf Dewi'],
    })
    const daan = await walkAs('Daan', desk)
    await daan.refused(family)
    const pim = await walkAs('Pim', desk)
    expectWords(await pim.see('family', family), {
      has: ['Eerste gesprek over de maatregel'],
      not: ['Met Elif getekend', 'Leyla Demir', ...writing],
    })
  }, 60_000)

  test('who leads a team sees who helps, and not what is going on', async () => {
    const { page, see, addresses } = await walkAs('Hanneke')
    await see('today', '/vandaag')
    const list = await see('families', '/gezinnen')
    expectWords(list, {
      has: ['Yasmin El Idrissi', 'Mira Bos'],
      not: ['de Wit', 'Meijer', 'Elif', 'Koen', 'zonder bekende naam'],
    })
    const [family = ''] = await addresses(/^\/gezinnen\/[^/]+$/)
    expectWords(await see('family', family), {
      has: ['Yasmin El Idrissi', 'U ziet wie van uw team helpt'],
      not: ['Tijdlijn', 'Delen van het dossier', 'scheiding', ...writing],
    })
    await page.goto(`${demo.url}${family}/mensen`)
    expectWords(await page.locator('main').innerText(), { has: [], not: ['Meijer', 'de Wit', 'Noor'] })
  })
})
