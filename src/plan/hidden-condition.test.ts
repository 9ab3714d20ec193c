import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, givenDesk } from '../../test/desk.ts'
import { inDays } from '../../test/withholders.ts'
import { uuidv7 } from '../lib/uuid.ts'

/** A condition cannot stand in a text of another form unasked: whoever helps is asked once, and shown where it is said openly. */

let desk: Desk
let goal = ''
let about: string[] = []
beforeAll(async () => {
  desk = await givenDesk()
  const { anna, noor } = desk.world.people
  about = [anna, noor]
  goal = uuidv7()
  await made('/plan/nieuw/doel', { id: goal, text: 'Noor slaapt genoeg.', about, frame: 'voluntary', follows: 'no' })
})
afterAll(() => desk?.close())

const threat = 'Als dit niet lukt, vraag ik de Raad om onderzoek.'
type Fields = Record<string, string | string[]>
const send = (path: string, fields: Fields) => desk.yasmin.post(desk.family() + path, fields)
async function made(path: string, fields: Fields): Promise<string> {
  const answer = await send(path, fields)
  expect(answer.status, await answer.clone().text()).toBe(303)
  return answer.headers.get('location') ?? ''
}
const round = async () => (await made('/plan/verloop/terugkijken', { id: uuidv7(), about })).split('/').at(-1) ?? ''

const forms: Record<string, () => [path: string, fields: Fields] | Promise<[path: string, fields: Fields]>> = {
  'what matters': () => ['/plan/nieuw/belangrijk', { about, text: threat }],
  'what goes well': () => ['/plan/nieuw/sterk', { about, text: threat }],
  'how a goal ended': () => [`/plan/onderdelen/${goal}`, { step: 'outcome', outcome: 'stopped', ending: threat }],
  'a conversation': () => [
    '/plan/gesprek',
    {
      about,
      family: about,
      helpers: [],
      occurredOn: '2026-01-05',
      text: 'Over slapen.',
      what: 'nothing',
      nothing: threat,
    },
  ],
  'what the family is offered': () => ['/plan/verloop/aanbieden', { about, until: inDays(20), text: threat }],
  'looking back': async () => [`/plan/terugkijken/${await round()}`, { text: threat }],
  'an agreement about safety': () => ['/veiligheid/afspraak?soort=2', { about, text: threat }],
  'a phase': () => ['/veiligheid/fase', { about, phase: 'stable', text: threat }],
}

describe.each(Object.entries(forms))('%s', (_, of) => {
  test('with «if not, then» comes back and says where that is said openly; pressed again it is kept', async () => {
    const [path, fields] = await of()
    const filled = { id: uuidv7(), ...fields }
    const asked = await send(path, filled)
    const page = await asked.text()
    expect(asked.status).toBe(422)
    expect(page).toContain('In uw tekst lijkt een voorwaarde te staan')
    expect(page).toContain(`href="${desk.family()}/plan/voorwaarde"`)
    expect(page.match(/name="warned"/g)).toHaveLength(1)
    expect((await send(path, { ...filled, warned: 'yes' })).status).toBe(303)
  })
})

test('a mother is not asked: what she says is hers', async () => {
  const mine = `/mijn-dossier/${desk.world.family}`
  for (const path of ['/plan/nieuw/belangrijk', '/veiligheid/afspraak?soort=2'])
    expect((await desk.anna.post(mine + path, { id: uuidv7(), about, text: threat })).status).toBe(303)
})

test('what is done when it goes wrong says «if» by itself', async () => {
  await made('/veiligheid/afspraak?soort=3', { id: uuidv7(), about, text: 'Als Anna niet opneemt, belt Noor oma.' })
})
