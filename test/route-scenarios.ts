import { uuidv7 } from '../src/lib/uuid.ts'
import type { DeWit } from './de-wit.ts'

/** What the scenarios speak of, besides the family De Wit. */
export interface Given extends DeWit {
  /** A citizen service number that is Noor's here. */
  noorsBsn: string
  noorsBirth: string
  /** About Noor, shared with her parents. */
  sharedNote: string
  /** Yasmin's, of a note. */
  draft: string
}

export interface Scenario {
  who: keyof DeWit['actors']
  path: (given: Given) => string | Promise<string>
  fields?: (given: Given) => Record<string, string>
  json?: (given: Given) => unknown
  status: number
  location?: RegExp
  /** Text of an allowed answer. */
  shows?: string
  /** What must be true before, and after. */
  before?: (given: Given) => Promise<unknown>
  after?: (given: Given) => Promise<unknown>
}

interface Scenarios {
  allowed: Scenario
  /** Somebody of the right kind of capacity who may not; signed out and another capacity are tried for every route. */
  refused?: Scenario
}

const family = ({ family: id }: Given) => `/gezinnen/${id}`
const api = (given: Given) => `/api/v1${family(given)}`
const freshNote = async ({ write, actors, people }: Given) =>
  (await write(actors.yasmin, [people.noor], 'Een gesprek.')) ?? ''
const note = ({ people }: Given) => ({
  about: people.noor,
  text: 'Noor slaapt beter.',
  occurredOn: '2026-01-05',
  step: 'record',
})
const join = ({ noorsBsn, noorsBirth }: Given) => ({
  bsn: noorsBsn,
  birth: noorsBirth,
  reason: 'asked',
  explanation: 'Het gezin vroeg om hulp.',
})

/** The same request, by who may and by who may not: refused as what does not exist. */
function pair(
  path: Scenario['path'],
  who: Scenario['who'],
  not: Scenario['who'],
  rest: Partial<Scenario> = {},
): Scenarios {
  const { fields, json } = rest
  return {
    allowed: { who, path, status: 200, ...rest },
    refused: { who: not, path, status: 404, ...(fields && { fields }), ...(json && { json }) },
  }
}

/** Per route of src/routes.ts that is not public: who of the family De Wit may, and who may not. */
export const scenarios: Record<string, Scenarios> = {
  'post /uitloggen': { allowed: { who: 'peter', path: () => '/uitloggen', status: 303, location: /klaar$/ } },
  'get /rol': { allowed: { who: 'bramAtWork', path: () => '/rol', status: 200, shows: 'Wijkteam Oost' } },
  'post /rol': {
    allowed: {
      who: 'bram',
      path: () => '/rol',
      fields: ({ actors }) => ({ capacity: actors.bramAtWork }),
      status: 303,
      location: /^\/gezinnen$/,
    },
    refused: {
      who: 'bram',
      path: () => '/rol',
      fields: ({ actors }) => ({ capacity: actors.yasmin }),
      status: 303,
      location: /^\/rol$/,
    },
  },
  'get /snel-weg': {
    allowed: { who: 'peter', path: () => '/snel-weg', status: 303, location: /^https:\/\/example\.org$/ },
  },

  'get /gezinnen': {
    allowed: { who: 'yasmin', path: () => '/gezinnen', status: 200, shows: 'Gezin De Wit' },
    refused: { who: 'joris', path: () => '/gezinnen', status: 200 },
  },
  'get /betrokken-worden': { allowed: { who: 'koen', path: () => '/betrokken-worden', status: 200 } },
  'post /betrokken-worden': {
    allowed: { who: 'koen', path: () => '/betrokken-worden', fields: join, status: 303, location: /^\/gezinnen\// },
    refused: { who: 'joris', path: () => '/betrokken-worden', fields: join, status: 422 },
  },
  'get /gezinnen/:gezin': pair(family, 'yasmin', 'joris', { shows: 'Schuilplaats 1' }),
  'get /gezinnen/:gezin/stoppen': pair((g) => `${family(g)}/stoppen`, 'yasmin', 'joris'),
  'post /gezinnen/:gezin/stoppen': pair((g) => `${family(g)}/stoppen`, 'bramAtWork', 'joris', {
    before: (g) => g.involve(g.actors.bramAtWork),
    fields: () => ({ reason: 'Een ander neemt het over.' }),
    status: 303,
    location: /^\/gezinnen$/,
  }),
  // Who may not read there gets an address too: of a page that is not there for them.
  'get /gezinnen/:gezin/verslag': {
    allowed: { who: 'yasmin', path: (g) => `${family(g)}/verslag`, status: 303, location: /\/concepten\// },
  },
  'get /gezinnen/:gezin/concepten/:concept': pair((g) => `${family(g)}/concepten/${g.draft}`, 'yasmin', 'joris', {
    shows: 'Nog niet af.',
  }),
  'post /gezinnen/:gezin/concepten/:concept': pair((g) => `${family(g)}/concepten/${uuidv7()}`, 'yasmin', 'joris', {
    fields: note,
    status: 303,
    location: /#entry-/,
  }),
  'post /gezinnen/:gezin/concepten/:concept/bewaren': pair(
    (g) => `${family(g)}/concepten/${uuidv7()}/bewaren`,
    'yasmin',
    'joris',
    {
      fields: note,
      shows: 'savedAt',
    },
  ),
  'get /gezinnen/:gezin/concepten/:concept/weggooien': pair(
    (g) => `${family(g)}/concepten/${g.draft}/weggooien`,
    'yasmin',
    'joris',
    {
      shows: 'Nog niet af.',
    },
  ),
  'post /gezinnen/:gezin/concepten/:concept/weggooien': {
    allowed: {
      who: 'yasmin',
      path: (g) => `${family(g)}/concepten/${uuidv7()}/weggooien`,
      status: 303,
      location: /^\/gezinnen\//,
    },
    // The draft of somebody else stays; nothing tells whether there was one.
    refused: {
      who: 'joris',
      path: (g) => `${family(g)}/concepten/${g.draft}/weggooien`,
      status: 303,
      after: async ({ admin, draft }) => {
        const { rowCount } = await admin.query('select from erbij.draft where id = $1', [draft])
        if (rowCount !== 1) throw new Error('somebody else threw the draft away')
      },
    },
  },
  'get /gezinnen/:gezin/verslagen/:verslag/delen': pair(
    async (g) => `${family(g)}/verslagen/${await freshNote(g)}/delen`,
    'yasmin',
    'joris',
  ),
  'post /gezinnen/:gezin/verslagen/:verslag/delen': pair(
    async (g) => `${family(g)}/verslagen/${await freshNote(g)}/delen`,
    'yasmin',
    'joris',
    {
      fields: () => ({ checked: 'ja' }),
      status: 303,
    },
  ),
  'get /gezinnen/:gezin/delen/:deel': pair((g) => `${family(g)}/delen/${g.parts.noorBasics}`, 'yasmin', 'joris', {
    shows: 'Bram',
  }),

  'get /mijn-dossier': {
    allowed: { who: 'anna', path: () => '/mijn-dossier', status: 200, shows: 'Schuilplaats 1' },
    refused: { who: 'noor', path: () => '/mijn-dossier', status: 200 },
  },
  'get /mijn-dossier/:gezin/delen/:deel': pair(
    (g) => `/mijn-dossier/${g.family}/delen/${g.parts.noorBasics}`,
    'bram',
    'noor',
  ),
  'get /wie-keek': {
    allowed: { who: 'anna', path: () => '/wie-keek', status: 200, shows: 'Yasmin El Idrissi' },
    refused: { who: 'noor', path: () => '/wie-keek', status: 200 },
  },
  'get /mijn-woorden': {
    allowed: { who: 'anna', path: () => '/mijn-woorden', status: 200 },
    refused: { who: 'noor', path: () => '/mijn-woorden', status: 303 },
  },
  'post /mijn-woorden': pair(() => '/mijn-woorden', 'anna', 'noor', {
    fields: () => ({ text: 'Dit wil ik zeggen.' }),
    status: 303,
  }),
  'get /mijn-woorden/:verslag': pair((g) => `/mijn-woorden/${g.sharedNote}`, 'bram', 'noor', {
    shows: 'Noor gaat weer naar school.',
  }),
  'post /mijn-woorden/:verslag': pair((g) => `/mijn-woorden/${g.sharedNote}`, 'bram', 'noor', {
    fields: () => ({ text: 'Dat klopt.' }),
    status: 303,
  }),

  'get /api/v1/gezinnen': {
    allowed: { who: 'yasmin', path: () => '/api/v1/gezinnen', status: 200, shows: 'Gezin De Wit' },
    refused: { who: 'joris', path: () => '/api/v1/gezinnen', status: 200 },
  },
  'get /api/v1/gezinnen/:gezin/dossier': pair((g) => `${api(g)}/dossier`, 'yasmin', 'joris', {
    shows: 'Schuilplaats 1',
  }),
  'post /api/v1/gezinnen/:gezin/verslagen': pair((g) => `${api(g)}/verslagen`, 'yasmin', 'joris', {
    json: ({ people }) => ({ over: [people.noor], tekst: 'Noor slaapt beter.', datum: '2026-01-05' }),
    status: 201,
    location: /^\/api\/v1\/gezinnen\/.*\/verslagen\//,
  }),
  'get /api/v1/gezinnen/:gezin/verslagen/:verslag': pair(
    (g) => `${api(g)}/verslagen/${g.sharedNote}`,
    'yasmin',
    'joris',
    {
      shows: 'Noor gaat weer naar school.',
    },
  ),
  'post /api/v1/gezinnen/:gezin/verslagen/:verslag/delen': pair(
    async (g) => `${api(g)}/verslagen/${await freshNote(g)}/delen`,
    'yasmin',
    'joris',
    {
      json: () => ({ derdenGecontroleerd: true }),
      status: 204,
    },
  ),
  'get /api/v1/mijn-dossier': {
    allowed: { who: 'anna', path: () => '/api/v1/mijn-dossier', status: 200, shows: 'Schuilplaats 1' },
    refused: { who: 'noor', path: () => '/api/v1/mijn-dossier', status: 200 },
  },
  'post /api/v1/mijn-woorden': pair(() => '/api/v1/mijn-woorden', 'bram', 'noor', {
    json: ({ sharedNote }) => ({ tekst: 'Dat klopt.', bij: sharedNote }),
    status: 201,
  }),
  'get /api/v1/inzagen': {
    allowed: { who: 'anna', path: () => '/api/v1/inzagen', status: 200, shows: 'Yasmin El Idrissi' },
    refused: { who: 'noor', path: () => '/api/v1/inzagen', status: 200 },
  },
}
