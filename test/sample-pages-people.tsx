import { AuthorityDecisionPage } from '../src/people/pages/authority-decision-page.tsx'
import { PeoplePage, type PeopleView } from '../src/people/pages/people-page.tsx'
import { ReachPage } from '../src/people/pages/reach-page.tsx'
import { RelationPage } from '../src/people/pages/relation-page.tsx'
import { SamePersonPage } from '../src/people/pages/same-person-page.tsx'
import { reachInput } from '../src/people/reach-form.ts'
import { emptyRelation } from '../src/people/relations-form.ts'
import type { T } from '../src/ui/messages.ts'
import { anna, today, yasmin } from './sample-views.ts'

const of = { familyId: '1', familyName: 'Gezin De Wit' }
const choices = [
  { value: 'p1', label: 'Anna de Wit', hint: 'moeder van Noor' },
  { value: 'p2', label: 'Noor de Wit' },
]
const said = {
  phone: { number: '06 12345678', days: ['mon' as const], from: '09:00', until: '12:00', message: false },
  post: 'never' as const,
  interpreter: 'Arabisch',
}
const view: PeopleView = {
  ...of,
  own: false,
  genogram: {
    people: [
      { id: 'p1', name: 'Anna', age: 38, birthKnown: true, gender: 'V', deceased: false },
      { id: 'p2', name: 'Noor', age: 9, birthKnown: true, gender: 'V', deceased: false },
    ],
    relations: [{ kind: 'parent', from: 'p1', to: 'p2' }],
    households: [{ ids: ['p1', 'p2'] }],
    authority: [{ childId: 'p2', holders: ['p1'], outcome: 'one-parent' }],
  },
  people: [
    {
      id: 'p1',
      name: 'Anna de Wit',
      age: 38,
      born: '3 mei 1988',
      alsoKnownAs: 'A. Wit',
      inShort: 'moeder van Noor',
      relations: [
        {
          words: 'moeder van Noor',
          since: '2017',
          register: false,
          told: { source: 'Anna zelf', by: 'Yasmin', day: today },
          changeHref: '/x',
        },
      ],
      reach: { said, on: today, now: { day: '2026-01-05', time: '10:00' } },
    },
    { id: 'p2', name: 'Noor de Wit', age: 9, relations: [], address: { text: 'Schuilplaats 1', secret: true } },
  ],
  households: [['Anna', 'Noor']],
  authority: [
    {
      childId: 'p2',
      name: 'Noor',
      outcome: 'sole-parental',
      holders: ['Anna'],
      undetermined: [],
      because: { nl: 'Anna is de enige ouder.', en: 'Anna is the only parent.', law: ['BW 1:253b'], rule: '1a' },
      determinedOn: '2026-01-05',
      source: 'brp',
      underInvestigation: true,
      stale: 'old',
      addHref: '/x',
    },
  ],
}

/** The pages about people, with sample views. */
export const peoplePages = (t: T) => ({
  people: <PeoplePage t={t} chrome={yasmin} view={view} />,
  'people-read': <PeoplePage t={t} chrome={yasmin} view={{ ...view, reads: true }} />,
  'my-people': <PeoplePage t={t} chrome={anna} view={{ ...view, own: true, households: [] }} />,
  'add-person': (
    <RelationPage
      t={t}
      chrome={yasmin}
      view={{ ...of, people: choices, input: emptyRelation, errors: { who: 'whoRequired' }, once: 'e1' }}
    />
  ),
  'correct-relation': (
    <RelationPage
      t={t}
      chrome={yasmin}
      view={{
        ...of,
        people: choices,
        input: { ...emptyRelation, who: 'new', relation: 'neighbour' },
        errors: {},
        once: 'e1',
        correcting: { threadId: 'e0', who: 'Truus', to: 'Noor' },
      }}
    />
  ),
  reach: (
    <ReachPage
      t={t}
      chrome={yasmin}
      view={{ input: reachInput(said), errors: { post: 'postRequired' }, of: { ...of, personId: 'p1', name: 'Anna' } }}
    />
  ),
  'my-reach': <ReachPage t={t} chrome={anna} view={{ input: reachInput(undefined), errors: {}, saved: true }} />,
  'same-person': (
    <SamePersonPage
      t={t}
      chrome={yasmin}
      view={{
        ...of,
        people: choices,
        values: { person: '', sameAs: '', reason: '' },
        errors: {},
        once: 'e1',
        decisions: [{ threadId: 't1', one: 'A. Wit', other: 'Anna', reason: 'Zij zei het.', by: 'Yasmin', on: today }],
      }}
    />
  ),
  'authority-decision': (
    <AuthorityDecisionPage
      t={t}
      chrome={yasmin}
      view={{
        ...of,
        childId: 'p2',
        childName: 'Noor',
        threadId: 't1',
        people: choices,
        today,
        input: { outcome: '', holders: [], decidedOn: '', court: '', reference: '' },
        errors: { outcome: 'outcomeRequired' },
        once: 'e1',
      }}
    />
  ),
})
