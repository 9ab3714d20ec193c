import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Analysing, analysing } from '../../test/analysing.ts'
import { type Desk, givenDesk } from '../../test/desk.ts'
import { planned, said, toldFields } from '../../test/plan-entries.ts'
import { condition } from '../dossier/kinds/condition.ts'
import { evaluation } from '../dossier/kinds/evaluation.ts'
import { goal } from '../dossier/kinds/goal.ts'
import { uuidv7 } from '../lib/uuid.ts'

/** Whatever is sent to a form of the plan, of safety or of an analysis: it is kept, comes back, or is not there; it never breaks. */

let desk: Desk
let acts: Analysing
let paths: string[] = []
let about: string[] = []
const threads = { goal: '', condition: '', round: '', line: '', analysis: '' }

beforeAll(async () => {
  desk = await givenDesk()
  acts = await analysing(desk)
  const { world, yasmin } = desk
  const { anna } = world.people
  about = [anna]
  const people = { about: ['anna'] as const }
  const set = { step: 'set', from: [], text: 'Rust.', domains: [], frame: { is: 'voluntary' } }
  threads.goal = await planned(world, 'yasmin', { kind: goal, body: set, ...people })
  threads.condition = await planned(world, 'yasmin', { kind: condition, body: said, ...people })
  threads.round = await planned(world, 'yasmin', { kind: evaluation, body: { step: 'open' }, ...people })
  threads.line = uuidv7()
  const line = { id: threads.line, about, text: 'Anna belt.' }
  expect((await yasmin.post(`${desk.family()}/veiligheid/afspraak?soort=2`, line)).status).toBe(303)
  threads.analysis = await acts.analyse(yasmin, about)
  paths = [
    ...['belangrijk', 'doel', 'stap', 'sterk', 'niets'].map((slug) => `/plan/nieuw/${slug}`),
    `/plan/onderdelen/${threads.goal}`,
    `/plan/onderdelen/${threads.goal}/veranderen`,
    ...[
      'aanbieden',
      'eigen-plan',
      'geen-eigen-plan',
      'vaststellen',
      'op-papier',
      'gegeven',
      'ritme',
      'terugkijken',
    ].map((step) => `/plan/verloop/${step}`),
    '/plan/voorwaarde',
    `/plan/voorwaarden/${threads.condition}`,
    `/plan/voorwaarden/${threads.condition}/vertellen/${anna}`,
    `/plan/terugkijken/${threads.round}`,
    `/plan/terugkijken/${threads.round}/antwoord/${anna}`,
    '/plan/gesprek',
    ...[0, 1, 2, 3, 4].map((topic) => `/veiligheid/afspraak?soort=${topic}`),
    `/veiligheid/afspraken/${threads.line}`,
    `/veiligheid/afspraken/${threads.line}/stoppen`,
    '/veiligheid/fase',
    `/veiligheid/hoe-veilig/${anna}`,
    '/veiligheid/voorval',
    '/analyse/maken',
    `/analyse/${threads.analysis}`,
    `/analyse/${threads.analysis}/opnieuw`,
  ]
})
afterAll(() => desk?.close())

/** What every form would accept, by the names that they give it. */
const right = () => ({
  ...toldFields(),
  about,
  text: 'Een tekst.',
  frame: 'voluntary',
  follows: 'no',
  owner: about[0] ?? '',
  step: 'say',
  family: about,
  what: 'follows',
  outcome: 'met',
  phase: 'stable',
  score: '5',
  only: 'all',
  until: '2030-01-01',
  on: '2030-01-01',
  everyWeeks: '6',
  reason: 'declined',
  ground: said.ground,
  why: said.why,
  dayPart: 'night',
  forms: 'physical',
  toldBy: 'Anna',
  [`rol-${about[0]}`]: 'harmed',
  discipline: 'law',
})

const odd: Record<string, () => Record<string, string | string[]>> = {
  'days before there were any': () => ({
    occurredOn: '0000-05-05',
    by: '0000-05-05',
    until: '0000-05-05',
    on: '0000-05-05',
  }),
  'the last day there is': () => ({
    occurredOn: '9999-12-31',
    by: '9999-12-31',
    until: '9999-12-31',
    on: '9999-12-31',
    next: '9999-12-31',
  }),
  'the same seventy times': () => {
    const many = (one: string) => Array.from({ length: 70 }, () => one)
    const same = Object.values(threads).flatMap(many)
    return {
      about: many(about[0] ?? ''),
      family: many(about[0] ?? ''),
      from: same,
      who: many(`person:${about[0]}`),
      domains: many('safety'),
    }
  },
  'names of what everything has': () => ({
    frame: 'constructor',
    owner: 'toString',
    ground: '__proto__',
    outcome: 'constructor',
    phase: 'toString',
    only: 'constructor',
    reason: '__proto__',
    score: '1e1',
    step: 'constructor',
    of: 'x',
    goal: 'x',
    meeting: 'x',
    id: 'x',
  }),
  'nothing at all': () => Object.fromEntries(Object.keys(right()).map((name) => [name, ''])),
  'very much': () => ({
    text: 'x'.repeat(20_001),
    follows: 'x'.repeat(20_001),
    other: 'x'.repeat(400),
    phone: '1'.repeat(100),
    saidBy: 'x'.repeat(301),
  }),
}

test.each(Object.keys(odd))('%s', async (name) => {
  let there = 0
  for (const [who, base] of [
    [desk.yasmin, desk.family()],
    [desk.anna, `/mijn-dossier/${desk.world.family}`],
  ] as const)
    for (const path of paths) {
      const { status } = await who.post(base + path, { ...right(), ...odd[name]?.() })
      expect([200, 303, 404, 422], `${base + path}`).toContain(status)
      there += Number(status !== 404)
    }
  expect(there).toBeGreaterThan(paths.length)
  expect(desk.house.errors).toEqual([])
})
