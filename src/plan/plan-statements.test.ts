import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenPlanners, type Planners } from '../../test/planners.ts'

// A connection keeps the query function it was made with, so this is done before there is one.
const sent: string[] = []
const proto = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown }
const { query } = proto
proto.query = function recorded(this: unknown, ...args: unknown[]) {
  const [first] = args
  sent.push(typeof first === 'string' ? first : ((first as { text?: string } | undefined)?.text ?? ''))
  return query.apply(this, args)
}

let planners: Planners
let goal = ''
beforeAll(async () => {
  planners = await givenPlanners()
  const { make, people } = planners
  goal = await make('yasmin', 'doel', { about: [people.anna, people.sem], text: 'Samen eten.' })
  for (const text of ['Boodschappen.', 'Koken.', 'Afwassen.'])
    await make('anna', 'stap', { goal, text, owner: people.anna })
})
afterAll(async () => {
  proto.query = query
  await planners?.close()
})

test.each([
  ['yasmin', () => '', 4],
  ['anna', () => '', 4],
  ['anna', () => `/van/${planners.people.sem}`, 4],
  ['anna', () => '/leefgebieden', 4],
  ['anna', () => '/afdrukken', 4],
  ['anna', () => `/onderdelen/${goal}`, 5],
] as ['yasmin' | 'anna', () => string, number][])(
  '%s, %o: as many statements as it takes, whatever there is to read',
  async (who, path, count) => {
    sent.length = 0
    expect((await planners.get(who, path())).status).toBe(200)
    const at = (word: RegExp) => sent.findIndex((text) => word.test(text))
    expect(at(/^commit/i) - at(/^(begin|start)/i) - 1).toBe(count)
  },
)
