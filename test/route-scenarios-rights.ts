import { withAccess } from '../src/access/access.ts'
import { uuidOf, uuidv7 } from '../src/lib/uuid.ts'
import { askAll, requestPart } from '../src/rights/ask.ts'
import { takeStep } from '../src/rights/take-step.ts'
import { family, type Given, pair, type Scenarios } from './route-given.ts'

/** What the scenarios speak of: the request that was asked last. */
let asked = ''

/** Bram asks the local team for a copy. */
async function freshRequest({ road, actors, people, family: familyId, organisations }: Given) {
  const to = { id: organisations.team, regime: 'jeugdwet' } as const
  const id = uuidv7()
  const question = { actorId: actors.bram, families: [familyId], action: 'answer', purpose: 'own-dossier' } as const
  await withAccess(road, { ...question, wanted: () => [requestPart(familyId, people.bram, to)] }, (access) =>
    askAll(access, familyId, people.bram, id, [
      { to, body: { step: 'ask', right: 'copy', text: 'Ik wil alles lezen.', receivedOn: access.today } },
    ]),
  )
  asked = uuidOf(`${id} ${to.id}`)
}

const decision = () => ({ step: 'decide', outcome: 'given', text: 'U krijgt uw kopie.' })
const decide = async (given: Given) => {
  await freshRequest(given)
  const { road, actors, people, family: familyId, organisations } = given
  const part = requestPart(familyId, people.bram, { id: organisations.team, regime: 'jeugdwet' })
  const question = { actorId: actors.yasmin, families: [familyId], action: 'write', purpose: 'family-request' } as const

  await withAccess(road, { ...question, wanted: () => [part] }, (access) =>
    takeStep(
      access,
      { id: asked, familyId, partId: part.id },
      { step: 'decide', outcome: 'given', text: 'U krijgt uw kopie.' },
    ),
  )
}

/** The latest line that Yasmin left in what Anna reads. */
const line = async ({ admin, family: id, actors }: Given) => {
  const { rows } = await admin.query<{ id: string; at: Date }>(
    `select id, at from erbij.look where family_id = $1 and actor = $2 and allowed <> '{}' order by at desc limit 1`,
    [id, actors.yasmin],
  )
  return `/mijn-rechten/${id}/waarom/${rows[0]?.id}?op=${encodeURIComponent(rows[0]?.at.toISOString() ?? '')}`
}
const look = ({ admin, family: id, actors }: Given) =>
  // Once per scenario: each asks about a line of its own.
  admin.query(
    `insert into erbij.look (family_id, at, id, xid, mode, action, purpose, actor, actor_kind, actor_name, organisation, allowed, allowed_rules, refused, refused_rules)
     select family_id, erbij.moment(), gen_random_uuid(), xid, mode, action, purpose, actor, actor_kind, actor_name, organisation, allowed, allowed_rules, refused, refused_rules
     from erbij.look where family_id = $1 and actor = $2 and allowed <> '{}' order by at limit 1`,
    [id, actors.yasmin],
  )

const mine = (given: Given) => `/mijn-rechten/${given.family}/vraag/${asked}`
const theirs = (given: Given) => `${family(given)}/verzoeken/${asked}`

export const rightsScenarios: Record<string, Scenarios> = {
  'get /mijn-rechten': {
    allowed: { who: 'anna', path: () => '/mijn-rechten', status: 200, shows: 'Wijkteam Oost' },
    refused: { who: 'noor', path: () => '/mijn-rechten', status: 200 },
  },
  'get /mijn-rechten/:gezin/vragen/:recht': pair((g) => `/mijn-rechten/${g.family}/vragen/copy`, 'anna', 'noor', {
    shows: 'Wijkteam Oost',
  }),
  'post /mijn-rechten/:gezin/vragen/:recht': pair((g) => `/mijn-rechten/${g.family}/vragen/copy`, 'anna', 'noor', {
    fields: () => ({ text: 'Ik wil alles lezen.' }),
    status: 303,
    location: /verstuurd$/,
  }),
  'get /mijn-rechten/:gezin/waarom/:inzage': pair(line, 'anna', 'noor', { before: look, shows: 'Yasmin El Idrissi' }),
  'post /mijn-rechten/:gezin/waarom/:inzage': pair(line, 'anna', 'noor', {
    before: look,
    fields: () => ({ text: '' }),
    status: 303,
    location: /verstuurd$/,
  }),
  'get /mijn-rechten/:gezin/vraag/:verzoek': pair(mine, 'bram', 'noor', {
    before: freshRequest,
    shows: 'Ik wil alles lezen.',
  }),
  'get /mijn-rechten/:gezin/vraag/:verzoek/intrekken': pair((g) => `${mine(g)}/intrekken`, 'bram', 'noor', {
    before: freshRequest,
  }),
  'post /mijn-rechten/:gezin/vraag/:verzoek/intrekken': pair((g) => `${mine(g)}/intrekken`, 'bram', 'noor', {
    before: freshRequest,
    fields: () => ({ reason: '' }),
    status: 303,
  }),
  'get /verzoeken': {
    allowed: { who: 'yasmin', path: () => '/verzoeken', status: 200, shows: 'Bram', before: freshRequest },
    refused: { who: 'joris', path: () => '/verzoeken', status: 200 },
  },
  'get /gezinnen/:gezin/verzoeken/:verzoek': pair(theirs, 'yasmin', 'joris', {
    before: freshRequest,
    shows: 'Ik wil alles lezen.',
  }),
  'post /gezinnen/:gezin/verzoeken/:verzoek': pair(theirs, 'yasmin', 'joris', {
    before: freshRequest,
    fields: decision,
    status: 303,
    location: /\/verzoeken\//,
  }),
  'get /gezinnen/:gezin/verzoeken/:verzoek/brief': pair((g) => `${theirs(g)}/brief`, 'yasmin', 'joris', {
    before: decide,
    shows: 'Deze brief gaat niet op de post',
  }),
  'get /gezinnen/:gezin/verzoek-op-papier': pair((g) => `${family(g)}/verzoek-op-papier`, 'yasmin', 'joris', {
    shows: 'Bram',
  }),
  'post /gezinnen/:gezin/verzoek-op-papier': pair((g) => `${family(g)}/verzoek-op-papier`, 'yasmin', 'joris', {
    fields: ({ people }) => ({
      asker: people.peter,
      right: 'access',
      receivedOn: '2026-01-05',
      text: 'Wat staat er over mij?',
    }),
    status: 303,
    location: /\/verzoeken\//,
  }),
}
