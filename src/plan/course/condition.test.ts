import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, givenDesk } from '../../../test/desk.ts'
import { planned, said, toldFields } from '../../../test/plan-entries.ts'
import { type Withholders, withholders } from '../../../test/withholders.ts'
import { withAccess } from '../../access/access.ts'
import { readOpened } from '../../dossier/handlers/open-dossier.ts'
import { condition } from '../../dossier/kinds/condition.ts'
import { goal } from '../../dossier/kinds/goal.ts'
import { readSteps } from '../../dossier/threads.store.ts'
import type { Visit } from '../../http/visit.ts'
import { uuidv7 } from '../../lib/uuid.ts'
import { presentPortal } from '../../portal/present-portal.ts'
import { frameKinds } from './present-frame.ts'

/** The drang guard: «if not, then …» is said openly, and reaches each person it is about and nobody else of the family. */

let desk: Desk
let { world, yasmin, mira, koen, anna, bram, text } = {} as Desk
let sem: Desk['anna']
let { proposed, take } = {} as Withholders

beforeAll(async () => {
  desk = await givenDesk()
  ;({ world, yasmin, mira, koen, anna, bram, text } = desk)
  sem = await desk.house.as('sem')
  ;({ proposed, take } = withholders(desk))
})
afterAll(() => desk?.close())

const plan = () => `/gezinnen/${world.family}/plan`
const mine = () => `/mijn-dossier/${world.family}/plan`
const form = () => `${plan()}/voorwaarde`
const { step: _, ...filled } = said
const fields = (more: Record<string, string | string[]> = {}) => ({
  ...filled,
  about: [world.people.anna, world.people.sem],
  id: uuidv7(),
  step: 'check',
  ...more,
})
const saidTo = (...about: ('anna' | 'sem' | 'noor' | 'bram')[]) =>
  planned(world, 'yasmin', { kind: condition, body: said, about })
const count = async () => {
  const { rows } = await world.admin.query("select count(*)::int as n from erbij.entry where kind = 'condition'")
  return rows[0].n as number
}

describe('saying it', () => {
  test.each<[string, () => Record<string, string | string[]>, string]>([
    ['nobody', () => ({ about: [] }), 'Kies over wie dit gaat'],
    ['somebody who is not of this family', () => ({ about: world.stranger.child }), 'Kies over wie dit gaat'],
    ['nothing that must be so', () => ({ text: ' ' }), 'Schrijf op wat er moet gebeuren'],
    ['nothing that follows', () => ({ follows: '' }), 'Schrijf op wat er volgt'],
    ['no ground', () => ({ ground: '' }), 'Kies welke weg het is'],
    ['a ground of its own', () => ({ ground: 'toString' }), 'Kies welke weg het is'],
    ['no reason', () => ({ why: '' }), 'Schrijf op waarom het nodig is'],
  ])('about %s comes back filled in, and nothing is recorded', async (_name, changed, says) => {
    const before = await count()
    for (const step of ['check', 'say']) {
      const answer = await yasmin.post(form(), fields({ ...changed(), step }))
      const page = await answer.text()
      expect(answer.status).toBe(422)
      expect(page).toContain(says)
      for (const [name, value] of Object.entries(filled))
        if (!(name in changed()) && name !== 'ground') expect(page).toContain(value)
    }
    expect(await count()).toBe(before)
  })

  test('shows each ground with its article, and what it hangs on', async () => {
    const hangs = await planned(world, 'yasmin', {
      kind: goal,
      body: { step: 'set', from: [], text: 'Sem naar school.', domains: [], frame: { is: 'voluntary' } },
      about: ['sem'],
    })
    const page = await text(yasmin.get(`${form()}?van=${hangs}`))
    expect(page).toContain('De Raad voor de Kinderbescherming vragen om onderzoek (Jeugdwet 2.4(1))')
    expect(page).toContain('«Sem naar school.»')
    expect(page).toMatch(new RegExp(`value="${world.people.sem}" checked`))
    expect(page).not.toMatch(new RegExp(`value="${world.people.bram}" checked`))
  })

  test('asks once more: from today, who reads it at once, and that it cannot be hidden; until then nothing is recorded', async () => {
    const before = await count()
    const answer = await yasmin.post(form(), fields())
    const page = await answer.text()
    expect(answer.status).toBe(200)
    expect(page).toContain('Vanaf vandaag wordt dwang overwogen voor Anna en Sem.')
    for (const reader of ['Anna de Wit', 'Sem de Wit', 'Koen Vermeer']) expect(page).toContain(reader)
    expect(page).not.toContain('Bram de Wit')
    expect(page).toContain('U kunt dit niet verbergen')
    expect(await count()).toBe(before)
  })

  test('pressed twice is recorded once, and gone back to it comes back as it was', async () => {
    const before = await count()
    const given = fields({ step: 'say' })
    const sent = await Promise.all([yasmin.post(form(), given), yasmin.post(form(), given)])
    expect(sent.map(({ status }) => status)).toEqual([303, 303])
    expect(await count()).toBe(before + 1)
    const change = await yasmin.post(form(), fields({ step: 'change' }))
    expect(change.status).toBe(200)
    expect(await change.text()).toContain(said.follows)
  })
})

describe('what was said', () => {
  test('is read by who it is about, by who helps in another organisation, and by nobody else of the family', async () => {
    const id = await saidTo('anna', 'sem')
    for (const who of [anna, sem]) {
      const page = await text(who.get(`${mine()}/voorwaarden/${id}`))
      expect(page).toContain(said.follows)
      expect(page).toContain('Rechtswinkel Merwedal')
    }
    expect(await text(koen.get(`${plan()}/voorwaarden/${id}`))).toContain(said.follows)
    expect((await bram.get(`${mine()}/voorwaarden/${id}`)).status).toBe(404)
    for (const path of [`${mine()}/verloop`, '/mijn-dossier', '/wie-keek']) {
      const page = await text(bram.get(path))
      expect(page).not.toContain(said.text)
      expect(page).not.toContain('Dwang wordt overwogen')
    }
  })

  test('is read by a boy of fourteen in «je», and he can say that he disagrees', async () => {
    const id = await saidTo('anna', 'sem')
    const page = await text(sem.get(`${mine()}/voorwaarden/${id}`))
    expect(page).toContain('Zeg wat jij ervan vindt')
    expect(page).toContain(`/mijn-woorden/${id}`)
    const words = { text: 'Ik ben het er niet mee eens.', id: uuidv7() }
    expect((await sem.post(`/mijn-woorden/${id}`, words)).status).toBe(303)
    expect(await text(yasmin.get(`/gezinnen/${world.family}/vermeldingen/${id}`))).toContain(words.text)
  })

  test('stands in the frame of who it is about, and of nobody else', async () => {
    const { rows } = await world.admin.query("select id from erbij.entry where kind = 'condition' and thread_id = id")
    for (const { id } of rows)
      await yasmin.post(`${plan()}/voorwaarden/${id}`, { id: uuidv7(), outcome: 'met', text: 'Gelukt.' })
    const frame = async (who: Desk['anna'], path: string) =>
      /<strong>([^<]+)\.<\/strong> ([^<]+)/
        .exec(await text(who.get(path)))
        ?.slice(1, 3)
        .join(': ')
        .trim()
    const team = `${plan()}/verloop`
    const own = `${mine()}/verloop`
    expect(await frame(sem, own)).toBe(
      'Vrijwillig: Wat je hier leest, is eigen keuze. Hulp is vrijwillig: je mag nee zeggen.',
    )
    await saidTo('anna', 'sem')
    expect(await frame(anna, own)).toMatch(/^Dwang wordt overwogen: Sinds .*, voor u en Sem\. Hulp is nog vrijwillig\./)
    expect(await frame(sem, own)).toMatch(/^Dwang wordt overwogen: Sinds .*, voor jou en iemand van het gezin\./)
    for (const helper of [yasmin, koen])
      expect(await frame(helper, team)).toMatch(/overwogen: Sinds .*, voor Anna en Sem\./)
    expect(await frame(bram, own)).toBe(
      'Vrijwillig: Wat u hier leest, is eigen keuze. Hulp is vrijwillig: u mag nee zeggen.',
    )
  })

  test('stands besides what is ordered, which names its measure to who is in it', async () => {
    const thread = await planned(world, 'yasmin', {
      kind: goal,
      body: {
        step: 'set',
        from: [],
        text: 'Elke week thuis.',
        domains: [],
        frame: { is: 'ordered', measure: 'supervision-order' },
      },
      about: ['sem'],
    })
    const ordered = 'Ondertoezichtstelling, voor'
    expect(await text(sem.get(`${mine()}/verloop`))).toContain(
      `${ordered} jou. Wat hier niet bij hoort, is vrijwillig.`,
    )
    for (const [who, path] of [
      [anna, `${mine()}/verloop`],
      [koen, `${plan()}/verloop`],
    ] as const) {
      const page = await text(who.get(path))
      expect(page).toContain(`${ordered} Sem.`)
      expect(page).toMatch(/Ook wordt sinds .* dwang overwogen/)
    }
    expect(await text(bram.get(`${mine()}/verloop`))).not.toContain('toezichtstelling')
    await planned(world, 'yasmin', { kind: goal, body: { step: 'end', outcome: 'reached' }, about: ['sem'], thread })
    expect(await text(sem.get(`${mine()}/verloop`))).not.toContain('toezichtstelling')
  })

  test('can be withheld from one person by two professionals: then nothing of it reaches that person, and the others read on', async () => {
    const id = await saidTo('noor', 'bram')
    expect((await bram.get(`${mine()}/voorwaarden/${id}`)).status).toBe(200)
    const thread = await proposed(id, { person: world.people.bram })
    expect((await bram.get(`${mine()}/voorwaarden/${id}`)).status).toBe(200)
    expect((await take(mira, id, { step: 'confirm', thread })).status).toBe(303)
    await yasmin.post(`${plan()}/voorwaarden/${id}/vertellen/${world.people.noor}`, toldFields())
    expect((await bram.get(`${mine()}/voorwaarden/${id}`)).status).toBe(404)
    for (const path of [`${mine()}/verloop`, '/mijn-dossier']) {
      const page = await text(bram.get(path))
      for (const trace of [said.follows, 'overwogen', 'verteld, in een gesprek']) expect(page).not.toContain(trace)
    }
    expect((await yasmin.get(`${plan()}/voorwaarden/${id}`)).status).toBe(200)
  })
})

test('beside it, «what is voluntary» never says so without what was said to follow', async () => {
  await saidTo('anna')
  const frame = async (who: 'anna' | 'bram') => {
    const question = {
      actorId: world.actors[who],
      families: [world.family],
      action: 'read',
      purpose: 'own-dossier',
    } as const
    const answer = await withAccess(world.road, question, async (access) => {
      const opened = await readOpened({ lang: 'nl' } as Visit, access, world.family, 0)
      const steps = (await readSteps(access, frameKinds)).get(world.family) ?? []
      return presentPortal(opened, steps).frame.join('\n')
    })
    return answer.allowed ? answer.value : ''
  }
  await desk.wrote({ about: world.people.anna, text: 'Een gesprek.' })
  await desk.wrote({ about: world.people.bram, text: 'Een gesprek.' })
  expect(await frame('anna')).toMatch(/^Dwang wordt overwogen\. Sinds .*voor u/)
  expect(await frame('anna')).toContain('U mag nee zeggen. Er is wel open gezegd wat er dan volgt')
  expect(await frame('bram')).toBe('De hulp van Wijkteam Oost is vrijwillig. U mag nee zeggen, en u mag stoppen.')
})
