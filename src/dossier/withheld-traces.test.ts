import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givenApp } from '../../test/app.ts'
import { type DeWit, givenDeWit } from '../../test/de-wit.ts'
import { withholdingBy } from '../../test/withheld.ts'
import { withAccess } from '../access/access.ts'
import { readLooks } from '../access/looks.store.ts'

/** What somebody may not read leaves no trace in a verb of the log, nor in a mark that something stood there before. */

let world: DeWit
let house: Awaited<ReturnType<typeof givenApp>>
let does: ReturnType<typeof withholdingBy>

beforeAll(async () => {
  world = await givenDeWit()
  house = await givenApp(world)
  await world.involve(world.actors.mira)
  does = withholdingBy(world)
})
afterAll(async () => {
  expect(house.errors).toEqual([])
  await world?.close()
})

type Who = 'anna' | 'bram' | 'yasmin'
const text = async (who: Who, path: string) => (await (await house.as(who)).get(path)).text()
const mine = (id: string) => `/mijn-dossier/${world.family}/vermeldingen/${id}`
const noted = async (about: string) => (await world.write(world.actors.yasmin, [world.people.noor], about)) ?? ''

/** The newest lines of the log about a part, as one reader is told them: all but the moment, which no two looks share. */
async function lines(who: Who, part: string, howMany: number) {
  const question = { families: [world.family], action: 'read-log', purpose: 'legal-protection' } as const
  const answer = await withAccess(world.road, { ...question, actorId: world.actors[who] }, (access) =>
    readLooks(access, 500),
  )
  const all = answer.allowed ? answer.value : []
  return all
    .filter(({ partId, action }) => partId === part && !['read', 'list', 'read-log'].includes(action))
    .slice(0, howMany)
    .map(({ id: _id, at: _at, cursor: _cursor, ...line }) => line)
}
const verbs = async (who: Who, part: string, howMany: number) =>
  (await lines(who, part, howMany)).map(({ action }) => action).reverse()

describe('the log', () => {
  test('tells Bram of sharing and correcting what is withheld from him, byte for byte, as of notes that nobody shared (DENY); Anna reads the verbs (ALLOW)', async () => {
    const id = await noted('Noor vertelde iets.')
    const part = await does.partOfEntry(id)
    await does.share(id)
    expect(await verbs('bram', part, 2)).toEqual(['write', 'share'])
    const thread = await does.withhold(id)
    await does.correct(id, 'Noor vertelde iets anders.', true)
    const withheld = await lines('bram', part, 5)
    expect(await verbs('anna', part, 5)).toEqual(['write', 'share', 'write', 'write', 'correct'])
    expect(await text('anna', '/wie-keek')).toContain('Deelde iets uit ')
    const log = `${await text('bram', '/wie-keek')}${await text('bram', '/api/v1/inzagen')}`
    for (const verb of ['Deelde iets', 'Verbeterde iets', 'gedeeld"', 'verbeterd"']) expect(log).not.toContain(verb)

    const { yasmin, mira } = world.actors
    for (const writer of [yasmin, yasmin, yasmin, mira, yasmin])
      await does.write(writer, 'write', part, { kind: 'contact-note', body: { text: 'Alleen voor wie helpt.' } })
    expect(await lines('bram', part, 5)).toEqual(withheld)

    await does.end(id, thread)
    const told = await verbs('bram', part, 11)
    expect([told.includes('share'), told.includes('correct')]).toEqual([true, true])
  })

  test('tells nobody of the family of the correction of a version they never read (DENY); of one they read it does (ALLOW)', async () => {
    const id = await noted('Eerste versie, van niemand anders.')
    const part = await does.partOfEntry(id)
    const second = await does.correct(id, 'Tweede versie.', false)
    await does.share(second)
    expect(await verbs('anna', part, 3)).toEqual(['write', 'write', 'share'])
    expect(await verbs('yasmin', part, 3)).toEqual(['write', 'correct', 'share'])
    await does.correct(second, 'Derde versie.', true, id)
    expect(await verbs('anna', part, 1)).toEqual(['correct'])
  })
})

describe('a mark that something was corrected', () => {
  const api = async (who: Who, id: string) => {
    const path = who === 'yasmin' ? `/api/v1/gezinnen/${world.family}/verslagen/${id}` : '/api/v1/mijn-dossier'
    return new RegExp(`"id":"${id}".*?"verbetert":(null|"[^"]+")`).exec(await text(who, path))?.[1]
  }

  test('is not there for who could read no earlier version (DENY), and is for who could (ALLOW)', async () => {
    const first = await noted('Kladversie die nooit is gedeeld.')
    const second = await does.correct(first, 'Nette versie.', false)
    await does.share(second)
    const page = await text('anna', mine(second))
    expect(page).toContain('Nette versie.')
    for (const hidden of ['verbeterd', 'Verbeterd', 'Wat er eerder stond', 'Kladversie', first])
      expect(page).not.toContain(hidden)
    const dossier = await text('anna', '/mijn-dossier')
    expect(dossier).toContain('Nette versie.')
    expect(dossier).not.toContain(first)
    expect(await api('anna', second)).toBe('null')
    expect(await api('yasmin', second)).toBe(`"${first}"`)
    expect(await text('yasmin', `/gezinnen/${world.family}/vermeldingen/${second}`)).toContain('Kladversie')

    const third = await does.correct(second, 'Nog netter.', true, first)
    expect(await text('anna', mine(third))).toContain('Wat er eerder stond')
    expect(await api('anna', third)).toBe(`"${second}"`)
  })
})

describe('what was destroyed', () => {
  const destroyed = async (ground: string) => {
    const id = await noted('Dit gaat weg.')
    await does.share(id)
    await world.admin.query(
      `select * from erbij.destroy($1, array[$2]::uuid[], $3, 'Op verzoek van Bram, na ruzie.')`,
      [world.family, id, ground],
    )
    const professional = await text('yasmin', `/gezinnen/${world.family}/vermeldingen/${id}`)
    return { anna: await text('anna', mine(id)), yasmin: professional }
  }

  test('says when and by which article to who may read the part (ALLOW), never why or who asked (DENY)', async () => {
    const cited = await destroyed('Jeugdwet 7.3.9(1)')
    expect(cited.anna).toContain('op grond van: Jeugdwet 7.3.9(1).')
    const typed = await destroyed('Jeugdwet 7.3.9, verzoek van Bram')
    expect(typed.anna).toContain('De inhoud is vernietigd op')
    expect(typed.anna).not.toMatch(/op grond van|verzoek/)
    expect(typed.yasmin).toContain('op grond van: Jeugdwet 7.3.9, verzoek van Bram.')
    for (const page of [...Object.values(cited), ...Object.values(typed)]) expect(page).not.toContain('na ruzie')
  })

  test('why is read by the steward (ALLOW), by the web server never (DENY)', async () => {
    const { rows } = await world.admin.query(
      `select has_table_privilege('erbij_steward', 'erbij.destroyed_why', 'select') as steward,
         has_table_privilege('erbij_app', 'erbij.destroyed_why', 'select') as app,
         (select count(*)::int from erbij.destroyed_why where reason like '%ruzie%') as kept,
         (select count(*)::int from information_schema.columns where table_schema = 'erbij' and table_name = 'destroyed' and column_name = 'reason') as old`,
    )
    expect(rows).toEqual([{ steward: true, app: false, kept: 2, old: 0 }])
  })
})
