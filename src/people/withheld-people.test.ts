import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givenCircle } from '../../test/circle.ts'
import { withholdingBy } from '../../test/withheld.ts'
import { type Access, withAccess } from '../access/access.ts'
import { readReaders } from '../access/looks.store.ts'
import { partOf } from '../dossier/part.ts'
import { readPeople } from './people.store.ts'

/** An entry that is withheld from somebody shows them nothing of what follows from it: no person, relation, authority or merge. */

let circle: Awaited<ReturnType<typeof givenCircle>>
let does: ReturnType<typeof withholdingBy>
beforeAll(async () => {
  circle = await givenCircle()
  await circle.world.involve(circle.world.actors.mira)
  does = withholdingBy(circle.world)
})
afterAll(async () => {
  expect(circle.house.errors).toEqual([])
  await circle?.close()
})

const entryOf = async (kind: string): Promise<string> => {
  const { rows } = await circle.world.admin.query(
    'select id from erbij.entry where family_id = $1 and kind = $2 order by recorded_at desc limit 1',
    [circle.world.family, kind],
  )
  return rows[0].id
}
type Who = 'anna' | 'bram' | 'peter' | 'noor' | 'bramAtWork'
const looking = async <T>(who: Who, work: (access: Access) => Promise<T>): Promise<T> => {
  const { road, actors, family } = circle.world
  const question = { actorId: actors[who], families: [family], action: 'read', purpose: 'help' } as const
  const answer = await withAccess(road, question, work)
  if (!answer.allowed) throw new Error('refused')
  return answer.value
}
const rows = (who: Who) =>
  looking(who, async (access) => {
    const found = (await readPeople(access)).get(circle.world.family)
    if (!found) throw new Error('nothing')
    return found
  })

describe('withheld from Bram', () => {
  test('somebody around Noor is for him as never written, byte for byte on every road (DENY); Anna knows them (ALLOW); ended, so does he', async () => {
    const { get, add, roads, seenBy, people, mine } = circle
    await circle.world.involve(circle.world.actors.bramAtWork)
    // Somebody else in the same part: that a part is there is told of every part, also one with nothing in it for him.
    expect((await add({ givenNames: 'Oma' })).status).toBe(303)
    const before = await seenBy('bram', roads)
    expect((await add({ givenNames: 'Geheime', surname: 'Getuige', relation: 'neighbour' })).status).toBe(303)
    expect((await get('bram', mine)).text).toContain('Geheime Getuige')
    const id = await entryOf('relation')
    const thread = await does.withhold(id)
    expect(await seenBy('bram', roads)).toEqual(before)
    expect((await get('anna', mine)).text).toContain('Geheime Getuige')
    // Nor at his work, where a colleague reads it; nor among who could read.
    expect((await get('bramAtWork', people)).text).not.toContain('Getuige')
    expect((await get('yasmin', people)).text).toContain('Geheime Getuige')
    const persons = async (who: Who) =>
      (await looking(who, (access) => readReaders(access, circle.world.family))).flatMap((r) => r.personId ?? [])
    const { rows: told } = await circle.world.admin.query(
      `select other_id as id from erbij.known_relation where thread_id = $1`,
      [id],
    )
    expect(await persons('bram')).not.toContain(told[0].id)
    expect(await persons('anna')).toContain(told[0].id)
    await does.end(id, thread)
    expect((await get('bram', mine)).text).toContain('Geheime Getuige')
  })

  test('a decision of a court shows what was known before it (DENY); Anna reads the decision (ALLOW)', async () => {
    const { world, people, post } = circle
    const { people: p } = world
    const decision = { outcome: 'joint-parental', holders: [p.anna, p.bram], decidedOn: '2025-03-01', court: 'Utrecht' }
    expect((await post('yasmin', `${people}/${p.noor}/gezag`, decision)).status).toBe(303)
    const decided = async (who: Who) => {
      const { outcomes, authority } = await rows(who)
      return [outcomes.some(({ source }) => source === 'court'), authority.some(({ rank }) => rank === 3)]
    }
    expect(await decided('bram')).toEqual([true, true])
    await does.withhold(await entryOf('authority-decision'))
    expect(await decided('bram')).toEqual([false, false])
    expect((await rows('bram')).authority.map(({ holderId }) => holderId)).toContain(p.bram)
    expect(await decided('anna')).toEqual([true, true])
  })
})

test('how to reach Bram, told by a professional, is withheld from him (DENY); what he said himself stays his (ALLOW)', async () => {
  const { world, post } = circle
  const { people: p, family, actors } = world
  const { id: partId } = partOf({ familyId: family, sort: 'reach', regime: 'jeugdwet', subjects: [p.bram] })
  await world.givenPart({ sort: 'reach', subjects: [p.bram] })
  const reached = async () => (await rows('bram')).reach.map(({ body }) => body.post)
  await does.write(actors.yasmin, 'write', partId, { kind: 'reach', body: { post: 'never' } })
  expect(await reached()).toEqual(['never'])
  await does.withhold(await entryOf('reach'))
  expect(await reached()).toEqual([])
  expect((await post('bram', '/mijn-bereikbaarheid', { post: 'home' })).status).toBe(303)
  await does.withhold(await entryOf('reach'))
  expect(await reached()).toEqual(['home'])
})

describe('that two people are one', () => {
  test('is read by them without why (DENY), by professionals with it (ALLOW); withheld, they are two to themselves', async () => {
    const { world, people, post, add, get } = circle
    const { people: p, admin } = world
    expect((await add({ givenNames: 'P.', surname: 'Bakker', relation: 'parent', to: p.sem })).status).toBe(303)
    const { rows: found } = await admin.query(`select person_id as id from erbij.known_person where surname = 'Bakker'`)
    const merge = { step: 'merge', person: found[0].id, sameAs: p.peter, reason: 'Zijn buurvrouw verklapte het.' }
    expect((await post('yasmin', `${people}/dezelfde`, merge)).status).toBe(303)
    expect((await get('yasmin', `${people}/dezelfde`)).text).toContain('Zijn buurvrouw verklapte het.')
    expect((await rows('peter')).same).toMatchObject([{ sameAs: p.peter, reason: null }])
    // Not the application alone: the row holds no reason, and the entry that does is not theirs to read.
    const sides = await looking('peter', async ({ db }) => ({
      rows: await db.selectFrom('same_person').selectAll().execute(),
      texts: await db.selectFrom('entry_content').select('body').execute(),
    }))
    expect(sides.rows).toHaveLength(1)
    expect(JSON.stringify(sides)).not.toContain('verklapte')
    await does.withhold(await entryOf('same-person'), p.peter)
    expect((await rows('peter')).same).toEqual([])
  })
})

test('that somebody is involved is withheld from nobody', async () => {
  await expect(does.withhold(await entryOf('involvement'))).rejects.toMatchObject({ code: '23514' })
})
