import { expect, test } from 'vitest'
import { action } from '../dossier/kinds/action.ts'
import { emptyPlanInput, type Offered, planBodyOf, planFaults, planInputOf } from './plan-form.ts'

const anna = '00000000-0000-7000-8000-000000000001'
const bram = '00000000-0000-7000-8000-000000000002'
const therapist = '00000000-0000-7000-8000-000000000003'
const offered: Offered = {
  slug: 'stap',
  about: [anna, bram].map((value) => ({ value, label: value })),
  fixed: [],
  owners: [
    {
      value: therapist,
      label: 'Dr. Vos',
      owner: { is: 'professional', capacity: therapist, name: 'Dr. Vos' },
      of: [anna],
    },
  ],
  children: [],
  young: false,
  asksFollows: false,
}
const input = { ...emptyPlanInput('i'), text: 'Praten.', owner: therapist }

test('who helps one of them is not named to the others (DENY); to that one alone they are (ALLOW)', () => {
  expect(planFaults({ ...input, about: [anna, bram] }, offered)).toEqual({ owner: 'planOwnerNotOfAll' })
  expect(planFaults({ ...input, about: [anna] }, offered)).toEqual({})
  const { about: _about, ...rest } = offered
  expect(planFaults(input, { ...rest, fixed: [anna, bram] })).toEqual({ owner: 'planOwnerNotOfAll' })
})

test('whoever is under eighteen changes a step, and what they were not asked stays as it stands', () => {
  const stands = {
    step: 'set',
    from: [],
    text: 'Praten.',
    owner: { is: 'other', name: 'Oma' },
    frame: { is: 'ordered', measure: 'supervision-order' },
    goal: anna,
    meeting: bram,
    law: 'jeugdwet',
    treatment: true,
    supportOfChild: anna,
  }
  const young: Offered = { ...offered, young: true, stands }
  const changed = planBodyOf({ ...planInputOf('i', stands, young), text: 'Samen praten.' }, young)
  expect(changed).toEqual({ ...stands, text: 'Samen praten.' })
  expect(action.schema.parse(changed)).toEqual(changed)
})
