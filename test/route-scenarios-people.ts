import { decided, family, freshDecision, freshRelation, pair, relative, type Scenarios, told } from './route-given.ts'

export const peopleScenarios: Record<string, Scenarios> = {
  'get /gezinnen/:gezin/mensen': pair((g) => `${family(g)}/mensen`, 'yasmin', 'joris', { shows: 'Schuilplaats 1' }),
  'get /gezinnen/:gezin/mensen/erbij': pair((g) => `${family(g)}/mensen/erbij`, 'yasmin', 'joris'),
  'post /gezinnen/:gezin/mensen/erbij': pair((g) => `${family(g)}/mensen/erbij`, 'yasmin', 'joris', {
    fields: relative,
    status: 303,
    location: /\/mensen$/,
  }),
  'get /gezinnen/:gezin/mensen/relaties/:relatie': pair(
    async (g) => `${family(g)}/mensen/relaties/${(await freshRelation(g)).thread}`,
    'yasmin',
    'joris',
    { shows: 'Oma belde zelf.' },
  ),
  'post /gezinnen/:gezin/mensen/relaties/:relatie': pair(
    async (g) => `${family(g)}/mensen/relaties/${(await freshRelation(g)).thread}`,
    'yasmin',
    'joris',
    { fields: () => ({ step: 'withdraw', once: told.thread }), status: 303, location: /\/mensen$/ },
  ),
  'get /gezinnen/:gezin/mensen/dezelfde': pair((g) => `${family(g)}/mensen/dezelfde`, 'yasmin', 'joris'),
  'post /gezinnen/:gezin/mensen/dezelfde': pair((g) => `${family(g)}/mensen/dezelfde`, 'yasmin', 'joris', {
    fields: ({ people }) => ({ step: 'merge', person: people.peter, sameAs: people.sem, reason: 'Alleen een proef.' }),
    status: 303,
    location: /\/dezelfde$/,
    after: (g) => g.admin.query('update erbij.same_person set ended_at = now() where family_id = $1', [g.family]),
  }),
  'get /gezinnen/:gezin/mensen/:persoon/bereiken': pair(
    (g) => `${family(g)}/mensen/${g.people.bram}/bereiken`,
    'yasmin',
    'joris',
  ),
  'post /gezinnen/:gezin/mensen/:persoon/bereiken': pair(
    (g) => `${family(g)}/mensen/${g.people.bram}/bereiken`,
    'yasmin',
    'joris',
    { fields: () => ({ post: 'never' }), status: 303, location: /#bereiken$/ },
  ),
  'get /gezinnen/:gezin/mensen/:persoon/gezag': pair(
    (g) => `${family(g)}/mensen/${g.people.sem}/gezag`,
    'yasmin',
    'joris',
  ),
  'post /gezinnen/:gezin/mensen/:persoon/gezag': pair(
    (g) => `${family(g)}/mensen/${g.people.sem}/gezag`,
    'yasmin',
    'joris',
    { fields: decided, status: 303, location: /#gezag$/ },
  ),
  'get /gezinnen/:gezin/mensen/:persoon/gezag/:uitspraak': pair(freshDecision, 'yasmin', 'joris', {
    shows: 'Rechtbank Den Haag',
  }),
  'post /gezinnen/:gezin/mensen/:persoon/gezag/:uitspraak': pair(freshDecision, 'yasmin', 'joris', {
    fields: () => ({ step: 'withdraw', once: told.thread }),
    status: 303,
    location: /#gezag$/,
  }),

  'get /gezinnen/:gezin/vermeldingen/:vermelding/bijlage': pair(
    (g) => `${family(g)}/vermeldingen/${g.sharedNote}/bijlage`,
    'yasmin',
    'joris',
    { shows: 'Noor gaat weer naar school.' },
  ),
  'post /gezinnen/:gezin/vermeldingen/:vermelding/bijlage': pair(
    (g) => `${family(g)}/vermeldingen/${g.sharedNote}/bijlage`,
    'yasmin',
    'joris',
    { file: 'Een rapport.', status: 303, location: /\/bestanden#bestand-/ },
  ),
  'get /gezinnen/:gezin/bijlagen/:bijlage': pair((g) => `${family(g)}/bijlagen/${g.attachment}`, 'yasmin', 'joris', {
    shows: 'Over de school.',
  }),
  'get /gezinnen/:gezin/bestanden': pair((g) => `${family(g)}/bestanden`, 'yasmin', 'joris', { shows: 'rapport.txt' }),
  'get /vandaag': {
    allowed: { who: 'yasmin', path: () => '/vandaag', status: 200, shows: 'Concept van u' },
    refused: { who: 'joris', path: () => '/vandaag', status: 200 },
  },
  'get /zoeken': {
    allowed: { who: 'yasmin', path: () => '/zoeken', status: 200, shows: 'Gezin De Wit' },
    refused: { who: 'joris', path: () => '/zoeken', status: 200 },
  },
  'post /zoeken': pair(() => '/zoeken', 'yasmin', 'joris', {
    fields: ({ family: id }) => ({ term: 'naar school', purpose: 'help', family: id }),
    shows: '<mark>school</mark>',
  }),
}
