import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, givenDesk } from '../../test/desk.ts'
import { uuidv7 } from '../lib/uuid.ts'

/** «Alleen voor …»: words of a young person of their own, for who helps and for whom of the family they choose. */

let desk: Desk
let { world, text } = {} as Desk
type Who = Parameters<Desk['house']['as']>[0]
const as = (who: Who) => desk.house.as(who)
const page = async (who: Who, path: string) => text((await as(who)).get(path))
const semSays = async (words: string, fields: Record<string, string> = {}) => {
  const id = uuidv7()
  const answer = await (await as('sem')).post('/mijn-woorden', { id, text: words, family: world.family, ...fields })
  return { id, status: answer.status, page: await answer.text() }
}

/** Everything that Anna can come to, without what is new every time. */
const roads = () => [
  '/mijn-dossier',
  '/mijn-woorden',
  '/wie-keek',
  '/mijn-rechten',
  `/mijn-dossier/${world.family}/wie-mag-wat`,
  `/mijn-dossier/${world.family}/bestanden`,
  `/mijn-dossier/${world.family}/mensen`,
  `/mijn-dossier/${world.family}/meelezen`,
  `/mijn-dossier/${world.family}/afschrift`,
  `/mijn-dossier/${world.family}/bewaartermijnen`,
  '/api/v1/mijn-dossier',
  '/api/v1/inzagen',
]
async function seenBy(who: Who & keyof Desk['world']['actors']): Promise<string[]> {
  // Her own looks are forgotten, so that the log begins alike.
  await world.admin.query('delete from erbij.look where actor = $1', [world.actors[who]])
  const reader = await as(who)
  const answers: string[] = []
  for (const path of roads()) answers.push(`${path} ${await text(reader.get(path))}`)
  // What is new every time: the id of a form, and of her own looks and their moments, to the minute.
  return answers.map((one) =>
    one.replaceAll(
      /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}|\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)|\b\d\d:\d\d\b/g,
      '',
    ),
  )
}

beforeAll(async () => {
  desk = await givenDesk()
  ;({ world, text } = desk)
})
afterAll(() => desk?.close())

describe('Sem, fourteen', () => {
  test('reads that who has authority reads his words too, and chooses for whom they are; Bram, whom nobody reads, has no choice to make', async () => {
    const form = await page('sem', '/mijn-woorden')
    expect(form).toContain('Voor wie is dit?')
    expect(form).toContain('Alleen voor mij en wie mij helpt')
    // He knows neither parent here: it is said all the same that who has authority reads it.
    expect(form).toContain('Wie gezag over je heeft, leest het ook tot je 16 bent.')
    expect(form).not.toContain('Je gezin niet.')
    expect(await page('bram', '/mijn-woorden')).not.toContain('name="only"')
  })
  test('ALLOW: for everybody, his mother reads it', async () => {
    expect((await semSays('Ik ga naar het feest.', { only: 'all' })).status).toBe(303)
    expect(await page('anna', '/mijn-dossier')).toContain('Ik ga naar het feest.')
  })
  test('DENY: only for who helps, she reads what she read before, byte for byte, on every road; Yasmin and he read it', async () => {
    const before = await seenBy('anna')
    const { id, status } = await semSays('Ik slaap niet omdat er ruzie is.', { only: 'helpers' })
    expect(status).toBe(303)
    const after = await seenBy('anna')
    for (const [index, answer] of after.entries()) expect(answer === before[index], roads()[index]).toBe(true)
    for (const path of [`/mijn-dossier/${world.family}/vermeldingen/${id}`, `/mijn-woorden/${id}`])
      expect((await desk.anna.get(path)).status).toBe(404)
    const place = await page('yasmin', `/gezinnen/${world.family}/kinderen/${world.people.sem}`)
    expect(place).toContain('Ik slaap niet omdat er ruzie is.')
    expect(place).toContain('Vertel het niet verder.')
    const his = await page('sem', '/mijn-woorden')
    expect(his).toContain('Ik slaap niet omdat er ruzie is.')
    expect(his).toMatch(/Alleen voor [^<]*Yasmin/)
  })
  test('DENY: also his father, whose authority is determined later', async () => {
    await world.admin.query(`update erbij.authority set status = 'holds' where child_id = $1 and holder_id = $2`, [
      world.people.sem,
      world.people.peter,
    ])
    try {
      const his = await page('peter', '/mijn-dossier')
      expect(his).toContain('Ik ga naar het feest.')
      expect(his).not.toContain('Ik slaap niet')
    } finally {
      await world.admin.query(
        `update erbij.authority set status = 'undetermined' where child_id = $1 and holder_id = $2`,
        [world.people.sem, world.people.peter],
      )
    }
  })
  test('it is kept from everybody of the family but himself', async () => {
    const { rows } = await world.admin.query(
      `select shielded_from @> array[$2::uuid] as anna, shielded_from @> array[$1::uuid] as sem from erbij.part where sort = 'statement' and subjects = array[$1::uuid] and shielded_from <> '{}'`,
      [world.people.sem, world.people.anna],
    )
    expect(rows).toEqual([{ anna: true, sem: false }])
  })
  test('for somebody who is nobody here: nothing is kept, and the form comes back filled in', async () => {
    const { status, page: form } = await semSays('Voor wie?', { only: uuidv7() })
    expect(status).toBe(422)
    expect(form).toContain('Voor wie?')
    expect(form).toContain('Kies voor wie dit is')
  })
  test('corrects a mistake in what is kept, and it stays kept', async () => {
    const { id } = await semSays('Dit is gehiem.', { only: 'helpers' })
    const sem = await as('sem')
    const sent = await sem.post(`/mijn-woorden/${id}/verbeteren`, { version: id, text: 'Dit is geheim.', id: uuidv7() })
    expect(sent.status).toBe(303)
    expect(await page('anna', '/mijn-dossier')).not.toContain('Dit is ge')
    expect(await page('yasmin', `/gezinnen/${world.family}/kinderen/${world.people.sem}`)).toContain('Dit is geheim.')
  })
  test('the same words for others are other words: nothing is lost when he goes back and chooses again', async () => {
    const id = uuidv7()
    const sem = await as('sem')
    for (const only of ['helpers', 'helpers', 'all'])
      expect((await sem.post('/mijn-woorden', { id, text: 'Eén keer.', family: world.family, only })).status).toBe(303)
    const { rows } = await world.admin.query(
      `select count(*)::int as n from erbij.entry_content where body::jsonb ->> 'text' = 'Eén keer.'`,
    )
    expect(rows).toEqual([{ n: 2 }])
  })
})
