import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { givenApp } from '../test/app.ts'
import { type DeWit, givenDeWit } from '../test/de-wit.ts'
import { problemSchema } from './http/problem.ts'
import { uuidv7 } from './lib/uuid.ts'
import { routes } from './routes.ts'

let world: DeWit
let house: Awaited<ReturnType<typeof givenApp>>
type Somebody = Awaited<ReturnType<typeof house.as>>
let yasmin: Somebody
let anna: Somebody
let bram: Somebody
let family: string
let about: { noor: string; both: string }

beforeAll(async () => {
  world = await givenDeWit()
  house = await givenApp(world)
  ;[yasmin, anna, bram] = [await house.as('yasmin'), await house.as('anna'), await house.as('bram')]
  family = `/api/v1/gezinnen/${world.family}`
  about = {
    noor: await wrote([world.people.noor], 'Over Noor.'),
    both: await wrote([world.people.noor, world.people.anna], 'Over Anna en Noor.'),
  }
  for (const id of Object.values(about)) {
    expect((await yasmin.send(`${family}/verslagen/${id}/delen`, { derdenGecontroleerd: true })).status).toBe(204)
  }
})
afterAll(async () => {
  expect(house.errors).toEqual([])
  await world?.close()
})

/** The JSON of an answer, checked against the schema that is published: nothing more comes out than stands there. */
async function read(somebody: Somebody, path: string, route: string) {
  const answer = await somebody.get(path)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/json')
  expect(answer.headers.get('api-version')).toBe('1.0.0')
  const found = routes.find((one) => 'operation' in one && one.path === route)
  const schema = found && 'operation' in found ? found.operation.answer.schema : undefined
  return (schema as z.ZodType<Answer>).parse(await answer.json())
}

/** As much of the answers as these tests look at. */
interface Dossier {
  delen: {
    id: string
    soort: string
    over: string[]
    reden: { regel: string; zin: string; wet: { artikel: string } }
  }[]
  personen: { id: string; naam: string; adres: string[] | null; gezagOver: string[] }[]
  betrokkenen: { naam: string }[]
  vermeldingen: {
    id: string
    tekst: string
    gedeeldOp: string | null
    antwoorden: { tekst: string; schrijver: { naam: string } }[]
  }[]
  totaal: number
  volgende: string | null
}
type Answer = Dossier & {
  dossiers: Dossier[]
  gezinnen: { naam: string }[]
  inzagen: Record<string, unknown>[]
} & Dossier['vermeldingen'][number]

async function wrote(over: string[], tekst: string): Promise<string> {
  const answer = await yasmin.send(`${family}/verslagen`, { over, tekst, datum: '2026-01-05' })
  expect(answer.status).toBe(201)
  const { id } = (await answer.json()) as { id: string }
  expect(answer.headers.get('location')).toBe(`${family}/verslagen/${id}`)
  return id
}

const dossier = (query = '') => read(yasmin, `${family}/dossier${query}`, '/api/v1/gezinnen/:gezin/dossier')
const mine = async (somebody: Somebody) =>
  (await read(somebody, '/api/v1/mijn-dossier', '/api/v1/mijn-dossier')).dossiers

describe('a dossier', () => {
  test('tells a professional what the page tells, each part with its reason', async () => {
    expect((await read(yasmin, '/api/v1/gezinnen', '/api/v1/gezinnen')).gezinnen.map(({ naam }) => naam)).toEqual([
      'Gezin De Wit',
    ])
    const { delen, personen, betrokkenen, vermeldingen, totaal } = await dossier()
    expect(personen.map(({ naam }) => naam)).toContain('Noor de Wit')
    expect(personen.find(({ naam }) => naam === 'Anna de Wit')).toMatchObject({ adres: ['Schuilplaats 1'] })
    expect(betrokkenen).toMatchObject([{ naam: 'Yasmin El Idrissi', organisatie: 'Wijkteam Oost' }])
    expect(vermeldingen.map(({ tekst }) => tekst)).toEqual(expect.arrayContaining(['Over Noor.', 'Over Anna en Noor.']))
    expect(totaal).toBe(vermeldingen.length)
    for (const { reden } of delen)
      expect(reden).toMatchObject({ regel: 'involved-professional', wet: { artikel: 'Jeugdwet 7.3.11(2)(a)' } })
  })

  test('differs per reader: Anna reads what Bram does not learn exists', async () => {
    const [[annas], [brams]] = [await mine(anna), await mine(bram)]
    expect(annas?.vermeldingen.map(({ tekst }) => tekst)).toEqual(
      expect.arrayContaining(['Over Noor.', 'Over Anna en Noor.']),
    )
    expect(brams?.vermeldingen.map(({ tekst }) => tekst)).toEqual(['Over Noor.'])
    expect(JSON.stringify(annas)).toContain('Schuilplaats 1')
    for (const hidden of ['Schuilplaats', 'Over Anna', about.both, world.people.sem])
      expect(JSON.stringify(brams)).not.toContain(hidden)
    // Bram and Anna both have authority over Noor; that Anna has is hers to know, and his, as parents of Noor.
    expect(brams?.delen.map(({ reden }) => reden.regel)).toContain('parent-of-child-under-12')
  })

  test('comes in pages that follow each other', async () => {
    for (const n of [1, 2, 3]) await wrote([world.people.sem], `Gesprek ${n}.`)
    const all = (await dossier('?aantal=500')).vermeldingen.map(({ id }) => id)
    const paged: string[] = []
    for (let next: string | null = `${family}/dossier?aantal=2`; next; ) {
      const page: Answer = await read(yasmin, next, '/api/v1/gezinnen/:gezin/dossier')
      paged.push(...page.vermeldingen.map(({ id }) => id))
      expect(page.totaal).toBe(all.length)
      next = page.volgende
    }
    expect(paged).toEqual(all)
    expect(new Set(all).size).toBe(all.length)
    expect((await dossier(`?na=${uuidv7()}`)).vermeldingen).toEqual([])
  })

  test('holds answers beside what they answer, also where one entry is read', async () => {
    expect((await bram.send('/api/v1/mijn-woorden', { tekst: 'Dat klopt.', bij: about.noor })).status).toBe(201)
    const one = await read(yasmin, `${family}/verslagen/${about.noor}`, '/api/v1/gezinnen/:gezin/verslagen/:verslag')
    expect(one).toMatchObject({
      tekst: 'Over Noor.',
      antwoorden: [{ tekst: 'Dat klopt.', schrijver: { naam: 'Bram Jansen' } }],
    })
    expect((await dossier()).vermeldingen.find(({ id }) => id === about.noor)).toEqual(one)
    expect((await bram.send('/api/v1/mijn-woorden', { tekst: 'Dat ook.', bij: about.both })).status).toBe(404)
  })

  test('sharing twice shares once', async () => {
    const releases = async () =>
      (await world.admin.query(`select from erbij.entry where kind = 'release' and answers = $1`, [about.noor]))
        .rowCount
    expect(await releases()).toBe(1)
    expect((await yasmin.send(`${family}/verslagen/${about.noor}/delen`, { derdenGecontroleerd: true })).status).toBe(
      204,
    )
    expect(await releases()).toBe(1)
  })
})

test('who looked: by name when they may, by organisation only when they were refused', async () => {
  await (await house.as('joris')).get(`${family}/dossier`)
  const path = '/api/v1/inzagen'
  const { inzagen } = await read(anna, path, path)
  expect(inzagen).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        naam: 'Yasmin El Idrissi',
        handeling: 'gelezen',
        doel: 'om te helpen',
        wet: expect.objectContaining({ artikel: 'Jeugdwet 7.3.11(2)(a)' }),
      }),
      expect.objectContaining({
        naam: null,
        organisatie: 'Gemeente, Wonen',
        handeling: 'geweigerd',
        zin: null,
        wet: null,
        delen: [],
      }),
    ]),
  )
})

describe('a request that is not right', () => {
  const refused = async (answer: Response, status = 400) => {
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(answer.headers.get('api-version')).toBe('1.0.0')
    return problemSchema.parse(await answer.json())
  }

  test('hears everything that is wrong with it', async () => {
    const query = await refused(await yasmin.get(`${family}/dossier?aantal=0&na=x&bsn=1`))
    expect(query.invalidParams?.map(({ name }) => name).sort()).toEqual(['aantal', 'bsn', 'na'])
    const body = await refused(
      await yasmin.send(`${family}/verslagen`, { over: ['x'], tekst: ' ', datum: '2026-02-30', extra: 1 }),
    )
    expect(body.invalidParams).toEqual(
      expect.arrayContaining([
        { name: 'over[0]', reason: 'Moet een uuid zijn.' },
        { name: 'tekst', reason: 'Mag niet leeg zijn.' },
        { name: 'datum', reason: 'Moet een bestaande datum zijn, als JJJJ-MM-DD.' },
        { name: 'extra', reason: 'Bestaat niet.' },
      ]),
    )
    const nothing = await refused(await yasmin.send('/api/v1/gezinnen/x/verslagen', {}))
    expect(nothing.invalidParams).toContainEqual({ name: 'gezin', reason: 'Moet een uuid zijn.' })
    expect(nothing.invalidParams).toContainEqual({ name: 'tekst', reason: 'Ontbreekt.' })
  })

  test.each([
    ['half a character', { tekst: 'voor\ud800na' }, 'tekst'],
    ['a NUL', { tekst: 'voor\0na' }, 'tekst'],
    ['too long a text', { tekst: 'x'.repeat(200_001) }, 'tekst'],
    ['a number for a text', { tekst: 1 }, 'tekst'],
    ['a date in the future', { datum: '2999-01-01' }, 'datum'],
    ['nobody', { over: [] }, 'over'],
    ['somebody who does not exist', { over: [uuidv7()] }, 'over'],
  ])('a note with %s', async (_, changed, name) => {
    const answer = await yasmin.send(`${family}/verslagen`, {
      over: [world.people.noor],
      tekst: 'Ja.',
      datum: '2026-01-05',
      ...changed,
    })
    expect((await refused(answer)).invalidParams?.map((param) => param.name)).toEqual([name])
  })

  test.each(['', '{', 'null', '[]', '"x"', '{"__proto__":{"tekst":"x"}}'])('the body «%s»', async (body) => {
    const cookie = { 'content-type': 'application/json', origin: 'http://localhost:3000' }
    const answer = await yasmin.raw(`${family}/verslagen`, { method: 'POST', body, headers: cookie })
    expect((await refused(answer)).invalidParams).not.toEqual([])
  })

  test('another type of content, another site, another method', async () => {
    const words = { tekst: 'Van een andere site.' }
    await refused(await anna.post('/api/v1/mijn-woorden', words), 415)
    await refused(await anna.send('/api/v1/mijn-woorden', words, { 'content-type': 'text/plain' }), 415)
    await refused(await anna.send('/api/v1/mijn-woorden', words, { origin: 'https://kwaad.example' }), 403)
    await refused(await anna.send('/api/v1/mijn-woorden', words, { 'sec-fetch-site': 'cross-site' }), 403)
    expect(JSON.stringify(await mine(anna))).not.toContain('Van een andere site.')
    await refused(
      await anna.raw('/api/v1/mijn-woorden', { method: 'DELETE', headers: { origin: 'http://localhost:3000' } }),
      404,
    )
    await refused(await anna.get('/api/v2/mijn-dossier'), 404)
  })

  test('by somebody who chose no capacity yet', async () => {
    const undecided = await house.as('bram', { choose: false })
    expect((await refused(await undecided.get('/api/v1/mijn-dossier'), 403)).title).toBe('Geen rol gekozen')
  })
})

test('the description is for everybody', async () => {
  const answer = await (await house.as(undefined)).get('/api/v1/openapi.json')
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  expect(answer.headers.get('api-version')).toBe('1.0.0')
  expect(await answer.json()).toMatchObject({ openapi: '3.1.0', info: { title: 'Erbij', version: '1.0.0' } })
})
