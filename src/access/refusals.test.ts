import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givenThief, type Thief } from '../../test/thief.ts'
import { partOf } from '../dossier/part.ts'
import { uuidOf, uuidv7 } from '../lib/uuid.ts'

/** Whoever stole the app's password and holds an id learns from no refusal whether there is something with it out of their sight. */

let thief: Thief
/** Parts that the forged look opens: what is about Noor, and nothing else. */
let noor: { contact: string; network: string; basics: string; both: string }
/** An entry about Anna, a person of another family, and a person who is nowhere. */
let hidden: string
const nowhere = uuidv7()

beforeAll(async () => {
  thief = await givenThief()
  const { world, note } = thief
  const { people, admin, family, parts, actors } = world
  const { rows } = await admin.query('select part_id from erbij.entry where id = $1', [note])
  noor = {
    contact: rows[0].part_id,
    network: await world.givenPart({ sort: 'network', subjects: [people.noor] }),
    basics: parts.noorBasics,
    both: await world.givenPart({ sort: 'basics', subjects: [people.noor, people.sem] }),
  }
  hidden = (await world.write(actors.yasmin, [people.anna], 'Over Anna alleen.')) ?? ''
  expect(partOf({ familyId: family, sort: 'network', regime: 'jeugdwet', subjects: [people.noor] }).id).toBe(
    noor.network,
  )
})
afterAll(() => thief?.close())

interface Forged {
  part: string
  kind: string
  action: string
  body?: object
  id?: string
  thread?: string
  replaces?: string
  answers?: string
  actor?: string
}

/** What PostgreSQL answers, and nothing is left of it: undefined when it was written. */
async function refusal(given: Forged): Promise<object | undefined> {
  const { world, app, look, rolledBack } = thief
  const {
    part,
    kind,
    action,
    body = { text: 'x' },
    id = uuidv7(),
    thread = id,
    replaces = null,
    answers = null,
  } = given
  const actor = given.actor ?? world.actors.yasmin
  return rolledBack(async () => {
    await look(actor, world.family, Object.values(noor), 'write', action)
    try {
      await app.query(
        `select erbij.append($1, array[$2]::uuid[], array[$3]::uuid[], array[$4]::uuid[], array[$5], array[$6]::uuid[], array[$7]::uuid[],
          array[$8]::uuid[], array[current_date], array['x'], array['\\x00']::bytea[], array[$9])`,
        [actor, world.family, part, id, kind, thread, replaces, answers, JSON.stringify(body)],
      )
      return undefined
    } catch (error) {
      const { code, message, detail, constraint, table } = error as Record<string, string | undefined>
      return { code, message, detail, constraint, table }
    }
  })
}

const refused = {
  code: '42501',
  message: 'no look in this transaction allows writing here',
  detail: undefined,
  constraint: undefined,
  table: undefined,
}

describe('one answer', () => {
  const note = (more: Partial<Forged>): Forged => ({
    part: noor.contact,
    kind: 'contact-note',
    action: 'write',
    ...more,
  })
  const relation = (who: string): Forged => ({
    part: noor.network,
    kind: 'relation',
    action: 'write',
    body: { who, to: thief.world.people.noor, relation: 'other', source: 'x' },
  })
  const decision = (holder: string): Forged => ({
    part: noor.basics,
    kind: 'authority-decision',
    action: 'write',
    body: {
      child: thief.world.people.noor,
      outcome: 'guardianship',
      holders: [holder],
      decidedOn: '2026-01-01',
      court: 'x',
    },
  })
  const same = (person: string): Forged => ({
    part: noor.both,
    kind: 'same-person',
    action: 'write',
    body: { step: 'merge', person, sameAs: thief.world.people.sem, reason: 'x' },
  })
  const withholding = (person: string): Forged => ({
    part: noor.contact,
    kind: 'withholding',
    action: 'withhold',
    answers: thief.note,
    body: { step: 'propose', person, ground: 'serious-harm', reason: 'x', until: '2030-01-01' },
  })

  test.each<[string, (id: string) => Forged, () => string]>([
    ['a release of an entry', (answers) => note({ kind: 'release', action: 'share', answers }), () => hidden],
    ['own words beside an entry', (answers) => note({ kind: 'attachment', answers }), () => hidden],
    ['a correction of an entry', (replaces) => note({ replaces, thread: replaces, action: 'correct' }), () => hidden],
    ['the thread of an entry', (thread) => note({ thread }), () => hidden],
    ['a withholding of an entry', (answers) => ({ ...withholding(thief.world.people.bram), answers }), () => hidden],
    ['the part of an entry', (part) => note({ part }), () => thief.world.parts.annaBasics],
    ['the part of another family', (part) => note({ part }), () => thief.world.parts.strangerBasics],
    ['somebody told of', relation, () => thief.world.stranger.child],
    ['a holder of authority', decision, () => thief.world.stranger.child],
    ['one of two who are one', same, () => thief.world.stranger.child],
    ['from whom it is withheld', withholding, () => thief.world.stranger.child],
  ])('%s that is out of sight is refused (DENY) as one that is nowhere', async (_, forged, there) => {
    expect(await refusal(forged(there()))).toEqual(refused)
    expect(await refusal(forged(nowhere))).toEqual(refused)
  })

  test('what the look opened is written (ALLOW): a release, a correction, a withholding, somebody of the family, somebody new', async () => {
    const { world, note: entry } = thief
    const id = uuidv7()
    const somebodyNew = uuidOf(`person ${world.family} ${id}`)
    for (const forged of [
      note({ kind: 'release', action: 'share', answers: entry }),
      note({ replaces: entry, thread: entry, action: 'correct' }),
      withholding(world.people.bram),
      relation(world.people.peter),
      { ...relation(somebodyNew), id },
      decision(world.people.anna),
      same(world.people.noor),
    ])
      expect(await refusal(forged)).toBeUndefined()
    // Somebody new goes by no id that was chosen, and of an id that is free nothing is learned about persons.
    expect(await refusal({ ...relation(somebodyNew), id: uuidv7() })).toEqual(refused)
  })

  test('the id of an entry out of sight is taken, as that of one sent before: what was written gets another', async () => {
    const taken = { code: '23505', table: 'entry' }
    expect(await refusal(note({ id: hidden, actor: thief.world.actors.yasmin }))).toMatchObject(taken)
    await thief.world.involve(thief.world.actors.koen)
    expect(await refusal(note({ id: hidden, actor: thief.world.actors.koen }))).toMatchObject(taken)
  })
})
