import { OwnWordsPage } from '../src/dossier/pages/own-words-page.tsx'
import { WhoLookedPage } from '../src/dossier/pages/who-looked-page.tsx'
import { MyDossierPage } from '../src/portal/pages/my-dossier-page.tsx'
import type { Chrome } from '../src/ui/chrome.ts'
import type { T } from '../src/ui/messages.ts'
import { emptyPortal, portal } from './sample-pages-portal.tsx'
import { filter } from './sample-reading.ts'
import { anna, annaSays, family, looks, note } from './sample-views.ts'

const at = (chrome: Chrome, path: string): Chrome => ({ ...chrome, path })
const shared = {
  ...note,
  canAnswer: true,
  author: { ...note.author, isYou: false },
  answers: note.answers.map((answer) => ({ ...answer, author: { name: 'Anna', isYou: true } })),
}
const mine = {
  familyId: family.id,
  name: family.name,
  portal,
  frame: { is: 'voluntary' as const, sentence: 'Hier staat niets van een rechter.' },
  people: family.people.map((person) => (person.id === 'p1' ? { ...person, isYou: true } : person)),
  involved: family.involved.map((helper) => ({ ...helper, isYou: false })),
  entries: [shared],
  total: 51,
  matching: 51,
  olderHref: '/mijn-dossier?gezin=1&na=e1',
  parts: [{ id: 'd2', name: 'Contact', about: ['Anna', 'Noor'] }],
}
const next = (t: T) => [
  { href: '/wie-keek', ...t.portal.ways.whoLooked },
  { href: '/mijn-woorden', ...t.portal.ways.myWords },
]

/** What somebody of a family reads of their own: dossier, words, who looked. */
export const ownPages = (t: T) => ({
  'my-dossier-filtered': (
    <MyDossierPage
      t={t}
      chrome={anna}
      view={{ me: { firstName: 'Anna' }, families: [{ ...mine, filter, matching: 3 }], next: next(t) }}
    />
  ),
  'my-dossier': (
    <MyDossierPage t={t} chrome={anna} view={{ me: { firstName: 'Anna' }, families: [mine], next: next(t) }} />
  ),
  'my-dossier-empty': (
    <MyDossierPage
      t={t}
      chrome={anna}
      view={{
        me: { firstName: 'Anna' },
        families: [{ ...mine, portal: emptyPortal, entries: [], total: 0, involved: [], parts: [] }],
        next: next(t),
      }}
    />
  ),
  'my-dossier-nothing': (
    <MyDossierPage t={t} chrome={anna} view={{ me: { firstName: 'Anna' }, families: [], next: next(t) }} />
  ),
  'my-dossier-two-families': (
    <MyDossierPage
      t={t}
      chrome={anna}
      view={{
        me: { firstName: 'Anna' },
        families: [
          { ...mine, newestHref: '/mijn-dossier' },
          {
            ...mine,
            name: 'Gezin Jansen',
            frame: { is: 'considered' as const, sentence: 'Sinds 3 november.', href: '/x' },
            entries: [],
            involved: Array(3).fill(family.involved[2]),
          },
        ],
        next: next(t),
      }}
    />
  ),
  'own-words': (
    <OwnWordsPage
      t={t}
      chrome={at(anna, '/mijn-woorden')}
      view={{
        values: { id: 'w1', text: '', family: '', only: 'all' },
        families: [],
        readers: [{ family: family.name, names: ['Yasmin El Idrissi', 'Bram Okafor'] }],
        only: [
          { value: 'all', label: 'Voor iedereen hieronder: Yasmin El Idrissi en Bram Okafor' },
          { value: 'helpers', label: 'Alleen voor mij en wie mij helpt' },
        ],
        errors: {},
        earlier: [
          { entry: annaSays, beside: { title: 'Gesprek thuis met Anna en Noor' } },
          { entry: annaSays, beside: 'unread' },
          { entry: annaSays, beside: 'alone', onlyFor: 'Alleen voor Yasmin El Idrissi' },
        ],
      }}
    />
  ),
  'own-words-empty': (
    <OwnWordsPage
      t={t}
      chrome={at(anna, '/mijn-woorden')}
      view={{
        values: { id: 'w1', text: '', family: '', only: 'all' },
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
        values: { id: 'w1', text: '', family: '', only: 'all' },
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
})
