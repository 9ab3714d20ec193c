import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Desk, givenDesk } from '../../test/desk.ts'
import { inDays } from '../../test/withholders.ts'
import { withAccess } from '../access/access.ts'
import { readLooks } from '../access/looks.store.ts'

/** Somebody about whom something is written is told so (AVG 14, Wmo 2015 5.3.1): by when, by whom, and what a delay tells to whom. */

let desk: Desk
beforeEach(async () => {
  desk = await givenDesk()
})
afterEach(() => desk?.close())

type Who = Desk['yasmin']
const tell = (person: keyof Desk['world']['people']) => `${desk.family()}/vertellen/${desk.world.people[person]}`
const tasks = async (who: Who): Promise<string[]> => {
  const page = await desk.text(who.get('/vandaag'))
  return [...page.matchAll(/Vertel (\w+) dat er een dossier is/g)].map(([, name = '']) => name).sort()
}
const told = (who: Who, person: keyof Desk['world']['people'], more: Record<string, string> = {}) =>
  who.post(`${desk.family()}/rechten-besproken`, {
    about: desk.world.people[person],
    occurredOn: inDays(0),
    way: 'talk',
    ...more,
  })
/** Noor is eight or nine, Sem thirteen or fourteen; written about today. */
const wrote = (...about: (keyof Desk['world']['people'])[]) =>
  desk.wrote({ text: 'Wat er gebeurde.', about: about.map((name) => desk.world.people[name]), occurredOn: inDays(0) })
const shift = (days: number) =>
  desk.world.admin.query(`insert into erbij.clock (shift) values ('${days} days') on conflict do nothing`)

describe('the task', () => {
  test('is there for whom something is written about, and for nobody else of the family', async () => {
    expect(await tasks(desk.yasmin)).toEqual([])
    await wrote('anna', 'bram')
    expect(await tasks(desk.yasmin)).toEqual(['Anna', 'Bram'])
  })
  test('stands at colleagues of the organisation that keeps it (ALLOW), and not at another organisation that helps (DENY)', async () => {
    await wrote('bram')
    expect(await tasks(desk.mira)).toEqual(['Bram'])
    expect(await tasks(desk.koen)).toEqual([])
    expect((await desk.koen.get(tell('bram'))).status).toBe(200)
    expect(await desk.text(desk.koen.get(tell('bram')))).toContain('Er is nu niets')
  })
  test('is not there for somebody of the family at work (DENY)', async () => {
    await wrote('bram', 'noor')
    expect(await tasks(desk.colleague)).toEqual([])
    expect((await desk.colleague.get(tell('noor'))).status).toBe(404)
  })
  test('of a child under twelve names whoever stands for it', async () => {
    await wrote('noor')
    expect(await tasks(desk.yasmin)).toEqual(['Noor'])
    expect(await desk.text(desk.yasmin.get(tell('noor')))).toContain('Vertel het aan wie het gezag heeft')
    await wrote('sem')
    expect(await desk.text(desk.yasmin.get(tell('sem')))).not.toContain('Vertel het aan wie het gezag heeft')
  })
  test('goes when somebody told them, whoever of those who help did; and that of another stays', async () => {
    await wrote('anna', 'bram')
    expect((await told(desk.koen, 'bram')).status).toBe(303)
    expect(await tasks(desk.yasmin)).toEqual(['Anna'])
    expect(await desk.text(desk.yasmin.get(tell('bram')))).toContain('Er is nu niets')
  })
})

describe('its day', () => {
  test('is a month after what it is about, and the day after that it is too late', async () => {
    await desk.wrote({ text: 'Wat er gebeurde.', about: desk.world.people.bram, occurredOn: '2025-11-20' })
    const { rows } = await desk.world.admin.query(`select (erbij.today() - date '2025-12-20')::int as past`)
    await shift(-rows[0].past)
    const onTheDay = await desk.text((await desk.house.as('yasmin')).get('/vandaag'))
    expect(onTheDay).toContain('Doe dit vóór of op 20 december')
    await desk.world.admin.query(`update erbij.clock set shift = shift + interval '1 day'`)
    expect(await desk.text((await desk.house.as('yasmin')).get('/vandaag'))).toContain(
      'Te laat: dit had vóór of op 20 december',
    )
  })
  test('counts from the first that was written, not from the last', async () => {
    await desk.wrote({ text: 'Wat er gebeurde.', about: desk.world.people.bram, occurredOn: '2026-01-05' })
    await desk.wrote({ text: 'Wat er gebeurde.', about: desk.world.people.bram, occurredOn: inDays(0) })
    expect(await desk.text(desk.yasmin.get(tell('bram')))).toContain('Telt vanaf 5 januari')
  })
  test('of Veilig Thuis is four weeks after it was recorded, and Veilig Thuis itself tells it', async () => {
    const { world, house } = desk
    await world.admin.query(`update erbij.organisation set kind = 'veilig-thuis' where id = $1`, [
      world.organisations.safety,
    ])
    await world.admin.query(
      `insert into erbij.power (capacity_id, power, from_day) values ($1, 'veilig-thuis', '2020-01-01')`,
      [world.actors.koen],
    )
    const koen = await house.as('koen')
    await desk.wrote({ text: 'Wat er gebeurde.', about: world.people.bram, occurredOn: '2026-01-05' }, koen)
    const page = await desk.text(koen.get(tell('bram')))
    expect(page).toContain('Wmo 2015 5.3.1(1)')
    const { rows } = await world.admin.query(`select to_char(erbij.today() + 28, 'FMDD') as day`)
    expect(page).toMatch(new RegExp(`Doe dit vóór of op ${rows[0].day} `))
    await told(desk.yasmin, 'bram')
    expect(await tasks(koen)).toEqual(['Bram'])
    await told(koen, 'bram')
    expect(await tasks(koen)).toEqual([])
  })
})

describe('putting it off', () => {
  const reason = 'Anna is nog niet veilig.'
  const off = (who: Who, days: number, more: Record<string, string> = {}) =>
    who.post(tell('bram'), { reason, until: inDays(days), ...more })

  test('moves its day, and colleagues read why (ALLOW)', async () => {
    await desk.wrote({ text: 'Wat er gebeurde.', about: desk.world.people.bram, occurredOn: '2026-01-05' })
    expect((await off(desk.yasmin, 14)).status).toBe(303)
    expect(await tasks(desk.mira)).toEqual(['Bram'])
    expect(await desk.text(desk.mira.get('/vandaag'))).toContain('Doe dit vóór of op')
    expect(await desk.text(desk.mira.get(tell('bram')))).toContain(reason)
  })
  test('by somebody who does not help is refused (DENY), and so is it of who was told', async () => {
    await desk.wrote({ text: 'Wat er gebeurde.', about: desk.world.people.bram, occurredOn: '2026-01-05' })
    const joris = await desk.house.as('joris')
    expect((await off(joris, 14)).status).toBe(404)
    await told(desk.yasmin, 'bram')
    expect((await off(desk.yasmin, 14)).status).toBe(303)
    const { rows } = await desk.world.admin.query(`select from erbij.entry where kind = 'notice-delay'`)
    expect(rows).toEqual([])
  })
  test.each<[string, Record<string, string>, string]>([
    ['no reason', { reason: ' ' }, 'Schrijf op waarom het nog niet kan'],
    ['a NUL', { reason: 'a\0b' }, 'een teken dat we niet kunnen bewaren'],
    ['today', { until: inDays(0) }, 'Kies een dag na vandaag'],
    ['no day', { until: 'morgen' }, 'Kies een dag na vandaag'],
    ['more than two weeks', { until: inDays(16) }, 'hoogstens twee weken'],
  ])('with %s comes back filled in', async (_, changed, says) => {
    await desk.wrote({ text: 'Wat er gebeurde.', about: desk.world.people.bram, occurredOn: '2026-01-05' })
    const answer = await off(desk.yasmin, 14, changed)
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain(says)
    if (!('reason' in changed)) expect(page).toContain(reason)
  })
  test('pressed twice it is put off once', async () => {
    await desk.wrote({ text: 'Wat er gebeurde.', about: desk.world.people.bram, occurredOn: '2026-01-05' })
    const id = '0198c0de-0000-7000-8000-000000000009'
    const sent = await Promise.all([off(desk.yasmin, 14, { id }), off(desk.yasmin, 14, { id })])
    expect(sent.map(({ status }) => status)).toEqual([303, 303])
    const { rows } = await desk.world.admin.query(`select from erbij.entry where kind = 'notice-delay'`)
    expect(rows).toHaveLength(1)
  })

  const pages = [
    '/mijn-dossier',
    '/wie-keek',
    '/api/v1/mijn-dossier',
    '/api/v1/inzagen',
    '/mijn-woorden',
    '/mijn-rechten',
  ]
  test('leaves Bram, Anna and Bram at work nothing but what any note that nobody shared leaves (DENY)', async () => {
    await desk.wrote({ text: 'Wat er gebeurde.', about: desk.world.people.bram, occurredOn: '2026-01-05' })
    const seenBy = async (who: Who, paths: readonly string[]) => {
      const all = await Promise.all(
        [...paths, `/mijn-dossier/${desk.world.family}/wie-mag-wat`].map((path) => desk.text(who.get(path))),
      )
      return all.join('\n')
    }
    await off(desk.yasmin, 14)
    const [part = { id: '' }] = (
      await desk.world.admin.query<{ id: string }>(`select part_id as id from erbij.entry where kind = 'notice-delay'`)
    ).rows
    for (const who of [desk.bram, desk.anna]) {
      const seen = await seenBy(who, pages)
      for (const hidden of [reason, 'uitgesteld', 'Uitgesteld', 'notice', 'Vertellen'])
        expect(seen).not.toContain(hidden)
    }
    for (const path of ['/vandaag', desk.family(), tell('bram'), `/api/v1${desk.family()}`])
      expect(await desk.text(desk.colleague.get(path)), path).not.toContain(reason)
    // The log tells it by the same words as the note before it: all but the moment, which no two looks share.
    const { road, actors, family } = desk.world
    const question = {
      families: [family],
      action: 'read-log',
      purpose: 'legal-protection',
      actorId: actors.bram,
    } as const
    const answer = await withAccess(road, question, (access) => readLooks(access, 500))
    const [delay, note, ...more] = (answer.allowed ? answer.value : [])
      .filter(({ action, partId }) => action === 'write' && partId === part.id)
      .map(({ id: _id, at: _at, cursor: _cursor, ...line }) => line)
    expect(delay).toBeDefined()
    expect(delay).toEqual(note)
    expect(more).toEqual([])
  })
})
