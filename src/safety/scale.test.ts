import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, givenDesk } from '../../test/desk.ts'
import { formal } from '../../test/formal.ts'
import { type SafetyDesk, safetyAt } from '../../test/safety.ts'
import { uuidv7 } from '../lib/uuid.ts'

/** How safe it is, said by each for themself: who may say it, who reads it, and how it is shown over time. */

let desk: Desk
let safety: SafetyDesk
let people: Desk['world']['people']
type Who = Parameters<SafetyDesk['page']>[0]

beforeAll(async () => {
  desk = await givenDesk()
  safety = safetyAt(desk)
  people = desk.world.people
})
afterAll(() => desk?.close())

const place = (who: Who, person: string) => `${safety.at(who)}/hoe-veilig/${person}`
const say = (who: Who, person: string, fields: Record<string, string>) =>
  safety.post(who, place(who, person), { id: uuidv7(), ...fields })
const said = async (who: Who, person: string, fields: Record<string, string>) => {
  const answer = await say(who, person, fields)
  expect(answer.status, await answer.clone().text()).toBe(303)
}

describe('of a child under twelve', () => {
  test('is written down together, by a parent with authority; the other parent with authority reads it (ALLOW)', async () => {
    await said('anna', people.noor, { by: 'themself', score: '4', text: 'Ik wil met het licht aan slapen.' })
    for (const who of ['anna', 'bram', 'yasmin'] as const) {
      const shown = await safety.page(who, place(who, people.noor))
      expect(shown, who).toContain('Ik wil met het licht aan slapen.')
      expect(shown).toContain('Alles bij elkaar: Noor zelf')
      expect(shown).toContain('Opgeschreven door Anna de Wit.')
    }
  })
  test('is not there for a parent of another child, for the child under twelve, or for a brother (DENY)', async () => {
    for (const who of ['peter', 'noor', 'sem'] as const) {
      expect(await safety.status(who, place(who, people.noor)), who).toBe(404)
      expect((await say(who, people.noor, { by: 'themself', score: '4' })).status, who).toBe(404)
    }
  })
  test('is not read any more by a parent whose authority ended (DENY), and still by the other (ALLOW)', async () => {
    const { admin } = desk.world
    const taken = await admin.query('delete from erbij.authority where child_id = $1 and holder_id = $2 returning *', [
      people.noor,
      people.bram,
    ])
    expect(await safety.status('bram', place('bram', people.noor))).toBe(404)
    expect(await safety.page('bram', safety.at('bram'))).not.toContain('4 van de 10')
    expect(await safety.page('anna', place('anna', people.noor))).toContain('met het licht aan')
    const [row] = taken.rows
    await admin.query(
      `insert into erbij.authority (family_id, part_id, child_id, holder_id, status, source) values ($1, $2, $3, $4, $5, $6)`,
      [row.family_id, row.part_id, row.child_id, row.holder_id, row.status, row.source],
    )
    expect(await safety.status('bram', place('bram', people.noor))).toBe(200)
  })
  test('and how a mother sees it are two lines, with her name; nothing is averaged', async () => {
    await said('anna', people.noor, { by: 'writer', score: '7', higher: 'Een vaste avond bij oma.' })
    await said('anna', people.noor, { by: 'themself', score: '5' })
    const shown = await safety.page('yasmin', place('yasmin', people.noor))
    expect(shown).toContain('Alles bij elkaar: zoals Anna de Wit het ziet')
    expect([...shown.matchAll(/<svg /g)]).toHaveLength(2)
    expect(shown).toContain('Noor zelf: 2 antwoorden van 0 tot 10.')
    expect(shown).toContain('zoals Anna de Wit het ziet: 1 antwoord van 0 tot 10.')
    for (const average of ['5,3', '5.3', 'gemiddeld']) expect(shown).not.toContain(average)
    expect(shown).toContain('Een vaste avond bij oma.')
  })
  test('with one other is a line of its own; a parent does not choose who reads it', async () => {
    await said('yasmin', people.noor, { by: 'themself', score: '3', with: people.sem, only: 'all' })
    expect(await safety.page('yasmin', place('yasmin', people.noor))).toContain('Bij Sem: Noor zelf')
    expect(await safety.page('anna', place('anna', people.noor))).not.toContain('name="only"')
    const chosen = await say('anna', people.noor, { by: 'themself', score: '1', only: 'helpers' })
    expect(chosen.status).toBe(422)
  })
  test('kept for who helps alone is not there for the parents: they open the same bytes as before (DENY)', async () => {
    const before = { anna: await safety.everything('anna'), bram: await safety.everything('bram') }
    const own = { by: 'themself', score: '1', with: people.bram, text: 'Ik ben bang op zondag.', only: 'helpers' }
    await said('yasmin', people.noor, own)
    for (const who of ['anna', 'bram'] as const) expect(await safety.everything(who)).toBe(before[who])
    for (const who of ['yasmin', 'mira'] as const) {
      const shown = await safety.page(who, place(who, people.noor))
      expect(shown).toContain('Ik ben bang op zondag.')
      expect(shown).toContain('Alleen voor')
    }
  })
})

describe('of somebody of twelve or older', () => {
  test('is said by themself, spoken to as «je», and chosen for whom', async () => {
    const form = await safety.page('sem', place('sem', people.sem))
    expect(form).toContain('Hoe veilig is het voor mij?')
    expect(form).toContain('Alleen voor mij en wie mij helpt')
    expect(form).not.toContain('name="by"')
    for (const path of ['', '/afspraak?soort=1', '/voorvallen'])
      expect(formal(await safety.page('sem', safety.at('sem') + path)), path).toEqual([])
    for (const html of [form, await safety.page('sem', `${safety.side('sem')}/nu`)]) expect(formal(html)).toEqual([])
    await said('sem', people.sem, { score: '6', text: 'Op school gaat het.' })
    expect(await safety.page('anna', place('anna', people.sem))).toContain('Op school gaat het.')
    await said('sem', people.sem, { score: '2', text: 'Thuis niet.', only: 'helpers' })
    expect(await safety.page('anna', place('anna', people.sem))).not.toContain('Thuis niet.')
    expect(await safety.page('sem', place('sem', people.sem))).toContain('Thuis niet.')
    expect(await safety.page('yasmin', place('yasmin', people.sem))).toContain('Thuis niet.')
  })
  test('is not said in their place: a mother gives her own view (ALLOW), whatever she sends', async () => {
    await said('anna', people.sem, { by: 'themself', score: '8', text: 'Volgens mij gaat het goed.' })
    const shown = await safety.page('sem', place('sem', people.sem))
    expect(shown).toContain('zoals Anna de Wit het ziet: 1 antwoord')
    expect(shown).toContain('Volgens mij gaat het goed.')
  })
  test('of a mother is hers and of who helps: her son and both fathers read none (DENY)', async () => {
    await said('anna', people.anna, { score: '3', with: people.sem, text: 'Ik durf niet alleen te zijn.' })
    expect(await safety.page('yasmin', place('yasmin', people.anna))).toContain('Ik durf niet alleen te zijn.')
    for (const who of ['sem', 'bram', 'peter'] as const)
      expect(await safety.status(who, place(who, people.anna)), who).toBe(404)
  })
})

test('a form that is not whole comes back with what was filled in', async () => {
  const answer = await say('yasmin', people.noor, { text: 'Wat Noor zei.', with: people.anna })
  const form = await answer.text()
  expect(answer.status).toBe(422)
  for (const said of ['Kies een getal van 0 tot 10', 'Kies van wie dit antwoord is', 'Wat Noor zei.'])
    expect(form).toContain(said)
  for (const [field, value] of [
    ['score', '11'],
    ['score', '4.5'],
    ['with', desk.world.stranger.child],
    ['only', people.peter],
  ] as const)
    expect((await say('yasmin', people.noor, { by: 'themself', score: '4', [field]: value })).status, field).toBe(422)
})

test('the same answer sent twice stands there once; for others it is another', async () => {
  const id = uuidv7()
  const once = { id, by: 'writer', score: '9', text: 'Een rustige week.' }
  for (const fields of [once, once, { ...once, only: 'helpers' }])
    expect((await safety.post('mira', place('mira', people.noor), fields)).status).toBe(303)
  const { rows } = await desk.world.admin.query(
    `select count(*)::int as n from erbij.entry where kind = 'safety-scale' and author = $1`,
    [desk.world.actors.mira],
  )
  expect(rows).toEqual([{ n: 2 }])
})
