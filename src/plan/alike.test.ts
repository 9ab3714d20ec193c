import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenPlanners, type Planners } from '../../test/planners.ts'
import { withAccess } from '../access/access.ts'
import { append } from '../dossier/append.ts'
import { evaluation } from '../dossier/kinds/evaluation.ts'
import { evaluationAnswer } from '../dossier/kinds/evaluation-answer.ts'
import { meeting } from '../dossier/kinds/meeting.ts'
import { type PartSort, partOf } from '../dossier/part.ts'
import type { Json } from '../lib/canonical.ts'
import { uuidv7 } from '../lib/uuid.ts'

/** Both parents of Noor have authority: whether each was asked and heard. */

let planners: Planners
beforeAll(async () => (planners = await givenPlanners()))
afterAll(() => planners?.close())

async function record(kind: Parameters<typeof append>[1][number]['kind'], sort: PartSort, about: string[], body: Json) {
  const { road, actors, family: familyId } = planners.world
  const id = uuidv7()
  const part = partOf({ familyId, sort, regime: 'jeugdwet', subjects: about })
  await withAccess(
    road,
    { actorId: actors.yasmin, families: [familyId], action: 'write', purpose: 'help', wanted: () => [part] },
    (access) => append(access, [{ id, kind, familyId, partId: part.id, body, occurredOn: access.today }]),
  )
  return id
}
const page = async () => {
  const { text } = await planners.get('yasmin', `/van/${planners.people.noor}`)
  const [, of = ''] = text.split('Beide ouders gelijk')
  return of.split('Maak een stap')[0] ?? ''
}
const line = (name: string, wrote: string, met: string, answered?: string) =>
  new RegExp(
    `${name}\\s+Schreef iets in het plan ${wrote}\\s+Was bij een gesprek over het plan ${met}${answered ? `\\s+Gaf antwoord bij het terugkijken ${answered}` : ''}`,
  )

test('of each parent with authority it is said whether they wrote, were there and answered; one who was asked alone is noticed', async () => {
  const { people, make } = planners
  const before = await page()
  expect(before).toMatch(line('Anna', 'nog niet', 'nog niet'))
  expect(before).toMatch(line('Bram', 'nog niet', 'nog niet'))
  expect(before).not.toContain('Nodig ook')

  await make('anna', 'belangrijk', { about: people.noor, text: 'Dat Noor lacht.' })
  await record(meeting, 'family-plan', [people.noor], {
    text: 'Gesprek thuis.',
    present: [{ is: 'person', person: people.anna }],
    nothingFollows: 'Nog niet.',
  })
  const looked = await record(evaluation, 'family-plan', [people.noor], { step: 'open' })
  await record(evaluationAnswer, 'statement', [people.anna], {
    evaluation: looked,
    scores: [],
    worked: 'Geheim antwoord.',
  })
  const after = await page()
  expect(after).toMatch(line('Anna', 'ja', 'ja', 'ja'))
  expect(after).toMatch(line('Bram', 'nog niet', 'nog niet', 'nog niet'))
  expect(after).toContain('Anna is gevraagd, Bram nog niet. Nodig ook Bram uit.')
  expect(after).not.toContain('Geheim antwoord.')
})

test('of a child with one parent with authority there is nothing to compare, and no parent reads it of another', async () => {
  const { people, get } = planners
  expect((await get('yasmin', `/van/${people.sem}`)).text).not.toContain('Beide ouders gelijk')
  expect((await get('anna', `/van/${people.noor}`)).text).not.toContain('Beide ouders gelijk')
})
