import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, givenDesk } from '../../../test/desk.ts'
import { planned } from '../../../test/plan-entries.ts'
import { inDays } from '../../../test/withholders.ts'
import { phase } from '../../dossier/kinds/phase.ts'
import { planCourse } from '../../dossier/kinds/plan-course.ts'
import { uuidv7 } from '../../lib/uuid.ts'

/** How the plan comes about: the family first, then the terms, and conversations with what follows. */

let desk: Desk
let { world, yasmin, koen, anna, bram, text } = {} as Desk
let sem: Desk['anna']

beforeAll(async () => {
  desk = await givenDesk()
  ;({ world, yasmin, koen, anna, bram, text } = desk)
  sem = await desk.house.as('sem')
})
afterAll(() => desk?.close())

const team = (step = '') => `/gezinnen/${world.family}/plan/verloop${step && `/${step}`}`
const mine = (step = '') => `/mijn-dossier/${world.family}/plan/verloop${step && `/${step}`}`
const course = (body: object, about: ('anna' | 'sem' | 'bram' | 'noor')[], on?: string, thread?: string) =>
  planned(world, 'yasmin', {
    kind: planCourse,
    body: body as never,
    about,
    ...(on && { on }),
    ...(thread && { thread }),
  })

describe('the family first', () => {
  test.each<[string, string, Record<string, string>, string]>([
    ['offering', 'aanbieden', { until: inDays(0) }, 'Kies een dag na vandaag'],
    ['offering without a day', 'aanbieden', {}, 'Kies een dag na vandaag'],
    ['waiving without one of the three reasons', 'geen-eigen-plan', { text: 'Zo.' }, 'Kies een van de drie redenen'],
    ['waiving without words', 'geen-eigen-plan', { reason: 'declined' }, 'Schrijf hier een paar woorden'],
    ['a rhythm of no weeks', 'ritme', { on: inDays(7), everyWeeks: '0' }, 'Vul een getal in van 1 tot en met 52'],
    ['a rhythm of 53 weeks', 'ritme', { on: inDays(7), everyWeeks: '53' }, 'Vul een getal in van 1 tot en met 52'],
  ])('%s comes back filled in', async (_name, step, fields, says) => {
    const answer = await yasmin.post(team(step), { about: world.people.anna, occurredOn: inDays(0), ...fields })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain(says)
    expect(page).toMatch(new RegExp(`value="${world.people.anna}" checked`))
    for (const [name, value] of Object.entries(fields)) if (name !== 'reason') expect(page).toContain(value)
  })

  test('is offered, waived with words, and settled: one course, which who begins to help later reads whole', async () => {
    const about = [world.people.anna, world.people.sem]
    const id = uuidv7()
    const offer = { about, until: inDays(20), id }
    for (const sent of await Promise.all([
      yasmin.post(team('aanbieden'), offer),
      yasmin.post(team('aanbieden'), offer),
    ]))
      expect(sent.status).toBe(303)
    expect(await text(anna.get(mine()))).toContain('Het gezin maakt zelf een plan')
    const waived = { van: id, reason: 'declined', text: 'Zij willen het samen doen.', occurredOn: '2026-01-05' }
    expect((await yasmin.post(team('geen-eigen-plan'), waived)).status).toBe(303)
    expect(await text(anna.get(mine()))).toContain('Het plan moest er op 16 februari')
    expect((await yasmin.post(team('vaststellen'), { van: id, occurredOn: inDays(0) })).status).toBe(303)
    const after = await text(koen.get(team()))
    expect(after).toContain('Zij willen het samen doen.')
    expect(after).not.toContain('Het plan moest er op')
    expect(after.match(/Het plan van Anna en Sem/g)).toHaveLength(1)
    expect(await text(sem.get(mine()))).toContain('Zij willen het samen doen.')
    expect(await text(bram.get(mine()))).not.toContain('Zij willen het samen doen.')
  })

  test('is written by the family itself; about somebody else alone they cannot', async () => {
    const own = { about: world.people.sem, text: 'Oma brengt hem op maandag.', id: uuidv7() }
    expect((await anna.post(mine('eigen-plan'), own)).status).toBe(303)
    expect(await text(sem.get(mine()))).toContain(own.text)
    const alone = { about: world.people.peter, text: 'Peter moet betalen.', id: uuidv7() }
    expect((await bram.post(mine('eigen-plan'), { ...alone, about: world.people.sem })).status).toBe(422)
    for (const step of ['aanbieden', 'geen-eigen-plan', 'vaststellen', 'ritme'])
      expect((await anna.post(mine(step), { about: world.people.sem, until: inDays(9) })).status).toBe(404)
  })

  test('nobody writes in a course that they are not in', async () => {
    const id = await course({ step: 'offered', until: inDays(9) }, ['anna', 'noor'])
    expect((await anna.post(mine('op-papier'), { van: id, id: uuidv7() })).status).toBe(303)
    await bram.post(mine('op-papier'), { van: id, id: uuidv7() })
    const { rows } = await world.admin.query(
      "select author from erbij.entry where thread_id = $1 and kind = 'plan-course'",
      [id],
    )
    expect(rows.map(({ author }) => author).sort()).toEqual([world.actors.yasmin, world.actors.anna].sort())
  })
})

describe('in writing', () => {
  test('anybody of the family asks with one press; within fourteen days, on «Vandaag» too; given, it is over', async () => {
    const id = uuidv7()
    const page = await text(sem.get(mine()))
    expect(page).toContain('Ik wil het plan op papier')
    for (const sent of [await sem.post(mine('op-papier'), { id }), await sem.post(mine('op-papier'), { id })])
      expect(sent.status).toBe(303)
    const { rows } = await world.admin.query('select count(*)::int as n from erbij.entry where id = $1', [id])
    expect(rows).toEqual([{ n: 1 }])
    expect(await text(sem.get(mine()))).toContain('Je vroeg op')
    const today = await text(yasmin.get('/vandaag'))
    expect(today).toContain('Zet het plan op papier')
    expect(await text(bram.get(mine()))).not.toContain('Het plan van Sem')
    expect((await yasmin.post(team('gegeven'), { van: id, occurredOn: inDays(0) })).status).toBe(303)
    expect(await text(sem.get(mine()))).not.toContain('Je vroeg op')
  })

  test('what is overdue stands on «Vandaag» first, and on the page of the family as a fact', async () => {
    await course({ step: 'wants-in-writing', who: 'Bram' }, ['bram'], '2026-01-05')
    expect(await text(bram.get(mine()))).toContain('Het plan moest op 19 januari')
    const page = await text(yasmin.get('/vandaag'))
    expect(page).toContain('had op 19 januari')
    expect(page.indexOf('had op 19 januari')).toBeLessThan(page.indexOf('uiterlijk'))
    expect(await text(anna.get(mine()))).not.toContain('19 januari')
  })
})

describe('where they are', () => {
  test('the phase now and those before it, for who is in it', async () => {
    await planned(world, 'yasmin', {
      kind: phase,
      body: { phase: 'immediate', text: 'Eerst rust.' },
      about: ['noor', 'bram'],
    })
    await planned(world, 'yasmin', {
      kind: phase,
      body: { phase: 'stable', text: 'Het houdt.' },
      about: ['noor', 'bram'],
    })
    for (const [who, path] of [
      [bram, mine()],
      [koen, team()],
    ] as const) {
      const page = await text(who.get(path))
      expect(page).toMatch(/<strong>Veilig blijven, sinds/)
      expect(page).toContain('Daarvoor: Eerst veilig, sinds')
    }
    expect(await text(anna.get(mine()))).not.toContain('Het houdt.')
  })
})

describe('a conversation', () => {
  const form = () => `/gezinnen/${world.family}/plan/gesprek`
  const held = (more: Record<string, string | string[]> = {}) => ({
    id: uuidv7(),
    about: [world.people.anna, world.people.sem],
    family: world.people.anna,
    helpers: world.actors.yasmin,
    others: 'Oma Truus\n',
    occurredOn: '2026-01-05',
    text: 'Anna belt met school.',
    what: 'follows',
    ...more,
  })

  test.each<[string, Record<string, string | string[]>, string]>([
    ['without the family', { family: [] }, 'Schrijf op waarom niemand van het gezin erbij was'],
    ['from which nothing follows', { what: 'nothing' }, 'Schrijf op waarom er niets volgt'],
    ['that does not say whether anything follows', { what: '' }, 'Kies of er iets volgt'],
    ['with somebody who does not help', { helpers: uuidv7() }, 'Vul in wie erbij waren'],
    ['without words', { text: '' }, 'Schrijf op wat er is besproken'],
  ])('%s comes back filled in', async (_name, changed, says) => {
    const answer = await yasmin.post(form(), held(changed))
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain(says)
    expect(page).toContain('Oma Truus')
  })

  test('ends in a step, and says so once there is one; who was not in it does not read it', async () => {
    const given = held()
    expect((await yasmin.post(form(), given)).status).toBe(303)
    const before = await text(yasmin.get(team()))
    expect(before).toContain('Erbij: Anna, Yasmin El Idrissi (Wijkteam Oost) en Oma Truus.')
    const step = `/gezinnen/${world.family}/plan/nieuw/stap`
    expect(before).toContain(`${step}?gesprek=${given.id}`)
    const shown = await text(yasmin.get(`${step}?gesprek=${given.id}`))
    expect(shown).toContain(`name="meeting" value="${given.id}"`)
    expect((await koen.get(`${step}?gesprek=${uuidv7()}`)).status).toBe(404)
    const filled = { text: 'Ik bel school.', owner: world.people.anna, frame: 'voluntary', follows: 'no' }
    expect((await yasmin.post(step, { ...filled, id: uuidv7(), meeting: given.id })).status).toBe(303)
    const after = await text(yasmin.get(team()))
    expect(after).toContain('Hieruit volgde 1 stap.')
    expect(after).not.toContain(`gesprek=${given.id}`)
    expect(await text(sem.get(mine()))).toContain('Anna belt met school.')
    expect(await text(bram.get(mine()))).not.toContain('Anna belt met school.')
  })

  test('without the family, and without a follow-up, says why; the family reads that', async () => {
    const why = { withoutFamily: 'Alleen over de agenda.', nothing: 'Er was niets te besluiten.' }
    expect((await yasmin.post(form(), held({ family: [], what: 'nothing', ...why }))).status).toBe(303)
    const page = await text(anna.get(mine()))
    expect(page).toContain('Niemand van het gezin was erbij: Alleen over de agenda.')
    expect(page).toContain('Er volgt niets: Er was niets te besluiten.')
  })
})
