import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, givenDesk } from '../../test/desk.ts'
import { uuidv7 } from '../lib/uuid.ts'

/** Pressed twice is once; back at the page, with the same words about other people, is another: a mistake in whom it is about can be put right. */

let desk: Desk
beforeAll(async () => {
  desk = await givenDesk()
})
afterAll(() => desk?.close())

type Fields = Record<string, string | string[]>
const forms: Record<string, [path: string, kind: string, fields: Fields]> = {
  'a goal': ['/plan/nieuw/doel', 'goal', { text: 'Rust.', frame: 'voluntary', follows: 'no' }],
  'an agreement': ['/veiligheid/afspraak?soort=2', 'safety-agreement', { text: 'Wij bellen.' }],
  'a phase': ['/veiligheid/fase', 'phase', { phase: 'stable', text: 'Het is rustig.' }],
  'a round': ['/plan/verloop/terugkijken', 'evaluation', {}],
}

describe.each(Object.entries(forms))('%s', (_, [path, kind, fields]) => {
  test('sent twice about Anna and then about Anna and Noor is two', async () => {
    const { anna, noor } = desk.world.people
    const id = uuidv7()
    for (const about of [[anna], [anna], [anna, noor], [anna, noor]]) {
      const answer = await desk.yasmin.post(desk.family() + path, { id, ...fields, about })
      expect(answer.status, await answer.clone().text()).toBe(303)
    }
    const { rows } = await desk.world.admin.query(
      'select p.subjects from erbij.entry e join erbij.part p on p.id = e.part_id where e.kind = $1 order by e.recorded_at',
      [kind],
    )
    expect(rows.map(({ subjects }) => subjects.length)).toEqual([1, 2])
  })
})
