import { AnswerChildPage, ChildPage, CorrectWordsPage } from '../src/portal/pages/child-page.tsx'
import type { WordsFormView } from '../src/portal/pages/child-words-form.tsx'
import type { SaidView } from '../src/portal/pages/said.tsx'
import { TogetherPage } from '../src/portal/pages/together-page.tsx'
import type { T } from '../src/ui/messages.ts'
import { anna, yasmin } from './sample-views.ts'

const answered = { on: '2025-11-19', by: 'Yasmin El Idrissi', body: ['Dank je wel, Noor.', 'Ik praat erover.'] }
const said: SaidView[] = [
  {
    id: 's2',
    on: '2025-11-18',
    by: 'Anna de Wit',
    isYou: true,
    own: false,
    corrected: true,
    body: ['Ik wil zelf kiezen wanneer ik bel.'],
    face: 2,
    drawings: ['/x'],
    answers: [
      { ...answered, toChild: true },
      { on: '2026-01-02', by: 'Noor de Wit', body: ['Dat bedoelde ik niet zo.'], toChild: false },
    ],
    correctHref: '/y',
    drawingHref: '/z',
  },
  {
    id: 's1',
    on: '2025-11-04',
    by: 'Yasmin El Idrissi',
    isYou: false,
    own: false,
    corrected: false,
    body: [],
    face: 4,
    drawings: [],
    drawingMissing: true,
    onlyFor: ['Yasmin El Idrissi', 'Anna'],
    answers: [],
  },
]
export const wordsForm: WordsFormView = {
  action: '/mijn-dossier/1/samen/2',
  input: { id: 'w1', face: '', text: '', drawing: false, only: 'all' },
  errors: {},
  readers: { family: ['Bram'], helpers: ['Yasmin El Idrissi'] },
}
const only = [
  { value: 'all', label: 'Voor iedereen die mag meelezen: Anna en Bram' },
  { value: 'helpers', label: 'Alleen voor wie helpt' },
]
const wrong = { face: 'childWordsRequired', only: 'audienceRequired' } as const
const place = {
  child: 'Noor',
  familyName: 'Gezin De Wit',
  homeHref: '/gezinnen/1',
  pageHref: '/gezinnen/1/kinderen/2',
  own: false,
}
const page = { ...place, timelineHref: '/gezinnen/1?persoon=2' }
const together = {
  child: 'Noor',
  people: [
    { name: 'Anna', grown: true },
    { name: 'Noor', grown: false },
  ],
  helpers: [{ name: 'Yasmin El Idrissi', role: 'vast gezicht' }],
  ahead: [{ on: '12 december', text: 'Samen naar de nieuwe school kijken.' }],
  backHref: '/mijn-dossier',
  planHref: '/mijn-dossier/1/plan/van/2',
  safeHref: '/mijn-dossier/1/veiligheid/hoe-veilig/2',
}

/** The voice of a child under twelve: together with an adult, in the child's own place, and the answer. */
export const childPages = (t: T) => ({
  together: <TogetherPage t={t} chrome={anna} view={{ ...together, said, form: wordsForm }} />,
  'together-errors': (
    <TogetherPage
      t={t}
      chrome={anna}
      view={{ ...together, said: [], form: { ...wordsForm, errors: { face: wrong.face } } }}
    />
  ),
  'together-empty': (
    <TogetherPage
      t={t}
      chrome={anna}
      view={{ ...together, people: [{ name: 'Noor', grown: false }], helpers: [], ahead: [], said: [] }}
    />
  ),
  child: (
    <ChildPage
      t={t}
      chrome={yasmin}
      view={{ ...page, said: said.map((one) => ({ ...one, answerHref: '/a' })), form: { ...wordsForm, only } }}
    />
  ),
  'child-errors': (
    <ChildPage t={t} chrome={yasmin} view={{ ...page, said: [], form: { ...wordsForm, only, errors: wrong } }} />
  ),
  'child-reading': <ChildPage t={t} chrome={yasmin} view={{ ...page, said }} />,
  'child-correct': (
    <CorrectWordsPage
      t={t}
      chrome={anna}
      view={{ ...place, own: true, form: { ...wordsForm, correcting: '/mijn-dossier/1/samen/2' } }}
    />
  ),
  'child-answer': (
    <AnswerChildPage
      t={t}
      chrome={yasmin}
      view={{
        ...place,
        said: said[0] as SaidView,
        action: '/a',
        id: 'a1',
        text: '',
        errors: { text: 'childAnswerRequired' },
        readers: ['Anna', 'Bram'],
      }}
    />
  ),
})
