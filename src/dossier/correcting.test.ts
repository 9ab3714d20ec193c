import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, givenDesk } from '../../test/desk.ts'
import { uuidv7 } from '../lib/uuid.ts'

/** What was written is made better without losing what stood there. */

let world: Desk['world']
let yasmin: Desk['yasmin']
let koen: Desk['koen']
let colleague: Desk['colleague']
let anna: Desk['anna']
let bram: Desk['bram']
let family: Desk['family']
let entryPage: Desk['entryPage']
let text: Desk['text']
let wrote: Desk['wrote']
let kept: Desk['kept']
let close: Desk['close']

beforeAll(async () => {
  ;({ world, yasmin, koen, colleague, anna, bram, family, entryPage, text, wrote, kept, close } = await givenDesk())
})
afterAll(() => close?.())

describe('correcting', () => {
  const correct = (id: string, fields: Record<string, string>, who = yasmin) =>
    who.post(`${entryPage(id)}/verbeteren`, { version: id, occurredOn: '2026-01-05', id: uuidv7(), ...fields })
  const newestOf = (answer: Response) => (answer.headers.get('location') ?? '').split('/').at(-1) ?? ''

  test('makes a new version; the old one stays and says who corrected it (ALLOW), also by a colleague', async () => {
    const id = await wrote({ text: 'Noor is acht.' })
    expect(await text(colleague.get(`${entryPage(id)}/verbeteren`))).toContain('Noor is acht.')
    const answer = await correct(id, { text: 'Noor is negen.' }, colleague)
    expect(answer.status).toBe(303)
    const page = await text(yasmin.get(answer.headers.get('location') ?? ''))
    for (const says of ['Noor is negen.', 'Noor is acht.', 'verbeterd', 'Verbeterd door Bram Jansen'])
      expect(page).toContain(says)
    expect(page.indexOf('Noor is negen.')).toBeLessThan(page.indexOf('Noor is acht.'))
    // An older address leads to the same page, and says so.
    expect(await text(yasmin.get(entryPage(id)))).toContain('U opende een eerdere versie')
    const { rows } = await world.admin.query('select replaces, thread_id from erbij.entry where id = $1', [
      newestOf(answer),
    ])
    expect(rows).toEqual([{ replaces: id, thread_id: id }])
  })

  test('is not for another organisation (DENY), nor for the family, nor of an answer', async () => {
    const id = await wrote({ text: 'Van ons.', together: 'yes', checked: 'yes' })
    expect((await koen.get(`${entryPage(id)}/verbeteren`)).status).toBe(404)
    expect((await correct(id, { text: 'Van hen.', checked: 'yes' }, koen)).status).toBe(404)
    expect((await anna.get(`/mijn-woorden/${id}/verbeteren`)).status).toBe(404)
    expect((await anna.post(`/mijn-woorden/${id}/verbeteren`, { version: id, text: 'Van mij.' })).status).toBe(404)
    expect(await text(koen.get(entryPage(id)))).not.toContain('/verbeteren')
  })

  test('of what was shared is shared in the same go, after the check', async () => {
    const id = await wrote({ text: 'Noor sliep slecht.', together: 'yes', checked: 'yes' })
    await bram.post(`/mijn-woorden/${id}`, { text: 'Bij mij sliep ze goed.' })
    const without = await correct(id, { text: 'Noor sliep goed.' })
    expect(without.status).toBe(422)
    expect(await without.text()).toContain('Noor sliep goed.')
    const answer = await correct(id, { text: 'Noor sliep goed.', checked: 'yes' })
    const page = await text(bram.get(`/mijn-dossier/${world.family}/vermeldingen/${newestOf(answer)}`))
    for (const says of ['Noor sliep goed.', 'Noor sliep slecht.', 'Bij mij sliep ze goed.'])
      expect(page).toContain(says)
    // What was corrected is not shared once more, past the newest.
    expect((await yasmin.get(`${family()}/verslagen/${id}/delen`)).status).toBe(404)
  })

  test('after somebody else was first gives the form back, with both texts', async () => {
    const id = await wrote({ text: 'Het eerste.' })
    await correct(id, { text: 'Van de collega.' }, colleague)
    const late = await correct(id, { text: 'Wat ik schreef.' })
    const page = await late.text()
    expect(late.status).toBe(422)
    for (const says of ['Iemand was u voor', 'Bram Jansen verbeterde dit', 'Wat ik schreef.', 'Van de collega.'])
      expect(page).toContain(says)
    const version = /name="version" value="([^"]+)"/.exec(page)?.[1] ?? ''
    expect((await correct(version, { version, text: 'Wat ik schreef.' })).status).toBe(303)
  })

  test('after oneself, in another window, says so: not that somebody else was first', async () => {
    const id = await wrote({ text: 'Het eerste.' })
    await correct(id, { text: 'In het ene venster.' })
    const page = await text(correct(id, { text: 'In het andere venster.' }))
    for (const says of ['U verbeterde dit zelf al', 'In het andere venster.', 'In het ene venster.'])
      expect(page).toContain(says)
    for (const untrue of ['Iemand was u voor', 'verbeterde dit terwijl']) expect(page).not.toContain(untrue)
  })

  test('leaves own words beside what they answered, also in the list of one’s own words', async () => {
    const id = await wrote({ text: 'Het eerste.', together: 'yes', checked: 'yes' })
    await bram.post(`/mijn-woorden/${id}`, { text: 'Brams antwoord hierop.' })
    await correct(id, { text: 'Het betere.', checked: 'yes' })
    const mine = await text(bram.get('/mijn-woorden'))
    expect(mine).toContain('Bij: Verslag van contact over Noor')
    for (const untrue of ['Bij iets wat u hier niet', 'Los geschreven']) expect(mine).not.toContain(untrue)
  })

  test('at the same moment corrects once, and pressed twice is one correction', async () => {
    const id = await wrote({ text: 'Eén.' })
    const both = await Promise.all([correct(id, { text: 'A.' }), correct(id, { text: 'B.' }, colleague)])
    expect(both.map(({ status }) => status).sort()).toEqual([303, 422])
    const other = await wrote({ text: 'Twee.' })
    const same = { id: uuidv7(), text: 'Twee keer gedrukt.' }
    const twice = await Promise.all([correct(other, same), correct(other, same)])
    expect(twice.map(({ status }) => status)).toEqual([303, 303])
    expect((await correct(other, same)).status).toBe(303)
    const { rows } = await world.admin.query('select count(*)::int as n from erbij.entry where thread_id = $1', [other])
    expect(rows).toEqual([{ n: 2 }])
  })

  test('of a fact keeps its kind, and a protected source stays where it is', async () => {
    const told = { kind: 'fact', text: 'Vijf dagen.', nature: 'stated', statedBy: 'de juf', sourceProtected: 'yes' }
    const id = await wrote(told)
    const form = await text(yasmin.get(`${entryPage(id)}/verbeteren`))
    expect(form).toContain('staat in het deel Herkomst')
    expect(form).not.toContain('name="statedBy"')
    const answer = await correct(id, {
      text: 'Zes dagen.',
      nature: 'documented',
      statedBy: 'de juf',
      kind: 'contact-note',
    })
    expect(await kept(newestOf(answer))).toMatchObject({
      kind: 'fact',
      body: { text: 'Zes dagen.', nature: 'documented', sourceProtected: true },
    })
    expect((await correct(newestOf(answer), { text: 'Zes dagen.', nature: 'documented' })).status).toBe(422)
  })

  test('of own words is for who said them alone', async () => {
    await anna.post('/mijn-woorden', { text: 'Ik ben moe.' })
    const { rows } = await world.admin.query<{ id: string }>(
      `select id from erbij.entry where author = $1 order by seq desc limit 1`,
      [world.actors.anna],
    )
    const id = rows[0]?.id ?? ''
    const said = { version: id, text: 'Ik was moe.' }
    expect((await bram.post(`/mijn-woorden/${id}/verbeteren`, said)).status).toBe(404)
    expect((await yasmin.get(`${entryPage(id)}/verbeteren`)).status).toBe(404)
    expect((await correct(id, { text: 'Zij is moe.' })).status).toBe(404)
    expect((await anna.post(`/mijn-woorden/${id}/verbeteren`, { ...said, text: '' })).status).toBe(422)
    const answer = await anna.post(`/mijn-woorden/${id}/verbeteren`, said)
    const page = await text(anna.get(answer.headers.get('location') ?? ''))
    for (const says of ['Ik was moe.', 'Ik ben moe.', 'Verbeterd door u']) expect(page).toContain(says)
    const mine = await text(anna.get('/mijn-woorden'))
    expect(mine).toContain('Ik was moe.')
    expect(mine).not.toContain('Ik ben moe.')
  })

  test('of own words beside an entry stays beside it', async () => {
    const id = await wrote({ text: 'Een gesprek.', together: 'yes', checked: 'yes' })
    await bram.post(`/mijn-woorden/${id}`, { text: 'Zo was het niet.' })
    const { rows } = await world.admin.query<{ id: string }>(
      `select id from erbij.entry where answers = $1 and kind = 'own-statement'`,
      [id],
    )
    const words = rows[0]?.id ?? ''
    expect(
      (await bram.post(`/mijn-woorden/${words}/verbeteren`, { version: words, text: 'Zo was het bijna.' })).status,
    ).toBe(303)
    const page = await text(yasmin.get(entryPage(id)))
    expect(page).toContain('Zo was het bijna.')
    expect(page).not.toContain('Zo was het niet.')
  })
})
