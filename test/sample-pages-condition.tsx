import { ConditionFormPage } from '../src/plan/course/pages/condition-form-page.tsx'
import { ConditionPage } from '../src/plan/course/pages/condition-page.tsx'
import { ConfirmConditionPage } from '../src/plan/course/pages/confirm-condition-page.tsx'
import { MyConditionPage } from '../src/plan/course/pages/my-condition-page.tsx'
import { TellPage } from '../src/plan/course/pages/tell-condition-page.tsx'
import { demoRegion } from '../src/portal/region.ts'
import type { Chrome } from '../src/ui/chrome.ts'
import type { T } from '../src/ui/messages.ts'
import { anna, today, yasmin } from './sample-views.ts'

export const place = { familyId: '1', familyName: 'Gezin De Wit' }
export const people = [
  { value: 'a', label: 'Anna' },
  { value: 's', label: 'Sem' },
]
/** What was filled in. */
export const said = {
  about: ['a'],
  text: 'Sem is elke dag op school.',
  follows: 'Dan vraag ik de Raad om onderzoek.',
  ground: 'ask-board-to-investigate',
  why: 'Hij mist al weken lessen.\n\nTwee afspraken hielpen niet.',
  saidBy: '',
  of: '',
}
const told = { day: '18 november', way: 'in een gesprek', given: 'Gegeven: alles.', interpreter: true }
const condition = {
  ...place,
  since: '3 november',
  facts: [
    { term: 'Voor', words: 'Anna en Sem', ours: true as const },
    { term: 'Wat moet', words: said.text },
  ],
  written: 'Opgeschreven door Yasmin El Idrissi op 3 november.',
}
const ended = { words: 'Het is gelukt (18 november).', text: 'Hij is weer elke dag op school.' }
const team = {
  ...condition,
  id: 'c1',
  entryHref: '/e',
  withholdHref: '/w',
  people: [
    { name: 'Anna', told },
    { name: 'Sem', tellHref: '/t' },
  ],
}
export const young: Chrome = {
  path: '/mijn-dossier',
  viewer: { kind: 'person', name: 'Sem de Wit', young: true, capacities: 1 },
}

const tell = { ...place, conditionId: 'c1', personId: 's', name: 'Sem', id: 't1', today }
const say = { ...place, id: 'c1', people, grounds: [{ value: said.ground, label: 'De Raad vragen' }], refused: false }

/** What was said openly: the form, the confirmation, and the page of each. */
export const conditionPages = (t: T) => ({
  'condition-form': (
    <ConditionFormPage t={t} chrome={yasmin} view={{ ...say, of: 'Naar school.', input: said, errors: {} }} />
  ),
  'condition-errors': (
    <ConditionFormPage
      t={t}
      chrome={yasmin}
      view={{
        ...say,
        refused: true,
        input: said,
        errors: { about: 'aboutRequired', follows: 'followsRequired', ground: 'coercionGroundRequired' },
      }}
    />
  ),
  'condition-confirm': (
    <ConfirmConditionPage
      t={t}
      chrome={yasmin}
      view={{
        ...place,
        id: 'c1',
        input: { ...said, saidBy: 'Koen Vermeer' },
        whom: 'Anna',
        ground: 'De Raad vragen',
        readers: ['Anna de Wit (moeder)'],
      }}
    />
  ),
  condition: (
    <ConditionPage
      t={t}
      chrome={yasmin}
      view={{
        ...team,
        state: 'considered',
        end: {
          id: 'e1',
          input: { outcome: '', text: '' },
          errors: { outcome: 'conditionOutcomeRequired', text: 'courseWordsRequired' },
          outcomes: [{ value: 'met', label: 'Gelukt' }],
        },
      }}
    />
  ),
  'condition-over': <ConditionPage t={t} chrome={yasmin} view={{ ...team, state: 'over', ended }} />,
  'condition-mine': (
    <MyConditionPage
      t={t}
      chrome={anna}
      view={{
        ...condition,
        state: 'considered',
        isYours: true,
        told,
        answerHref: '/a',
        entryHref: '/e',
        region: demoRegion(),
      }}
    />
  ),
  'condition-young': (
    <MyConditionPage
      t={t}
      chrome={young}
      view={{ ...condition, state: 'requested', isYours: true, answerHref: '/a', entryHref: '/e', region: undefined }}
    />
  ),
  'condition-tell': (
    <TellPage
      t={t}
      chrome={yasmin}
      view={{ ...tell, input: { way: '', occurredOn: today, given: [], interpreter: false }, errors: {} }}
    />
  ),
  'condition-tell-errors': (
    <TellPage
      t={t}
      chrome={yasmin}
      view={{
        ...tell,
        input: { way: 'phone', occurredOn: '', given: ['rights'], interpreter: true },
        errors: { occurredOn: 'dateRequired', given: 'rightsGivenRequired' },
      }}
    />
  ),
})
