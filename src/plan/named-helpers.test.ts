import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, givenDesk } from '../../test/desk.ts'
import { safetyAt } from '../../test/safety.ts'
import { uuidv7 } from '../lib/uuid.ts'

/** Who helps Anna alone (a lawyer, a shelter) is not named by a helper in what Bram reads too: by no form. */

let desk: Desk
let joris = ''
beforeAll(async () => {
  desk = await givenDesk()
  const { world } = desk
  joris = world.actors.joris
  const part = await world.givenPart({ sort: 'involvement', subjects: [world.people.anna] })
  await world.admin.query(
    `insert into erbij.tie (family_id, part_id, entry_id, capacity_id, name, organisation, role, reason, began_at)
     values ($1, $2, $3, $4, 'Joris Hendriks', 'Opvang De Haven', 'begeleider', 'x', now())`,
    [world.family, part, uuidv7(), joris],
  )
})
afterAll(() => desk?.close())

const forms = {
  'a step of the plan': (about: string[]) => ({
    path: '/plan/nieuw/stap',
    fields: { about, text: 'Anna zoekt een huis.', owner: joris, frame: 'voluntary', follows: 'no' },
  }),
  'a conversation': (about: string[]) => ({
    path: '/plan/gesprek',
    fields: {
      about,
      family: about,
      helpers: [joris, desk.world.actors.yasmin],
      occurredOn: '2026-01-05',
      text: 'Over het huis.',
      what: 'follows',
    },
  }),
  'a line of the safety plan': (about: string[]) => ({
    path: '/veiligheid/afspraak?soort=4',
    fields: { about, text: 'Bel overdag.', who: [`helper:${joris}`] },
  }),
}

describe.each(Object.entries(forms))('%s', (_, of) => {
  test('names who helps Anna about Anna (ALLOW), and not about Anna and Bram (DENY)', async () => {
    const { world, yasmin, bram, text } = desk
    const { anna, bram: father } = world.people
    const send = (about: string[]) => {
      const { path, fields } = of(about)
      return yasmin.post(desk.family() + path, { id: uuidv7(), ...fields })
    }
    expect((await send([anna])).status).toBe(303)
    const refused = await send([anna, father])
    expect([refused.status, await refused.text()]).toEqual([
      422,
      expect.stringContaining('Deze hulpverlener helpt niet iedereen over wie dit gaat'),
    ])
    for (const path of ['plan', 'plan/verloop', 'veiligheid', 'nu'])
      expect(await text(bram.get(`/mijn-dossier/${world.family}/${path}`))).not.toContain('Joris')
  })
})

test('Anna names in what Sem reads too who helps her, when she wishes', async () => {
  const { people } = desk.world
  await safetyAt(desk).agreed('anna', 4, [people.anna, people.sem], 'Joris belt mij.', { who: `helper:${joris}` })
})

test('from safety, what goes well is written on a page that exists', async () => {
  const safety = safetyAt(desk)
  for (const who of ['yasmin', 'anna'] as const) {
    const href = /href="([^"]*\/nieuw\/sterk)"/.exec(await safety.page(who, safety.at(who)))?.[1] ?? 'none'
    expect(await safety.status(who, href)).toBe(200)
  }
})
