import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DeWit, givenDeWit } from '../../../test/de-wit.ts'
import { existingPart, withAccess } from '../../access/access.ts'
import { append } from '../../dossier/append.ts'
import { keepLonger } from '../../dossier/kinds/keep-longer.ts'
import type { FileStore } from '../../files/file-store.ts'
import { carryOut } from '../destruction/carry-out.ts'

let world: DeWit
const store = {} as FileStore

beforeAll(async () => {
  world = await givenDeWit()
})
afterAll(() => world?.close())

const run = (dryRun = false) => carryOut(world.database.stewardUrl, store, { dryRun })
const contents = async (id: string) =>
  (await world.admin.query('select from erbij.entry_content where entry_id = $1', [id])).rowCount

/** As if all of it had been written so many years and days earlier. */
async function age(years: number, days = 0) {
  const by = [years, days]
  await world.admin.query(
    'update erbij.entry set recorded_at = recorded_at - make_interval(years => $1, days => $2)',
    by,
  )
  await world.admin.query(
    'update erbij.part_head set changed_at = changed_at - make_interval(years => $1, days => $2)',
    by,
  )
}

test('what is past its term is destroyed with a record of what, when and on which ground; a decision to keep it holds', async () => {
  const { actors, people, family, road, admin } = world
  const goes = (await world.write(actors.yasmin, [people.sem], 'Van heel lang geleden.')) ?? ''
  const stays = (await world.write(actors.yasmin, [people.noor], 'Nog nodig.')) ?? ''
  await age(19)
  expect((await run()).done).toEqual([])

  const { rows } = await admin.query<{ part: string }>('select part_id as part from erbij.entry where id = $1', [stays])
  const partId = rows[0]?.part ?? ''
  const asked = { actorId: actors.yasmin, families: [family], action: 'write', purpose: 'help' } as const
  const until = `${new Date().getUTCFullYear() + 5}-01-01`
  await withAccess(road, { ...asked, wanted: existingPart(partId) }, (access) =>
    append(access, [
      {
        kind: keepLonger,
        familyId: family,
        partId,
        answers: stays,
        occurredOn: access.today,
        body: { until, reason: 'Noor heeft dit later nodig voor haar behandeling.' },
      },
    ]),
  )
  // That decision is no change from which twenty years would count anew.
  await admin.query(
    `update erbij.entry set recorded_at = recorded_at - interval '1 year 2 days' where kind <> 'keep-longer'`,
  )
  await admin.query(`update erbij.part_head set changed_at = changed_at - interval '1 year 2 days'`)

  const dry = await run(true)
  expect(dry.done).toMatchObject([
    { why: 'term-ended', familyId: family, ground: 'Jeugdwet 7.3.8(3)', entries: [goes] },
  ])
  expect(await contents(goes)).toBe(1)

  expect(await run()).toMatchObject({ entries: 1, failed: [] })
  expect([await contents(goes), await contents(stays)]).toEqual([0, 1])
  const gone = await admin.query('select ground from erbij.destroyed where entry_id = $1', [goes])
  expect(gone.rows).toEqual([{ ground: 'Jeugdwet 7.3.8(3)' }])
  const run1 = await admin.query(`select counts -> 'jobs' as jobs from erbij.steward_run where command = 'carry-out'`)
  expect(run1.rows).toMatchObject([{ jobs: [{ why: 'term-ended', entries: 1, ground: 'Jeugdwet 7.3.8(3)' }] }])
  expect((await run()).done).toEqual([])
})
