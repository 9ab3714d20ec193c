import { uuidv7 } from '../src/lib/uuid.ts'
import { family, freshNote, join, note, pair, type Scenarios, soon } from './route-given.ts'

/** What is corrected, between the address and the fields of one request. */
let corrected = ''

export const familyScenarios: Record<string, Scenarios> = {
  'post /uitloggen': { allowed: { who: 'peter', path: () => '/uitloggen', status: 303, location: /klaar$/ } },
  'get /rol': { allowed: { who: 'bramAtWork', path: () => '/rol', status: 200, shows: 'Wijkteam Oost' } },
  'post /rol': {
    allowed: {
      who: 'bram',
      path: () => '/rol',
      fields: ({ actors }) => ({ capacity: actors.bramAtWork }),
      status: 303,
      location: /^\/vandaag$/,
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
  'get /gezinnen/:gezin/feit': {
    allowed: { who: 'yasmin', path: (g) => `${family(g)}/feit`, status: 303, location: /\?soort=feit$/ },
  },
  'get /gezinnen/:gezin/afspraak': {
    allowed: { who: 'yasmin', path: (g) => `${family(g)}/afspraak`, status: 303, location: /\?soort=afspraak$/ },
  },
  'get /gezinnen/:gezin/vermeldingen/:vermelding': pair(
    (g) => `${family(g)}/vermeldingen/${g.sharedNote}`,
    'yasmin',
    'joris',
    { shows: 'Noor gaat weer naar school.' },
  ),
  'get /gezinnen/:gezin/vermeldingen/:vermelding/verbeteren': pair(
    (g) => `${family(g)}/vermeldingen/${g.sharedNote}/verbeteren`,
    'yasmin',
    'joris',
    { shows: 'Noor gaat weer naar school.' },
  ),
  'post /gezinnen/:gezin/vermeldingen/:vermelding/verbeteren': pair(
    async (g) => {
      corrected = await freshNote(g)
      return `${family(g)}/vermeldingen/${corrected}/verbeteren`
    },
    'yasmin',
    'joris',
    {
      fields: () => ({ version: corrected, text: 'Een beter gesprek.', occurredOn: '2026-01-05' }),
      status: 303,
      location: /\/vermeldingen\//,
    },
  ),
  'get /gezinnen/:gezin/vermeldingen/:vermelding/niet-verstrekken': pair(
    (g) => `${family(g)}/vermeldingen/${g.sharedNote}/niet-verstrekken`,
    'yasmin',
    'joris',
    { shows: 'Bram' },
  ),
  'post /gezinnen/:gezin/vermeldingen/:vermelding/niet-verstrekken': pair(
    async (g) => `${family(g)}/vermeldingen/${await freshNote(g)}/niet-verstrekken`,
    'yasmin',
    'joris',
    {
      fields: ({ people }) => ({
        step: 'propose',
        person: people.bram,
        ground: 'serious-harm',
        reason: 'Hij zou er nu ziek van worden.',
        until: soon(),
      }),
      status: 303,
      location: /\/niet-verstrekken$/,
    },
  ),
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
  'get /gezinnen/:gezin/wie-mag-wat': pair((g) => `${family(g)}/wie-mag-wat`, 'yasmin', 'joris', { shows: 'Bram' }),
  'get /gezinnen/:gezin/delen/:deel': pair((g) => `${family(g)}/delen/${g.parts.noorBasics}`, 'yasmin', 'joris', {
    shows: 'Bram',
  }),
}
