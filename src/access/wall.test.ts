import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DeWit } from '../../test/de-wit.ts'
import { contents, givenThief, type Thief } from '../../test/thief.ts'
import { uuidv7 } from '../lib/uuid.ts'

/** Everything here runs as the app's own role, past the application: what could somebody do who stole its password? */

let thief: Thief
let world: DeWit
let app: Thief['app']
let note: string
let look: Thief['look']
let rolledBack: Thief['rolledBack']

beforeAll(async () => {
  thief = await givenThief()
  ;({ world, app, note, look, rolledBack } = thief)
})
afterAll(() => thief?.close())

const count = async (table: string): Promise<number> => (await app.query(`select from erbij.${table}`)).rowCount ?? -1

describe('without a look in this transaction', () => {
  test.each(contents)('%s gives no rows', async (table) => {
    expect(await count(table)).toBe(0)
    await rolledBack(async () => expect(await count(table)).toBe(0))
  })

  test('a look of another transaction opens nothing', async () => {
    await look(world.actors.yasmin, world.family, [world.parts.noorBasics])
    expect(await count('part')).toBe(0)
  })

  test('settings that name an actor, a look or a family open nothing', async () => {
    await rolledBack(async () => {
      for (const name of ['erbij.actor', 'erbij.look', 'erbij.family'])
        await app.query(`select set_config($1, $2, true)`, [name, world.actors.yasmin])
      expect(await count('part')).toBe(0)
    })
  })
})

describe('with a look', () => {
  test('the parts of that look are there, and only those (ALLOW beside DENY)', async () => {
    await rolledBack(async () => {
      await look(world.actors.yasmin, world.family, [world.parts.noorBasics])
      const { rows } = await app.query<{ id: string }>('select id from erbij.part')
      expect(rows.map((row) => row.id)).toEqual([world.parts.noorBasics])
      expect(await count('known_person')).toBe(1)
    })
  })

  test('nobody who is not tied gets a part, whatever the caller says the rules said', async () => {
    await rolledBack(async () => {
      const { rows } = await look(world.actors.koen, world.family, [world.parts.noorBasics])
      expect(rows[0]?.allowed).toEqual([])
      expect(await count('part')).toBe(0)
    })
  })

  test('an actor that does not exist is refused', async () => {
    await expect(rolledBack(() => look(uuidv7(), world.family, [world.parts.noorBasics]))).rejects.toMatchObject({
      code: '42501',
    })
  })

  test('a part of another family is not opened by a look at this one', async () => {
    await rolledBack(async () => {
      await look(world.actors.yasmin, world.family, [world.parts.strangerBasics])
      expect(await count('part')).toBe(0)
    })
  })

  test('a person reads what is shared with them, not what is only recorded', async () => {
    const part = (await world.admin.query('select part_id from erbij.entry where id = $1', [note])).rows[0].part_id
    await rolledBack(async () => {
      await look(world.actors.anna, world.family, [part])
      expect(await count('entry')).toBe(0)
      expect(await count('entry_content')).toBe(0)
    })
    await rolledBack(async () => {
      await look(world.actors.yasmin, world.family, [part])
      expect(await count('entry')).toBe(1)
      expect(await count('entry_content')).toBe(1)
    })
  })

  test('a look to write opens nothing to read', async () => {
    await rolledBack(async () => {
      await look(world.actors.yasmin, world.family, [world.parts.noorBasics], 'write', 'write')
      expect(await count('part')).toBe(0)
    })
  })
})

describe('the road outside: who is shielded, who stopped', () => {
  test('a shield follows the person into their job', async () => {
    await world.involve(world.actors.bramAtWork)
    const hidden = [world.parts.noorBasics]
    // Where others of the family hide is not for him in his job either.
    await rolledBack(async () =>
      expect((await look(world.actors.bramAtWork, world.family, [world.parts.hiddenAddress])).rows[0]?.allowed).toEqual(
        [],
      ),
    )
    await rolledBack(async () =>
      expect((await look(world.actors.bramAtWork, world.family, hidden)).rows[0]?.allowed).toEqual(hidden),
    )
    await world.admin.query('insert into erbij.shield (family_id, part_id, person_id) values ($1, $2, $3)', [
      world.family,
      hidden[0],
      world.people.bram,
    ])
    await rolledBack(async () =>
      expect((await look(world.actors.bramAtWork, world.family, hidden)).rows[0]?.allowed).toEqual([]),
    )
    await world.admin.query('delete from erbij.shield where part_id = $1', hidden)
  })

  test('an ended tie opens nothing any more', async () => {
    await world.admin.query('update erbij.tie set ended_at = now() where capacity_id = $1', [world.actors.bramAtWork])
    await rolledBack(async () =>
      expect((await look(world.actors.bramAtWork, world.family, [world.parts.noorBasics])).rows[0]?.allowed).toEqual(
        [],
      ),
    )
  })

  test('an ended capacity is no actor', async () => {
    await world.admin.query('update erbij.capacity set ended_at = now() where id = $1', [world.actors.bramAtWork])
    await expect(rolledBack(() => look(world.actors.bramAtWork, world.family, []))).rejects.toMatchObject({
      code: '42501',
    })
  })

  test('an opening opens its parts until it ends', async () => {
    const { koen } = world.actors
    const part = world.parts.noorBasics
    await world.admin.query(
      `insert into erbij.opening (family_id, id, capacity_id, parts, ground, from_at) values ($1, $2, $3, array[$4]::uuid[], 'consent', now())`,
      [world.family, uuidv7(), koen, part],
    )
    await rolledBack(async () =>
      expect((await look(koen, world.family, [part, world.parts.annaBasics])).rows[0]?.allowed).toEqual([part]),
    )
    await world.admin.query('update erbij.opening set until_at = now()')
    await rolledBack(async () => expect((await look(koen, world.family, [part])).rows[0]?.allowed).toEqual([]))
  })
})

describe('two looks in one transaction', () => {
  const lines = async () =>
    (await app.query<{ lines: string[] }>('select lines from erbij.known_address')).rows.flatMap((row) => row.lines)

  test('a part that is claimed to be new in one family is not opened in the family it belongs to', async () => {
    const { family, stranger, parts, actors, admin, people } = world
    await admin.query(`insert into erbij.family_member values ($1, $2, 'parent') on conflict do nothing`, [
      stranger.family,
      people.bram,
    ])
    const wanted = [
      {
        family: stranger.family,
        id: parts.hiddenAddress,
        sort: 'basics',
        regime: 'jeugdwet',
        subjects: [people.bram],
        shieldedFrom: [],
      },
    ]
    for (const mode of ['read', 'write']) {
      await rolledBack(async () => {
        await look(actors.bram, family, [parts.bramBasics])
        await look(actors.bram, stranger.family, [parts.hiddenAddress], mode, 'read', wanted).catch(() => {})
        expect(await lines().catch(() => [])).toEqual([])
      })
    }
  })

  test('one transaction is one reader', async () => {
    await expect(
      rolledBack(async () => {
        await look(world.actors.bram, world.family, [world.parts.bramBasics])
        await look(world.actors.anna, world.family, [world.parts.hiddenAddress])
      }),
    ).rejects.toMatchObject({ code: '42501' })
  })
})
