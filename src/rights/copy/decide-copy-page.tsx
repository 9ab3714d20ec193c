import type { PageProps } from '../../ui/chrome.ts'
import {
  Button,
  CheckboxGroup,
  type Choice,
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
import { Alert, Breadcrumb, ButtonLink, P, PageHead } from '../../ui/parts.tsx'
import { staysClosed, type Why } from './propose.ts'

export type CopyChoiceView = {
  id: string
  title: string
  by: string
  why: Why
  sentences: string[]
  how: string
  black: number[]
}

export type DecideCopyView = {
  familyId: string
  familyName: string
  request: string
  asker: string
  asked?: string
  entries: CopyChoiceView[]
  /** How many are shown, when there are more. */
  onlyFirst?: number
  ways: Choice[]
  text: string
  errors: FieldErrors
  /** Something came or went while the form was open. */
  changed?: boolean
}

const Entry = ({ t, view, entry }: { t: T; view: DecideCopyView; entry: CopyChoiceView }) => (
  <section class="erbij-card" aria-labelledby={`stuk-${entry.id}`}>
    <h2 class="utrecht-heading-3" id={`stuk-${entry.id}`}>
      {entry.title}
    </h2>
    <P soft>{entry.by}</P>
    <P>{t.copy.decide.why[entry.why]}</P>
    <Hidden name="entry" value={entry.id} />
    <Select
      t={t}
      name={`how-${entry.id}`}
      label={t.copy.decide.how}
      error={view.errors[`how-${entry.id}`]}
      value={entry.how}
      choices={view.ways.filter(({ value }) => value !== 'give' || !staysClosed(entry.why))}
    />
    {entry.sentences.length > 0 && (
      <CheckboxGroup
        t={t}
        name={`black-${entry.id}`}
        label={t.copy.decide.black}
        choices={entry.sentences.map((label, at) => ({ value: String(at), label }))}
        values={entry.black.map(String)}
      />
    )}
  </section>
)

/** Per entry: give it, leave it out, or give it with these sentences blacked out. What is proposed is a start, a person decides. */
export const DecideCopyPage = ({ t, chrome, view }: PageProps<DecideCopyView>) => (
  <Layout
    t={t}
    chrome={chrome}
    title={t.copy.decide.title}
    hasErrors={Object.keys(view.errors).length > 0 || !!view.changed}
  >
    <PageHead title={t.copy.decide.title} lead={t.copy.decide.lead(view.asker)}>
      <Breadcrumb
        t={t}
        trail={[
          { label: t.nav.families, href: links.families },
          { label: view.familyName, href: links.family(view.familyId) },
        ]}
        here={t.copy.decide.title}
      />
    </PageHead>
    <ErrorSummary t={t} errors={view.errors} />
    <div class="erbij-column">
      {view.changed && (
        <div role="alert">
          <Alert kind="warning">
            <P>{t.copy.decide.changed}</P>
          </Alert>
        </div>
      )}
      {view.asked && <blockquote class="erbij-quote">{view.asked}</blockquote>}
      <P>{t.copy.decide.note}</P>
      {view.onlyFirst !== undefined && <P>{t.copy.decide.onlyFirst(view.onlyFirst)}</P>}
      {view.entries.length === 0 && <P>{t.copy.decide.nothing}</P>}
      <Form action={links.decideCopy(view.familyId, view.request)}>
        {view.entries.map((entry) => (
          <Entry t={t} view={view} entry={entry} />
        ))}
        <TextArea
          t={t}
          name="text"
          label={t.copy.decide.text}
          hint={t.copy.decide.textHint}
          error={view.errors['text']}
          value={view.text}
          rows={5}
        />
        <P soft>{t.copy.decide.fixed}</P>
        <div class="utrecht-button-group">
          <Button>{t.copy.decide.submit}</Button>
          <ButtonLink kind="subtle" href={links.family(view.familyId)}>
            {t.form.cancel}
          </ButtonLink>
        </div>
      </Form>
    </div>
  </Layout>
)
