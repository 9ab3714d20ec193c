import { AgreementPage, EndAgreementPage } from '../src/safety/pages/agreement-page.tsx'
import { CrisisPage } from '../src/safety/pages/crisis-page.tsx'
import { IncidentPage } from '../src/safety/pages/incident-page.tsx'
import { IncidentsPage, type IncidentView } from '../src/safety/pages/incidents-page.tsx'
import { PhasePage } from '../src/safety/pages/phase-page.tsx'
import { SafetyPage, type SafetyView } from '../src/safety/pages/safety-page.tsx'
import { ScalePage, type ScaleView } from '../src/safety/pages/scale-page.tsx'
import type { LineView, SaidView, Topic } from '../src/safety/present-plan.ts'
import type { T } from '../src/ui/messages.ts'
import { anna, today, yasmin } from './sample-views.ts'

const by = { by: 'Yasmin El Idrissi', on: '2026-11-03' }
const wrote = (text: string): SaidView => ({ text: [text], signs: [], who: [], ...by })
const line = (id: string, topic: Topic, text: string, more: Partial<LineView> = {}): LineView => ({
  ...wrote(text),
  id,
  topic,
  about: ['Anna', 'Noor'],
  beside: [],
  earlier: [],
  stops: [],
  changeHref: '/x',
  endHref: '/y',
  ...more,
})
const lines = [
  line('l1', 'danger', 'Ruzie op zondagavond.', { signs: ['Er wordt hard gepraat.'] }),
  line('l2', 'agreement', 'Noor slaapt bij oma.', { who: ['Anna'], beside: [wrote('Noor slaapt thuis.')] }),
  line('l3', 'when-wrong', 'Anna gaat naar oma.', { who: ['Anna'], earlier: [wrote('Anna blijft thuis.')] }),
  line('l4', 'call', 'Dag en nacht.', { who: ['Oma Truus'], phone: '06 1111 2222' }),
]
const phases: SafetyView['phases'] = [
  {
    partId: 'p1',
    about: ['Anna', 'Noor'],
    now: { phase: 'stable', since: '2026-11-01', why: 'Drie weken rust.', by: 'Koen Vermeer' },
    before: [{ phase: 'immediate', since: '2026-10-10', why: 'Er was geweld.', by: 'Yasmin El Idrissi' }],
  },
]
const safety: SafetyView = {
  own: false,
  at: '/gezinnen/1/veiligheid',
  familyName: 'Gezin De Wit',
  homeHref: '/gezinnen/1',
  crisisHref: '/gezinnen/1/nu',
  phases,
  phaseHref: '/gezinnen/1/veiligheid/fase',
  adds: true,
  strengthHref: '/gezinnen/1/plan/kracht',
  incidentsHref: '/gezinnen/1/veiligheid/voorvallen',
  lines,
  ended: [line('l5', 'agreement', 'Om zeven uur eten.', { ended: { why: 'Lukt niet.', ...by } })],
  strengths: [{ id: 's1', text: ['Anna vraagt om hulp.'], about: ['Anna'], ...by }],
  people: [
    {
      id: 'anna',
      name: 'Anna',
      isYou: false,
      said: [{ score: 4, on: '2026-11-03', who: 'Anna zelf', with: 'Alles bij elkaar' }],
      does: ['Anna gaat naar oma.'],
      helpers: ['Yasmin El Idrissi'],
      scaleHref: '/z',
    },
  ],
}
const agreement = {
  familyId: '1',
  topic: 'agreement' as const,
  back: '/gezinnen/1/veiligheid',
  action: '/gezinnen/1/veiligheid/afspraak?soort=2',
  input: { id: 'a1', text: '', signs: '', who: [], other: '', phone: '', about: [], from: [], warned: false },
  errors: {},
  who: [{ value: 'person:p1', label: 'Anna' }],
  about: [{ value: 'p1', label: 'Anna', hint: 'leest dit' }],
  beside: [],
}
const answered = (id: string, on: string, score: number) => ({
  id,
  on,
  score,
  text: 'Het gaat beter.',
  higher: 'Een slot.',
  writtenBy: 'Anna de Wit',
  partId: 'p',
})
const scale: ScaleView = {
  name: 'Noor',
  isYou: false,
  back: '/gezinnen/1/veiligheid',
  series: [
    {
      key: 'a',
      who: 'Noor zelf',
      with: 'Alles bij elkaar',
      answers: [answered('1', '2026-01-01', 3), answered('2', '2026-02-01', 5), answered('3', '2026-11-01', 8)],
    },
    {
      key: 'b',
      who: 'zoals Anna het ziet',
      with: 'Bij Bram',
      answers: [{ ...answered('4', '2026-02-01', 7), onlyFor: ['Yasmin El Idrissi'] }],
    },
  ],
  form: {
    action: '/gezinnen/1/veiligheid/hoe-veilig/2',
    input: { id: 'i', score: '', with: '', by: '', text: '', higher: '', only: 'all' },
    errors: {},
    voices: ['themself', 'writer'],
    others: [{ value: 'p3', label: 'Bram' }],
    only: [{ value: 'all', label: 'Voor iedereen die mag meelezen' }],
    own: false,
    minor: false,
    readers: ['Anna de Wit'],
  },
}
const happened = (id: string, on: string): IncidentView => ({
  id,
  on,
  forms: ['physical'],
  dayPart: 'evening',
  children: true,
  by: 'Yasmin El Idrissi',
  toldBy: 'Anna',
  text: ['Er werd geduwd.'],
  before: ['Geld was op.'],
  done: ['De politie kwam.'],
  roles: [{ role: 'harmed', names: ['Anna'] }],
})
const incident = {
  back: '/gezinnen/1/veiligheid/voorvallen',
  action: '/gezinnen/1/veiligheid/voorval',
  input: { id: 'i', text: '', occurredOn: today, dayPart: '', forms: [], roles: {}, toldBy: '', before: '', done: '' },
  errors: {},
  people: [{ value: 'p1', label: 'Anna' }],
  today,
}

export const safetyPages = (t: T) => ({
  safety: <SafetyPage t={t} chrome={yasmin} view={safety} />,
  'safety-own-empty': (
    <SafetyPage
      t={t}
      chrome={anna}
      view={{ ...safety, own: true, phases: [], lines: [], ended: [], strengths: [], people: [] }}
    />
  ),
  'safety-without-strength': <SafetyPage t={t} chrome={anna} view={{ ...safety, own: true, strengths: [] }} />,
  'safety-agreement': <AgreementPage t={t} chrome={yasmin} view={agreement} />,
  'safety-agreement-errors': (
    <AgreementPage
      t={t}
      chrome={anna}
      view={{ ...agreement, errors: { text: 'safetyTextRequired', about: 'safetyAboutClosed' } }}
    />
  ),
  'safety-agreement-beside': (
    <AgreementPage
      t={t}
      chrome={anna}
      view={{ ...agreement, topic: 'danger', about: [], keptAbout: ['Anna'], beside: [wrote('Iets anders.')] }}
    />
  ),
  'safety-agreement-end': (
    <EndAgreementPage
      t={t}
      chrome={anna}
      view={{
        line: lines[0] as LineView,
        back: '/x',
        action: '/y',
        id: 'i',
        text: '',
        errors: { text: 'safetyEndRequired' },
      }}
    />
  ),
  'safety-phase': (
    <PhasePage
      t={t}
      chrome={yasmin}
      view={{
        back: '/gezinnen/1/veiligheid',
        input: { id: 'i', phase: '', about: [], text: '', warned: false },
        familyId: '1',
        errors: { phase: 'phaseRequired', text: 'holdsCondition' },
        people: [{ value: 'p1', label: 'Anna' }],
        now: phases,
      }}
    />
  ),
  'safety-scale': <ScalePage t={t} chrome={yasmin} view={scale} />,
  'safety-scale-errors': (
    <ScalePage
      t={t}
      chrome={anna}
      view={{
        ...scale,
        series: [],
        ...(scale.form && { form: { ...scale.form, own: true, errors: { score: 'scoreRequired' as const } } }),
      }}
    />
  ),
  'safety-incidents': (
    <IncidentsPage
      t={t}
      chrome={yasmin}
      view={{
        own: false,
        back: '/x',
        incidents: [happened('1', '2026-11-01'), happened('2', '2026-08-09')],
        writeHref: '/y',
        entryHref: (id) => `/z/${id}`,
      }}
    />
  ),
  'safety-incidents-none': (
    <IncidentsPage t={t} chrome={anna} view={{ own: true, back: '/x', incidents: [], entryHref: (id) => id }} />
  ),
  'safety-incident': <IncidentPage t={t} chrome={yasmin} view={incident} />,
  'safety-incident-corrected': (
    <IncidentPage
      t={t}
      chrome={yasmin}
      view={{ ...incident, correcting: { version: 'v', shared: true, checked: false } }}
    />
  ),
  'safety-incident-errors': (
    <IncidentPage
      t={t}
      chrome={yasmin}
      view={{ ...incident, errors: { roles: 'rolesRequired', forms: 'harmFormRequired', dayPart: 'dayPartRequired' } }}
    />
  ),
})

/** The crisis page has no frame and no script, as the others have: it is looked at apart. */
export const crisisPage = (t: T, own = false) => (
  <CrisisPage
    t={t}
    chrome={own ? anna : yasmin}
    view={{
      own,
      familyName: 'Gezin De Wit',
      asOf: { day: today, time: '21:40' },
      backHref: '/x',
      urgent: [{ name: 'Veilig Thuis Merwedal', phone: '0800 000 01 01', hours: 'dag en nacht' }],
      phases: [{ phase: 'stable', since: '2026-11-01', about: ['Anna'] }],
      lines,
      reach: [],
    }}
  />
)
