import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenApp, testKeys } from '../test/app.ts'
import { type DeWit, givenDeWit } from '../test/de-wit.ts'
import { uuidv7 } from './lib/uuid.ts'

let world: DeWit
let house: Awaited<ReturnType<typeof givenApp>>
beforeAll(async () => {
  world = await givenDeWit()
  house = await givenApp(world)
})
afterAll(() => world?.close())

test('a note is written, shared, read, answered, and the family reads who looked', async () => {
  const yasmin = await house.as('yasmin')
  const anna = await house.as('anna')
  const bram = await house.as('bram')
  const family = `/gezinnen/${world.family}`

  const list = await yasmin.get('/gezinnen')
  expect(await list.text()).toContain('Gezin De Wit')
  const page = await yasmin.get(family)
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('Schuilplaats 1')

  const draft = (await yasmin.get(`${family}/verslag`)).headers.get('location') ?? ''
  expect((await yasmin.get(draft)).status).toBe(200)
  const fields = {
    about: world.people.noor,
    text: 'Noor slaapt beter.\r\n\r\nAfspraak: vrijdag bellen.',
    occurredOn: '2026-01-05',
    step: 'draft',
  }
  expect((await yasmin.post(draft, fields)).status).toBe(303)
  expect(await (await yasmin.get(draft)).text()).toContain('Noor slaapt beter.')
  const empty = await yasmin.post(draft, { ...fields, text: ' ', step: 'record' })
  expect(empty.status).toBe(422)
  const recorded = await yasmin.post(draft, { ...fields, step: 'record' })
  expect(recorded.status).toBe(303)
  const entry = recorded.headers.get('location')?.split('#entry-')[1] ?? ''
  // Back in the browser, and something else written at the same address: it is kept, under an address of its own.
  const other = (await yasmin.post(draft, { ...fields, text: 'Iets anders.' })).headers.get('location') ?? ''
  expect(other).not.toBe(draft)
  expect(await (await yasmin.get(other)).text()).toContain('Iets anders.')

  expect(await (await anna.get('/mijn-dossier')).text()).not.toContain('Noor slaapt beter.')
  const share = `${family}/verslagen/${entry}/delen`
  expect(await (await yasmin.get(share)).text()).toContain('Anna')
  expect((await yasmin.post(share, {})).status).toBe(422)
  expect((await yasmin.post(share, { checked: 'ja' })).status).toBe(303)

  expect(await (await anna.get('/mijn-dossier')).text()).toContain('Noor slaapt beter.')
  expect((await anna.get(`/mijn-woorden/${entry}`)).status).toBe(200)
  expect((await anna.post(`/mijn-woorden/${entry}`, { text: 'Klopt, en ik ben er blij mee.' })).status).toBe(303)
  expect((await anna.post('/mijn-woorden', { text: 'Dit wil ik zelf zeggen.' })).status).toBe(303)
  const after = await (await yasmin.get(family)).text()
  expect(after).toContain('Klopt, en ik ben er blij mee.')
  expect(after).toContain('Dit wil ik zelf zeggen.')
  const bramReads = await (await bram.get('/mijn-dossier')).text()
  expect(bramReads).toContain('Klopt, en ik ben er blij mee.')
  expect(bramReads).not.toContain('Dit wil ik zelf zeggen.')
  expect(bramReads).not.toContain('Schuilplaats')

  const joris = await house.as('joris')
  expect((await joris.get(family)).status).toBe(404)
  const looked = await (await anna.get('/wie-keek')).text()
  expect(looked).toContain('Yasmin El Idrissi')
  expect(looked).toContain('Wijkteam Oost')
  expect(looked).toContain('Jeugdwet 7.3.11(2)(a)')
  expect(looked).toContain('Iemand van Gemeente, Wonen')
  expect(house.errors).toEqual([])
})

test('a refused page equals one that does not exist', async () => {
  const joris = await house.as('joris')
  const [refused, absent] = [await joris.get(`/gezinnen/${world.family}`), await joris.get(`/gezinnen/${uuidv7()}`)]
  expect([refused.status, absent.status]).toEqual([404, 404])
  expect(await refused.text()).toBe(await absent.text())
})

test('becoming involved: known by two things, a reason the family reads, and no guessing', async () => {
  const bsn = (digits: string) => testKeys.blindIndex(digits, 'bsn')
  const known = { bsn: '999940004', birth: '2015-03-04' }
  const index = bsn(known.bsn)
  await world.admin.query(
    `update erbij.person set bsn_index = $2, bsn_key = $3, bsn_cipher = '\\x00', birth = $4 where id = $1`,
    [world.people.noor, index.index, index.keyId, known.birth],
  )
  const form = { ...known, reason: 'asked', explanation: 'Het gezin belde zelf.' }
  const joris = await house.as('joris')
  const refused = await joris.post('/betrokken-worden', form)
  const koen = await house.as('koen')
  const unknown = await koen.post('/betrokken-worden', { ...form, birth: '2015-03-05' })
  expect([refused.status, unknown.status]).toEqual([422, 422])
  const main = async (page: Response) =>
    /<main[\s\S]*<\/main>/.exec(await page.text())?.[0].replaceAll(/2015-03-0\d/g, '')
  expect(await main(refused)).toBe(await main(unknown))
  expect(await (await (await house.as('anna')).get('/wie-keek')).text()).toContain('Iemand van Gemeente, Wonen')

  // All at once: the tries wait for each other, and each is counted.
  await Promise.all(Array.from({ length: 9 }, () => koen.post('/betrokken-worden', { ...form, birth: '2015-03-05' })))
  expect((await koen.post('/betrokken-worden', form)).status).toBe(422)
  await world.admin.query('delete from erbij.search_attempt')
  const joined = await koen.post('/betrokken-worden', form)
  expect(joined.headers.get('location')).toBe(`/gezinnen/${world.family}`)
  expect((await koen.get(`/gezinnen/${world.family}`)).status).toBe(200)
  for (const member of ['anna', 'bram', 'peter'] as const) {
    expect(await (await (await house.as(member)).get('/mijn-dossier')).text()).toContain('Het gezin belde zelf.')
  }
  expect((await koen.post(`/gezinnen/${world.family}/stoppen`, { reason: '' })).status).toBe(422)
  expect((await koen.post(`/gezinnen/${world.family}/stoppen`, { reason: 'De hulp is klaar.' })).status).toBe(303)
  expect((await koen.get(`/gezinnen/${world.family}`)).status).toBe(404)
})
