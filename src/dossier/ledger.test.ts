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
      'select id, sort, answers, actions, writer, destructible, goes_on as "goesOn", shared_at_once as "sharedAtOnce" from erbij.kind order by id',
    )
    const declared = kinds.map(({ id, sort, answers, actions, writer, sharedAtOnce, destructible, goesOn }) => ({
      id,
      sort,
      answers,
      actions,
      writer,
      destructible,
      sharedAtOnce,
      goesOn: goesOn === true,
    }))
    expect(rows).toEqual(declared.toSorted((a, b) => a.id.localeCompare(b.id)))
  })

  // 8 × 500 by WRITES=500; fewer here.
  const writes = Number(process.env['WRITES'] ?? 20)
  test(`eight writers × ${writes} on one part lose nothing`, { timeout: 20_000 + writes * 400 }, async () => {
    const { people, actors } = world
    const before = await verify()
    const started = performance.now()
    const ids = await Promise.all(
      Array.from({ length: 8 }, async (_, writer) => {
        const mine: (string | undefined)[] = []
        for (let n = 0; n < writes; n += 1)
          mine.push(await world.write(actors.yasmin, [people.noor], `Verslag ${writer}.${n}`))
        return mine
      }),
    )
    const seconds = (performance.now() - started) / 1000
    if (writes > 100) console.log(`${8 * writes} entries in one part in ${seconds.toFixed(1)} s`)
    const { rows } = await world.admin.query(
      `select count(*)::int as kept, max(seq) - min(seq) + 1 as links, count(distinct part_id)::int as parts
       from erbij.entry where id = any ($1)`,
      [ids.flat()],
    )
    expect(rows).toEqual([{ kept: 8 * writes, links: 8 * writes, parts: 1 }])
    const after = await verify()
    expect(after.entries - before.entries).toBe(8 * writes)
    expect(after.found).toEqual([])
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
    expect((await verify()).found).toEqual([])
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
