import { expect, test } from 'vitest'
import type { StepRow } from '../dossier/threads.ts'
import { planAbout, planOf } from './plan.ts'

let n = 0
const row = (kind: string, body: StepRow['body'], threadId = `${kind}-${++n}`): StepRow => ({
  id: `${threadId}-${++n}`,
  threadId,
  kind,
  partId: threadId.startsWith('other') ? 'other' : 'sem',
  author: 'a',
  authorName: 'Anna',
  authorOrganisation: null,
  occurredOn: '2026-01-01',
  recordedAt: '2026-01-01T10:00:00Z',
  body,
})
const voluntary = { is: 'voluntary' }
const goal = (threadId: string) =>
  row('goal', { step: 'set', from: [], text: threadId, domains: [], frame: voluntary }, threadId)
const action = (threadId: string, of?: string) =>
  row(
    'action',
    {
      step: 'set',
      from: [],
      text: threadId,
      frame: voluntary,
      owner: { is: 'other', name: 'Oma' },
      ...(of && { goal: of }),
    },
    threadId,
  )
const about = (part: string) => (part === 'other' ? ['bram'] : ['sem'])

test('a step stands under its goal; one of a goal that this reader does not read stands by itself', () => {
  const plan = planOf([goal('g'), action('s1', 'g'), action('s2', 'hidden'), action('s3')], about)
  expect(plan.goals[0]?.actions.map(({ id }) => id)).toEqual(['s1'])
  expect(plan.loose.map(({ id }) => id)).toEqual(['s2', 's3'])
})

test('a step is done until it is changed; whether it helped is kept', () => {
  const rows = [
    action('s'),
    row('action', { step: 'done' }, 's'),
    row('action', { step: 'effect', effect: 'worse' }, 's'),
  ]
  expect(planOf(rows, about).loose[0]).toMatchObject({ result: { is: 'done' }, effect: { is: 'worse' } })
  const changed = { ...action('s'), body: { ...(rows[0]?.body as object), from: [rows[0]?.id ?? ''] } }
  const [after] = planOf([...rows, changed], about).loose
  expect(after?.result).toBeUndefined()
  expect(after?.effect?.is).toBe('worse')
})

test('what matters and what goes well can be over; a goal that ended stays, with its outcome', () => {
  const said = row('matters', { step: 'set', from: [], text: 'Rust' }, 'm')
  const plan = planOf(
    [
      said,
      row('matters', { step: 'end' }, 'm'),
      goal('g'),
      row('goal', { step: 'end', outcome: 'partly', text: 'Bijna.' }, 'g'),
    ],
    about,
  )
  expect(plan.matters).toEqual([])
  expect(plan.goals[0]?.ended).toEqual({ outcome: 'partly', text: 'Bijna.', on: '2026-01-01' })
})

test('a condition stands beside what it hangs on until it ends', () => {
  const say = row(
    'condition',
    { step: 'say', text: 'Thuis zijn.', follows: 'Een gesprek.', of: 'g', ground: 'other-by-law', why: 'x' },
    'c',
  )
  expect(planOf([goal('g'), say], about).goals[0]?.conditions).toEqual([
    { text: 'Thuis zijn.', follows: 'Een gesprek.', ordered: false },
  ])
  const ended = row('condition', { step: 'end', outcome: 'met', text: 'Klaar.' }, 'c')
  expect(planOf([goal('g'), say, ended], about).goals[0]?.conditions).toEqual([])
})

test('of one person there is what is about them, and nothing of others', () => {
  const plan = planOf([goal('g'), goal('other-g')], about)
  expect(planAbout(plan, ['bram']).goals.map(({ id }) => id)).toEqual(['other-g'])
})
