import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { about, asking, opens, type Place } from '../../test/asking.ts'
import { type DeWit, givenDeWit } from '../../test/de-wit.ts'
import type { Json } from '../lib/canonical.ts'
import { uuidv7 } from '../lib/uuid.ts'

/** A plan is read, and written, by whoever is in it (docs/decisions/019): by the rules and by the floor, on a real database. */

let world: DeWit
let ask: ReturnType<typeof asking>
beforeAll(async () => {
  world = await givenDeWit()
  ask = asking(world)
})
afterAll(() => world?.close())

const goal = (text = 'Rust in huis.', ...from: string[]): Json => ({
  step: 'set',
  from,
  text,
  domains: [],
  frame: { is: 'voluntary' },
})
const plan = (...subjects: string[]): Place => ({ sort: 'family-plan', subjects })
const id = (place: Place) => ask.placed(place).id

describe('a plan', () => {
  test('about Anna, Sem (14) and Bram is read and written by each of them (ALLOW); by Peter, who is not in it, by neither (DENY)', async () => {
    const { people, actors } = world
    const theirs = plan(people.anna, people.bram, people.sem)
    expect(await ask.writes(actors.bram, 'answer', 'goal', theirs, goal())).toBeTruthy()
    for (const actor of [actors.anna, actors.bram, actors.sem]) {
      expect(await ask.reads(actor, id(theirs))).toBeTruthy()
      expect(await ask.writes(actor, 'answer', 'goal', theirs, goal())).toBeTruthy()
    }
    expect(await ask.reads(actors.peter, id(theirs))).toBe(false)
    expect(await ask.writes(actors.peter, 'answer', 'goal', theirs, goal())).toBe(false)
  })

  test('about Sem alone is read by Sem and his mother (ALLOW), not by Bram who lives with them no more (DENY)', async () => {
    const { people, actors } = world
    const his = plan(people.sem)
    expect(await ask.writes(actors.sem, 'answer', 'goal', his, goal())).toBeTruthy()
    expect(await ask.reads(actors.sem, id(his))).toBe('about-themself-jeugdwet')
    expect(await ask.reads(actors.anna, id(his))).toBe('parent-of-child-12-15')
    expect(await ask.reads(actors.bram, id(his))).toBe(false)
  })

  test('about Noor (9) and her parents is read by them (ALLOW); she is too young to read alone (DENY)', async () => {
    const { people, actors } = world
    const theirs = plan(people.anna, people.bram, people.noor)
    expect(await ask.writes(actors.anna, 'answer', 'goal', theirs, goal())).toBeTruthy()
    expect(await ask.reads(actors.bram, id(theirs))).toBeTruthy()
    const noor = await personOf(people.noor)
    expect(await ask.reads(noor, id(theirs))).toBe(false)
    await ask.turns(people.noor, 12)
    expect(await ask.reads(noor, id(theirs))).toBeTruthy()
    await ask.turns(people.noor, 9)
  })

  test('kept from Bram is not his, also when he is in it (DENY)', async () => {
    const { people, actors } = world
    const kept = { ...plan(people.anna, people.bram), shieldedFrom: [people.bram] }
    expect(await ask.writes(actors.yasmin, 'write', 'goal', kept, goal())).toBeTruthy()
    expect(await ask.reads(actors.bram, id(kept))).toBe(false)
    expect(await ask.writes(actors.bram, 'answer', 'goal', kept, goal())).toBe(false)
    expect(await ask.reads(actors.anna, id(kept))).toBeTruthy()
  })

  test('is shared by everybody who helps (ALLOW), and not by who does not (DENY)', async () => {
    const { people, actors } = world
    const theirs = plan(people.anna, people.bram)
    expect(await ask.writes(actors.yasmin, 'write', 'goal', theirs, goal())).toBeTruthy()
    expect(await ask.reads(actors.koen, id(theirs))).toBe(false)
    await world.involve(actors.koen)
    expect(await ask.reads(actors.koen, id(theirs))).toBe('involved-professional')
    expect(await ask.reads(actors.joris, id(theirs))).toBe(false)
  })

  test('is given on by none of them alone (DENY); who looks along with Anna reads what she reads (ALLOW)', async () => {
    const { people, actors } = world
    const theirs = plan(people.anna, people.bram)
    const own = plan(people.anna)
    await ask.writes(actors.yasmin, 'write', 'goal', theirs, goal())
    await ask.writes(actors.anna, 'answer', 'goal', own, goal())
    const others = await ask.capacity(await ask.organisation('other'))
    for (const part of [theirs, own]) {
      const given = opens('consent', [id(part)], others)
      expect(Boolean(await ask.writes(actors.anna, 'consent', 'opening', about(people.anna), given))).toBe(part === own)
    }
    const supporter = await ask.capacity(await ask.organisation('other'), 'client-supporter')
    const place: Place = { sort: 'mandate', subjects: [people.anna] }
    const asked = { step: 'open', capacity: supporter, until: soon() }
    expect(await ask.writes(actors.anna, 'consent', 'mandate', place, asked)).toBeTruthy()
    expect(await ask.reads(supporter, id(theirs))).toBe('asked-to-look-along')
    expect(await ask.reads(supporter, id(plan(people.sem)))).toBe('asked-to-look-along')
    expect(await ask.reads(supporter, id(plan(people.bram)))).toBe(false)
  })
})

describe('a thread', () => {
  test('goes on by another of those who are in it (ALLOW), in its own part (DENY elsewhere) and as its own kind (DENY otherwise)', async () => {
    const { people, actors } = world
    const theirs = plan(people.anna, people.bram, people.sem)
    const first = await ask.writes(actors.anna, 'answer', 'goal', theirs, goal('Samen eten.'))
    expect(
      await ask.writes(actors.sem, 'answer', 'goal', theirs, goal('Samen eten op zondag.', first || ''), first),
    ).toBeTruthy()
    expect(await ask.writes(actors.sem, 'answer', 'goal', plan(people.sem), goal('Alleen.'), first)).toBe(false)
    expect(
      await ask.writes(
        actors.sem,
        'answer',
        'strength',
        theirs,
        { step: 'set', from: [], text: 'Koken.', domains: [] },
        first,
      ),
    ).toBe(false)
    expect(await ask.writes(actors.peter, 'answer', 'goal', theirs, goal('Van buiten.'), first)).toBe(false)
  })

  test('a condition is said by who helps (ALLOW), not by somebody of the family (DENY); words of one’s own go on in no thread (DENY)', async () => {
    const { people, actors } = world
    const theirs = plan(people.anna, people.bram)
    const said = {
      step: 'say',
      text: 'Elke week contact.',
      follows: 'Dan vragen wij onderzoek.',
      ground: 'ask-board-to-investigate',
      why: 'Zorgen.',
    }
    expect(await ask.writes(actors.yasmin, 'write', 'condition', theirs, said)).toBeTruthy()
    expect(await ask.writes(actors.bram, 'answer', 'condition', theirs, said)).toBe(false)
    const own: Place = { sort: 'statement', subjects: [people.anna] }
    const scale = { score: 5, by: 'themself' }
    const first = await ask.writes(actors.anna, 'answer', 'safety-scale', own, scale)
    expect(first).toBeTruthy()
    expect(await ask.writes(actors.anna, 'answer', 'safety-scale', own, scale, first)).toBe(false)
  })
})

const soon = () => new Date(Date.now() + 20 * 86_400_000).toISOString()

/** Noor, with an account of her own. */
async function personOf(person: string): Promise<string> {
  const [account, capacity] = [uuidv7(), uuidv7()]
  await world.admin.query(
    `insert into erbij.account (id, issuer, subject, name, person_id) values ($1::uuid, 'dev', $1::text, 'Noor', $2)`,
    [account, person],
  )
  await world.admin.query(`insert into erbij.capacity (id, account_id, kind) values ($1, $2, 'person')`, [
    capacity,
    account,
  ])
  return capacity
}
