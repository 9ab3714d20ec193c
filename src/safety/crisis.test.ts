import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testKeys } from '../../test/app.ts'
import { asking } from '../../test/asking.ts'
import { type Desk, givenDesk } from '../../test/desk.ts'
import { type SafetyDesk, safetyAt } from '../../test/safety.ts'
import { crisisPage } from '../../test/sample-pages-safety.tsx'
import { today } from '../../test/sample-views.ts'
import { uuidv7 } from '../lib/uuid.ts'
import buildPublic from '../ui/build-css.mjs'
import { languages, messagesFor } from '../ui/messages.ts'

/** One screen for evening and weekend: what stands on it, for whom, how light it is, and how somebody without a tie comes to it. */

// A connection keeps the query function it was made with, so this is done before there is one.
const sent: string[] = []
const proto = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown }
const { query } = proto
proto.query = function recorded(this: unknown, ...args: unknown[]) {
  const [first] = args
  sent.push(typeof first === 'string' ? first : ((first as { text?: string } | undefined)?.text ?? ''))
  return query.apply(this, args)
}

let desk: Desk
let safety: SafetyDesk
let people: Desk['world']['people']
let family = ''
const now = (who: Parameters<SafetyDesk['side']>[0]) => `${safety.side(who)}/nu`

beforeAll(async () => {
  desk = await givenDesk()
  safety = safetyAt(desk)
  people = desk.world.people
  family = desk.world.family
  const both = [people.anna, people.noor]
  const { agreed } = safety
  const signs = 'Er wordt hard met deuren gegooid, en niemand zegt meer iets aan tafel.'
  await agreed('yasmin', 1, both, 'Ruzie in de avond, als er gedronken is en de kinderen nog wakker zijn.', { signs })
  await agreed('yasmin', 1, [people.anna], 'Er staat ineens iemand voor de deur.', { signs: 'De hond blaft.' })
  for (const text of [
    'Wie merkt dat het misgaat, zegt: stop. Dan gaat ieder naar een andere kamer.',
    'Er is na tien uur geen drank in huis.',
    'Noor mag altijd oma bellen, ook ’s nachts.',
    'Er wordt nooit ruzie gemaakt in de auto.',
  ])
    await agreed('yasmin', 2, both, text, { who: `person:${people.anna}` })
  await agreed('yasmin', 3, both, 'Anna neemt Noor mee naar oma, met de tas die klaarstaat.', {
    who: `person:${people.anna}`,
  })
  await agreed('yasmin', 3, both, 'Oma laat het weten aan Yasmin.', { other: 'Oma Truus' })
  await agreed('yasmin', 4, both, 'Dag en nacht.', { other: 'Oma Truus', phone: '06 1111 2222' })
  await agreed('yasmin', 4, both, 'Voor de sleutel.', { other: 'Buurvrouw Els', phone: '06 3333 4444' })
  const reach = { phone: '06 5555 6666', days: 'mon', post: 'never', note: 'Zeg dat het van school is.' }
  expect((await safety.post('yasmin', `/gezinnen/${family}/mensen/${people.anna}/bereiken`, reach)).status).toBe(303)
})
afterAll(async () => {
  proto.query = query
  await desk?.close()
})

test('stands on one page: whom to call first, what to do, what is dangerous, what was agreed', async () => {
  const page = await safety.page('yasmin', now('yasmin'))
  for (const said of ['tel:112', 'tel:08002000', 'tel:0611112222', 'Oma Truus', 'hard met deuren', 'zegt: stop'])
    expect(page).toContain(said)
  const order = [
    'Gevaar? Bel 112',
    'Wie we bellen',
    'Wat we doen als het misgaat',
    'Wat er mis kan gaan',
    'Wat we hebben afgesproken',
  ]
  expect([...order].sort((a, b) => page.indexOf(a) - page.indexOf(b))).toEqual(order)
})

test('says how somebody is reached safely only to who helps (ALLOW Yasmin, DENY Anna’s family)', async () => {
  expect(await safety.page('yasmin', now('yasmin'))).toContain('Zeg dat het van school is.')
  for (const who of ['bram', 'sem'] as const) expect(await safety.page(who, now(who))).not.toContain('van school')
})

test('says to each of the family what is theirs: what is of Anna alone is not on the page of Bram or Sem (DENY)', async () => {
  expect(await safety.page('anna', now('anna'))).toContain('voor de deur')
  for (const who of ['bram', 'sem'] as const) {
    const page = await safety.page(who, now(who))
    expect(page).toContain('tel:112')
    expect(page).not.toContain('voor de deur')
    expect(page).not.toContain('zegt: stop')
  }
  expect(await safety.page('anna', now('anna'))).toContain('Snel weg')
  expect(await safety.page('anna', now('anna'))).toContain('<title>Pagina · Erbij</title>')
})

test('comes through a bad connection: no font, image or script, and no more than 15 kB with its style; four statements', async () => {
  const yasmin = await desk.house.as('yasmin')
  sent.length = 0
  const html = await (await yasmin.get(now('yasmin'))).text()
  const at = (word: RegExp) => sent.findIndex((text) => word.test(text))
  expect(at(/^commit/i) - at(/^(begin|start)/i) - 1).toBe(4)
  const folder = await mkdtemp(join(tmpdir(), 'erbij-crisis-'))
  const manifest: Record<string, string> = await buildPublic(folder)
  const css = await readFile(join(folder, manifest['crisis.css'] ?? ''))
  await rm(folder, { recursive: true })
  for (const heavy of [/<script/, /<img/, /<svg/, /woff2/, /style=/, /<style/]) expect(html).not.toMatch(heavy)
  expect(css.toString()).not.toMatch(/url\(|@import|@font-face/)
  const bytes = Buffer.byteLength(html) + css.length
  expect(bytes, `${bytes} bytes`).toBeLessThan(15_000)
})

test.each(languages)('is whole and named in %s, for who helps and for the family', async (lang) => {
  for (const own of [false, true]) {
    const html = String(await crisisPage(messagesFor(lang, today), own))
    expect(html).toMatch(new RegExp(`^<!DOCTYPE html><html lang="${lang}"`))
    for (const one of [/<h1[ >]/g, /<main[ >]/g, /<title>[^<]+ · Erbij<\/title>/g])
      expect(html.match(one)).toHaveLength(1)
    expect(html).not.toMatch(/undefined|\[object/)
    // Where a second text stands beside the first, both stand here.
    for (const said of ['Noor slaapt bij oma.', 'Noor slaapt thuis.']) expect(html).toContain(said)
  }
})

test('opens to a professional on duty without a tie in an emergency (ALLOW); before it, and for another need, it does not exist (DENY)', async () => {
  const { admin } = desk.world
  const bsn = '999990019'
  const { rows } = await admin.query(
    `update erbij.person set bsn_cipher = '\\x00', bsn_index = $2, bsn_key = 'test' where id = $1 returning birth`,
    [people.noor, testKeys.blindIndex(bsn, 'bsn').index],
  )
  const ask = asking(desk.world)
  const team = await ask.organisation('local-team')
  const at = async (role?: string) => {
    const capacity = await ask.capacity(role ? desk.world.organisations.team : team, role)
    const found = await admin.query(
      'select a.subject from erbij.account a join erbij.capacity c on c.account_id = a.id where c.id = $1',
      [capacity],
    )
    return desk.house.signedIn(found.rows[0].subject, capacity)
  }
  const open = (what: string[]) => ({
    id: uuidv7(),
    bsn,
    birth: rows[0].birth,
    scope: 'person',
    what,
    sure: 'yes',
    reason: 'De buren bellen: er wordt geslagen.',
  })
  const leads = await at('team-lead')
  for (const page of ['nu', 'veiligheid', 'veiligheid/fase', 'veiligheid/voorvallen'])
    expect((await leads.get(`/gezinnen/${family}/${page}`)).status, page).toBe(404)
  const piket = await at()
  expect((await piket.get(`/gezinnen/${family}/nu`)).status).toBe(404)
  expect((await piket.post('/noodinzage', open(['plan', 'people']))).status).toBe(303)
  // The page after it leads there.
  expect(await (await piket.get(`/gezinnen/${family}`)).text()).toContain(`href="/gezinnen/${family}/nu"`)
  const page = await (await piket.get(`/gezinnen/${family}/nu`)).text()
  for (const said of ['zegt: stop', '06 1111 2222', 'hard met deuren']) expect(page).toContain(said)
  // Not about Noor, and never how somebody is reached.
  for (const closed of ['voor de deur', 'van school']) expect(page).not.toContain(closed)
  // It opens to read: no form stands there.
  for (const form of ['afspraak?soort=2', 'fase', 'voorval'])
    expect((await piket.get(`/gezinnen/${family}/veiligheid/${form}`)).status, form).toBe(404)
  const hasty = await at()
  expect((await hasty.post('/noodinzage', open(['plan']))).status).toBe(303)
  const nameless = await (await hasty.get(`/gezinnen/${family}/nu`)).text()
  expect(nameless).toContain('Namen staan hier niet')
  expect(nameless).toContain('zegt: stop')
  const other = await at()
  await desk.world.givenPart({
    sort: 'contact',
    subjects: [people.noor],
    organisationId: desk.world.organisations.team,
  })
  expect((await other.post('/noodinzage', open(['notes']))).status).toBe(303)
  expect((await other.get(`/gezinnen/${family}/nu`)).status).toBe(404)
  expect(await (await other.get(`/gezinnen/${family}`)).text()).not.toContain('/nu"')
})
