import type { PageProps } from '../../ui/chrome.ts'
import { Button, CheckboxGroup, type Choice, ErrorSummary, type FieldErrors, Form } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import { Alert, Breadcrumb, ButtonLink, Link, P, PageHead } from '../../ui/parts.tsx'

export type ConsentView = {
  action: string
  /** The complaint itself. */
  back: string
  register: string
  /** The complaint was just sent. */
  sent: boolean
  parts: Choice[]
  values: readonly string[]
  until: string
  errors: FieldErrors
}

/** Whether the committee may read something of the dossier besides the complaint. */
export const ConsentPage = ({ t, chrome, view }: PageProps<ConsentView>) => {
  const words = t.complaint.consent
  return (
    <Layout t={t} chrome={chrome} title={words.title} hasErrors={Object.keys(view.errors).length > 0}>
      <PageHead title={words.title} lead={words.lead}>
        <Breadcrumb
          t={t}
          trail={[
            { label: t.rights.title, href: links.myRights },
            { label: t.complaint.question, href: view.back },
          ]}
          here={words.title}
        />
      </PageHead>
      <ErrorSummary t={t} errors={view.errors} />
      <div class="erbij-column">
        {view.sent && (
          <div role="status">
            <Alert kind="ok">
              <P>{t.complaint.sent}</P>
            </Alert>
          </div>
        )}
        {view.parts.length === 0 ? (
          <>
            <P>{words.none}</P>
            <div class="utrecht-button-group">
              <ButtonLink href={view.back}>{t.complaint.question}</ButtonLink>
            </div>
          </>
        ) : (
          <Form action={view.action}>
            <CheckboxGroup
              t={t}
              name="parts"
              label={words.parts}
              hint={words.hint}
              error={view.errors['parts']}
              choices={view.parts}
              values={[...view.values]}
            />
            <P soft>{words.until(view.until)}</P>
            <div class="utrecht-button-group">
              <Button>{words.submit}</Button>
              <ButtonLink kind="secondary-action" href={view.back}>
                {words.skip}
              </ButtonLink>
            </div>
          </Form>
        )}
        <P>
          <Link href={view.register}>{words.register}</Link>
        </P>
      </div>
    </Layout>
  )
}
