import { blankCourse, fieldsOf, formSteps } from '../src/plan/course/course-form.ts'
import { ConditionFormPage } from '../src/plan/course/pages/condition-form-page.tsx'
import { ConditionPage } from '../src/plan/course/pages/condition-page.tsx'
import { ConfirmConditionPage } from '../src/plan/course/pages/confirm-condition-page.tsx'
import { CoursePage, type CourseView } from '../src/plan/course/pages/course-page.tsx'
import { CourseStepPage } from '../src/plan/course/pages/course-step-page.tsx'
import { MeetingPage } from '../src/plan/course/pages/meeting-page.tsx'
import { MyConditionPage } from '../src/plan/course/pages/my-condition-page.tsx'
import { RoundAnswerPage } from '../src/plan/course/pages/round-answer-page.tsx'
import { RoundPage, type RoundView } from '../src/plan/course/pages/round-page.tsx'
import { TellPage } from '../src/plan/course/pages/tell-condition-page.tsx'
import { blankAnswer } from '../src/plan/course/round-form.ts'
import { demoRegion } from '../src/portal/region.ts'
import type { Chrome } from '../src/ui/chrome.ts'
import type { T } from '../src/ui/messages.ts'
import { anna, today, yasmin } from './sample-views.ts'

const place = { familyId: '1', familyName: 'Gezin De Wit' }
const people = [
  { value: 'a', label: 'Anna' },
  { value: 's', label: 'Sem' },
]
const input = {
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
    { term: 'Wat moet', words: input.text },
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
const young: Chrome = {
  path: '/mijn-dossier',
  viewer: { kind: 'person', name: 'Sem de Wit', young: true, capacities: 1 },
}

const circle: CourseView['circles'][number] = {
  id: 'k1',
  courseId: 'c1',
  whom: 'Anna en Sem',
  state: 'waived',
  facts: ['Uiterlijk 4 januari staat het plan.'],
  steps: [{ label: 'Geen eigen plan van de familie', meta: 'Yasmin El Idrissi, 3 november', text: 'Liever samen.' }],
  everyWeeks: 6,
  next: 'De volgende keer is 4 januari.',
  rounds: [
    { href: '/r1', label: 'Terugkijken van 18 november', open: true },
    { href: '/r2', label: 'Terugkijken van 3 september', open: false },
  ],
  actions: [{ href: '/x', label: 'Het plan is vastgesteld' }],
}
const course: CourseView = {
  ...place,
  isTeam: true,
  frame: { is: 'considered', sentence: 'Sinds 3 november, voor Anna en Sem.', href: '#open-gezegd' },
  ordered: false,
  mayWrite: true,
  conditions: [{ href: '/c', label: 'Dwang wordt overwogen: Anna en Sem', text: input.text, since: '3 november' }],
  circles: [circle],
  phases: [
    { label: 'Veilig blijven, sinds 3 november', whom: 'Anna en Sem', text: 'Het houdt.', now: true },
    { label: 'Nu veilig, sinds 3 september', whom: 'Anna en Sem', text: 'Eerst rust.', now: false },
  ],
  meetings: [
    { id: 'm1', day: '18 november', href: '/m1', text: 'Anna belt met school.', notes: ['Erbij: Anna.'], waits: true },
    { id: 'm2', day: '3 november', href: '/m2', text: 'Kort gesprek.', notes: ['Er volgt niets.'], waits: false },
  ],
  paperId: 'p1',
}
const nothing = { circles: [], conditions: [], phases: [], meetings: [] }
const mine = { isTeam: false, frame: { is: 'voluntary' as const, sentence: 'Hulp is vrijwillig.' } }

const answers: RoundView['answers'] = [
  {
    whom: 'Sem',
    answers: [
      {
        day: 'verteld op 18 november',
        together: 'Samen opgeschreven met Anna.',
        kept: 'Niet voor iedereen.',
        scores: [
          { of: 'Hoe gaat het?', ours: true, score: '4 van 10', earlier: ['3 september: 2'] },
          { of: 'Graag naar school.', ours: false, score: '6 van 10', earlier: [] },
        ],
        words: [{ term: 'Wat hielp?', words: 'De mentor.' }],
      },
    ],
  },
]
const round: RoundView = {
  ...place,
  isTeam: true,
  id: 'r1',
  whom: 'Anna en Sem',
  opened: 'Begonnen op 18 november door Yasmin El Idrissi.',
  text: 'We kijken naar school.',
  mine: [{ href: '/a', label: 'Vul het in met Noor' }],
  answers,
  effects: [
    { id: 's1', text: 'De mentor belt.', effect: 'hielp een beetje', words: 'Sem nam op.' },
    { id: 's2', text: 'Eerder naar bed.', effect: 'nog niet bekeken of het hielp' },
  ],
}
const ask = {
  ...place,
  isTeam: false,
  roundId: 'r1',
  person: { id: 's', name: 'Sem', isYou: true },
  goals: [{ id: 'g1', text: 'Graag naar school.' }],
  only: [
    { value: 'all', label: 'Voor wie mag meelezen: Anna' },
    { value: 'helpers', label: 'Alleen voor wie helpt' },
  ],
  id: 'x1',
}
const meeting = {
  about: ['a'],
  family: [],
  helpers: ['h1'],
  others: 'Oma Truus',
  withoutFamily: '',
  occurredOn: today,
  text: '',
  what: '',
  nothing: '',
}
const tell = { ...place, conditionId: 'c1', personId: 's', name: 'Sem', id: 't1', today }
const say = { ...place, id: 'c1', people, grounds: [{ value: input.ground, label: 'De Raad vragen' }], refused: false }

/** How a plan comes about, what was said openly, and looking back. */
export const coursePages = (t: T) => ({
  'condition-form': (
    <ConditionFormPage t={t} chrome={yasmin} view={{ ...say, of: 'Naar school.', input, errors: {} }} />
  ),
  'condition-errors': (
    <ConditionFormPage
      t={t}
      chrome={yasmin}
      view={{
        ...say,
        refused: true,
        input,
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
        input: { ...input, saidBy: 'Koen Vermeer' },
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
  course: <CoursePage t={t} chrome={yasmin} view={course} />,
  'course-empty': <CoursePage t={t} chrome={yasmin} view={{ ...course, ...nothing }} />,
  'course-mine': (
    <CoursePage
      t={t}
      chrome={anna}
      view={{
        ...course,
        ...mine,
        ordered: true,
        circles: [{ ...circle, wantsPaper: true, wanted: t.course.wanted('18 november') }],
      }}
    />
  ),
  'course-mine-empty': <CoursePage t={t} chrome={anna} view={{ ...course, ...mine, ...nothing }} />,
  ...Object.fromEntries(
    formSteps.map((step) => [
      `course-${step}`,
      <CourseStepPage
        t={t}
        chrome={yasmin}
        view={{
          ...place,
          isTeam: true,
          step,
          fields: fieldsOf[step],
          ...(step === 'offered' ? { people } : { course: { id: 'c1', whom: 'Anna en Sem' } }),
          id: 'n1',
          input: blankCourse(today),
          errors: step === 'offered' ? { about: 'aboutRequired', until: 'courseDayRequired' } : {},
          refused: step === 'round',
          today,
        }}
      />,
    ]),
  ),
  round: (
    <RoundPage
      t={t}
      chrome={yasmin}
      view={{ ...round, close: { input: { text: '', next: '' }, errors: { text: 'courseWordsRequired' } } }}
    />
  ),
  'round-closed': (
    <RoundPage
      t={t}
      chrome={anna}
      view={{
        ...round,
        isTeam: false,
        mine: [],
        answers: [],
        effects: [],
        closed: { day: 'Afgesloten op 19 november.', text: 'We gaan door.', next: 'De volgende keer is 4 januari.' },
      }}
    />
  ),
  'round-answer': <RoundAnswerPage t={t} chrome={young} view={{ ...ask, input: blankAnswer, errors: {} }} />,
  'round-answer-errors': (
    <RoundAnswerPage
      t={t}
      chrome={anna}
      view={{
        ...ask,
        person: { id: 'n', name: 'Noor', isYou: false },
        input: { ...blankAnswer, scores: { 'score-g1': '4' } },
        errors: { score: 'scoreRequired', only: 'audienceRequired' },
      }}
    />
  ),
  meeting: (
    <MeetingPage
      t={t}
      chrome={yasmin}
      view={{
        ...place,
        about: people,
        people,
        helpers: [{ value: 'h1', label: 'Yasmin El Idrissi (Wijkteam Oost)' }],
        id: 'm1',
        input: meeting,
        errors: { withoutFamily: 'withoutFamilyRequired', text: 'meetingTextRequired', what: 'followRequired' },
        refused: true,
        today,
      }}
    />
  ),
})
