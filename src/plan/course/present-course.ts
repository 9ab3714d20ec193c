import type { z } from 'zod'
import type { OpenedDossier } from '../../dossier/handlers/open-dossier.ts'
import { evaluation } from '../../dossier/kinds/evaluation.ts'
import { meeting } from '../../dossier/kinds/meeting.ts'
import { phase } from '../../dossier/kinds/phase.ts'
import { courseWords } from '../../dossier/present-course-kinds.ts'
import type { StepRow } from '../../dossier/threads.ts'
import { threadsOf } from '../../dossier/threads.ts'
import { familyPlansFirst, planTerms } from '../../law/plan-terms.ts'
import { familyRegime, type Regime } from '../../law/regimes.ts'
import { links } from '../../ui/links.ts'
import { conditionsOf } from './conditions.ts'
import { type Course, type CourseBody, coursesOf, nextLook } from './course.ts'
import { type FormStep, stepPaths, stepTitle } from './course-form.ts'
import type { CircleView, StepView } from './pages/circle-card.tsx'
import type { CourseView, MeetingView } from './pages/course-page.tsx'
import { frameView, whom } from './present-frame.ts'
import { mayWriteAbout, type OpenedCourse } from './read-course.ts'

/** The whole course of the plans of one family, as this reader may know it. */
export function courseView(read: OpenedCourse): Omit<CourseView, 'paperId'> {
  const { opened, rows } = read
  const { access, family, t } = opened
  const isTeam = access.actor.kind === 'professional'
  const familyId = family.facts.id
  const circles = [...new Set(rows.filter(({ kind }) => shown.includes(kind)).map(({ partId }) => partId))]
  const frame = frameView(opened, rows)
  const mayWrite = mayBegin(opened)
  return {
    isTeam,
    familyId,
    familyName: opened.familyName,
    frame,
    mayWrite,
    first: familyPlansFirst(familyRegime(family.facts.parts)),
    ordered: frame.is === 'ordered',
    conditions: conditionsOf(rows, family.parts)
      .toReversed()
      .map(({ thread, state, since, about }) => ({
        href: (isTeam ? links.saidCondition : links.myCondition)(familyId, thread.id),
        label: t.condition.forWhom(t.condition.states[state], whom(opened, about)),
        text: (thread.shown.body as { text: string }).text,
        since: t.day(since),
      })),
    circles: circles.flatMap((partId) => circleView(read, partId) ?? []),
    phases: phasesOf(read),
    meetings: meetingsOf(read),
  }
}

const shown: readonly string[] = ['plan-course', 'evaluation']

/** May this writer begin a course: about anybody, for who helps; with themself in it, for somebody of the family. */
function mayBegin(opened: OpenedDossier): boolean {
  const { facts } = opened.family
  const isTeam = opened.access.actor.kind === 'professional'
  const anybody = isTeam ? facts.members.map(({ id }) => id) : facts.selves
  return anybody.some((id) => mayWriteAbout(opened, [id]))
}

function circleView(read: OpenedCourse, partId: string): CircleView | undefined {
  const { opened, rows } = read
  const { t, access, family } = opened
  const part = family.parts.get(partId)?.part
  if (!part) return undefined
  const isTeam = access.actor.kind === 'professional'
  const course = coursesOf(rows, family.parts).find((one) => one.partId === partId)
  const mayWrite = access.may(family.facts.id, part, isTeam ? 'write' : 'answer').allowed
  const next = nextLook(rows, partId)
  const rounds = threadsOf(rows.filter((row) => row.kind === evaluation.id && row.partId === partId)).toReversed()
  const round = isTeam ? links.round : links.myRound
  const step = isTeam ? links.courseStep : links.myCourseStep
  const asked = course?.steps.findLast(
    ({ body, row }) => body.step === 'wants-in-writing' && row.author === access.actor.id,
  )
  const writing = course?.wanted !== undefined
  return {
    id: partId.slice(0, 8),
    ...(course && { courseId: course.id }),
    whom: whom(opened, part.subjects),
    state: course?.state ?? 'none',
    facts: course ? factsOf(opened, course) : [],
    steps: course?.steps.map(({ row, body }) => stepView(opened, row, body)) ?? [],
    ...(course?.everyWeeks && { everyWeeks: course.everyWeeks }),
    ...(next && { next: next < access.today ? t.course.nextPast(t.day(next)) : t.course.nextLook(t.day(next)) }),
    rounds: rounds.map(({ id, shown: { occurredOn }, ended }) => ({
      href: round(family.facts.id, id),
      label: t.course.round(t.day(occurredOn)),
      open: ended === undefined,
    })),
    actions: mayWrite
      ? actionsFor(course, {
          isTeam,
          first: familyPlansFirst(part.regime as Regime),
          open: rounds.some(({ ended }) => !ended),
        }).map((one) => ({
          href: step(family.facts.id, stepPaths[one], course?.id),
          label: stepTitle(t, one, isTeam),
        }))
      : [],
    ...(!isTeam && mayWrite && course && !writing && { wantsPaper: true }),
    ...(!isTeam && writing && asked && { wanted: t.course.wanted(t.day(asked.row.occurredOn)) }),
  }
}

/** What can be done next, from where it stands: nothing is offered that the law or the course has already passed. */
function actionsFor(
  course: Course | undefined,
  { isTeam, first, open }: { isTeam: boolean; first: boolean; open: boolean },
): FormStep[] {
  const state = course?.state
  const settled = state === 'settled' || state === 'own-plan'
  const round: FormStep[] = open ? [] : ['round']
  if (!isTeam) return [...(settled ? [] : (['own-plan'] as const)), ...round]
  return [
    ...(state === undefined ? (['offered'] as const) : []),
    ...(settled ? [] : (['own-plan'] as const)),
    ...(first && (state === undefined || state === 'offered') ? (['waived'] as const) : []),
    ...(state === 'settled' ? [] : (['settled'] as const)),
    course?.wanted ? 'given-in-writing' : 'wants-in-writing',
    'look-again',
    ...round,
  ]
}

/** The terms that run, and the day until which the family makes its own: facts, without a colour or a score. */
function factsOf({ t, access: { today, actor } }: OpenedDossier, { terms, until }: Course): string[] {
  const say = t.course
  return [
    ...(until ? [until < today ? say.untilPast(t.day(until)) : say.untilDay(t.day(until))] : []),
    ...terms.map(({ term, due }) => {
      const fact = (due < today ? say.late[term] : say.terms[term])(t.day(due))
      return actor.kind === 'professional' ? `${fact} (${planTerms[term].article})` : fact
    }),
  ]
}

function stepView({ t }: OpenedDossier, row: StepRow, body: CourseBody): StepView {
  const text = 'text' in body ? body.text : undefined
  return {
    label: courseWords(t, row.body),
    meta: t.course.by(row.authorName, t.day(row.occurredOn)),
    ...(text && { text }),
  }
}

/** The phase of each circle now, and those before it, the latest first. */
function phasesOf({ opened, rows }: OpenedCourse): CourseView['phases'] {
  const { t, family } = opened
  return rows
    .filter(({ kind }) => kind === phase.id)
    .toReversed()
    .flatMap((row, index, all) => {
      const part = family.parts.get(row.partId)?.part
      if (!part) return []
      const { phase: is, text } = phase.schema.parse(row.body)
      return [
        {
          label: t.course.phaseNow(t.safetyPhases[is], t.day(row.occurredOn)),
          whom: whom(opened, part.subjects),
          text,
          now: all.findIndex(({ partId }) => partId === row.partId) === index,
        },
      ]
    })
}

/** Conversations, the latest first, with what followed: steps that name them, as far as this reader may read those. */
function meetingsOf({ opened, rows }: OpenedCourse): MeetingView[] {
  const { t, access, names, family } = opened
  const isTeam = access.actor.kind === 'professional'
  const steps = rows.filter(
    ({ kind, body }) => kind === 'action' && (body as { meeting?: string }).meeting !== undefined,
  )
  return rows
    .filter(({ kind }) => kind === meeting.id)
    .toReversed()
    .map((row) => {
      const body: z.infer<typeof meeting.schema> = meeting.schema.parse(row.body)
      const here = body.present.map((one) => {
        if (one.is === 'person') return names.get(one.person) ?? t.meeting.family
        return one.is === 'professional' && one.organisation ? `${one.name} (${one.organisation})` : one.name
      })
      const follows = new Set(
        steps.flatMap(({ threadId, body: step }) => ((step as { meeting: string }).meeting === row.id ? threadId : [])),
      )
      return {
        id: row.id,
        day: t.day(row.occurredOn),
        href: (isTeam ? links.entry : links.myEntry)(family.facts.id, row.id),
        text: body.text,
        notes: [
          t.meeting.were(t.list([...new Set(here)])),
          ...(body.withoutFamily ? [t.meeting.without(body.withoutFamily)] : []),
          ...(body.nothingFollows ? [t.meeting.nothingFollows(body.nothingFollows)] : []),
          ...(follows.size > 0 ? [t.meeting.followed(follows.size)] : []),
        ],
        waits: follows.size === 0 && body.nothingFollows === undefined,
      }
    })
}
