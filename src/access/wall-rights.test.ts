import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asking } from '../../test/asking.ts'
import type { DeWit } from '../../test/de-wit.ts'
import { givenThief, type Thief } from '../../test/thief.ts'
import { uuidv7 } from '../lib/uuid.ts'

/** As the app's own role, past the application: emergencies, who helps, and codes that tie an account to somebody. */

let thief: Thief
let world: DeWit
let ask: ReturnType<typeof asking>
let lead: string
let reach: string
let place: string

const emergency = (actor: string, mode: string, action: string, parts: string[]) => {
  const claims = [
    { family: world.family, allowed: parts, allowedRules: parts.map(() => 'forged'), refused: [], refusedRules: [] },
  ]
  return thief.app.query<{ allowed: string[] }>('select * from erbij.record_emergency($1, $2, $3, $4, $5, $6, $7)', [
    uuidv7(),
    actor,
    mode,
    action,
    'help',
    JSON.stringify(claims),
    '[]',
  ])
}
const opened = async (actor: string, mode: string, action: string, parts: string[]) =>
  thief.rolledBack(async () => (await emergency(actor, mode, action, parts)).rows[0]?.allowed)

beforeAll(async () => {
  thief = await givenThief()
  world = thief.world
  ask = asking(world)
  const { organisations, people } = world
  lead = await ask.capacity(organisations.team, 'team-lead')
  reach = await world.givenPart({ sort: 'reach', subjects: [people.anna] })
  place = await world.givenPart({ sort: 'access', subjects: [people.noor], organisationId: organisations.team })
})
afterAll(() => thief?.close())

describe('an emergency', () => {
  test('is a road for its three actions, and for reading or writing nothing else (DENY)', async () => {
    const { actors, parts } = world
    for (const [mode, action] of [
      ['read', 'read'],
      ['read', 'break-glass'],
      ['write', 'write'],
      ['write', 'oversee'],
      ['read', 'review'],
      ['evaluate', 'oversee'],
    ] as const)
      await expect(opened(actors.mira, mode, action, [parts.noorBasics]), `${mode} ${action}`).rejects.toMatchObject({
        code: '42501',
      })
  })

  test('passes for somebody of the team (ALLOW); not for another department, a leader, the family at work, or where somebody hides or is reached (DENY)', async () => {
    const { actors, parts } = world
    const all = [parts.noorBasics, parts.hiddenAddress, reach]
    expect(await opened(actors.mira, 'write', 'break-glass', all)).toEqual([parts.noorBasics])
    for (const who of [actors.joris, lead, actors.bramAtWork, actors.anna, actors.noor])
      expect(await opened(who, 'write', 'break-glass', all)).toEqual([])
  })

  test('is not of what somebody asked about their own dossier (DENY)', async () => {
    const { actors, people, organisations } = world
    const request = await world.givenPart({
      sort: 'request',
      subjects: [people.anna],
      organisationId: organisations.team,
    })
    expect(await opened(actors.mira, 'write', 'break-glass', [request])).toEqual([])
  })

  test('is overseen by who leads the team of a colleague who opened one there (ALLOW); not before, and not by others (DENY)', async () => {
    const { actors, parts, organisations, family, people } = world
    expect(await opened(lead, 'read', 'oversee', [place, parts.noorBasics])).toEqual([])
    expect((await thief.app.query('select from erbij.emergencies($1)', [lead])).rowCount).toBe(0)
    const night = await ask.capacity(organisations.team)
    const body = {
      step: 'open',
      ground: 'break-glass',
      parts: [parts.noorBasics],
      capacity: night,
      reason: 'Nood.',
      until: new Date(Date.now() + 3 * 3_600_000).toISOString(),
    }
    const where = { sort: 'access', subjects: [people.noor], organisationId: organisations.team } as const
    expect(await ask.writes(night, 'break-glass', 'opening', where, body)).toBeTruthy()
    expect(await opened(lead, 'read', 'oversee', [place, parts.noorBasics])).toEqual([place])
    expect((await thief.app.query('select from erbij.emergencies($1)', [lead])).rows).toHaveLength(1)
    const elsewhere = await ask.capacity(organisations.safety, 'team-lead')
    for (const who of [night, actors.yasmin, actors.bramAtWork, elsewhere, actors.anna, uuidv7()]) {
      expect((await thief.app.query('select from erbij.emergencies($1)', [who])).rows).toEqual([])
      expect(await opened(who, 'read', 'oversee', [place]).catch(() => [])).toEqual([])
    }
    // A leader of this family, at work: not of their own.
    await world.admin.query(
      `update erbij.account set person_id = $2 where id = (select account_id from erbij.capacity where id = $1)`,
      [lead, people.peter],
    )
    expect(await opened(lead, 'read', 'oversee', [place])).toEqual([])
    expect((await thief.app.query('select from erbij.emergencies($1)', [lead])).rows).toEqual([])
    expect(family).toBeTruthy()
  })
})

describe('what stands beside a look', () => {
  const given = async (person: string) =>
    (await thief.app.query('select erbij.access_given($1, $2) as given', [world.family, person])).rows[0]?.given
  const helpers = async () => (await thief.app.query('select from erbij.helping_organisations()')).rowCount

  test('who helps, and how somebody signs in, is told within a look at those parts (ALLOW), and without it or at others not (DENY)', async () => {
    const { actors, people, family, parts } = world
    const involvement = (
      await world.admin.query(`select part_id as id from erbij.tie where family_id = $1 and capacity_id = $2`, [
        family,
        actors.yasmin,
      ])
    ).rows.map(({ id }) => id)
    expect([await given(people.anna), await helpers()]).toEqual([null, 0])
    await thief.rolledBack(async () => {
      await thief.look(actors.yasmin, family, [parts.annaBasics])
      expect([await given(people.anna), await helpers()]).toEqual([null, 0])
    })
    await thief.rolledBack(async () => {
      await thief.look(actors.yasmin, family, [reach, ...involvement])
      expect(await given(people.anna)).toMatchObject({ account: 'Anna de Wit' })
      expect(await given(world.stranger.child)).toBe(null)
      expect(await helpers()).toBeGreaterThan(0)
    })
    await thief.rolledBack(async () => {
      await thief.look(actors.bram, family, [reach, ...involvement])
      expect(await given(people.anna)).toBe(null)
    })
  })

  test('a code is kept and ended beside an entry of this transaction alone (DENY)', async () => {
    const { actors, family, people } = world
    const keep = (part: string, entry: string) =>
      thief.app.query('select erbij.keep_access_code($1, $2, $3, $4, $5)', [
        actors.yasmin,
        family,
        part,
        entry,
        Buffer.alloc(32, 1),
      ])
    const where = { sort: 'reach', subjects: [people.peter] } as const
    const body = { step: 'give', person: people.peter, until: new Date().toISOString().slice(0, 10) }
    const entry = await ask.writes(actors.yasmin, 'write', 'access-code', where, body)
    expect(entry).toBeTruthy()
    await expect(thief.rolledBack(() => keep(ask.placed(where).id, String(entry)))).rejects.toMatchObject({
      code: '42501',
    })
    await expect(
      thief.app.query('select erbij.end_access_code($1, $2, $3, $4)', [
        actors.yasmin,
        family,
        ask.placed(where).id,
        entry,
      ]),
    ).rejects.toMatchObject({ code: '42501' })
  })
})
