import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, givenDesk } from '../../test/desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await givenDesk()
})
afterAll(() => desk?.close())

/** How many looks are in the log. */
const looks = async () =>
  (await desk.world.admin.query<{ n: number }>('select count(*)::int as n from erbij.look')).rows[0]?.n

test('a page leaves when its look is in the log, and not when the look could not be kept', async () => {
  const { world, yasmin } = desk
  const path = `/gezinnen/${world.family}`
  const before = (await looks()) ?? 0
  const answer = await yasmin.get(path)
  expect([answer.status, await looks()]).toEqual([200, before + 1])
  const page = await answer.text()
  expect(page).toContain('Anna')

  await world.admin.query(`create function public.fails() returns trigger language plpgsql as $$ begin raise 'the disk is full'; end $$;
    create constraint trigger fails after insert on erbij.look deferrable initially deferred for each row execute function public.fails()`)
  const failed = await yasmin.get(path)
  expect([failed.status, await looks()]).toEqual([500, before + 1])
  expect(await failed.text()).not.toContain('Anna')
  expect(desk.house.errors.splice(0).map((error) => error.message)).toEqual(['the disk is full'])
})
