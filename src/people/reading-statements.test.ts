import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenApp } from '../../test/app.ts'
import { type DeWit, givenDeWit } from '../../test/de-wit.ts'

// A connection keeps the query function it was made with, so this is done before there is one.
const sent: string[] = []
const proto = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown }
const { query } = proto
proto.query = function recorded(this: unknown, ...args: unknown[]) {
  const [first] = args
  sent.push(typeof first === 'string' ? first : ((first as { text?: string } | undefined)?.text ?? ''))
  return query.apply(this, args)
}

let world: DeWit
let house: Awaited<ReturnType<typeof givenApp>>
beforeAll(async () => {
  world = await givenDeWit()
  house = await givenApp(world)
  await world.write(world.actors.yasmin, [world.people.noor], 'Noor gaat weer naar school.')
})
afterAll(async () => {
  proto.query = query
  expect(house.errors).toEqual([])
  await world?.close()
})

/** What PostgreSQL is sent between BEGIN and COMMIT while `work` runs. */
async function statementsOf(work: () => Promise<Response>): Promise<number> {
  sent.length = 0
  expect((await work()).status).toBe(200)
  const at = (word: RegExp) => sent.findIndex((text) => word.test(text))
  const [begin, commit] = [at(/^(begin|start)/i), at(/^commit/i)]
  expect(begin).toBeGreaterThanOrEqual(0)
  return commit - begin - 1
}

const family = (): string => `/gezinnen/${world.family}`

test.each([
  ['yasmin', family, 5],
  ['yasmin', () => `${family()}?persoon=${world.people.noor}&soort=own-statement`, 6],
  ['yasmin', () => `${family()}/bestanden`, 4],
  ['yasmin', () => `${family()}/wie-mag-wat`, 4],
  ['yasmin', () => `${family()}/delen/${world.parts.noorBasics}`, 4],
  ['anna', () => `/mijn-dossier/${world.family}/wie-mag-wat`, 4],
  ['yasmin', () => '/vandaag', 5],
  ['yasmin', () => '/zoeken', 3],
  ['anna', () => '/mijn-dossier', 4],
] as [keyof DeWit['actors'], () => string, number][])(
  '%s, %o: as many statements as it takes, whatever there is to read',
  async (who, path, count) => {
    const somebody = await house.as(who)
    expect(await statementsOf(() => somebody.get(path()))).toBe(count)
  },
)

test('searching takes four', async () => {
  const yasmin = await house.as('yasmin')
  expect(await statementsOf(() => yasmin.post('/zoeken', { term: 'school', purpose: 'help' }))).toBe(4)
})
