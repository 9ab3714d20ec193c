import { DiscardDraftPage } from '../src/dossier/pages/discard-draft-page.tsx'
import { OwnWordsPage } from '../src/dossier/pages/own-words-page.tsx'
import { PartAudiencePage } from '../src/dossier/pages/part-audience-page.tsx'
import { ShareEntryPage } from '../src/dossier/pages/share-entry-page.tsx'
import { WhoLookedPage } from '../src/dossier/pages/who-looked-page.tsx'
import { WriteNotePage } from '../src/dossier/pages/write-note-page.tsx'
import { BeginTiePage } from '../src/people/pages/begin-tie-page.tsx'
import { EndTiePage } from '../src/people/pages/end-tie-page.tsx'
import { FamiliesPage } from '../src/people/pages/families-page.tsx'
import { FamilyPage } from '../src/people/pages/family-page.tsx'
import { MyDossierPage } from '../src/people/pages/my-dossier-page.tsx'
import { ChooseCapacityPage } from '../src/signin/pages/choose-capacity-page.tsx'
import { DevPersonasPage } from '../src/signin/pages/dev-personas-page.tsx'
import { SignInPage } from '../src/signin/pages/sign-in-page.tsx'
import { SignedOutPage } from '../src/signin/pages/signed-out-page.tsx'
import { StartPage } from '../src/signin/pages/start-page.tsx'
import type { Chrome } from '../src/ui/chrome.ts'
import type { T } from '../src/ui/messages.ts'
import { ErrorPage } from '../src/ui/pages/error-page.tsx'
import { NotFoundPage } from '../src/ui/pages/not-found-page.tsx'
import { entryPages } from './sample-pages-entry.tsx'
import { peoplePages } from './sample-pages-people.tsx'
import { readingPages } from './sample-pages-reading.tsx'
import { filter } from './sample-reading.ts'
import {
  anna,
  annaSays,
  audience,
  families,
  family,
  looks,
  note,
  today,
  unshared,
  visitor,
  yasmin,
} from './sample-views.ts'

const at = (chrome: Chrome, path: string): Chrome => ({ ...chrome, path })
const people = family.people.map((person) => ({
  value: person.id,
  label: person.name,
  ...(person.relationWords ? { hint: person.relationWords } : {}),
}))
const writing = { familyId: family.id, familyName: family.name, draftId: 'c1', people, today }
const shared = {
  ...note,
  canAnswer: true,
  author: { ...note.author, isYou: false },
  answers: note.answers.map((answer) => ({ ...answer, author: { name: 'Anna', isYou: true } })),
}
const sharing = {
  familyId: family.id,
  familyName: family.name,
  entry: { ...unshared, canShare: false },
  files: [{ value: 'b1', label: 'brief.pdf' }],
  filesOnly: false,
  chosen: ['b1'],
  readers: [{ name: 'Anna de Wit', role: 'moeder van Noor' }],
  law: { label: 'Jeugdwet 7.3.10', url: 'https://wetten.overheid.nl/BWBR0034925' },
}
const mine = {
  familyId: family.id,
  name: family.name,
  people: family.people.map((person) => (person.id === 'p1' ? { ...person, isYou: true } : person)),
  involved: family.involved.map((helper) => ({ ...helper, isYou: false })),
  entries: [shared],
  total: 51,
  matching: 51,
  olderHref: '/mijn-dossier?gezin=1&na=e1',
  parts: [{ id: 'd2', name: 'Contact', about: ['u', 'Noor'] }],
}
const next = [
  { href: '/wie-keek', label: 'Kijk wie er keek', text: 'Iedereen die in uw dossier kijkt, staat in een lijst.' },
  { href: '/mijn-woorden', label: 'Lees uw eigen woorden terug', text: 'Wat u zelf schreef, staat bij elkaar.' },
]

/** Every page with sample views, by name, in the given language. */
export const samplePages = (t: T) => ({
  families: <FamiliesPage t={t} chrome={yasmin} view={families} />,
  'families-empty': <FamiliesPage t={t} chrome={yasmin} view={{ families: [], count: 0 }} />,
  family: <FamilyPage t={t} chrome={at(yasmin, '/gezinnen/1')} view={family} />,
  'family-new': <FamilyPage t={t} chrome={at(yasmin, '/gezinnen/1')} view={{ ...family, entries: [], drafts: [] }} />,
  'write-note': (
    <WriteNotePage
      t={t}
      chrome={at(yasmin, '/gezinnen/1/x')}
      view={{ ...writing, values: { about: [], text: '', occurredOn: today }, errors: {} }}
    />
  ),
  'write-note-errors': (
    <WriteNotePage
      t={t}
      chrome={at(yasmin, '/gezinnen/1/x')}
      view={{
        ...writing,
        values: { about: ['p1'], text: '', occurredOn: '2027-01-01' },
        errors: { text: 'textRequired', occurredOn: 'dateInFuture' },
        savedAt: '2026-11-20T14:32:00+01:00',
        readers: { colleagues: ['Koen Vermeer'], family: ['Anna de Wit'] },
      }}
    />
  ),
  ...entryPages(t),
  'discard-draft': (
    <DiscardDraftPage
      t={t}
      chrome={at(yasmin, '/gezinnen/1/x')}
      view={{ familyId: '1', draftId: 'c1', text: 'Noor vertelde dat zij graag wil zwemmen.' }}
    />
  ),
  'share-entry': (
    <ShareEntryPage t={t} chrome={at(yasmin, '/gezinnen/1/x')} view={{ ...sharing, checked: false, errors: {} }} />
  ),
  'share-entry-errors': (
    <ShareEntryPage
      t={t}
      chrome={at(yasmin, '/gezinnen/1/x')}
      view={{ ...sharing, readers: [], checked: false, errors: { checked: 'checkRequired' } }}
    />
  ),
  audience: <PartAudiencePage t={t} chrome={at(yasmin, '/gezinnen/1/delen/2')} view={audience} />,
  'audience-family': <PartAudiencePage t={t} chrome={at(anna, '/gezinnen/1/delen/2')} view={audience} />,
  'begin-tie': (
    <BeginTiePage
      t={t}
      chrome={at(yasmin, '/betrokken-worden')}
      view={{ values: { birth: '', reason: '', explanation: '' }, errors: {}, notFound: false }}
    />
  ),
  'begin-tie-not-found': (
    <BeginTiePage
      t={t}
      chrome={at(yasmin, '/betrokken-worden')}
      view={{
        values: { birth: '2017-05-01', reason: 'asked', explanation: 'Anna belde ons zelf.' },
        errors: {},
        notFound: true,
      }}
    />
  ),
  'begin-tie-errors': (
    <BeginTiePage
      t={t}
      chrome={at(yasmin, '/betrokken-worden')}
      view={{
        values: { birth: '', reason: 'asked', explanation: '' },
        errors: { bsn: 'bsnInvalid', birth: 'birthRequired', explanation: 'explanationRequired' },
        notFound: false,
      }}
    />
  ),
  'end-tie': (
    <EndTiePage
      t={t}
      chrome={at(yasmin, '/gezinnen/1/stoppen')}
      view={{ familyId: '1', familyName: 'Gezin De Wit', values: { reason: '' }, errors: {} }}
    />
  ),
  ...readingPages(t),
  ...peoplePages(t),
  'my-dossier-filtered': (
    <MyDossierPage
      t={t}
      chrome={anna}
      view={{ me: { firstName: 'Anna' }, families: [{ ...mine, filter, matching: 3 }], next }}
    />
  ),
  'my-dossier': <MyDossierPage t={t} chrome={anna} view={{ me: { firstName: 'Anna' }, families: [mine], next }} />,
  'my-dossier-empty': (
    <MyDossierPage
      t={t}
      chrome={anna}
      view={{
        me: { firstName: 'Anna' },
        families: [{ ...mine, entries: [], total: 0, involved: [], parts: [] }],
        next,
      }}
    />
  ),
  'my-dossier-nothing': <MyDossierPage t={t} chrome={anna} view={{ me: { firstName: 'Anna' }, families: [], next }} />,
  'my-dossier-two-families': (
    <MyDossierPage
      t={t}
      chrome={anna}
      view={{
        me: { firstName: 'Anna' },
        families: [
          { ...mine, newestHref: '/mijn-dossier' },
          { ...mine, name: 'Gezin Jansen', entries: [], involved: Array(3).fill(family.involved[2]) },
        ],
        next,
      }}
    />
  ),
  'own-words': (
    <OwnWordsPage
      t={t}
      chrome={at(anna, '/mijn-woorden')}
      view={{
        values: { id: 'w1', text: '', family: '' },
        families: [],
        readers: [{ family: family.name, names: ['Yasmin El Idrissi', 'Bram Okafor'] }],
        errors: {},
        earlier: [
          { entry: annaSays, beside: { title: 'Gesprek thuis met Anna en Noor' } },
          { entry: annaSays, beside: 'unread' },
          { entry: annaSays, beside: 'alone' },
        ],
      }}
    />
  ),
  'own-words-empty': (
    <OwnWordsPage
      t={t}
      chrome={at(anna, '/mijn-woorden')}
      view={{
        values: { id: 'w1', text: '', family: '' },
        families: [],
        readers: [{ family: family.name, names: [] }],
        errors: {},
        earlier: [],
      }}
    />
  ),
  'own-words-answer': (
    <OwnWordsPage
      t={t}
      chrome={at(anna, '/mijn-woorden/1')}
      view={{
        answering: shared,
        values: { id: 'w1', text: '', family: '' },
        families: [],
        readers: [{ family: family.name, names: ['Yasmin El Idrissi', 'Bram Okafor'] }],
        errors: { text: 'wordsRequired' },
        earlier: [],
      }}
    />
  ),
  'who-looked': <WhoLookedPage t={t} chrome={at(anna, '/wie-keek')} view={looks} />,
  'who-looked-empty': <WhoLookedPage t={t} chrome={at(anna, '/wie-keek')} view={{ groups: [], opensNothing: false }} />,
  'who-looked-nothing': (
    <WhoLookedPage t={t} chrome={at(anna, '/wie-keek')} view={{ groups: [], opensNothing: true }} />
  ),
  'sign-in': <SignInPage t={t} chrome={visitor} view={{ startHref: '/inloggen/start', development: true }} />,
  personas: (
    <DevPersonasPage
      t={t}
      chrome={visitor}
      view={{
        action: '/interactie/1',
        groups: [
          {
            heading: 'Professionals',
            personas: [
              { id: 'yasmin', name: 'Yasmin El Idrissi', description: 'Vast gezicht van twee gezinnen, Wijkteam Oost' },
              { id: 'koen', name: 'Koen Vermeer', description: 'Veiligheidsteam; ook vader van Tess' },
            ],
          },
          {
            heading: 'Gezin Jansen',
            personas: [{ id: 'anna', name: 'Anna Jansen', description: 'Moeder van Sem (14) en Noor (9)' }],
          },
          {
            heading: 'Gezin Jansen',
            personas: [{ id: 'truus', name: 'Truus Jansen', description: 'Moeder van Mees (3)' }],
          },
        ],
      }}
    />
  ),
  capacity: (
    <ChooseCapacityPage
      t={t}
      chrome={visitor}
      view={{
        name: 'Koen Vermeer',
        capacities: [
          {
            id: '1',
            kind: 'professional',
            title: 'Medewerker veiligheidsteam',
            organisation: 'Veiligheidsteam Utrecht',
          },
          { id: '2', kind: 'person' },
        ],
      }}
    />
  ),
  'signed-out': <SignedOutPage t={t} chrome={visitor} />,
  start: <StartPage t={t} chrome={visitor} view={{ development: true }} />,
  'not-found': <NotFoundPage t={t} chrome={yasmin} />,
  'not-found-family': <NotFoundPage t={t} chrome={anna} />,
  error: <ErrorPage t={t} chrome={anna} view={{ number: '7K3-41Q' }} />,
})
