import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { planned, said } from '../../test/plan-entries.ts'
import { givenPlanners, type Planners } from '../../test/planners.ts'
import { condition } from '../dossier/kinds/condition.ts'

/** What is asked for or ordered is never called voluntary beside a goal, by whatever road the plan is read. */

let planners: Planners
let { people, get, make, item } = {} as Planners
beforeAll(async () => {
  planners = await givenPlanners()
  ;({ people, get, make, item } = planners)
})
afterAll(() => planners?.close())

const follows = `Lukt dat niet, dan volgt: ${said.follows}`

describe('a goal that a condition hangs on', () => {
  test.each([
    ['met', 'Vrijwillig', false, true],
    ['withdrawn', 'Vrijwillig', false, true],
    ['requested', 'Er hangt een voorwaarde aan', true, false],
    ['ordered', 'Dit moet, door een maatregel', false, false],
  ] as const)('of which became «%s» says «%s»', async (outcome, says, stays, voluntary) => {
    const goal = await make('yasmin', 'doel', { about: [people.anna, people.sem], text: `Naar school (${outcome}).` })
    const about = ['anna', 'sem'] as const
    const thread = await planned(planners.world, 'yasmin', { kind: condition, body: { ...said, of: goal }, about })
    const body = { step: 'end', outcome, text: 'Zo ging het.' }
    await planned(planners.world, 'yasmin', { kind: condition, body, about, thread })
    for (const who of ['yasmin', 'anna', 'sem'] as const) {
      const { text } = await get(who, item(goal))
      expect(text, who).toContain(says)
      expect(text.includes(follows), who).toBe(stays)
    }
    const answer = await (await planners.house.as('anna')).get(`/api/v1/mijn-dossier/${planners.family}/plan`)
    const { doelen } = (await answer.json()) as { doelen: { id: string; kader: object; voorwaarden: object[] }[] }
    const shown = doelen.find(({ id }) => id === goal)
    expect(shown?.kader).toMatchObject({ vrijwillig: voluntary, maatregel: null })
    expect(shown?.voorwaarden).toHaveLength(stays ? 1 : 0)
  })
})
