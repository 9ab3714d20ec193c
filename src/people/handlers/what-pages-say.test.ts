import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givenApp } from '../../../test/app.ts'
import { type DeWit, givenDeWit } from '../../../test/de-wit.ts'
import { entriesPerPage } from '../entries-page.ts'

let world: DeWit
let house: Awaited<ReturnType<typeof givenApp>>
beforeAll(async () => {
  world = await givenDeWit()
  house = await givenApp(world)
})
afterAll(async () => {
  expect(house.errors).toEqual([])
  await world?.close()
})

const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
const page = async (who: keyof DeWit['actors'], path: string) => {
  const answer = await (await house.as(who)).get(path)
  const html = await answer.text()
  return { html, text: textOf(html) }
}
const family = () => `/gezinnen/${world.family}`
const note = async (about: string[], text: string) => (await world.write(world.actors.yasmin, about, text)) ?? ''
const share = async (id: string) =>
  expect((await (await house.as('yasmin')).post(`${family()}/verslagen/${id}/delen`, { checked: 'ja' })).status).toBe(
    303,
  )

test('a secret address carries its mark, for who lives there in other words', async () => {
  expect((await page('yasmin', family())).text).toContain('Schuilplaats 1 Geheim adres. Deel dit met niemand.')
  const annas = (await page('anna', '/mijn-dossier')).text
  expect(annas).toContain('Schuilplaats 1 Uw adres is geheim.')
  expect(annas).not.toContain('Deel dit met niemand')
  expect((await page('bram', '/mijn-dossier')).text).not.toContain('geheim')
  const { dossiers } = (await (await (await house.as('anna')).get('/api/v1/mijn-dossier')).json()) as {
    dossiers: { personen: object[] }[]
  }
  expect(dossiers[0]?.personen).toContainEqual(
    expect.objectContaining({ adres: ['Schuilplaats 1'], adresGeheim: true }),
  )
})

test('who may read nothing online yet is told so, and whom to ask', async () => {
  for (const path of ['/mijn-dossier', '/wie-keek']) {
    const { text } = await page('noor', path)
    expect(text).toContain('Je kunt hier nu nog niets lezen')
    expect(text).not.toContain('Er heeft nog niemand gekeken')
  }
  expect((await page('noor', '/mijn-dossier')).html).not.toContain('href="/mijn-woorden">Zet')
})

test('own words say who will read them: in that part, or in one’s own', async () => {
  const id = await note([world.people.noor], 'Noor slaapt beter.')
  await share(id)
  const beside = (await page('bram', `/mijn-woorden/${id}`)).text
  expect(beside).toMatch(/Onder anderen [^.]*Yasmin El Idrissi/)
  expect(beside).not.toMatch(/Onder anderen [^.]*Bram/)
  expect((await page('bram', '/mijn-woorden')).text).toContain('Onder anderen Yasmin El Idrissi.')
})

test('sharing what nobody of the family can read is called what it is', async () => {
  const id = await note([world.people.peter, world.people.noor], 'Peter en Noor willen voetballen.')
  const form = (await page('yasmin', `${family()}/verslagen/${id}/delen`)).text
  expect(form).toContain('Nu kan nog niemand van het gezin dit online lezen.')
  expect(form).toContain('Geef het vrij')
  await share(id)
  expect((await page('yasmin', family())).text).toContain('vrijgegeven, nog niemand kan het online lezen')
})

describe('somebody who stopped', () => {
  test('is seen by everybody whom it concerned, until when and why; and in the log by what they did', async () => {
    await world.involve(world.actors.koen)
    const koen = await house.as('koen')
    expect((await koen.post(`${family()}/stoppen`, { reason: 'De hulp is klaar.' })).status).toBe(303)
    for (const [who, path] of [
      ['anna', '/mijn-dossier'],
      ['bram', '/mijn-dossier'],
      ['yasmin', family()],
    ] as const) {
      const { text } = await page(who, path)
      expect(text, who).toMatch(/Yasmin El Idrissi|U /)
      expect(text, who).toMatch(/Koen Vermeer .* tot .* Het gezin vroeg om hulp\. Gestopt: De hulp is klaar\./)
    }
    const { dossiers } = (await (await (await house.as('anna')).get('/api/v1/mijn-dossier')).json()) as {
      dossiers: { betrokkenen: { naam: string; tot: string | null; redenGestopt: string | null }[] }[]
    }
    expect(dossiers[0]?.betrokkenen.map(({ naam, tot, redenGestopt }) => [naam, tot === null, redenGestopt])).toEqual([
      ['Yasmin El Idrissi', true, null],
      ['Koen Vermeer', false, 'De hulp is klaar.'],
    ])
    const log = (await page('bram', '/wie-keek')).text
    expect(log).toContain('Sloot zich aan bij de hulp aan Bram en Noor .')
    expect(log).toContain('Stopte met de hulp aan Bram en Noor .')
  })

  test('and who comes and goes often folds away', async () => {
    const koen = await house.as('koen')
    for (const reason of ['Twee.', 'Drie.']) {
      await world.involve(world.actors.koen)
      await koen.post(`${family()}/stoppen`, { reason })
    }
    const { text } = await page('anna', '/mijn-dossier')
    expect(text).toMatch(/Eerder waren er 3 mensen bij .*Drie\. .*Twee\. .*klaar\./)
  })
})

describe('the log', () => {
  test('says about whom, in the words of the deed, and nothing of other members’ visits', async () => {
    await page('yasmin', '/gezinnen')
    await page('anna', '/mijn-dossier')
    const { text } = await page('bram', '/wie-keek')
    expect(text).toMatch(/Las .*Contact over Noor .*om te helpen/)
    expect(text).toMatch(/Zag .*Basisgegevens en Wie is erbij over Bram en Noor .*in een lijst, om te helpen/)
    expect(text).toContain('Schreef in Contact over Noor , om te helpen.')
    expect(text).toContain('Deelde iets uit Contact over Noor , om te helpen.')
    for (const other of ['Anna', 'Sem']) expect(text).not.toContain(other)
    expect(text).toContain('Dit was u zelf')
  })
})

test('«Mijn dossier» reads further back, and counts all there is', async () => {
  const yasmin = await house.as('yasmin')
  for (let day = 0; day < entriesPerPage; day += 1) {
    const sent = await yasmin.send(`/api/v1${family()}/verslagen`, {
      over: [world.people.bram],
      tekst: `Gesprek nummer ${day}.`,
      datum: `2025-0${1 + (day % 9)}-10`,
    })
    await share(((await sent.json()) as { id: string }).id)
  }
  const entries = (html: string) =>
    [...html.matchAll(/<article class="erbij-entry" id="entry-([^"]+)"/g)].map((m) => m[1])
  const newest = await page('bram', '/mijn-dossier')
  expect(entries(newest.html)).toHaveLength(entriesPerPage)
  expect(newest.text).toContain(`Er is ${entriesPerPage + 1} keer iets opgeschreven`)
  const older = /href="(\/mijn-dossier\?gezin=[^"]+na=[^"]+)"/.exec(newest.html)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const last = await page('bram', older)
  expect(entries(last.html)).toHaveLength(1)
  expect(new Set([...entries(newest.html), ...entries(last.html)]).size).toBe(entriesPerPage + 1)
  expect(last.html).not.toMatch(/gezin=[^"]*na=/)
  // Of another's family nothing: one's own first page.
  const others = await page('bram', `/mijn-dossier?gezin=${world.stranger.family}&na=${entries(newest.html)[3]}`)
  expect(entries(others.html)).toEqual(entries(newest.html))
})
