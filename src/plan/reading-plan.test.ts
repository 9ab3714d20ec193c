import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givenPlanners, type Planners } from '../../test/planners.ts'

/** Who reads what of one plan: each pair differs in one fact. */

let planners: Planners
let { people, get, make } = {} as Planners
const ofSem = 'Sem gaat weer naar voetbal.'
const ofTwo = 'Anna en Sem praten elke avond.'
const ofThree = 'In het weekend wordt niet geschreeuwd.'
let goals = { sem: '', two: '', three: '' }

beforeAll(async () => {
  planners = await givenPlanners()
  ;({ people, get, make } = planners)
  const { anna, sem, bram } = people
  goals = {
    sem: await make('yasmin', 'doel', { about: sem, text: ofSem, domains: 'spending-time' }),
    two: await make('yasmin', 'doel', { about: [anna, sem], text: ofTwo }),
    three: await make('yasmin', 'doel', { about: [anna, sem, bram], text: ofThree }),
  }
})
afterAll(() => planners?.close())

const all = [ofSem, ofTwo, ofThree]
const roads = ['', '/leefgebieden', '/afdrukken']

describe('the plan', () => {
  test.each([
    ['yasmin', 'who helps them reads all (ALLOW)', [ofSem, ofTwo, ofThree]],
    ['sem', 'fourteen, is in all of it (ALLOW)', [ofSem, ofTwo, ofThree]],
    ['anna', 'is in it, and reads of Sem alone since she has authority (ALLOW)', [ofSem, ofTwo, ofThree]],
    ['bram', 'no parent of Sem, reads what he is in (ALLOW), and nothing of Sem alone (DENY)', [ofThree]],
    ['peter', 'a father without known authority who is not in it, reads nothing of it (DENY)', []],
  ] as const)('%s: %s', async (who, _, read) => {
    for (const road of roads) {
      const { text, status } = await get(who, road)
      expect(status).toBe(200)
      const shown = all.filter((words) => text.includes(words))
      expect(shown, road).toEqual(road === '/leefgebieden' ? read.filter((words) => words === ofSem) : read)
    }
  })

  test.each([
    ['anna', 200, 3],
    ['bram', 200, 1],
    ['peter', 200, 0],
    ['noor', 404, 0],
  ] as const)('%s gets the same by the API (%i, %i goals)', async (who, status, count) => {
    const answer = await (await planners.house.as(who)).get(`/api/v1/mijn-dossier/${planners.family}/plan`)
    expect(answer.status).toBe(status)
    if (status !== 200) return
    const plan = (await answer.json()) as { doelen: { tekst: string; over: string[] }[] }
    expect(plan.doelen).toHaveLength(count)
  })

  test('a goal is a page for who reads it (ALLOW) and nothing for who does not (DENY), as one that does not exist', async () => {
    const shown = await get('bram', `/onderdelen/${goals.three}`)
    expect(shown.text).toContain(ofThree)
    for (const thread of [goals.two, goals.sem, people.sem])
      expect((await get('bram', `/onderdelen/${thread}`)).status).toBe(404)
    expect((await get('peter', `/onderdelen/${goals.three}`)).status).toBe(404)
  })

  test('a person whom a reader does not know is not named or counted, and has no page', async () => {
    const { text } = await get('bram')
    expect(text).not.toContain('Sem')
    expect((await get('bram', `/van/${people.sem}`)).status).toBe(404)
    expect((await get('anna', `/van/${people.sem}`)).status).toBe(200)
  })

  test('a child of whom there is nothing yet is not hidden behind the others', async () => {
    expect((await get('yasmin')).text).toContain('Van Noor staat hier nog niets.')
    expect((await get('yasmin')).text).not.toContain('Van Sem staat hier nog niets.')
    expect((await get('bram')).text).not.toContain('Van Sem')
  })

  test('the log says that the plan was looked at, and no more', async () => {
    const { world, family } = planners
    await world.write(world.actors.yasmin, [people.sem], 'Een gesprek met Sem.')
    await get('yasmin')
    const { rows } = await world.admin.query<{ sorts: string[] }>(
      `select array(select distinct p.sort from erbij.part p where p.id = any (l.allowed)) as sorts from erbij.look l
       where l.family_id = $1 and l.actor = $2 order by l.at desc limit 1`,
      [family, world.actors.yasmin],
    )
    expect(rows[0]?.sorts.toSorted()).toEqual(['basics', 'family-plan', 'involvement'])
  })

  test('of one child there is everything that child is in, and nothing of others', async () => {
    const own = await make('yasmin', 'doel', { about: people.noor, text: 'Noor leest elke dag.' })
    const { text } = await get('yasmin', `/van/${people.sem}`)
    expect(all.every((words) => text.includes(words))).toBe(true)
    expect(text).not.toContain('Noor leest')
    expect((await get('yasmin', `/van/${people.noor}`)).html).toContain(`doel-${own}`)
  })

  test('Sem reads his own first, as «je»; his mother reads «u»', async () => {
    const { text } = await get('sem')
    expect(text.indexOf(ofSem)).toBeLessThan(text.indexOf(ofTwo))
    expect(text).toContain('Jouw doelen')
    expect(text).toContain('Je bent 14 jaar. Dit doel begint vandaag.')
    expect((await get('anna')).text).toContain('Sem is 14 jaar. Dit doel begint vandaag.')
  })

  test('nobody starts with an empty page: it says what comes and who begins', async () => {
    const { text } = await get('peter')
    expect(text).toContain('Hier komt wat voor het gezin belangrijk is')
    expect(text).toContain('Iedereen van het gezin kan beginnen.')
  })

  test('is a PDF to keep, where this machine makes one', async () => {
    const answer = await (await planners.house.as('anna')).get(`/mijn-dossier/${planners.family}/plan.pdf`)
    if (process.platform === 'linux' && process.arch === 'x64') {
      expect(answer.headers.get('content-type')).toBe('application/pdf')
      expect(Buffer.from(await answer.arrayBuffer()).toString('latin1')).toContain('<pdfuaid:part>1<')
    } else expect(answer.status).toBe(404)
  })
})
