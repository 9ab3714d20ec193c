import type { PageProps } from '../../ui/chrome.ts'
import { Button, type Choice, ErrorSummary, type FieldErrors, Form, Select, TextArea } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import { ButtonLink, Card, Link, P, PageHead } from '../../ui/parts.tsx'
import { EntryBody, type EntryView } from './entry.tsx'

export type OwnWordsView = {
  /** The entry these words will stand beside; absent on the overview. */
  answering?: EntryView
  /** `family`: which one the words are for, asked only when there are several. */
  values: { text: string; family: string }
  families: Choice[]
  errors: FieldErrors<'text'>
  /** What this person wrote before, newest first, each with the title of the entry it stands beside; empty when it stands alone. */
  earlier: { entry: EntryView; beside: string }[]
}

/** "Mijn woorden": what somebody said in their own words, and the form to say something beside an entry. */
export const OwnWordsPage = ({ t, chrome, view }: PageProps<OwnWordsView>) => (
  <Layout t={t} chrome={chrome} title={t.ownWords.title} hasErrors={Object.keys(view.errors).length > 0}>
    <PageHead title={t.ownWords.title} lead={t.ownWords.intro} />
    <ErrorSummary t={t} errors={view.errors} />
    <div class="erbij-column">
      {view.answering && (
        <section class="erbij-card" aria-labelledby="bij">
          <h2 class="erbij-over" id="bij">
            {t.ownWords.answering}
          </h2>
          <EntryBody t={t} entry={view.answering} state={false} />
        </section>
      )}
      <Form chrome={chrome} action={view.answering ? links.answer(view.answering.id) : links.myWords}>
        {!view.answering && view.families.length > 1 && (
          <Select t={t} name="family" label={t.ownWords.family} value={view.values.family} choices={view.families} />
        )}
        <TextArea
          t={t}
          name="text"
          label={t.ownWords.text}
          hint={t.ownWords.textHint}
          error={view.errors.text}
          value={view.values.text}
          rows={7}
        />
        <p class="erbij-meta">
          {view.answering ? t.ownWords.readers(view.answering.partName) : t.ownWords.readersAlone}
        </p>
        <div class="utrecht-button-group">
          <Button>{t.ownWords.submit}</Button>
          <ButtonLink kind="subtle" href={links.myDossier}>
            {t.form.cancel}
          </ButtonLink>
        </div>
      </Form>
      {view.earlier.length > 0 && (
        <Card title={t.ownWords.yours} id="eerder">
          {view.earlier.map(({ entry, beside }) => (
            <article class="erbij-own">
              <h3 class="utrecht-heading-3">
                {beside ? (
                  <Link href={`${links.myDossier}#entry-${entry.id}`}>{t.ownWords.beside(beside)}</Link>
                ) : (
                  t.ownWords.alone
                )}
              </h3>
              {entry.body.map((paragraph) => (
                <P>{paragraph}</P>
              ))}
              <p class="erbij-meta">
                {t.moment(entry.recordedAt)} · {t.entry.part(entry.partName)}
              </p>
            </article>
          ))}
        </Card>
      )}
    </div>
  </Layout>
)
