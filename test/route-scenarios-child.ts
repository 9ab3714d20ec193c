import { withAccess } from '../src/access/access.ts'
import { append } from '../src/dossier/append.ts'
import { childWords } from '../src/dossier/kinds/child-words.ts'
import { partOf } from '../src/dossier/part.ts'
import { uuidv7 } from '../src/lib/uuid.ts'
import { type Given, pair, type Scenarios } from './route-given.ts'

const together = ({ family, people }: Given) => `/mijn-dossier/${family}/samen/${people.noor}`
const place = ({ family, people }: Given) => `/gezinnen/${family}/kinderen/${people.noor}`

/** Something that Noor said, written down with her by this adult. */
async function said({ road, actors, family: familyId, people }: Given, who: 'anna' | 'yasmin'): Promise<string> {
  const id = uuidv7()
  const part = partOf({ familyId, sort: 'statement', regime: 'jeugdwet', subjects: [people.noor] })
  const how =
    who === 'anna'
      ? ({ action: 'answer', purpose: 'own-dossier' } as const)
      : ({ action: 'write', purpose: 'help' } as const)
  await withAccess(road, { actorId: actors[who], families: [familyId], ...how, wanted: () => [part] }, (access) =>
    append(access, [{ id, kind: childWords, familyId, partId: part.id, body: { face: 4 }, occurredOn: access.today }]),
  )
  return id
}
const kept = { fields: () => ({ face: '2', text: 'Ik wil bellen.' }), status: 303 } as const

/** Noor is under twelve: Anna stands for her and Yasmin helps; she opens nothing herself yet, and Joris is nobody here. */
export const childScenarios: Record<string, Scenarios> = {
  'get /mijn-dossier/:gezin/samen/:kind': pair(together, 'anna', 'noor', { shows: 'Samen met Noor' }),
  'post /mijn-dossier/:gezin/samen/:kind': pair(together, 'anna', 'noor', { ...kept, location: /samen\/.*#gezegd-/ }),
  'get /mijn-dossier/:gezin/samen/:kind/:vermelding': pair(
    async (g) => `${together(g)}/${await said(g, 'anna')}`,
    'anna',
    'noor',
    { shows: 'Verbeter een schrijffout' },
  ),
  'post /mijn-dossier/:gezin/samen/:kind/:vermelding': pair(
    async (g) => `${together(g)}/${await said(g, 'anna')}`,
    'anna',
    'noor',
    { ...kept, location: /samen\/.*#gezegd-/ },
  ),
  'get /gezinnen/:gezin/kinderen/:kind': pair(place, 'yasmin', 'joris', { shows: 'Wat Noor zei' }),
  'post /gezinnen/:gezin/kinderen/:kind': pair(place, 'yasmin', 'joris', { ...kept, location: /kinderen\/.*#gezegd-/ }),
  'get /gezinnen/:gezin/kinderen/:kind/:vermelding': pair(
    async (g) => `${place(g)}/${await said(g, 'yasmin')}`,
    'yasmin',
    'joris',
    { shows: 'Verbeter een schrijffout' },
  ),
  'post /gezinnen/:gezin/kinderen/:kind/:vermelding': pair(
    async (g) => `${place(g)}/${await said(g, 'yasmin')}`,
    'yasmin',
    'joris',
    { ...kept, location: /kinderen\/.*#gezegd-/ },
  ),
  'get /gezinnen/:gezin/kinderen/:kind/:vermelding/antwoord': pair(
    async (g) => `${place(g)}/${await said(g, 'anna')}/antwoord`,
    'yasmin',
    'joris',
    { shows: 'Antwoord aan Noor' },
  ),
  'post /gezinnen/:gezin/kinderen/:kind/:vermelding/antwoord': pair(
    async (g) => `${place(g)}/${await said(g, 'anna')}/antwoord`,
    'yasmin',
    'joris',
    { fields: () => ({ text: 'Dank je wel, Noor.' }), status: 303, location: /#gezegd-/ },
  ),
}
