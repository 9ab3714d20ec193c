import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Analysing, analysing } from '../../test/analysing.ts'
import { filesFolder } from '../../test/app.ts'
import { type Desk, givenDesk } from '../../test/desk.ts'
import { root } from '../lib/root.ts'
import { importInstrument, NotAnInstrument } from './import-instrument.ts'

let desk: Desk
let acts: Analysing
let { world, yasmin, anna, bram, text } = {} as Desk
let { list, formOf, fillIn, base, share, mine, sem } = {} as Analysing

beforeAll(async () => {
  desk = await givenDesk()
  acts = await analysing(desk)
  ;({ world, yasmin, anna, bram, text } = desk)
  ;({ list, formOf, fillIn, base, share, mine, sem } = acts)
})
afterAll(() => desk?.close())

const answers = async (questionnaire: string) =>
  (
    await world.admin.query<{ id: string; body: { answers: { item: string; values: unknown[] }[]; version: string } }>(
      `select e.id, c.body::jsonb as body from erbij.entry e join erbij.entry_content c on c.entry_id = e.id
       where e.kind = 'instrument-answers' and c.body::jsonb ->> 'questionnaire' like '%' || $1 order by e.recorded_at`,
      [questionnaire],
    )
  ).rows
const newest = async (questionnaire: string) => (await answers(questionnaire)).at(-1)

describe('a questionnaire', () => {
  test('says what is known of it and whose it is, before anybody answers', async () => {
    const html = await text(yasmin.get(list('childcheck')))
    const at = (words: string) => html.indexOf(words)
    expect(at('niet onderzocht')).toBeGreaterThan(0)
    expect(at('EUPL-1.2')).toBeLessThan(at('Zorgt deze volwassene voor kinderen'))
  })

  test('for professionals is not there for somebody of the family; one for both is', async () => {
    expect((await anna.get(list('childcheck', true))).status).toBe(404)
    expect((await anna.get(list('parenthood-appraisal', true))).status).toBe(200)
  })

  test('from an age is not there for somebody younger; without such an age it is', async () => {
    expect((await sem.get(list('parenthood-appraisal', true))).status).toBe(404)
    expect((await sem.get(list('safety-scale', true))).status).toBe(200)
  })

  test('about a parent is offered about no child', async () => {
    const html = await text(yasmin.get(list('childcheck')))
    expect(html).toContain(`value="${world.people.anna}"`)
    expect(html).not.toContain(`value="${world.people.noor}"`)
    expect(await text(yasmin.get(list('safety-scale')))).toContain(`value="${world.people.noor}"`)
  })

  test('asks what an answer brings on the next page, with everything that was typed', async () => {
    const start = formOf(await text(yasmin.get(list('childcheck'))))
    expect(start['asked']?.[0]).not.toContain('children')
    const first = await yasmin.post(list('childcheck'), {
      ...start,
      about: world.people.anna,
      'a.cares': 'yes',
      'a.expects': 'no',
      text: 'Anna was erbij.',
      step: 'next',
    })
    expect(first.status).toBe(200)
    const html = await first.text()
    const second = formOf(html)
    expect(second['asked']?.[0]).toContain('children')
    expect(html).toContain('Anna was erbij.')
    expect(html).not.toContain('Geef hier een antwoord')
    expect(html).toContain('Er zijn vragen bij gekomen')
    expect(await newest('childcheck')).toBeUndefined()
  })

  test('brings no question when the answer does not ask for it', async () => {
    const answer = await fillIn(yasmin, 'childcheck', {
      about: world.people.peter,
      'a.cares': 'no',
      'a.expects': 'no',
    })
    expect(answer.status).toBe(303)
    expect((await newest('childcheck'))?.body.answers.map(({ item }) => item)).toEqual(['cares', 'expects'])
  })

  test('comes back filled in and names each question that still needs an answer', async () => {
    const answer = await fillIn(yasmin, 'safety-scale', { about: '', 'a.scale': '', 'a.why': 'Het <was> druk.' })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain('Kies over wie dit gaat')
    expect(html).toContain('10 is: het is helemaal veilig. Geef hier een antwoord')
    expect(html).toContain('Het &lt;was> druk.'.replace('>', '&gt;'))
  })

  test('keeps what stops applying out of the record, and gives it back when it applies again', async () => {
    const fields = { 'a.with': ['online'], 'a.scale': '6', 'a.online-what': 'Berichten van een onbekende.' }
    const start = formOf(await text(anna.get(list('safety-scale', true))))
    const grown = await text(anna.post(list('safety-scale', true), { ...start, ...fields, step: 'keep' }))
    const without = await text(
      anna.post(list('safety-scale', true), { ...formOf(grown), ...fields, 'a.with': ['school'], step: 'next' }),
    )
    expect(formOf(without)['a.online-what']).toEqual(['Berichten van een onbekende.'])
    const back = await text(
      anna.post(list('safety-scale', true), { ...formOf(without), 'a.with': ['online'], 'a.scale': '6', step: 'next' }),
    )
    expect(back).toContain('Berichten van een onbekende.</textarea>')
    const kept = await anna.post(list('safety-scale', true), {
      ...formOf(without),
      'a.with': ['school'],
      'a.scale': '6',
      step: 'keep',
    })
    expect(kept.status).toBe(303)
    expect((await newest('safety-scale'))?.body.answers.map(({ item }) => item)).toEqual(['scale', 'with'])
  })

  test('gives another line without losing one, and keeps each that was filled in', async () => {
    const fields = { about: world.people.bram, 'a.cares': 'yes', 'a.expects': 'no' }
    const first = await text(
      yasmin.post(list('childcheck'), {
        ...formOf(await text(yasmin.get(list('childcheck')))),
        ...fields,
        step: 'next',
      }),
    )
    const more = await text(
      yasmin.post(list('childcheck'), { ...formOf(first), ...fields, 'a.children': ['Noor, 9'], more: 'children' }),
    )
    expect(more.match(/name="a\.children"/g)).toHaveLength(2)
    expect(more).toContain('value="Noor, 9"')
    const kept = await yasmin.post(list('childcheck'), {
      ...formOf(more),
      ...fields,
      'a.children': ['Noor, 9', '', 'Bo, 3'],
      'a.when-there': 'part',
      'a.goes-well': 'Hij brengt ze naar school.',
      'a.need': ['explained', '(other)'],
      'o.need': 'Een fiets',
      'a.worry': 'no',
      step: 'keep',
    })
    expect(kept.status, await kept.clone().text()).toBe(303)
    const { body } = (await newest('childcheck')) ?? { body: { answers: [] } }
    expect(body.answers.find(({ item }) => item === 'children')?.values).toEqual(['Noor, 9', 'Bo, 3'])
    expect(body.answers.find(({ item }) => item === 'need')?.values).toEqual(['explained', 'Een fiets'])
  })

  test('pressed twice is kept once; sent again with other answers it is kept besides', async () => {
    const before = (await answers('safety-scale')).length
    const start = { ...formOf(await text(yasmin.get(list('safety-scale')))), about: world.people.sem, step: 'keep' }
    const press = (scale: string) => yasmin.post(list('safety-scale'), { ...start, 'a.scale': scale })
    const statuses = (await Promise.all([press('4'), press('4')])).map(({ status }) => status)
    expect(statuses).toEqual([303, 303])
    expect(await answers('safety-scale')).toHaveLength(before + 1)
    expect((await press('5')).status).toBe(303)
    expect(await answers('safety-scale')).toHaveLength(before + 2)
  })

  test('nobody fills it in about a stranger, nor somebody of the family about another', async () => {
    for (const about of [world.stranger.child, 'x'])
      expect((await fillIn(yasmin, 'safety-scale', { about, 'a.scale': '5' })).status).toBe(422)
    await fillIn(anna, 'safety-scale', { about: world.people.bram, 'a.scale': '5' }, true)
    const { rows } = await world.admin.query(
      `select p.subjects from erbij.entry e join erbij.part p on p.id = e.part_id where e.kind = 'instrument-answers' order by e.recorded_at desc limit 1`,
    )
    expect(rows).toEqual([{ subjects: [world.people.anna] }])
  })
})

describe('what was answered', () => {
  const page = (person: string, own = false) => `${list('safety-scale', own)}/${person}`

  test('stands beside each other as it was given, with its questions; no average', async () => {
    for (const scale of ['3', '8']) await fillIn(yasmin, 'safety-scale', { about: world.people.noor, 'a.scale': scale })
    const html = await text(yasmin.get(page(world.people.noor)))
    expect(html).toContain('Hoe veilig is het nu?')
    expect(html.match(/<dd lang="nl">|<dd>(3|8)<\/dd>/g)).toHaveLength(2)
    expect(html).not.toMatch(/5,5|gemiddeld/)
  })

  test('about a mother is hers to read once it was shared, and not before', async () => {
    const answer = await fillIn(yasmin, 'parenthood-appraisal', {
      about: world.people.anna,
      'a.affected': 'no',
      'a.proud': 'Dat zij volhoudt.',
    })
    expect(answer.status).toBe(303)
    const id = (await newest('parenthood-appraisal'))?.id ?? ''
    const hers = `${list('parenthood-appraisal', true)}/${world.people.anna}`
    expect((await anna.get(hers)).status).toBe(404)
    expect(await text(anna.get(base(true)))).not.toContain('Anna: Ouder zijn als het moeilijk is')
    const sharing = await text(yasmin.get(`/gezinnen/${world.family}/verslagen/${id}/delen`))
    expect(sharing).toContain('Dat zij volhoudt.')
    await share(id)
    expect(await text(anna.get(hers))).toContain('Dat zij volhoudt.')
    expect((await bram.get(hers)).status).toBe(404)
  })

  test('by a boy himself is read by who helps, and by his mother only when it is shared', async () => {
    await fillIn(sem, 'safety-scale', { 'a.scale': '2', 'a.why': 'Ik lig wakker.' }, true)
    expect(await text(sem.get(page(world.people.sem, true)))).toContain('Ik lig wakker.')
    expect(await text(yasmin.get(page(world.people.sem)))).toContain('Ik lig wakker.')
    expect((await anna.get(page(world.people.sem, true))).status).toBe(404)
    await share((await newest('safety-scale'))?.id ?? '')
    expect(await text(anna.get(page(world.people.sem, true)))).toContain('Ik lig wakker.')
    expect((await acts.peter.get(page(world.people.sem, true))).status).toBe(404)
  })

  test('stands in the timeline, for who asks for it, with its questions', async () => {
    const asked = 'soort=instrument-answers'
    expect(await text(yasmin.get(`/gezinnen/${world.family}?${asked}`))).toContain('Hoe veilig is het nu?')
    expect(await text(anna.get(`/mijn-dossier?gezin=${world.family}&${asked}`))).toContain('Dat zij volhoudt.')
    expect(mine).toContain(world.family)
  })
})

describe('an import', () => {
  const folder = filesFolder().replace(/files$/, '')
  const own = () => {
    const json = JSON.parse(readFileSync(root('src', 'analysis', 'instruments', 'safety-scale.json'), 'utf8'))
    return { ...json, url: 'https://gemeente.example/vragenlijst', title: 'Onze eigen lijst' }
  }
  const take = (json: unknown) => {
    const file = join(folder, 'lijst.json')
    writeFileSync(file, typeof json === 'string' ? json : JSON.stringify(json))
    return importInstrument(world.database.stewardUrl, file)
  }
  const count = async () => (await world.admin.query('select count(*)::int as n from erbij.instrument')).rows[0].n

  test.each<[string, () => unknown, string]>([
    ['that is not JSON', () => '{', '(whole file)'],
    ['that is something else of FHIR', () => ({ resourceType: 'Patient' }), 'resourceType'],
    [
      'with one wrong item among good ones',
      () => ({ ...own(), item: [...own().item, { linkId: 'q', text: 'Q', type: 'quantity' }] }),
      'item[6].type',
    ],
    ['under a name that ships', () => ({ ...own(), url: 'urn:erbij:instrument:childcheck', version: '9.0.0' }), 'url'],
  ])('of a file %s says where and why, and takes nothing', async (_, json, path) => {
    const refused = await take(json()).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(NotAnInstrument)
    expect((refused as NotAnInstrument).faults.map((fault) => fault.path)).toContain(path)
    expect(await count()).toBe(0)
  })

  test('offers it; the same again does nothing, another text under that version is refused, a new version stands beside it', async () => {
    expect(await take(own())).toMatchObject({ imported: 1 })
    expect(await text(yasmin.get(base()))).toContain('Onze eigen lijst')
    expect(await take(own())).toMatchObject({ imported: 0 })
    await expect(take({ ...own(), title: 'Anders' })).rejects.toThrow(NotAnInstrument)
    expect(await text(yasmin.get(base()))).not.toContain('Anders')
    expect(await take({ ...own(), version: '1.1.0', title: 'Onze nieuwe lijst' })).toMatchObject({ imported: 1 })
    const page = await text(yasmin.get(base()))
    expect(page).toContain('Onze nieuwe lijst')
    expect(page).not.toContain('Onze eigen lijst')
    expect(await count()).toBe(2)
  })

  test('the steward cannot change a version', async () => {
    const { Client } = (await import('pg')).default
    const steward = new Client({ connectionString: world.database.stewardUrl })
    await steward.connect()
    try {
      await expect(steward.query(`update erbij.instrument set body = '{}'`)).rejects.toMatchObject({ code: '42501' })
      await expect(steward.query('delete from erbij.instrument')).rejects.toMatchObject({ code: '42501' })
    } finally {
      await steward.end()
    }
  })
})
