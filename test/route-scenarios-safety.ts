import { withAccess } from '../src/access/access.ts'
import { append } from '../src/dossier/append.ts'
import type { Kind } from '../src/dossier/kind.ts'
import { incident } from '../src/dossier/kinds/incident.ts'
import { safetyAgreement } from '../src/dossier/kinds/safety-agreement.ts'
import { partOf } from '../src/dossier/part.ts'
import { recordingParts } from '../src/dossier/record-note.ts'
import { uuidv7 } from '../src/lib/uuid.ts'
import { type Given, pair, type Scenarios } from './route-given.ts'

const team = ({ family }: Given) => `/gezinnen/${family}/veiligheid`
const mine = ({ family }: Given) => `/mijn-dossier/${family}/veiligheid`

/** A line about Anna alone. */
async function agreed({ road, actors, family: familyId, people }: Given): Promise<string> {
  const id = uuidv7()
  const part = partOf({ familyId, sort: 'family-plan', regime: 'jeugdwet', subjects: [people.anna] })
  const how = { action: 'write', purpose: 'help' } as const
  const body = { step: 'set', from: [], topic: 'agreement', text: 'De deur blijft dicht.', who: [] }
  await withAccess(road, { actorId: actors.yasmin, families: [familyId], ...how, wanted: () => [part] }, (access) =>
    append(access, [{ id, kind: safetyAgreement, familyId, partId: part.id, body, occurredOn: access.today }]),
  )
  return id
}
/** The incident that the form of a scenario corrects. */
const latest = { id: '' }
/** Something that happened, about Noor, of Yasmin's organisation. */
async function happened({ road, actors, family: familyId, people }: Given) {
  latest.id = uuidv7()
  const wanted = recordingParts({ kind: incident as unknown as Kind, about: [people.noor] })
  const how = { action: 'write', purpose: 'help' } as const
  const roles = [{ person: people.noor, role: 'witness' as const }]
  const body = {
    text: 'Er was ruzie.',
    forms: ['other' as const],
    dayPart: 'night' as const,
    roles,
    toldBy: 'Zij zelf',
  }
  await withAccess(road, { actorId: actors.yasmin, families: [familyId], ...how, wanted }, (access) =>
    append(access, [
      { id: latest.id, kind: incident, familyId, partId: access.parts[0] ?? '', body, occurredOn: '2026-01-05' },
    ]),
  )
  return latest
}
const line = (base: typeof team, rest: string) => async (given: Given) =>
  `${base(given)}/afspraken/${await agreed(given)}${rest}`
const kept = { status: 303, location: /\/veiligheid/ } as const
const said = { ...kept, fields: ({ people }: Given) => ({ text: 'De lamp blijft aan.', about: people.anna }) }
const why = { ...kept, fields: () => ({ text: 'Het is niet meer nodig.' }) }
const scale = { ...kept, fields: () => ({ score: '5', by: 'themself' }) }

/** Yasmin helps and Anna is in it; Joris is nobody here, and Noor is too young to open anything. */
export const safetyScenarios: Record<string, Scenarios> = {
  'get /gezinnen/:gezin/veiligheid': pair(team, 'yasmin', 'joris', { shows: 'Waar we nu zijn' }),
  'get /gezinnen/:gezin/veiligheid/afspraak': pair((g) => `${team(g)}/afspraak?soort=2`, 'yasmin', 'joris', {
    shows: 'Wat spreken we af?',
  }),
  'post /gezinnen/:gezin/veiligheid/afspraak': pair((g) => `${team(g)}/afspraak?soort=2`, 'yasmin', 'joris', said),
  'get /gezinnen/:gezin/veiligheid/afspraken/:afspraak': pair(line(team, ''), 'yasmin', 'joris', {
    shows: 'De deur blijft dicht.',
  }),
  'post /gezinnen/:gezin/veiligheid/afspraken/:afspraak': pair(line(team, ''), 'yasmin', 'joris', said),
  'get /gezinnen/:gezin/veiligheid/afspraken/:afspraak/stoppen': pair(line(team, '/stoppen'), 'yasmin', 'joris', {
    shows: 'Waarom stopt dit?',
  }),
  'post /gezinnen/:gezin/veiligheid/afspraken/:afspraak/stoppen': pair(line(team, '/stoppen'), 'yasmin', 'joris', why),
  'get /gezinnen/:gezin/veiligheid/fase': pair((g) => `${team(g)}/fase`, 'yasmin', 'joris', { shows: 'Kies een fase' }),
  'post /gezinnen/:gezin/veiligheid/fase': pair((g) => `${team(g)}/fase`, 'yasmin', 'joris', {
    ...kept,
    fields: ({ people }) => ({ phase: 'stable', text: 'Het is rustig.', about: people.anna }),
  }),
  'get /gezinnen/:gezin/veiligheid/hoe-veilig/:persoon': pair(
    (g) => `${team(g)}/hoe-veilig/${g.people.noor}`,
    'yasmin',
    'joris',
    { shows: 'Hoe veilig is het voor Noor?' },
  ),
  'post /gezinnen/:gezin/veiligheid/hoe-veilig/:persoon': pair(
    (g) => `${team(g)}/hoe-veilig/${g.people.noor}`,
    'yasmin',
    'joris',
    scale,
  ),
  'get /gezinnen/:gezin/veiligheid/voorvallen': pair((g) => `${team(g)}/voorvallen`, 'yasmin', 'joris', {
    shows: 'Wat er gebeurde',
  }),
  'get /gezinnen/:gezin/veiligheid/voorval': pair((g) => `${team(g)}/voorval`, 'yasmin', 'joris', {
    shows: 'Wie was erbij, en hoe?',
  }),
  'post /gezinnen/:gezin/veiligheid/voorval': pair((g) => `${team(g)}/voorval`, 'yasmin', 'joris', {
    ...kept,
    fields: ({ people }) => ({
      text: 'Er was ruzie.',
      occurredOn: '2026-01-05',
      dayPart: 'night',
      forms: 'other',
      toldBy: 'Zij zelf',
      [`rol-${people.noor}`]: 'witness',
    }),
  }),
  'get /gezinnen/:gezin/veiligheid/voorvallen/:vermelding/verbeteren': pair(
    async (g) => `${team(g)}/voorvallen/${(await happened(g)).id}/verbeteren`,
    'yasmin',
    'joris',
    { shows: 'Verbeter wat er staat' },
  ),
  'post /gezinnen/:gezin/veiligheid/voorvallen/:vermelding/verbeteren': pair(
    async (g) => `${team(g)}/voorvallen/${(await happened(g)).id}/verbeteren`,
    'yasmin',
    'joris',
    {
      ...kept,
      fields: ({ people }) => ({
        version: latest.id,
        text: 'Er was ruzie in de gang.',
        occurredOn: '2026-01-05',
        dayPart: 'night',
        forms: 'other',
        toldBy: 'Zij zelf',
        [`rol-${people.noor}`]: 'witness',
      }),
    },
  ),
  'get /gezinnen/:gezin/nu': pair(({ family }) => `/gezinnen/${family}/nu`, 'yasmin', 'joris', { shows: 'tel:112' }),

  'get /mijn-dossier/:gezin/veiligheid': pair(mine, 'anna', 'noor', { shows: 'Waar we nu zijn' }),
  'get /mijn-dossier/:gezin/veiligheid/afspraak': pair((g) => `${mine(g)}/afspraak?soort=1`, 'anna', 'noor', {
    shows: 'Wat kan er misgaan?',
  }),
  'post /mijn-dossier/:gezin/veiligheid/afspraak': pair((g) => `${mine(g)}/afspraak?soort=1`, 'anna', 'noor', said),
  'get /mijn-dossier/:gezin/veiligheid/afspraken/:afspraak': pair(line(mine, ''), 'anna', 'noor', {
    shows: 'De deur blijft dicht.',
  }),
  'post /mijn-dossier/:gezin/veiligheid/afspraken/:afspraak': pair(line(mine, ''), 'anna', 'noor', said),
  'get /mijn-dossier/:gezin/veiligheid/afspraken/:afspraak/stoppen': pair(line(mine, '/stoppen'), 'anna', 'noor', {
    shows: 'Waarom stopt dit?',
  }),
  'post /mijn-dossier/:gezin/veiligheid/afspraken/:afspraak/stoppen': pair(line(mine, '/stoppen'), 'anna', 'noor', why),
  'get /mijn-dossier/:gezin/veiligheid/hoe-veilig/:persoon': pair(
    (g) => `${mine(g)}/hoe-veilig/${g.people.noor}`,
    'anna',
    'noor',
    { shows: 'Hoe veilig is het voor Noor?' },
  ),
  'post /mijn-dossier/:gezin/veiligheid/hoe-veilig/:persoon': pair(
    (g) => `${mine(g)}/hoe-veilig/${g.people.noor}`,
    'anna',
    'noor',
    scale,
  ),
  'get /mijn-dossier/:gezin/veiligheid/voorvallen': pair((g) => `${mine(g)}/voorvallen`, 'anna', 'noor', {
    shows: 'Wat er gebeurde',
  }),
  'get /mijn-dossier/:gezin/nu': pair(({ family }) => `/mijn-dossier/${family}/nu`, 'anna', 'noor', {
    shows: 'tel:112',
  }),
}
