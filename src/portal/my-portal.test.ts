import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, givenDesk } from '../../test/desk.ts'

/** «Mijn dossier» as a portal: what comes next, who decides, what is voluntary, and child by child. Each reader has their own. */

let desk: Desk
let { world, text } = {} as Desk
const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const mine = async (who: Parameters<Desk['house']['as']>[0]): Promise<string> =>
  text((await desk.house.as(who)).get('/mijn-dossier'))
/** One card of a page, by the beginning of its id. */
const card = (page: string, id: string): string =>
  new RegExp(`<section[^>]*aria-labelledby="${id}-0"[\\s\\S]*?</section>`).exec(page)?.[0] ?? ''

async function agreed(about: string, what: string, reviewOn: string, shared = true): Promise<string> {
  const id = await desk.wrote({
    about,
    text: what,
    reviewOn,
    with: 'de juf',
    kind: 'agreement',
    ...(shared && { together: 'yes', checked: 'yes' }),
  })
  if (shared) await desk.yasmin.post(`${desk.family()}/verslagen/${id}/delen`, { checked: 'ja' })
  expect(await desk.kept(id)).toMatchObject({ kind: 'agreement', shared, body: { reviewOn } })
  return id
}

beforeAll(async () => {
  desk = await givenDesk()
  ;({ world, text } = desk)
  await agreed(world.people.noor, 'Noor leest elke dag.', day(20))
  await agreed(world.people.noor, 'Noor gaat naar zwemles.', day(5))
  await agreed(world.people.noor, 'Nog niet gedeeld.', day(6), false)
  await agreed(world.people.anna, 'Anna belt de woningbouw.', day(9))
})
afterAll(() => desk?.close())

describe('what comes next', () => {
  test('is what was agreed, shared and still to be looked at, the first day first', async () => {
    const next = card(await mine('anna'), 'nu')
    const order = ['zwemles', 'woningbouw', 'leest elke dag'].map((words) => next.indexOf(words))
    expect(order.every((at) => at > 0)).toBe(true)
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(next).toContain('de juf')
    expect(next).not.toContain('Nog niet gedeeld.')
  })
  test('of Noor reaches her father, of Anna it does not', async () => {
    const next = card(await mine('bram'), 'nu')
    expect(next).toContain('zwemles')
    expect(next).not.toContain('woningbouw')
  })
  test('of nothing says what one may ask', async () =>
    expect(card(await mine('peter'), 'nu')).toContain('U mag altijd vragen: wat gebeurt er nu'))
  test('ends by itself when its day is over', async () => {
    await world.admin.query(`insert into erbij.clock (shift) values ('6 days')`)
    try {
      const next = card(await mine('anna'), 'nu')
      expect(next).not.toContain('zwemles')
      expect(next).toContain('woningbouw')
    } finally {
      await world.admin.query('delete from erbij.clock')
    }
  })
})

describe('who decides', () => {
  test('about Noor: Anna, who does not know of Bram here; about Sem, fourteen: he decides too', async () => {
    const decides = card(await mine('anna'), 'beslist')
    expect(decides).toContain('Over uzelf beslist u.')
    expect(decides).toContain('Over hulp voor Noor beslist u. Heeft nog iemand gezag? Dan beslist u samen.')
    expect(decides).toContain('Over hulp voor Sem beslist Sem mee.')
    expect(decides).toContain('tenzij een rechter iets anders besluit')
  })
  test('about Noor: together with Bram, once her part tells who he is', async () => {
    await world.admin.query(
      `insert into erbij.known_person (family_id, part_id, person_id, given_names, surname, birth, source) values ($1, $2, $3, 'Bram', 'Jansen', '1985-00-00', 'test')`,
      [world.family, world.parts.noorBasics, world.people.bram],
    )
    try {
      expect(card(await mine('anna'), 'beslist')).toContain('Over hulp voor Noor beslist u samen met Bram.')
    } finally {
      await world.admin.query('delete from erbij.known_person where part_id = $1 and person_id = $2', [
        world.parts.noorBasics,
        world.people.bram,
      ])
    }
  })
  test('Bram reads it of Noor, and nothing of Sem, of whom he is nothing', async () => {
    const decides = card(await mine('bram'), 'beslist')
    expect(decides).toContain('Over hulp voor Noor beslist u.')
    expect(decides).not.toContain('Sem')
  })
  test('Sem reads it in his own voice', async () =>
    expect(card(await mine('sem'), 'beslist')).toContain('Over hulp voor jou beslis je samen'))
})

describe('what is voluntary and what a court decided', () => {
  test('the help of the local team is voluntary, while no court decided', async () => {
    const frame = card(await mine('anna'), 'vrij')
    expect(frame).toContain('De hulp van Wijkteam Oost is vrijwillig.')
    expect(frame).not.toContain('kinderrechter')
  })
  test('a certified institution that writes about Noor carries out a decision, and that changes who decides', async () => {
    const { rows } = await world.admin.query(
      `insert into erbij.organisation (id, name, kind) values (gen_random_uuid(), 'Jeugdbescherming Rivierenland', 'certified-institution') returning id`,
    )
    const part = await world.givenPart({
      sort: 'contact',
      regime: 'gi',
      subjects: [world.people.noor],
      organisationId: rows[0].id,
    } as Parameters<typeof world.givenPart>[0])
    try {
      const page = await mine('anna')
      expect(card(page, 'vrij')).toContain('Jeugdbescherming Rivierenland doet wat de kinderrechter besloot over Noor.')
      expect(card(page, 'vrij')).toContain('Wijkteam Oost helpt ook. Vraag bij elke stap')
      expect(card(page, 'beslist')).toContain('De kinderrechter nam een besluit over Noor.')
      const peter = await mine('peter')
      expect(peter).not.toContain('Rivierenland')
    } finally {
      await world.admin.query('delete from erbij.part_head where part_id = $1', [part])
      await world.admin.query('delete from erbij.part where id = $1', [part])
    }
  })
})

describe('child by child', () => {
  test('Anna has a way to each of her children, and to a page to look at with Noor alone', async () => {
    const children = card(await mine('anna'), 'kinderen')
    expect(children).toContain(`persoon=${world.people.sem}`)
    expect(children).toContain(`/samen/${world.people.noor}`)
    expect(children).not.toContain(`/samen/${world.people.sem}`)
    expect(card(await mine('bram'), 'kinderen')).not.toContain('Sem')
  })
  const together = async (who: 'anna' | 'bram' | 'peter' | 'sem', child: string) =>
    (await desk.house.as(who)).get(`/mijn-dossier/${world.family}/samen/${child}`)
  test('ALLOW: that page, for either parent; without an address, and without what is about others', async () => {
    for (const who of ['anna', 'bram'] as const) {
      const page = await text(together(who, world.people.noor))
      expect(page, who).toContain('Samen met Noor')
      expect(page, who).toContain('zwemles')
      expect(page, who).toContain('Yasmin El Idrissi')
      expect(page, who).not.toMatch(/Schuilplaats|Dorpsstraat|woningbouw/)
    }
  })
  test('DENY: for Peter, who is no parent of hers; of Sem, who reads for himself; of nobody', async () => {
    expect((await together('peter', world.people.noor)).status).toBe(404)
    expect((await together('anna', world.people.sem)).status).toBe(404)
    expect((await together('sem', world.people.noor)).status).toBe(404)
    expect((await together('anna', 'x')).status).toBe(404)
  })
})

describe('whoever reads further back, or by a filter', () => {
  test('reads what was written first', async () => {
    const page = await text(desk.anna.get(`/mijn-dossier?gezin=${world.family}&persoon=${world.people.noor}`))
    expect(card(page, 'nu')).toBe('')
    expect(page).toContain('zwemles')
  })
})
