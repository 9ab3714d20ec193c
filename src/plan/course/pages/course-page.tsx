import type { PageProps } from '../../../ui/chrome.ts'
import { FamilyTabs } from '../../../ui/family-tabs.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { links } from '../../../ui/links.ts'
import type { T } from '../../../ui/messages.ts'
import { ButtonLink, Card, dutch, Empty, Link, P, PageHead } from '../../../ui/parts.tsx'
import { stepPaths } from '../course-form.ts'
import { CircleCard, type CircleView, Paper } from './circle-card.tsx'
import { CourseTrail } from './course-trail.tsx'
import { FrameLine, type FrameView } from './frame-line.tsx'

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
            <p class="erbij-meta">{t.safety.phaseFor(one.whom)}</p>
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
    <FamilyTabs t={t} chrome={chrome} />
    <div class="erbij-column">
      <FrameLine t={t} view={view.frame} />
      <P>
        <Link href={(view.isTeam ? links.plan : links.myPlan)(view.familyId)}>{t.course.toPlan}</Link>
      </P>
      {view.circles.map((circle) => (
        <CircleCard t={t} view={view} circle={circle} />
      ))}
      {view.circles.length === 0 && view.mayWrite && <Begin t={t} view={view} />}
      <Phases t={t} view={view} />
      <Conditions t={t} view={view} />
      <Meetings t={t} view={view} />
    </div>
  </Layout>
)
