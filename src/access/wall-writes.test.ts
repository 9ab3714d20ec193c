import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DeWit } from '../../test/de-wit.ts'
import { contents, givenThief, type Thief } from '../../test/thief.ts'
import { partOf } from '../dossier/part.ts'
import { uuidv7 } from '../lib/uuid.ts'

/** Everything here runs as the app's own role, past the application: what could somebody do who stole its password? */

let thief: Thief
let world: DeWit
let app: Thief['app']
let note: string
let contact: string
let look: Thief['look']
let rolledBack: Thief['rolledBack']

beforeAll(async () => {
  thief = await givenThief()
  ;({ world, app, note, look, rolledBack } = thief)
  contact = (await world.admin.query('select part_id from erbij.entry where id = $1', [note])).rows[0].part_id
})
afterAll(() => thief?.close())

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
    'instrument',
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
        array[$6]::uuid[], array[current_date], array['x'], array['\\x00']::bytea[], array['{"text":"x"}'])`,
      [actor, world.family, part, entry, kind, answers],
    )
  }

  test('append() without a look, after a look to read, or in another part is refused', async () => {
    const { yasmin } = world.actors
    await expect(forge(yasmin, contact)).rejects.toMatchObject({ code: '42501' })
    await expect(
      rolledBack(async () => {
        await look(yasmin, world.family, [contact])
        await forge(yasmin, contact)
      }),
    ).rejects.toMatchObject({ code: '42501' })
    await expect(
      rolledBack(async () => {
        await look(yasmin, world.family, [contact], 'write', 'write')
        await forge(yasmin, world.parts.annaBasics)
      }),
    ).rejects.toMatchObject({ code: '42501' })
    await rolledBack(async () => {
      await look(yasmin, world.family, [contact], 'write', 'write')
      await forge(yasmin, contact)
    })
  })

  test('append() in the name of somebody else is refused', async () => {
    await expect(
      rolledBack(async () => {
        await look(world.actors.yasmin, world.family, [contact], 'write', 'write')
        await forge(world.actors.anna, contact)
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

  test('joining cannot be asked for to read with, nor by a department that helps nobody, nor out of sight of the family', async () => {
    const { rows } = await world.admin.query(
      `select id from erbij.part where sort = 'involvement' and $1 = any (subjects)`,
      [world.people.noor],
    )
    const part = rows[0].id
    await rolledBack(async () => {
      expect((await look(world.actors.koen, world.family, [part], 'read', 'begin-tie')).rows[0]?.allowed).toEqual([])
    })
    await rolledBack(async () => {
      expect((await look(world.actors.joris, world.family, [part], 'write', 'begin-tie')).rows[0]?.allowed).toEqual([])
    })
    const hidden = partOf({
      familyId: world.family,
      sort: 'involvement',
      regime: 'jeugdwet',
      subjects: [world.people.noor],
      shieldedFrom: [world.people.anna],
    }).id
    const wanted = [
      {
        family: world.family,
        id: hidden,
        sort: 'involvement',
        regime: 'jeugdwet',
        subjects: [world.people.noor],
        shieldedFrom: [world.people.anna],
      },
    ]
    await rolledBack(async () => {
      const { rows: opened } = await look(world.actors.koen, world.family, [hidden], 'write', 'begin-tie', wanted)
      expect(opened[0]?.allowed).toEqual([])
    })
  })

  test('a person writes their own words, and cannot release what a professional has not', async () => {
    const part = (await world.admin.query('select part_id from erbij.entry where id = $1', [note])).rows[0].part_id
    for (const [action, kind] of [
      ['share', 'release'],
      ['answer', 'release'],
      ['answer', 'contact-note'],
    ] as const) {
      await expect(
        rolledBack(async () => {
          await look(world.actors.anna, world.family, [part], 'write', action)
          await forge(world.actors.anna, part, kind, kind === 'release' ? note : null)
        }),
        `${action} ${kind}`,
      ).rejects.toMatchObject({ code: '42501' })
    }
    await rolledBack(async () => {
      await look(world.actors.anna, world.family, [part], 'write', 'answer')
      await forge(world.actors.anna, part, 'own-statement', note)
    })
  })

  test('a kind goes where it belongs, and an unknown kind goes nowhere', async () => {
    for (const [part, kind] of [
      [world.parts.noorBasics, 'contact-note'],
      [contact, 'gossip'],
      [contact, 'involvement'],
      [contact, 'own-statement'],
    ] as const) {
      await expect(
        rolledBack(async () => {
          await look(world.actors.yasmin, world.family, [part], 'write', 'write')
          await forge(world.actors.yasmin, part, kind)
        }),
        kind,
      ).rejects.toMatchObject({ code: '42501' })
    }
  })

  test('a part cannot be made under the id of another, nor twice under one id with somebody else in it', async () => {
    const own = partOf({ familyId: world.family, sort: 'statement', regime: 'jeugdwet', subjects: [world.people.anna] })
    const real = own.id
    const want = (subjects: string[], id: string) => ({
      family: world.family,
      id,
      sort: 'statement',
      regime: 'jeugdwet',
      subjects,
      shieldedFrom: [],
    })
    await rolledBack(async () => {
      const wanted = [want([world.people.anna], real), want([world.people.bram], real)]
      expect((await look(world.actors.anna, world.family, [real], 'write', 'answer', wanted)).rows[0]?.allowed).toEqual(
        [real],
      )
      await forge(world.actors.anna, real, 'own-statement')
      const { rows } = await app
        .query('select erbij.part_id($1, $2, $3, $4, $5, null, false) as id', [
          world.family,
          'statement',
          'jeugdwet',
          [world.people.anna],
          [],
        ])
        .catch(() => ({ rows: [] }))
      expect(rows).toEqual([])
    })
    const others = partOf({ ...own, sort: 'contact', subjects: [world.people.noor, world.people.bram] }).id
    await rolledBack(async () => {
      expect(
        (await look(world.actors.anna, world.family, [others], 'write', 'answer', [want([world.people.anna], others)]))
          .rows[0]?.allowed,
      ).toEqual([])
    })
  })

  test('an answer cannot carry words to the readers of another part', async () => {
    await expect(
      rolledBack(async () => {
        await look(world.actors.anna, world.family, [world.parts.noorBasics], 'write', 'answer')
        await forge(world.actors.anna, world.parts.noorBasics, 'own-statement', note)
      }),
    ).rejects.toMatchObject({ code: '42501' })
  })
})
