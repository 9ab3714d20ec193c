import { demoRegion } from '../src/portal/region.ts'
import { ComplaintsPage } from '../src/rights/complaint/committee-page.tsx'
import { ComplainPage } from '../src/rights/complaint/complain-page.tsx'
import { ConsentPage } from '../src/rights/complaint/consent-page.tsx'
import { JudgePage, type JudgeView } from '../src/rights/complaint/judge-page.tsx'
import type { Chrome } from '../src/ui/chrome.ts'
import type { T } from '../src/ui/messages.ts'
import { letter, requestRows } from './sample-rights.ts'
import { anna, yasmin } from './sample-views.ts'

const at = (chrome: Chrome, path: string): Chrome => ({ ...chrome, path })
const mine = at(anna, '/mijn-rechten/1/klacht')
const member = at(
  {
    ...yasmin,
    viewer: { kind: 'professional', name: 'Bas Oomen', organisation: 'Klachtencommissie Oost', capacities: 1 },
  },
  '/klachten',
)
const complaining = {
  action: '/mijn-rechten/1/klacht',
  id: 'k1',
  about: [
    { value: 'o:1', label: 'Wijkteam Oost (de organisatie)' },
    { value: 'c:1', label: 'Yasmin El Idrissi van Wijkteam Oost' },
  ],
  committees: ['Klachtencommissie Oost'],
  not: ['Veiligheidsteam'],
  input: { about: '', text: '' },
  errors: {},
  law: 'Jeugdwet 4.2.1(1)',
  termIsOurs: true,
  region: demoRegion(),
}
const consenting = {
  action: '/mijn-rechten/1/klacht/1/meelezen',
  back: '/mijn-rechten/1/vraag/1',
  register: '/mijn-dossier/1/meelezen',
  sent: true,
  parts: [{ value: 'd1', label: 'Contact over Noor', hint: 'bewaard door Wijkteam Oost' }],
  values: [],
  until: '24 februari',
  errors: {},
}
const judging: JudgeView = {
  action: '/klachten/1/1',
  title: 'Over Yasmin El Idrissi van Wijkteam Oost',
  name: 'Anna de Wit',
  state: 'waiting',
  due: 'Antwoord uiterlijk op 14 december',
  received: 'Ingediend op 2 november.',
  onPaper: false,
  text: 'Zij luisterde niet.\n\nIk wil dat iemand met mij praat.',
  opened: ['Contact'],
  read: '/gezinnen/1',
  outcomes: [
    { value: 'given', label: 'Gegrond' },
    { value: 'refused', label: 'Ongegrond' },
  ],
  latest: '2026-01-11',
  latestWords: '11 januari',
  values: {},
  errors: {},
}
const { outcomes: _outcomes, latest: _latest, ...judged } = judging

/** Complaining, and examining a complaint. */
export const complaintPages = (t: T) => ({
  complain: <ComplainPage t={t} chrome={mine} view={complaining} />,
  'complain-errors': (
    <ComplainPage
      t={t}
      chrome={mine}
      view={{
        ...complaining,
        input: { about: 'c:1', text: '' },
        errors: { about: 'complaintAboutRequired', text: 'complaintTextRequired' },
      }}
    />
  ),
  'complain-nowhere': <ComplainPage t={t} chrome={mine} view={{ ...complaining, about: [], committees: [] }} />,
  'complain-nobody': (
    <ComplainPage t={t} chrome={mine} view={{ ...complaining, about: [], not: [], region: undefined }} />
  ),
  'complaint-consent': <ConsentPage t={t} chrome={mine} view={consenting} />,
  'complaint-consent-errors': (
    <ConsentPage
      t={t}
      chrome={mine}
      view={{ ...consenting, sent: false, errors: { parts: 'complaintPartsRequired' } }}
    />
  ),
  'complaint-consent-none': <ConsentPage t={t} chrome={mine} view={{ ...consenting, parts: [] }} />,
  complaints: (
    <ComplaintsPage
      t={t}
      chrome={member}
      view={{ waiting: requestRows(t).slice(0, 2), over: requestRows(t).slice(2) }}
    />
  ),
  'complaints-empty': <ComplaintsPage t={t} chrome={member} view={{ waiting: [], over: [] }} />,
  judge: <JudgePage t={t} chrome={member} view={judging} />,
  'judge-errors': (
    <JudgePage
      t={t}
      chrome={member}
      view={{
        ...judging,
        onPaper: true,
        opened: [],
        putOffWhy: 'Wij horen nog iemand.',
        values: { text: 'Zo schreef ik het.' },
        errors: { outcome: 'judgementRequired', until: 'extendUntilRequired' },
      }}
    />
  ),
  'judge-done': (
    <JudgePage
      t={t}
      chrome={member}
      view={{ ...judged, state: 'answered', letter: letter(t), gone: true, withdrawnOn: '3 november' }}
    />
  ),
})
