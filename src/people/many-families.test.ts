import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenApp } from '../../test/app.ts'
import { type DeWit, givenDeWit } from '../../test/de-wit.ts'
import { insertRows, installPut, put } from '../../test/put.ts'
import { partOf } from '../dossier/part.ts'
import { uuidv7 } from '../lib/uuid.ts'

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
  await installPut(world.admin)
})
afterAll(async () => {
  proto.query = query
  expect(house.errors).toEqual([])
  await world?.close()
})

/** So many more families of a parent and a child, with Yasmin involved and a note about the child. */
async function givenFamilies(many: number): Promise<void> {
  const families = Array.from({ length: many }, () => ({ id: uuidv7(), parent: uuidv7(), child: uuidv7() }))
  const each = families.flatMap(({ id, parent, child }) => [
    { family_id: id, person_id: parent, role: 'parent', birth: '1985-01-01' },
    { family_id: id, person_id: child, role: 'child', birth: '2015-01-01' },
  ])
  const { admin, organisations, actors } = world
  await insertRows(
    admin,
    'person',
    each.map(({ person_id, birth }) => ({ id: person_id, birth })),
  )
  await insertRows(
    admin,
    'family',
    families.map(({ id }) => ({ id })),
  )
  await insertRows(
    admin,
    'family_member',
    each.map(({ birth: _, ...member }) => member),
  )
  const identity = ({ family_id, person_id }: (typeof each)[number]) =>
    ({ familyId: family_id, regime: 'jeugdwet', subjects: [person_id] }) as const
  const basics = each.map((one) => partOf({ ...identity(one), sort: 'basics' }))
  const involvement = each.map((one) => partOf({ ...identity(one), sort: 'involvement' }))
  const notes = each.map((one) => partOf({ ...identity(one), sort: 'contact', organisationId: organisations.team }))
  const begin = { step: 'begin', role: 'vast gezicht', reasonKind: 'family-asked', reason: 'Gevraagd.' }
  const entry = (part: (typeof notes)[number], kind: string, body: { text: string } | typeof begin) => ({
    id: uuidv7(),
    family: part.familyId,
    part: part.id,
    kind,
    body,
    author: actors.yasmin,
  })
  await put(
    admin,
    [...basics, ...involvement, ...notes],
    [
      ...involvement.map((part) => entry(part, 'involvement', begin)),
      ...notes.map((part) => entry(part, 'contact-note', { text: 'Weer naar school.' })),
    ],
  )
  await insertRows(
    admin,
    'known_person',
    basics.map((part, i) => ({
      family_id: part.familyId,
      part_id: part.id,
      person_id: part.subjects[0],
      given_names: `Iemand${i}`,
      surname: 'Jansen',
      birth: each[i]?.birth,
      source: 'test',
    })),
  )
  await admin.query('analyze')
}

const pages = {
  'the list of families': (yasmin: Signed) => yasmin.get('/gezinnen'),
  'the same in the API': (yasmin: Signed) => yasmin.get('/api/v1/gezinnen'),
  'what is new': (yasmin: Signed) => yasmin.get('/vandaag'),
  'the form to search': (yasmin: Signed) => yasmin.get('/zoeken'),
  'a search through all of them': (yasmin: Signed) => yasmin.post('/zoeken', { term: 'school', purpose: 'help' }),
}
type Signed = Awaited<ReturnType<typeof house.as>>

/** Every statement that one page sends, inside its transaction and around it. */
async function statements(): Promise<Record<string, number>> {
  const yasmin = await house.as('yasmin')
  // The first request of a session notes that it is alive.
  await yasmin.get('/gezinnen')
  const counts: Record<string, number> = {}
  for (const [name, open] of Object.entries(pages)) {
    sent.length = 0
    expect((await open(yasmin)).status).toBe(200)
    counts[name] = sent.length
  }
  return counts
}

test('500 families take as many statements as 5: deciding who may read asks nothing of the database per family or part', async () => {
  await givenFamilies(4)
  const few = await statements()
  const list = async () =>
    ((await (await (await house.as('yasmin')).get('/api/v1/gezinnen')).json()) as { gezinnen: unknown[] }).gezinnen
  expect((await list()).length).toBe(5)
  await givenFamilies(495)
  expect((await list()).length).toBe(500)
  expect(await statements()).toEqual(few)
  // Open Zaak once asked about 1,400 times for one list.
  expect(Math.max(...Object.values(few))).toBeLessThan(12)
}, 60_000)
