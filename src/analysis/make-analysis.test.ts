import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Analysing, analysing } from '../../test/analysing.ts'
import { type Desk, givenDesk } from '../../test/desk.ts'
import { inDays } from '../../test/withholders.ts'
import { uuidv7 } from '../lib/uuid.ts'

let desk: Desk
let { world, yasmin, mira, anna, text } = {} as Desk
let { base, formOf, analyse, lines, share } = {} as Analysing

beforeAll(async () => {
  desk = await givenDesk()
  ;({ world, yasmin, mira, anna, text } = desk)
  ;({ base, formOf, analyse, lines, share } = await analysing(desk))
})
afterAll(() => desk?.close())

const one = (id: string, own = false) => `${base(own)}/${id}`
const bodies = async (thread: string) =>
  (
    await world.admin.query<{ id: string; body: Record<string, never> }>(
      `select e.id, c.body::jsonb as body from erbij.entry e join erbij.entry_content c on c.entry_id = e.id where e.thread_id = $1 order by e.recorded_at`,
      [thread],
    )
  ).rows
const together = () => [world.people.anna, world.people.sem]

describe('making an analysis', () => {
  test('goes step by step, and what was written goes along', async () => {
    const first = await yasmin.post(`${base()}/maken`, { step: 'who', about: together() })
    expect(first.status).toBe(200)
    const facts = { f: ['f1'], 'f.f1': 'Er is "ruzie" & <lawaai>.', s: ['s1'], 's.s1': 'Oma is er.' }
    const why = await text(yasmin.post(`${base()}/maken`, { ...formOf(await first.text()), ...facts, step: 'next' }))
    expect(why).toContain('Stap 2 van 4')
    expect(why).toContain('value="f1"')
    const carried = formOf(why)
    expect(carried['s.s1']).toEqual(['Oma is er.'])
    const back = await text(yasmin.post(`${base()}/maken`, { ...carried, e: ['e1'], 'e.e1': 'Te druk.', step: 'back' }))
    expect(back).toContain('&lt;lawaai&gt;')
    expect(formOf(back)['e.e1']).toEqual(['Te druk.'])
  })

  test('says before it is kept who will read it: who helps, and of the family who is in it', async () => {
    const last = await text(
      yasmin.post(`${base()}/maken`, { id: uuidv7(), about: together(), ...lines, stage: 'needs', step: 'next' }),
    )
    const readers = last.slice(last.indexOf('Wie leest dit?'))
    for (const name of ['Mira Bos', 'Anna de Wit', 'Sem de Wit']) expect(readers).toContain(name)
    for (const name of ['Bram de Wit', 'Peter de Wit']) expect(readers).not.toContain(name)
  })

  test('another line comes without losing one', async () => {
    const start = formOf(await text(yasmin.post(`${base()}/maken`, { step: 'who', about: together() })))
    const more = await text(
      yasmin.post(`${base()}/maken`, { ...start, f: ['f1', 'f2'], 'f.f1': 'Eén.', 'f.f2': 'Twee.', more: 'f' }),
    )
    expect(more.match(/name="f"/g)).toHaveLength(3)
    for (const line of ['Eén.', 'Twee.']) expect(more).toContain(line)
  })

  test.each<[string, Record<string, string | string[]>, string]>([
    ['nothing that goes well', { s: [] }, 'Schrijf iets op dat goed gaat'],
    ['no explanation', { e: [] }, 'Schrijf op hoe het kan komen'],
    ['nothing that is needed', { n: [] }, 'Schrijf op wat er nodig is'],
    ['no words about it', { text: ' ' }, 'Schrijf in een paar zinnen'],
    ['a day that was', { lookAgainOn: inDays(0) }, 'Kies een dag na vandaag'],
    ['a NUL', { text: 'a\0b' }, 'een teken dat we niet kunnen bewaren'],
  ])('with %s comes back filled in, at the step where it is', async (_, changed, says) => {
    const answer = await yasmin.post(`${base()}/maken`, { id: uuidv7(), about: together(), ...lines, ...changed })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain(says)
    expect(html).toContain('Sem komt te laat op school.')
  })

  test('without anything that goes well says why, and then it is kept', async () => {
    const asked = await yasmin.post(`${base()}/maken`, { id: uuidv7(), about: together(), ...lines, s: [] })
    expect(await asked.text()).toContain('Waarom is er niets bekend dat goed gaat?')
    const id = await analyse(yasmin, together(), { s: [], noStrength: 'We spraken Anna nog niet.' })
    expect(await text(yasmin.get(one(id)))).toContain('We spraken Anna nog niet.')
  })

  test('draws what follows from what, and says the same as text', async () => {
    const id = await analyse(yasmin, together())
    const html = await text(yasmin.get(one(id)))
    expect(html.match(/<path class="line"/g)).toHaveLength(2)
    expect(html).toMatch(/Sem slaapt slecht door ruzie\.[\s\S]*Volgt uit:[\s\S]*Sem komt te laat op school\./)
  })

  test('pressed twice is made once', async () => {
    const fields = { id: uuidv7(), about: together(), ...lines }
    const press = () => yasmin.post(`${base()}/maken`, fields)
    const answers = await Promise.all([press(), press()])
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect(await bodies(fields.id)).toHaveLength(1)
  })

  test('about nobody, or a stranger, is asked again; about another than oneself, of somebody of the family, too', async () => {
    expect((await yasmin.post(`${base()}/maken`, { step: 'who' })).status).toBe(422)
    expect((await yasmin.post(`${base()}/maken`, { step: 'who', about: [world.stranger.child] })).status).toBe(422)
    expect((await anna.post(`${base(true)}/maken`, { step: 'who', about: [world.people.bram] })).status).toBe(422)
    expect((await anna.post(`${base(true)}/maken`, { step: 'who', about: [world.people.anna] })).status).toBe(200)
    const forged = { id: uuidv7(), about: [world.people.bram], ...lines }
    expect((await anna.post(`${base(true)}/maken`, forged)).status).toBe(404)
  })

  test('links to who belongs to whom', async () => {
    expect(await text(yasmin.get(base()))).toContain(`href="/gezinnen/${world.family}/mensen"`)
    expect(await text(anna.get(base(true)))).toContain(`href="/mijn-dossier/${world.family}/mensen"`)
  })
})

describe('again', () => {
  test('a new version begins with the one before and stands before it; both can be read', async () => {
    const id = await analyse(yasmin, together())
    const page = await text(yasmin.get(`${one(id)}/opnieuw`))
    expect(page).toContain('Sem komt te laat op school.')
    const answer = await yasmin.post(`${one(id)}/opnieuw`, { ...formOf(page), ...lines, text: 'Het gaat beter.' })
    expect(answer.headers.get('location')).toBe(one(id))
    const html = await text(yasmin.get(one(id)))
    expect(html.indexOf('Het gaat beter.')).toBeLessThan(html.indexOf('Er is te weinig rust.'))
    expect(html).toContain('Hoe het eerder is gezien')
  })

  test('pressed twice is one version', async () => {
    const id = await analyse(yasmin, together())
    const form = { ...formOf(await text(yasmin.get(`${one(id)}/opnieuw`))), ...lines, text: 'Eén keer.' }
    const press = () => yasmin.post(`${one(id)}/opnieuw`, form)
    expect((await Promise.all([press(), press()])).map(({ status }) => status)).toEqual([303, 303])
    expect((await press()).status).toBe(303)
    expect(await bodies(id)).toHaveLength(2)
  })

  test('for somebody who was not given every version, the last that was shared comes after the first', async () => {
    const id = await analyse(yasmin, together())
    await share(id)
    for (const words of ['Tussendoor.', 'Nu dan.']) {
      const form = formOf(await text(yasmin.get(`${one(id)}/opnieuw`)))
      expect((await yasmin.post(`${one(id)}/opnieuw`, { ...form, ...lines, text: words })).status).toBe(303)
    }
    await share((await bodies(id)).at(-1)?.id ?? '')
    const hers = await text(anna.get(one(id, true)))
    expect(hers.indexOf('Nu dan.')).toBeLessThan(hers.indexOf('Er is te weinig rust.'))
    expect(hers).not.toContain('Tussendoor.')
    expect(hers).not.toContain('Twee mensen schreven tegelijk')
  })

  test('two who write at the same time are both kept, and the page says so until somebody writes one of both', async () => {
    const id = await analyse(yasmin, together())
    const forms = await Promise.all(
      [yasmin, mira].map(async (who) => formOf(await text(who.get(`${one(id)}/opnieuw`)))),
    )
    await yasmin.post(`${one(id)}/opnieuw`, { ...forms[0], ...lines, text: 'Van Yasmin.' })
    await mira.post(`${one(id)}/opnieuw`, { ...forms[1], ...lines, text: 'Van Mira.' })
    const both = await text(yasmin.get(one(id)))
    for (const words of ['Van Yasmin.', 'Van Mira.', 'Twee mensen schreven tegelijk']) expect(both).toContain(words)
    const form = await text(yasmin.get(`${one(id)}/opnieuw`))
    expect(form).toContain('Van Yasmin.')
    await yasmin.post(`${one(id)}/opnieuw`, { ...formOf(form), ...lines, text: 'Van ons samen.' })
    expect(await text(yasmin.get(one(id)))).not.toContain('Twee mensen schreven tegelijk')
  })
})
