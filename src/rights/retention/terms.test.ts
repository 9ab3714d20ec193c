import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, givenDesk } from '../../../test/desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await givenDesk()
})
afterAll(() => desk?.close())

test('a colleague decides to keep a part longer (ALLOW); who is of this family at work does not (DENY), nor somebody of another organisation', async () => {
  const { world, mira, colleague, koen } = desk
  const note = await desk.wrote({ about: world.people.anna, text: 'Anna zoekt werk.' })
  const { rows } = await world.admin.query('select part_id as part from erbij.entry where id = $1', [note])
  const part = rows[0].part
  const fields = {
    part,
    [`until-${part}`]: `${new Date().getUTCFullYear() + 25}-01-01`,
    [`reason-${part}`]: 'Nodig.',
  }
  const keep = async (who: typeof mira) => (await who.post(`${desk.family()}/bewaartermijnen`, fields)).status
  expect([await keep(colleague), await keep(koen), await keep(mira)]).toEqual([404, 404, 303])
  expect(await desk.text(colleague.get(`${desk.family()}/bewaartermijnen`))).not.toContain('name="reason-')
})
