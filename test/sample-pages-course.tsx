import { blankCourse, fieldsOf, formSteps } from '../src/plan/course/course-form.ts'
import { CoursePage, type CourseView } from '../src/plan/course/pages/course-page.tsx'
import { CourseStepPage } from '../src/plan/course/pages/course-step-page.tsx'
import { MeetingPage } from '../src/plan/course/pages/meeting-page.tsx'
import { RoundAnswerPage } from '../src/plan/course/pages/round-answer-page.tsx'
import { RoundPage, type RoundView } from '../src/plan/course/pages/round-page.tsx'
import { blankAnswer } from '../src/plan/course/round-form.ts'
import type { T } from '../src/ui/messages.ts'
import { conditionPages, people, place, said, young } from './sample-pages-condition.tsx'
import { anna, today, yasmin } from './sample-views.ts'

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
  first: true,
  conditions: [{ href: '/c', label: 'Dwang wordt overwogen: Anna en Sem', text: said.text, since: '3 november' }],
  circles: [circle],
  phases: [
    { label: 'Veilig blijven, sinds 3 november', whom: 'Anna en Sem', text: 'Het houdt.', now: true },
    { label: 'Eerst veilig, sinds 3 september', whom: 'Anna en Sem', text: 'Eerst rust.', now: false },
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
/** How a plan comes about, and looking back; with what was said openly. */
export const coursePages = (t: T) => ({
  ...conditionPages(t),
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
