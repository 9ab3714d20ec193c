import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givenCircle } from '../../test/circle.ts'

let circle: Awaited<ReturnType<typeof givenCircle>>
beforeAll(async () => {
  circle = await givenCircle()
})
afterAll(async () => {
  expect(circle.house.errors).toEqual([])
  await circle?.close()
})

describe('the same person entered twice', () => {
  test('merging opens to the father what was written about his second entry; splitting closes it again', async () => {
    const { world, house, people, get, post, add } = circle
    const { admin, family, actors } = world
    expect(
      (await add({ givenNames: 'P.', surname: 'Bakker', relation: 'parent', birth: '1981', to: world.people.sem }))
        .status,
    ).toBe(303)
    const { rows } = await admin.query(
      `select person_id as id from erbij.known_person where family_id = $1 and surname = 'Bakker'`,
      [family],
    )
    const second = rows[0].id as string
    const note = (await world.write(actors.yasmin, [second], 'Peter zoekt een baan.')) ?? ''
    await (await house.as('yasmin')).post(`/gezinnen/${family}/verslagen/${note}/delen`, { checked: 'ja' })
    expect((await get('peter', '/mijn-dossier')).text).not.toContain('Peter zoekt een baan.')

    const path = `${people}/dezelfde`
    const merge = { step: 'merge', person: second, sameAs: world.people.peter }
    expect((await post('yasmin', path, merge)).text).toContain('Schrijf op hoe u dat weet')
    expect((await post('yasmin', path, { ...merge, reason: 'Hij zei het zelf.' })).status).toBe(303)
    expect((await get('peter', '/mijn-dossier')).text).toContain('Peter zoekt een baan.')
    const page = (await get('yasmin', people)).text
    expect(page).toContain('ook bekend als P. Bakker')
    expect(page).toMatch(/Peter de Wit .*ouder van Sem/)
    expect((await get('yasmin', `/gezinnen/${family}`)).text).toMatch(/over Peter/)
    const api = JSON.parse((await get('yasmin', `/api/v1/gezinnen/${family}/personen`)).html)
    expect(api.personen).toContainEqual(
      expect.objectContaining({ id: world.people.peter, andereIds: [second], ookBekendAls: ['P. Bakker'] }),
    )

    const decision = /name="decision" value="([^"]+)"/.exec((await get('yasmin', path)).html)?.[1] ?? ''
    expect((await post('yasmin', path, { step: 'split', decision })).text).toContain('waarom het toch niet dezelfde')
    const split = { step: 'split', decision, [`reason-${decision}`]: 'Het was zijn broer.' }
    expect((await post('yasmin', path, split)).status).toBe(303)
    expect((await get('peter', '/mijn-dossier')).text).not.toContain('Peter zoekt een baan.')
    expect((await get('yasmin', people)).text).not.toContain('ook bekend als')
    expect((await get('yasmin', path)).text).toContain('P. Bakker is toch niet dezelfde als Peter de Wit')
  })

  test('a shield of either holds for both', async () => {
    const { world, people, mine, get, post, add } = circle
    const { people: p } = world
    expect((await add({ givenNames: 'Bram-twee', relation: 'relative', to: p.sem })).status).toBe(303)
    const { rows } = await world.admin.query(
      `select person_id as id from erbij.known_person where given_names = 'Bram-twee'`,
    )
    const second = rows[0].id as string
    expect((await add({ givenNames: 'Geheimpje', hiddenFrom: second })).status).toBe(303)
    expect((await get('bram', mine)).text).toContain('Geheimpje')
    const merge = { step: 'merge', person: second, sameAs: p.bram, reason: 'Zelfde man.' }
    expect((await post('yasmin', `${people}/dezelfde`, merge)).status).toBe(303)
    expect((await get('bram', mine)).text).not.toMatch(/Geheimpje|Karel/)
  })

  test('two people with a number of their own are two', async () => {
    const { world, people, post } = circle
    const { admin, people: p } = world
    for (const [i, id] of [p.anna, p.peter].entries()) {
      await admin.query(
        `update erbij.person set bsn_cipher = '\\x00', bsn_index = decode(repeat($2, 32), 'hex'), bsn_key = 'test' where id = $1`,
        [id, `0${i + 1}`],
      )
    }
    const merge = { step: 'merge', person: p.anna, sameAs: p.peter, reason: 'Vergissing.' }
    const answer = await post('yasmin', `${people}/dezelfde`, merge)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Deze twee hebben elk een eigen burgerservicenummer')
    expect(answer.html).toContain('Vergissing.')
  })
})

test('the same person in two families: the readers of the one learn nothing of the other', async () => {
  const { world, people, get, post, roads, seenBy } = circle
  const { admin, people: p, stranger, parts } = world
  const help = [people, `/gezinnen/${world.family}`, `/api/v1/gezinnen/${world.family}/personen`]
  const before = [await seenBy('yasmin', help), await seenBy('anna', roads)]
  await admin.query(`insert into erbij.family_member values ($1, $2, 'parent')`, [stranger.family, p.bram])
  const there = await world.givenPart({ familyId: stranger.family, sort: 'basics', subjects: [p.bram] })
  await admin.query(
    `insert into erbij.known_person (family_id, part_id, person_id, given_names, surname, source) values ($1, $2, $3, 'Abraham', 'Elders', 'test')`,
    [stranger.family, there, p.bram],
  )
  await admin.query(
    `insert into erbij.known_relation (family_id, part_id, person_id, kind, other_id, source) values ($1, $2, $3, 'parent', $4, 'test')`,
    [stranger.family, parts.strangerBasics, stranger.child, p.bram],
  )
  expect([await seenBy('yasmin', help), await seenBy('anna', roads)]).toEqual(before)
  expect((await get('yasmin', `/gezinnen/${stranger.family}/mensen`)).status).toBe(404)
  expect((await get('bram', `/mijn-dossier/${stranger.family}/mensen`)).text).toContain('Abraham Elders')
  // How he is reached is said once, and stands in both families: neither shows that there is another.
  expect((await post('bram', '/mijn-bereikbaarheid', { post: 'home' })).status).toBe(303)
  const { rows } = await admin.query('select count(*)::int as n from erbij.reach where person_id = $1', [p.bram])
  expect(rows[0].n).toBe(2)
  expect((await get('yasmin', people)).text).not.toMatch(/Abraham|Elders/)
})
