import { AskPage, ConfirmAskPage } from '../src/openings/pages/ask-page.tsx'
import { ConfirmConsentPage, ConsentPage } from '../src/openings/pages/consent-page.tsx'
import { ConfirmDisclosePage, DisclosePage } from '../src/openings/pages/disclose-page.tsx'
import { EmergencyPage } from '../src/openings/pages/emergency-page.tsx'
import { RegisterPage } from '../src/openings/pages/register-page.tsx'
import { ReviewPage } from '../src/openings/pages/review-page.tsx'
import type { OpeningView } from '../src/openings/present-register.ts'
import { TodayPage } from '../src/people/pages/today-page.tsx'
import type { Chrome } from '../src/ui/chrome.ts'
import type { T } from '../src/ui/messages.ts'
import { anna, yasmin } from './sample-views.ts'

const at = (chrome: Chrome, path: string): Chrome => ({ ...chrome, path })
const mine = at(anna, '/mijn-dossier/1/meelezen')
const work = at(yasmin, '/gezinnen/1/meelezen')
const until = '2026-05-01'

const consent: OpeningView = {
  thread: 't1',
  kind: 'consent',
  to: 'Koen Vermeer (Veiligheidsteam)',
  parts: ['Contact over Noor (Wijkteam Oost)', 'Feiten over Noor (Wijkteam Oost)'],
  ground: 'Met toestemming van wie het aangaat.',
  law: 'Jeugdwet 7.3.11(1)',
  by: 'Anna de Wit',
  isYours: true,
  since: '2025-11-03',
  until: '1 mei 2026',
  reason: 'Dan hoef ik het niet twee keer te vertellen.',
  weighed: [],
  isOpen: true,
  mayEnd: true,
}
const openings: OpeningView[] = [
  consent,
  { ...consent, thread: 't2', kind: 'mandate', to: 'Sanne Visser (Visser Advocaten)', parts: [], reason: '' },
  {
    ...consent,
    thread: 't3',
    kind: 'disclosure',
    isYours: false,
    mayEnd: false,
    weighed: [{ label: 'Waarom is dit nodig?', text: 'Zij voert de maatregel uit.' }],
  },
  { ...consent, thread: 't4', kind: 'emergency', isOpen: false, mayEnd: false, review: 'Nog niet.' },
  { ...consent, thread: 't5', isOpen: false, mayEnd: false, ended: { on: until, by: 'Bram', reason: 'Ingetrokken.' } },
]
const parts = [
  { value: 'd1', label: 'Contact over Noor (Wijkteam Oost)' },
  { value: 'd2', label: 'Afspraken over Noor (Wijkteam Oost)' },
]
const who = [{ value: 'p:1', label: 'Bram Jansen (vader van Noor)' }]
const given = { parts: ['d1'], who: 'p:1', until, reason: 'Dan weet hij het ook.' }
const blank = { parts: [], who: '', until: '', reason: '' }
const disclosing = {
  organisation: 'o1',
  to: 'c1',
  ground: 'conflict-of-duties',
  parts: ['d1'],
  consent: 'refused',
  until,
  consentWords: 'Zij wil het niet.',
  necessity: 'Er is gevaar.',
  proportionality: 'Alleen dit deel.',
  subsidiarity: 'Anders komt het te laat.',
  tried: 'Twee keer gevraagd.',
  harm: 'Het kind loopt gevaar.',
  noOtherWay: 'Er is geen andere weg.',
  leastDamage: 'Alleen dit deel.',
  consulted: 'Met een collega.',
}
const desk = {
  familyId: '1',
  familyName: 'Gezin De Wit',
  id: 'i1',
  organisations: [{ value: 'o1', label: 'Jeugdbescherming Oosterveen' }],
  chosen: true,
  to: [{ value: 'c1', label: 'Esra Aydın' }],
  grounds: [{ value: 'conflict-of-duties', label: 'Een behandelaar verbreekt het beroepsgeheim.' }],
  secrecy: true,
  parts,
  latest: until,
  values: disclosing,
  errors: {},
}
const urgent = {
  id: 'i1',
  values: { birth: '2016-05-03', scope: 'person', what: ['notes'], reason: 'Zij is in gevaar.', later: '', sure: true },
  errors: {},
  notFound: false,
}
const review = {
  unsent: [],
  familyId: '1',
  threadId: 't4',
  name: 'Mira Bos',
  at: '2025-11-18T22:32:00Z',
  until: '2025-11-19T02:32:00Z',
  sorts: ['Basisgegevens', 'Contact'],
  reason: 'Zij is in gevaar.',
  values: { outcome: '', words: '' },
  errors: {},
}

const hearLater = {
  people: [
    { value: 'p1', label: 'Anna de Wit' },
    { value: 'p2', label: 'Bram Jansen' },
  ],
  grounds: [{ value: 'serious-harm', label: 'Het weten zou deze persoon nu duidelijk ernstig schaden.' }],
  latest: '2026-02-20',
  values: { laterWho: [], laterGround: '', laterReason: '', laterUntil: '' },
  errors: {},
}

/** Who may read along: consent, asking somebody, disclosures, emergencies and their review. */
export const openingPages = (t: T) => ({
  register: (
    <RegisterPage
      t={t}
      chrome={mine}
      view={{ action: '/x', trail: [], openings, next: [{ href: '/y', label: t.openings.consent.link }] }}
    />
  ),
  'register-empty': <RegisterPage t={t} chrome={mine} view={{ action: '/x', trail: [], openings: [], next: [] }} />,
  'register-gone': (
    <RegisterPage t={t} chrome={work} view={{ action: '/x', trail: [], openings, next: [], gone: true }} />
  ),
  consent: (
    <ConsentPage
      t={t}
      chrome={mine}
      view={{ familyId: '1', id: 'i1', parts, who, latest: until, values: given, errors: {} }}
    />
  ),
  'consent-errors': (
    <ConsentPage
      t={t}
      chrome={mine}
      view={{
        familyId: '1',
        id: 'i1',
        parts,
        who,
        latest: until,
        values: blank,
        errors: { parts: 'openPartsRequired', who: 'openWhoRequired', until: 'openUntilRequired' },
        gone: true,
      }}
    />
  ),
  'consent-nothing': (
    <ConsentPage
      t={t}
      chrome={mine}
      view={{ familyId: '1', id: 'i1', parts: [], who, latest: until, values: blank, errors: {} }}
    />
  ),
  'consent-confirm': (
    <ConfirmConsentPage
      t={t}
      chrome={mine}
      view={{
        familyId: '1',
        id: 'i1',
        values: given,
        to: 'Bram Jansen (vader van Noor)',
        isProfessional: false,
        parts: parts.map(({ label }) => label),
        knowing: ['Yasmin El Idrissi (Wijkteam Oost)'],
      }}
    />
  ),
  ask: (
    <AskPage
      t={t}
      chrome={mine}
      view={{
        familyId: '1',
        id: 'i1',
        people: who,
        latest: until,
        values: { who: '', until },
        errors: { who: 'openWhoRequired' },
      }}
    />
  ),
  'ask-nobody': (
    <AskPage
      t={t}
      chrome={mine}
      view={{ familyId: '1', id: 'i1', people: [], latest: until, values: { who: '', until }, errors: {} }}
    />
  ),
  'ask-confirm': (
    <ConfirmAskPage
      t={t}
      chrome={mine}
      view={{ familyId: '1', id: 'i1', values: { who: 'c1', until }, to: 'Sanne Visser, advocaat' }}
    />
  ),
  disclose: <DisclosePage t={t} chrome={work} view={desk} />,
  'disclose-first': (
    <DisclosePage t={t} chrome={work} view={{ ...desk, chosen: false, to: [], grounds: [], secrecy: false }} />
  ),
  'disclose-errors': (
    <DisclosePage
      t={t}
      chrome={work}
      view={{
        ...desk,
        errors: { ground: 'openGroundRequired', consent: 'openConsentGiven', parts: 'openPartsRequired' },
      }}
    />
  ),
  'disclose-confirm': (
    <ConfirmDisclosePage
      t={t}
      chrome={work}
      view={{
        familyId: '1',
        familyName: 'Gezin De Wit',
        id: 'i1',
        values: disclosing,
        to: 'Esra Aydın (Jeugdbescherming Oosterveen)',
        ground: 'Een behandelaar verbreekt het beroepsgeheim.',
        parts: parts.map(({ label }) => label),
        readers: ['Anna de Wit'],
        later: hearLater,
      }}
    />
  ),
  'disclose-later-errors': (
    <ConfirmDisclosePage
      t={t}
      chrome={work}
      view={{
        familyId: '1',
        familyName: 'Gezin De Wit',
        id: 'i1',
        values: disclosing,
        to: 'Esra Aydın (Jeugdbescherming Oosterveen)',
        ground: 'De gecertificeerde instelling heeft dit nodig.',
        parts: parts.map(({ label }) => label),
        readers: ['Anna de Wit', 'Bram Jansen'],
        later: {
          ...hearLater,
          values: { laterWho: ['p2'], laterGround: '', laterReason: '', laterUntil: '2027-01-01' },
          errors: { laterGround: 'groundRequired', laterReason: 'withholdReasonRequired', laterUntil: 'untilTooFar' },
        },
      }}
    />
  ),
  emergency: <EmergencyPage t={t} chrome={at(yasmin, '/noodinzage')} view={urgent} />,
  'emergency-errors': (
    <EmergencyPage
      t={t}
      chrome={at(yasmin, '/noodinzage')}
      view={{
        ...urgent,
        notFound: true,
        errors: { bsn: 'bsnRequired', what: 'openWhatRequired', sure: 'openSureRequired' },
      }}
    />
  ),
  'emergency-waits': <EmergencyPage t={t} chrome={at(yasmin, '/noodinzage')} view={{ ...urgent, waits: true }} />,
  review: <ReviewPage t={t} chrome={at(yasmin, '/noodinzage/1/t4')} view={review} />,
  'review-done': (
    <ReviewPage
      t={t}
      chrome={at(yasmin, '/noodinzage/1/t4')}
      view={{ ...review, done: { at: review.until, name: 'Hanneke Prins', reason: 'Goed.', outcome: 'needed' } }}
    />
  ),
  'today-emergency': (
    <TodayPage
      t={t}
      chrome={at(yasmin, '/vandaag')}
      view={{
        groups: [],
        cards: [
          {
            id: 'noodinzage',
            title: t.openings.reviewing.card,
            lines: [{ href: '/x', label: 'Mira Bos', meta: 'Te laat' }],
          },
        ],
      }}
    />
  ),
})
