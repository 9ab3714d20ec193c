import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givenApp } from '../../../test/app.ts'
import { type DeWit, givenDeWit } from '../../../test/de-wit.ts'
import { uuidv7 } from '../../lib/uuid.ts'

/** What is sent twice is recorded once, for it can never be removed; what is not the same is never lost. */

let world: DeWit
let house: Awaited<ReturnType<typeof givenApp>>
let yasmin: Awaited<ReturnType<typeof house.as>>
let anna: typeof yasmin
beforeAll(async () => {
  world = await givenDeWit()
  house = await givenApp(world)
  ;[yasmin, anna] = [await house.as('yasmin'), await house.as('anna')]
})
afterAll(async () => {
  expect(house.errors).toEqual([])
  await world?.close()
})

const count = async (table: 'entry' | 'part' | 'look') =>
  (await world.admin.query<{ n: number }>(`select count(*)::int as n from erbij.${table}`)).rows[0]?.n ?? 0
const added = async (work: () => Promise<unknown>) => {
  const before = await count('entry')
  await work()
  return (await count('entry')) - before
}

describe('own words', () => {
  const hidden = async (path: string) =>
    /name="id" value="([^"]+)"/.exec(await (await anna.get(path)).text())?.[1] ?? 'no id'

  test('pressed twice, also at the same moment, stand there once', async () => {
    const fields = { id: await hidden('/mijn-woorden'), text: 'Dit wil ik zeggen.' }
    const send = async () => expect((await anna.post('/mijn-woorden', fields)).status).toBe(303)
    expect(await added(() => Promise.all([send(), send(), send()]))).toBe(1)
    expect(await added(send)).toBe(0)
  })

  test('beside a note as well', async () => {
    const note = (await world.write(world.actors.yasmin, [world.people.noor], 'Noor slaapt beter.')) ?? ''
    await yasmin.post(`/gezinnen/${world.family}/verslagen/${note}/delen`, { checked: 'ja' })
    const fields = { id: await hidden(`/mijn-woorden/${note}`), text: 'Dat klopt.' }
    const places: (string | null)[] = []
    const send = async () => places.push((await anna.post(`/mijn-woorden/${note}`, fields)).headers.get('location'))
    expect(await added(async () => [await send(), await send()])).toBe(1)
    expect(places).toEqual(Array(2).fill(`/mijn-dossier#entry-${note}`))
  })

  test('written on a page that was sent before are other words', async () => {
    const id = await hidden('/mijn-woorden')
    expect(
      await added(async () => {
        for (const text of ['Eerst dit.', 'Toen dat.'])
          expect((await anna.post('/mijn-woorden', { id, text })).status).toBe(303)
      }),
    ).toBe(2)
    expect(await (await anna.get('/mijn-woorden')).text()).toContain('Toen dat.')
  })

  test.each(['', 'x', "' or true --"])('with «%s» for an id get one', async (id) => {
    expect(await added(async () => anna.post('/mijn-woorden', { id, text: `Met ${id}.` }))).toBe(1)
  })

  test('by the API', async () => {
    const words = { id: uuidv7(), tekst: 'Van een app.' }
    const send = async (json: object) => anna.send('/api/v1/mijn-woorden', json)
    expect(
      await added(async () => {
        for (const answer of [await send(words), await send(words)]) {
          expect(answer.status).toBe(201)
          expect(await answer.json()).toEqual({ id: words.id })
        }
      }),
    ).toBe(1)
    const other = await send({ ...words, tekst: 'Iets anders.' })
    expect(other.status).toBe(400)
    expect(await other.json()).toMatchObject({ invalidParams: [{ name: 'id', reason: 'Is al van iets anders.' }] })
    expect((await send({ ...words, id: 'x' })).status).toBe(400)
  })
})

describe('a note', () => {
  const note = (text: string) => ({ about: world.people.noor, text, occurredOn: '2026-01-05', step: 'record' })

  test('pressed twice is recorded once; written on after it was recorded it is another note', async () => {
    const draft = `/gezinnen/${world.family}/concepten/${uuidv7()}`
    const send = async (fields: Record<string, string>) => (await yasmin.post(draft, fields)).headers.get('location')
    const places: (string | null)[] = []
    const twice = async () => places.push(...(await Promise.all([send(note('Een.')), send(note('Een.'))])))
    expect(await added(twice)).toBe(1)
    expect(places[0]).toBe(places[1])
    expect(await added(async () => places.push(await send(note('Twee.'))))).toBe(1)
    expect(await added(async () => places.push(await send({ ...note('Een.'), about: world.people.sem })))).toBe(1)
    expect(new Set(places).size).toBe(3)
  })

  test('by the API', async () => {
    const path = `/api/v1/gezinnen/${world.family}/verslagen`
    const json = { id: uuidv7(), over: [world.people.noor], tekst: 'Van een app.', datum: '2026-01-05' }
    const answers = [await yasmin.send(path, json), await yasmin.send(path, json)]
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
    expect(answers.map(({ headers }) => headers.get('location'))).toEqual(Array(2).fill(`${path}/${json.id}`))
    for (const changed of [{ tekst: 'Anders.' }, { datum: '2026-01-04' }, { over: [world.people.sem] }])
      expect((await yasmin.send(path, { ...json, ...changed })).status).toBe(400)
  })

  test('that is still to come leaves no part and no look at one to write in', async () => {
    const writes = async () =>
      (await world.admin.query(`select from erbij.look where action = 'write' and allowed <> '{}'`)).rowCount
    const before = [await writes(), await count('part')]
    const both = [world.people.bram, world.people.sem]
    const later = { text: 'Dit komt nog.', occurredOn: '2999-01-01', step: 'record', about: both }
    expect((await yasmin.post(`/gezinnen/${world.family}/concepten/${uuidv7()}`, later)).status).toBe(422)
    const path = `/api/v1/gezinnen/${world.family}/verslagen`
    const json = { over: both, tekst: 'Dit komt nog.', datum: '2999-01-01' }
    expect((await yasmin.send(path, json)).status).toBe(400)
    expect([await writes(), await count('part')]).toEqual(before)
    expect((await (await house.as('joris')).send(path, json)).status).toBe(404)
  })
})

test('a body that is no form is a form in which nothing was filled in', async () => {
  for (const body of ['--x\r\nContent-Disposition: form-data; name="text"\r\n\r\nhalf', '--', '']) {
    const headers = { origin: 'http://localhost:3000', 'content-type': 'multipart/form-data; boundary=x' }
    expect((await anna.raw('/mijn-woorden', { method: 'POST', body, headers })).status).toBe(422)
  }
})
