import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenApp, testKeys } from '../../test/app.ts'
import { asking } from '../../test/asking.ts'
import { type DeWit, givenDeWit } from '../../test/de-wit.ts'
import { uuidv7 } from '../lib/uuid.ts'

/** An emergency that the family must not know of yet: kept from all of them, for three days. */

let world: DeWit
let house: Awaited<ReturnType<typeof givenApp>>
let ask: ReturnType<typeof asking>
let note: string
let birth: string
let otherTeam: string
let lead: string

const bsn = '999990019'
const textOf = async (answer: Response | Promise<Response>) => (await answer).text()
const at = async (capacity: string) => {
  const { rows } = await world.admin.query<{ subject: string }>(
    'select a.subject from erbij.account a join erbij.capacity c on c.account_id = a.id where c.id = $1',
    [capacity],
  )
  return house.signedIn(rows[0]?.subject, capacity)
}

beforeAll(async () => {
  world = await givenDeWit()
  house = await givenApp(world)
  ask = asking(world)
  const { people, organisations, admin } = world
  note = await world.givenPart({ sort: 'contact', subjects: [people.noor], organisationId: organisations.team })
  const found = await admin.query(
    `update erbij.person set bsn_cipher = '\\x00', bsn_index = $2, bsn_key = 'test' where id = $1 returning birth`,
    [people.noor, testKeys.blindIndex(bsn, 'bsn').index],
  )
  birth = found.rows[0].birth
  otherTeam = await ask.organisation('local-team')
  lead = await ask.capacity(otherTeam, 'team-lead')
})
afterAll(async () => {
  expect(house.errors).toEqual([])
  await world?.close()
})

test('an emergency that the family must not know of yet tells none of them for three days, nor what is read by it (DENY); the lead knows at once (ALLOW)', async () => {
  const quiet = await ask.capacity(otherTeam)
  const reason = 'Er is nu gevaar, en hij leest mee.'
  const worker = await at(quiet)
  const mine = `/mijn-dossier/${world.family}/meelezen`
  const seen = async (who: 'anna' | 'bram') => {
    const reader = await house.as(who)
    return Promise.all(
      [mine, '/wie-keek', `/mijn-dossier/${world.family}/wie-mag-wat`].map((path) => textOf(reader.get(path))),
    )
  }
  const before = { anna: await seen('anna'), bram: await seen('bram') }
  const given = {
    id: uuidv7(),
    bsn,
    birth,
    scope: 'person',
    what: 'notes',
    sure: 'yes',
    reason,
    later: 'Hij zoekt haar.',
  }
  expect((await worker.post('/noodinzage', given)).status).toBe(303)
  expect((await worker.post('/noodinzage', given)).status).toBe(303)
  expect(await ask.reads(quiet, note)).toBe('break-glass')
  expect((await worker.get(`/gezinnen/${world.family}`)).status).toBe(200)
  for (const who of ['anna', 'bram'] as const) {
    const [register, log, matrix] = await seen(who)
    expect([register, matrix], who).toEqual([before[who][0], before[who][2]])
    expect(log?.split('<article').length, who).toBe(before[who][1]?.split('<article').length)
    for (const hidden of [reason, 'Opende in nood', 'zoekt haar']) expect(log, who).not.toContain(hidden)
  }
  expect(await textOf((await at(lead)).get('/vandaag'))).toContain(given.id)
  await world.admin.query(`insert into erbij.clock (shift) values ('2 days')`)
  expect(await textOf((await house.as('anna')).get(mine))).not.toContain(reason)
  await world.admin.query(`update erbij.clock set shift = '3 days'`)
  for (const who of ['anna', 'bram'] as const) {
    const page = await textOf((await house.as(who)).get(mine))
    expect(page).toContain(reason)
    expect(page).not.toContain('zoekt haar')
  }
})
