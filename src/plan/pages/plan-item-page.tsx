import { effects } from '../../dossier/kinds/action.ts'
import { goalOutcomes } from '../../dossier/kinds/goal.ts'
import type { PageProps } from '../../ui/chrome.ts'
import type { Moment } from '../../ui/dates.ts'
import { Button, ErrorSummary, Form, Hidden, RadioGroup, TextArea } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { T } from '../../ui/messages.ts'
import { Alert, Badge, Breadcrumb, ButtonLink, Card, Link, P, PageHead } from '../../ui/parts.tsx'
import { Unsent } from '../../ui/unsent.tsx'
import type { ItemErrors, ItemInput } from '../item-steps.ts'
import type { ActionView, AuthorView, GoalView, ThingView } from '../present-plan.ts'
import { underPlan } from './plan-page.tsx'
import { ActionFacts, byWhom, Goal, Written } from './plan-parts.tsx'
import { Warned } from './warned.tsx'

/** `notes`: what a version says besides its text, so that nothing changes in silence. */
export type HistoryLine = { what: string; by: AuthorView; at: Moment; text: string[]; notes: string[] }

export type PlanItemView = {
  familyId: string
  familyName: string
  own: boolean
  kind: 'matters' | 'goal' | 'action' | 'strength'
  thing: ThingView
  goal?: GoalView
  action?: ActionView
  /** It was taken out of the plan. */
  over: boolean
  /** Versions that were written at the same time. */
  versions: HistoryLine[]
  history: HistoryLine[]
  audienceHref: string
  /** Who reads this, of those this reader may know. */
  readers: string[]
  planHref: string
  /** Where it is changed and gone on with; absent for who only reads. */
  change?: { href: string; action: string }
  input: ItemInput
  errors: ItemErrors
}

type Props = { t: T; view: PlanItemView }

export const Line = ({ t, line }: { t: T; line: HistoryLine }) => (
  <li>
    <p class="erbij-person-name">
      <strong>{line.what}</strong>
    </p>
    <Written t={t} text={line.text} />
    {line.notes.length > 0 && <p class="erbij-meta">{line.notes.join(' · ')}</p>}
    <p class="erbij-meta">
      {byWhom(t, line.by)}, {t.moment(line.at)}
    </p>
  </li>
)

const Conflict = ({ t, view }: Props) => (
  <Card title={t.planItem.conflictTitle} id="tegelijk">
    <Alert kind="warning">
      <P>{t.planItem.conflictText}</P>
    </Alert>
    <ul class="erbij-plan-matters" role="list">
      {view.versions.map((line) => (
        <Line t={t} line={line} />
      ))}
    </ul>
    {view.change && <ButtonLink href={view.change.href}>{t.planForm.mergeLink}</ButtonLink>}
  </Card>
)

const What = ({ t, view: { thing, goal, action } }: Props) => {
  if (goal) return <Goal t={t} goal={goal} here />
  if (action) {
    return (
      <div class="erbij-goal">
        <p>
          <Badge tone="mist">{action.state.words}</Badge>
        </p>
        <Written t={t} text={action.text.length > 0 ? action.text : [action.title]} />
        <ActionFacts t={t} action={action} />
      </div>
    )
  }
  return <Written t={t} text={thing.text.length > 0 ? thing.text : [thing.title]} />
}

/** Done or not, and whether it helped: asked of the step, never of a person. */
const ActionForms = ({ t, view: { familyId, input, errors, change } }: Props) => (
  <>
    <Card title={t.planItem.result} id="hoe">
      <Form action={change?.action ?? ''}>
        <Hidden name="id" value={input.id} />
        <Warned t={t} familyId={familyId} errors={{ why: errors.why }} />
        <RadioGroup
          t={t}
          name="result"
          label={t.planItem.isDone}
          error={errors.result}
          value={input.result}
          choices={(['done', 'not-done'] as const).map((value) => ({ value, label: t.planItem.resultChoices[value] }))}
        />
        <TextArea
          t={t}
          name="why"
          label={t.planItem.why}
          hint={t.planItem.whyHint}
          error={errors.why}
          value={input.why}
          rows={2}
          optional
        />
        <div class="utrecht-button-group">
          <Button name="step" value="result">
            {t.planItem.submit}
          </Button>
        </div>
      </Form>
    </Card>
    <Card title={t.planItem.effectTitle} id="effect">
      <Form action={change?.action ?? ''}>
        <Hidden name="id" value={input.id} />
        <Warned t={t} familyId={familyId} errors={{ noticed: errors.noticed }} />
        <RadioGroup
          t={t}
          name="effect"
          label={t.planItem.effect}
          hint={t.planItem.effectHint}
          error={errors.effect}
          value={input.effect}
          choices={effects.map((value) => ({ value, label: t.plan.effects[value] }))}
        />
        <TextArea
          t={t}
          name="noticed"
          label={t.planItem.effectWhy}
          error={errors.noticed}
          value={input.noticed}
          rows={2}
          optional
        />
        <div class="utrecht-button-group">
          <Button kind="secondary-action" name="step" value="effect">
            {t.planItem.submit}
          </Button>
        </div>
      </Form>
    </Card>
  </>
)

/** Folded away: an end is rarely what somebody came for. */
const EndForm = ({ t, view: { familyId, kind, input, errors, change } }: Props) => {
  const isGoal = kind === 'goal'
  return (
    <details class="erbij-fold" open={Object.keys(errors).length > 0}>
      <summary>{isGoal ? t.planItem.end : t.planItem.endOther}</summary>
      <Form action={change?.action ?? ''}>
        <Hidden name="id" value={input.id} />
        <Warned t={t} familyId={familyId} errors={{ ending: errors.ending }} />
        {isGoal ? (
          <RadioGroup
            t={t}
            name="outcome"
            label={t.planItem.outcome}
            error={errors.outcome}
            value={input.outcome}
            choices={goalOutcomes.map((value) => ({ value, label: t.plan.outcomes[value] }))}
          />
        ) : (
          <P>{t.planItem.endOtherText}</P>
        )}
        <TextArea
          t={t}
          name="ending"
          label={t.planItem.endWhy}
          error={errors.ending}
          value={input.ending}
          rows={2}
          optional
        />
        <div class="utrecht-button-group">
          <Button kind="secondary-action" name="step" value={isGoal ? 'outcome' : 'end'}>
            {isGoal ? t.planItem.submit : t.planItem.endSubmit}
          </Button>
        </div>
      </Form>
    </details>
  )
}

/** One thing of the plan: what it is now, what can be done, and what changed. */
export const PlanItemPage = ({ t, chrome, view }: PageProps<PlanItemView>) => {
  const { thing, change, errors, kind, over } = view
  const name = t.planItem.names[kind]
  return (
    <Layout t={t} chrome={chrome} title={name} hasErrors={Object.keys(errors).length > 0}>
      <PageHead title={name} lead={t.plan.about(t.list(thing.about))}>
        <Breadcrumb t={t} trail={underPlan(t, view)} here={name} />
      </PageHead>
      <ErrorSummary t={t} errors={errors} />
      <div class="erbij-column">
        {over && view.input.ending.trim() !== '' && <Unsent t={t} words={[view.input.ending]} />}
        {view.versions.length > 1 && <Conflict t={t} view={view} />}
        <section class="erbij-card" aria-label={thing.title}>
          {over && <P>{t.planItem.over}</P>}
          <What t={t} view={view} />
          {change && (
            <p class="erbij-entry-actions">
              <Link href={change.href}>{over ? t.planItem.again : t.planForm.change}</Link>
            </p>
          )}
        </section>
        {change && kind === 'action' && <ActionForms t={t} view={view} />}
        {change && kind !== 'action' && !over && <EndForm t={t} view={view} />}
        <Card title={t.planItem.who} id="wie">
          <P>{t.planItem.whoNote(t.list(view.readers))}</P>
          <p class="erbij-entry-actions">
            <Link href={view.audienceHref}>{t.planItem.audience}</Link>
          </p>
        </Card>
        <Card title={t.planItem.history} id="geschiedenis">
          <ul class="erbij-plan-matters" role="list">
            {view.history.map((line) => (
              <Line t={t} line={line} />
            ))}
          </ul>
        </Card>
        <p class="erbij-entry-actions">
          <Link href={view.planHref}>{t.planItem.back}</Link>
        </p>
      </div>
    </Layout>
  )
}
