import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, givenDesk } from '../../test/desk.ts'

/** The voice of a child under twelve: kept together with an adult, answered, and read by the child from twelve on. */

let desk: Desk
let { world, text } = {} as Desk
let noor = ''
const together = () => `/mijn-dossier/${world.family}/samen/${noor}`
const place = () => `/gezinnen/${world.family}/kinderen/${noor}`
const as = (who: Parameters<Desk['house']['as']>[0]) => desk.house.as(who)
const page = async (who: Parameters<Desk['house']['as']>[0], path: string) => text((await as(who)).get(path))
/** Sent as this person: the id of what was kept, from the address they are sent to. */
async function kept(who: 'anna' | 'bram' | 'yasmin', path: string, fields: Record<string, string>): Promise<string> {
  const answer = await (await as(who)).post(path, fields)
  expect(answer.status, await answer.clone().text()).toBe(303)
  return /#gezegd-(.*)$/.exec(answer.headers.get('location') ?? '')?.[1] ?? ''
}
/** So many minutes from the midnight in which Noor turns twelve, three days ahead. */
async function atTwelve(minutes: number): Promise<void> {
  await world.admin.query('delete from erbij.clock')
  await world.admin.query(
    `update erbij.person set birth = to_char(erbij.today() + 3 - interval '12 years', 'YYYY-MM-DD') where id = $1`,
    [noor],
  )
  await world.admin.query(
    `update erbij.known_person set birth = to_char(erbij.today() + 3 - interval '12 years', 'YYYY-MM-DD') where person_id = $1`,
    [noor],
  )
  await world.admin.query(
    `insert into erbij.clock (shift) select ((erbij.today() + 3)::timestamp at time zone 'Europe/Amsterdam') + make_interval(mins => $1) - now()`,
    [minutes],
  )
}

beforeAll(async () => {
  desk = await givenDesk()
  ;({ world, text } = desk)
  noor = world.people.noor
})
afterAll(() => desk?.close())

describe('Anna and Noor together', () => {
  test('read before keeping who will read it: who helps, and each parent with authority', async () => {
    const before = await page('anna', together())
    expect(before).toContain('Wie leest dit?')
    expect(before).toContain('Yasmin El Idrissi')
    expect(before).toContain('Iedere ouder met gezag over Noor leest dit, ook als die ergens anders woont.')
    expect(before).toContain('Hier komt wat Noor zegt.')
    // A choice among readers is for who sits with the child and stands between them.
    expect(before).not.toContain('name="only"')
  })
  test('ALLOW: keep a face and words; it says whose words they are, who wrote them down, and when', async () => {
    const id = await kept('anna', together(), { face: '2', text: 'Ik wil zelf kiezen wanneer ik bel.' })
    expect(await desk.kept(id)).toMatchObject({
      kind: 'child-words',
      sort: 'statement',
      shared: true,
      organisation: null,
      body: { face: 2, text: 'Ik wil zelf kiezen wanneer ik bel.' },
    })
    const after = await page('anna', together())
    expect(after).toContain('Ik wil zelf kiezen wanneer ik bel.')
    expect(after).toContain('Opgeschreven door u, samen met Noor')
    expect(await page('bram', together())).toContain('Opgeschreven door Anna de Wit, samen met Noor')
    expect(await page('bram', '/mijn-dossier')).toContain('Het kind wees aan: niet fijn')
  })
  test('DENY: Peter, who is no parent of hers; Noor herself, under twelve; for Sem, who writes in his own name', async () => {
    for (const [who, child] of [
      ['peter', noor],
      ['noor', noor],
      ['anna', world.people.sem],
    ] as const) {
      const answer = await (await as(who)).post(`/mijn-dossier/${world.family}/samen/${child}`, { face: '2' })
      expect(answer.status, who).toBe(404)
    }
  })
  test('nothing at all is not kept; the form comes back and says what is needed', async () => {
    const answer = await desk.anna.post(together(), { text: '   ' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Kies een gezicht, schrijf op wat het kind zegt')
  })
  test('pressing twice keeps it once; something else in the same form is kept as well', async () => {
    const id = '019a0000-0000-7000-8000-0000000000a1'
    expect(await kept('anna', together(), { id, text: 'Ik ben moe.' })).toBe(id)
    expect(await kept('anna', together(), { id, text: 'Ik ben moe.' })).toBe(id)
    const other = await kept('anna', together(), { id, text: 'Ik ben niet moe.' })
    expect(other).not.toBe(id)
    const shown = await page('anna', together())
    expect(shown.split('Ik ben moe.')).toHaveLength(2)
    expect(shown).toContain('Ik ben niet moe.')
  })
  test('a drawing leads on to its photo, beside what was kept; before it is there the page says so', async () => {
    const answer = await desk.anna.post(together(), { drawing: 'yes' })
    const to = answer.headers.get('location') ?? ''
    expect(to).toMatch(/^\/mijn-woorden\/.*\/bijlage$/)
    expect(await page('anna', together())).toContain('De foto staat er nog niet bij.')
    const form = new FormData()
    form.set('file', new File(['Een zon en een huis.'], 'tekening.txt'))
    const sent = await desk.anna.raw(to, { method: 'POST', body: form, headers: { origin: 'http://localhost:3000' } })
    expect(sent.status).toBe(303)
    const shown = await page('bram', together())
    expect(shown).toContain('Bekijk de tekening')
    expect(shown).not.toContain('De foto staat er nog niet bij.')
    expect((await desk.bram.get(to)).status).toBe(404)
  })
})

describe('a mistake of writing', () => {
  test('ALLOW: Anna corrects what she wrote down; DENY: Bram, and Yasmin, do not', async () => {
    const id = await kept('anna', together(), { text: 'Ik wil een hont.' })
    const path = `${together()}/${id}`
    expect((await desk.bram.post(path, { text: 'Niets.' })).status).toBe(404)
    expect((await desk.yasmin.post(`${place()}/${id}`, { text: 'Niets.' })).status).toBe(404)
    expect((await desk.yasmin.get(`${desk.entryPage(id)}/verbeteren`)).status).toBe(404)
    const once = { id: '019a0000-0000-7000-8000-0000000000a2', text: 'Ik wil een hond.' }
    expect(await kept('anna', path, once)).toBe(once.id)
    expect(await kept('anna', path, once)).toBe(once.id)
    const shown = await page('bram', together())
    expect(shown).toContain('Ik wil een hond.')
    expect(shown).not.toContain('Ik wil een hont.')
    expect(shown).toContain('Verbeterd')
  })
  test('that is no change is not kept', async () => {
    const id = await kept('anna', together(), { text: 'Zo was het.' })
    expect((await desk.anna.post(`${together()}/${id}`, { text: 'Zo was het.' })).status).toBe(422)
  })
})

describe('Yasmin, who helps', () => {
  test('reads child by child what each said last, on the page of the family', async () => {
    await kept('yasmin', place(), { face: '5', text: 'Ik heb een prijs gewonnen.' })
    const family = await page('yasmin', desk.family())
    expect(family).toContain('Wat de kinderen zeggen')
    expect(family).toContain('Ik heb een prijs gewonnen.')
    expect(family).toContain('Wacht op antwoord')
    expect(family).toContain('Van Sem staat er nog niets.')
  })
  test('ALLOW: answers Noor, who reads it together with either parent; DENY: Joris does not', async () => {
    const id = await kept('anna', together(), { text: 'Mag ik mee naar de rechter?' })
    const path = `${place()}/${id}/antwoord`
    expect((await (await as('joris')).post(path, { text: 'Nee.' })).status).toBe(404)
    expect((await desk.yasmin.post(path, { text: ' ' })).status).toBe(422)
    const answer = { id: '019a0000-0000-7000-8000-0000000000a3', text: 'Ik vraag het voor je, Noor.' }
    for (const _ of [1, 2]) expect((await desk.yasmin.post(path, answer)).status).toBe(303)
    for (const who of ['anna', 'bram'] as const) {
      const shown = await page(who, together())
      expect(shown, who).toContain('Antwoord aan Noor')
      expect(shown.split('Ik vraag het voor je, Noor.'), who).toHaveLength(2)
    }
  })
  test('keeps with Noor what is not for everybody: Anna alone reads it of the family, and Bram notices nothing', async () => {
    const watch = async () => [
      await page('bram', together()),
      await page('bram', '/mijn-dossier'),
      await page('bram', `/mijn-dossier/${world.family}/wie-mag-wat`),
      await page('bramAtWork', place()),
      await page('bramAtWork', desk.family()),
    ]
    const nameless = (pages: string[]) => pages.map((one) => one.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id'))
    const before = nameless(await watch())
    const id = await kept('yasmin', place(), { text: 'Ik ben bang voor papa.', only: world.people.anna })
    expect((await desk.kept(id))?.body).toEqual({ text: 'Ik ben bang voor papa.' })
    await desk.yasmin.post(`${place()}/${id}/antwoord`, { text: 'Dank je dat je het zegt.' })
    expect(nameless(await watch())).toEqual(before)
    for (const who of ['bram', 'bramAtWork'] as const) {
      const home = who === 'bram' ? `/mijn-dossier/${world.family}` : desk.family()
      expect((await (await as(who)).get(`${home}/vermeldingen/${id}`)).status, who).toBe(404)
    }
    const annas = await page('anna', together())
    expect(annas).toContain('Ik ben bang voor papa.')
    expect(annas).toContain('Vertel het niet verder.')
    // Not at the top of the page of the family, which lies on kitchen tables; marked on its timeline, and in the child's own place.
    const family = await page('yasmin', desk.family())
    const card = /<section[^>]*aria-labelledby="kinderen"[\s\S]*?<\/section>/.exec(family)?.[0] ?? ''
    expect(card).toContain('De plek van Noor')
    expect(card).not.toContain('bang voor papa')
    expect(family).toContain('Alleen voor wie dit mag lezen. Vertel het niet verder.')
    expect(family).toContain('Antwoord aan een kind: U')
    expect(await page('yasmin', place())).toContain('Ik ben bang voor papa.')
  })
  test('keeps it for who helps alone: neither parent reads it', async () => {
    await kept('yasmin', place(), { text: 'Niet tegen mama zeggen.', only: 'helpers' })
    for (const who of ['anna', 'bram'] as const) expect(await page(who, together())).not.toContain('Niet tegen mama')
    expect(await page('mira', place())).toContain('Niet tegen mama zeggen.')
  })
  test('for somebody who is no reader is for nobody: the form comes back', async () => {
    const answer = await desk.yasmin.post(place(), { text: 'Iets.', only: world.people.peter })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Kies voor wie dit is')
  })
})

describe('the day Noor turns twelve', () => {
  test('the evening before she reads nothing; from midnight all of it, also what was kept from her parents, and she answers it', async () => {
    const id = await kept('anna', together(), { text: 'Noor vindt alles goed.' })
    try {
      await atTwelve(-1)
      const path = `/mijn-dossier/${world.family}/vermeldingen/${id}`
      expect((await (await as('noor')).get(path)).status).toBe(404)
      expect((await (await as('anna')).get(together())).status).toBe(200)

      await atTwelve(1)
      expect((await (await as('noor')).get(path)).status).toBe(200)
      const hers = await page('noor', '/mijn-dossier')
      for (const words of ['Noor vindt alles goed.', 'Niet tegen mama zeggen.', 'Ik vraag het voor je, Noor.'])
        expect(hers).toContain(words)
      expect((await (await as('anna')).get(together())).status).toBe(404)
      expect((await (await as('anna')).post(together(), { face: '1' })).status).toBe(404)

      expect((await (await as('noor')).post(`/mijn-woorden/${id}`, { text: 'Dat zei ik niet zo.' })).status).toBe(303)
      const shown = await page('yasmin', place())
      expect(shown).toContain('Dat zei ik niet zo.')
      expect(shown).toContain('Woorden van Noor de Wit')
    } finally {
      await world.admin.query('delete from erbij.clock')
    }
  })
})
