import type { PageProps } from '../../ui/chrome.ts'
import type { Day } from '../../ui/dates.ts'
import { Button, type Choice, ErrorSummary, type FieldErrors, Form, Hidden, Select, TextArea } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import type { T } from '../../ui/messages.ts'
import { Breadcrumb, Card, dutch, P, PageHead } from '../../ui/parts.tsx'

/** `reason-<thread>`: why a decision is undone. */
export type SameField = 'person' | 'sameAs' | 'reason' | `reason-${string}`

export type SamePersonView = {
  familyId: string
  familyName: string
  people: Choice[]
  values: { person: string; sameAs: string; reason: string }
  errors: FieldErrors<SameField>
  once: string
  split?: { threadId: string; reason: string }
  /** The latest first. */
  decisions: Decision[]
}
type Decision = {
  threadId: string
  one: string
  other: string
  reason: string
  by: string
  on: Day
  ended?: { by: string; on: Day }
}

/** Two entries of one person become one, and can become two again. */
export const SamePersonPage = ({ t, chrome, view }: PageProps<SamePersonView>) => {
  const { values, errors, familyId } = view
  return (
    <Layout t={t} chrome={chrome} title={t.merging.title} hasErrors={Object.keys(errors).length > 0}>
      <PageHead title={t.merging.title} lead={t.merging.intro}>
        <Breadcrumb
          t={t}
          trail={[
            { label: t.nav.families, href: links.families },
            { label: view.familyName, href: links.family(familyId) },
            { label: t.circle.title, href: links.people(familyId) },
          ]}
          here={t.merging.title}
        />
      </PageHead>
      <ErrorSummary t={t} errors={errors} />
      <div class="erbij-column">
        <Form action={links.samePerson(familyId)}>
          <Hidden name="once" value={view.once} />
          <Select
            t={t}
            name="person"
            label={t.merging.first}
            error={errors.person}
            value={values.person}
            choices={view.people}
          />
          <Select
            t={t}
            name="sameAs"
            label={t.merging.second}
            error={errors.sameAs}
            value={values.sameAs}
            choices={view.people}
          />
          <TextArea t={t} name="reason" label={t.merging.reason} error={errors.reason} value={values.reason} rows={3} />
          <P soft>{t.merging.seen}</P>
          <div class="utrecht-button-group">
            <Button name="step" value="merge">
              {t.merging.merge}
            </Button>
          </div>
        </Form>
        <Card title={t.merging.done} id="samengevoegd">
          {view.decisions.length === 0 && <P soft>{t.merging.doneEmpty}</P>}
          {view.decisions.map((decision) => (
            <Decided t={t} view={view} decision={decision} />
          ))}
        </Card>
      </div>
    </Layout>
  )
}

const Decided = ({ t, view, decision }: { t: T; view: SamePersonView; decision: Decision }) => {
  const { threadId, one, other, ended } = decision
  const field = `reason-${threadId}` as const
  return (
    <div class="erbij-own">
      <p class="erbij-person-name">
        <strong>{ended ? t.merging.was(one, other) : t.merging.is(one, other)}</strong>
      </p>
      <p class="erbij-meta" lang={dutch(t)}>
        {decision.reason}
      </p>
      <p class="erbij-meta">
        {t.merging.by(decision.by, t.day(decision.on))}
        {ended && `, ${t.merging.endedBy(ended.by, t.day(ended.on))}`}
      </p>
      {!ended && (
        <Form action={links.samePerson(view.familyId)}>
          <Hidden name="decision" value={threadId} />
          <TextArea
            t={t}
            name={field}
            label={t.merging.splitReason}
            error={view.errors[field]}
            value={view.split?.threadId === threadId ? view.split.reason : ''}
            rows={2}
          />
          <Button kind="secondary-action" name="step" value="split">
            {t.merging.split}
          </Button>
        </Form>
      )}
    </div>
  )
}
