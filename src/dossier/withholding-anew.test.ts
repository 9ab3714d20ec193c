import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, givenDesk } from '../../test/desk.ts'
import { inDays, type Withholders, withholders } from '../../test/withholders.ts'

/** A withholding ends by itself: before that it is looked at again, and decided anew or left to end. */

let desk: Desk
let { form, reads, proposal, take, withheld } = {} as Withholders

beforeAll(async () => {
  desk = await givenDesk()
  ;({ form, reads, proposal, take, withheld } = withholders(desk))
})
afterEach(() => desk.world.admin.query('delete from erbij.clock'))
afterAll(() => desk?.close())

const as = (who: 'yasmin' | 'mira' | 'bram' | 'bramAtWork' | 'koen') => desk.house.as(who)
const today = async (who: Parameters<typeof as>[0]) => desk.text((await as(who)).get('/vandaag'))
const past = (shift: string) => desk.world.admin.query('insert into erbij.clock (shift) values ($1)', [shift])
const task = 'Kijk opnieuw: dit wordt op'

describe('fourteen days before its day', () => {
  test('whoever decides on it is asked to look again (ALLOW), with a link to where; fifteen days before nobody is (DENY)', async () => {
    const { id } = await withheld({ until: inDays(30) })
    await past('15 days')
    expect(await today('mira')).not.toContain(form(id))
    await desk.world.admin.query(`update erbij.clock set shift = '16 days'`)
    for (const who of ['yasmin', 'mira'] as const) {
      const page = await today(who)
      expect(page).toContain(`${form(id)}">${task}`)
    }
  })
  test('neither Bram, at home nor at work, nor another organisation is told (DENY)', async () => {
    const { id } = await withheld({ until: inDays(30) })
    await past('20 days')
    for (const who of ['bramAtWork', 'koen'] as const) expect(await today(who), who).not.toContain(id)
    expect(await desk.text((await as('bram')).get('/mijn-dossier'))).not.toContain('zichtbaar')
  })
})

describe('deciding anew', () => {
  test('keeps it withheld past its day, once a second professional confirmed; then nobody is asked to look again yet', async () => {
    const { id } = await withheld({ until: inDays(30) })
    await past('25 days')
    const [yasmin, mira] = [await as('yasmin'), await as('mira')]
    const page = await desk.text(yasmin.get(form(id)))
    expect(page).toContain('Is het nog nodig?')
    expect(page).toContain(`value="${desk.world.people.bram}" selected`)
    const anew = proposal({ until: inDays(80) })
    expect((await take(yasmin, id, anew)).status).toBe(303)
    expect(await today('yasmin')).toContain(`${form(id)}">${task}`)
    expect((await take(mira, id, { step: 'confirm', thread: anew.id })).status).toBe(303)
    expect(await today('yasmin')).not.toContain(form(id))
    await desk.world.admin.query(`update erbij.clock set shift = '31 days'`)
    expect(await reads(await as('bram'), id)).toBe(false)
    await desk.world.admin.query(`update erbij.clock set shift = '80 days'`)
    expect(await reads(await as('bram'), id)).toBe(true)
  })
  test('that nobody confirmed hides nothing past the first day', async () => {
    const { id } = await withheld({ until: inDays(30) })
    await past('25 days')
    expect((await take(await as('yasmin'), id, proposal({ until: inDays(80) }))).status).toBe(303)
    expect(await reads(await as('bram'), id)).toBe(false)
    await desk.world.admin.query(`update erbij.clock set shift = '30 days'`)
    expect(await reads(await as('bram'), id)).toBe(true)
  })
  test('is refused while it still holds for longer (DENY)', async () => {
    const { id } = await withheld({ until: inDays(30) })
    expect((await take(await as('yasmin'), id, proposal({ until: inDays(80) }))).status).toBe(422)
  })
})

test('its day begins at midnight in Amsterdam, when it is still the day before in Greenwich', async () => {
  const until = inDays(30)
  const { id } = await withheld({ until })
  const around = (seconds: number) =>
    desk.world.admin.query(
      `insert into erbij.clock (shift) values ($1::date::timestamp at time zone 'Europe/Amsterdam' + make_interval(secs => $2) - now())`,
      [until, seconds],
    )
  await around(-60)
  expect(await reads(await as('bram'), id)).toBe(false)
  await desk.world.admin.query('delete from erbij.clock')
  await around(60)
  expect(await reads(await as('bram'), id)).toBe(true)
})
