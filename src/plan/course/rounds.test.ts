import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, givenDesk } from '../../../test/desk.ts'
import { planned } from '../../../test/plan-entries.ts'
import { inDays } from '../../../test/withholders.ts'
import { withAccess } from '../../access/access.ts'
import { readOpened } from '../../dossier/handlers/open-dossier.ts'
import { action } from '../../dossier/kinds/action.ts'
import { evaluation } from '../../dossier/kinds/evaluation.ts'
import { goal } from '../../dossier/kinds/goal.ts'
import { planCourse } from '../../dossier/kinds/plan-course.ts'
import { readSteps } from '../../dossier/threads.store.ts'
import type { Visit } from '../../http/visit.ts'
import { uuidv7 } from '../../lib/uuid.ts'
import { presentPortal } from '../../portal/present-portal.ts'

/** Looking back on the plan: each answers for themself, side by side, and nobody is averaged. */

let desk: Desk
let { world, yasmin, koen, anna, bram, text } = {} as Desk
let sem: Desk['anna']
let theGoal = ''

beforeAll(async () => {
  desk = await givenDesk()
  ;({ world, yasmin, koen, anna, bram, text } = desk)
  sem = await desk.house.as('sem')
  theGoal = await planned(world, 'yasmin', {
    kind: goal,
    body: { step: 'set', from: [], text: 'Sem gaat graag naar school.', domains: [], frame: { is: 'voluntary' } },
    about: ['anna', 'sem'],
  })
})
afterAll(() => desk?.close())

const begun = (about: ('anna' | 'sem' | 'noor' | 'bram')[] = ['anna', 'sem']) =>
  planned(world, 'yasmin', { kind: evaluation, body: { step: 'open' }, about })
const team = (id: string, more = '') => `/gezinnen/${world.family}/plan/terugkijken/${id}${more}`
const mine = (id: string, more = '') => `/mijn-dossier/${world.family}/plan/terugkijken/${id}${more}`
const answerAt = (id: string, who: 'anna' | 'sem' | 'noor' | 'bram') => mine(id, `/antwoord/${world.people[who]}`)
const answer = (more: Record<string, string> = {}) => ({ id: uuidv7(), only: 'all', ...more })

describe('an answer', () => {
  test('is asked of each goal one is in, from 0 to 10 with words at both ends, and comes back filled in', async () => {
    const id = await begun()
    const form = await text(sem.get(answerAt(id, 'sem')))
    expect(form).toContain('Sem gaat graag naar school.')
    expect(form).toContain('0 = helemaal niet gelukt')
    expect(form.match(new RegExp(`name="score-${theGoal}"`, 'g'))).toHaveLength(11)
    const empty = await sem.post(answerAt(id, 'sem'), answer({ score: '11' }))
    expect(empty.status).toBe(422)
    expect(await empty.text()).toContain('Vul minstens één ding in')
    const nobody = await sem.post(answerAt(id, 'sem'), answer({ only: 'mij', worked: 'Gamen na huiswerk.' }))
    expect(nobody.status).toBe(422)
    expect(await nobody.text()).toContain('Gamen na huiswerk.')
  })

  test('stands beside those of others, with its own number; each reads only what they may', async () => {
    const id = await begun()
    const his = answer({ score: '3', [`score-${theGoal}`]: '4', worked: 'De mentor.' })
    for (const sent of await Promise.all([sem.post(answerAt(id, 'sem'), his), sem.post(answerAt(id, 'sem'), his)]))
      expect(sent.status).toBe(303)
    const hers = answer({ score: '9', notWorked: 'Te veel gesprekken.' })
    expect((await anna.post(answerAt(id, 'anna'), hers)).status).toBe(303)
    for (const helper of [yasmin, koen]) {
      const page = await text(helper.get(team(id)))
      for (const one of ['3 van 10', '4 van 10', '9 van 10', 'De mentor.', 'Te veel gesprekken.'])
        expect(page).toContain(one)
      expect(page).not.toContain('6 van 10')
    }
    const own = await text(sem.get(mine(id)))
    expect(own).toContain('4 van 10')
    expect(own).not.toContain('Te veel gesprekken.')
    expect((await bram.get(mine(id))).status).toBe(404)
  })

  test('only for who helps is read by who helps, and not by a mother with authority', async () => {
    const id = await begun()
    const open = answer({ worked: 'Voetbal.' })
    const kept = answer({ notWorked: 'Het schreeuwen thuis.', only: 'helpers' })
    for (const one of [open, kept]) expect((await sem.post(answerAt(id, 'sem'), one)).status).toBe(303)
    const hers = await text(anna.get(mine(id)))
    expect(hers).toContain('Voetbal.')
    expect(hers).not.toContain('Het schreeuwen thuis.')
    expect(await text(yasmin.get(team(id)))).toContain('Het schreeuwen thuis.')
    expect(await text(sem.get(mine(id)))).toContain('Het schreeuwen thuis.')
  })

  test('is nobody else’s to give: not a mother’s for a boy of fourteen, not a helper’s for her, not of who is not in it', async () => {
    const id = await begun(['anna', 'sem', 'noor'])
    const words = answer({ text: 'Zo zie ik het.' })
    expect((await anna.post(answerAt(id, 'sem'), words)).status).toBe(404)
    expect((await yasmin.post(team(id, `/antwoord/${world.people.anna}`), words)).status).toBe(404)
    expect((await anna.post(answerAt(id, 'bram'), words)).status).toBe(404)
  })

  test('of a child under twelve is written down together: by who stands for her, or who helps', async () => {
    const id = await begun(['anna', 'noor'])
    expect(await text(anna.get(mine(id)))).toContain('Vul het in met Noor')
    const hers = answer({ score: '7', text: 'Papa belt nu.' })
    expect((await anna.post(answerAt(id, 'noor'), hers)).status).toBe(303)
    expect((await yasmin.post(team(id, `/antwoord/${world.people.noor}`), answer({ score: '5' }))).status).toBe(303)
    const page = await text(yasmin.get(team(id)))
    expect(page).toContain('Samen opgeschreven met Anna de Wit.')
    expect(page).toContain('Eerdere cijfers')
  })
})

describe('a round', () => {
  test('shows which steps helped, of who is in it', async () => {
    const id = await begun()
    const set = {
      step: 'set',
      from: [],
      text: 'De mentor belt elke week.',
      owner: { is: 'other', name: 'Mentor' },
      frame: { is: 'voluntary' },
    }
    const step = await planned(world, 'yasmin', { kind: action, body: set, about: ['anna', 'sem'] })
    expect(await text(sem.get(mine(id)))).toContain('nog niet bekeken of het hielp')
    const effect = { step: 'effect', effect: 'a-little', text: 'Sem nam op.' }
    await planned(world, 'yasmin', { kind: action, body: effect, about: ['anna', 'sem'], thread: step })
    expect(await text(sem.get(mine(id)))).toMatch(/hielp een beetje.*Sem nam op\./s)
  })

  test('is closed once, with what was concluded and the next day; then nobody answers any more', async () => {
    const id = await begun(['sem', 'bram'])
    const wrong = await yasmin.post(team(id), { text: '', next: inDays(0) })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('Schrijf hier een paar woorden')
    const close = { text: 'We gaan door met de mentor.', next: inDays(42) }
    for (const sent of await Promise.all([yasmin.post(team(id), close), yasmin.post(team(id), close)]))
      expect(sent.status).toBe(303)
    const { rows } = await world.admin.query('select count(*)::int as n from erbij.entry where thread_id = $1', [id])
    expect(rows).toEqual([{ n: 2 }])
    const page = await text(bram.get(mine(id)))
    expect(page).toContain('We gaan door met de mentor.')
    expect((await bram.post(answerAt(id, 'bram'), answer({ score: '5' }))).status).toBe(404)
    expect(await text(bram.get(`/mijn-dossier/${world.family}/plan/verloop`))).toContain('De volgende keer is')
    expect((await anna.get(mine(id))).status).toBe(404)
  })

  test('is begun by somebody of the family too, about themself with others', async () => {
    const sent = await anna.post(`/mijn-dossier/${world.family}/plan/verloop/terugkijken`, {
      about: world.people.noor,
      id: uuidv7(),
    })
    expect(sent.headers.get('location')).toMatch(/plan\/terugkijken\//)
    expect(await text(anna.get(sent.headers.get('location') ?? ''))).toContain('Over u en Noor.')
  })

  test('stands in «what happens next» of who is in it', async () => {
    const rhythm = { step: 'look-again', on: inDays(40), everyWeeks: 6 }
    await planned(world, 'yasmin', { kind: planCourse, body: rhythm, about: ['anna'] })
    const ahead = async (who: 'anna' | 'bram') => {
      const question = {
        actorId: world.actors[who],
        families: [world.family],
        action: 'read',
        purpose: 'own-dossier',
      } as const
      const looked = await withAccess(world.road, question, async (access) => {
        const opened = await readOpened({ lang: 'nl' } as Visit, access, world.family, 0)
        const steps = (await readSteps(access, ['plan-course', 'evaluation'])).get(world.family) ?? []
        return presentPortal(opened, steps).ahead.map(({ on, about }) => [on, about])
      })
      return looked.allowed ? looked.value : undefined
    }
    expect(await ahead('anna')).toEqual([[inDays(40), ['Anna']]])
    expect(await ahead('bram')).not.toContainEqual([inDays(40), ['Anna']])
  })

  test('that is due stands on «Vandaag», and in the course of who is in it', async () => {
    const rhythm = { step: 'look-again', on: '2026-01-05', everyWeeks: 6 }
    await planned(world, 'yasmin', { kind: planCourse, body: rhythm, about: ['noor', 'bram'] })
    expect(await text(yasmin.get('/vandaag'))).toContain('Kijk samen terug op het plan')
    expect(await text(bram.get(`/mijn-dossier/${world.family}/plan/verloop`))).toMatch(
      /Elke 6 weken\. We zouden terugkijken op 5 januari/,
    )
  })
})
