import { family, pair, type Scenarios } from './route-given.ts'

export const portalScenarios: Record<string, Scenarios> = {
  'get /gezinnen/:gezin/rechten-besproken': pair((g) => `${family(g)}/rechten-besproken`, 'yasmin', 'joris', {
    shows: 'Anna',
  }),
  'post /gezinnen/:gezin/rechten-besproken': pair((g) => `${family(g)}/rechten-besproken`, 'yasmin', 'joris', {
    fields: ({ people }) => ({ about: people.anna, occurredOn: '2026-01-05', way: 'talk' }),
    status: 303,
    location: /^\/gezinnen\//,
  }),
}
