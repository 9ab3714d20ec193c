import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DeWit, givenDeWit } from '../../test/de-wit.ts'
import { uuidv7 } from '../lib/uuid.ts'

/** Everything here runs as the app's own role, past the application: what could somebody do who stole its password? */

let world: DeWit
let app: pg.Client
let note: string

const contents = [
  'part',
  'entry',
  'entry_content',
  'entry_shared',
  'draft',
  'known_person',
  'known_relation',
  'known_address',
  'tie',
  'authority',
]

beforeAll(async () => {
  world = await givenDeWit()
  note = (await world.write(world.actors.yasmin, [world.people.noor], 'Noor slaapt beter.')) ?? ''
  app = new pg.Client({ connectionString: world.database.appUrl })
  await app.connect()
})
afterAll(async () => {
  await app?.end()
  await world?.close()
})

async function rolledBack<T>(work: () => Promise<T>): Promise<T> {
  await app.query('begin')
  try {
    return await work()
  } finally {
    await app.query('rollback')
  }
}

const look = (actor: string, family: string, parts: string[], mode = 'read', action = 'read') =>
  app.query<{ allowed: string[] }>('select * from erbij.record_look($1, $2, $3, $4, $5, $6, $7)', [
    uuidv7(),
    actor,
    mode,
    action,
    'help',
    JSON.stringify([
      { family, allowed: parts, allowedRules: parts.map(() => 'forged'), refused: [], refusedRules: [] },
    ]),
    '[]',
  ])

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
    const hidden = [world.parts.hiddenAddress]
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

describe('forged writes', () => {
  const tables = [
    ...contents,
    'look',
    'shield',
    'opening',
    'person',
    'account',
    'capacity',
    'family',
    'family_member',
    'part_head',
    'clock',
    'session',
    'organisation',
    'steward_run',
  ]

  test.each(tables)('the app role cannot insert, change, delete or empty %s', async (table) => {
    for (const statement of [
      `insert into erbij.${table} default values`,
      `delete from erbij.${table}`,
      `truncate erbij.${table}`,
    ]) {
      await expect(app.query(statement), statement).rejects.toMatchObject({ code: '42501' })
    }
  })

  test.each(['look', 'person', 'account', 'capacity', 'shield', 'opening', 'session', 'family_member', 'clock'])(
    'the app role cannot read %s',
    async (table) => {
      await expect(app.query(`select * from erbij.${table}`)).rejects.toMatchObject({ code: '42501' })
    },
  )

  const forge = (actor: string, part: string, kind = 'contact-note', answers: string | null = null) => {
    const entry = uuidv7()
    return app.query(
      `select erbij.append($1, array[$2]::uuid[], array[$3]::uuid[], array[$4]::uuid[], array[$5], array[$4]::uuid[], array[null]::uuid[],
        array[$6]::uuid[], array[current_date], array['x'], array['\\x00']::bytea[], array['{"text":"x"}'], array[true])`,
      [actor, world.family, part, entry, kind, answers],
    )
  }

  test('append() without a look, after a look to read, or in another part is refused', async () => {
    const { yasmin } = world.actors
    await expect(forge(yasmin, world.parts.noorBasics)).rejects.toMatchObject({ code: '42501' })
    await expect(
      rolledBack(async () => {
        await look(yasmin, world.family, [world.parts.noorBasics])
        await forge(yasmin, world.parts.noorBasics)
      }),
    ).rejects.toMatchObject({ code: '42501' })
    await expect(
      rolledBack(async () => {
        await look(yasmin, world.family, [world.parts.noorBasics], 'write', 'write')
        await forge(yasmin, world.parts.annaBasics)
      }),
    ).rejects.toMatchObject({ code: '42501' })
    await rolledBack(async () => {
      await look(yasmin, world.family, [world.parts.noorBasics], 'write', 'write')
      await forge(yasmin, world.parts.noorBasics)
    })
  })

  test('append() in the name of somebody else is refused', async () => {
    await expect(
      rolledBack(async () => {
        await look(world.actors.yasmin, world.family, [world.parts.noorBasics], 'write', 'write')
        await forge(world.actors.anna, world.parts.noorBasics)
      }),
    ).rejects.toMatchObject({ code: '42501' })
  })

  test('who begins a tie can write how it began, and nothing else', async () => {
    const { rows } = await world.admin.query(
      `select id from erbij.part where sort = 'involvement' and $1 = any (subjects)`,
      [world.people.noor],
    )
    const part = rows[0].id
    await rolledBack(async () => {
      expect(
        (await look(world.actors.koen, world.family, [part, world.parts.noorBasics], 'write', 'begin-tie')).rows[0]
          ?.allowed,
      ).toEqual([part])
      await expect(forge(world.actors.koen, part)).rejects.toMatchObject({ code: '42501' })
    })
  })

  test('an answer cannot carry words to the readers of another part', async () => {
    await expect(
      rolledBack(async () => {
        await look(world.actors.yasmin, world.family, [world.parts.noorBasics], 'write', 'write')
        await forge(world.actors.yasmin, world.parts.noorBasics, 'own-statement', note)
      }),
    ).rejects.toMatchObject({ code: '23503' })
  })
})
