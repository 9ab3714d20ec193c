import { readFileSync } from 'node:fs'
import { inputOf, type Version } from '../src/analysis/analysis-body.ts'
import { type AnalysisInput, blank, carriedFields, type Stage } from '../src/analysis/analysis-form.ts'
import { stageOf } from '../src/analysis/instrument-form.ts'
import type { Instrument } from '../src/analysis/instruments.ts'
import { AnalysesPage, type AnalysesView } from '../src/analysis/pages/analyses-page.tsx'
import { AnswersPage, type AnswersView } from '../src/analysis/pages/answers-page.tsx'
import { InstrumentPage, type InstrumentView } from '../src/analysis/pages/instrument-page.tsx'
import { OneAnalysisPage, type OneAnalysisView } from '../src/analysis/pages/one-analysis-page.tsx'
import { WriteAnalysisPage, type WriteAnalysisView } from '../src/analysis/pages/write-analysis-page.tsx'
import { questionnaireFrom } from '../src/analysis/questionnaire.ts'
import { root } from '../src/lib/root.ts'
import type { T } from '../src/ui/messages.ts'
import { anna, yasmin } from './sample-views.ts'

const read = (name: string): Instrument => {
  const { questionnaire } = {
    questionnaire: undefined,
    ...questionnaireFrom(JSON.parse(readFileSync(root('src', 'analysis', 'instruments', `${name}.json`), 'utf8'))),
  }
  if (!questionnaire) throw new Error(name)
  return { ...questionnaire, id: name }
}
const trail = { homeLabel: 'Gezin De Wit', homeHref: '/x', backHref: '/y', familyName: 'Gezin De Wit', own: false }
const ownTrail = { ...trail, homeLabel: 'Mijn dossier', own: true }
const choices = [
  { value: '1', label: 'Anna de Wit', hint: 'moeder van Sem' },
  { value: '2', label: 'Sem de Wit' },
]

const asking = (t: T, name: string, values: Record<string, string[]>): InstrumentView => {
  const instrument = read(name)
  const sent = new Map(Object.entries(values).map(([id, given]) => [id, { values: given, other: '' }]))
  const { there } = stageOf(instrument, sent)
  return {
    ...trail,
    instrument,
    action: '/x',
    id: 'i1',
    about: { choices, value: '1' },
    text: '',
    asked: { sent, there, errors: new Map(), more: 'children' },
    errors: [],
    there: [...there],
    carried: [['a.x', 'y']],
    next: false,
    note: 'grew',
    readers: [t.instruments.readTeam, t.instruments.readShared],
  }
}

const version: Version = {
  step: 'set',
  from: [],
  text: 'Er is te weinig rust in huis.',
  facts: [
    { id: 'f1', strength: false, text: 'Sem komt te laat op school, drie keer in de week, en slaapt dan in de les.' },
    { id: 's1', strength: true, text: 'Oma is er elke dag.' },
  ],
  explanations: [{ id: 'e1', text: 'Sem slaapt slecht door ruzie.', because: ['f1'] }],
  needs: [{ id: 'n1', text: 'Rust in huis.', because: ['e1'] }],
  goals: [{ goal: 'g1', because: ['n1'] }],
  lookAgainOn: '2026-03-01',
}
const figure = {
  columns: [
    version.facts.map(({ id, text = '', strength }) => ({
      id,
      text,
      tone: strength ? ('strength' as const) : ('fact' as const),
    })),
    version.explanations.map(({ id, text }) => ({ id, text, tone: 'explanation' as const })),
    version.needs.map(({ id, text }) => ({ id, text, tone: 'need' as const })),
    [{ id: 'g1', text: 'Elke dag op tijd op school.', tone: 'goal' as const }],
  ],
  lines: [
    { from: 'f1', to: 'e1' },
    { from: 'e1', to: 'n1' },
    { from: 'n1', to: 'g1' },
  ],
}
const writing = (stage: Stage, input: AnalysisInput, more: Partial<WriteAnalysisView> = {}): WriteAnalysisView => ({
  ...trail,
  action: '/x',
  about: 'Anna en Sem',
  stage,
  input,
  errors: {},
  more: '',
  carried: carriedFields(input, stage),
  entries: {
    facts: [{ value: 'x1', label: 'Anna belde de huisarts.' }],
    strengths: [{ value: 'x2', label: 'Sem voetbalt.' }],
    goals: [{ value: 'g1', label: 'Elke dag op tijd op school.' }],
  },
  causes: stage === 'facts' ? [] : [{ value: 'f1', label: 'Sem komt te laat.' }],
  beside: [],
  readers: ['Wie helpt, leest dit.'],
  ...more,
})
const filled = inputOf('a1', ['1'], version, {
  facts: new Set(['x1']),
  strengths: new Set(['x2']),
  goals: new Set(['g1']),
})
const by = { id: 'v1', day: '2026-01-10', by: 'Yasmin El Idrissi', mine: false, organisation: 'Wijkteam Oost' }
const shown = { ...by, text: version.text, lookAgainOn: '2026-03-01', current: true, figure, shared: true }

const one: OneAnalysisView = {
  ...trail,
  about: 'Anna en Sem',
  shown,
  beside: [{ ...shown, id: 'v2', shared: false, shareHref: '/z' }],
  earlier: [{ ...shown, id: 'v0', noStrength: 'Nog niet gevraagd.', current: false }],
  contributions: [
    { ...by, id: 'c1', discipline: 'adult-mental-health', text: 'Slaap eerst.', shared: false, shareHref: '/z' },
  ],
  peopleHref: '/p',
  againHref: '/a',
  add: {
    action: '/x',
    input: { id: 'c2', discipline: '', text: '' },
    errors: { discipline: 'disciplineRequired', text: 'wordsRequired' },
    disciplines: ['medicine', 'law'],
  },
}
const answers: AnswersView = {
  ...trail,
  title: 'Hoe veilig is het?',
  about: 'Sem',
  instrument: read('safety-scale'),
  times: [
    {
      id: 'w1',
      day: '2026-01-10',
      by: 'Yasmin El Idrissi',
      mine: true,
      version: '1.0.0',
      shared: false,
      shareHref: '/z',
    },
    { id: 'w2', day: '2026-02-10', by: 'Sem de Wit', mine: false, version: '1.0.0', text: 'Het gaat beter.' },
  ],
  asked: [
    { question: 'Hoe veilig is het nu?', answers: [[{ value: 4, words: '' }], [{ value: 7, words: '' }]] },
    { question: 'Waarom dit cijfer?', answers: [null, [{ value: 'Het is rustig.', words: '' }]] },
  ],
  againHref: '/x',
}
const analyses = (t: T): AnalysesView => ({
  ...trail,
  flag: {
    lines: [
      { names: 'Noor', ordered: true, state: { is: 'none' } },
      { names: 'Sem', ordered: false, state: { is: 'old', day: '2025-09-01', lookAgainOn: '2025-12-01' } },
    ],
    href: '#analyses',
  },
  analyses: [
    {
      href: '/a',
      about: 'Anna en Sem',
      day: '2026-01-10',
      by: 'Yasmin',
      lookAgainOn: '2026-03-01',
      current: true,
      beside: true,
    },
    {
      href: '/b',
      about: 'Noor',
      day: '2025-09-01',
      by: 'Yasmin',
      lookAgainOn: '2025-12-01',
      current: false,
      beside: false,
    },
  ],
  make: { action: '/x', choices, values: [], error: 'aboutRequired' },
  instruments: [
    {
      href: '/l',
      title: 'Kindcheck',
      about: 'Zorgt iemand voor kinderen?',
      evidence: t.instruments.evidences['not-studied'],
      english: false,
    },
  ],
  answered: [{ href: '/r', title: 'Hoe veilig is het?', about: 'Sem', times: 2, last: '2026-02-10' }],
  peopleHref: '/p',
})

export const analysisPages = (t: T) => ({
  analyses: <AnalysesPage t={t} chrome={yasmin} view={analyses(t)} />,
  'analyses-empty': (
    <AnalysesPage
      t={t}
      chrome={anna}
      view={{
        ...ownTrail,
        flag: { lines: [], href: '#' },
        analyses: [],
        instruments: [],
        answered: [],
        peopleHref: '/p',
      }}
    />
  ),
  'analysis-one': <OneAnalysisPage t={t} chrome={yasmin} view={one} />,
  'analysis-write': (
    <WriteAnalysisPage
      t={t}
      chrome={yasmin}
      view={writing('facts', blank('a1', ['1']), { errors: { strengths: 'strengthRequired' } })}
    />
  ),
  'analysis-write-why': (
    <WriteAnalysisPage t={t} chrome={yasmin} view={writing('why', filled, { more: 'e', beside: ['Van Mira.'] })} />
  ),
  'analysis-write-goals': <WriteAnalysisPage t={t} chrome={anna} view={{ ...writing('goals', filled), ...ownTrail }} />,
  'instrument-childcheck': (
    <InstrumentPage
      t={t}
      chrome={yasmin}
      view={asking(t, 'childcheck', { cares: ['yes'], expects: ['no'], children: ['Noor, 9'] })}
    />
  ),
  'instrument-errors': (
    <InstrumentPage
      t={t}
      chrome={yasmin}
      view={{
        ...asking(t, 'safety-scale', {}),
        errors: [
          { label: 'about', code: 'aboutRequired' },
          { item: 'scale', label: 'Hoe veilig is het nu?', code: 'answerRequired' },
        ],
        about: { choices, value: '', error: 'aboutRequired' },
      }}
    />
  ),
  'instrument-answers': <AnswersPage t={t} chrome={yasmin} view={answers} />,
})
