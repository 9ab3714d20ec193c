import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givenApp } from '../../test/app.ts'
import { asking } from '../../test/asking.ts'
import { type DeWit, givenDeWit } from '../../test/de-wit.ts'
import { uuidv7 } from '../lib/uuid.ts'
import { daysLater } from './until.ts'

/** Somebody of the family opens parts, and asks somebody to look along: through the front door. */

let world: DeWit
let house: Awaited<ReturnType<typeof givenApp>>
let ask: ReturnType<typeof asking>
let notes: Record<'sem' | 'noor' | 'anna', string>

const today = new Date().toISOString().slice(0, 10)
const until = daysLater(today, 60)
const mine = () => `/mijn-dossier/${world.family}/meelezen`
const textOf = async (answer: Response | Promise<Response>) => (await answer).text()

beforeAll(async () => {
  world = await givenDeWit()
  house = await givenApp(world)
  ask = asking(world)
  const { people, organisations } = world
  const note = (subject: string) =>
    world.givenPart({ sort: 'contact', subjects: [subject], organisationId: organisations.team })
  notes = { sem: await note(people.sem), noor: await note(people.noor), anna: await note(people.anna) }
})
afterAll(async () => {
  expect(house.errors).toEqual([])
  await world?.close()
})

const filled = (more: Record<string, string | string[]>) => ({ id: uuidv7(), until, reason: '', step: 'open', ...more })
const threadIn = (page: string): string => /name="thread" value="([0-9a-f-]+)"/.exec(page)?.[1] ?? ''

describe('consent', () => {
  test('of a sixteen-year-old opens one part to his mother (ALLOW), another stays closed (DENY); ended, it is closed at once', async () => {
    const { people, actors } = world
    await ask.turns(people.sem, 16)
    const sem = await house.as('sem')
    const form = await textOf(sem.get(`${mine()}/toestemming`))
    expect(form).toContain('Contact over Sem (Wijkteam Oost)')
    expect(form).not.toContain('over Noor')
    const given = filled({ parts: notes.sem, who: `p:${people.anna}`, reason: 'Dan weet mama het ook.' })
    // He knows his mother by what his own parts tell; where they do not, she is no choice.
    if (!form.includes(`p:${people.anna}`)) {
      await world.admin.query(
        `insert into erbij.known_person (family_id, part_id, person_id, given_names, surname, birth, source) values ($1, $2, $3, 'Anna', 'de Wit', '1988-01-01', 'test')`,
        [world.family, world.parts.semBasics, people.anna],
      )
    }
    expect(await ask.reads(actors.anna, notes.sem)).toBe(false)
    const check = await sem.post(`${mine()}/toestemming`, { ...given, step: 'check' })
    const words = await check.text()
    expect(check.status).toBe(200)
    expect(words).toContain('Contact over Sem')
    expect(await ask.reads(actors.anna, notes.sem)).toBe(false)

    expect((await sem.post(`${mine()}/toestemming`, given)).status).toBe(303)
    expect(await ask.reads(actors.anna, notes.sem)).toBe('opened-by-consent')
    expect(await ask.reads(actors.anna, world.parts.semBasics)).toBe(false)
    // Pressing twice opens once.
    expect((await sem.post(`${mine()}/toestemming`, given)).status).toBe(303)
    const register = await textOf(sem.get(mine()))
    expect(register.split('Dan weet mama het ook.')).toHaveLength(2)
    // Going back to open something else opens that as well.
    expect((await sem.post(`${mine()}/toestemming`, { ...given, reason: 'Dit ook.' })).status).toBe(303)
    const both = await textOf(sem.get(mine()))
    for (const reason of ['Dan weet mama het ook.', 'Dit ook.']) expect(both).toContain(reason)
    const other = [...both.matchAll(/name="thread" value="([0-9a-f-]+)"/g)].map(([, thread = '']) => thread)
    await sem.post(mine(), { thread: other.find((thread) => thread !== threadIn(register)) ?? '' })

    const end = { thread: threadIn(register) }
    expect((await sem.post(mine(), end)).status).toBe(303)
    expect(await ask.reads(actors.anna, notes.sem)).toBe(false)
    expect((await sem.post(mine(), end)).status).toBe(303)
    const after = await textOf(sem.get(mine()))
    expect(after).toContain('Toestemming ingetrokken.')
    expect(threadIn(after)).toBe('')
  })

  test('his mother neither sees it in her register, nor ends it by knowing its id (DENY)', async () => {
    const { people } = world
    const sem = await house.as('sem')
    const anna = await house.as('anna')
    const given = filled({ parts: notes.sem, who: `p:${people.anna}`, reason: 'Alleen dit.' })
    await sem.post(`${mine()}/toestemming`, given)
    const hers = await textOf(anna.get(mine()))
    expect(hers).not.toContain('Alleen dit.')
    expect(hers).not.toContain(given.id)
    expect((await anna.post(mine(), { thread: given.id })).status).toBe(422)
    expect(await ask.reads(world.actors.anna, notes.sem)).toBe('opened-by-consent')
    const stranger = uuidv7()
    const known = (await textOf(anna.post(mine(), { thread: given.id }))).replaceAll(given.id, '')
    expect((await textOf(anna.post(mine(), { thread: stranger }))).replaceAll(stranger, '')).toBe(known)
    await sem.post(mine(), { thread: given.id })
  })

  test('of a mother for her child of nine to who helps (ALLOW); the other parent reads it and ends it (ALLOW), a father without authority knows nothing (DENY)', async () => {
    const { actors, people } = world
    await world.involve(actors.koen)
    const anna = await house.as('anna')
    const form = await textOf(anna.get(`${mine()}/toestemming`))
    expect(form).toContain('Koen Vermeer')
    expect(form).not.toContain('over Sem')
    const given = filled({
      parts: [notes.noor, world.parts.noorBasics],
      who: `c:${actors.koen}`,
      reason: 'Voor de weekenden.',
    })
    expect((await anna.post(`${mine()}/toestemming`, given)).status).toBe(303)
    expect(await ask.reads(actors.koen, notes.noor)).toBe('opened-by-consent')
    const bram = await house.as('bram')
    const his = await textOf(bram.get(mine()))
    expect(his).toContain('Voor de weekenden.')
    expect(his).toContain('Koen Vermeer (Veiligheidsteam)')
    expect(await textOf((await house.as('peter')).get(mine()))).not.toContain('weekenden')
    // The steady contact reads in whose part it stands; the safety team does not read the register of another organisation.
    expect(await textOf((await house.as('yasmin')).get(`/gezinnen/${world.family}/meelezen`))).toContain(
      'Voor de weekenden.',
    )
    expect((await bram.post(mine(), { thread: given.id })).status).toBe(303)
    expect(await ask.reads(actors.koen, notes.noor)).toBe(false)
    expect(people.noor).toBeTruthy()
  })

  test('opens nothing that was not offered (DENY): another’s part, a stranger, too far away, nothing at all; what was filled in comes back', async () => {
    const { people, actors, parts } = world
    const anna = await house.as('anna')
    const right = { parts: notes.noor, who: `c:${actors.yasmin}` }
    const wrong: Record<string, string | string[]>[] = [
      { parts: notes.sem },
      { parts: parts.bramBasics },
      { parts: [notes.noor, parts.hiddenAddress] },
      { parts: [] },
      { who: `c:${actors.joris}` },
      { who: `p:${world.stranger.child}` },
      { who: `p:${people.anna}` },
      { who: '' },
      { until: daysLater(today, 365) },
      { until: daysLater(today, -1) },
      { until: '2026-02-31' },
      { reason: 'x'.repeat(2_001) },
      { reason: 'a\0b' },
    ]
    for (const one of wrong) {
      const answer = await anna.post(
        `${mine()}/toestemming`,
        filled({ ...right, ...one, reason: one['reason'] ?? 'Zo staat het er.' }),
      )
      const text = await answer.text()
      expect(answer.status, JSON.stringify(one)).toBe(422)
      if (!one['reason']) expect(text).toContain('Zo staat het er.')
      expect(text).not.toContain('Schuilplaats')
      expect(text).not.toContain('Joris')
    }
  })

  test('lapses when the child turns twelve: then the child decides', async () => {
    const { people, actors } = world
    const anna = await house.as('anna')
    const given = filled({ parts: notes.noor, who: `c:${actors.koen}` })
    await anna.post(`${mine()}/toestemming`, given)
    expect(await ask.reads(actors.koen, notes.noor)).toBe('opened-by-consent')
    await ask.turns(people.noor, 12)
    expect(await ask.reads(actors.koen, notes.noor)).toBe(false)
    expect(
      (await anna.post(`${mine()}/toestemming`, filled({ parts: notes.noor, who: `c:${actors.koen}` }))).status,
    ).toBe(422)
    await ask.turns(people.noor, 9)
    await anna.post(mine(), { thread: given.id })
  })
})

describe('asking somebody to look along', () => {
  test('is from a list of who has that role (ALLOW), not any professional (DENY); nobody else reads it; ended at once', async () => {
    const { people, actors, organisations, admin, family } = world
    const confidant = await ask.capacity(organisations.housing, 'confidant')
    const sem = await house.as('sem')
    const form = await textOf(sem.get(`${mine()}/vragen`))
    expect(form).toContain(confidant)
    expect(form).not.toContain('Yasmin')
    const given = { id: uuidv7(), until, step: 'open', who: confidant }
    expect((await sem.post(`${mine()}/vragen`, { ...given, who: actors.koen })).status).toBe(422)
    const check = await textOf(sem.post(`${mine()}/vragen`, { ...given, step: 'check' }))
    expect(check).toContain('je gezin niet, en wie je helpt ook niet')
    expect(await ask.reads(confidant, notes.sem)).toBe(false)
    expect((await sem.post(`${mine()}/vragen`, given)).status).toBe(303)
    expect((await sem.post(`${mine()}/vragen`, given)).status).toBe(303)
    expect(await ask.reads(confidant, notes.sem)).toBe('asked-to-look-along')
    const register = await textOf(sem.get(mine()))
    expect(register).toContain('kijkt met je mee')
    for (const other of ['anna', 'bram'] as const) {
      expect(await textOf((await house.as(other)).get(mine()))).not.toContain(given.id)
    }
    expect(await textOf((await house.as('yasmin')).get(`/gezinnen/${family}/meelezen`))).not.toContain(given.id)
    expect((await sem.post(mine(), { thread: given.id })).status).toBe(303)
    expect(await ask.reads(confidant, notes.sem)).toBe(false)
    const { rows } = await admin.query('select from erbij.entry where family_id = $1 and thread_id = $2', [
      family,
      given.id,
    ])
    expect(rows).toHaveLength(2)
    expect(people.sem).toBeTruthy()
  })

  test('is not for a child under twelve, nor for somebody who reads nothing here (DENY)', async () => {
    for (const who of ['noor', 'peter'] as const) {
      const form = await (await house.as(who)).get(`${mine()}/vragen`)
      expect(form.status, who).toBe(who === 'peter' ? 200 : 404)
    }
  })
})
