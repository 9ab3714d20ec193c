import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenApp, testKeys } from '../../test/app.ts'
import { type DeWit, givenDeWit } from '../../test/de-wit.ts'

let world: DeWit
let house: Awaited<ReturnType<typeof givenApp>>
beforeAll(async () => {
  world = await givenDeWit()
  house = await givenApp(world)
  const number = testKeys.blindIndex('999940004', 'bsn')
  await world.admin.query(
    `update erbij.person set bsn_index = $2, bsn_key = $3, bsn_cipher = '\\x00', birth = '1987-03-04' where id = $1`,
    [world.people.anna, number.index, number.keyId],
  )
})
afterAll(() => world?.close())

const joris = (kind: string) =>
  world.admin.query(`update erbij.organisation set kind = $1 where name = 'Gemeente, Wonen'`, [kind])
const form = { bsn: '999940004', birth: '1987-03-04', reason: 'asked', explanation: 'Ik behandel u sinds deze week.' }
const pageOf = async (who: 'anna' | 'bram' | 'yasmin' | 'joris', path: string) =>
  await (await (await house.as(who)).get(path)).text()

test('who treats somebody becomes involved with that person alone, and the same professional of another organisation does not', async () => {
  const practitioner = await house.as('joris')
  expect(await pageOf('joris', '/betrokken-worden')).toContain('U sluit zich niet zelf aan')
  expect((await practitioner.post('/betrokken-worden', form)).status).toBe(422)

  await joris('mental-health')
  expect(await pageOf('joris', '/betrokken-worden')).toContain('Burgerservicenummer van uw patiënt')
  const joined = await practitioner.post('/betrokken-worden', form)
  expect(joined.headers.get('location')).toBe(`/gezinnen/${world.family}`)
  const { rows } = await world.admin.query(
    `select x.subjects, x.regime, x.organisation_id = c.organisation_id as own from erbij.tie t
     join erbij.part x on x.family_id = t.family_id and x.id = t.part_id join erbij.capacity c on c.id = t.capacity_id where t.name like 'Joris%'`,
  )
  expect(rows).toEqual([{ subjects: [world.people.anna], regime: 'wgbo', own: true }])
})

test('that somebody is treated is read by the patient, and by nobody else', async () => {
  expect(await pageOf('anna', '/mijn-dossier')).toContain(form.explanation)
  expect(await pageOf('joris', `/gezinnen/${world.family}`)).toContain(form.explanation)
  for (const text of [
    await pageOf('bram', '/mijn-dossier'),
    await pageOf('yasmin', `/gezinnen/${world.family}`),
    await pageOf('yasmin', `/gezinnen/${world.family}/mensen`),
  ]) {
    expect(text).not.toContain(form.explanation)
    expect(text).not.toContain('Joris')
  }
})

test('it ends, and then the page is not there', async () => {
  const practitioner = await house.as('joris')
  const end = `/gezinnen/${world.family}/stoppen`
  expect((await practitioner.post(end, { reason: 'De behandeling is klaar.' })).status).toBe(303)
  expect((await practitioner.get(`/gezinnen/${world.family}`)).status).toBe(404)
  expect(await pageOf('anna', '/mijn-dossier')).toContain('De behandeling is klaar.')
})
