import type { PageProps } from '../../../ui/chrome.ts'
import {
  Button,
  type Choice,
  ErrorSummary,
  type FieldErrors,
  Form,
  Hidden,
  RadioGroup,
  TextArea,
} from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { links } from '../../../ui/links.ts'
import type { T } from '../../../ui/messages.ts'
import { Alert, Card, dutch, Link, P, PageHead } from '../../../ui/parts.tsx'
import type { EndInput } from '../condition-form.ts'
import type { Condition } from '../conditions.ts'
import { CourseTrail } from './course-trail.tsx'
import { type Fact, Facts } from './facts.tsx'

/** How somebody was told. `way`, `given`: in words. */
export type ToldView = { day: string; way: string; given: string; interpreter: boolean }

export type ConditionCommon = {
  familyId: string
  familyName: string
  state: Condition['state']
  since: string
  facts: Fact[]
  written: string
  ended?: { words: string; text: string }
}

export type ConditionView = ConditionCommon & {
  id: string
  entryHref: string
  withholdHref: string
  people: { name: string; told?: ToldView; tellHref?: string }[]
  /** Absent for who may not write it, or when it is over. */
  end?: { id: string; input: EndInput; errors: FieldErrors; outcomes: Choice[] }
}

/** A dot when it is over, a triangle while it is considered, a bar once there is a decision. */
const shapes = { considered: 'warning', requested: 'warning', ordered: 'error', over: 'ok' } as const

/** What it is now, in a word, a shape and a day; and what became of it, as somebody wrote it. */
export const ConditionState = ({ t, view }: { t: T; view: ConditionCommon }) => (
  <Alert kind={shapes[view.state]}>
    <p class="utrecht-paragraph">
      <strong>{t.condition.states[view.state]}</strong>
      {view.state !== 'over' && `, ${t.condition.since(view.since)}`}.
    </p>
    {view.ended && (
      <p class="utrecht-paragraph">
        {view.ended.words} <span lang={dutch(t)}>{view.ended.text}</span>
      </p>
    )}
  </Alert>
)

const People = ({ t, view }: { t: T; view: ConditionView }) => (
  <Card title={t.condition.tellTitle} id="verteld">
    <P soft>{t.condition.tellText}</P>
    <ul class="erbij-rows" role="list">
      {view.people.map(({ name, told, tellHref }) => (
        <li>
          <div>
            <p class="utrecht-paragraph">
              {told ? t.condition.told(name, told.day, told.way) : <strong>{t.condition.notTold(name)}</strong>}
            </p>
            {told && (
              <p class="erbij-meta">
                {told.given} {told.interpreter && t.condition.interpreter}
              </p>
            )}
            {tellHref && <Link href={tellHref}>{t.condition.tell(name)}</Link>}
          </div>
        </li>
      ))}
    </ul>
  </Card>
)

const End = ({ t, view, end }: { t: T; view: ConditionView; end: NonNullable<ConditionView['end']> }) => (
  <Card title={t.condition.end} id="afloop">
    <Form action={links.saidCondition(view.familyId, view.id)}>
      <Hidden name="id" value={end.id} />
      <RadioGroup
        t={t}
        name="outcome"
        label={t.condition.outcome}
        error={end.errors['outcome']}
        choices={end.outcomes}
        value={end.input.outcome}
      />
      <TextArea
        t={t}
        name="text"
        label={t.condition.endText}
        error={end.errors['text']}
        value={end.input.text}
        rows={3}
      />
      <div class="utrecht-button-group">
        <Button>{t.condition.keepEnd}</Button>
      </div>
    </Form>
  </Card>
)

/** One condition for who helps: what was said, who was told, and what became of it. */
export const ConditionPage = ({ t, chrome, view }: PageProps<ConditionView>) => {
  const errors = view.end?.errors ?? {}
  return (
    <Layout t={t} chrome={chrome} title={t.condition.one} hasErrors={Object.keys(errors).length > 0}>
      <PageHead title={t.condition.one} lead={t.condition.oneLead}>
        <CourseTrail t={t} isTeam familyId={view.familyId} familyName={view.familyName} here={t.condition.one} />
      </PageHead>
      <ErrorSummary t={t} errors={errors} />
      <div class="erbij-column">
        <ConditionState t={t} view={view} />
        <div class="erbij-card">
          <Facts t={t} facts={view.facts} />
          <p class="erbij-meta">
            {view.written} <Link href={view.entryHref}>{t.condition.mine.readWords}</Link>
          </p>
        </div>
        <People t={t} view={view} />
        {view.end && <End t={t} view={view} end={view.end} />}
        <p class="erbij-meta">
          {t.condition.withhold} <Link href={view.withholdHref}>{t.condition.withholdLink}</Link>
        </p>
      </div>
    </Layout>
  )
}
