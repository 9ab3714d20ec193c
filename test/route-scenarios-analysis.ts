import { withAccess } from '../src/access/access.ts'
import { everyInstrument } from '../src/analysis/instruments.ts'
import { append } from '../src/dossier/append.ts'
import { analysis } from '../src/dossier/kinds/analysis.ts'
import { instrumentAnswers } from '../src/dossier/kinds/instrument-answers.ts'
import { partOf } from '../src/dossier/part.ts'
import type { Json } from '../src/lib/canonical.ts'
import { uuidv7 } from '../src/lib/uuid.ts'
import { family, type Given, pair, type Scenarios, soon } from './route-given.ts'

const scale = 'urn:erbij:instrument:safety-scale'
const version = {
  step: 'set',
  from: [],
  text: 'Er is te weinig rust.',
  facts: [{ id: 's1', strength: true, text: 'Oma is er.' }],
  explanations: [{ id: 'e1', text: 'Het is druk.', because: [] }],
  needs: [{ id: 'n1', text: 'Rust.', because: ['e1'] }],
  goals: [],
  lookAgainOn: '2099-01-01',
}
const answers = {
  questionnaire: scale,
  version: '1.0.0',
  title: 'Hoe veilig is het?',
  answers: [{ item: 'scale', values: [7], question: 'Hoe veilig is het nu?' }],
}
const wrote = { analysis: { kind: analysis, body: version }, answers: { kind: instrumentAnswers, body: answers } }

/** About Anna, by Anna herself or by who helps; the id of what was written. */
async function fresh({ road, actors, people, family: familyId }: Given, what: keyof typeof wrote, own: boolean) {
  const part = partOf({ familyId, sort: 'analysis', regime: 'jeugdwet', subjects: [people.anna] })
  const question = own
    ? ({ actorId: actors.anna, action: 'answer', purpose: 'own-dossier' } as const)
    : ({ actorId: actors.yasmin, action: 'write', purpose: 'help' } as const)
  const { kind, body } = wrote[what]
  const entry = { id: uuidv7(), kind, familyId, partId: part.id, body: body as Json }
  const answer = await withAccess(road, { ...question, families: [familyId], wanted: () => [part] }, (access) =>
    append(access, [{ ...entry, occurredOn: access.today }] as never),
  )
  return answer.allowed ? entry.id : ''
}

const base = (own: boolean) => (own ? (g: Given) => `/mijn-dossier/${g.family}` : family)
const listId = async ({ db }: Given) => (await everyInstrument(db)).find(({ url }) => url === scale)?.id ?? ''
const lines = () => ({
  id: uuidv7(),
  s: 's1',
  's.s1': 'Oma is er.',
  e: 'e1',
  'e.e1': 'Het is druk.',
  n: 'n1',
  'n.n1': 'Rust.',
  text: 'Er is te weinig rust.',
  lookAgainOn: soon(),
  stage: 'goals',
  step: 'keep',
})

function side(own: boolean): Record<string, Scenarios> {
  const [at, path, who, not] = own
    ? (['/mijn-dossier/:gezin', base(true), 'anna', 'noor'] as const)
    : (['/gezinnen/:gezin', base(false), 'yasmin', 'joris'] as const)
  const one = async (g: Given) => `${path(g)}/analyse/${await fresh(g, 'analysis', own)}`
  const list = async (g: Given) => `${path(g)}/vragenlijsten/${await listId(g)}`
  const theirs = async (g: Given) => {
    await fresh(g, 'answers', own)
    return `${await list(g)}/${g.people.anna}`
  }
  const kept = { status: 303, location: /\/analyse\/[0-9a-f-]{36}$/ }
  return {
    [`get ${at}/analyse`]: pair((g) => `${path(g)}/analyse`, who, not, { shows: 'Wat er speelt en waarom' }),
    [`post ${at}/analyse/maken`]: pair((g) => `${path(g)}/analyse/maken`, who, not, {
      fields: ({ people }) => ({ about: people.anna, ...lines() }),
      ...kept,
    }),
    [`get ${at}/analyse/:analyse`]: pair(one, who, not, { shows: 'Er is te weinig rust.' }),
    [`post ${at}/analyse/:analyse`]: pair(one, who, not, {
      fields: () => ({ id: uuidv7(), discipline: 'social-work', text: 'Dat zie ik ook.' }),
      status: 303,
      location: /#bijdrage-/,
    }),
    [`get ${at}/analyse/:analyse/opnieuw`]: pair(async (g) => `${await one(g)}/opnieuw`, who, not, {
      shows: 'Oma is er.',
    }),
    [`post ${at}/analyse/:analyse/opnieuw`]: pair(async (g) => `${await one(g)}/opnieuw`, who, not, {
      fields: lines,
      ...kept,
    }),
    [`get ${at}/vragenlijsten/:lijst`]: pair(list, who, not, { shows: 'Hoe veilig is het nu?' }),
    [`post ${at}/vragenlijsten/:lijst`]: pair(list, who, not, {
      fields: ({ people }) => ({
        id: uuidv7(),
        about: people.anna,
        'a.scale': '7',
        asked: 'scale why helps higher with',
        step: 'keep',
      }),
      status: 303,
      location: /#antwoord-/,
    }),
    [`get ${at}/vragenlijsten/:lijst/:mens`]: pair(theirs, who, not, { shows: 'Hoe veilig is het nu?' }),
  }
}

export const analysisScenarios: Record<string, Scenarios> = { ...side(false), ...side(true) }
