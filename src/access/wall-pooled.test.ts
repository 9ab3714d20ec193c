import { afterAll, beforeAll, expect, test } from 'vitest'
import { contents, givenThief, type Thief } from '../../test/thief.ts'
import { openPool } from '../db/pool.ts'
import { uuidv7 } from '../lib/uuid.ts'

/**
 * A connection of the pool goes from one reader to the next, with every statement planned once. What a plan keeps of the reader before
 * would be a leak that no other test sees, since those ask each statement once or twice.
 */

let thief: Thief
beforeAll(async () => {
  thief = await givenThief()
})
afterAll(() => thief?.close())

test('each reader gets the rows of their own look, whoever had the connection before, and without a look nobody gets any', async () => {
  const { world, note } = thief
  const { actors, family, parts, people } = world
  const pool = openPool(world.database.appUrl, { max: 1 })
  const notePart = (await world.admin.query('select part_id from erbij.entry where id = $1', [note])).rows[0].part_id
  const tables = [...contents, 'entry_search', 'withholding', 'destroyed']
  // One text, and so one plan, for everybody.
  const statements = [
    ...tables.map((table) => `select t::text as row from erbij.${table} t where $1::int = 1 order by 1`),
    'select erbij.looked_part_ids()::text || erbij.looked_withheld_ids()::text || coalesce(erbij.looked_as()::text, $1::int::text) as row',
  ]
  const withheld = await thief.world.write(actors.yasmin, [people.anna], 'Dit mag Anna niet weten.')
  const annaPart = (await world.admin.query('select part_id from erbij.entry where id = $1', [withheld])).rows[0]
    .part_id
  await world.admin.query(
    `insert into erbij.withholding (family_id, part_id, thread_id, entry_thread, person_id, ground, reason, until_on, proposed_by, proposed_name, proposed_at, confirmed_name, confirmed_at)
     select $1, $2, $3, $4, $5, 'serious-harm', 'x', current_date + 9, $6, 'Y', now(), 'M', now()`,
    [family, annaPart, uuidv7(), withheld, people.anna, actors.yasmin],
  )
  const readers: [actor: string | null, parts: string[]][] = [
    [actors.yasmin, [parts.noorBasics, parts.annaBasics, parts.bramAddress, notePart, annaPart]],
    [actors.anna, [parts.annaBasics, parts.noorBasics, parts.hiddenAddress, annaPart]],
    [null, []],
    [actors.bram, [parts.bramBasics, parts.bramAddress, notePart]],
    [actors.peter, []],
    [actors.koen, [parts.noorBasics]],
  ]
  const asReader = async (client: Pick<typeof thief.app, 'query'>, [actor, asked]: (typeof readers)[number]) => {
    await client.query('begin')
    try {
      if (actor !== null) {
        const claims = [{ family, allowed: asked, allowedRules: asked.map(() => 'x'), refused: [], refusedRules: [] }]
        await client.query(`select erbij.record_look($1, $2, 'read', 'read', 'help', $3, '[]')`, [
          uuidv7(),
          actor,
          JSON.stringify(claims),
        ])
      }
      const rows: string[][] = []
      for (const text of statements) rows.push((await client.query(text, [1])).rows.map(({ row }) => row))
      return rows
    } finally {
      // As often kept as undone: a look of either must be gone.
      await client.query(asked.length % 2 === 0 ? 'commit' : 'rollback')
    }
  }
  const alone: string[][][] = []
  for (const reader of readers) alone.push(await asReader(thief.app, reader))
  // The readers differ, or this would prove nothing; who has no look, and whom the floor refuses, have nothing.
  expect(new Set(alone.slice(0, 4).map((rows) => JSON.stringify(rows))).size).toBe(4)
  for (const at of [2, 4, 5]) expect(alone[at]?.slice(0, -1).flat()).toEqual([])
  expect(JSON.stringify(alone[1]?.at(-1))).toContain(withheld)

  const client = await pool.connect()
  try {
    for (let round = 0; round < 4; round++) {
      for (const [at, reader] of [...readers.entries()].sort(() => (round % 2 === 0 ? 1 : -1))) {
        expect(await asReader(client as never, reader), `reader ${at}, round ${round}`).toEqual(alone[at])
        for (const text of statements.slice(0, -1)) expect((await client.query(text, [1])).rows).toEqual([])
      }
    }
    const { rows } = await client.query(`select count(*)::int as n from pg_prepared_statements where generic_plans > 0`)
    expect(rows[0].n).toBeGreaterThanOrEqual(statements.length)
  } finally {
    client.release()
    await pool.end()
  }
})
