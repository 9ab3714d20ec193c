import type { LookView } from '../src/dossier/pages/who-looked-page.tsx'
import { remedies } from '../src/law/remedies.ts'
import type { Letter } from '../src/rights/letter.ts'
import type { RequestView } from '../src/rights/pages/request-page.tsx'
import type { RequestRow } from '../src/rights/present-request.ts'
import type { T } from '../src/ui/messages.ts'

/** Requests as pages show them. */
export const requestRows = (t: T): RequestRow[] => [
  {
    href: '/mijn-rechten/1/vraag/1',
    title: 'Een kopie van mijn dossier',
    meta: 'Gevraagd op 3 november aan Wijkteam Oost',
    words: t.rights.answerBefore('3 december'),
    state: 'waiting',
  },
  {
    href: '/mijn-rechten/1/vraag/2',
    title: 'Iets laten verbeteren',
    meta: 'Gevraagd op 1 september aan Wijkteam Oost',
    words: 'Het antwoord had er op 1 oktober moeten zijn.',
    state: 'late',
  },
  {
    href: '/mijn-rechten/1/vraag/3',
    title: 'Waarom iemand keek',
    meta: 'Gevraagd op 2 augustus',
    words: '',
    state: 'answered',
  },
]

export const letter = (t: T): Letter => ({
  title: t.rights.letter.title(t.rights.names.destruction),
  date: 'Datum: maandag 24 november 2025',
  signed: 'Yasmin El Idrissi, Wijkteam Oost',
  sections: [
    { paragraphs: [t.rights.letter.asked('maandag 3 november 2025')] },
    { paragraphs: ['Graag alles weg.', 'Ook het gesprek op school.'], words: true },
    { paragraphs: ['Ons besluit: voor een deel.'] },
    { heading: 'Ja', paragraphs: ['Contact over Anna.'] },
    {
      heading: 'Nee',
      paragraphs: ['Contact over Noor.', 'Voor iemand anders is het heel belangrijk dat dit bewaard blijft.'],
    },
    { paragraphs: ['Noor leest dit later misschien zelf.'], words: true },
    { heading: t.rights.letter.remedy, paragraphs: [remedies.court[t.lang]] },
  ],
})

export const request: RequestView = {
  familyId: '1',
  familyName: 'Gezin De Wit',
  action: '/gezinnen/1/verzoeken/1',
  name: 'Anna',
  title: 'Iets laten vernietigen',
  state: 'waiting',
  received: 'Anna, gevraagd op 3 november',
  due: 'Antwoord uiterlijk op 3 december',
  termLaw: 'De termijn staat in AVG 12(3).',
  text: 'Graag alles weg.',
  followUps: [],
  unsent: [],
  about: [],
  entries: [],
  withoutAuthority: false,
  letterWords: 'Stuur geen brief: deze persoon wil geen post.',
  form: {
    explains: false,
    decides: true,
    outcomes: [
      { value: 'given', label: 'Ja' },
      { value: 'refused', label: 'Nee' },
    ],
    grounds: [{ value: 'interest-of-another', label: 'Voor iemand anders is het heel belangrijk.' }],
    parts: [
      { id: 'd1', name: 'Contact over Anna' },
      { id: 'd2', name: 'Contact over Noor' },
    ],
    latest: '2026-02-03',
    latestWords: 'De wet laat uitstel toe tot uiterlijk 3 februari.',
    others: [{ value: 'o1', label: 'Veiligheidsteam' }],
  },
  values: {},
  errors: {},
}

export const line: LookView = {
  name: 'Yasmin El Idrissi',
  organisation: 'Wijkteam Oost',
  at: '2025-11-18T09:32:00Z',
  parts: [{ name: 'Contact', about: ['Noor'] }],
  action: 'read',
  purposeWords: 'om te helpen',
}
