import { withAccess } from '../src/access/access.ts'
import { append } from '../src/dossier/append.ts'
import { goal } from '../src/dossier/kinds/goal.ts'
import { partOf } from '../src/dossier/part.ts'
import { uuidv7 } from '../src/lib/uuid.ts'
import { type Given, pair, type Scenario, type Scenarios } from './route-given.ts'

/** A goal of Sem, by Yasmin. */
async function goalOfSem({ road, actors, family: familyId, people }: Given): Promise<string> {
  const id = uuidv7()
  const part = partOf({ familyId, sort: 'family-plan', regime: 'jeugdwet', subjects: [people.sem] })
  const body = { step: 'set', from: [], text: 'Weer naar voetbal.', domains: [], frame: { is: 'voluntary' } }
  await withAccess(
    road,
    { actorId: actors.yasmin, families: [familyId], action: 'write', purpose: 'help', wanted: () => [part] },
    (access) => append(access, [{ id, kind: goal, familyId, partId: part.id, body, occurredOn: access.today }]),
  )
  return id
}

const team = ({ family }: Given) => `/gezinnen/${family}/plan`
const mine = ({ family }: Given) => `/mijn-dossier/${family}/plan`
const matters = { fields: ({ people }: Given) => ({ about: people.sem, text: 'Rust thuis.' }), status: 303 }
const ended = { fields: () => ({ step: 'outcome', outcome: 'reached' }), status: 303, location: /onderdelen/ }
const changed = {
  fields: () => ({ text: 'Twee keer naar voetbal.', frame: 'voluntary', follows: 'no' }),
  status: 303,
  location: /onderdelen/,
}

/** The same routes for who helps and for somebody of the family: Noor is nine and opens nothing yet, and Joris is nobody here. */
function both(
  path: string,
  at: (plan: string, given: Given) => string | Promise<string>,
  rest: Partial<Scenario> = {},
) {
  const method = rest.fields ? 'post' : 'get'
  return {
    [`${method} /gezinnen/:gezin/plan${path}`]: pair((g) => at(team(g), g), 'yasmin', 'joris', rest),
    [`${method} /mijn-dossier/:gezin/plan${path}`]: pair((g) => at(mine(g), g), 'anna', 'noor', rest),
  }
}
const item =
  (then = '') =>
  async (plan: string, g: Given) =>
    `${plan}/onderdelen/${await goalOfSem(g)}${then}`

export const planScenarios: Record<string, Scenarios> = {
  ...both('', (plan) => plan, { shows: 'Maak een doel' }),
  ...both('.pdf', (plan) => `${plan}.pdf`),
  ...both('/afdrukken', (plan) => `${plan}/afdrukken`, { shows: 'om te bewaren' }),
  ...both('/leefgebieden', (plan) => `${plan}/leefgebieden`, { shows: 'Wonen' }),
  ...both('/van/:persoon', (plan, { people }) => `${plan}/van/${people.sem}`, { shows: 'Sem' }),
  ...both('/nieuw/:soort', (plan) => `${plan}/nieuw/doel`, { shows: 'Over wie gaat het?' }),
  ...both('/nieuw/:soort', (plan) => `${plan}/nieuw/belangrijk`, { ...matters, location: /plan#belangrijk-/ }),
  ...both('/onderdelen/:draad', item(), { shows: 'Weer naar voetbal.' }),
  ...both('/onderdelen/:draad', item(), ended),
  ...both('/onderdelen/:draad/veranderen', item('/veranderen'), { shows: 'Weer naar voetbal.' }),
  ...both('/onderdelen/:draad/veranderen', item('/veranderen'), changed),
  'get /api/v1/gezinnen/:gezin/plan': pair((g) => `/api/v1${team(g)}`, 'yasmin', 'joris', { shows: 'belangrijk' }),
  'get /api/v1/mijn-dossier/:gezin/plan': pair((g) => `/api/v1${mine(g)}`, 'anna', 'noor', { shows: 'belangrijk' }),
}
