import type { PageProps } from '../../ui/chrome.ts'
import { Button, DateField, ErrorSummary, type FieldErrors, Form, Select, TextArea, TextField } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import type { T } from '../../ui/messages.ts'
import { Alert, ButtonLink, Empty, Link, PageHead } from '../../ui/parts.tsx'

const tieReasons = ['asked', 'handover', 'assigned', 'replacing', 'other'] as const
export type BeginTieField = 'bsn' | 'birth' | 'reason' | 'explanation'

export type BeginTieView = {
  /** The BSN is never given back: it is typed again after an error. */
  values: { birth: string; reason: string; explanation: string }
  errors: FieldErrors<BeginTieField>
  /** The same answer whether the person is unknown or this professional may not be tied. */
  notFound: boolean
  /** Who acts reads along when asked, and cannot begin by themself. */
  waits?: boolean
  /** Who acts treats one patient, and becomes involved with that person alone. */
  patient?: boolean
}

/** How an involvement begins: an action of its own, with a reason, and the family sees it. */
export const BeginTiePage = ({ t, chrome, view }: PageProps<BeginTieView>) => (
  <Layout t={t} chrome={chrome} title={t.tie.title} hasErrors={view.notFound || Object.keys(view.errors).length > 0}>
    <PageHead title={t.tie.title} {...(!view.waits && { lead: t.tie.intro })} />
    {view.notFound && (
      <div role="alert" class="erbij-errors">
        <Alert kind="warning">
          <h2 class="utrecht-heading-3">{t.tie.notFoundTitle}</h2>
          <p class="utrecht-paragraph">{t.tie.notFound}</p>
        </Alert>
      </div>
    )}
    <ErrorSummary t={t} errors={view.errors} />
    <div class="erbij-column">
      {view.waits ? (
        <div class="erbij-card">
          <Empty title={t.tie.waitTitle} text={t.tie.wait}>
            <Link href={links.families}>{t.nav.families}</Link>
          </Empty>
        </div>
      ) : (
        <BeginTieForm t={t} view={view} />
      )}
    </div>
  </Layout>
)

const BeginTieForm = ({ t, view }: { t: T; view: BeginTieView }) => (
  <Form action={links.beginTie}>
    <TextField
      t={t}
      name="bsn"
      label={view.patient ? t.tie.bsnPatient : t.tie.bsn}
      hint={t.tie.bsnHint}
      error={view.errors.bsn}
      inputmode="numeric"
      narrow
      maxlength={12}
    />
    <DateField
      t={t}
      name="birth"
      label={view.patient ? t.tie.birthPatient : t.tie.birth}
      error={view.errors.birth}
      value={view.values.birth}
    />
    <Select
      t={t}
      name="reason"
      label={t.tie.reason}
      error={view.errors.reason}
      value={view.values.reason}
      choices={tieReasons.map((reason) => ({ value: reason, label: t.tie.reasons[reason] }))}
    />
    <TextArea
      t={t}
      name="explanation"
      label={t.tie.explanation}
      hint={view.patient ? t.tie.explanationHintPatient : t.tie.explanationHint}
      error={view.errors.explanation}
      value={view.values.explanation}
      rows={4}
    />
    <div class="erbij-readers">
      <h2 class="utrecht-heading-3">{view.patient ? t.tie.seenPatientTitle : t.tie.seenTitle}</h2>
      <p class="utrecht-paragraph">{view.patient ? t.tie.seenPatient : t.tie.seen}</p>
    </div>
    <div class="utrecht-button-group">
      <Button>{t.tie.submit}</Button>
      <ButtonLink kind="subtle" href={links.families}>
        {t.form.cancel}
      </ButtonLink>
    </div>
    {!view.patient && (
      <p class="erbij-entry-actions">
        <Link href={links.emergency}>{t.openings.emergency.link}</Link>
      </p>
    )}
  </Form>
)
