import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { givenApp, testKeys } from '../../test/app.ts'
import { asking } from '../../test/asking.ts'
import { type DeWit, givenDeWit } from '../../test/de-wit.ts'
import { reviewBy } from '../law/openings.ts'
import { uuidv7 } from '../lib/uuid.ts'

/** Somebody opens what cannot wait, and whoever leads their team reviews it: through the front door. */

let world: DeWit
let house: Awaited<ReturnType<typeof givenApp>>
let ask: ReturnType<typeof asking>
let notes: Record<'anna' | 'sem' | 'noor' | 'origin' | 'diagnosis' | 'treatment' | 'mandate' | 'reach', string>
let birth: string
let otherTeam: string
let night: string
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
  const ggz = await ask.organisation('mental-health')
  const part = (
    sort: 'contact' | 'origin' | 'health' | 'mandate' | 'reach',
    subject: string,
    organisationId: string | null = organisations.team,
  ) => world.givenPart({ sort, subjects: [subject], organisationId })
  notes = {
    anna: await part('contact', people.anna),
    sem: await part('contact', people.sem),
    noor: await part('contact', people.noor),
    origin: await part('origin', people.noor),
    diagnosis: await world.givenPart({ sort: 'health', regime: 'wgbo', subjects: [people.anna], organisationId: ggz }),
    treatment: await world.givenPart({ sort: 'contact', regime: 'wgbo', subjects: [people.anna], organisationId: ggz }),
    mandate: await part('mandate', people.anna, null),
    reach: await part('reach', people.anna, null),
  }
  const found = await admin.query(
    `update erbij.person set bsn_cipher = '\\x00', bsn_index = $2, bsn_key = 'test' where id = $1 returning birth`,
    [people.noor, testKeys.blindIndex(bsn, 'bsn').index],
  )
  birth = found.rows[0].birth
  otherTeam = await ask.organisation('local-team')
  night = await ask.capacity(otherTeam)
  lead = await ask.capacity(otherTeam, 'team-lead')
})
beforeEach(() => world.admin.query('delete from erbij.search_attempt'))
afterAll(async () => {
  expect(house.errors).toEqual([])
  await world?.close()
})

const all = ['people', 'helpers', 'plan', 'notes', 'facts', 'words', 'address']
const filled = (more: Record<string, string | string[]> = {}) => ({
  id: uuidv7(),
  bsn,
  birth,
  scope: 'person',
  what: 'notes',
  sure: 'yes',
  reason: 'Er is nu gevaar voor het kind.',
  ...more,
})
const reads = async (capacity: string) => [...((await ask.asked(capacity))?.keys() ?? [])].sort()

describe('an emergency', () => {
  test('opens what was chosen about this person, for a few hours, and nothing else', async () => {
    const { parts, family } = world
    const worker = await at(night)
    expect((await worker.get(`/gezinnen/${family}`)).status).toBe(404)
    const answer = await worker.post('/noodinzage', filled())
    expect(answer.headers.get('location')).toBe(`/gezinnen/${family}`)
    expect(await reads(night)).toEqual([notes.noor])
    expect(await ask.reads(night, notes.noor)).toBe('break-glass')
    expect((await worker.get(`/gezinnen/${family}`)).status).toBe(200)
    expect(parts.hiddenAddress).toBeTruthy()
    const { rows } = await world.admin.query(
      `select until_at - from_at = interval '4 hours' as short from erbij.opening where capacity_id = $1`,
      [night],
    )
    expect(rows).toEqual([{ short: true }])
    await world.admin.query(`update erbij.opening set until_at = now() where capacity_id = $1`, [night])
    expect(await reads(night)).toEqual([])
  })

  test('of everything about everybody never opens where somebody hides or is reached, a source, a diagnosis, a treatment, or whom they asked (DENY)', async () => {
    const { parts } = world
    const other = await ask.capacity(otherTeam)
    expect((await (await at(other)).post('/noodinzage', filled({ scope: 'family', what: all }))).status).toBe(303)
    const open = await reads(other)
    for (const part of [notes.anna, notes.sem, notes.noor, parts.annaBasics, parts.bramAddress])
      expect(open).toContain(part)
    const { origin, diagnosis, treatment, mandate, reach } = notes
    for (const part of [parts.hiddenAddress, origin, diagnosis, treatment, mandate, reach])
      expect(open).not.toContain(part)
  })

  test('stands in the log and in the register of each of the family, as far as it is theirs; pressing twice opens once', async () => {
    const { family, admin, actors } = world
    const other = await ask.capacity(otherTeam)
    const worker = await at(other)
    const given = filled({ scope: 'family', what: 'notes', reason: 'Anna belde en viel weg.' })
    expect((await worker.post('/noodinzage', given)).status).toBe(303)
    expect((await worker.post('/noodinzage', given)).status).toBe(303)
    const { rows } = await admin.query('select distinct recorded_at from erbij.entry where author = $1', [other])
    expect(rows).toHaveLength(1)
    await worker.get(`/gezinnen/${family}`)
    for (const [who, about, not] of [
      ['bram', 'Contact over Noor', 'over Anna'],
      ['anna', 'Contact over Anna', 'over Bram'],
    ] as const) {
      const person = await house.as(who)
      const register = await textOf(person.get(`/mijn-dossier/${family}/meelezen`))
      expect(register.split('Anna belde en viel weg.'), who).toHaveLength(2)
      expect(register).toContain(about)
      expect(register).not.toContain(not)
      expect(register).toContain('Nog niet. Binnen vijf werkdagen')
      const log = await textOf(person.get('/wie-keek'))
      expect(log).toContain('Opende in nood')
    }
    expect(await textOf((await house.as('peter')).get(`/mijn-dossier/${family}/meelezen`))).not.toContain('viel weg')
    expect(await ask.reads(actors.peter, notes.anna)).toBe(false)
  })

  test('is not for who leads, works elsewhere, is of this family, or lacks the power of their work (DENY); with that power it is (ALLOW)', async () => {
    const { organisations, admin, family } = world
    const [gi, ggz, vt] = [
      await ask.organisation('certified-institution'),
      await ask.organisation('mental-health'),
      await ask.organisation('veilig-thuis'),
    ]
    const guardian = await ask.capacity(gi)
    const closed = [
      lead,
      guardian,
      await ask.capacity(ggz),
      await ask.capacity(vt),
      await ask.capacity(organisations.housing),
      world.actors.bramAtWork,
    ]
    for (const capacity of closed) {
      const answer = await (await at(capacity)).post('/noodinzage', filled({ scope: 'family', what: all }))
      expect([answer.status, (await answer.text()).includes('niets voor u openen')]).toEqual([422, true])
      expect(await admin.query('select from erbij.opening where capacity_id = $1', [capacity])).toMatchObject({
        rowCount: 0,
      })
    }
    await admin.query(`insert into erbij.power values ($1, 'child-protection', '2020-01-01', null)`, [guardian])
    expect((await (await at(guardian)).post('/noodinzage', filled())).headers.get('location')).toBe(
      `/gezinnen/${family}`,
    )
  })

  test('does not reach whom a part is kept from, in whatever capacity (DENY)', async () => {
    const { admin, family } = world
    const complained = await ask.capacity(otherTeam)
    await admin.query(
      `insert into erbij.shield (family_id, part_id, account_id, ground, from_at) select $1, $2, account_id, 'complaint', now() - interval '1 day' from erbij.capacity where id = $3`,
      [family, notes.noor, complained],
    )
    expect((await (await at(complained)).post('/noodinzage', filled())).status).toBe(422)
    expect(await reads(complained)).toEqual([])
  })

  test('says the same of a number that is nobody’s, another date of birth, and a family where nothing opens; the reason comes back, the number does not', async () => {
    const worker = await at(await ask.capacity(otherTeam))
    const told: string[] = []
    for (const one of [{ bsn: '999990020' }, { birth: '2001-01-01' }, { what: 'plan' }]) {
      const answer = await worker.post('/noodinzage', filled(one))
      const text = await answer.text()
      expect(answer.status, JSON.stringify(one)).toBe(422)
      expect(text).toContain('Er is nu gevaar voor het kind.')
      expect(text).not.toContain(bsn)
      told.push(text.includes('niets voor u openen') ? 'nothing' : text)
    }
    expect(told).toEqual(['nothing', 'nothing', 'nothing'])
    for (const one of [
      { what: [] },
      { what: 'origin' },
      { scope: 'all' },
      { reason: ' ' },
      { sure: '' },
      { bsn: '1' },
      { birth: 'x' },
    ])
      expect((await worker.post('/noodinzage', filled(one))).status, JSON.stringify(one)).toBe(422)
  })
})

describe('its review', () => {
  const reviewing = async (capacity = lead) => {
    const text = await textOf((await at(capacity)).get('/vandaag'))
    return [...text.matchAll(/href="(\/noodinzage\/[^"]+)"/g)].map(([, href]) => href ?? '')
  }

  test('lies with whoever leads the team (ALLOW), not of another, nor with who opened it (DENY); once reviewed, the family reads what they thought', async () => {
    const { family, organisations, parts } = world
    const opener = await ask.capacity(otherTeam)
    const before = await reviewing()
    await (await at(opener)).post(
      '/noodinzage',
      filled({ scope: 'family', what: 'notes', reason: 'Sem stond op straat.' }),
    )
    const [href = '', ...others] = (await reviewing()).filter((one) => !before.includes(one))
    expect(others).toEqual([])
    const otherLead = await ask.capacity(organisations.team, 'team-lead')
    expect(await reviewing(otherLead)).toEqual([])
    for (const capacity of [opener, otherLead, world.actors.yasmin]) {
      expect((await (await at(capacity)).get(href)).status).toBe(404)
      expect((await (await at(capacity)).post(href, { outcome: 'needed', words: 'Goed.' })).status).toBe(404)
    }
    const leads = await at(lead)
    const page = await textOf(leads.get(href))
    expect(page).toContain('Sem stond op straat.')
    for (const name of ['Anna', 'Noor', 'Bram', 'de Wit']) expect(page).not.toContain(name)
    // What was opened stays closed to who reviews it.
    expect(await ask.asked(lead)).toBeUndefined()
    expect((await leads.get(`/gezinnen/${family}`)).status).toBe(404)
    expect((await leads.post(href, { outcome: '', words: 'Zo schreef ik het.' })).status).toBe(422)
    expect((await leads.post(href, { outcome: 'maybe', words: '' })).status).toBe(422)
    expect((await leads.post(href, { outcome: 'not-needed', words: 'Bellen had gekund.' })).status).toBe(303)
    expect(await reviewing()).not.toContain(href)
    expect(await textOf(leads.get(href))).toContain('Bellen had gekund.')
    // Once; what somebody else was writing meanwhile comes back.
    const again = await leads.post(href, { outcome: 'needed', words: 'Toch wel.' })
    expect(again.status).toBe(422)
    expect(await again.text()).toMatch(/Dit is niet verstuurd.*Toch wel\./s)
    expect(await textOf(leads.get(href))).not.toContain('Toch wel.')
    const register = await textOf((await house.as('bram')).get(`/mijn-dossier/${family}/meelezen`))
    expect(register).toContain('Bellen had gekund.')
    expect(parts.noorBasics).toBeTruthy()
  })

  test('that is late stands on top, and says so; nobody reviews their own in another capacity (DENY)', async () => {
    const { admin } = world
    const { rows } = await admin.query<{ account_id: string }>('select account_id from erbij.capacity where id = $1', [
      lead,
    ])
    const asWorker = uuidv7()
    await admin.query(
      `insert into erbij.capacity (id, account_id, kind, organisation_id) values ($1, $2, 'professional', $3)`,
      [asWorker, rows[0]?.account_id, otherTeam],
    )
    const before = await reviewing()
    await (await at(asWorker)).post('/noodinzage', filled())
    expect(await reviewing()).toEqual(before)
    await admin.query(
      `update erbij.entry set recorded_at = now() - interval '20 days' where id = (select entry_id from erbij.opening where capacity_id = $1)`,
      [night],
    )
    const text = await textOf((await at(lead)).get('/vandaag'))
    expect(text).toContain('Te laat')
    expect(text.indexOf('Te laat')).toBeLessThan(text.indexOf('Kijk dit na vóór'))
  })

  test('is within five working days: a weekend does not count', () => {
    expect(reviewBy('2026-11-16')).toBe('2026-11-23')
    expect(reviewBy('2026-11-20')).toBe('2026-11-27')
    expect(reviewBy('2026-11-21')).toBe('2026-11-27')
    expect(reviewBy('2026-11-22')).toBe('2026-11-27')
    expect(reviewBy('2026-11-23')).toBe('2026-11-30')
  })
})
