import { ownWords, pair, type Scenarios, saySomething } from './route-given.ts'

/** What is corrected, between the address and the fields of one request. */
let corrected = ''

export const ownScenarios: Record<string, Scenarios> = {
  'get /mijn-dossier': {
    allowed: { who: 'anna', path: () => '/mijn-dossier', status: 200, shows: 'Schuilplaats 1' },
    refused: { who: 'noor', path: () => '/mijn-dossier', status: 200 },
  },
  'get /mijn-dossier/:gezin/mensen': pair((g) => `/mijn-dossier/${g.family}/mensen`, 'anna', 'noor', {
    shows: 'Schuilplaats 1',
  }),
  'get /mijn-bereikbaarheid': pair(() => '/mijn-bereikbaarheid', 'anna', 'noor'),
  'post /mijn-bereikbaarheid': pair(() => '/mijn-bereikbaarheid', 'peter', 'noor', {
    fields: () => ({ post: 'never' }),
    status: 303,
    location: /vastgelegd$/,
  }),
  'get /mijn-dossier/:gezin/wie-mag-wat': pair((g) => `/mijn-dossier/${g.family}/wie-mag-wat`, 'bram', 'noor', {
    shows: 'Yasmin El Idrissi',
  }),
  'get /mijn-dossier/:gezin/delen/:deel': pair(
    (g) => `/mijn-dossier/${g.family}/delen/${g.parts.noorBasics}`,
    'bram',
    'noor',
  ),
  'get /mijn-dossier/:gezin/vermeldingen/:vermelding': pair(
    (g) => `/mijn-dossier/${g.family}/vermeldingen/${g.sharedNote}`,
    'bram',
    'noor',
    { shows: 'Noor gaat weer naar school.' },
  ),
  'get /mijn-woorden/:verslag/verbeteren': pair(
    async (g) => `/mijn-woorden/${await ownWords(g)}/verbeteren`,
    'bram',
    'noor',
    { before: saySomething, shows: 'Dat klopt.' },
  ),
  'post /mijn-woorden/:verslag/verbeteren': pair(
    async (g) => {
      corrected = await ownWords(g)
      return `/mijn-woorden/${corrected}/verbeteren`
    },
    'bram',
    'noor',
    {
      before: saySomething,
      fields: () => ({ version: corrected, text: 'Dat klopt bijna.' }),
      status: 303,
      location: /\/vermeldingen\//,
    },
  ),
  'get /mijn-dossier/:gezin/bijlagen/:bijlage': pair(
    (g) => `/mijn-dossier/${g.family}/bijlagen/${g.attachment}`,
    'bram',
    'noor',
    { shows: 'Over de school.' },
  ),
  'get /mijn-dossier/:gezin/bestanden': pair((g) => `/mijn-dossier/${g.family}/bestanden`, 'bram', 'noor', {
    shows: 'rapport.txt',
  }),
  'get /mijn-woorden/:vermelding/bijlage': pair(
    async (g) => `/mijn-woorden/${await ownWords(g)}/bijlage`,
    'bram',
    'noor',
    { before: saySomething, shows: 'Dat klopt.' },
  ),
  'post /mijn-woorden/:vermelding/bijlage': pair(
    async (g) => `/mijn-woorden/${await ownWords(g)}/bijlage`,
    'bram',
    'noor',
    { before: saySomething, file: 'Mijn rapport.', status: 303, location: /\/bestanden#bestand-/ },
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
}
