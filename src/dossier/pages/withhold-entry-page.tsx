import type { PageProps } from '../../ui/chrome.ts'
import type { Day } from '../../ui/dates.ts'
import {
  Button,
  type Choice,
  DateField,
  ErrorSummary,
  type FieldErrors,
  Form,
  Hidden,
  Select,
  TextArea,
} from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import type { T } from '../../ui/messages.ts'
import { Alert, Breadcrumb, ButtonLink, Card, P, PageHead } from '../../ui/parts.tsx'
import type { WithholdInput } from '../withhold-entry.ts'
import { EntryBody, type EntryView } from './entry.tsx'
import { Withholding, type WithholdingView } from './withholdings.tsx'

export type WithholdEntryView = {
  familyId: string
  familyName: string
  /** Where the entry stands. */
  backHref: string
  entry: EntryView
  decisions: WithholdingView[]
  /** Who of the family could read it; value = person id. */
  people: Choice[]
  grounds: Choice[]
  /** `id`: what the proposal will be known by. */
  id: string
  values: WithholdInput
  today: Day
  latest: Day
  /** One that holds ends by itself on this day, and can be decided anew. */
  again?: Day
  errors: FieldErrors
  /** The step could not be done: one's own proposal, or done meanwhile. */
  problem?: 'notYours' | 'gone'
  /** What was filled in as the reason for ending a decision, by its thread. */
  ending?: { thread: string; reason: string }
}

/** Ending it is folded away: what a decision waits for stands first, and while it is a proposal nothing stops yet. */
const End = ({ t, view, decision }: { t: T; view: WithholdEntryView; decision: WithholdingView }) => {
  const name = `end-${decision.thread}`
  const given = view.ending?.thread === decision.thread ? view.ending.reason : undefined
  const pending = decision.isYours ? t.withhold.withdraw : t.withhold.reject
  const label = decision.state === 'pending' ? pending : t.withhold.end
  return (
    <details class="erbij-fold" open={given !== undefined || view.errors[name] !== undefined}>
      <summary>{label}</summary>
      <Form action={links.withholdEntry(view.familyId, view.entry.id)}>
        <Hidden name="thread" value={decision.thread} />
        <TextArea
          t={t}
          name={name}
          label={decision.state === 'pending' ? t.withhold.withdrawReason : t.withhold.endReason}
          error={view.errors[name]}
          value={given ?? ''}
          rows={2}
        />
        <div class="utrecht-button-group">
          <Button kind="secondary-action" name="step" value="end">
            {label}
          </Button>
        </div>
      </Form>
    </details>
  )
}

/** What can be done with a decision that is not over: a second professional confirms, either ends it. */
const Steps = ({ t, view, decision }: { t: T; view: WithholdEntryView; decision: WithholdingView }) => (
  <>
    {decision.state === 'pending' && !decision.heldUntil && (
      <P>{decision.isYours ? t.withhold.mustConfirm : t.withhold.youMustConfirm}</P>
    )}
    {decision.state === 'pending' && !decision.isYours && (
      <Form action={links.withholdEntry(view.familyId, view.entry.id)}>
        <Hidden name="thread" value={decision.thread} />
        <div class="utrecht-button-group">
          <Button name="step" value="confirm">
            {t.withhold.confirm}
          </Button>
        </div>
      </Form>
    )}
    <End t={t} view={view} decision={decision} />
  </>
)

const proposing = ['person', 'ground', 'reason', 'until']

/** The form stands open while nothing was decided; beside a decision it is for somebody else, and folded away. */
const ProposeFold = ({ t, view }: { t: T; view: WithholdEntryView }) =>
  view.again ? (
    <Card title={t.notice.again.title} id="opnieuw">
      <P>{t.notice.again.text(t.day(view.again))}</P>
      <Propose t={t} view={view} />
    </Card>
  ) : view.decisions.some(({ state }) => state !== 'over') ? (
    <details class="erbij-fold" open={proposing.some((name) => view.errors[name] !== undefined)}>
      <summary>{t.withhold.another}</summary>
      <Propose t={t} view={view} />
    </details>
  ) : (
    <Propose t={t} view={view} />
  )

const Propose = ({ t, view }: { t: T; view: WithholdEntryView }) => (
  <Form action={links.withholdEntry(view.familyId, view.entry.id)}>
    <Hidden name="id" value={view.id} />
    <Select
      t={t}
      name="person"
      label={t.withhold.person}
      hint={t.withhold.personHint}
      error={view.errors['person']}
      value={view.values.person}
      choices={view.people}
    />
    <Select
      t={t}
      name="ground"
      label={t.withhold.ground}
      error={view.errors['ground']}
      value={view.values.ground}
      choices={view.grounds}
    />
    <TextArea
      t={t}
      name="reason"
      label={t.withhold.reason}
      hint={t.withhold.reasonHint}
      error={view.errors['reason']}
      value={view.values.reason}
      rows={4}
    />
    <DateField
      t={t}
      name="until"
      label={t.withhold.until}
      hint={t.withhold.untilHint(t.day(view.latest))}
      error={view.errors['until']}
      value={view.values.until}
      max={view.latest}
    />
    <P soft>{t.withhold.pendingNote}</P>
    <div class="utrecht-button-group">
      <Button name="step" value="propose">
        {t.withhold.submit}
      </Button>
      <ButtonLink kind="subtle" href={view.backHref}>
        {t.form.cancel}
      </ButtonLink>
    </div>
  </Form>
)

/** Keeping one entry from one person: what was decided, what must still be done and by whom, and the form to propose it. */
export const WithholdEntryPage = ({ t, chrome, view }: PageProps<WithholdEntryView>) => (
  <Layout
    t={t}
    chrome={chrome}
    title={t.withhold.title}
    hasErrors={Object.keys(view.errors).length > 0 || !!view.problem}
  >
    <PageHead title={t.withhold.title} lead={t.withhold.intro}>
      <Breadcrumb
        t={t}
        trail={[
          { label: t.nav.families, href: links.families },
          { label: view.familyName, href: links.family(view.familyId) },
        ]}
        here={t.withhold.title}
      />
    </PageHead>
    <ErrorSummary t={t} errors={view.errors} />
    <div class="erbij-column">
      {view.problem && (
        <div role="alert">
          <Alert kind="warning">
            <P>{t.withhold[view.problem]}</P>
          </Alert>
        </div>
      )}
      <section class="erbij-card" aria-labelledby="het">
        <h2 class="erbij-over" id="het">
          {t.withhold.entry}
        </h2>
        <EntryBody t={t} entry={view.entry} />
      </section>
      <Card title={t.withhold.doneTitle} id="besluiten">
        {view.decisions.length === 0 && <P soft>{t.withhold.none}</P>}
        {view.decisions.map((decision) => (
          <Withholding t={t} view={decision}>
            {decision.state !== 'over' && <Steps t={t} view={view} decision={decision} />}
          </Withholding>
        ))}
      </Card>
      {view.people.length === 0 ? <P>{t.withhold.nobody}</P> : <ProposeFold t={t} view={view} />}
    </div>
  </Layout>
)
