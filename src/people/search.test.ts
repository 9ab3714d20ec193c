import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givenApp } from '../../test/app.ts'
import { type DeWit, givenDeWit } from '../../test/de-wit.ts'
import { existingPart, withAccess } from '../access/access.ts'
import { append } from '../dossier/append.ts'
import { withholding } from '../dossier/kinds/withholding.ts'
import { uuidv7 } from '../lib/uuid.ts'
import { foundPerPage } from './search.store.ts'
import { nameFits, piecesOf, searchTerm } from './search.ts'

let world: DeWit
let house: Awaited<ReturnType<typeof givenApp>>
beforeAll(async () => {
  world = await givenDeWit()
  house = await givenApp(world)
})
afterAll(async () => {
  expect(house.errors).toEqual([])
  await world?.close()
})

type Who = keyof DeWit['actors']
const write = async (about: (keyof DeWit['people'])[], text: string, who: Who = 'yasmin') =>
  (await world.write(
    world.actors[who],
    about.map((name) => world.people[name]),
    text,
  )) ?? ''
const find = async (who: Who, term: string, fields: Record<string, string> = {}) => {
  const answer = await (await house.as(who)).post('/zoeken', { term, purpose: 'help', ...fields })
  const html = await answer.text()
  return { status: answer.status, html, main: /<main.*<\/main>/s.exec(html)?.[0] ?? '' }
}
const results = (html: string) => html.slice(html.indexOf('<h2 class="utrecht-heading-2">Gevonden'))

describe('searching', () => {
  test('finds words, beginnings of words, people and files, by family, with the text around it', async () => {
    const id = await write(
      ['noor'],
      'Noor vertelde die dag over haar zwemles. Zij wil graag een diploma halen, zei ze & lachte.',
    )
    for (const term of ['dagen', 'zwem', '"haar zwemles"', 'diploma zwemles']) {
      const { html } = await find('yasmin', term)
      expect(html, term).toContain('1 vermelding past.')
      expect(html, term).toContain(`href="/gezinnen/${world.family}/vermeldingen/${id}"`)
      expect(html, term).toMatch(/<mark>(dag|zwemles|diploma)<\/mark>/)
      expect(html).toContain('zei ze &amp; lachte')
    }
    expect((await find('yasmin', 'zwemles -diploma')).html).toContain('Niets gevonden')
    expect((await find('yasmin', 'pet')).html).toContain('>Peter de Wit</a>')

    const body = new FormData()
    body.set('file', new Blob(['Dag']), 'intakeverslag-2025.txt')
    const here = `/gezinnen/${world.family}/vermeldingen/${id}/bijlage`
    const sent = { method: 'POST', body, headers: { origin: 'http://localhost:3000' } }
    expect((await (await house.as('yasmin')).raw(here, sent)).status).toBe(303)
    for (const term of ['intakeverslag', 'verslag-2025'])
      expect((await find('yasmin', term)).html, term).toContain('intakeverslag-2025.txt')
  })

  test('is logged with what for, and the family reads it; the word is in no address and no log', async () => {
    await find('yasmin', 'geheimwoord', { purpose: 'handover' })
    const { rows } = await world.admin.query(
      `select purpose, l::text as all from erbij.look l where action = 'search' order by at desc limit 1`,
    )
    expect(rows[0].purpose).toBe('handover')
    expect(rows[0].all).not.toContain('geheimwoord')
    const looks = await (await (await house.as('bram')).get('/wie-keek')).text()
    expect(looks).toContain('Zocht in')
    expect(looks).toContain('om het over te dragen of over te nemen')
    expect(looks).not.toContain('geheimwoord')
  })

  test.each([
    [{ term: '' }, 'Schrijf wat u zoekt'],
    [{ term: '!' }, 'Schrijf wat u zoekt'],
    [{ term: 'a'.repeat(300) }, 'te lang om op te zoeken'],
    [{ purpose: '' }, 'Kies waarvoor u zoekt'],
    [{ purpose: 'legal-protection' }, 'Kies waarvoor u zoekt'],
    [{ purpose: 'joining' }, 'Kies waarvoor u zoekt'],
  ])('%j is asked again, with what was filled in', async (fields, sentence) => {
    const before = await looksToSearch()
    const { status, html } = await find('yasmin', 'zwemles', fields)
    expect([status, html]).toEqual([422, expect.stringContaining(sentence)])
    if (!('term' in fields)) expect(html).toContain('value="zwemles"')
    expect(await looksToSearch()).toBe(before)
  })

  test.each(["'", '\\', '%_', "o'b:*&!()", '""', '\u0000zz', 'é́', ':* | !', '<->x y'])(
    '%j breaks nothing',
    async (term) => {
      expect([200, 422]).toContain((await find('yasmin', `aa ${term}`)).status)
      expect([200, 422]).toContain((await find('yasmin', term)).status)
    },
  )

  test('goes on after a page, by POST', async () => {
    for (let n = 0; n < foundPerPage + 2; n += 1) await write(['sem'], `Sem en zijn skateboard, keer ${n}.`)
    const first = await find('yasmin', 'skateboard')
    expect(first.html).toContain(`De eerste ${foundPerPage} vermeldingen`)
    expect(first.html).toContain('name="from" value="50"')
    const next = await find('yasmin', 'skateboard', { from: '50' })
    expect(next.html).toContain('Vermelding 51 tot en met 52.')
    expect((await find('yasmin', 'skateboard', { from: '-4' })).status).toBe(200)
  })

  test('one family that is not theirs is refused as what does not exist, and logged', async () => {
    expect((await find('yasmin', 'zwemles', { family: world.stranger.family })).status).toBe(404)
    const { rows } = await world.admin.query(
      `select allowed from erbij.look where family_id = $1 and action = 'search'`,
      [world.stranger.family],
    )
    expect(rows).toEqual([{ allowed: [] }])
    expect((await find('joris', 'zwemles')).html).not.toContain('zwemles</mark>')
  })
})

const looksToSearch = async (): Promise<number> =>
  (await world.admin.query(`select count(*)::int as n from erbij.look where action = 'search'`)).rows[0].n

describe('what may not be read changes no result and no count', () => {
  test('an entry withheld from who searches, in whatever capacity', async () => {
    const { actors, people, family } = world
    await world.involve(actors.bramAtWork)
    await world.involve(actors.mira)
    await write(['noor'], 'Noor speelt fluit.')
    const before = results((await find('bramAtWork', 'fluit')).main)
    expect(before).toContain('<mark>fluit</mark>')
    const kept = await write(['noor'], 'Zij speelt ook fluit bij opa.')
    expect(results((await find('bramAtWork', 'fluit')).main)).not.toBe(before)
    const partId = (await world.admin.query('select part_id from erbij.entry where id = $1', [kept])).rows[0].part_id
    const thread = uuidv7()
    const step = (who: Who, id: string, body: Record<string, string>) =>
      withAccess(
        world.road,
        { actorId: actors[who], families: [family], action: 'withhold', purpose: 'help', wanted: existingPart(partId) },
        (access) =>
          append(access, [
            { id, thread, kind: withholding, familyId: family, partId, answers: kept, occurredOn: access.today, body },
          ]),
      )
    const reason = { ground: 'serious-harm', reason: 'x', until: '2999-01-01', person: people.bram }
    expect((await step('yasmin', thread, { step: 'propose', ...reason })).allowed).toBe(true)
    expect((await step('mira', uuidv7(), { step: 'confirm' })).allowed).toBe(true)
    expect(results((await find('bramAtWork', 'fluit')).main)).toBe(before)
    expect((await find('yasmin', 'fluit')).html).toContain('2 vermeldingen passen.')
  })

  test('a part of another organisation or family, refused to who searches', async () => {
    const before = results((await find('yasmin', 'kanarie')).main)
    const part = await world.givenPart({
      familyId: world.stranger.family,
      sort: 'contact',
      subjects: [world.stranger.child],
    })
    await world.admin.query(
      `with e as (insert into erbij.entry (family_id, part_id, seq, id, kind, thread_id, occurred_on, recorded_at, author, author_name, ground, content_hash, hash)
        values ($1, $2, 1, $3, 'contact-note', $3, now(), now(), $4, 'x', 'x', '', '') returning *),
       c as (insert into erbij.entry_content select family_id, part_id, id, '', '{"text":"kanarie"}' from e)
       insert into erbij.entry_search select family_id, part_id, id, to_tsvector('dutch', 'kanarie') from e`,
      [world.stranger.family, part, uuidv7(), world.actors.mira],
    )
    expect(results((await find('yasmin', 'kanarie')).main)).toBe(before)
    expect(before).toContain('Niets gevonden')
  })
})

describe('a term', () => {
  test('is compared with names without accents, by the beginning of each word', () => {
    const term = searchTerm('zoe jan')
    if (typeof term === 'string') throw new Error(term)
    expect(nameFits('Zoë van der Jansen', term)).toBe(true)
    expect(nameFits('Zoë de Wit', term)).toBe(false)
  })

  test('that was found is marked, and nothing else', () => {
    expect(piecesOf('een [mooie] dag', '[', ']')).toEqual([
      { text: 'een ', hit: false },
      { text: 'mooie', hit: true },
      { text: ' dag', hit: false },
    ])
  })
})
