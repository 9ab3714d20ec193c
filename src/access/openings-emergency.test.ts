import { afterAll, beforeAll, expect, test } from 'vitest'
import { about, asking, inHours, opens, type Place } from '../../test/asking.ts'
import { type DeWit, givenDeWit } from '../../test/de-wit.ts'
import type { Action } from '../law/actions.ts'
import { breakGlassHours } from '../law/openings.ts'

/** What PostgreSQL takes of who opens in an emergency, past any form. */

let world: DeWit
let ask: ReturnType<typeof asking>
let notes: Record<'anna' | 'sem' | 'origin', string>

beforeAll(async () => {
  world = await givenDeWit()
  ask = asking(world)
  const { people, organisations } = world
  const part = (sort: 'contact' | 'origin', subject: string) =>
    world.givenPart({ sort, subjects: [subject], organisationId: organisations.team })
  notes = {
    anna: await part('contact', people.anna),
    sem: await part('contact', people.sem),
    origin: await part('origin', people.noor),
  }
})
afterAll(() => world?.close())

test('a broken glass opens a note (ALLOW), never where somebody hides (DENY)', async () => {
  const { actors, people, parts } = world
  const { organisations } = world
  const stranger = await ask.capacity(organisations.team)
  const place = { ...about(people.anna, people.noor), organisationId: organisations.team }
  const breaks = (hours: number, who = stranger, open = [notes.anna]) => opens('break-glass', open, who, inHours(hours))
  const write = (
    body = breaks(breakGlassHours - 0.1),
    who = stranger,
    where: Place = place,
    action: Action = 'break-glass',
  ) => ask.writes(who, action, 'opening', where, body)
  // Too short for a habit; by oneself, for oneself; and what is closed by any road stays closed by this one.
  expect(await write(breaks(breakGlassHours + 0.1))).toBe(false)
  expect(await write(breaks(3, actors.koen))).toBe(false)
  expect(await write(breaks(3), actors.yasmin, place, 'disclose')).toBe(false)
  expect(await write(breaks(3), stranger, about(people.anna, people.noor))).toBe(false)
  for (const closed of [parts.hiddenAddress, notes.origin]) {
    expect(await write(breaks(3, stranger, [notes.anna, closed])), closed).toBe(false)
  }
  expect(await write(opens('legal-duty', [notes.anna], stranger, inHours(3)))).toBe(false)
  expect(await ask.reads(stranger, notes.anna)).toBe(false)
  expect(await write()).toBeTruthy()
  expect(await ask.reads(stranger, notes.anna)).toBe('break-glass')
  expect(await ask.reads(stranger, notes.sem)).toBe(false)
  expect(await ask.reads(stranger, parts.hiddenAddress)).toBe(false)
})
