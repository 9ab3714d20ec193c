import { api, freshNote, pair, type Scenarios } from './route-given.ts'

/** What is corrected, between the address and the fields of one request. */
let corrected = ''

export const apiScenarios: Record<string, Scenarios> = {
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
  'post /api/v1/gezinnen/:gezin/feiten': pair((g) => `${api(g)}/feiten`, 'yasmin', 'joris', {
    json: ({ people }) => ({
      over: [people.noor],
      tekst: 'Noor was zes dagen niet op school.',
      datum: '2026-01-05',
      aard: 'verteld',
      gezegdDoor: 'de juf',
      bronBeschermd: true,
    }),
    status: 201,
  }),
  'post /api/v1/gezinnen/:gezin/afspraken': pair((g) => `${api(g)}/afspraken`, 'yasmin', 'joris', {
    json: ({ people }) => ({ over: [people.noor], tekst: 'Anna belt de school.', datum: '2026-01-05', met: 'Anna' }),
    status: 201,
  }),
  'post /api/v1/gezinnen/:gezin/vermeldingen/:vermelding/verbeteringen': pair(
    async (g) => {
      corrected = await freshNote(g)
      return `${api(g)}/vermeldingen/${corrected}/verbeteringen`
    },
    'yasmin',
    'joris',
    { json: () => ({ vorige: corrected, tekst: 'Een beter gesprek.' }), status: 201 },
  ),
  'get /api/v1/gezinnen/:gezin/wie-mag-wat': pair((g) => `${api(g)}/wie-mag-wat`, 'yasmin', 'joris', {
    shows: 'involved-professional',
  }),
  'get /api/v1/mijn-dossier/:gezin/wie-mag-wat': pair(
    (g) => `/api/v1/mijn-dossier/${g.family}/wie-mag-wat`,
    'bram',
    'noor',
    { shows: 'parent-of-child-under-12' },
  ),
  'get /api/v1/gezinnen/:gezin/personen': pair((g) => `${api(g)}/personen`, 'yasmin', 'joris', {
    shows: 'Schuilplaats 1',
  }),
  'get /api/v1/mijn-dossier/:gezin/personen': pair((g) => `/api/v1/mijn-dossier/${g.family}/personen`, 'anna', 'noor', {
    shows: 'Schuilplaats 1',
  }),
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
