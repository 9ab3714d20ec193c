import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenApp } from '../test/app.ts'
import { type DeWit, givenDeWit } from '../test/de-wit.ts'
import { existingPart, withAccess } from './access/access.ts'
import { readLooks } from './access/looks.store.ts'
import { append } from './dossier/append.ts'
import { ownStatement } from './dossier/kinds/own-statement.ts'
import { release } from './dossier/kinds/release.ts'
import { partOf } from './dossier/part.ts'
import { uuidv7 } from './lib/uuid.ts'

/**
 * What somebody may not read changes nothing that they can observe. Bram has authority over Noor; everything that happens here
 * happens in parts that are (also) about others. His pages, his API and his log must stay the same, byte for byte.
 */

let world: DeWit
let house: Awaited<ReturnType<typeof givenApp>>
let bram: Awaited<ReturnType<typeof house.as>>
const notes: { id: string; about: string[] }[] = []

beforeAll(async () => {
  world = await givenDeWit()
  house = await givenApp(world)
  bram = await house.as('bram')
  await world.write(world.actors.yasmin, [world.people.noor], 'Dit mag Bram later lezen.')
})
afterAll(() => world?.close())

type Person = keyof DeWit['people']
/** Groups of people whose part Bram may not read: none of them is only about Bram and Noor. */
const beyondBram: Person[][] = [
  ['anna'],
  ['sem'],
  ['peter'],
  ['anna', 'noor'],
  ['sem', 'noor', 'bram'],
  ['peter', 'sem'],
]

const ids = (people: Person[]) => people.map((name) => world.people[name])
const place = (entry: string): Promise<string> =>
  world.admin.query('select part_id from erbij.entry where id = $1', [entry]).then(({ rows }) => rows[0].part_id)

/** Yasmin shares an entry: only its own part is looked at. */
async function shareNote(id: string) {
  const partId = await place(id)
  const question = {
    actorId: world.actors.yasmin,
    families: [world.family],
    action: 'share',
    purpose: 'help',
    wanted: existingPart(partId),
  } as const
  await withAccess(world.road, question, (access) => {
    const body = { thirdPersonsChecked: true }
    return append(access, [
      { kind: release, familyId: world.family, partId, body, occurredOn: access.today, answers: id },
    ])
  })
}

const acts = {
  async note(about: Person[]) {
    const id = await world.write(world.actors.yasmin, ids(about), `Over ${about.join(' en ')}.`)
    if (id) notes.push({ id, about })
  },
  async share() {
    const note = notes.at(-1)
    if (note) await shareNote(note.id)
  },
  async ownWords(about: Person[]) {
    const [writer] = about.filter((name) => name === 'anna' || name === 'peter')
    if (!writer) return
    const part = partOf({
      familyId: world.family,
      sort: 'statement',
      regime: 'jeugdwet',
      subjects: [world.people[writer]],
    })
    const question = {
      actorId: world.actors[writer],
      families: [world.family],
      action: 'answer',
      purpose: 'own-dossier',
      wanted: () => [part],
    } as const
    await withAccess(world.road, question, (access) =>
      append(access, [
        {
          kind: ownStatement,
          familyId: world.family,
          partId: part.id,
          body: { text: 'Mijn woorden.' },
          occurredOn: access.today,
        },
      ]),
    )
  },
  async visits() {
    for (const name of ['anna', 'peter', 'sem'] as const) await (await house.as(name)).get('/mijn-dossier')
  },
  async otherFacts(about: Person[]) {
    const part = await world.givenPart({ sort: 'contact', subjects: ids(about), shieldedFrom: [world.people.bram] })
    await world.admin.query(`update erbij.known_person set given_names = given_names || 'x' where part_id = $1`, [
      world.parts.annaBasics,
    ])
    await world.admin.query(
      `update erbij.known_address set lines = array['Elders ' || clock_timestamp()] where part_id = $1`,
      [world.parts.hiddenAddress],
    )
    await world.admin.query(
      `insert into erbij.opening (family_id, id, capacity_id, parts, ground, from_at) values ($1, $2, $3, array[$4]::uuid[], 'consent', now())`,
      [world.family, uuidv7(), world.actors.koen, part],
    )
    await withAccess(
      world.road,
      {
        actorId: world.actors.koen,
        families: [world.family],
        action: 'read',
        purpose: 'help',
        only: ({ id }) => id === part,
      },
      async () => {},
    )
  },
}

async function observed(): Promise<string[]> {
  const explained = `/mijn-dossier/${world.family}/wie-mag-wat`
  const paths = [
    '/mijn-dossier',
    '/mijn-woorden',
    '/api/v1/mijn-dossier',
    `/gezinnen/${world.family}`,
    explained,
    `/api/v1${explained}`,
  ]
  const pages = await Promise.all(
    paths.map(async (path) =>
      (await bram.get(path))
        .text()
        .then((text) => text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => (known.has(id) ? id : 'made'))),
    ),
  )
  const log = await withAccess(
    world.road,
    { actorId: world.actors.bram, families: [world.family], action: 'read-log', purpose: 'legal-protection' },
    async (access) => (await readLooks(access, 500)).filter((line) => line.actor !== world.actors.bram),
  )
  return [...pages, JSON.stringify(log)]
}

/** Ids that say something; a form's own fresh id does not. */
const known = {
  has: (id: string) =>
    Object.values(world.people).includes(id) ||
    Object.values(world.parts).includes(id) ||
    id === world.family ||
    notes.some((note) => note.id === id),
}

test('whatever happens beyond what Bram may read, he observes the same', { timeout: 120_000 }, async () => {
  const step = fc.record({
    act: fc.constantFrom(...(Object.keys(acts) as (keyof typeof acts)[])),
    about: fc.constantFrom(...beyondBram),
  })
  const before = await observed()
  expect(before[0]).toContain('Noor')
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      for (const { act, about } of steps) await acts[act](about)
      expect(await observed()).toEqual(before)
    }),
    { numRuns: 12 },
  )
  expect(notes.length).toBeGreaterThan(0)
  expect(house.errors).toEqual([])
})

test('and what happens where he may read, he does observe', async () => {
  const before = await observed()
  await shareNote((await world.write(world.actors.yasmin, [world.people.noor], 'Over Noor alleen.')) ?? '')
  const after = await observed()
  expect(after[0]).toContain('Over Noor alleen.')
  expect(after.at(-1)).not.toBe(before.at(-1))
})
