import type { PageProps } from '../../ui/chrome.ts'
import { Button, DateField, ErrorSummary, type FieldErrors, Form, Select, TextArea, TextField } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import { Alert, ButtonLink, PageHead } from '../../ui/parts.tsx'

const tieReasons = ['asked', 'handover', 'assigned', 'other'] as const
export type BeginTieField = 'bsn' | 'birth' | 'reason' | 'explanation'

export type BeginTieView = {
  /** The BSN is never given back: it is typed again after an error. */
  values: { birth: string; reason: string; explanation: string }
  errors: FieldErrors<BeginTieField>
  /** The same answer whether the person is unknown or this professional may not be tied. */
  notFound: boolean
}

/** How an involvement begins: an action of its own, with a reason, and the family sees it. */
export const BeginTiePage = ({ t, chrome, view }: PageProps<BeginTieView>) => (
  <Layout t={t} chrome={chrome} title={t.tie.title} hasErrors={view.notFound || Object.keys(view.errors).length > 0}>
    <PageHead title={t.tie.title} lead={t.tie.intro} />
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
      <Form action={links.beginTie}>
        <TextField
          t={t}
          name="bsn"
          label={t.tie.bsn}
          hint={t.tie.bsnHint}
          error={view.errors.bsn}
          inputmode="numeric"
          narrow
          maxlength={12}
        />
        <DateField t={t} name="birth" label={t.tie.birth} error={view.errors.birth} value={view.values.birth} />
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
          hint={t.tie.explanationHint}
          error={view.errors.explanation}
          value={view.values.explanation}
          rows={4}
        />
        <div class="erbij-readers">
          <h2 class="utrecht-heading-3">{t.tie.seenTitle}</h2>
          <p class="utrecht-paragraph">{t.tie.seen}</p>
        </div>
        <div class="utrecht-button-group">
          <Button>{t.tie.submit}</Button>
          <ButtonLink kind="subtle" href={links.families}>
            {t.form.cancel}
          </ButtonLink>
        </div>
      </Form>
    </div>
  </Layout>
)
