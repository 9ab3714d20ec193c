import type { Json } from '../src/lib/canonical.ts'
import { about, asking, inHours, opens, type Place } from './asking.ts'
import { family, type Given, join, pair, type Scenarios, soon } from './route-given.ts'

/** What a scenario ends, reviews or asks, between the address and the fields of one request. */
let made = ''
const mine = (g: Given) => `/mijn-dossier/${g.family}/meelezen`
const thread = () => ({ thread: made })

async function given(
  g: Given,
  who: 'anna' | 'yasmin',
  action: 'consent' | 'disclose' | 'break-glass',
  place: Place,
  body: Json,
) {
  made = (await asking(g).writes(g.actors[who], action, 'opening', place, body)) || ''
}
const consented = async (g: Given) => {
  await given(g, 'anna', 'consent', about(g.people.noor), opens('consent', [g.parts.noorBasics], g.actors.koen))
  return mine(g)
}
const disclosed = async (g: Given) => {
  await given(g, 'yasmin', 'disclose', about(g.people.noor), opens('legal-duty', [g.parts.noorBasics], g.actors.koen))
  return `${family(g)}/meelezen`
}
const emergency = async (g: Given) => {
  const place = { ...about(g.people.noor), organisationId: g.organisations.team }
  await given(
    g,
    'yasmin',
    'break-glass',
    place,
    opens('break-glass', [g.parts.noorBasics], g.actors.yasmin, inHours(3)),
  )
  return `/noodinzage/${g.family}/${made}`
}
/** Mira leads her team for as long as a scenario plays. */
const miraIs = (role: string) => (g: Given) =>
  g.admin.query('update erbij.capacity set role = $2 where id = $1', [g.actors.mira, role])
const leading = { before: miraIs('team-lead'), after: async (g: Given) => void (await miraIs('worker')(g)) }

export const openingScenarios: Record<string, Scenarios> = {
  'get /mijn-dossier/:gezin/meelezen': pair(consented, 'anna', 'noor', { shows: 'Koen Vermeer' }),
  'post /mijn-dossier/:gezin/meelezen': pair(consented, 'anna', 'noor', { fields: thread, status: 303 }),
  'get /mijn-dossier/:gezin/meelezen/toestemming': pair((g) => `${mine(g)}/toestemming`, 'anna', 'noor', {
    shows: 'Yasmin El Idrissi',
  }),
  'post /mijn-dossier/:gezin/meelezen/toestemming': pair((g) => `${mine(g)}/toestemming`, 'anna', 'noor', {
    fields: ({ parts, actors }) => ({
      parts: parts.noorBasics,
      who: `c:${actors.yasmin}`,
      until: soon(),
      step: 'open',
    }),
    status: 303,
    location: /\/meelezen$/,
  }),
  'get /mijn-dossier/:gezin/meelezen/vragen': pair((g) => `${mine(g)}/vragen`, 'anna', 'noor'),
  'post /mijn-dossier/:gezin/meelezen/vragen': pair(
    async (g) => {
      made = await asking(g).capacity(g.organisations.housing, 'lawyer')
      return `${mine(g)}/vragen`
    },
    'anna',
    'noor',
    { fields: () => ({ who: made, until: soon(), step: 'open' }), status: 303, location: /\/meelezen$/ },
  ),
  'get /gezinnen/:gezin/meelezen': pair(disclosed, 'yasmin', 'joris', { shows: 'Koen Vermeer' }),
  'post /gezinnen/:gezin/meelezen': pair(disclosed, 'yasmin', 'joris', { fields: thread, status: 303 }),
  'get /gezinnen/:gezin/verstrekken': pair((g) => `${family(g)}/verstrekken`, 'yasmin', 'joris', {
    shows: 'Veiligheidsteam',
  }),
  'post /gezinnen/:gezin/verstrekken': pair((g) => `${family(g)}/verstrekken`, 'yasmin', 'joris', {
    fields: ({ organisations, actors, parts }) => ({
      organisation: organisations.safety,
      to: actors.koen,
      ground: 'vital-interest',
      parts: parts.noorBasics,
      consent: 'not-asked',
      consentWords: 'Niemand nam op.',
      necessity: 'Hij gaat er vanavond heen.',
      proportionality: 'Alleen wie zij is.',
      subsidiarity: 'Er is geen tijd.',
      until: soon(),
      step: 'open',
    }),
    status: 303,
    location: /\/meelezen$/,
  }),
  'get /noodinzage': {
    allowed: { who: 'koen', path: () => '/noodinzage', status: 200, shows: 'Open dit voor vier uur' },
  },
  'post /noodinzage': {
    allowed: {
      who: 'mira',
      path: () => '/noodinzage',
      fields: (g) => ({ ...join(g), scope: 'person', what: 'people', reason: 'Zij is in gevaar.', sure: 'yes' }),
      status: 303,
      location: /^\/gezinnen\//,
    },
    refused: {
      who: 'joris',
      path: () => '/noodinzage',
      fields: (g) => ({ ...join(g), scope: 'person', what: 'people', reason: 'Zij is in gevaar.', sure: 'yes' }),
      status: 422,
    },
  },
  'get /noodinzage/:gezin/:vermelding': pair(emergency, 'mira', 'joris', { ...leading, shows: 'Dit is nodig.' }),
  'post /noodinzage/:gezin/:vermelding': pair(emergency, 'mira', 'joris', {
    ...leading,
    fields: () => ({ outcome: 'needed', words: 'Het kon niet wachten.' }),
    status: 303,
    location: /^\/vandaag$/,
  }),
}
