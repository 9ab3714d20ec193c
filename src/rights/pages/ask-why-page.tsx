import { Look, type LookView } from '../../dossier/pages/who-looked-page.tsx'
import { termOf } from '../../law/rights.ts'
import type { PageProps } from '../../ui/chrome.ts'
import { Button, ErrorSummary, type FieldErrors, Form, Hidden, TextArea } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import { Alert, Breadcrumb, ButtonLink, Card, P, PageHead } from '../../ui/parts.tsx'

export type AskWhyView = {
  action: string
  id: string
  look: LookView
  text: string
  errors: FieldErrors
  /** Who answers; absent when nobody can here. */
  to?: string
}

/** Asking why somebody looked: one line of the log, and who will answer within what time. */
export const AskWhyPage = ({ t, chrome, view }: PageProps<AskWhyView>) => (
  <Layout t={t} chrome={chrome} title={t.rights.whyTitle} hasErrors={Object.keys(view.errors).length > 0}>
    <PageHead title={t.rights.whyTitle} lead={t.rights.explain['why-looked']}>
      <Breadcrumb t={t} trail={[{ label: t.looks.title, href: links.whoLooked }]} here={t.rights.whyTitle} />
    </PageHead>
    <ErrorSummary t={t} errors={view.errors} />
    <div class="erbij-column">
      <Card title={t.rights.aboutEntry} id="regel">
        <ul class="erbij-looks" role="list">
          <Look t={t} look={view.look} />
        </ul>
      </Card>
      {view.to === undefined ? (
        <Alert kind="info">
          <P>{t.rights.nobody}</P>
        </Alert>
      ) : (
        <Form action={view.action}>
          <Hidden name="id" value={view.id} />
          <TextArea
            t={t}
            name="text"
            label={t.rights.askText['why-looked']}
            hint={t.rights.mayStayEmpty}
            error={view.errors['text']}
            value={view.text}
            rows={4}
            optional
          />
          <P soft>
            {t.rights.whoAnswers(view.to)} {t.rights.within(termOf('why-looked', 'jeugdwet').months)}
          </P>
          <div class="utrecht-button-group">
            <Button>{t.rights.submit}</Button>
            <ButtonLink kind="subtle" href={links.whoLooked}>
              {t.form.cancel}
            </ButtonLink>
          </div>
        </Form>
      )}
    </div>
  </Layout>
)
