import { pair, type Scenarios } from './route-given.ts'

export const copyScenarios: Record<string, Scenarios> = {
  'get /mijn-dossier/:gezin/afschrift': pair((g) => `/mijn-dossier/${g.family}/afschrift`, 'anna', 'noor', {
    shows: 'Schuilplaats 1',
  }),
  'get /mijn-dossier/:gezin/afschrift.pdf': pair((g) => `/mijn-dossier/${g.family}/afschrift.pdf`, 'anna', 'noor', {
    shows: 'Afschrift van mijn dossier',
  }),
  'get /api/v1/mijn-dossier/:gezin/afschrift': pair(
    (g) => `/api/v1/mijn-dossier/${g.family}/afschrift`,
    'anna',
    'noor',
    { shows: 'Schuilplaats 1' },
  ),
}
