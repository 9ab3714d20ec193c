import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { givenApp } from '../../test/app.ts'
import { type DeWit, givenDeWit } from '../../test/de-wit.ts'
import type { Regime } from '../law/regimes.ts'
import { existingPart, withAccess } from './access.ts'

/**
 * Rights change by themselves on a birthday, at midnight in Amsterdam, by the one clock there is: the database's. Nobody does
 * anything on that day. Who was born on 29 February is a year older on 1 March of a year without one: no article says when a year of
 * age is full; 1 March is how it is commonly counted, and how src/lib/partial-date.ts counts everywhere.
 */

let world: DeWit
let house: Awaited<ReturnType<typeof givenApp>>
const parts: Partial<Record<Regime, string>> = {}

beforeAll(async () => {
  world = await givenDeWit()
  house = await givenApp(world)
  for (const regime of ['jeugdwet', 'gi', 'wmo', 'wgbo'] as const) {
    const identity = { sort: 'contact', regime, subjects: [world.people.noor], familyId: world.family } as const
    parts[regime] = await world.givenPart(identity)
  }
})
afterEach(() => world.admin.query('delete from erbij.clock'))
afterAll(async () => {
  expect(house.errors).toEqual([])
  await world?.close()
})

/** From now on it is this moment (RFC 3339, with its offset). */
async function itIs(moment: string): Promise<void> {
  await world.admin.query('delete from erbij.clock')
  await world.admin.query('insert into erbij.clock (shift) values ($1::timestamptz - clock_timestamp())', [moment])
}

const bornOn = (birth: string) =>
  world.admin.query('update erbij.person set birth = $2 where id = $1', [world.people.noor, birth])

/** Which of the parts about Noor somebody reads now, along the road. */
async function reads(who: 'anna' | 'noor'): Promise<Regime[]> {
  const question = {
    actorId: world.actors[who],
    families: [world.family],
    action: 'read',
    purpose: 'own-dossier',
  } as const
  const answer = await withAccess(world.road, question, async (access) => access.parts)
  const opened = answer.allowed ? answer.value : []
  return Object.entries(parts).flatMap(([regime, id]) => (opened.includes(id) ? [regime as Regime] : []))
}

/** May somebody add words of their own about Noor here? A right to write changes with the right to read. */
async function answers(who: 'anna' | 'noor'): Promise<boolean> {
  const question = {
    actorId: world.actors[who],
    families: [world.family],
    action: 'answer',
    purpose: 'own-dossier',
  } as const
  const answer = await withAccess(world.road, { ...question, wanted: existingPart(parts.jeugdwet) }, async () => {})
  return answer.allowed
}

const all: Regime[] = ['jeugdwet', 'gi', 'wmo', 'wgbo']
interface Rights {
  anna: Regime[]
  noor: Regime[]
}
/** What a parent with authority and the child read below and from each age. */
const at: Record<12 | 16 | 18, { before: Rights; after: Rights }> = {
  12: { before: { anna: all, noor: [] }, after: { anna: all, noor: all } },
  16: { before: { anna: all, noor: all }, after: { anna: ['gi'], noor: all } },
  18: { before: { anna: ['gi'], noor: all }, after: { anna: [], noor: all } },
}

const winter = { before: '2027-01-15T23:59:00+01:00', after: '2027-01-16T00:00:00+01:00', day: '01-16', year: 2027 }
const summer = { before: '2027-07-15T23:59:00+02:00', after: '2027-07-16T00:00:00+02:00', day: '07-16', year: 2027 }
// The hour in which the clocks change is after midnight, on 28 March 2027 from 02:00 and on 31 October 2027 from 03:00.
const spring = { before: '2027-03-27T23:59:00+01:00', after: '2027-03-28T00:00:00+01:00', day: '03-28', year: 2027 }
const autumn = { before: '2027-10-30T23:59:00+02:00', after: '2027-10-31T00:00:00+02:00', day: '10-31', year: 2027 }
const newYear = { before: '2027-12-31T23:59:00+01:00', after: '2028-01-01T00:00:00+01:00', day: '01-01', year: 2028 }
const leapYear = { before: '2028-02-28T23:59:00+01:00', after: '2028-02-29T00:00:00+01:00', day: '02-29', year: 2028 }
const days = { winter, summer, spring, autumn, newYear, leapYear }

const birthdays = ([12, 16, 18] as const).flatMap((age) =>
  Object.entries(days)
    // Nobody was born on 29 February 2010.
    .filter(([name]) => name !== 'leapYear' || age !== 18)
    .map(([name, day]) => [age, name, day] as const),
)

test.each(birthdays)(
  '%i on a day in %s: a minute before midnight not yet, at midnight at once',
  async (age, _, day) => {
    await bornOn(`${day.year - age}-${day.day}`)
    await itIs(day.before)
    expect({ anna: await reads('anna'), noor: await reads('noor') }).toEqual(at[age].before)
    expect([await answers('anna'), await answers('noor')]).toEqual([age <= 16, age > 12])
    await itIs(day.after)
    expect({ anna: await reads('anna'), noor: await reads('noor') }).toEqual(at[age].after)
    expect([await answers('anna'), await answers('noor')]).toEqual([age < 16, true])
  },
)

test('born on 29 February: 18 on 1 March of a year without one, and not on 28 February', async () => {
  await bornOn('2012-02-29')
  await itIs('2030-02-28T00:30:00+01:00')
  expect(await reads('anna')).toEqual(at[18].before.anna)
  await itIs('2030-02-28T23:59:00+01:00')
  expect(await reads('anna')).toEqual(at[18].before.anna)
  await itIs('2030-03-01T00:00:00+01:00')
  expect(await reads('anna')).toEqual(at[18].after.anna)
})

test('born on 29 February before a century without one: 12 on 1 March 2100', async () => {
  await bornOn('2088-02-29')
  await itIs('2100-02-28T23:59:00+01:00')
  expect(await reads('noor')).toEqual([])
  await itIs('2100-03-01T00:00:00+01:00')
  expect(await reads('noor')).toEqual(all)
})

test('the day is Amsterdam’s: an hour after midnight there, and still yesterday in Greenwich', async () => {
  await bornOn('2015-07-16')
  await itIs('2027-07-15T22:30:00Z')
  expect(await reads('noor')).toEqual(all)
  await itIs('2027-07-15T21:30:00Z')
  expect(await reads('noor')).toEqual([])
})

test('on the pages too: «mijn dossier» opens to who turns 12 while they are signed in', async () => {
  await bornOn('2015-01-16')
  await itIs(winter.before)
  const noor = await house.as('noor')
  const page = async () => (await noor.get(`/mijn-dossier/${world.family}/mensen`)).status
  expect(await page()).toBe(404)
  await itIs(winter.after)
  expect(await page()).toBe(200)
})
