import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { asking } from '../../test/asking.ts'
import { type Desk, givenDesk } from '../../test/desk.ts'
import { inDays } from '../../test/withholders.ts'
import { withAccess } from '../access/access.ts'
import { readLooks } from '../access/looks.store.ts'
import { uuidv7 } from '../lib/uuid.ts'
import { routes } from '../routes.ts'

/** A disclosure that Bram hears later: from its first moment nothing tells him, and on its day it tells him by itself. */

let desk: Desk
let ask: ReturnType<typeof asking>
let note: string
let institution: string
let guardian: string

beforeAll(async () => {
  desk = await givenDesk()
  const { world } = desk
  ask = asking(world)
  await desk.wrote({ text: 'Wat er in huis gebeurde.' })
  note = (await world.admin.query(`select part_id as id from erbij.entry where kind = 'contact-note'`)).rows[0].id
  institution = await ask.organisation('certified-institution')
  guardian = await ask.capacity(institution)
})
afterEach(() => desk.world.admin.query('delete from erbij.clock'))
afterAll(() => desk?.close())

const as = (who: 'yasmin' | 'mira' | 'anna' | 'bram' | 'bramAtWork') => desk.house.as(who)
const form = () => `${desk.family()}/verstrekken`
const register = () => `/mijn-dossier/${desk.world.family}/meelezen`
const why = (said: string) => ({
  organisation: institution,
  to: guardian,
  ground: 'supervision-order',
  parts: note,
  consent: 'not-asked',
  consentWords: 'Dat kon niet veilig.',
  necessity: said,
  proportionality: 'Alleen dit deel.',
  subsidiarity: 'Vertellen kan niet.',
  until: inDays(200),
})
const later = () => ({
  laterWho: desk.world.people.bram,
  laterGround: 'serious-harm',
  laterReason: 'Hij zou haar zoeken.',
  laterUntil: inDays(30),
})
async function disclosed(said: string, more: Record<string, string> = later()) {
  const id = uuidv7()
  const answer = await (await as('yasmin')).post(form(), { ...why(said), ...more, id, step: 'open' })
  expect(answer.status, await answer.clone().text()).toBe(303)
  return id
}
const reads = async (who: 'anna' | 'bram', said: string) =>
  (await desk.text((await as(who)).get(register()))).includes(said)
const decide = (id: string) => `${desk.family()}/vermeldingen/${id}/niet-verstrekken`
const past = (shift: string) => desk.world.admin.query('insert into erbij.clock (shift) values ($1)', [shift])
async function confirmed(id: string) {
  const mira = await as('mira')
  const [, thread = ''] = /name="thread" value="([^"]+)"/.exec(await desk.text(mira.get(decide(id)))) ?? []
  return mira.post(decide(id), { step: 'confirm', thread })
}

/** Every page and operation that Bram reads without naming anything but his family, but for the log, and each part he was told of. */
async function observed(parts: readonly string[]) {
  const bram = await as('bram')
  const paths = routes.flatMap(({ method, path, resource, ...route }) =>
    method === 'get' &&
    resource !== 'account' &&
    !/wie-keek|inzagen|sessies|uitloggen|inloggen|snel-weg/.test(path) &&
    !/:(?!gezin)/.test(path) &&
    !('capacity' in route && route.capacity === 'professional')
      ? [path.replace(':gezin', desk.world.family)]
      : [],
  )
  const all = [...paths, ...parts.map((part) => `/mijn-dossier/${desk.world.family}/delen/${part}`)]
  return Promise.all(
    all.map(async (path) => {
      const answer = await bram.get(path)
      // The id that a form was made with differs each time.
      return `${path} ${answer.status} ${(await answer.text()).replaceAll(/name="id" value="[^"]+"|urn:uuid:[\w-]+/g, '')}`
    }),
  )
}
/** The log as Bram is told it: all but the plain reading by which the forms are shown, and the moments. */
async function told(who: 'bram' | 'anna') {
  const { road, family, actors } = desk.world
  const question = {
    families: [family],
    action: 'read-log',
    purpose: 'legal-protection',
    actorId: actors[who],
  } as const
  const answer = await withAccess(road, question, (access) => readLooks(access, 1_000))
  return (answer.allowed ? answer.value : [])
    .filter(({ actor, action }) => actor === guardian || !['read', 'read-log', 'today', 'list'].includes(action))
    .map(({ id: _id, at: _at, cursor: _cursor, ...line }) => line)
}
/** Parts that are named in a line of the log. */
const named = async (who: 'bram' | 'anna') => {
  const { road, family, actors } = desk.world
  const question = {
    families: [family],
    action: 'read-log',
    purpose: 'legal-protection',
    actorId: actors[who],
  } as const
  const answer = await withAccess(road, question, (access) => readLooks(access, 1_000))
  return new Set((answer.allowed ? answer.value : []).map(({ partId }) => partId))
}
const placeOf = async (id: string): Promise<string> =>
  (await desk.world.admin.query('select part_id as id from erbij.entry where id = $1', [id])).rows[0].id

describe('withheld from Bram with the disclosure itself', () => {
  test('Bram observes the same bytes as before it was (DENY), proposed and confirmed; Anna reads it at once (ALLOW), and the recipient reads', async () => {
    const said = 'De voogd moet weten wat er gebeurt.'
    const place = (await ask.asked(desk.world.actors.yasmin)) ? note : ''
    const [before, log] = [await observed([place]), await told('bram')]
    const id = await disclosed(said)
    expect(await ask.reads(guardian, note)).toBe('opened-by-disclosure')
    const at = await placeOf(id)
    expect(await observed([place])).toEqual(before)
    expect(await told('bram')).toEqual(log)
    expect((await named('bram')).has(at)).toBe(false)
    const bram = await as('bram')
    expect((await bram.get(`/mijn-dossier/${desk.world.family}/delen/${at}`)).status).toBe(404)
    expect(await reads('anna', said)).toBe(true)
    expect((await told('anna')).some(({ actor }) => actor === guardian)).toBe(true)
    expect((await named('anna')).has(at)).toBe(true)
    expect((await confirmed(id)).status).toBe(303)
    expect(await observed([place])).toEqual(before)
    expect(await told('bram')).toEqual(log)
    // At work neither, where a colleague reads it.
    expect(await desk.text((await as('bramAtWork')).get(`${desk.family()}/meelezen`))).not.toContain(said)
    expect((await (await as('bramAtWork')).get(decide(id))).status).toBe(404)
    expect(await desk.text((await as('mira')).get(`${desk.family()}/meelezen`))).toContain(said)
    // On its day it tells him by itself: the decision, that it was decided, and who read by it.
    await past('29 days')
    expect(await reads('bram', said)).toBe(false)
    await desk.world.admin.query(`update erbij.clock set shift = '30 days'`)
    expect(await reads('bram', said)).toBe(true)
    const after = await told('bram')
    expect(after.some(({ actor }) => actor === guardian)).toBe(true)
    expect(after.map(({ action }) => action)).toContain('disclose')
    expect(await desk.text((await as('bram')).get('/wie-keek'))).not.toContain('zou haar zoeken')
  })

  test('holds for three days without a second professional (DENY), and then no longer (ALLOW)', async () => {
    const said = 'Dit bevestigt niemand.'
    const id = await disclosed(said)
    const mira = await as('mira')
    expect(await desk.text(mira.get('/vandaag'))).toContain(`${decide(id)}">Voorgesteld door Yasmin`)
    expect(await desk.text(mira.get(decide(id)))).toContain('Het geldt al, tot')
    await past('2 days')
    expect(await reads('bram', said)).toBe(false)
    await desk.world.admin.query(`update erbij.clock set shift = '3 days'`)
    expect(await reads('bram', said)).toBe(true)
    expect(await reads('anna', said)).toBe(true)
  })

  test('is refused, filled in as it was, when something is missing (DENY), and then nothing is disclosed', async () => {
    const yasmin = await as('yasmin')
    for (const wrong of [
      { laterWho: '' },
      { laterGround: '' },
      { laterGround: 'violence' },
      { laterReason: ' ' },
      { laterUntil: inDays(0) },
      { laterUntil: inDays(200) },
      { laterWho: desk.world.people.peter },
    ]) {
      const id = uuidv7()
      const answer = await yasmin.post(form(), { ...why('Niet gegeven.'), ...later(), ...wrong, id, step: 'open' })
      expect(answer.status, JSON.stringify(wrong)).toBe(422)
      expect(await answer.text()).toContain('Niet gegeven.')
      const { rows } = await desk.world.admin.query('select from erbij.entry where id = $1', [id])
      expect(rows).toEqual([])
    }
  })
})

describe('withheld from Bram afterwards', () => {
  test('is proposed from the register, holds once a colleague confirmed, and hides nothing before (ALLOW, DENY)', async () => {
    const said = 'Dit lazen zij eerst.'
    const id = await disclosed(said, {})
    const yasmin = await as('yasmin')
    expect(await desk.text(yasmin.get(`${desk.family()}/meelezen`))).toContain(`href="${decide(id)}"`)
    const proposal = {
      step: 'propose',
      id: uuidv7(),
      person: desk.world.people.bram,
      ground: 'serious-harm',
      reason: 'Nu is er gevaar.',
      until: inDays(30),
    }
    expect((await yasmin.post(decide(id), proposal)).status).toBe(303)
    expect(await reads('bram', said)).toBe(true)
    expect((await confirmed(id)).status).toBe(303)
    expect(await reads('bram', said)).toBe(false)
    expect(await reads('anna', said)).toBe(true)
  })
  test('is not for what somebody of the family opened, nor for Bram (DENY)', async () => {
    const { people, actors } = desk.world
    const place = { sort: 'access', subjects: [people.noor], organisationId: desk.world.organisations.team } as const
    const given = await ask.writes(actors.anna, 'consent', 'opening', place, {
      step: 'open',
      ground: 'consent',
      parts: [note],
      capacity: guardian,
      reason: 'Dat is goed.',
      until: `${inDays(60)}T00:00:00Z`,
    })
    expect(given).toBeTruthy()
    expect((await (await as('yasmin')).get(decide(String(given)))).status).toBe(404)
    const id = await disclosed('Voor iedereen.', {})
    expect((await (await as('bram')).get(decide(id))).status).toBe(404)
  })
})
