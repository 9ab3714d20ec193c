import type { PageProps } from '../../ui/chrome.ts'
import {
  Button,
  CheckboxField,
  CheckboxGroup,
  DateField,
  ErrorSummary,
  type FieldErrors,
  Form,
  Hidden,
  Select,
  TextArea,
  TextField,
} from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import type { T } from '../../ui/messages.ts'
import { Alert, ButtonLink, Empty, Link, P, PageHead } from '../../ui/parts.tsx'
import { type EmergencyField, type EmergencyInput, type Need, needs, scopes } from '../emergency.ts'

export type EmergencyView = {
  id: string
  values: EmergencyInput
  errors: FieldErrors<EmergencyField>
  /** The same answer whether nobody is known by this number, or nothing opens for this professional. */
  notFound: boolean
  /** In this role nothing opens in an emergency. */
  waits?: boolean
}

/** Opening what cannot wait, for some hours, with a reason that the family reads and somebody else reviews. */
export const EmergencyPage = ({ t, chrome, view }: PageProps<EmergencyView>) => (
  <Layout
    t={t}
    chrome={chrome}
    title={t.openings.emergency.title}
    hasErrors={view.notFound || Object.keys(view.errors).length > 0}
  >
    <PageHead title={t.openings.emergency.title} {...(!view.waits && { lead: t.openings.emergency.lead })} />
    {view.notFound && (
      <div role="alert" class="erbij-errors">
        <Alert kind="warning">
          <h2 class="utrecht-heading-3">{t.tie.notFoundTitle}</h2>
          <P>{t.openings.emergency.notFound}</P>
        </Alert>
      </div>
    )}
    <ErrorSummary t={t} errors={view.errors} />
    <div class="erbij-column">
      {view.waits ? (
        <div class="erbij-card">
          <Empty title={t.openings.emergency.waitTitle} text={t.openings.emergency.wait}>
            <Link href={links.families}>{t.nav.families}</Link>
          </Empty>
        </div>
      ) : (
        <EmergencyForm t={t} view={view} />
      )}
    </div>
  </Layout>
)

const EmergencyForm = ({ t, view }: { t: T; view: EmergencyView }) => (
  <Form action={links.emergency}>
    <Hidden name="id" value={view.id} />
    <TextField
      t={t}
      name="bsn"
      label={t.openings.emergency.bsn}
      hint={t.tie.bsnHint}
      error={view.errors.bsn}
      inputmode="numeric"
      narrow
      maxlength={12}
    />
    <DateField
      t={t}
      name="birth"
      label={t.openings.emergency.birth}
      error={view.errors.birth}
      value={view.values.birth}
    />
    <Select
      t={t}
      name="scope"
      label={t.openings.emergency.scope}
      error={view.errors.scope}
      value={view.values.scope}
      choices={scopes.map((value) => ({ value, label: t.openings.emergency.scopes[value] }))}
    />
    <CheckboxGroup
      t={t}
      name="what"
      label={t.openings.emergency.what}
      hint={t.openings.emergency.whatHint}
      error={view.errors.what}
      choices={(Object.keys(needs) as Need[]).map((value) => ({ value, label: t.openings.emergency.groups[value] }))}
      values={view.values.what}
    />
    <TextArea
      t={t}
      name="reason"
      label={t.openings.emergency.reason}
      hint={t.openings.emergency.reasonHint}
      error={view.errors.reason}
      value={view.values.reason}
      rows={4}
    />
    <details class="erbij-fold" open={view.values.later !== '' || view.errors.later !== undefined}>
      <summary>{t.notice.emergency.title}</summary>
      <P>{t.notice.emergency.text}</P>
      <div class="erbij-form">
        <TextArea
          t={t}
          name="later"
          label={t.notice.emergency.reason}
          hint={t.withhold.reasonHint}
          error={view.errors.later}
          value={view.values.later}
          rows={3}
          optional
        />
      </div>
    </details>
    <div class="erbij-readers">
      <h2 class="utrecht-heading-3">{t.openings.emergency.seenTitle}</h2>
      <P>{t.openings.emergency.seen}</P>
      <P>{t.openings.emergency.closed}</P>
    </div>
    <CheckboxField
      t={t}
      name="sure"
      label={t.openings.emergency.sure}
      error={view.errors.sure}
      checked={view.values.sure}
    />
    <div class="utrecht-button-group">
      <Button danger>{t.openings.emergency.submit}</Button>
      <ButtonLink kind="subtle" href={links.families}>
        {t.form.cancel}
      </ButtonLink>
    </div>
  </Form>
)
