import { Button, Form, Hidden } from '../../../ui/form.tsx'
import { links } from '../../../ui/links.ts'
import type { T } from '../../../ui/messages.ts'
import { Badge, Card, dutch, Link, P } from '../../../ui/parts.tsx'
import type { Course } from '../course.ts'
import { stepPaths } from '../course-form.ts'

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

/** The page that a plan stands on. */
type Place = {
  isTeam: boolean
  familyId: string
  /** Something is ordered: then a plan is always on paper. */
  ordered: boolean
  /** The id of what «I want it on paper» records. */
  paperId: string
}

/** One press, no reason: whoever of the family wants the plan on paper gets it in writing. */
export const Paper = ({ t, view, circle }: { t: T; view: Place; circle?: CircleView }) => (
  <Form action={links.myCourseStep(view.familyId, stepPaths['wants-in-writing'])}>
    <Hidden name="id" value={view.paperId} />
    {circle?.courseId && <Hidden name="van" value={circle.courseId} />}
    <P soft>{t.course.wantPaperText}</P>
    <div class="utrecht-button-group">
      <Button kind="secondary-action">{t.course.wantPaper}</Button>
    </div>
  </Form>
)

const Actions = ({ actions }: { actions: CircleView['actions'] }) => (
  <ul class="utrecht-unordered-list">
    {actions.map(({ href, label }) => (
      <li>
        <Link href={href}>{label}</Link>
      </li>
    ))}
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

/** The plan of some people: the terms that run, what happened, looking back, and what can be done next. */
export const CircleCard = ({ t, view, circle }: { t: T; view: Place; circle: CircleView }) => (
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
        {circle.actions.length > 0 && <Actions actions={circle.actions} />}
        {circle.wantsPaper && <Paper t={t} view={view} circle={circle} />}
      </>
    )}
  </Card>
)
