import { EntryBody, type EntryView } from '../../dossier/pages/entry.tsx'
import type { PageProps } from '../../ui/chrome.ts'
import {
  Button,
  CheckboxGroup,
  type Choice,
  ErrorSummary,
  type FieldErrors,
  Form,
  Hidden,
  TextArea,
} from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import { Alert, Breadcrumb, ButtonLink, P, PageHead } from '../../ui/parts.tsx'
import type { AskInput } from '../ask-form.ts'

export type AskView = {
  action: string
  /** What the request will be known by. */
  id: string
  title: string
  explain: string
  label: string
  /** No words are needed. */
  optional: boolean
  input: AskInput
  errors: FieldErrors
  /** One entry that it is about, instead of parts to choose from. */
  entry?: EntryView
  parts: Choice[]
  /** The organisations it goes to; empty when nobody can answer here. */
  to: string[]
  months?: number
  law?: string
}

/** Asking for one right: what it is, what it is about, and who will answer within what time. */
export const AskPage = ({ t, chrome, view }: PageProps<AskView>) => (
  <Layout t={t} chrome={chrome} title={view.title} hasErrors={Object.keys(view.errors).length > 0}>
    <PageHead title={view.title} lead={view.explain}>
      <Breadcrumb t={t} trail={[{ label: t.rights.title, href: links.myRights }]} here={view.title} />
    </PageHead>
    <ErrorSummary t={t} errors={view.errors} />
    <div class="erbij-column">
      {view.entry && (
        <section class="erbij-card" aria-labelledby="het">
          <h2 class="erbij-over" id="het">
            {t.rights.aboutEntry}
          </h2>
          <EntryBody t={t} entry={view.entry} />
        </section>
      )}
      {view.to.length === 0 ? (
        <Alert kind="info">
          <P>{t.rights.nobody}</P>
        </Alert>
      ) : (
        <Form action={view.action}>
          <Hidden name="id" value={view.id} />
          {view.entry && <Hidden name="entry" value={view.entry.id} />}
          <TextArea
            t={t}
            name="text"
            label={view.label}
            {...(view.optional && { hint: t.rights.mayStayEmpty, optional: true })}
            error={view.errors['text']}
            value={view.input.text}
            rows={6}
          />
          {view.parts.length > 0 && (
            <CheckboxGroup
              t={t}
              name="parts"
              label={t.rights.askParts}
              hint={t.rights.askPartsHint}
              choices={view.parts}
              values={view.input.parts}
            />
          )}
          <P soft>
            {view.entry || view.parts.length > 0 ? t.rights.whoAnswersParts : t.rights.whoAnswers(t.list(view.to))}{' '}
            {view.months !== undefined && t.rights.within(view.months)} {view.law && t.rights.law(view.law)}
          </P>
          <div class="utrecht-button-group">
            <Button>{t.rights.submit}</Button>
            <ButtonLink kind="subtle" href={links.myRights}>
              {t.form.cancel}
            </ButtonLink>
          </div>
        </Form>
      )}
    </div>
  </Layout>
)
