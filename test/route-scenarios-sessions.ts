import { family, type Given, pair, type Scenarios } from './route-given.ts'

/** Whether Sem signs in already. */
const semSignsIn = (does: boolean) => (g: Given) =>
  g.admin.query(`update erbij.capacity set ended_at = ${does ? 'null' : 'now()'} where id = $1`, [g.actors.sem])

/** About one's own sessions, and giving somebody a code to sign in with. */
export const sessionScenarios: Record<string, Scenarios> = {
  'get /mijn-sessies': {
    allowed: { who: 'anna', path: () => '/mijn-sessies', status: 200, shows: 'Waar u bent ingelogd' },
  },
  'post /mijn-sessies': {
    allowed: {
      who: 'anna',
      path: () => '/mijn-sessies',
      fields: () => ({ others: 'yes' }),
      status: 303,
      location: /^\/mijn-sessies\?beeindigd=\d+$/,
    },
  },
  'get /koppelen': {
    allowed: { who: 'anna', path: () => '/koppelen', status: 200, shows: 'Bij deze inlog hoort al iemand.' },
  },
  'post /koppelen': {
    allowed: {
      who: 'anna',
      path: () => '/koppelen',
      fields: () => ({ code: '0000-0000-0000', birth: '1985-01-01' }),
      status: 200,
      shows: 'Bij deze inlog hoort al iemand.',
    },
  },
  'get /gezinnen/:gezin/mensen/:persoon/toegang': pair(
    (g) => `${family(g)}/mensen/${g.people.peter}/toegang`,
    'yasmin',
    'joris',
    { shows: 'Zelf inloggen: Peter' },
  ),
  'post /gezinnen/:gezin/mensen/:persoon/toegang': pair(
    (g) => `${family(g)}/mensen/${g.people.sem}/toegang`,
    'yasmin',
    'joris',
    {
      fields: () => ({ step: 'give' }),
      shows: 'Code om in te loggen',
      before: semSignsIn(false),
      after: semSignsIn(true),
    },
  ),
}
