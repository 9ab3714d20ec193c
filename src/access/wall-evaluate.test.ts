import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DeWit } from '../../test/de-wit.ts'
import { contents, givenThief, type Thief } from '../../test/thief.ts'
import { partOf } from '../dossier/part.ts'
import { uuidv7 } from '../lib/uuid.ts'

/** As the app's own role: what does a look open that only says that a system asked whether somebody may? Nothing. */

let thief: Thief
let world: DeWit
let app: Thief['app']
beforeAll(async () => {
  thief = await givenThief()
  ;({ world, app } = thief)
})
afterAll(() => thief?.close())

const modes = ['evaluate', 'evaluate-write']
const everyPart = async () =>
  (await world.admin.query<{ id: string }>('select id from erbij.part where family_id = $1', [world.family])).rows.map(
    ({ id }) => id,
  )

test.each(modes)(
  'a look to %s passes parts, and shows no row of them (DENY) that one to read shows (ALLOW)',
  async (mode) => {
    const parts = await everyPart()
    const shown = async (as: string) => {
      const counts: number[] = []
      await thief.rolledBack(async () => {
        const { rows } = await thief.look(world.actors.yasmin, world.family, parts, as)
        expect(rows[0]?.allowed.length).toBeGreaterThan(3)
        for (const table of contents) counts.push((await app.query(`select from erbij.${table}`)).rowCount ?? -1)
        const { rows: log } = await app.query(`select from erbij.read_looks(array[$1]::uuid[], 'infinity', 10)`, [
          world.family,
        ])
        const { rows: readers } = await app.query(`select erbij.readers($1)::text as readers`, [world.family])
        counts.push(log.length, readers[0]?.readers === '[]' ? 0 : 1)
      })
      return counts
    }
    expect(new Set(await shown(mode))).toEqual(new Set([0]))
    expect(Math.max(...(await shown('read')))).toBeGreaterThan(0)
  },
)

test.each(modes)('nothing is written after a look to %s, and no part is made', async (mode) => {
  const { yasmin } = world.actors
  const wanted = partOf({ familyId: world.family, sort: 'plan', regime: 'jeugdwet', subjects: [world.people.sem] })
  const { id, familyId, organisationId, ...rest } = wanted
  const append = (part: string) =>
    app.query('select erbij.append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)', [
      yasmin,
      [world.family],
      [part],
      ...((entry) => [[entry], ['agreement'], [entry]])(uuidv7()),
      [null],
      [null],
      ['2026-01-05'],
      ['record-keeping'],
      [Buffer.alloc(16, 1)],
      ['{"text":"Een afspraak.","with":"Anna"}'],
    ])
  const write = (as: string) =>
    thief.rolledBack(async () => {
      await thief.look(yasmin, world.family, [id], as, 'write', [
        { ...rest, id, family: familyId, organisation: organisationId },
      ])
      await append(id)
    })
  await expect(write(mode)).rejects.toMatchObject({ code: '42501' })
  await write('write')
  await thief.look(yasmin, world.family, [id], mode, 'write', [
    { ...rest, id, family: familyId, organisation: organisationId },
  ])
  expect((await world.admin.query('select from erbij.part where id = $1', [id])).rowCount).toBe(0)
})

test('systems ask about several people in one transaction; who reads after that, reads alone', async () => {
  const { yasmin, anna, bram } = world.actors
  await thief.rolledBack(async () => {
    for (const actor of [yasmin, anna, bram]) {
      await thief.look(actor, world.family, [world.parts.noorBasics, world.parts.hiddenAddress], 'evaluate')
    }
    await thief.look(bram, world.family, [world.parts.bramBasics])
    const { rows } = await app.query<{ id: string }>('select id from erbij.part')
    expect(rows.map(({ id }) => id)).toEqual([world.parts.bramBasics])
  })
})

test('the name of the system is for who may read that line of the log', async () => {
  const { rows } = await thief.look(world.actors.yasmin, world.family, [world.parts.hiddenAddress], 'evaluate')
  expect(rows[0]?.allowed).toEqual([world.parts.hiddenAddress])
  const [line] = (
    await world.admin.query<{ id: string; at: string }>(
      `update erbij.look set client = 'urn:x' where mode = 'evaluate' and action = 'read' returning id, at::text`,
    )
  ).rows
  const told = (actor: string, part: string) =>
    thief.rolledBack(async () => {
      await thief.look(actor, world.family, [part])
      const { rows: found } = await app.query<{ by: string | null }>('select erbij.asked_by($1, $2, $3) as by', [
        world.family,
        line?.at,
        line?.id,
      ])
      return found[0]?.by
    })
  expect(await told(world.actors.anna, world.parts.hiddenAddress)).toBe('urn:x')
  expect(await told(world.actors.anna, world.parts.annaBasics)).toBeNull()
  expect(await told(world.actors.bram, world.parts.bramAddress)).toBeNull()
})
