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

describe('safe ways of contact', () => {
  const everyDay = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

  test('somebody says it themself; helpers obey it, and nobody else of the family reads it', async () => {
    const { people, get, post, roads, seenBy } = circle
    expect((await get('yasmin', people)).text).toMatch(
      /Over deze \d+ mensen is niets gezegd\. Bel, mail en schrijf dus niet/,
    )
    const before = await seenBy('bram', roads)
    const said = { phone: '06 11112222', days: everyDay, email: '', post: 'never', interpreter: 'Arabisch' }
    expect((await post('anna', '/mijn-bereikbaarheid', said)).status).toBe(303)
    expect((await get('anna', '/mijn-bereikbaarheid')).html).toContain('value="06 11112222"')
    const page = await get('yasmin', people)
    expect(page.html).toContain('href="tel:0611112222"')
    expect(page.text).toContain('Schrijf hier nooit.')
    expect(page.text).toContain('Laat geen bericht achter.')
    expect(page.text).toContain('Tolk nodig: Arabisch')
    expect(await seenBy('bram', roads)).toEqual(before)
  })

  test('outside the hours there is no number to press', async () => {
    const { world, people, get, post } = circle
    const path = `${people}/${world.people.anna}/bereiken`
    const none = { phone: '06 11112222', days: everyDay, from: '0:00', until: '0:01', post: 'home' }
    const bad = await post('yasmin', path, { ...none, post: 'elsewhere' })
    expect(bad.status).toBe(422)
    expect(bad.html).toContain('value="06 11112222"')
    expect((await post('yasmin', path, none)).status).toBe(303)
    const { rows } = await world.admin.query(
      `select to_char(erbij.moment() at time zone 'Europe/Amsterdam', 'HH24:MI') as now`,
    )
    if (rows[0].now !== '00:00') expect((await get('yasmin', people)).html).not.toContain('tel:')
    expect((await get('yasmin', people)).text).toContain('Bellen mag op maandag')
    expect((await post('anna', '/mijn-bereikbaarheid', { post: 'never' })).status).toBe(303)
  })
})
