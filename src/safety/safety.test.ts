import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, givenDesk } from '../../test/desk.ts'
import { type SafetyDesk, safetyAt } from '../../test/safety.ts'
import { withholdingBy } from '../../test/withheld.ts'
import { uuidv7 } from '../lib/uuid.ts'

/** What is agreed about safety, in which phase, and who reads it: through the front door. */

let desk: Desk
let safety: SafetyDesk
let { world } = {} as Desk
let people: Desk['world']['people']

beforeAll(async () => {
  desk = await givenDesk()
  ;({ world } = desk)
  people = world.people
  safety = safetyAt(desk)
})
afterAll(() => desk?.close())

describe('an agreement', () => {
  test('is read by whoever is in it (ALLOW Anna), and not by who is not (DENY Bram, Sem)', async () => {
    const { agreed, at, page } = safety
    await agreed('yasmin', 2, [people.anna, people.noor], 'Noor slaapt bij oma na ruzie.', { other: 'Oma Truus' })
    const anna = await page('anna', at('anna'))
    expect(anna).toContain('Noor slaapt bij oma na ruzie.')
    expect(anna).toContain('Oma Truus')
    expect(anna).toContain('Over Anna en Noor.')
    for (const who of ['bram', 'sem'] as const) expect(await page(who, at(who))).not.toContain('slaapt bij oma')
  })

  test('of Anna and Bram together is read by both; Anna does not learn Bram’s name by it', async () => {
    const { agreed, at, page } = safety
    await agreed('yasmin', 3, [people.anna, people.bram], 'Bram loopt naar buiten.', { who: `person:${people.bram}` })
    expect(await page('bram', at('bram'))).toContain('Bram loopt naar buiten.')
    const anna = await page('anna', at('anna'))
    expect(anna).toContain('Bram loopt naar buiten.')
    expect(anna).toContain('iemand van wie u de naam niet ziet')
  })

  test('is made, changed and stopped by the family too; how it was stays', async () => {
    const { agreed, at, page, seenBy, change, post } = safety
    const thread = await agreed('anna', 2, [people.anna], 'Ik bel mijn zus.')
    expect((await change('anna', thread, 'Ik bel eerst mijn zus.', await seenBy('anna', thread))).status).toBe(303)
    const twice = { id: uuidv7(), text: 'Ik bel eerst mijn zus, of mijn moeder.', from: await seenBy('anna', thread) }
    for (const _ of [1, 2]) expect((await post('anna', `${at('anna')}/afspraken/${thread}`, twice)).status).toBe(303)
    expect((await seenBy('anna', thread))[0]).toBe(twice.id)
    // A later version has a page of its own in the dossier, as the first has.
    for (const id of [thread, twice.id])
      for (const who of ['yasmin', 'anna'] as const)
        expect(await safety.status(who, `${safety.side(who)}/vermeldingen/${id}`), `${who} ${id}`).toBe(200)
    const changed = await page('yasmin', at('yasmin'))
    expect(changed).toContain('Ik bel eerst mijn zus, of mijn moeder.')
    expect(changed).toContain('Hoe het eerder was')
    const stop = `${at('anna')}/afspraken/${thread}/stoppen`
    const asked = await post('anna', stop, { id: uuidv7(), text: ' ' })
    expect([asked.status, (await asked.text()).includes('Schrijf op waarom dit stopt')]).toEqual([422, true])
    const once = { id: uuidv7(), text: 'Mijn zus verhuist.' }
    for (const _ of [1, 2]) expect((await post('anna', stop, once)).status).toBe(303)
    const ended = await page('anna', at('anna'))
    expect(ended).toContain('Wat gestopt is')
    expect(ended.split('Mijn zus verhuist.')).toHaveLength(2)
    expect((await desk.anna.get(stop)).status).toBe(404)
    // It can be agreed again.
    expect((await change('anna', thread, 'Ik bel mijn zus weer.', await seenBy('anna', thread))).status).toBe(303)
    const again = await page('anna', at('anna'))
    for (const said of ['Ik bel mijn zus weer.', 'Mijn zus verhuist.']) expect(again).toContain(said)
    expect(again).not.toContain('Wat gestopt is')
  })

  test('is made by a mother with her child, and by a son for himself: each reads what is theirs', async () => {
    const { agreed, at, page } = safety
    await agreed('anna', 3, [people.anna, people.noor], 'Wij gaan samen naar de buren.')
    expect(await page('yasmin', at('yasmin'))).toContain('Wij gaan samen naar de buren.')
    expect(await page('sem', at('sem'))).not.toContain('naar de buren')
    await agreed('sem', 4, [people.sem], 'Mijn mentor, als het thuis niet gaat.', { other: 'Meneer Vos' })
    // Whoever has authority over him reads along until he is sixteen; his other father’s is not determined.
    expect(await page('anna', at('anna'))).toContain('Mijn mentor')
    for (const who of ['peter', 'bram'] as const) expect(await page(who, at(who))).not.toContain('Mijn mentor')
  })

  test('changed by two at once keeps both, and says so until somebody writes one of both', async () => {
    const { agreed, at, page, seenBy, change } = safety
    const thread = await agreed('yasmin', 2, [people.anna, people.noor], 'Om zeven uur eten wij.')
    const seen = await seenBy('anna', thread)
    expect(seen).toHaveLength(1)
    expect((await change('anna', thread, 'Om zes uur eten wij.', seen)).status).toBe(303)
    expect((await change('yasmin', thread, 'Om acht uur eten wij.', seen)).status).toBe(303)
    for (const who of ['anna', 'yasmin'] as const) {
      const shown = await page(who, at(who))
      for (const said of ['Om zes uur eten wij.', 'Om acht uur eten wij.', 'Twee mensen veranderden dit tegelijk.'])
        expect(shown, who).toContain(said)
    }
    const both = await seenBy('anna', thread)
    expect(both).toHaveLength(3)
    expect((await change('anna', thread, 'Om half acht eten wij.', both)).status).toBe(303)
    expect(await page('yasmin', at('yasmin'))).not.toContain('Twee mensen veranderden dit tegelijk.')
  })

  test('stopped by one while another changes it stands, and says that it was stopped and why', async () => {
    const { agreed, at, page, seenBy, change, post } = safety
    const thread = await agreed('yasmin', 2, [people.anna, people.noor], 'Noor belt elke dag.')
    const seen = await seenBy('yasmin', thread)
    const why = { id: uuidv7(), text: 'Noor wil dat niet meer.' }
    expect((await post('anna', `${at('anna')}/afspraken/${thread}/stoppen`, why)).status).toBe(303)
    expect((await change('yasmin', thread, 'Noor belt elke week.', seen)).status).toBe(303)
    const shown = await page('anna', at('anna'))
    for (const said of ['Noor belt elke week.', 'Noor wil dat niet meer.']) expect(shown).toContain(said)
  })

  test('is not changed or stopped by who is not in it (DENY), nor made about people who are not the writer’s', async () => {
    const { agreed, at, status, change, post } = safety
    const thread = await agreed('yasmin', 2, [people.anna], 'Anna slaapt met de deur op slot.')
    for (const path of [`/afspraken/${thread}`, `/afspraken/${thread}/stoppen`])
      for (const who of ['bram', 'sem', 'peter'] as const) expect(await status(who, at(who) + path)).toBe(404)
    expect((await change('bram', thread, 'Anders.', [])).status).toBe(404)
    for (const about of [[people.bram], [people.sem, people.bram], [world.stranger.child]]) {
      const answer = await post('anna', `${at('anna')}/afspraak?soort=2`, { text: 'Dit is niet van mij.', about })
      expect([answer.status, (await answer.text()).includes('Dit is niet van mij.')]).toEqual([422, true])
    }
    expect((await post('anna', `${at('anna')}/afspraak?soort=9`, { text: 'x', about: people.anna })).status).toBe(404)
  })

  test('pressed twice stands there once; without words or people the form comes back', async () => {
    const { agreed, at, page, post } = safety
    const id = uuidv7()
    for (const _ of [1, 2])
      await agreed('anna', 4, [people.anna], 'Buurvrouw Els, ook ’s nachts.', { id, phone: '06 11' })
    expect((await page('anna', at('anna'))).split('>Buurvrouw Els, ook')).toHaveLength(2)
    const empty = await post('anna', `${at('anna')}/afspraak?soort=4`, { text: '', phone: '06 22' })
    const form = await empty.text()
    expect(empty.status).toBe(422)
    for (const said of ['Schrijf op wat hier moet staan', 'Kies over wie dit gaat', '06 22'])
      expect(form).toContain(said)
  })

  test('of Anna alone reaches Bram by no page: he opens the same bytes as before', async () => {
    const { agreed, everything, at, page } = safety
    const before = await everything('bram')
    await agreed('anna', 1, [people.anna], 'Als hij gedronken heeft.', { signs: 'Hij gooit met deuren.' })
    await agreed('yasmin', 3, [people.anna], 'Anna gaat naar het huis aan de kade.')
    const score = { score: '2', text: 'Ik slaap slecht.' }
    expect((await safety.post('anna', `${at('anna')}/hoe-veilig/${people.anna}`, score)).status).toBe(303)
    expect(await page('anna', at('anna'))).toContain('Hij gooit met deuren.')
    expect(await everything('bram')).toBe(before)
  })

  test('withheld from Bram is not there for him (DENY), and stays for Anna (ALLOW)', async () => {
    const { agreed, at, page, side } = safety
    const thread = await agreed('yasmin', 2, [people.anna, people.bram], 'De sleutel ligt bij de buren.')
    expect(await page('bram', at('bram'))).toContain('De sleutel ligt')
    await withholdingBy(world).withhold(thread)
    // Whatever it becomes stays from him as well.
    const { change, seenBy } = safety
    expect((await change('yasmin', thread, 'De sleutel ligt bij Els.', await seenBy('yasmin', thread))).status).toBe(
      303,
    )
    for (const path of [at('bram'), `${side('bram')}/nu`])
      expect(await page('bram', path)).not.toContain('De sleutel ligt')
    expect(await page('anna', at('anna'))).toContain('De sleutel ligt bij Els.')
  })
})

describe('an agreement that is shielded from Bram', () => {
  test('is not there for him (DENY), in whatever capacity, and stays for Anna and who helps (ALLOW)', async () => {
    const { agreed, at, page, side } = safety
    const thread = await agreed('yasmin', 2, [people.anna, people.bram, people.noor], 'Bram belt eerst.')
    const atWork = async () => desk.text(desk.colleague.get(`/gezinnen/${world.family}/veiligheid`))
    expect(await page('bram', at('bram'))).toContain('Bram belt eerst.')
    await world.admin.query(
      `insert into erbij.shield (family_id, part_id, person_id, ground, from_at)
       select family_id, part_id, $2, 'safety', now() - interval '1 day' from erbij.entry where id = $1`,
      [thread, people.bram],
    )
    for (const path of [at('bram'), `${side('bram')}/nu`]) expect(await page('bram', path)).not.toContain('belt eerst')
    expect(await atWork()).not.toContain('belt eerst')
    expect(await safety.status('bram', `${at('bram')}/afspraken/${thread}`)).toBe(404)
    for (const who of ['anna', 'yasmin'] as const) expect(await page(who, at(who))).toContain('Bram belt eerst.')
  })
})

describe('beside what can go wrong', () => {
  test('the page says that nothing stands there of what goes well, until it does', async () => {
    const { at, page } = safety
    const says = 'en nog niet wat goed gaat'
    expect(await page('anna', at('anna'))).toContain(says)
    const { rows } = await world.admin.query(
      `select e.part_id from erbij.entry e join erbij.part p on p.id = e.part_id where e.kind = 'safety-agreement' and p.subjects = $1 limit 1`,
      [[people.anna]],
    )
    await withholdingBy(world).write(world.actors.yasmin, 'write', rows[0].part_id, {
      kind: 'strength',
      body: { step: 'set', from: [], text: 'Anna vraagt om hulp.', domains: [] },
    })
    const now = await page('anna', at('anna'))
    expect(now).toContain('Anna vraagt om hulp.')
    expect(now).not.toContain(says)
  })
})

describe('the phase', () => {
  const choose = (who: 'yasmin' | 'koen', phase: string, text: string) =>
    safety.post(who, `${safety.at(who)}/fase`, { id: uuidv7(), phase, text, about: [people.anna, people.noor] })

  test('is chosen by who helps, goes on when another helps, and keeps how it was', async () => {
    const { at, page } = safety
    expect((await choose('yasmin', 'immediate', 'Er was gisteren geweld.')).status).toBe(303)
    expect((await choose('koen', 'stable', 'Drie weken rust.')).status).toBe(303)
    const anna = await page('anna', at('anna'))
    for (const said of ['Drie weken rust.', 'Er was gisteren geweld.', 'Hoe het hiervoor was', 'aria-current="step"'])
      expect(anna).toContain(said)
    // Whoever comes next is told where they are, and has them ticked already.
    expect(await page('yasmin', `${at('yasmin')}/fase`)).toContain('Anna en Noor: nu Veilig blijven')
    expect(await page('bram', at('bram'))).not.toContain('Drie weken rust.')
  })
  test('is not chosen twice; back is possible, and asks why', async () => {
    const again = await choose('yasmin', 'stable', 'Nog steeds.')
    expect([again.status, (await again.text()).includes('In deze fase zijn deze mensen al')]).toEqual([422, true])
    const silent = await choose('yasmin', 'immediate', '')
    expect([silent.status, (await silent.text()).includes('Dit is een stap terug')]).toEqual([422, true])
    expect((await choose('yasmin', 'immediate', 'Er was weer geweld.')).status).toBe(303)
    expect(await safety.page('anna', safety.at('anna'))).toContain('Er was weer geweld.')
  })
  test('is for who helps alone (DENY Anna, Joris)', async () => {
    expect(await safety.status('anna', `/mijn-dossier/${world.family}/veiligheid/fase`)).toBe(404)
    expect((await (await desk.house.as('joris')).get(`/gezinnen/${world.family}/veiligheid/fase`)).status).toBe(404)
  })
})

test('each person stands apart, with what they do and who helps them', async () => {
  const { at, page } = safety
  const shown = await page('yasmin', at('yasmin'))
  for (const name of ['Anna', 'Bram', 'Noor', 'Sem']) expect(shown).toContain(`Hoe veilig is het voor ${name}?`)
  // Whoever did harm has agreements and help like everybody.
  expect(shown).toContain('Wat Bram doet:')
  for (const label of ['pleger', 'dader', 'slachtoffer']) expect(shown.toLowerCase()).not.toContain(label)
})
