import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, givenDesk } from '../../test/desk.ts'

/** Notes, facts and agreements: written with one form, and read on a page of their own. */

let world: Desk['world']
let yasmin: Desk['yasmin']
let koen: Desk['koen']
let colleague: Desk['colleague']
let anna: Desk['anna']
let bram: Desk['bram']
let family: Desk['family']
let entryPage: Desk['entryPage']
let text: Desk['text']
let write: Desk['write']
let wrote: Desk['wrote']
let kept: Desk['kept']
let close: Desk['close']

beforeAll(async () => {
  ;({ world, yasmin, koen, colleague, anna, bram, family, entryPage, text, write, wrote, kept, close } =
    await givenDesk())
})
afterAll(() => close?.())

const today = () => new Date().toISOString().slice(0, 10)

describe('writing', () => {
  const fact = { kind: 'fact', text: 'Noor was zes dagen niet op school.', nature: 'observed' }

  test('a fact says how it is known; without that, or without who said so, the form comes back filled in', async () => {
    for (const [fields, says] of [
      [{ ...fact, nature: '' }, 'Kies hoe u dit weet'],
      [{ ...fact, nature: 'stated' }, 'Vul in wie het zei'],
      [{ ...fact, nature: 'documented', statedBy: 'de juf' }, 'Vul in waar het staat'],
      [{ ...fact, sourceProtected: 'yes' }, 'alleen uw organisatie leest dat'],
      [{ ...fact, contestedBy: 'x'.repeat(301) }, 'te lang'],
      [{ ...fact, text: ' ' }, 'Schrijf op wat er is vastgesteld'],
      [{ kind: 'agreement', text: '' }, 'Schrijf op wat er is afgesproken'],
      [{ text: '' }, 'Schrijf op wat er gebeurde'],
    ] as const) {
      const { answer } = await write({ ...fields })
      const page = await answer.text()
      expect(answer.status).toBe(422)
      expect(page).toContain(says)
      if (fields.text?.trim()) expect(page).toContain(fact.text)
    }
    const id = await wrote({ ...fact, nature: 'stated', statedBy: 'Anna', contestedBy: 'Bram' })
    expect(await kept(id)).toMatchObject({
      kind: 'fact',
      sort: 'facts',
      organisation: world.organisations.team,
      shared: false,
      body: { text: fact.text, nature: 'stated', statedBy: 'Anna', contestedBy: 'Bram' },
    })
    const page = await text(yasmin.get(entryPage(id)))
    for (const says of ['Gezegd door Anna', 'Niet zo volgens Bram', 'betwist']) expect(page).toContain(says)
  })

  test.each([
    ['stated', 'statedBy'],
    ['documented', 'source'],
    ['', 'source'],
  ])('a protected source that is %j and missing is asked for in its own field', async (nature, field) => {
    const page = await text((await write({ ...fact, nature, sourceProtected: 'yes' })).answer)
    expect(page).toMatch(new RegExp(`id="veld-${field}-fout">[^<]*alleen uw organisatie leest dat`))
    expect(page.match(/alleen uw organisatie leest dat/g)).toHaveLength(2)
  })

  test('the form says apart who of the colleagues reads it at once, and who of the family when it is shared', async () => {
    const page = await text((await write({ ...fact, step: 'record', nature: '' })).answer)
    expect(page).toMatch(/Zodra u het vastlegt: [^.]*Mira Bos/)
    const [at = '', shared = ''] = page.split('Zodra u het deelt: ook ')
    expect(at.slice(at.indexOf('Zodra u het vastlegt'))).not.toContain('Anna')
    expect(shared.slice(0, shared.indexOf('</p>'))).toMatch(/Anna.* en Bram/)
    expect(page.slice(page.indexOf('Zodra u het vastlegt'))).not.toMatch(/^[^.]*Yasmin/)
  })

  test('a protected source goes to the part of origin: the own organisation reads it, nobody else', async () => {
    const told = { ...fact, nature: 'stated', statedBy: 'de buurvrouw van nummer 4', sourceProtected: 'yes' }
    const id = await wrote({ ...told, together: 'yes', checked: 'yes' })
    expect(await kept(id)).toMatchObject({
      shared: true,
      body: { text: fact.text, nature: 'stated', sourceProtected: true },
    })
    const { rows } = await world.admin.query<{ id: string }>(
      `select e.id from erbij.entry e join erbij.entry_content c on c.entry_id = e.id where e.kind = 'source' and c.body like '%' || $1 || '%'`,
      [id],
    )
    const origin = rows[0]?.id ?? ''
    expect(await kept(origin)).toMatchObject({ sort: 'origin', organisation: world.organisations.team, shared: false })
    expect(await text(yasmin.get(entryPage(origin)))).toContain('de buurvrouw')
    // Bram works there too; of his own family he learns it neither there.
    expect(await text(colleague.get(entryPage(origin)))).not.toContain('buurvrouw')
    for (const reader of [koen, anna, bram]) {
      const pages = [
        '/mijn-dossier',
        family(),
        entryPage(id),
        entryPage(origin),
        `/mijn-dossier/${world.family}/vermeldingen/${id}`,
      ]
      for (const path of pages) expect(await text(reader.get(path)), path).not.toContain('buurvrouw')
    }
    expect((await koen.get(entryPage(origin))).status).toBe(404)
    expect(await text(anna.get(`/mijn-dossier/${world.family}/vermeldingen/${id}`))).toContain('De bron is beschermd')
    expect((await yasmin.post(`${family()}/verslagen/${origin}/delen`, { checked: 'ja' })).status).toBe(404)
  })

  test('an agreement says with whom, and when it is looked at again', async () => {
    const said = { kind: 'agreement', text: 'Anna belt de school.', with: 'Anna', reviewOn: '01-03-2026' }
    expect((await write({ ...said, reviewOn: '2025-01-01' })).answer.status).toBe(422)
    const id = await wrote(said)
    expect(await kept(id)).toMatchObject({
      sort: 'plan',
      body: { text: said.text, with: 'Anna', reviewOn: '2026-03-01' },
    })
    expect(await text(yasmin.get(entryPage(id)))).toContain('Afgesproken met Anna')
    expect(await kept(await wrote({ kind: 'agreement', text: 'We bellen.' }))).toMatchObject({
      body: { text: 'We bellen.' },
    })
  })

  test('written together is shared at once, after the check on third persons, in one transaction', async () => {
    const together = { text: 'Samen opgeschreven.', together: 'yes' }
    const { answer } = await write(together)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('kijk of er iets in staat over anderen')
    const id = await wrote({ ...together, checked: 'yes' })
    expect(await text(bram.get(`/mijn-dossier/${world.family}/vermeldingen/${id}`))).toContain('Samen opgeschreven.')
    const { rows } = await world.admin.query(
      'select count(distinct recorded_at)::int as moments, count(*)::int as n from erbij.entry where id = $1 or answers = $1',
      [id],
    )
    expect(rows).toEqual([{ moments: 1, n: 2 }])
  })

  test('another kind keeps what was filled in, and a draft keeps the fields of its kind', async () => {
    const { draft, answer } = await write({ text: 'Noor lachte.', statedBy: 'Anna', step: 'kind:fact' })
    expect(answer.status).toBe(303)
    const to = answer.headers.get('location') ?? ''
    expect(to).not.toContain(draft)
    const page = await text(yasmin.get(to))
    for (const says of ['Schrijf een feit op', 'Noor lachte.', 'Hoe weet u dit?', 'value="Anna"'])
      expect(page).toContain(says)
    const { rows } = await world.admin.query('select kind from erbij.draft where id = any ($1)', [
      [draft, to.split('/').at(-1)],
    ])
    expect(rows).toEqual([{ kind: 'fact' }])
    const saved = await yasmin.post(`${to}/bewaren`, { kind: 'fact', text: 'Noor lachte hard.', nature: 'observed' })
    expect(await saved.json()).toHaveProperty('savedAt')
    expect(await text(yasmin.get(to))).toContain('Noor lachte hard.')
    for (const [path, title] of [
      ['feit', 'Schrijf een feit op'],
      ['afspraak', 'Schrijf een afspraak op'],
      ['verslag', 'Schrijf een verslag'],
    ]) {
      const started = (await yasmin.get(`${family()}/${path}`)).headers.get('location') ?? ''
      expect(await text(yasmin.get(started))).toContain(title)
    }
  })
})

describe('an entry whose content was destroyed', () => {
  test('says when and on which ground, and nothing of what it said', async () => {
    const id = await wrote({ text: 'Dit moet weg.', together: 'yes', checked: 'yes' })
    await world.admin.query(
      `select * from erbij.destroy($1, array[$2]::uuid[], 'Jeugdwet 7.3.9', 'Op verzoek van Anna.')`,
      [world.family, id],
    )
    for (const [who, path] of [
      [yasmin, entryPage(id)],
      [anna, `/mijn-dossier/${world.family}/vermeldingen/${id}`],
    ] as const) {
      const page = await text(who.get(path))
      expect(page).toContain('De inhoud is vernietigd op')
      expect(page).toContain('Jeugdwet 7.3.9')
      expect(page).not.toContain('Dit moet weg.')
    }
    expect((await yasmin.get(`${entryPage(id)}/verbeteren`)).status).toBe(404)
    expect((await yasmin.get(`${family()}/verslagen/${id}/delen`)).status).toBe(404)
  })
})

describe('the API', () => {
  const api = () => `/api/v1${family()}`
  const read = async (id: string, who = yasmin) => (await who.get(`${api()}/verslagen/${id}`)).json()

  test('writes and reads what a kind says besides, and corrects', async () => {
    const fact = {
      over: [world.people.noor],
      tekst: 'Zes dagen.',
      datum: '2026-01-05',
      aard: 'verteld',
      gezegdDoor: 'Anna',
    }
    const answer = await yasmin.send(`${api()}/feiten`, fact)
    expect(answer.status).toBe(201)
    const { id } = (await answer.json()) as { id: string }
    expect(await read(id)).toMatchObject({
      soort: 'feit',
      tekst: 'Zes dagen.',
      verbetert: null,
      feit: { aard: 'verteld', gezegdDoor: 'Anna', bron: null, bronBeschermd: false, betwistDoor: null },
    })
    expect((await yasmin.send(`${api()}/feiten`, { ...fact, gezegdDoor: undefined })).status).toBe(400)
    const better = { vorige: id, tekst: 'Zeven dagen.', betwistDoor: 'Bram' }
    const corrected = await yasmin.send(`${api()}/vermeldingen/${id}/verbeteringen`, better)
    expect(corrected.status, await corrected.clone().text()).toBe(201)
    const newest = ((await corrected.json()) as { id: string }).id
    expect(await read(newest)).toMatchObject({
      tekst: 'Zeven dagen.',
      verbetert: id,
      datum: fact.datum,
      feit: { aard: 'verteld', gezegdDoor: 'Anna', betwistDoor: 'Bram' },
    })
    const again = await yasmin.send(`${api()}/vermeldingen/${id}/verbeteringen`, better)
    expect(await again.json()).toMatchObject({ invalidParams: [{ name: 'vorige' }] })
    expect((await koen.send(`${api()}/vermeldingen/${id}/verbeteringen`, better)).status).toBe(404)
    const agreed = await yasmin.send(`${api()}/afspraken`, {
      over: [world.people.noor],
      tekst: 'We bellen.',
      datum: today(),
      meteenDelen: { derdenGecontroleerd: true },
    })
    const shared = (await read(((await agreed.json()) as { id: string }).id)) as { gedeeldOp: string }
    expect(shared).toMatchObject({ afspraak: { met: null, terugkijkenOp: null } })
    expect(shared.gedeeldOp).not.toBeNull()
  })
})
