import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givenPlanners, type Planners } from '../../test/planners.ts'
import { existingPart, withAccess } from '../access/access.ts'
import { append } from '../dossier/append.ts'
import { condition } from '../dossier/kinds/condition.ts'
import { partOf } from '../dossier/part.ts'
import { uuidv7 } from '../lib/uuid.ts'

/** A mother, her son of fourteen, another father and who helps make one plan. */

let planners: Planners
let { people, family, get, post, make, item, openChange, change, kept } = {} as Planners

beforeAll(async () => {
  planners = await givenPlanners()
  ;({ people, family, get, post, make, item, openChange, change, kept } = planners)
})
afterAll(() => planners?.close())

describe('making', () => {
  test('a mother writes what matters to her and her son; both read it, and he changes it', async () => {
    const thread = await make('anna', 'belangrijk', { about: [people.anna, people.sem], text: 'Rust aan tafel.' })
    expect((await get('sem')).text).toContain('Rust aan tafel.')
    const from = await openChange('sem', thread)
    expect((await change('sem', thread, { from, text: 'Rust, en mijn eigen kamer.' })).status).toBe(303)
    expect((await kept(thread)).map(({ body }) => body.text)).toEqual(['Rust aan tafel.', 'Rust, en mijn eigen kamer.'])
    expect((await get('anna')).text).toContain('mijn eigen kamer')
    // In the timeline each step is an entry of its own.
    for (const { id, body } of await kept(thread)) {
      const page = await (await planners.house.as('yasmin')).get(`/gezinnen/${family}/vermeldingen/${id}`)
      expect(await page.text()).toContain(body.text)
    }
  })

  test('a goal has steps with who does it, under which law and until when; it is done, and it helped a little', async () => {
    const goal = await make('anna', 'doel', {
      about: [people.anna, people.sem],
      text: 'Elke avond praten.',
      domains: ['relations', 'spending-time'],
    })
    const step = await make('anna', 'stap', {
      goal,
      text: 'Thee zetten na het eten.',
      owner: 'other',
      ownerName: 'Buurvrouw Wil',
      law: 'zvw',
      by: '2099-01-01',
    })
    expect((await kept(step))[0]?.subjects.toSorted()).toEqual([people.anna, people.sem].toSorted())
    const planned = await get('sem')
    for (const words of [
      'Buurvrouw Wil doet dit',
      'Hulp uit de Zorgverzekeringswet',
      'Klaar op 1 januari 2099',
      'Relaties thuis',
    ])
      expect(planned.text).toContain(words)
    expect((await post('sem', item(step), { step: 'result', result: 'done' })).status).toBe(303)
    expect((await post('anna', item(step), { step: 'effect', effect: 'a-little', noticed: 'Fijn stil.' })).status).toBe(
      303,
    )
    const { text } = await get('sem')
    expect(text).toContain('Gedaan')
    expect(text).toContain('Het hielp een beetje: Fijn stil.')
    expect((await get('anna', item(step))).text).toMatch(
      /Wat er veranderde Opgeschreven .* Gedaan .* Het hielp een beetje/,
    )
  })

  test('a goal ends with how it went, stands folded away, and can go on', async () => {
    const goal = await make('anna', 'doel', { about: people.anna, text: 'Een plek om te slapen.' })
    expect(
      (await post('anna', item(goal), { step: 'outcome', outcome: 'partly', ending: 'Voor nu bij oma.' })).status,
    ).toBe(303)
    expect((await get('anna')).text).toMatch(/1 doel dat klaar is .*Voor een deel gelukt/)
    // In the timeline for who asks for goals; otherwise it would be the plan again, a step at a time.
    const yasmin = await planners.house.as('yasmin')
    const timeline = async (asked: string) => (await yasmin.get(`/gezinnen/${family}${asked}`)).text()
    expect(await timeline('?soort=goal')).toContain('Voor een deel gelukt')
    expect(await timeline('')).not.toContain('Voor een deel gelukt')
    const from = await openChange('anna', goal)
    await change('anna', goal, { from, text: 'Een eigen plek om te slapen.' })
    expect((await get('anna')).text).not.toContain('1 doel dat klaar is')
  })

  test('recovery, support for a child of an ill parent, and a treatment that is a strength', async () => {
    const goal = await make('anna', 'doel', {
      about: people.anna,
      text: 'Anna brengt Noor weer naar school.',
      recovery: 'yes',
    })
    await make('anna', 'stap', {
      goal,
      text: 'Elke week naar het gesprek.',
      owner: people.anna,
      treatment: 'yes',
      law: 'zvw',
    })
    await make('anna', 'stap', {
      goal,
      text: 'Noor praat met andere kinderen.',
      owner: people.noor,
      child: people.noor,
    })
    const { text } = await get('yasmin')
    expect(text).toContain('Herstel')
    expect(text).toContain('Steun voor Noor, kind van een ouder die ziek is of verslaafd (KOPP/KOV)')
    expect(text).toMatch(/Wat goed gaat Anna volgt een behandeling\. Dat is een kracht\./)
    expect((await get('anna')).text).toContain('U volgt een behandeling. Dat is een kracht.')
  })

  test('ordered is said with the measure, its article and its day; without one it is voluntary', async () => {
    await make('yasmin', 'doel', {
      about: people.noor,
      text: 'Noor is elke nacht veilig.',
      frame: 'supervision-order',
      until: '2099-03-01',
    })
    const { text } = await get('yasmin', `/van/${people.noor}`)
    expect(text).toContain('Dit moet, door een ondertoezichtstelling, tot 1 maart 2099 (BW 1:255)')
    // What becomes ordered does not do so in silence.
    const goal = await make('anna', 'doel', { about: people.anna, text: 'Anna praat met Bram.' })
    const from = await openChange('yasmin', goal)
    await change('yasmin', goal, { from, text: 'Anna praat met Bram.', frame: 'home-ban' })
    expect((await get('anna', item(goal))).text).toMatch(
      /Wat er veranderde.*Vrijwillig.*Dit moet, door een huisverbod \(Wth 2\)/,
    )
  })
})

describe('two who write at once', () => {
  test('both versions are kept and shown with who wrote them, until one is made of both', async () => {
    const goal = await make('anna', 'doel', { about: [people.anna, people.sem], text: 'Samen eten.' })
    const [annas, sems] = [await openChange('anna', goal), await openChange('sem', goal)]
    expect(annas).toEqual(sems)
    await change('anna', goal, { from: annas, text: 'Elke dag samen eten.' })
    const sent = await change('sem', goal, { from: sems, text: 'Twee keer per week samen eten.' })
    expect(sent.to).toContain(item(goal))
    for (const who of ['anna', 'sem', 'yasmin'] as const) {
      const { text } = await get(who, item(goal))
      expect(text).toContain('Twee mensen veranderden dit tegelijk')
      expect(text).toContain('Elke dag samen eten.')
      expect(text).toContain('Twee keer per week samen eten.')
      expect((await get(who)).text).toContain('Twee mensen veranderden dit tegelijk')
    }
    expect((await get('yasmin', item(goal))).text).toMatch(/Door Sem de Wit,.*Door Anna de Wit,/)
    const both = await openChange('anna', goal)
    expect(both).toHaveLength(3)
    await change('anna', goal, { from: both, text: 'Drie keer per week samen eten.' })
    const after = await get('sem', item(goal))
    expect(after.text).not.toContain('Twee mensen veranderden dit tegelijk')
    expect(after.text).toContain('Drie keer per week samen eten.')
    expect(await kept(goal)).toHaveLength(4)
  })

  test('pressing twice records once; other words under the same number are kept besides', async () => {
    const id = uuidv7()
    const fields = { id, about: people.anna, text: 'Wandelen.' }
    for (let turn = 0; turn < 2; turn++) expect((await post('anna', '/nieuw/belangrijk', fields)).status).toBe(303)
    expect(await kept(id)).toHaveLength(1)
    expect((await post('anna', '/nieuw/belangrijk', { ...fields, text: 'Fietsen.' })).status).toBe(303)
    const { text } = await get('anna')
    expect(text).toContain('Wandelen.')
    expect(text).toContain('Fietsen.')
    const step = { id: uuidv7(), step: 'end' }
    for (let turn = 0; turn < 2; turn++) expect((await post('anna', item(id), step)).status).toBe(303)
    expect(await kept(id)).toHaveLength(2)
  })
})

describe('who helps', () => {
  const goal = (fields: Record<string, string>) =>
    post('yasmin', '/nieuw/doel', {
      id: uuidv7(),
      about: people.noor,
      text: 'Noor slaapt door.',
      frame: 'voluntary',
      ...fields,
    })

  test('says whether something follows, and goes on to say what', async () => {
    const asked = await goal({})
    expect(`${asked.status} ${asked.text}`).toMatch(/^422 .*Kies of er iets volgt als dit niet lukt/s)
    expect((await goal({ follows: 'yes' })).to).toContain(`/gezinnen/${family}/plan/voorwaarde?van=`)
    // Left there, who helps does not read «voluntary»; nobody else learns of a condition that is not about them.
    const reads = async (who: 'yasmin' | 'anna') => (await get(who)).text.includes('Wat, is nog niet gezegd')
    expect([await reads('yasmin'), await reads('anna')]).toEqual([true, false])
  })

  test('is asked once more when the text holds a condition and nothing would follow', async () => {
    const text = 'Noor slaapt door. Anders melden wij het.'
    const asked = await goal({ text, follows: 'no' })
    expect(asked.status).toBe(422)
    expect(asked.text).toContain('In uw tekst lijkt een voorwaarde te staan.')
    expect(asked.html).toContain('name="warned" value="yes"')
    expect(asked.html).not.toMatch(/value="(?:no|yes)" checked/)
    expect((await goal({ text, follows: 'no', warned: 'yes' })).status).toBe(303)
  })

  test('what was said to follow stands beside the goal, for everybody who is in it', async () => {
    const thread = await make('yasmin', 'doel', {
      about: [people.anna, people.noor],
      text: 'Noor is op tijd op school.',
    })
    const { road, actors } = planners.world
    const partId = partOf({
      familyId: family,
      sort: 'family-plan',
      regime: 'jeugdwet',
      subjects: [people.anna, people.noor],
    }).id
    const body = {
      step: 'say',
      text: 'Noor is er elke dag.',
      follows: 'Een gesprek met de Raad.',
      ground: 'ask-board-to-investigate',
      why: 'Zij mist veel.',
      of: thread,
    }
    await withAccess(
      road,
      { actorId: actors.yasmin, families: [family], action: 'write', purpose: 'help', wanted: existingPart(partId) },
      (access) => append(access, [{ kind: condition, familyId: family, partId, body, occurredOn: access.today }]),
    )
    const says = 'Voorwaarde: Noor is er elke dag. Lukt dat niet, dan volgt: Een gesprek met de Raad.'
    expect((await get('anna', item(thread))).text).toContain(`Er hangt een voorwaarde aan ${says}`)
    expect((await get('anna')).text).toContain(says)
    expect((await get('anna', '/afdrukken')).text).toContain(says)
    expect((await get('bram')).text).not.toContain('Raad')
    expect((await get('yasmin', `${item(thread)}/veranderen`)).text).toContain('Nee, niets anders dan hierboven staat')
  })

  test('a mother is not asked: what she says is hers', async () => {
    expect((await get('anna', '/nieuw/doel')).text).not.toContain('Volgt er iets')
    await make('anna', 'doel', { about: people.anna, text: 'Als ik niet slaap, bel ik oma.' })
  })
})

describe('what is wrong comes back filled in', () => {
  test.each([
    ['nothing', {}, ['Kies over wie het gaat', 'Schrijf op wat het is']],
    ['too much', { text: `te lang ${'x'.repeat(70_000)}` }, ['Deze tekst is te lang']],
    ['a day that is none', { by: '2026-02-30', text: 'Iets.' }, ['Deze datum bestaat niet']],
    ['a measure that is none', { frame: 'anything', text: 'Iets.' }, ['Kies of het vrijwillig is']],
    [
      'somebody of nowhere',
      { about: '00000000-0000-7000-8000-000000000000', text: 'Iets.' },
      ['Kies over wie het gaat'],
    ],
  ] as [string, Record<string, string>, string[]][])('%s', async (_, fields, says) => {
    const { status, text } = await post('anna', '/nieuw/doel', { frame: 'voluntary', ...fields })
    expect(status).toBe(422)
    for (const words of says) expect(text).toContain(words)
    if (fields['text']) expect(text).toContain(fields['text'].slice(0, 7))
  })

  test('about people together with whom one may not write, nothing is kept (DENY); with oneself it is (ALLOW)', async () => {
    const about = [people.sem, people.noor]
    const { status, text } = await post('anna', '/nieuw/sterk', { about, text: 'Ze spelen samen.' })
    expect([status, text.includes('Over deze mensen samen')]).toEqual([303, false])
    const refused = await post('bram', '/nieuw/sterk', { about: people.sem, text: 'Ik schrijf over Sem.' })
    expect(refused.status).toBe(422)
    expect((await get('yasmin')).text).not.toContain('Ik schrijf over Sem.')
  })

  test('why something was not done is asked, and so is how it went', async () => {
    const step = await make('anna', 'stap', { about: people.anna, text: 'Bellen.', owner: people.anna })
    const silent = await post('anna', item(step), { step: 'result', result: 'not-done', why: ' ' })
    expect([silent.status, silent.text.includes('Schrijf waarom het niet doorging')]).toEqual([422, true])
    const none = await post('anna', item(step), { step: 'effect', noticed: 'Ik weet niet goed.' })
    expect([none.status, none.text.includes('Ik weet niet goed.')]).toEqual([422, true])
    expect((await post('anna', item(step), { step: 'result', result: 'not-done', why: 'Ik was ziek.' })).status).toBe(
      303,
    )
    expect((await get('anna')).text).toContain('Ik was ziek.')
  })

  test('what is not there, or is not theirs, is the page that does not exist', async () => {
    const goal = await make('yasmin', 'doel', { about: people.noor, text: 'Van Noor.' })
    const nowhere = '00000000-0000-7000-8000-000000000000'
    for (const path of [
      '/nieuw/iets',
      `/nieuw/stap?bij=${nowhere}`,
      item(nowhere),
      item('x'),
      `${item(nowhere)}/veranderen`,
      '/van/x',
    ])
      expect([path, (await get('anna', path)).status]).toEqual([path, 404])
    expect((await get('anna', item(goal))).status).toBe(200)
    expect((await get('peter', item(goal))).status).toBe(404)
    expect((await post('peter', item(goal), { step: 'outcome', outcome: 'stopped' })).status).toBe(404)
    expect((await change('peter', goal, { text: 'Van Peter.' })).status).toBe(404)
    expect((await post('peter', '/nieuw/stap', { goal, text: 'Stap.', owner: 'other', ownerName: 'P.' })).status).toBe(
      404,
    )
    expect(await kept(goal)).toHaveLength(1)
  })
})
