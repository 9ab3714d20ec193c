import type { EntryView } from '../src/dossier/pages/entry.tsx'
import type { PartAudienceView } from '../src/dossier/pages/part-audience-page.tsx'
import type { WhoLookedView } from '../src/dossier/pages/who-looked-page.tsx'
import type { FamiliesView } from '../src/people/pages/families-page.tsx'
import type { FamilyView } from '../src/people/pages/family-page.tsx'
import type { Chrome } from '../src/ui/chrome.ts'
import { childrenSay } from './sample-children.ts'

/** Invented people for the tests of pages: nothing here is anyone. */
export const today = '2026-11-20'
const familyId = '0198-gezin'

export const yasmin: Chrome = {
  path: '/gezinnen',
  viewer: { kind: 'professional', name: 'Yasmin El Idrissi', organisation: 'Wijkteam Oost', capacities: 2 },
}
export const anna: Chrome = {
  path: '/mijn-dossier',
  viewer: { kind: 'person', name: 'Anna de Wit', capacities: 1 },
}
export const visitor: Chrome = { path: '/' }

const law = {
  label: 'Jeugdwet 7.3.11',
  url: 'https://wetten.overheid.nl/BWBR0034925/2026-01-01#Hoofdstuk7_Paragraaf7.3_Artikel7.3.11',
}

export const annaSays: EntryView = {
  id: 'e3',
  familyId,
  kindName: 'Eigen woorden',
  body: ['Het klopt dat Noor beter slaapt. Maar ik vind het nog spannend als Bram haar op zondag laat terugbrengt.'],
  occurredOn: '2026-11-18',
  recordedAt: '2026-11-18T19:05:00+01:00',
  author: { name: 'Anna', isYou: false },
  partName: 'Contact',
  about: ['Anna', 'Noor'],
  state: 'shared',
  answers: [],
  canShare: false,
  canAnswer: false,
}

export const note: EntryView = {
  ...annaSays,
  id: 'e1',
  kindName: 'Verslag',
  title: 'Gesprek thuis met Anna en Noor',
  body: [
    'Noor slaapt sinds twee weken weer door. Anna vertelt dat de afspraak over het weekend helpt.',
    'We spraken af dat Anna zelf met school belt over de maandagen. Ik bel haar vrijdag om te horen hoe het ging.',
  ],
  recordedAt: '2026-11-18T14:32:00+01:00',
  author: { name: 'Yasmin El Idrissi', organisation: 'Wijkteam Oost', isYou: true },
  answers: [annaSays],
}

export const unshared: EntryView = {
  ...note,
  id: 'e2',
  title: 'Telefoontje met school',
  body: [
    'De juf van Noor belde. Noor was in oktober zes dagen niet op school, steeds op maandag. De juf maakt zich geen grote zorgen, maar wil het wel weten.',
  ],
  occurredOn: '2025-12-12',
  recordedAt: '2025-12-12T09:30:00+01:00',
  author: { name: 'Koen Vermeer', organisation: 'Veiligheidsteam', isYou: false },
  about: ['Noor'],
  state: 'recorded',
  answers: [],
  canShare: true,
  canAnswer: true,
}

const people: FamilyView['people'] = [
  {
    id: 'p1',
    name: 'Anna de Wit',
    age: 38,
    relationWords: 'moeder van Sem en Noor',
    authority: 'heeft gezag over Sem en Noor',
    address: { text: 'Kastanjelaan 12, Utrecht', secret: true },
  },
  {
    id: 'p2',
    name: 'Bram Okafor',
    age: 41,
    relationWords: 'vader van Noor',
    authority: 'gezag niet te bepalen',
    address: { text: 'Dorpsstraat 2, Utrecht', secret: false },
  },
  { id: 'p3', name: 'Sem de Wit', age: 14, relationWords: 'kind van Anna' },
  { id: 'p4', name: 'Noor Okafor', age: 9, relationWords: 'kind van Anna en Bram' },
  { id: 'p5', name: 'Şükran Yıldız-Łukasz', relationWords: 'oma van Noor', deceased: true },
]

const involved: FamilyView['involved'] = [
  {
    name: 'Yasmin El Idrissi',
    organisation: 'Wijkteam Oost',
    role: 'vast gezicht',
    since: '2026-03-03',
    isYou: true,
    reason: 'Het gezin vroeg zelf om hulp: rust in de weekenden.',
  },
  {
    name: 'Koen Vermeer',
    organisation: 'Veiligheidsteam',
    role: 'sluit aan',
    since: '2025-09-03',
    isYou: false,
    reason: 'Denkt mee over rust in de weekenden.',
  },
  {
    name: 'Marijke Bos',
    organisation: 'Wijkteam Oost',
    role: 'vast gezicht',
    since: '2025-01-10',
    isYou: false,
    reason: 'Er is om hulp gevraagd.',
    until: '2026-03-01',
    endReason: 'Een collega neemt het over.',
  },
]

const parts: FamilyView['parts'] = [
  { id: 'd1', name: 'Basis', about: ['Anna', 'Bram', 'Sem', 'Noor'], audienceCount: 5 },
  { id: 'd2', name: 'Contact', about: ['Anna', 'Noor'], audienceCount: 4 },
  { id: 'd3', name: 'Contact', about: ['Sem'], audienceCount: 1 },
]

export const family: FamilyView = {
  id: familyId,
  name: 'Gezin De Wit',
  people,
  involved,
  entries: [note, unshared],
  total: 2,
  matching: 2,
  parts,
  rightsFor: ['Anna', 'Sem'],
  children: childrenSay,
  drafts: [{ id: 'c1', savedAt: '2026-11-19T16:12:00+01:00' }],
}

export const families: FamiliesView = {
  count: 3,
  families: [
    {
      id: familyId,
      name: 'Gezin De Wit',
      children: [
        { name: 'Sem', age: 14 },
        { name: 'Noor', age: 9 },
      ],
      tie: { role: 'vast gezicht', since: '2026-03-03' },
      lastEntryOn: '2026-11-18',
    },
    {
      id: 'f2',
      name: 'Gezin Van den Broek-Haddad',
      children: [
        { name: 'Lina', age: 6 },
        { name: 'Youssef', age: 3 },
        { name: 'Mees', age: 0 },
      ],
      tie: { role: 'vast gezicht', since: '2025-06-17' },
      lastEntryOn: '2026-10-30',
    },
    { id: 'f3', name: 'Gezin Jansen', children: [{ name: 'Fleur' }], tie: { role: 'denkt mee', since: '2026-11-02' } },
  ],
}

export const audience: PartAudienceView = {
  familyId,
  familyName: 'Gezin De Wit',
  partName: 'Contact',
  about: ['Anna', 'Noor'],
  own: { sentence: 'Wie direct bij de hulp betrokken is, mag lezen wat voor die hulp nodig is.', law },
  may: [
    {
      name: 'Anna de Wit',
      role: 'moeder, heeft gezag',
      sentence: 'Mag, omdat het over haarzelf gaat en zij gezag heeft over Noor.',
      law: { ...law, label: 'Jeugdwet 7.3.10' },
    },
    {
      name: 'Yasmin El Idrissi',
      role: 'vast gezicht, Wijkteam Oost',
      sentence: 'Mag, omdat zij het vaste gezicht is en dit nodig heeft voor de hulp.',
      law,
    },
  ],
  roles: [
    { allowed: false, who: ['Een rechter'], sentence: 'Een rechter krijgt stukken.', law },
    {
      allowed: true,
      who: ['De inspectie, als zij een onderzoek doet'],
      sentence: 'De inspectie onderzoekt de hulp.',
      law,
    },
  ],
  mayNot: [
    {
      name: 'Bram Okafor',
      role: 'vader van Noor',
      sentence: 'Mag niet, omdat dit ook over Anna gaat. Over een ander lees je niet zonder toestemming.',
      law,
    },
  ],
}

export const looks: WhoLookedView = {
  olderHref: '/wie-keek?voor=2026-10',
  opensNothing: false,
  groups: [
    {
      period: { kind: 'thisWeek' },
      looks: [
        {
          name: 'Yasmin El Idrissi',
          organisation: 'Wijkteam Oost',
          at: '2026-11-18T14:32:00+01:00',
          parts: [
            { name: 'Basisgegevens', about: ['Anna', 'Noor'] },
            { name: 'Contact', about: ['Noor'] },
            { name: 'Wie is erbij', about: ['Anna', 'Noor'] },
          ],
          action: 'read',
          purposeWords: 'om te helpen',
          sentence: 'Wie direct bij de hulp aan dit gezin betrokken is, mag lezen wat daarvoor nodig is.',
          law,
        },
        {
          name: 'Koen Vermeer',
          organisation: 'Veiligheidsteam',
          at: '2026-11-17T09:05:00+01:00',
          until: '2026-11-17T09:41:00+01:00',
          times: 3,
          parts: [{ name: 'Wie is erbij', about: ['Anna', 'Noor'] }],
          action: 'begin-tie',
          purposeWords: 'om zich bij het gezin aan te sluiten',
          sentence: 'Iemand van het veiligheidsteam mag zich bij een gezin aansluiten, met een reden.',
        },
        {
          organisation: 'Gemeente, Wonen',
          at: '2026-11-16T11:20:00+01:00',
          parts: [],
          action: 'tried',
        },
        {
          askedBy: 'zaken.example.nl',
          name: 'Yasmin El Idrissi',
          organisation: 'Wijkteam Oost',
          at: '2026-11-16T10:20:00+01:00',
          parts: [{ name: 'Contact', about: ['Noor'] }],
          action: 'read',
          purposeWords: 'om te helpen',
          sentence: 'Wie direct bij de hulp aan dit gezin betrokken is, mag lezen wat daarvoor nodig is.',
          law,
        },
        {
          askedBy: 'zaken.example.nl',
          organisation: 'Gemeente, Wonen',
          at: '2026-11-16T10:10:00+01:00',
          parts: [],
          action: 'tried',
        },
      ],
      own: [
        {
          name: 'Anna de Wit',
          organisation: '',
          at: '2026-11-18T18:55:00+01:00',
          times: 2,
          parts: [{ name: 'Contact', about: ['Noor'] }],
          action: 'answer',
        },
      ],
    },
    {
      period: { kind: 'month', month: '2026-10' },
      looks: [
        {
          name: 'Yasmin El Idrissi',
          organisation: 'Wijkteam Oost',
          at: '2026-10-30T10:00:00+01:00',
          parts: [{ name: 'Basisgegevens', about: ['Noor'] }],
          action: 'list',
          purposeWords: 'om te helpen',
          sentence: 'Wie direct bij de hulp aan dit gezin betrokken is, mag lezen wat daarvoor nodig is.',
          law,
        },
      ],
      own: [],
    },
  ],
}
