import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givenApp, testKeys } from '../test/app.ts'
import { type DeWit, givenDeWit } from '../test/de-wit.ts'
import { uuidv7 } from './lib/uuid.ts'
import { openSession } from './signin/session.ts'

/** What comes in is never as it should be. Whatever it is: the form comes back with what was filled in, and nothing breaks. */

let world: DeWit
let house: Awaited<ReturnType<typeof givenApp>>
let yasmin: Awaited<ReturnType<typeof house.as>>

beforeAll(async () => {
  world = await givenDeWit()
  house = await givenApp(world)
  yasmin = await house.as('yasmin')
})
afterAll(async () => {
  expect(house.errors).toEqual([])
  await world?.close()
})

const address = (draft = uuidv7()) => `/gezinnen/${world.family}/concepten/${draft}`
const note = (changed: Record<string, string> = {}) => ({
  about: world.people.noor,
  text: 'Wat er gebeurde.',
  occurredOn: '2026-01-05',
  step: 'record',
  ...changed,
})
const entries = async () =>
  (await world.admin.query<{ n: number }>('select count(*)::int as n from erbij.entry')).rows[0]?.n

describe('a note', () => {
  test.each([
    ['a NUL', { text: 'voor\0na' }],
    ['only spaces', { text: ' \n\t ' }],
    ['nobody it is about', { about: '' }],
    ['somebody who does not exist', { about: uuidv7() }],
    ['somebody of another family', { about: 'stranger' }],
    ['something that is no id', { about: "' or true --" }],
    ['a NUL for an id', { about: '\0' }],
    ['a date in the future', { occurredOn: '2999-01-01' }],
    ['a date that does not exist', { occurredOn: '2026-02-30' }],
    ['no date', { occurredOn: '' }],
    ['a text for a date', { occurredOn: 'gisteren' }],
    ['a NUL for a date', { occurredOn: '2026-01-05\0' }],
    ['a year that does not fit', { occurredOn: '+275760-09-13' }],
  ])('with %s comes back filled in', async (_, changed: Record<string, string>) => {
    const given = note(changed['about'] === 'stranger' ? { about: world.stranger.child } : changed)
    const before = await entries()
    const answer = await yasmin.post(address(), given)
    const page = await answer.text()
    expect(answer.status, page.slice(0, 200)).toBe(422)
    if (!given.text.includes('\0')) expect(page).toContain(given.text)
    expect(page).toContain('Noor')
    expect(await entries()).toBe(before)
  })

  const raw = (body: string) =>
    house.app.fetch(
      new Request(`http://localhost:3000${address()}`, {
        method: 'POST',
        body,
        headers: { cookie, origin: 'http://localhost:3000', 'content-type': 'application/x-www-form-urlencoded' },
      }),
    )
  let cookie = ''
  beforeAll(async () => {
    cookie = `erbij=${(await openSession(world.pool, { issuer: 'dev', subject: world.accounts.yasmin.account }))?.token}`
  })

  test('with half a character, as percent-encoding, keeps what could be read of it', async () => {
    const body = `about=${world.people.noor}&occurredOn=2026-01-05&step=record&text=voor%ED%A0%80na`
    expect((await raw(body)).status).toBe(303)
  })

  test.each(['', '%', 'text=%', 'a'.repeat(99), '=&=&=', 'text=a&text=b&about=1&about=2'])(
    'as the bytes «%s» breaks nothing',
    async (body) => {
      expect((await raw(body)).status).toBeLessThan(500)
    },
  )

  test('as long as it may be is stored exactly', async () => {
    const text = `${'Zoë, Łukasz en İlknur 👩‍👧 \t"\\\r\n'.replaceAll('\r\n', '\n').repeat(6_000)}einde`.slice(
      0,
      200_000,
    )
    const answer = await yasmin.send(`/api/v1/gezinnen/${world.family}/verslagen`, {
      over: [world.people.noor],
      tekst: text,
      datum: '2026-01-05',
    })
    expect(answer.status).toBe(201)
    const { id } = (await answer.json()) as { id: string }
    const { rows } = await world.admin.query<{ body: string }>(
      'select body from erbij.entry_content where entry_id = $1',
      [id],
    )
    expect(JSON.parse(rows[0]?.body ?? '').text).toBe(text)
  })

  test('of a megabyte comes back whole, and is kept whole as a draft', async () => {
    const text = 'Een lange dag. '.repeat(70_000).trim()
    const draft = uuidv7()
    const answer = await yasmin.post(address(draft), note({ text }))
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(text)
    const { rows } = await world.admin.query<{ body: string }>('select body from erbij.draft where id = $1', [draft])
    expect(JSON.parse(rows[0]?.body ?? '').text).toBe(text)
  })

  test('of more than a request may hold is refused', async () => {
    expect((await yasmin.post(address(), note({ text: 'x'.repeat(1_300_000) }))).status).toBe(413)
  })
})

describe('other forms', () => {
  const nul = 'voor\0na'

  test('own words', async () => {
    const anna = await house.as('anna')
    for (const text of ['', ' ', nul, 'x'.repeat(200_001)])
      expect((await anna.post('/mijn-woorden', { text })).status).toBe(422)
    expect((await anna.post('/mijn-woorden', { text: 'x', family: world.stranger.family })).status).toBe(404)
    for (const id of ['x', uuidv7(), '%00'])
      expect((await anna.post(`/mijn-woorden/${id}`, { text: 'x' })).status).toBe(404)
  })

  test('beginning and ending', async () => {
    const koen = await house.as('koen')
    const { rows } = await world.admin.query<{ birth: string }>(
      `update erbij.person set bsn_cipher = '\\x00', bsn_index = $2, bsn_key = 'test' where id = $1 returning birth`,
      [world.people.noor, testKeys.blindIndex('999990019', 'bsn').index],
    )
    const join = { bsn: '999990019', birth: rows[0]?.birth ?? '', reason: 'asked', explanation: 'Gevraagd.' }
    for (const changed of [
      { bsn: '999990018' },
      { bsn: nul },
      { birth: nul },
      { birth: '2015-02-30' },
      { reason: 'toString' },
      { reason: nul },
    ]) {
      expect((await koen.post('/betrokken-worden', { ...join, ...changed })).status, JSON.stringify(changed)).toBe(422)
    }
    for (const explanation of ['', nul, 'x'.repeat(2_001)])
      expect((await koen.post('/betrokken-worden', { ...join, explanation })).status).toBe(422)
    for (const reason of ['', nul, 'x'.repeat(2_001)])
      expect((await yasmin.post(`/gezinnen/${world.family}/stoppen`, { reason })).status).toBe(422)
  })

  test('a role, a language, a way back', async () => {
    for (const capacity of ['', 'x', nul, uuidv7()]) expect((await yasmin.post('/rol', { capacity })).status).toBe(303)
    for (const back of ['//elders.example', 'https://elders.example', nul, '/\\elders.example']) {
      const answer = await yasmin.post('/taal', { lang: 'xx', back })
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
    }
  })
})

describe('addresses', () => {
  const strange = ['x', '%00', '..%2f..', "'%20or%20true--", '%F0%9F%91%A9', uuidv7().toUpperCase(), 'x'.repeat(99)]

  test.each(strange)('with «%s» for an id lead nowhere', async (id) => {
    for (const path of [
      `/gezinnen/${id}`,
      `/gezinnen/${id}/verslagen/${id}/delen`,
      `/gezinnen/${world.family}/delen/${id}`,
      `/gezinnen/${world.family}/concepten/${id}`,
    ]) {
      expect((await yasmin.get(path)).status, path).toBe(404)
    }
    const anna = await house.as('anna')
    for (const path of [`/mijn-woorden/${id}`, `/mijn-dossier/${id}/delen/${id}`])
      expect((await anna.get(path)).status, path).toBe(404)
  })

  test.each([
    ...strange,
    '2999-01-01T00:00:00Z',
    '-271821-04-20T00:00:00Z',
    '+275760-09-13T00:00:00Z',
    '0000-01-01T00:00:00Z',
  ])('with «%s» for a page show the first page, or an empty one', async (value) => {
    const anna = await house.as('anna')
    expect((await anna.get(`/wie-keek?tot=${value}`)).status).toBe(200)
    expect((await yasmin.get(`/gezinnen/${world.family}?na=${value}`)).status).toBe(200)
  })
})
