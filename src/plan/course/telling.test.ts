import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, givenDesk } from '../../../test/desk.ts'
import { planned, said, toldFields } from '../../../test/plan-entries.ts'
import { condition } from '../../dossier/kinds/condition.ts'
import { uuidv7 } from '../../lib/uuid.ts'

/** Once it was said openly: each is told by a human being, with their rights; and what became of it. */

let desk: Desk
let { world, yasmin, anna, text } = {} as Desk
let sem: Desk['anna']

beforeAll(async () => {
  desk = await givenDesk()
  ;({ world, yasmin, anna, text } = desk)
  sem = await desk.house.as('sem')
})
afterAll(() => desk?.close())

const plan = () => `/gezinnen/${world.family}/plan`
const mine = () => `/mijn-dossier/${world.family}/plan`
const saidTo = (...about: ('anna' | 'sem')[]) => planned(world, 'yasmin', { kind: condition, body: said, about })

describe('telling', () => {
  test('waits on «Vandaag», person by person, until each was told', async () => {
    const id = await saidTo('anna')
    const page = () => text(yasmin.get('/vandaag'))
    const line = `/plan/voorwaarden/${id}"`
    expect(await page()).toContain(line)
    expect(await page()).toContain('Vertel Anna dat dwang wordt overwogen')
    const given = toldFields()
    const path = `${plan()}/voorwaarden/${id}/vertellen/${world.people.anna}`
    for (const told of await Promise.all([yasmin.post(path, given), yasmin.post(path, given)]))
      expect(told.status).toBe(303)
    const { rows } = await world.admin.query('select count(*)::int as n from erbij.entry where thread_id = $1', [id])
    expect(rows).toEqual([{ n: 2 }])
    expect(await page()).not.toContain(line)
    expect(await text(yasmin.get(`${plan()}/voorwaarden/${id}`))).toContain('Anna: verteld op 5 januari')
  })

  test('is done with legal aid, client support and their rights, or it is not done', async () => {
    const id = await saidTo('anna')
    const path = `${plan()}/voorwaarden/${id}/vertellen/${world.people.anna}`
    for (const given of [[], ['legal-aid'], ['legal-aid', 'rights']]) {
      const answer = await yasmin.post(path, toldFields({ given, interpreter: 'yes' }))
      expect(answer.status).toBe(422)
      const page = await answer.text()
      expect(page).toContain('Geef alle drie')
      expect(page).toMatch(/name="interpreter"[^>]*checked/)
    }
    expect((await yasmin.post(path, toldFields({ occurredOn: '2100-01-01' }))).status).toBe(422)
    expect((await yasmin.post(path, toldFields())).status).toBe(303)
  })

  test('is of who it is about: nobody else of the family is asked about, and each reads only of themself whether it was done', async () => {
    const id = await saidTo('anna', 'sem')
    const at = (person: string) => `${plan()}/voorwaarden/${id}/vertellen/${person}`
    expect((await yasmin.get(at(world.people.bram))).status).toBe(404)
    expect((await yasmin.post(at(world.people.bram), toldFields())).status).toBe(404)
    expect((await yasmin.post(at(world.people.sem), toldFields({ interpreter: 'yes' }))).status).toBe(303)
    expect(await text(sem.get(`${mine()}/voorwaarden/${id}`))).toContain('Op 5 januari is dit met je besproken.')
    const hers = await text(anna.get(`${mine()}/voorwaarden/${id}`))
    expect(hers).toContain('Heeft nog niemand dit met u besproken?')
    expect(hers).not.toContain('5 januari')
  })
})

describe('what became of it', () => {
  test('comes back filled in, is recorded once, and everybody whom it is about reads it', async () => {
    const id = await saidTo('anna')
    const path = `${plan()}/voorwaarden/${id}`
    const wrong = await yasmin.post(path, { outcome: '', text: 'Hij is weer op school.' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('Hij is weer op school.')
    const given = { id: uuidv7(), outcome: 'met', text: 'Hij is weer op school.' }
    expect((await yasmin.post(path, given)).status).toBe(303)
    expect((await yasmin.post(path, given)).status).toBe(303)
    const { rows } = await world.admin.query('select count(*)::int as n from erbij.entry where thread_id = $1', [id])
    expect(rows).toEqual([{ n: 2 }])
    expect((await yasmin.post(path, { ...given, id: uuidv7() })).status).toBe(422)
    const step = await yasmin.get(`/gezinnen/${world.family}/vermeldingen/${given.id}`)
    expect(step.status).toBe(200)
    expect(await step.text()).not.toContain(said.follows)
    const page = await text(anna.get(`${mine()}/voorwaarden/${id}`))
    expect(page).toContain('Dit is voorbij')
    expect(page).toContain('Hij is weer op school.')
  })

  test('when a decision was asked for: help is still voluntary, and coercion still considered', async () => {
    const id = await saidTo('sem')
    const path = `${plan()}/voorwaarden/${id}`
    expect((await yasmin.post(path, { id: uuidv7(), outcome: 'requested', text: 'Gevraagd.' })).status).toBe(303)
    expect(await text(sem.get(`${mine()}/verloop`))).toContain('Dwang wordt overwogen')
    const page = await text(sem.get(`${mine()}/voorwaarden/${id}`))
    expect(page).toContain('Er is om een besluit gevraagd. Er is nog niets besloten.')
    expect(await text(yasmin.get(path))).toContain('Er is een besluit genomen')
  })
})
