import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, givenDesk } from '../../test/desk.ts'
import { answers } from './answers.tsx'

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

test('what was being answered when something broke does not go along in headers', async () => {
  const app = new Hono()
  app.get('/', (c) => {
    c.header('X-Request-ID', '1')
    c.body('…', 200, { 'Content-Disposition': 'attachment; filename="Verslag Anna.pdf"', 'Content-Length': '3' })
    c.redirect('/gezinnen/1')
    throw new Error('the disk is full')
  })
  app.onError((_, c) => answers.failed(c))
  const { headers, status } = await app.request('/')
  expect([status, headers.get('X-Request-ID')]).toEqual([500, '1'])
  for (const name of ['Location', 'Content-Disposition', 'Content-Length']) expect(headers.get(name)).toBe(null)
})
