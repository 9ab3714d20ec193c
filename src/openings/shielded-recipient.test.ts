import { afterAll, beforeAll, expect, test } from 'vitest'
import { about, asking } from '../../test/asking.ts'
import { type Desk, givenDesk } from '../../test/desk.ts'
import { uuidv7 } from '../lib/uuid.ts'
import { daysLater } from './until.ts'

/** To whom a part is opened that is kept from somebody is kept from them too: a name and an organisation can say where somebody is. */

let desk: Desk
beforeAll(async () => {
  desk = await givenDesk()
})
afterAll(() => desk?.close())

test('whom a mother lets read what is shielded from the father, he learns by no page (DENY); who reads it does (ALLOW)', async () => {
  const { world, anna, bram, yasmin } = desk
  const { people, family, organisations, actors, admin } = world
  const ask = asking(world)
  const note = await desk.wrote({ about: people.noor, text: 'Noor slaapt in de opvang.' })
  const part = (await admin.query('select part_id from erbij.entry where id = $1', [note])).rows[0].part_id
  const shield = { step: 'shield', ground: 'safety', parts: [part], person: people.bram, reason: 'Veiligheid.' }
  const place = { ...about(people.noor), organisationId: organisations.team, shieldedFrom: [people.bram] }
  expect(await ask.writes(actors.yasmin, 'disclose', 'shield', place, shield)).toBeTruthy()
  // Who treats Anna is known to her alone.
  const shelter = await ask.organisation('mental-health')
  await admin.query('update erbij.organisation set name = $2 where id = $1', [shelter, 'Opvang De Haven'])
  const femke = await ask.capacity(shelter)
  await admin.query(
    `update erbij.account set name = 'Femke Dijk' where id = (select account_id from erbij.capacity where id = $1)`,
    [femke],
  )
  const tied = await world.givenPart({
    sort: 'involvement',
    subjects: [people.anna],
    organisationId: shelter,
    regime: 'wgbo',
  })
  await admin.query(
    `insert into erbij.tie (family_id, part_id, entry_id, capacity_id, name, organisation, role, reason, began_at) values ($1, $2, $3, $4, 'Femke Dijk', 'Opvang De Haven', 'behandelaar', 'x', now())`,
    [family, tied, uuidv7(), femke],
  )
  const until = daysLater(new Date().toISOString().slice(0, 10), 30)
  const mine = `/mijn-dossier/${family}`
  const consent = { id: uuidv7(), parts: part, who: `c:${femke}`, until, reason: 'Voor het huis.', step: 'open' }
  expect((await anna.post(`${mine}/meelezen/toestemming`, consent)).status).toBe(303)
  expect(await ask.reads(femke, part)).toBe('opened-by-consent')
  await bram.get(mine)
  for (const path of ['/meelezen', '/meelezen/toestemming', '/wie-mag-wat', '/afschrift'])
    expect(await desk.text(bram.get(mine + path)), path).not.toMatch(/Haven|Femke|Voor het huis/)
  for (const path of ['/mijn-dossier', '/wie-keek', '/mijn-rechten', `/api/v1/mijn-dossier/${family}/afschrift`])
    expect(await desk.text(bram.get(path)), path).not.toMatch(/Haven|Femke|Voor het huis/)
  const readable = /name="parts" value="([^"]+)"/.exec(await desk.text(bram.get(`${mine}/meelezen/toestemming`)))?.[1]
  const forged = await bram.post(`${mine}/meelezen/toestemming`, { ...consent, id: uuidv7(), parts: readable ?? '' })
  expect([forged.status, (await forged.text()).includes('Haven')]).toEqual([422, false])
  expect(await desk.text(anna.get(`${mine}/meelezen`))).toContain('Opvang De Haven')
  expect(await desk.text(yasmin.get(`${desk.family()}/meelezen`))).toContain('Opvang De Haven')
})
