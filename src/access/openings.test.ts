import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { about, asking, end, opens, type Place, until } from '../../test/asking.ts'
import { type DeWit, givenDeWit } from '../../test/de-wit.ts'
import type { PartIdentity } from '../dossier/part.ts'
import { withAccess } from './access.ts'
import { readLooks } from './looks.store.ts'

/** What opens: decided by entries of the ledger, along the road, on a real database. */

let world: DeWit
let ask: ReturnType<typeof asking>
let notes: { noor: string; sem: string; anna: string; origin: string }

beforeAll(async () => {
  world = await givenDeWit()
  ask = asking(world)
  const { people, organisations } = world
  const part = (sort: PartIdentity['sort'], subject: string) =>
    world.givenPart({ sort, subjects: [subject], organisationId: organisations.team })
  notes = {
    noor: await part('contact', people.noor),
    sem: await part('contact', people.sem),
    anna: await part('contact', people.anna),
    origin: await part('origin', people.noor),
  }
})
afterAll(() => world?.close())

describe('consent', () => {
  test('of a mother opens what is about her child to the safety team (ALLOW), and withdrawn it is closed at once (DENY)', async () => {
    const { actors, people } = world
    expect(await ask.reads(actors.koen, notes.noor)).toBe(false)
    const given = await ask.writes(
      actors.anna,
      'consent',
      'opening',
      about(people.noor),
      opens('consent', [notes.noor], actors.koen),
    )
    expect(given).toBeTruthy()
    expect(await ask.reads(actors.koen, notes.noor)).toBe('opened-by-consent')
    expect(await ask.reads(actors.koen, notes.sem)).toBe(false)
    const gone = await ask.writes(actors.anna, 'consent', 'opening', about(people.noor), end, given)
    expect(gone).toBeTruthy()
    expect(await ask.reads(actors.koen, notes.noor)).toBe(false)
  })

  test('is of a boy of 14 himself (ALLOW), not of his mother (DENY); hers for a girl of 9 lapses when the girl turns 12 (DENY)', async () => {
    const { actors, people } = world
    const { koen } = actors
    const sem = opens('consent', [notes.sem], koen)
    expect(await ask.writes(actors.anna, 'consent', 'opening', about(people.sem), sem)).toBe(false)
    expect(await ask.writes(actors.sem, 'consent', 'opening', about(people.sem), sem)).toBeTruthy()
    expect(await ask.reads(koen, notes.sem)).toBe('opened-by-consent')
    await ask.writes(actors.anna, 'consent', 'opening', about(people.noor), opens('consent', [notes.noor], koen))
    expect(await ask.reads(koen, notes.noor)).toBe('opened-by-consent')
    await ask.turns(people.noor, 12)
    expect(await ask.reads(koen, notes.noor)).toBe(false)
    await ask.turns(people.noor, 9)
    await world.admin.query('delete from erbij.opening')
  })

  test('of a parent opens nothing about a child of 16 by standing in a part about themself (DENY)', async () => {
    const { actors, people } = world
    await ask.turns(people.sem, 16)
    const body = opens('consent', [notes.sem], actors.koen)
    expect(await ask.writes(actors.anna, 'consent', 'opening', about(people.anna), body)).toBe(false)
    await ask.turns(people.sem, 14)
  })

  test('is not ended by who did not give it, when a professional decided (DENY)', async () => {
    const { actors, people } = world
    const gi = await ask.capacity(await ask.organisation('certified-institution'))
    const thread = await ask.writes(
      actors.yasmin,
      'disclose',
      'opening',
      about(people.noor),
      opens('supervision-order', [notes.noor], gi),
    )
    expect(await ask.reads(gi, notes.noor)).toBe('opened-by-disclosure')
    expect(await ask.writes(actors.anna, 'consent', 'opening', about(people.noor), end, thread)).toBe(false)
    expect(await ask.writes(actors.yasmin, 'disclose', 'opening', about(people.noor), end, thread)).toBeTruthy()
    expect(await ask.reads(gi, notes.noor)).toBe(false)
  })

  test('is given for whom one stands for (ALLOW), not for another (DENY); with consent, and no other ground (DENY)', async () => {
    const { actors, people } = world
    const { koen } = actors
    expect(
      await ask.writes(actors.bram, 'consent', 'opening', about(people.noor), opens('consent', [notes.noor], koen)),
    ).toBeTruthy()
    expect(
      await ask.writes(actors.bram, 'consent', 'opening', about(people.noor), opens('consent', [notes.anna], koen)),
    ).toBe(false)
    expect(
      await ask.writes(actors.bram, 'consent', 'opening', about(people.sem), opens('consent', [notes.sem], koen)),
    ).toBe(false)
    expect(
      await ask.writes(actors.bram, 'consent', 'opening', about(people.noor), opens('legal-duty', [notes.noor], koen)),
    ).toBe(false)
  })
})

describe('a disclosure', () => {
  test('opens what the own organisation wrote (ALLOW), never who told in confidence, nor what another wrote (DENY)', async () => {
    const { actors, people } = world
    const gi = await ask.organisation('certified-institution')
    const worker = await ask.capacity(gi)
    const disclose = (parts: string[], by = actors.yasmin) =>
      ask.writes(by, 'disclose', 'opening', about(people.noor), opens('supervision-order', parts, worker))
    expect(await disclose([notes.origin])).toBe(false)
    await world.involve(actors.koen)
    expect(await disclose([notes.noor], actors.koen)).toBe(false)
    expect(await disclose([notes.noor])).toBeTruthy()
    expect(await ask.reads(worker, notes.noor)).toBe('opened-by-disclosure')
    expect(await ask.reads(worker, notes.anna)).toBe(false)
  })

  test('stands where whom it is about reads it (ALLOW), not where another does (DENY); and is no consent (DENY)', async () => {
    const { actors, people } = world
    const gi = await ask.capacity(await ask.organisation('certified-institution'))
    const body = opens('supervision-order', [notes.anna], gi)
    expect(await ask.writes(actors.yasmin, 'disclose', 'opening', about(people.peter), body)).toBe(false)
    expect(await ask.writes(actors.yasmin, 'disclose', 'opening', about(people.anna), body)).toBeTruthy()
    const consent = opens('consent', [notes.anna], gi)
    expect(await ask.writes(actors.yasmin, 'disclose', 'opening', about(people.anna), consent)).toBe(false)
  })

  test('for a supervision order goes to a certified institution, and to nobody else (DENY)', async () => {
    const { actors, people } = world
    await ask.writes(
      actors.yasmin,
      'disclose',
      'opening',
      about(people.anna),
      opens('supervision-order', [notes.anna], actors.koen),
    )
    expect(await ask.reads(actors.koen, notes.anna)).toBe(false)
  })

  test('on a ground that is not in force opens nothing (DENY)', async () => {
    const { actors, people } = world
    expect(
      await ask.writes(
        actors.yasmin,
        'disclose',
        'opening',
        about(people.anna),
        opens('wams', [notes.anna], actors.koen),
      ),
    ).toBeTruthy()
    expect(await ask.reads(actors.koen, notes.anna)).toBe(false)
  })

  test('a counter-check is by a team that does not know the family (ALLOW); not by a colleague of who helps (DENY)', async () => {
    const { actors, people, organisations } = world
    const colleague = await ask.capacity(organisations.safety, 'counter-checker')
    const outsider = await ask.capacity(organisations.housing, 'counter-checker')
    const check = (capacityId: string) =>
      ask.writes(
        actors.yasmin,
        'disclose',
        'opening',
        about(people.sem),
        opens('counter-check', [notes.sem], capacityId),
      )
    expect(await check(colleague)).toBe(false)
    expect(await check(outsider)).toBeTruthy()
    expect(await ask.reads(outsider, notes.sem)).toBe('counter-check')
  })

  test('an inspector reads what an investigation opened (ALLOW), nothing else (DENY)', async () => {
    const { actors, people } = world
    const inspector = await ask.capacity(world.organisations.housing, 'inspector')
    expect(await ask.asked(inspector)).toBeUndefined()
    await ask.writes(
      actors.yasmin,
      'disclose',
      'opening',
      about(people.sem),
      opens('inspection', [notes.sem], inspector),
    )
    expect(await ask.reads(inspector, notes.sem)).toBe('inspection')
    expect(await ask.reads(inspector, notes.noor)).toBe(false)
  })
})

describe('a mandate', () => {
  const mine = (person: string): Place => ({ sort: 'mandate', subjects: [person] })
  test('lets a lawyer read what her client reads (ALLOW), no more (DENY), and closes when the client’s right does (DENY)', async () => {
    const { actors, people, parts } = world
    const lawyer = await ask.capacity(world.organisations.housing, 'lawyer')
    expect(await ask.asked(lawyer)).toBeUndefined()
    const given = await ask.writes(actors.anna, 'consent', 'mandate', mine(people.anna), {
      step: 'open',
      capacity: lawyer,
      until,
    })
    expect(given).toBeTruthy()
    for (const part of [notes.noor, notes.sem, notes.anna, parts.annaBasics])
      expect(await ask.reads(lawyer, part), part).toBe('asked-to-look-along')
    for (const part of [parts.bramBasics, parts.bramAddress, notes.origin, parts.hiddenAddress])
      expect(await ask.reads(lawyer, part), part).toBe(false)
    await ask.turns(people.sem, 16)
    expect(await ask.reads(lawyer, notes.sem)).toBe(false)
    expect(await ask.reads(lawyer, notes.noor)).toBe('asked-to-look-along')
    await ask.turns(people.sem, 14)
    const part = ask.placed(mine(people.anna)).id
    // Whom she asked is between the two of them.
    expect(await ask.reads(actors.anna, part)).toBe('about-themself-jeugdwet')
    for (const other of [lawyer, actors.yasmin, actors.bram, actors.koen])
      expect(await ask.reads(other, part)).toBe(false)
    await ask.writes(actors.anna, 'consent', 'mandate', mine(people.anna), { step: 'end' }, given)
    expect(await ask.asked(lawyer)).toBeUndefined()
  })

  test('of a child of 14 to a confidant stays unknown to the mother (DENY)', async () => {
    const { actors, people } = world
    const confidant = await ask.capacity(world.organisations.housing, 'confidant')
    expect(
      await ask.writes(actors.sem, 'consent', 'mandate', mine(people.sem), {
        step: 'open',
        capacity: confidant,
        until,
      }),
    ).toBeTruthy()
    const part = ask.placed(mine(people.sem)).id
    expect(await ask.reads(confidant, notes.sem)).toBe('asked-to-look-along')
    expect(await ask.reads(confidant, notes.noor)).toBe(false)
    expect(await ask.reads(actors.sem, part)).toBeTruthy()
    expect(await ask.reads(actors.anna, part)).toBe(false)
  })

  test('leaves no line in anybody else’s log (DENY), also where nothing was opened; whoever gave it reads it (ALLOW)', async () => {
    const { actors, people } = world
    const confidant = await ask.capacity(world.organisations.housing, 'confidant')
    await ask.writes(actors.sem, 'consent', 'mandate', mine(people.sem), { step: 'open', capacity: confidant, until })
    expect(await ask.reads(confidant, notes.sem)).toBe('asked-to-look-along')
    const readsLogOf = async (actorId: string) => {
      const question = { actorId, families: [world.family], action: 'read-log', purpose: 'legal-protection' } as const
      const answer = await withAccess(world.road, question, (access) => readLooks(access, 500))
      return answer.allowed && answer.value.some(({ actor }) => actor === confidant)
    }
    expect(await readsLogOf(actors.sem)).toBe(true)
    for (const other of [actors.anna, actors.bram, actors.yasmin]) expect(await readsLogOf(other)).toBe(false)
  })

  test('lets nobody read what was not shared with whoever gave it (DENY)', async () => {
    const { actors, people } = world
    const lawyer = await ask.capacity(world.organisations.housing, 'lawyer')
    const entry = await world.write(actors.yasmin, [people.anna], 'Nog niet gedeeld.')
    await ask.writes(actors.anna, 'consent', 'mandate', mine(people.anna), { step: 'open', capacity: lawyer, until })
    const question = { actorId: lawyer, families: [world.family], action: 'read', purpose: 'help' } as const
    const shown = async () => {
      const answer = await withAccess(world.road, question, (access) =>
        sql<{ id: string }>`select id from erbij.entry where id = ${entry}`.execute(access.db),
      )
      return answer.allowed ? answer.value.rows.length : -1
    }
    expect(await shown()).toBe(0)
    await world.admin.query(
      'insert into erbij.entry_shared select family_id, part_id, id, now() from erbij.entry where id = $1',
      [entry],
    )
    expect(await shown()).toBe(1)
  })

  test('is given to whoever keeps it, as a lawyer does (ALLOW), not to a worker of a team (DENY); for oneself alone (DENY)', async () => {
    const { actors, people } = world
    const lawyer = await ask.capacity(world.organisations.housing, 'lawyer')
    const toKoen = { step: 'open', capacity: actors.koen, until }
    expect(await ask.writes(actors.anna, 'consent', 'mandate', mine(people.anna), toKoen)).toBe(false)
    expect(
      await ask.writes(actors.anna, 'consent', 'mandate', mine(people.noor), {
        step: 'open',
        capacity: lawyer,
        until,
      }),
    ).toBe(false)
  })
})
