import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givenCircle } from '../../test/circle.ts'

/** Bram was entered twice, and decided to be one man: he is chosen once, by every form, and reads what is about him. */

let circle: Awaited<ReturnType<typeof givenCircle>>
let people: Awaited<ReturnType<typeof givenCircle>>['world']['people']
let family = ''
let double = ''

beforeAll(async () => {
  circle = await givenCircle()
  const { world, add } = circle
  people = world.people
  family = world.family
  await add({ givenNames: 'Dubbel', relation: 'relative', to: people.sem })
  const { rows } = await world.admin.query(
    `select person_id as id from erbij.known_person where given_names = 'Dubbel'`,
  )
  double = rows[0].id
  const given = { step: 'merge', person: people.bram, sameAs: double, reason: 'Zelfde man.' }
  expect((await circle.post('yasmin', `${circle.people}/dezelfde`, given)).status).toBe(303)
})
afterAll(async () => {
  expect(circle.house.errors).toEqual([])
  await circle?.close()
})

/** Whom the form of this page offers, of him and of Sem. */
async function offered(path: string, field = 'about'): Promise<string[]> {
  const { html, status } = await circle.get('yasmin', `/gezinnen/${family}${path}`)
  expect(status, path).toBe(200)
  const values = [...html.matchAll(new RegExp(`name="${field}" value="([^"]+)"`, 'g'))].map(([, id = '']) => id)
  return values.filter((id) => [people.bram, double, people.sem].includes(id))
}

describe('is chosen once', () => {
  test.each([
    '/plan/nieuw/doel',
    '/plan/voorwaarde',
    '/plan/gesprek',
    '/plan/verloop/aanbieden',
    '/veiligheid/afspraak?soort=2',
    '/veiligheid/fase',
    '/analyse',
  ])('%s', async (path) => {
    expect((await offered(path)).sort()).toEqual([expect.toBeOneOf([people.bram, double]), people.sem].sort())
  })
})

test('reads the goal, and the line of the safety plan, that are about him', async () => {
  const [him = ''] = (await offered('/plan/nieuw/doel')).filter((id) => id !== people.sem)
  const goal = { about: [him], text: 'Bram loopt elke dag.', frame: 'voluntary', follows: 'no' }
  expect((await circle.post('yasmin', `/gezinnen/${family}/plan/nieuw/doel`, goal)).status).toBe(303)
  const [same = ''] = (await offered('/veiligheid/afspraak?soort=2')).filter((id) => id !== people.sem)
  const line = { about: [same], text: 'Bram gaat naar zijn broer.' }
  expect((await circle.post('yasmin', `/gezinnen/${family}/veiligheid/afspraak?soort=2`, line)).status).toBe(303)
  expect((await circle.get('bram', `/mijn-dossier/${family}/plan`)).text).toContain(goal.text)
  expect((await circle.get('bram', `/mijn-dossier/${family}/veiligheid`)).text).toContain(line.text)
})
