import { DiscardDraftPage } from '../src/dossier/pages/discard-draft-page.tsx'
import { PartAudiencePage } from '../src/dossier/pages/part-audience-page.tsx'
import { ShareEntryPage } from '../src/dossier/pages/share-entry-page.tsx'
import { WriteNotePage } from '../src/dossier/pages/write-note-page.tsx'
import { BeginTiePage } from '../src/people/pages/begin-tie-page.tsx'
import { EndTiePage } from '../src/people/pages/end-tie-page.tsx'
import { FamiliesPage } from '../src/people/pages/families-page.tsx'
import { FamilyPage } from '../src/people/pages/family-page.tsx'
import { TeamFamilyPage } from '../src/people/pages/team-family-page.tsx'
import { ChooseCapacityPage } from '../src/signin/pages/choose-capacity-page.tsx'
import { DevPersonasPage } from '../src/signin/pages/dev-personas-page.tsx'
import { SignInPage } from '../src/signin/pages/sign-in-page.tsx'
import { SignedOutPage } from '../src/signin/pages/signed-out-page.tsx'
import { StartPage } from '../src/signin/pages/start-page.tsx'
import type { Chrome } from '../src/ui/chrome.ts'
import type { T } from '../src/ui/messages.ts'
import { ErrorPage } from '../src/ui/pages/error-page.tsx'
import { NotFoundPage } from '../src/ui/pages/not-found-page.tsx'
import { analysisPages } from './sample-pages-analysis.tsx'
import { childPages } from './sample-pages-child.tsx'
import { complaintPages } from './sample-pages-complaint.tsx'
import { coursePages } from './sample-pages-course.tsx'
import { entryPages } from './sample-pages-entry.tsx'
import { lawPages } from './sample-pages-law.tsx'
import { noticePages } from './sample-pages-notice.tsx'
import { openingPages } from './sample-pages-openings.tsx'
import { ownPages } from './sample-pages-own.tsx'
import { peoplePages } from './sample-pages-people.tsx'
import { planPages } from './sample-pages-plan.tsx'
import { portalPages } from './sample-pages-portal.tsx'
import { readingPages } from './sample-pages-reading.tsx'
import { rightsPages } from './sample-pages-rights.tsx'
import { safetyPages } from './sample-pages-safety.tsx'
import { signInPages } from './sample-pages-signin.tsx'
import { anna, audience, families, family, today, unshared, visitor, yasmin } from './sample-views.ts'

const at = (chrome: Chrome, path: string): Chrome => ({ ...chrome, path })
const people = family.people.map((person) => ({
  value: person.id,
  label: person.name,
  ...(person.relationWords ? { hint: person.relationWords } : {}),
}))
const writing = { familyId: family.id, familyName: family.name, draftId: 'c1', people, today }
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
/** Every page with sample views, by name, in the given language. */
export const samplePages = (t: T) => ({
  families: <FamiliesPage t={t} chrome={yasmin} view={families} />,
  'families-empty': <FamiliesPage t={t} chrome={yasmin} view={{ families: [], count: 0 }} />,
  'families-nothing-opened': <FamiliesPage t={t} chrome={yasmin} view={{ families: [], count: 0, waits: true }} />,
  'families-read': (
    <FamiliesPage
      t={t}
      chrome={yasmin}
      view={{ families: [{ id: '1', name: 'Gezin De Wit', children: [] }], count: 1 }}
    />
  ),
  'families-of-team': (
    <FamiliesPage
      t={t}
      chrome={yasmin}
      view={{
        families: [{ id: '1', name: '', children: [], helpers: [{ name: 'Mira Bos', since: today }] }],
        count: 1,
      }}
    />
  ),
  'family-of-team': <TeamFamilyPage t={t} chrome={at(yasmin, '/gezinnen/1')} view={{ helping: family.involved }} />,
  'family-read': (
    <FamilyPage
      t={t}
      chrome={at(yasmin, '/gezinnen/1')}
      view={{
        ...family,
        reads: 'opened',
        crisisHref: '/gezinnen/1/nu',
        writesNothing: true,
        entries: [],
        people: [],
        involved: [],
        drafts: [],
      }}
    />
  ),
  'family-asked': (
    <FamilyPage
      t={t}
      chrome={at(yasmin, '/gezinnen/1')}
      view={{ ...family, reads: 'asked', writesNothing: true, drafts: [] }}
    />
  ),
  family: <FamilyPage t={t} chrome={at(yasmin, '/gezinnen/1')} view={family} />,
  'family-new': (
    <FamilyPage t={t} chrome={at(yasmin, '/gezinnen/1')} view={{ ...family, entries: [], drafts: [], children: [] }} />
  ),
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
  'begin-tie-waits': (
    <BeginTiePage
      t={t}
      chrome={at(yasmin, '/betrokken-worden')}
      view={{ values: { birth: '', reason: '', explanation: '' }, errors: {}, notFound: false, waits: true }}
    />
  ),
  'begin-tie-patient': (
    <BeginTiePage
      t={t}
      chrome={at(yasmin, '/betrokken-worden')}
      view={{ values: { birth: '', reason: '', explanation: '' }, errors: {}, notFound: false, patient: true }}
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
  ...rightsPages(t),
  ...complaintPages(t),
  ...signInPages(t),
  ...peoplePages(t),
  ...lawPages(t),
  ...openingPages(t),
  ...ownPages(t),
  ...noticePages(t),
  ...portalPages(t),
  ...childPages(t),
  ...analysisPages(t),
  ...coursePages(t),
  ...planPages(t),
  ...safetyPages(t),
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
