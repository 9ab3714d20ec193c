import type { PageProps } from '../../ui/chrome.ts'
import { Button, ErrorSummary, type FieldErrors, Form, Select, TextArea } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import { Alert, Breadcrumb, ButtonLink, dutch, P, PageHead } from '../../ui/parts.tsx'
import { Unsent } from '../../ui/unsent.tsx'

const outcomes = ['needed', 'not-needed'] as const

export type ReviewView = {
  familyId: string
  threadId: string
  name: string
  at: string
  until: string
  /** The sorts of parts that were opened; nothing of whom. */
  sorts: string[]
  reason: string
  /** It was reviewed already. */
  done?: { at: string; name: string; reason: string; outcome: (typeof outcomes)[number] }
  values: { outcome: string; words: string }
  errors: FieldErrors<'outcome' | 'words'>
  /** What was typed while somebody else was first. */
  unsent: string[]
}

/** Whether an emergency of a colleague was needed: who, when, why and which sorts of parts; never what stands there. */
export const ReviewPage = ({ t, chrome, view }: PageProps<ReviewView>) => {
  const words = t.openings.reviewing
  const facts = [
    [words.who, view.name],
    [words.when, t.moment(view.at)],
    [words.until, t.moment(view.until)],
    [words.sorts, t.list(view.sorts)],
  ]
  return (
    <Layout t={t} chrome={chrome} title={words.title} hasErrors={Object.keys(view.errors).length > 0}>
      <PageHead title={words.title} lead={words.lead}>
        <Breadcrumb t={t} trail={[{ label: t.nav.today, href: links.today }]} here={words.title} />
      </PageHead>
      <ErrorSummary t={t} errors={view.errors} />
      <div class="erbij-column">
        <div class="erbij-card">
          <dl class="erbij-facts">
            {facts.map(([label, text]) => (
              <div>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
            <div>
              <dt>{words.reason}</dt>
              <dd lang={dutch(t)}>{view.reason}</dd>
            </div>
          </dl>
        </div>
        <Unsent t={t} words={view.unsent} />
        {view.done ? (
          <Alert kind="ok">
            <P>{words.done}</P>
            <P>
              {t.openings.reviewed(
                t.openings.outcomes[view.done.outcome],
                view.done.name,
                t.moment(view.done.at),
                view.done.reason,
              )}
            </P>
          </Alert>
        ) : (
          <Form action={links.reviewEmergency(view.familyId, view.threadId)}>
            <Select
              t={t}
              name="outcome"
              label={words.outcome}
              error={view.errors.outcome}
              value={view.values.outcome}
              choices={outcomes.map((value) => ({ value, label: t.openings.outcomes[value] }))}
            />
            <TextArea
              t={t}
              name="words"
              label={words.words}
              hint={words.wordsHint}
              error={view.errors.words}
              value={view.values.words}
              rows={4}
            />
            <div class="utrecht-button-group">
              <Button>{words.submit}</Button>
              <ButtonLink kind="subtle" href={links.today}>
                {t.form.cancel}
              </ButtonLink>
            </div>
          </Form>
        )}
      </div>
    </Layout>
  )
}
