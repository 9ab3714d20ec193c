import { condition } from '../src/dossier/kinds/condition.ts'
import { evaluation } from '../src/dossier/kinds/evaluation.ts'
import { uuidv7 } from '../src/lib/uuid.ts'
import { planned, said } from './plan-entries.ts'
import { family, type Given, pair, type Scenarios, soon } from './route-given.ts'

const team = (given: Given) => `${family(given)}/plan`
const mine = ({ family: id }: Given) => `/mijn-dossier/${id}/plan`
const saidTo = (given: Given) => planned(given, 'yasmin', { kind: condition, body: said, about: ['anna', 'sem'] })
const round = (given: Given) =>
  planned(given, 'yasmin', { kind: evaluation, body: { step: 'open' }, about: ['anna', 'noor'] })
const one = async (given: Given) => `${team(given)}/voorwaarden/${await saidTo(given)}`
const tell = async (given: Given) => `${await one(given)}/vertellen/${given.people.anna}`
const looking = async (given: Given) => `${team(given)}/terugkijken/${await round(given)}`
const withNoor = async (given: Given) => `${await looking(given)}/antwoord/${given.people.noor}`
const myAnswer = async (given: Given) =>
  `${mine(given)}/terugkijken/${await round(given)}/antwoord/${given.people.anna}`
const answered = { fields: () => ({ score: '6', only: 'all', worked: 'De vaste bedtijd.' }), status: 303 } as const

/** Yasmin helps; Joris is nobody here. Anna is in it; Noor is too young to read. */
export const courseScenarios: Record<string, Scenarios> = {
  'get /gezinnen/:gezin/plan/verloop': pair((g) => `${team(g)}/verloop`, 'yasmin', 'joris', {
    shows: 'Hoe het plan tot stand komt',
  }),
  'get /mijn-dossier/:gezin/plan/verloop': pair((g) => `${mine(g)}/verloop`, 'anna', 'noor', {
    shows: 'Hoe het plan tot stand komt',
  }),
  'get /gezinnen/:gezin/plan/verloop/:stap': pair((g) => `${team(g)}/verloop/aanbieden`, 'yasmin', 'joris', {
    shows: 'Tot en met welke dag?',
  }),
  'post /gezinnen/:gezin/plan/verloop/:stap': pair((g) => `${team(g)}/verloop/aanbieden`, 'yasmin', 'joris', {
    fields: ({ people }) => ({ about: people.anna, until: soon() }),
    status: 303,
    location: /plan\/verloop$/,
  }),
  'get /mijn-dossier/:gezin/plan/verloop/:stap': pair((g) => `${mine(g)}/verloop/eigen-plan`, 'anna', 'noor', {
    shows: 'Wat is uw plan?',
  }),
  'post /mijn-dossier/:gezin/plan/verloop/:stap': pair((g) => `${mine(g)}/verloop/op-papier`, 'anna', 'noor', {
    status: 303,
    location: /plan\/verloop$/,
  }),
  'get /gezinnen/:gezin/plan/voorwaarde': pair((g) => `${team(g)}/voorwaarde`, 'yasmin', 'joris', {
    shows: 'Zeg open wat er volgt',
  }),
  'post /gezinnen/:gezin/plan/voorwaarde': pair((g) => `${team(g)}/voorwaarde`, 'yasmin', 'joris', {
    fields: ({ people }) => {
      const { step: _, ...fields } = said
      return { ...fields, about: people.anna, step: 'say', id: uuidv7() }
    },
    status: 303,
    location: /plan\/voorwaarden\//,
  }),
  'get /gezinnen/:gezin/plan/voorwaarden/:voorwaarde': pair(one, 'yasmin', 'joris', { shows: 'Is het verteld?' }),
  'post /gezinnen/:gezin/plan/voorwaarden/:voorwaarde': pair(one, 'yasmin', 'joris', {
    fields: () => ({ outcome: 'met', text: 'Hij is weer elke dag op school.' }),
    status: 303,
  }),
  'get /mijn-dossier/:gezin/plan/voorwaarden/:voorwaarde': pair(
    async (given) => `${mine(given)}/voorwaarden/${await saidTo(given)}`,
    'anna',
    'noor',
    { shows: 'Er is gezegd wat er volgt' },
  ),
  'get /gezinnen/:gezin/plan/voorwaarden/:voorwaarde/vertellen/:persoon': pair(tell, 'yasmin', 'joris', {
    shows: 'Verteld aan Anna',
  }),
  'post /gezinnen/:gezin/plan/voorwaarden/:voorwaarde/vertellen/:persoon': pair(tell, 'yasmin', 'joris', {
    fields: () => ({
      way: 'conversation',
      occurredOn: '2026-01-05',
      given: ['legal-aid', 'client-support', 'rights'],
    }),
    status: 303,
  }),
  'get /gezinnen/:gezin/plan/terugkijken/:ronde': pair(looking, 'yasmin', 'joris', {
    shows: 'Terugkijken op het plan',
  }),
  'post /gezinnen/:gezin/plan/terugkijken/:ronde': pair(looking, 'yasmin', 'joris', {
    fields: () => ({ text: 'We gaan zo door.', next: '' }),
    status: 303,
  }),
  'get /mijn-dossier/:gezin/plan/terugkijken/:ronde': pair(
    async (given) => `${mine(given)}/terugkijken/${await round(given)}`,
    'anna',
    'noor',
    { shows: 'Terugkijken op het plan' },
  ),
  'get /gezinnen/:gezin/plan/terugkijken/:ronde/antwoord/:persoon': pair(withNoor, 'yasmin', 'joris', {
    shows: 'Het antwoord van Noor',
  }),
  'post /gezinnen/:gezin/plan/terugkijken/:ronde/antwoord/:persoon': pair(withNoor, 'yasmin', 'joris', answered),
  'get /mijn-dossier/:gezin/plan/terugkijken/:ronde/antwoord/:persoon': pair(myAnswer, 'anna', 'noor', {
    shows: 'Uw antwoord',
  }),
  'post /mijn-dossier/:gezin/plan/terugkijken/:ronde/antwoord/:persoon': pair(myAnswer, 'anna', 'noor', answered),
  'get /gezinnen/:gezin/plan/gesprek': pair((g) => `${team(g)}/gesprek`, 'yasmin', 'joris', {
    shows: 'Schrijf een gesprek over het plan op',
  }),
  'post /gezinnen/:gezin/plan/gesprek': pair((g) => `${team(g)}/gesprek`, 'yasmin', 'joris', {
    fields: ({ people }) => ({
      about: people.anna,
      family: people.anna,
      occurredOn: '2026-01-05',
      text: 'Anna belt zelf met school.',
      what: 'follows',
    }),
    status: 303,
    location: /plan\/verloop#gesprekken$/,
  }),
}
