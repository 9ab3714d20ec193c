import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { about, asking, opens } from '../../../test/asking.ts'
import { complaining, professional } from '../../../test/complaints.ts'
import { type Desk, givenDesk } from '../../../test/desk.ts'
import { withAccess } from '../../access/access.ts'
import { makeRules } from '../../law/rules.ts'
import { root } from '../../lib/root.ts'
import { requestPart } from '../ask.ts'

/** The second wall around a complaint: what PostgreSQL holds, whatever the rules or a page would do. */

let desk: Desk
let at: Awaited<ReturnType<typeof complaining>>
let ask: ReturnType<typeof asking>
let part: string
beforeAll(async () => {
  desk = await givenDesk()
  at = await complaining(desk)
  ask = asking(desk.world)
  await at.complain(desk.anna)
  part = requestPart(desk.world.family, desk.world.people.anna, { id: at.committee, regime: 'jeugdwet' }).id
})
afterAll(() => desk?.close())

const careless = makeRules(readFileSync(root('src/law/policies/schema.cedarschema'), 'utf8'), [
  '@id("all") @law("x|BWBR0000000|2026-01-01") @nl("Ja.") @en("Yes.") permit (principal, action, resource);',
])
async function reads(actorId: string, rules = careless, what = part): Promise<boolean> {
  const { road, family } = desk.world
  const question = { actorId, families: [family], action: 'read', purpose: 'help' } as const
  const answer = await withAccess({ ...road, rules }, question, async (access) => access.parts.includes(what))
  return answer.allowed && answer.value
}

describe('with rules that allow everything', () => {
  test('PostgreSQL shows a complaint to a member of the committee and to whoever made it (ALLOW), and to nobody else (DENY)', async () => {
    const { actors, organisations } = desk.world
    expect(await reads(at.bas.capacity)).toBe(true)
    expect(await reads(actors.anna)).toBe(true)
    const others = [
      actors.yasmin,
      actors.mira,
      actors.koen,
      actors.bramAtWork,
      actors.bram,
      actors.sem,
      actors.peter,
      (await professional(desk.world, organisations.team, 'team-lead', 'Hanneke Prins')).capacity,
      (await professional(desk.world, organisations.team, 'complaints-committee', 'Van Het Team')).capacity,
      (await professional(desk.world, at.committee, 'worker', 'Geen Lid')).capacity,
    ]
    for (const actor of others) expect(await reads(actor), actor).toBe(false)
  })

  test('nor to a member who helps this family as well, in whatever job (DENY); a member who helps another does read (ALLOW)', async () => {
    const { admin, organisations, involve, stranger } = desk.world
    const both = await professional(desk.world, at.committee, 'complaints-committee', 'Twee Petten')
    const helping = await ask.capacity(organisations.team)
    await admin.query('update erbij.capacity set account_id = $1 where id = $2', [both.account, helping])
    await involve(helping, stranger.family)
    expect(await reads(both.capacity)).toBe(true)
    await involve(helping)
    expect(await reads(both.capacity)).toBe(false)
  })
})

describe('a member who works at the team itself', () => {
  test('reads no request to that team, by the rules (DENY), and by PostgreSQL alone (DENY); its workers do (ALLOW)', async () => {
    const { organisations, people, family, actors, rules } = desk.world
    await desk.anna.post(`/mijn-rechten/${family}/vragen/copy`, { text: '' })
    const to = { id: organisations.team, regime: 'jeugdwet' } as const
    const asked = requestPart(family, people.anna, to).id
    const own = await professional(desk.world, organisations.team, 'complaints-committee', 'Lid Van Het Team')
    for (const by of [rules, careless]) {
      expect(await reads(own.capacity, by, asked)).toBe(false)
      expect(await reads(actors.yasmin, by, asked)).toBe(true)
    }
  })
})

describe('consent for a complaint', () => {
  const own = () => ({ ...about(desk.world.people.anna), organisationId: at.committee })
  const gives = (place: ReturnType<typeof own>, to: string, ground = 'complaint', who = desk.world.actors.anna) =>
    ask.writes(who, who === desk.world.actors.anna ? 'consent' : 'disclose', 'opening', place, {
      ...(opens(ground, [desk.world.parts.annaBasics], to) as object),
    })

  test('is given to a member, in a part of the committee (ALLOW); not to anybody else, nor where others read it, nor by who helps (DENY)', async () => {
    const { actors } = desk.world
    expect(await gives(own(), at.bas.capacity)).toBeTruthy()
    expect(await gives(own(), actors.yasmin)).toBe(false)
    expect(await gives({ ...own(), organisationId: desk.world.organisations.team }, at.bas.capacity)).toBe(false)
    const shared = about(desk.world.people.anna) as ReturnType<typeof own>
    expect(await gives(shared, at.bas.capacity)).toBe(false)
    expect(await gives(shared, at.bas.capacity, 'complaint', actors.yasmin)).toBe(false)
    // Any other consent does not stand with the committee.
    expect(await gives(own(), at.bas.capacity, 'consent')).toBe(false)
  })

  test('opens what was given, by the rule for a complaint, and nothing else', async () => {
    const { parts } = desk.world
    expect(await ask.reads(at.bas.capacity, parts.annaBasics)).toBe('complaint')
    expect(await ask.reads(at.bas.capacity, parts.noorBasics)).toBe(false)
    expect(await ask.reads(at.bas.capacity, part)).toBe('committee-examines-complaint')
  })
})
