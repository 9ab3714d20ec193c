import { afterAll, beforeAll, expect, test } from 'vitest'
import { asking } from '../../../test/asking.ts'
import { type Desk, givenDesk } from '../../../test/desk.ts'
import { requesting } from '../../../test/requests.ts'
import { daysLater } from '../../openings/until.ts'

/** A request stays when what somebody may read does not: through the front door, by a professional who fills in whatever they like. */

let desk: Desk
let requests: ReturnType<typeof requesting>
let ask: ReturnType<typeof asking>
beforeAll(async () => {
  desk = await givenDesk()
  requests = requesting(desk.world)
  ask = asking(desk.world)
})
afterAll(() => desk?.close())

const deciding = (request: string) => `${desk.family()}/afschriften/${request}`
const mine = (request: string) => `/mijn-dossier/${desk.world.family}/afschriften/${request}`
const until = daysLater(new Date().toISOString().slice(0, 10), 30)
const partOfEntry = async (id: string) =>
  (await desk.world.admin.query<{ part: string }>('select part_id as part from erbij.entry where id = $1', [id]))
    .rows[0]?.part ?? ''

/** Gives everything that the form shows, whatever it proposes, and what is named here besides. */
async function giveAll(request: string, also: string[] = []) {
  const html = await desk.text(desk.yasmin.get(deciding(request)))
  const shown = [...html.matchAll(/name="entry" value="([^"]+)"/g)].map(([, id]) => id ?? '')
  const entries = [...new Set([...shown, ...also])]
  const answer = await desk.yasmin.post(deciding(request), {
    entry: entries,
    text: 'Alstublieft.',
    ...Object.fromEntries(entries.map((id) => [`how-${id}`, 'give'])),
  })
  return { html, status: answer.status }
}

test('what is withheld is not given by whoever decides about a copy (DENY); when that ended it is (ALLOW)', async () => {
  const { world, yasmin, mira, anna } = desk
  const { people } = world
  const note = await desk.wrote({ about: people.anna, text: 'Dit zou Anna schaden.' })
  const page = `${desk.entryPage(note)}/niet-verstrekken`
  const proposal = { step: 'propose', person: people.anna, ground: 'serious-harm', reason: 'Nu niet.', until }
  await yasmin.post(page, proposal)
  const thread = /name="thread" value="([^"]+)"/.exec(await desk.text(mira.get(page)))?.[1] ?? ''
  await mira.post(page, { step: 'confirm', thread })
  const request = await requests.asks('anna', 'copy', { entries: [note] })
  const given = await giveAll(request)
  expect(given.html).toContain('Dit zou Anna schaden.')
  expect(given.html).not.toMatch(/value="give"/)
  expect(given.status).toBe(422)
  expect((await anna.get(mine(request))).status).toBe(404)

  expect((await mira.post(page, { step: 'end', thread, [`end-${thread}`]: 'Het kan nu.' })).status).toBe(303)
  expect((await giveAll(request)).status).toBe(303)
  expect(await desk.text(anna.get(mine(request)))).toContain('Dit zou Anna schaden.')
})

test('what is shielded from whoever asked is not given either (DENY)', async () => {
  const { world } = desk
  const { people, organisations, actors } = world
  const note = await desk.wrote({ about: people.noor, text: 'Noor vertelde dit in vertrouwen.' })
  const part = await partOfEntry(note)
  const request = await requests.asks('bram', 'copy', { parts: [part] })
  const place = {
    sort: 'access',
    subjects: [people.noor],
    organisationId: organisations.team,
    shieldedFrom: [people.bram],
  } as const
  const shield = { step: 'shield', ground: 'confidence', parts: [part], person: people.bram, reason: 'Zij vroeg het.' }
  expect(await ask.writes(actors.yasmin, 'disclose', 'shield', place, shield)).toBeTruthy()
  const { status, html } = await giveAll(request, [note])
  expect(html).not.toMatch(/value="give"/)
  expect(status).toBe(422)
})

test('a parent who asked for a copy about a child of fifteen gets what they may read (ALLOW); not once the child is sixteen (DENY)', async () => {
  const { world, bram } = desk
  const { people } = world
  const shared = { step: 'record', together: 'yes', checked: 'yes' }
  const note = await desk.wrote({ ...shared, about: people.noor, text: 'Noor is verliefd.' })
  await world.admin.query('delete from erbij.shield')
  await ask.turns(people.noor, 15)
  const part = await partOfEntry(note)
  const about = [
    await requests.asks('bram', 'copy', { parts: [part] }),
    await requests.asks('bram', 'copy', { parts: [part], entries: [note] }),
    await requests.asks('bram', 'copy', { about: [people.noor] }),
  ]
  for (const request of about)
    expect(await desk.text(desk.yasmin.get(deciding(request)))).toContain('Noor is verliefd.')
  await ask.turns(people.noor, 16)
  for (const request of about) {
    const { html } = await giveAll(request)
    expect(html).not.toContain('verliefd')
    expect(await desk.text(bram.get(mine(request)))).not.toContain('verliefd')
  }
  await ask.turns(people.noor, 9)
})

test('what somebody let them read is not given when that was ended before the decision (DENY)', async () => {
  const { world, anna, bram } = desk
  const { people, family } = world
  const note = await desk.wrote({ about: people.anna, text: 'Anna zocht een huis.' })
  const part = await partOfEntry(note)
  // She knows him by what her own part tells.
  await world.admin.query(
    `insert into erbij.known_person (family_id, part_id, person_id, given_names, surname, birth, source) values ($1, $2, $3, 'Bram', 'Jansen', '1980-01-01', 'test')`,
    [family, world.parts.annaBasics, people.bram],
  )
  const consent = { id: crypto.randomUUID(), parts: part, who: `p:${people.bram}`, until, reason: '', step: 'open' }
  const page = `/mijn-dossier/${family}/meelezen`
  expect((await anna.post(`${page}/toestemming`, consent)).status).toBe(303)
  const request = await requests.asks('bram', 'copy', { parts: [part] })
  expect(await desk.text(desk.yasmin.get(deciding(request)))).toContain('Anna zocht een huis.')
  expect((await anna.post(page, { thread: consent.id })).status).toBe(303)
  expect((await giveAll(request)).html).not.toContain('zocht een huis')
  expect(await desk.text(bram.get(mine(request)))).not.toContain('zocht een huis')
})
