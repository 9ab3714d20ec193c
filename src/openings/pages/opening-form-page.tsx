import type { JSX } from 'hono/jsx/jsx-runtime'
import type { PageProps } from '../../ui/chrome.ts'
import { ErrorSummary, type FieldErrors } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { Alert, Empty, P, PageHead } from '../../ui/parts.tsx'

type Form = {
  words: { title: string; lead: string; noneTitle: string }
  /** Why there is nothing to fill in; absent when there is. */
  none?: string | false
  errors: FieldErrors
  /** It was refused when it was to be recorded. */
  gone?: boolean | undefined
}

/** Where an opening is filled in, before it is asked once more in words. */
export const OpeningFormPage = ({
  t,
  chrome,
  view: { words, none, errors, gone },
  trail,
  children,
}: PageProps<Form> & { trail: JSX.Element; children: JSX.Element }) => (
  <Layout t={t} chrome={chrome} title={words.title} hasErrors={!!gone || Object.keys(errors).length > 0}>
    <PageHead title={words.title} lead={words.lead}>
      {trail}
    </PageHead>
    <ErrorSummary t={t} errors={errors} />
    <div class="erbij-column">
      {gone && (
        <div role="alert">
          <Alert kind="warning">
            <P>{t.openings.refused}</P>
          </Alert>
        </div>
      )}
      {none ? (
        <div class="erbij-card">
          <Empty title={words.noneTitle} text={none} />
        </div>
      ) : (
        children
      )}
    </div>
  </Layout>
)
