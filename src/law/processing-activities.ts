import { actions } from './actions.ts'
import type { Purpose } from './purposes.ts'

/**
 * One activity of the register of processing activities (AVG 30). Its id never changes meaning: what changes in what it says
 * gets a new `since`, so that id and moment together name one version (Logboek Dataverwerkingen, «Component: Register»).
 */
export interface ProcessingActivity {
  id: string
  /** YYYY-MM-DD, from when this version holds. */
  since: string
  name: { nl: string; en: string }
  /** What makes it lawful (AVG 6), and the articles it follows from. */
  basis: string
  articles: readonly string[]
}

const publicTask = 'AVG 6(1)(e)'
const duty = 'AVG 6(1)(c)'

const register = {
  'hulp-raadplegen': {
    since: '2026-01-01',
    name: { nl: 'Een dossier raadplegen om te helpen', en: 'Consulting a dossier to help' },
    basis: publicTask,
    articles: ['Jeugdwet 7.3.11(2)(a)'],
  },
  'hulp-vastleggen': {
    since: '2026-01-01',
    name: { nl: 'Een dossier bijhouden om te helpen', en: 'Keeping a dossier to help' },
    basis: duty,
    articles: ['Jeugdwet 7.3.8(1)'],
  },
  'delen-met-gezin': {
    since: '2026-01-01',
    name: { nl: 'Uit een dossier delen met het gezin', en: 'Sharing from a dossier with the family' },
    basis: duty,
    articles: ['Jeugdwet 7.3.10'],
  },
  'niet-verstrekken': {
    since: '2026-01-01',
    name: { nl: 'Iets uit een dossier niet verstrekken', en: 'Withholding something from a dossier' },
    basis: duty,
    articles: ['Jeugdwet 7.3.2(4)', 'Jeugdwet 7.3.10'],
  },
  verbeteren: {
    since: '2026-01-01',
    name: { nl: 'Een dossier verbeteren', en: 'Correcting a dossier' },
    basis: duty,
    articles: ['AVG 5(1)(d)', 'AVG 16'],
  },
  noodinzage: {
    since: '2026-01-01',
    name: { nl: 'In nood delen van een dossier openen', en: 'Opening parts of a dossier in an emergency' },
    basis: 'AVG 6(1)(d)',
    articles: ['AVG 9(2)(c)'],
  },
  'noodinzage-nakijken': {
    since: '2026-01-01',
    name: { nl: 'Een noodinzage nakijken', en: 'Reviewing an emergency look' },
    basis: duty,
    articles: ['AVG 5(2)'],
  },
  betrokkenheid: {
    since: '2026-01-01',
    name: { nl: 'Vastleggen wie bij een gezin betrokken is', en: 'Recording who is involved with a family' },
    basis: duty,
    articles: ['Jeugdwet 7.3.8(1)', 'Jeugdwet 7.3.11(2)(a)'],
  },
  'eigen-dossier-inzien': {
    since: '2026-01-01',
    name: { nl: 'Het eigen dossier inzien', en: 'Reading one’s own dossier' },
    basis: duty,
    articles: ['AVG 15', 'Jeugdwet 7.3.10'],
  },
  'eigen-woorden': {
    since: '2026-01-01',
    name: { nl: 'Eigen woorden aan een dossier toevoegen', en: 'Adding one’s own words to a dossier' },
    basis: duty,
    articles: ['Jeugdwet 7.3.8(2)'],
  },
  'logboek-inzien': {
    since: '2026-01-01',
    name: { nl: 'Inzien wie er keek, en waarom', en: 'Reading who looked, and why' },
    basis: duty,
    articles: ['AVG 15', 'AVG 5(2)'],
  },
  'vraag-van-gezin': {
    since: '2026-01-01',
    name: {
      nl: 'Een dossier raadplegen op verzoek van het gezin',
      en: 'Consulting a dossier because the family asked',
    },
    basis: duty,
    articles: ['Jeugdwet 7.3.2(1)', 'Jeugdwet 7.3.10'],
  },
  overdragen: {
    since: '2026-01-01',
    name: {
      nl: 'Een dossier overdragen aan wie de hulp voortzet',
      en: 'Handing a dossier over to who continues the help',
    },
    basis: publicTask,
    articles: ['Jeugdwet 7.3.11(2)(a)'],
  },
} as const satisfies Record<string, Omit<ProcessingActivity, 'id'>>

type Id = keyof typeof register

/** Every processing activity of Erbij. */
export const processingActivities: readonly ProcessingActivity[] = Object.entries(register).map(([id, activity]) => ({
  id,
  ...activity,
}))

/** Actions that are an activity of their own, whatever they were for. */
const byAction: Readonly<Record<string, Id>> = {
  'read-log': 'logboek-inzien',
  share: 'delen-met-gezin',
  withhold: 'niet-verstrekken',
  correct: 'verbeteren',
  'begin-tie': 'betrokkenheid',
  'end-tie': 'betrokkenheid',
  answer: 'eigen-woorden',
}

const byPurpose: Readonly<Record<Purpose, Record<'read' | 'write', Id>>> = {
  help: { read: 'hulp-raadplegen', write: 'hulp-vastleggen' },
  'own-dossier': { read: 'eigen-dossier-inzien', write: 'eigen-woorden' },
  copy: { read: 'eigen-dossier-inzien', write: 'eigen-woorden' },
  'legal-protection': { read: 'logboek-inzien', write: 'eigen-woorden' },
  joining: { read: 'betrokkenheid', write: 'betrokkenheid' },
  'family-request': { read: 'vraag-van-gezin', write: 'hulp-vastleggen' },
  handover: { read: 'overdragen', write: 'hulp-vastleggen' },
  emergency: { read: 'noodinzage', write: 'noodinzage' },
  oversight: { read: 'noodinzage-nakijken', write: 'noodinzage-nakijken' },
}

/**
 * Which activity a look belongs to. `mode` is that of the look as it was logged; when another system asked whether somebody may
 * (`evaluate`), the activity is the one that it asked for.
 * @throws Error for a purpose the register does not know: an export must never guess why somebody looked.
 */
export function processingActivityOf(look: {
  action: string
  purpose: string
  mode: 'read' | 'write' | 'evaluate'
}): ProcessingActivity {
  const ofPurpose = Object.hasOwn(byPurpose, look.purpose) ? byPurpose[look.purpose as Purpose] : undefined
  if (!ofPurpose) throw new Error(`no processing activity for purpose "${look.purpose}"`)
  const id = (Object.hasOwn(byAction, look.action) && byAction[look.action]) || ofPurpose[modeOf(look)]
  return { id, ...register[id] }
}

const modeOf = ({ action, mode }: { action: string; mode: 'read' | 'write' | 'evaluate' }): 'read' | 'write' => {
  if (mode !== 'evaluate') return mode
  return Object.hasOwn(actions, action) ? actions[action as keyof typeof actions] : 'read'
}

/** What was done, for people: the action where it has words of its own, else whether it read or wrote. */
export function doingOf({ action, mode }: { action: string; mode: 'read' | 'write' | 'evaluate' }): string {
  return (Object.hasOwn(doings, action) && doings[action]) || (mode === 'read' ? 'Gelezen' : 'Opgeschreven')
}

const doings: Readonly<Record<string, string>> = {
  list: 'Op een lijst getoond',
  search: 'Doorzocht',
  today: 'Op het overzicht van vandaag getoond',
  'read-log': 'Gelezen wie er keek',
  share: 'Gedeeld met het gezin',
  answer: 'Eigen woorden toegevoegd',
  correct: 'Verbeterd',
  withhold: 'Niet verstrekt',
  'begin-tie': 'Betrokken geworden',
  'end-tie': 'Betrokkenheid beëindigd',
}
