import type { PageProps } from '../../../ui/chrome.ts'
import { Button, Form, Hidden } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { links } from '../../../ui/links.ts'
import type { T } from '../../../ui/messages.ts'
import { Badge, ButtonLink, Card, dutch, Empty, Link, P, PageHead } from '../../../ui/parts.tsx'
import type { Course } from '../course.ts'
import { stepPaths } from '../course-form.ts'
import { CourseTrail } from './course-trail.tsx'
import { FrameLine, type FrameView } from './frame-line.tsx'

export type StepView = { label: string; meta: string; text?: string }

/** The plan of some people together. */
export type CircleView = {
  /** Of this page. */
  id: string
  courseId?: string
  whom: string
  state: NonNullable<Course['state']> | 'none'
  /** Terms, in sentences. */
  facts: string[]
  steps: StepView[]
  everyWeeks?: number
  /** When they look back again, in a sentence. */
  next?: string
  rounds: { href: string; label: string; open: boolean }[]
  actions: { href: string; label: string }[]
  /** This reader can ask for it in writing. */
  wantsPaper?: boolean
  /** That they asked. */
  wanted?: string
}

export type MeetingView = {
  id: string
  day: string
  href: string
  text: string
  notes: string[]
  /** Nothing followed yet, and it does not say why not. */
  waits: boolean
}

export type CourseView = {
  isTeam: boolean
  familyId: string
  familyName: string
  frame: FrameView
  /** Something is ordered: then a plan is always on paper. */
  ordered: boolean
  mayWrite: boolean
  /** The law has the family make its own plan first. */
  first: boolean
  conditions: { href: string; label: string; text: string; since: string }[]
  circles: CircleView[]
  phases: { label: string; whom: string; text: string; now: boolean }[]
  meetings: MeetingView[]
  /** The id of what «I want it on paper» records. */
  paperId: string
}

const Conditions = ({ t, view }: { t: T; view: CourseView }) => (
  <Card title={t.condition.listTitle} id="open-gezegd">
    {view.conditions.length === 0 && <P soft>{t.condition.listEmpty}</P>}
    <ul class="erbij-rows" role="list">
      {view.conditions.map((one) => (
        <li>
          <div>
            <Link href={one.href}>{one.label}</Link>
            <p class="utrecht-paragraph" lang={dutch(t)}>
              {one.text}
            </p>
            <p class="erbij-meta">{t.condition.since(one.since)}</p>
          </div>
        </li>
      ))}
    </ul>
    {view.isTeam && view.mayWrite && <Link href={links.sayCondition(view.familyId)}>{t.condition.say}</Link>}
  </Card>
)

/** One press, no reason: whoever of the family wants the plan on paper gets it in writing. */
const Paper = ({ t, view, circle }: { t: T; view: CourseView; circle?: CircleView }) => (
  <Form action={links.myCourseStep(view.familyId, stepPaths['wants-in-writing'])}>
    <Hidden name="id" value={view.paperId} />
    {circle?.courseId && <Hidden name="van" value={circle.courseId} />}
    <P soft>{t.course.wantPaperText}</P>
    <div class="utrecht-button-group">
      <Button kind="secondary-action">{t.course.wantPaper}</Button>
    </div>
  </Form>
)

const Actions = ({ t, actions }: { t: T; actions: CircleView['actions'] }) => (
  <ul class="utrecht-unordered-list">
    {actions.map(({ href, label }) => (
      <li>
        <Link href={href}>{label}</Link>
      </li>
    ))}
    {actions.length === 0 && <li>{t.course.empty}</li>}
  </ul>
)

const Rounds = ({ t, circle }: { t: T; circle: CircleView }) => (
  <>
    <h3 class="utrecht-heading-3">{t.course.look}</h3>
    <P>
      {circle.everyWeeks !== undefined && `${t.course.everyWeeks(circle.everyWeeks)} `}
      {circle.next ?? t.course.noRhythm}
    </P>
    {circle.rounds.length > 0 && (
      <ul class="erbij-rows" role="list">
        {circle.rounds.map(({ href, label, open }) => (
          <li>
            <div>
              <Link href={href}>{label}</Link>{' '}
              <Badge tone={open ? 'honey' : 'mist'}>{open ? t.course.openRounds : t.course.closedRounds}</Badge>
            </div>
          </li>
        ))}
      </ul>
    )}
  </>
)

const Circle = ({ t, view, circle }: { t: T; view: CourseView; circle: CircleView }) => (
  <Card
    title={t.course.circle(circle.whom)}
    id={`plan-${circle.id}`}
    action={<Badge tone="mist">{t.course.states[circle.state]}</Badge>}
  >
    {circle.facts.map((fact) => (
      <P>{fact}</P>
    ))}
    {view.ordered && <P soft>{t.course.ordered}</P>}
    {circle.steps.length > 0 && (
      <>
        <h3 class="utrecht-heading-3">{t.course.history}</h3>
        <ol class="erbij-rows" role="list">
          {circle.steps.map((step) => (
            <li>
              <div>
                <p class="utrecht-paragraph">{step.label}</p>
                {step.text && (
                  <p class="utrecht-paragraph erbij-written" lang={dutch(t)}>
                    {step.text}
                  </p>
                )}
                <p class="erbij-meta">{step.meta}</p>
              </div>
            </li>
          ))}
        </ol>
      </>
    )}
    <Rounds t={t} circle={circle} />
    {circle.wanted && <P>{circle.wanted}</P>}
    {(circle.actions.length > 0 || circle.wantsPaper) && (
      <>
        <h3 class="utrecht-heading-3">{view.isTeam ? t.course.next : t.course.next2}</h3>
        {circle.actions.length > 0 && <Actions t={t} actions={circle.actions} />}
        {circle.wantsPaper && <Paper t={t} view={view} circle={circle} />}
      </>
    )}
  </Card>
)

const Begin = ({ t, view }: { t: T; view: CourseView }) => (
  <div class="erbij-card">
    <Empty title={t.course.empty} text={view.isTeam ? t.course.emptyTeam : t.course.emptyMine}>
      {view.isTeam ? (
        <p class="erbij-entry-actions">
          <ButtonLink href={links.courseStep(view.familyId, stepPaths.offered)}>{t.course.links.offered}</ButtonLink>
          {view.first && <Link href={links.courseStep(view.familyId, stepPaths.waived)}>{t.course.links.waived}</Link>}
          <Link href={links.courseStep(view.familyId, stepPaths.round)}>{t.course.links.round}</Link>
        </p>
      ) : (
        <>
          <ButtonLink href={links.myCourseStep(view.familyId, stepPaths['own-plan'])}>
            {t.course.mine.ownPlan}
          </ButtonLink>
          <Paper t={t} view={view} />
        </>
      )}
    </Empty>
  </div>
)

const Phases = ({ t, view }: { t: T; view: CourseView }) => (
  <Card title={t.course.phase} id="fase">
    {view.phases.length === 0 && <P soft>{t.course.phaseEmpty}</P>}
    <ul class="erbij-rows" role="list">
      {view.phases.map((one) => (
        <li>
          <div>
            <p class="utrecht-paragraph">
              {one.now ? <strong>{one.label}</strong> : `${t.course.phaseBefore}: ${one.label}`}
            </p>
            <p class="utrecht-paragraph" lang={dutch(t)}>
              {one.text}
            </p>
            <p class="erbij-meta">{one.whom}</p>
          </div>
        </li>
      ))}
    </ul>
  </Card>
)

const Meetings = ({ t, view }: { t: T; view: CourseView }) => (
  <Card
    title={t.course.meetings}
    id="gesprekken"
    action={view.isTeam && view.mayWrite && <Link href={links.meeting(view.familyId)}>{t.meeting.write}</Link>}
  >
    {view.meetings.length === 0 && <P soft>{t.course.meetingsEmpty}</P>}
    <ul class="erbij-rows" role="list">
      {view.meetings.map((one) => (
        <li>
          <div>
            <Link href={one.href}>{one.day}</Link>
            <p class="utrecht-paragraph erbij-written" lang={dutch(t)}>
              {one.text}
            </p>
            {one.notes.map((note) => (
              <p class="erbij-meta">{note}</p>
            ))}
            {view.isTeam && view.mayWrite && one.waits && (
              <Link href={links.stepFromMeeting(view.familyId, one.id)}>{t.meeting.follow}</Link>
            )}
          </div>
        </li>
      ))}
    </ul>
  </Card>
)

/** How the plan came about and where it stands, for whoever of the family or of those who help may read it. Nothing starts anew. */
export const CoursePage = ({ t, chrome, view }: PageProps<CourseView>) => (
  <Layout t={t} chrome={chrome} title={t.course.title}>
    <PageHead title={t.course.title} lead={t.course.lead}>
      <CourseTrail
        t={t}
        isTeam={view.isTeam}
        familyId={view.familyId}
        familyName={view.familyName}
        here={t.course.title}
      />
    </PageHead>
    <div class="erbij-column">
      <FrameLine t={t} view={view.frame} />
      <P>
        <Link href={(view.isTeam ? links.plan : links.myPlan)(view.familyId)}>{t.course.toPlan}</Link>
      </P>
      {view.circles.map((circle) => (
        <Circle t={t} view={view} circle={circle} />
      ))}
      {view.circles.length === 0 && view.mayWrite && <Begin t={t} view={view} />}
      <Phases t={t} view={view} />
      <Conditions t={t} view={view} />
      <Meetings t={t} view={view} />
    </div>
  </Layout>
)
