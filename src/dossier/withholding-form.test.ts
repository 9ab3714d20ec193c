import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givenApp } from '../../test/app.ts'
import { type DeWit, givenDeWit } from '../../test/de-wit.ts'
import { uuidv7 } from '../lib/uuid.ts'
import { latestUntil } from './withhold-entry.ts'

/** The form that proposes to keep an entry from somebody: what it offers, and what it gives back. */

let world: DeWit
let house: Awaited<ReturnType<typeof givenApp>>
type Somebody = Awaited<ReturnType<typeof house.as>>
let yasmin: Somebody
let koen: Somebody
let bram: Somebody

beforeAll(async () => {
  world = await givenDeWit()
  house = await givenApp(world)
  await world.involve(world.actors.koen)
  yasmin = await house.as('yasmin')
  koen = await house.as('koen')
  bram = await house.as('bram')
})
afterAll(async () => {
  expect(house.errors).toEqual([])
  await world?.close()
})

const family = () => `/gezinnen/${world.family}`
const page = (id: string) => `${family()}/vermeldingen/${id}`
const minePage = (id: string) => `/mijn-dossier/${world.family}/vermeldingen/${id}`
const text = async (answer: Response | Promise<Response>) => (await answer).text()
const reads = async (who: Somebody, id: string) => (await who.get(minePage(id))).status === 200
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
let number = 0

/** A note about Noor that both parents read. */
async function shared(): Promise<{ id: string; said: string }> {
  number += 1
  const said = `Zinnetje${number} over Noor.`
  const id = uuidv7()
  const fields = { about: world.people.noor, text: said, occurredOn: '2026-01-05', together: 'yes', checked: 'yes' }
  expect((await yasmin.post(`${family()}/concepten/${id}`, { ...fields, step: 'record' })).status).toBe(303)
  return { id, said }
}

const proposal = (fields: Record<string, string> = {}) => ({
  step: 'propose',
  id: uuidv7(),
  person: world.people.bram,
  ground: 'serious-harm',
  reason: 'Hij zou haar er nu om straffen.',
  until: inDays(30),
  ...fields,
})
const take = (who: Somebody, id: string, fields: Record<string, string>) =>
  who.post(`${page(id)}/niet-verstrekken`, fields)

describe('the form', () => {
  test('offers who could read it: the parents of Noor, not Sem and not Peter', async () => {
    const { id } = await shared()
    const form = await text(yasmin.get(`${page(id)}/niet-verstrekken`))
    for (const name of ['anna', 'bram'] as const) expect(form).toContain(`value="${world.people[name]}"`)
    for (const name of ['sem', 'peter', 'noor'] as const) expect(form).not.toContain(`value="${world.people[name]}"`)
  })

  test.each<[string, () => Record<string, string>, string]>([
    ['nobody', () => ({ person: '' }), 'Kies wie dit niet leest'],
    ['somebody who could not read it', () => ({ person: world.people.sem }), 'Kies wie dit niet leest'],
    ['a stranger', () => ({ person: world.stranger.child }), 'Kies wie dit niet leest'],
    ['no ground', () => ({ ground: '' }), 'Kies een grond'],
    ['a ground of its own', () => ({ ground: 'toString' }), 'Kies een grond'],
    ['no reason', () => ({ reason: ' ' }), 'Schrijf op waarom dit nodig is'],
    ['a NUL', () => ({ reason: 'a\0b' }), 'een teken dat we niet kunnen bewaren'],
    ['today', () => ({ until: inDays(0) }), 'Kies een dag na vandaag'],
    ['too far', () => ({ until: inDays(200) }), 'Deze dag is te ver weg'],
    ['no day', () => ({ until: '1e2' }), 'Kies een dag na vandaag'],
  ])('with %s comes back filled in', async (_, changed, says) => {
    const { id } = await shared()
    const given = proposal(changed())
    const answer = await take(yasmin, id, given)
    const form = await answer.text()
    expect(answer.status).toBe(422)
    expect(form).toContain(says)
    if (!('reason' in changed())) expect(form).toContain(given.reason)
    expect(await reads(bram, id)).toBe(true)
  })

  test('proposes the same once: pressed twice it stands there once, and again for the same person it is refused', async () => {
    const { id } = await shared()
    const given = proposal()
    const statuses = (await Promise.all([take(yasmin, id, given), take(yasmin, id, given)])).map(({ status }) => status)
    expect(statuses).toEqual([303, 303])
    const again = await take(koen, id, proposal())
    expect(again.status).toBe(422)
    expect(await again.text()).toContain('al voorgesteld of besloten')
    const { rows } = await world.admin.query(
      'select count(*)::int as n from erbij.withholding where entry_thread = $1',
      [id],
    )
    expect(rows).toEqual([{ n: 1 }])
  })

  test('runs three months at most', () => {
    expect(latestUntil('2026-01-05')).toBe('2026-04-05')
    expect(latestUntil('2026-11-30')).toBe('2027-02-28')
    expect(latestUntil('2026-12-31')).toBe('2027-03-31')
  })
})
