import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givenApp } from '../../test/app.ts'
import { about, asking, opens } from '../../test/asking.ts'
import { type DeWit, givenDeWit } from '../../test/de-wit.ts'
import { requesting } from '../../test/requests.ts'
import { uuidv7 } from '../lib/uuid.ts'
import { daysLater } from './until.ts'

/** A professional gives somebody of another organisation what is needed: through the front door. */

let world: DeWit
let house: Awaited<ReturnType<typeof givenApp>>
let ask: ReturnType<typeof asking>
let notes: Record<'sem' | 'noor' | 'anna', string>
let institution: string
let guardian: string

const until = daysLater(new Date().toISOString().slice(0, 10), 60)
const page = () => `/gezinnen/${world.family}/verstrekken`
const textOf = async (answer: Response | Promise<Response>) => (await answer).text()

beforeAll(async () => {
  world = await givenDeWit()
  house = await givenApp(world)
  ask = asking(world)
  const { people, organisations } = world
  const note = (subject: string) =>
    world.givenPart({ sort: 'contact', subjects: [subject], organisationId: organisations.team })
  notes = { sem: await note(people.sem), noor: await note(people.noor), anna: await note(people.anna) }
  institution = await ask.organisation('certified-institution')
  guardian = await ask.capacity(institution)
})
afterAll(async () => {
  expect(house.errors).toEqual([])
  await world?.close()
})

const filled = (more: Record<string, string | string[]> = {}) => ({
  id: uuidv7(),
  organisation: institution,
  to: guardian,
  ground: 'supervision-order',
  parts: notes.noor,
  consent: 'refused',
  consentWords: 'Bram vindt het niet nodig.',
  necessity: 'Zonder dit ziet zij niet wat al is geprobeerd.',
  proportionality: 'Alleen dit deel.',
  subsidiarity: 'Vertellen kan niet: het gaat om de precieze afspraken.',
  until,
  step: 'open',
  ...more,
})

describe('a disclosure', () => {
  test('is weighed, asked once more, and then read by whom it was given to (ALLOW); the family reads who, why and until when', async () => {
    const yasmin = await house.as('yasmin')
    const first = await textOf(yasmin.get(page()))
    expect(first).toContain('Aan iemand van welke organisatie?')
    expect(first).not.toContain('Op welke grond?')
    const second = await textOf(yasmin.post(page(), { organisation: institution, step: 'organisation' }))
    expect(second).toContain('value="supervision-order"')
    for (const other of [
      'value="board-needs"',
      'value="wams"',
      'value="safety-team-informs"',
      'value="conflict-of-duties"',
      'value="consent"',
    ])
      expect(second).not.toContain(other)
    const given = filled()
    const words = await textOf(yasmin.post(page(), { ...given, step: 'check' }))
    expect(words).toContain('Alleen dit deel.')
    expect(words).toContain('Anna')
    expect(await ask.reads(guardian, notes.noor)).toBe(false)
    expect((await yasmin.post(page(), given)).status).toBe(303)
    expect((await yasmin.post(page(), given)).status).toBe(303)
    expect(await ask.reads(guardian, notes.noor)).toBe('opened-by-disclosure')
    expect(await ask.reads(guardian, notes.sem)).toBe(false)
    for (const who of ['anna', 'bram'] as const) {
      const register = await textOf((await house.as(who)).get(`/mijn-dossier/${world.family}/meelezen`))
      expect(register.split('Bram vindt het niet nodig.'), who).toHaveLength(2)
      expect(register).toContain('Yasmin El Idrissi (Wijkteam Oost)')
      expect(register).not.toContain('name="thread"')
    }
    expect(await textOf((await house.as('peter')).get(`/mijn-dossier/${world.family}/meelezen`))).not.toContain(
      'Bram vindt',
    )
    // What a professional decided, nobody of the family ends; a colleague does, at once.
    expect(
      (await (await house.as('anna')).post(`/mijn-dossier/${world.family}/meelezen`, { thread: given.id })).status,
    ).toBe(422)
    await world.involve(world.actors.mira)
    const mira = await house.as('mira')
    expect((await mira.post(`/gezinnen/${world.family}/meelezen`, { thread: given.id })).status).toBe(303)
    expect(await ask.reads(guardian, notes.noor)).toBe(false)
  })

  test('of a part that is kept from a father stands where he does not read it: no line, no name, no reason (DENY); the mother reads it (ALLOW)', async () => {
    const { people, actors, organisations } = world
    const yasmin = await house.as('yasmin')
    const shielded = await ask.writes(
      actors.yasmin,
      'disclose',
      'shield',
      { ...about(people.noor), shieldedFrom: [people.bram] },
      { step: 'shield', ground: 'safety', parts: [notes.noor], person: people.bram, reason: 'Voor haar veiligheid.' },
    )
    expect(shielded).toBeTruthy()
    const given = filled({ necessity: 'De schuilplaats van Noor staat erin.' })
    expect((await yasmin.post(page(), given)).status).toBe(303)
    expect(await ask.reads(guardian, notes.noor)).toBe('opened-by-disclosure')
    const mine = `/mijn-dossier/${world.family}/meelezen`
    expect(await textOf((await house.as('anna')).get(mine))).toContain('De schuilplaats van Noor')
    const his = await textOf((await house.as('bram')).get(mine))
    expect(his).not.toContain('schuilplaats')
    expect(his).not.toContain(given.id)
    // Nor does PostgreSQL take a decision that he would read.
    for (const place of [about(people.noor), { ...about(people.noor), organisationId: organisations.team }])
      expect(
        await ask.writes(
          actors.yasmin,
          'disclose',
          'opening',
          place,
          opens('supervision-order', [notes.noor], guardian),
        ),
      ).toBe(false)
  })

  test('is refused, filled in as it was, when something is missing, was not offered, or there is consent (DENY)', async () => {
    const { actors, parts, people, organisations } = world
    await world.involve(actors.koen)
    const koensNote = await world.givenPart({
      sort: 'contact',
      subjects: [people.sem],
      organisationId: organisations.safety,
    })
    const yasmin = await house.as('yasmin')
    const wrong: Record<string, string | string[]>[] = [
      { organisation: organisations.team },
      { organisation: 'x' },
      { to: actors.koen },
      { to: '' },
      { ground: 'board-needs' },
      { ground: 'consent' },
      { ground: 'break-glass' },
      { ground: 'wams' },
      { parts: koensNote },
      { parts: parts.hiddenAddress },
      { parts: [] },
      { consent: 'given' },
      { consent: '' },
      { consentWords: ' ' },
      { proportionality: '' },
      { subsidiarity: '' },
      { until: '2020-01-01' },
    ]
    for (const one of wrong) {
      const answer = await yasmin.post(page(), filled({ ...one, parts: one['parts'] ?? notes.sem }))
      expect(answer.status, JSON.stringify(one)).toBe(422)
      expect(await answer.text()).toContain('Zonder dit ziet zij niet wat al is geprobeerd.')
    }
    expect(await ask.reads(guardian, notes.sem)).toBe(false)
  })

  test('is not of what somebody asked about their own dossier, also past the form (DENY); that somebody opens themself (ALLOW)', async () => {
    const { actors, people, family } = world
    const requests = requesting(world)
    await requests.asks('anna', 'copy', { text: 'Ik wil weten wat er over mij staat.' })
    const part = requests.partFor('anna', world.organisations.team).id
    const yasmin = await house.as('yasmin')
    const form = await textOf(yasmin.post(page(), { organisation: institution, step: 'organisation' }))
    expect(form).toContain(notes.anna)
    expect(form).not.toContain(part)
    expect((await yasmin.post(page(), filled({ parts: part }))).status).toBe(422)
    const place = about(people.anna)
    const disclosed = opens('supervision-order', [part], guardian)
    expect(await ask.writes(actors.yasmin, 'disclose', 'opening', place, disclosed)).toBe(false)
    expect(await ask.reads(guardian, part)).toBe(false)
    // She may: it is hers.
    await world.involve(actors.koen)
    const consent = { id: uuidv7(), parts: part, who: `c:${actors.koen}`, until, reason: '', step: 'open' }
    expect((await (await house.as('anna')).post(`/mijn-dossier/${family}/meelezen/toestemming`, consent)).status).toBe(
      303,
    )
    expect(await ask.reads(actors.koen, part)).toBe('opened-by-consent')
  })

  test('on the ground that the safety team informs is for the safety team (ALLOW), and for nobody else, also past the form (DENY)', async () => {
    const { actors, people, organisations } = world
    const note = await world.givenPart({
      sort: 'contact',
      subjects: [people.anna],
      organisationId: organisations.safety,
    })
    const joined = await ask.capacity(organisations.team)
    const koen = await house.as('koen')
    const given = filled({ organisation: organisations.team, to: joined, ground: 'safety-team-informs', parts: note })
    expect((await koen.post(page(), given)).status).toBe(303)
    expect(await ask.reads(joined, note)).toBe('opened-by-disclosure')
    // Not to who is of this family, at work.
    const bram = { ...given, id: uuidv7(), to: actors.bramAtWork }
    expect((await koen.post(page(), bram)).status).toBe(422)
    expect(await ask.reads(actors.bramAtWork, note)).toBe(false)
    const body = opens('safety-team-informs', [notes.anna], joined)
    expect(await ask.writes(actors.yasmin, 'disclose', 'opening', about(people.anna), body)).toBe(false)
    expect(
      await ask.writes(
        actors.yasmin,
        'disclose',
        'opening',
        about(people.anna),
        opens('conflict-of-duties', [notes.anna], actors.koen),
      ),
    ).toBe(false)
  })

  test('that breaks professional secrecy is a practitioner’s, who takes each step (ALLOW); without one of them it is refused (DENY)', async () => {
    const { admin, people, organisations, road, family } = world
    expect(road).toBeTruthy()
    const ggz = await ask.organisation('mental-health')
    const femke = await ask.capacity(ggz)
    const note = await world.givenPart({
      sort: 'contact',
      regime: 'wgbo',
      subjects: [people.anna],
      organisationId: ggz,
    })
    const place = await world.givenPart({
      sort: 'involvement',
      regime: 'wgbo',
      subjects: [people.anna],
      organisationId: ggz,
    })
    const entry = uuidv7()
    await admin.query(
      `insert into erbij.tie (family_id, part_id, entry_id, capacity_id, name, organisation, role, reason, began_at) select $1, $2, $3, $4, 'Femke', 'GGZ', 'behandelaar', 'x', now()`,
      [family, place, entry, femke],
    )
    const { rows } = await admin.query<{ subject: string }>(
      'select a.subject from erbij.account a join erbij.capacity c on c.account_id = a.id where c.id = $1',
      [femke],
    )
    const practitioner = await house.signedIn(rows[0]?.subject, femke)
    const steps = {
      tried: 'Twee keer gevraagd.',
      harm: 'Zij wil haar kind iets aandoen.',
      noOtherWay: 'Opname lukte niet.',
      leastDamage: 'Alleen het plan voor deze week.',
      consulted: 'Met collega De Boer: die zou het ook doen.',
    }
    const to = { organisation: organisations.safety, to: world.actors.koen, ground: 'conflict-of-duties', parts: note }
    const form = await textOf(practitioner.post(page(), { ...to, step: 'organisation' }))
    expect(form).toContain('Het beroepsgeheim verbreken')
    for (const missing of Object.keys(steps))
      expect((await practitioner.post(page(), filled({ ...to, ...steps, [missing]: '' }))).status, missing).toBe(422)
    expect((await practitioner.post(page(), filled({ ...to, ...steps }))).status).toBe(303)
    expect(await ask.reads(world.actors.koen, note)).toBe('opened-by-disclosure')
    // Nobody else reads there that she is treated; she reads it, with every step.
    expect(await textOf((await house.as('yasmin')).get(`/gezinnen/${family}/meelezen`))).not.toContain(
      'collega De Boer',
    )
    expect(await textOf((await house.as('bram')).get(`/mijn-dossier/${family}/meelezen`))).not.toContain(
      'collega De Boer',
    )
    expect(await textOf((await house.as('anna')).get(`/mijn-dossier/${family}/meelezen`))).toContain('collega De Boer')
  })

  test('is for who helps (ALLOW); who only reads along, and who is not involved, find no such page (DENY)', async () => {
    expect((await (await house.as('mira')).get(page())).status).toBe(200)
    const { rows } = await world.admin.query<{ subject: string }>(
      'select a.subject from erbij.account a join erbij.capacity c on c.account_id = a.id where c.id = $1',
      [guardian],
    )
    const reader = await house.signedIn(rows[0]?.subject, guardian)
    for (const path of [page(), `/gezinnen/${world.family}/meelezen`]) {
      expect((await reader.get(path)).status).toBe(404)
      expect((await (await house.as('joris')).get(path)).status).toBe(404)
    }
  })
})
