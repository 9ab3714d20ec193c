import { withAccess } from '../src/access/access.ts'
import { uuidOf, uuidv7 } from '../src/lib/uuid.ts'
import { askAll, requestPart } from '../src/rights/ask.ts'
import { givenCommittee } from './complaints.ts'
import { type Given, pair, type Scenarios } from './route-given.ts'

/** What the scenarios speak of: the complaint that was made last, and the committee it went to. */
let complaint = ''
let committee = ''

/** A committee for the local team. */
async function withCommittee(given: Given) {
  if (committee) return
  committee = (await givenCommittee(given)).organisation
}

/** Joris is a member, while this is asked. */
const joris = (organisation: (given: Given) => string, role: string) => (given: Given) =>
  given.admin.query('update erbij.capacity set organisation_id = $2, role = $3 where id = $1', [
    given.actors.joris,
    organisation(given),
    role,
  ])
const back = joris(({ organisations }) => organisations.housing, 'worker')

/** Anna complains about the local team. */
async function complained(given: Given) {
  await withCommittee(given)
  const { road, actors, people, family: familyId } = given
  const to = { id: committee, regime: 'jeugdwet' } as const
  const id = uuidv7()
  const question = { actorId: actors.anna, families: [familyId], action: 'answer', purpose: 'own-dossier' } as const
  await withAccess(road, { ...question, wanted: () => [requestPart(familyId, people.anna, to)] }, (access) =>
    askAll(access, familyId, people.anna, id, [
      {
        to,
        body: {
          step: 'ask',
          right: 'complaint',
          text: 'Zij luisterde niet.',
          receivedOn: access.today,
          complaint: { organisation: 'Wijkteam Oost' },
        },
      },
    ]),
  )
  complaint = uuidOf(`${id} ${to.id}`)
}

const asMember = async (given: Given) => {
  await complained(given)
  await joris(() => committee, 'complaints-committee')(given)
}
const page = ({ family }: Given) => `/mijn-rechten/${family}/klacht`
const consent = (given: Given) => `${page(given)}/${complaint}/meelezen`
const theirs = ({ family }: Given) => `/klachten/${family}/${complaint}`

export const complaintScenarios: Record<string, Scenarios> = {
  'get /mijn-rechten/:gezin/klacht': pair(page, 'anna', 'noor', {
    before: withCommittee,
    shows: 'Klachtencommissie Oost',
  }),
  'post /mijn-rechten/:gezin/klacht': pair(page, 'anna', 'noor', {
    before: withCommittee,
    fields: ({ organisations }) => ({ about: `o:${organisations.team}`, text: 'Zij luisterde niet.' }),
    status: 303,
    location: /\/meelezen\?verstuurd$/,
  }),
  'get /mijn-rechten/:gezin/klacht/:klacht/meelezen': pair(consent, 'anna', 'noor', {
    before: complained,
    shows: 'Mag de commissie meelezen?',
  }),
  'post /mijn-rechten/:gezin/klacht/:klacht/meelezen': pair(consent, 'anna', 'noor', {
    before: complained,
    fields: ({ parts }) => ({ parts: parts.annaBasics }),
    status: 303,
    location: /\/vraag\//,
  }),
  'get /klachten': {
    allowed: {
      who: 'joris',
      path: () => '/klachten',
      status: 200,
      shows: 'Van Anna de Wit',
      before: asMember,
      after: back,
    },
    refused: { who: 'koen', path: () => '/klachten', status: 200 },
  },
  'get /klachten/:gezin/:klacht': {
    allowed: {
      who: 'joris',
      path: theirs,
      status: 200,
      shows: 'Zij luisterde niet.',
      before: asMember,
      after: back,
    },
    refused: { who: 'koen', path: theirs, status: 404 },
  },
  'post /klachten/:gezin/:klacht': {
    allowed: {
      who: 'joris',
      path: theirs,
      fields: () => ({ step: 'decide', outcome: 'given', text: 'U had gehoord moeten worden.' }),
      status: 303,
      location: /^\/klachten\//,
      before: asMember,
      after: back,
    },
    refused: {
      who: 'koen',
      path: theirs,
      fields: () => ({ step: 'decide', outcome: 'given', text: 'Er was niets mis.' }),
      status: 404,
    },
  },
}
