import type { PageProps } from '../../ui/chrome.ts'
import { Button, ErrorSummary, type FieldErrors, Form, Hidden, TextArea } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import type { T } from '../../ui/messages.ts'
import { Breadcrumb, ButtonLink, Card, Link, P, PageHead } from '../../ui/parts.tsx'
import { WordsForm, type WordsFormView } from './child-words-form.tsx'
import { SaidList, type SaidView } from './said.tsx'

/** Whose place this is, and the way back: to the family for who helps, to one's own dossier for somebody of the family. */
export type ChildView = { child: string; familyName: string; homeHref: string; pageHref: string; own: boolean }

export type ChildPageView = ChildView & {
  said: SaidView[]
  form?: WordsFormView
  timelineHref: string
}

const Trail = ({ t, view, here }: { t: T; view: ChildView; here?: string }) => (
  <Breadcrumb
    t={t}
    trail={[
      view.own ? { label: t.nav.myDossier, href: links.myDossier } : { label: view.familyName, href: view.homeHref },
      ...(here ? [{ label: view.child, href: view.pageHref }] : []),
    ]}
    here={here ?? view.child}
  />
)

/** One child's place beside the family's page, for who helps: what the child said, and a form to sit down with. */
export const ChildPage = ({ t, chrome, view }: PageProps<ChildPageView>) => {
  const say = t.child
  const { child, form } = view
  return (
    <Layout t={t} chrome={chrome} title={say.page(child)} hasErrors={Object.keys(form?.errors ?? {}).length > 0}>
      <PageHead title={say.page(child)} lead={say.pageLead(child)}>
        <Trail t={t} view={view} />
      </PageHead>
      {form && <ErrorSummary t={t} errors={form.errors} />}
      <div class="erbij-column">
        <Card title={say.said(child)} id="gezegd">
          <SaidList t={t} child={child} said={view.said} />
          <p class="erbij-entry-actions">
            <Link href={view.timelineHref}>{say.timeline(child)}</Link>
          </p>
        </Card>
        {form && (
          <Card title={say.sit(child)} id="samen">
            <P soft>{say.keepHow(child)}</P>
            <WordsForm t={t} child={child} view={form} />
          </Card>
        )}
      </div>
    </Layout>
  )
}

/** Corrects what was written down wrongly; by who wrote it down. */
export const CorrectWordsPage = ({ t, chrome, view }: PageProps<ChildView & { form: WordsFormView }>) => (
  <Layout t={t} chrome={chrome} title={t.child.correctTitle} hasErrors={Object.keys(view.form.errors).length > 0}>
    <PageHead title={t.child.correctTitle} lead={t.child.correctLead(view.child)}>
      <Trail t={t} view={view} here={t.child.correctTitle} />
    </PageHead>
    <ErrorSummary t={t} errors={view.form.errors} />
    <div class="erbij-column">
      <WordsForm t={t} child={view.child} view={view.form} />
    </div>
  </Layout>
)

export type AnswerChildView = ChildView & {
  said: SaidView
  action: string
  id: string
  text: string
  errors: FieldErrors<'text'>
  readers: string[]
}

/** An answer to one child, in words for a child. */
export const AnswerChildPage = ({ t, chrome, view }: PageProps<AnswerChildView>) => {
  const say = t.child
  const { child } = view
  return (
    <Layout t={t} chrome={chrome} title={say.answerTitle(child)} hasErrors={Object.keys(view.errors).length > 0}>
      <PageHead title={say.answerTitle(child)} lead={say.answerLead(child)}>
        <Trail t={t} view={view} here={say.answerTitle(child)} />
      </PageHead>
      <ErrorSummary t={t} errors={view.errors} />
      <div class="erbij-column">
        <Card title={say.said(child)} id="gezegd">
          <SaidList t={t} child={child} said={[view.said]} />
        </Card>
        <Form action={view.action}>
          <Hidden name="id" value={view.id} />
          <TextArea
            t={t}
            name="text"
            label={say.answerText(child)}
            hint={say.answerHint}
            error={view.errors.text}
            value={view.text}
            rows={5}
          />
          <div class="erbij-readers">
            <h2 class="utrecht-heading-3">{say.readersTitle}</h2>
            {view.readers.length > 0 && <P>{t.list(view.readers)}</P>}
            <P>{say.readersLater(child)}</P>
          </div>
          <div class="utrecht-button-group">
            <Button>{say.answerSubmit(child)}</Button>
            <ButtonLink kind="subtle" href={view.pageHref}>
              {t.form.cancel}
            </ButtonLink>
          </div>
        </Form>
      </div>
    </Layout>
  )
}
