import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DeWit, givenDeWit } from '../../test/de-wit.ts'
import { withAccess } from '../access/access.ts'
import { canonical, type Json } from '../lib/canonical.ts'
import { uuidv7 } from '../lib/uuid.ts'
import { kinds } from './kinds/index.ts'
import { partOf } from './part.ts'
import { readDossiers } from './read-dossier.store.ts'
import { verifyLedger } from './verify.ts'

let world: DeWit
beforeAll(async () => {
  world = await givenDeWit()
})
afterAll(() => world?.close())

const verify = () => verifyLedger(world.database.stewardUrl, { log: () => {} })
const { anything, asyncProperty, assert, property, string } = fc

describe('the ledger', () => {
  test('PostgreSQL holds each kind to what its file says', async () => {
    const { rows } = await world.admin.query(
      'select id, sort, answers, actions, writer, destructible, shared_at_once as "sharedAtOnce" from erbij.kind order by id',
    )
    const declared = kinds.map(({ id, sort, answers, actions, writer, sharedAtOnce, destructible }) => ({
      id,
      sort,
      answers,
      actions,
      writer,
      destructible,
      sharedAtOnce,
    }))
    expect(rows).toEqual(declared.toSorted((a, b) => a.id.localeCompare(b.id)))
  })

  test('verifies after eight writers at once, and loses nothing', async () => {
    const { people, actors } = world
    const subjects = [[people.noor], [people.noor, people.anna], [people.sem], [people.bram]]
    const before = await verify()
    await Promise.all(
      Array.from({ length: 8 }, async (_, writer) => {
        for (let n = 0; n < 12; n += 1)
          expect(
            await world.write(actors.yasmin, subjects[(writer + n) % 4] ?? [], `Verslag ${writer}.${n}`),
          ).toBeDefined()
      }),
    )
    const after = await verify()
    expect(after.entries - before.entries).toBe(96)
    expect(after.broken).toBe(0)
  })

  test('any text comes back exactly as it was given', async () => {
    await assert(
      asyncProperty(string({ unit: 'binary', minLength: 1, maxLength: 300 }), async (text) => {
        fc.pre(!text.includes('\0') && text.isWellFormed() && text.trim() !== '')
        const id = await world.write(world.actors.yasmin, [world.people.noor], text)
        const answer = await withAccess(
          world.road,
          { actorId: world.actors.yasmin, families: [world.family], action: 'read', purpose: 'help' },
          async (access) => (await readDossiers(access, 500)).get(world.family),
        )
        const entry = answer.allowed ? answer.value?.entries.find((e) => e.id === id) : undefined
        expect(entry?.body).toEqual({ text })
      }),
      { numRuns: 60 },
    )
    expect((await verify()).broken).toBe(0)
  })

  test('shows a changed text, a changed date, a missing entry and a cut tail', async () => {
    const id = await world.write(world.actors.yasmin, [world.people.peter], 'Een.')
    await world.write(world.actors.yasmin, [world.people.peter], 'Twee.')
    const harm = async (statement: string) => {
      const client = await world.admin.connect()
      try {
        const { rows } = await client.query('select part_id from erbij.entry where id = $1', [id])
        await client.query(`set session_replication_role = replica`)
        const undo = await client.query(
          `create temp table kept_entry as select * from erbij.entry; create temp table kept_content as select * from erbij.entry_content;`,
        )
        expect(undo).toBeDefined()
        await client.query(statement.replaceAll('$part', `'${rows[0].part_id}'`).replaceAll('$id', `'${id}'`))
        const found = await verify()
        await client.query(`delete from erbij.entry; insert into erbij.entry select * from kept_entry; delete from erbij.entry_content;
          insert into erbij.entry_content select * from kept_content; drop table kept_entry, kept_content`)
        return found.broken
      } finally {
        await client.query(`set session_replication_role = origin`)
        client.release()
      }
    }
    expect(await harm(`update erbij.entry_content set body = '{"text":"Anders."}' where entry_id = $id`)).toBe(1)
    expect(await harm(`update erbij.entry set occurred_on = occurred_on - 1 where id = $id`)).toBe(1)
    expect(await harm(`delete from erbij.entry where id = $id`)).toBe(1)
    expect(
      await harm(
        `delete from erbij.entry where part_id = $part and seq = (select max(seq) from erbij.entry where part_id = $part)`,
      ),
    ).toBe(1)
    expect((await verify()).broken).toBe(0)
  })

  test('a destroyed content lets the chain stand', async () => {
    const id = await world.write(world.actors.yasmin, [world.people.peter], 'Weg.')
    await world.admin.query('delete from erbij.entry_content where entry_id = $1', [id])
    expect((await verify()).broken).toBe(0)
  })
})

test('PostgreSQL derives the id of a part as the application does', async () => {
  const ids = Array.from({ length: 4 }, () => uuidv7())
  const [a = '', b = '', c = '', o = ''] = ids
  for (const identity of [
    { subjects: [b, a, a] },
    { subjects: [a], shieldedFrom: [c, b] },
    { subjects: [c, a, b], organisationId: o, secret: true },
  ]) {
    const part = partOf({ familyId: world.family, sort: 'contact', regime: 'jeugdwet', ...identity })
    const { rows } = await world.admin.query('select erbij.part_id($1, $2, $3, $4, $5, $6, $7) as id', [
      part.familyId,
      part.sort,
      part.regime,
      identity.subjects,
      part.shieldedFrom,
      part.organisationId,
      part.secret,
    ])
    expect(rows[0].id).toBe(part.id)
  }
})

describe('canonical JSON', () => {
  const json = anything({
    withNullPrototype: false,
    values: [
      string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    ],
  })
  test('says the same value the same way, whatever the order of its keys', () => {
    assert(
      property(json, (value) => {
        fc.pre(value !== undefined && JSON.stringify(value) !== undefined)
        const plain = JSON.parse(JSON.stringify(value)) as Json
        const shuffled = (v: Json): Json =>
          Array.isArray(v)
            ? v.map(shuffled)
            : v && typeof v === 'object'
              ? Object.fromEntries(
                  Object.entries(v)
                    .reverse()
                    .map(([k, w]) => [k, shuffled(w)]),
                )
              : v
        expect(canonical(shuffled(plain))).toBe(canonical(plain))
        expect(JSON.parse(canonical(plain))).toEqual(plain)
      }),
    )
  })
  test('as RFC 8785 shows', () => {
    expect(
      canonical({
        numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
        literals: [null, true, false],
      }),
    ).toBe('{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27]}')
  })
})

describe('a part', () => {
  test('is the same part whoever opens it first, and another one when anything about it differs', () => {
    const identity = { familyId: 'f', sort: 'contact', regime: 'jeugdwet', subjects: ['b', 'a', 'a'] } as const
    const id = partOf({ ...identity, subjects: ['a', 'b'] }).id
    expect(partOf({ ...identity, subjects: [...identity.subjects] }).id).toBe(id)
    for (const other of [
      { subjects: ['a'] },
      { sort: 'basics' },
      { regime: 'gi' },
      { shieldedFrom: ['c'] },
      { organisationId: 'o' },
      { secret: true },
      { familyId: 'g' },
    ] as const) {
      expect(partOf({ ...identity, subjects: ['a', 'b'], ...(other as object) }).id).not.toBe(id)
    }
  })
})
