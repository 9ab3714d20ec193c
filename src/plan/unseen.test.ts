import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, givenDesk } from '../../test/desk.ts'
import { planned, said } from '../../test/plan-entries.ts'
import { withholdingBy } from '../../test/withheld.ts'
import { action } from '../dossier/kinds/action.ts'
import { analysis } from '../dossier/kinds/analysis.ts'
import { condition } from '../dossier/kinds/condition.ts'
import { evaluation } from '../dossier/kinds/evaluation.ts'
import { goal } from '../dossier/kinds/goal.ts'
import { matters } from '../dossier/kinds/matters.ts'
import { meeting } from '../dossier/kinds/meeting.ts'
import { phase } from '../dossier/kinds/phase.ts'
import { planCourse } from '../dossier/kinds/plan-course.ts'
import { safetyAgreement } from '../dossier/kinds/safety-agreement.ts'
import { strength } from '../dossier/kinds/strength.ts'
import { uuidv7 } from '../lib/uuid.ts'

/**
 * Bram has authority over Noor and is in a plan with Anna and Noor. What is planned, agreed, said and found out about the others without
 * him, and what two helpers withhold from him, changes no letter of any page of his.
 */

let desk: Desk
let does: ReturnType<typeof withholdingBy>
let theirs = ''
type Name = keyof Desk['world']['people']
const three: Name[] = ['anna', 'noor', 'bram']

const voluntary = { is: 'voluntary' } as const
const goalOf = (text: string, from: string[] = []) => ({
  step: 'set',
  from,
  text,
  domains: ['spending-time'],
  frame: voluntary,
})
const stepOf = (text: string, of: string) => ({
  step: 'set',
  from: [],
  text,
  frame: { is: 'ordered', measure: 'supervision-order' } as const,
  goal: of,
  owner: { is: 'other', name: 'Oma Truus' },
})
const line = (text: string) => ({ step: 'set', from: [], topic: 'danger', text, who: [] })
const met = { text: 'Een gesprek.', present: [{ is: 'other', name: 'Oma Truus' }] }
const why = {
  step: 'set',
  from: [],
  text: 'Zo zien wij het.',
  facts: [],
  noStrength: 'Nog niet gevraagd.',
  explanations: [],
  needs: [],
  goals: [],
  lookAgainOn: '2020-01-01',
}

beforeAll(async () => {
  desk = await givenDesk()
  does = withholdingBy(desk.world)
  theirs = await planned(desk.world, 'yasmin', { kind: goal, body: goalOf('Noor kent ons allebei.'), about: three })
  // That a part is there is not hidden by withholding an entry of it (SECURITY.md).
  await put(analysis, why, three)
})
afterAll(() => desk?.close())

async function everything(): Promise<Record<string, string>> {
  const { world, bram } = desk
  const mine = `/mijn-dossier/${world.family}`
  const everybody = Object.values(world.people)
  const paths = [
    '/mijn-dossier',
    '/api/v1/mijn-dossier',
    `/api/v1${mine}/plan`,
    ...['', '/leefgebieden', '/afdrukken', '/verloop', '/nieuw/doel', '/nieuw/stap'].map((end) => `${mine}/plan${end}`),
    ...['eigen-plan', 'op-papier', 'terugkijken'].map((step) => `${mine}/plan/verloop/${step}`),
    ...everybody.map((id) => `${mine}/plan/van/${id}`),
    `${mine}/plan/onderdelen/${theirs}`,
    `${mine}/plan/onderdelen/${theirs}/veranderen`,
    ...['', '/voorvallen', '/afspraak?soort=2'].map((end) => `${mine}/veiligheid${end}`),
    ...everybody.map((id) => `${mine}/veiligheid/hoe-veilig/${id}`),
    `${mine}/nu`,
    `${mine}/analyse`,
    `${mine}/wie-mag-wat`,
  ]
  const pages = paths.map(async (path): Promise<[string, string]> => {
    const answer = await bram.get(path)
    const html = (await answer.text())
      .replaceAll(/name="id" value="[^"]*"/g, '')
      .replaceAll(/\d\d:\d\d(:\d\d[.\d]*Z?)?/g, '')
    return [path, `${answer.status} ${html}`]
  })
  return Object.fromEntries(await Promise.all(pages))
}
const put = (kind: Parameters<typeof planned>[2]['kind'], body: object, about: readonly Name[], thread?: string) =>
  planned(desk.world, 'yasmin', {
    kind,
    body: body as never,
    about,
    ...(kind.id === 'analysis' && { sort: 'analysis' as const }),
    ...(thread && { thread }),
  })

/** All there is of a plan, with its versions and steps; the threads. */
async function wholePlan(about: readonly Name[]): Promise<string[]> {
  const aim = await put(goal, goalOf('Iets wat Bram niet weet.'), about)
  const step = await put(action, stepOf('Bellen met de opvang.', aim), about)
  const must = await put(condition, { ...said, of: aim }, about)
  const round = await put(evaluation, { step: 'open' }, about)
  const course = await put(planCourse, { step: 'offered', until: '2020-01-01' }, about)
  const agreed = await put(safetyAgreement, line('Er staat iemand voor de deur.'), about)
  const found = await put(analysis, why, about)
  await put(goal, goalOf('Nog iets wat Bram niet weet.', [aim]), about, aim)
  await put(goal, goalOf('Tegelijk geschreven.', [aim]), about, aim)
  await put(action, { step: 'effect', effect: 'worse' }, about, step)
  await put(condition, { step: 'end', outcome: 'ordered', text: 'De rechter besloot.' }, about, must)
  await put(evaluation, { step: 'close', text: 'Wij kijken weer.', next: '2030-01-01' }, about, round)
  await put(planCourse, { step: 'look-again', on: '2030-02-01', everyWeeks: 6 }, about, course)
  await put(safetyAgreement, { step: 'end', text: 'Verhuisd.' }, about, agreed)
  await put(analysis, { step: 'add', discipline: 'law', text: 'Een tweede blik.' }, about, found)
  const single = [
    await put(meeting, met, about),
    await put(phase, { phase: 'immediate', text: 'Het is onveilig.' }, about),
    await put(matters, { step: 'set', from: [], text: 'Rust.' }, about),
    await put(strength, { step: 'set', from: [], text: 'Oma.', domains: [] }, about),
  ]
  await desk.yasmin.post(`${desk.family()}/verslagen/${found}/delen`, { checked: 'yes', seen: found })
  return [aim, step, must, round, course, agreed, found, ...single]
}

test.each<[Name[]]>([[['anna']], [['anna', 'noor']], [['sem']], [['anna', 'sem', 'noor']], [['peter', 'sem']]])(
  'about %s: nothing of it shows',
  async (about) => {
    const before = await everything()
    await wholePlan(about)
    expect(await everything()).toEqual(before)
  },
)

test('how safe Anna and Sem feel, what each answered, what happened and what was filled in: nothing of it shows', async () => {
  const { world, yasmin, anna } = desk
  const { people } = world
  const before = await everything()
  const mine = `/mijn-dossier/${world.family}`
  const scale = (who: string) => ({ id: uuidv7(), score: '1', by: 'writer', with: who, text: 'Bang voor hem.' })
  const at = `${desk.family()}/veiligheid/hoe-veilig`
  expect((await anna.post(`${mine}/veiligheid/hoe-veilig/${people.anna}`, scale(people.sem))).status).toBe(303)
  expect((await yasmin.post(`${at}/${people.sem}`, scale(people.bram))).status).toBe(303)
  expect((await yasmin.post(`${at}/${people.noor}`, { ...scale(people.bram), only: 'helpers' })).status).toBe(303)
  const happened = {
    text: 'Er werd geduwd.',
    occurredOn: '2026-01-05',
    dayPart: 'night',
    forms: 'physical',
    toldBy: 'Anna',
  }
  const roles = { [`rol-${people.anna}`]: 'harmed', [`rol-${people.bram}`]: 'harming' }
  const written = await yasmin.post(`${desk.family()}/veiligheid/voorval`, { id: uuidv7(), ...happened, ...roles })
  expect(written.status, await written.clone().text()).toBe(303)
  expect(await everything()).toEqual(before)
})

test('what is written about him with Noor and Anna shows, and nothing of it once it is withheld from him', async () => {
  const before = await everything()
  const threads = await wholePlan(three)
  expect((await everything())[`/mijn-dossier/${desk.world.family}/plan`]).toContain('Tegelijk geschreven.')
  for (const id of threads) await does.withhold(id)
  expect(await everything()).toEqual(before)
})
