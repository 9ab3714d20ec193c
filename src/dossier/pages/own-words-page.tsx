import type { PageProps } from '../../ui/chrome.ts'
import {
  Button,
  type Choice,
  ErrorSummary,
  type FieldErrors,
  Form,
  Hidden,
  RadioGroup,
  Select,
  TextArea,
} from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import type { T } from '../../ui/messages.ts'
import { Badge, ButtonLink, Card, dutch, Link, PageHead } from '../../ui/parts.tsx'
import { EntryBody, type EntryView } from './entry.tsx'

export type OwnWordsView = {
  /** The entry these words will stand beside; absent on the overview. */
  answering?: EntryView
  /** `id`: what the words will be known by, so that sending twice adds them once. `family`: asked only when there are several. */
  values: { id: string; text: string; family: string; only: string }
  families: Choice[]
  /** Names of who will read them, per family they can be for. */
  readers: { family: string; names: string[] }[]
  /** For whom it can be, of words that stand alone, where somebody of the family would read them. */
  only?: Choice[]
  /** Whoever has authority may read it too. */
  minor?: boolean
  errors: FieldErrors<'text' | 'only'>
  /** What this person wrote before, newest first, each with the title of the entry it stands beside; `unread` when this reader does not read that. `onlyFor`: kept from others of the family. */
  earlier: { entry: EntryView; beside: { title: string } | 'alone' | 'unread'; onlyFor?: string }[]
}

const readersElse = (t: T, { answering, minor }: OwnWordsView): string => {
  if (answering) return t.ownWords.readers(answering.partName)
  return minor ? t.child.mine.readersMinor : t.ownWords.readersAlone
}

const Readers = ({ t, view }: { t: T; view: OwnWordsView }) => (
  <div class="erbij-readers">
    <h2 class="utrecht-heading-3">{t.ownWords.readersTitle}</h2>
    {view.readers.map(({ family, names }) => (
      <p class="utrecht-paragraph">
        {view.readers.length > 1 && <strong>{family}: </strong>}
        {names.length > 0 ? t.ownWords.readersNamed(t.list(names)) : t.ownWords.readersNone}
      </p>
    ))}
    <p class="utrecht-paragraph">{readersElse(t, view)}</p>
  </div>
)

const besideWords = (t: T) => ({ alone: t.ownWords.alone, unread: t.ownWords.besideUnread })

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
      <Form action={view.answering ? links.answer(view.answering.id) : links.myWords}>
        <Hidden name="id" value={view.values.id} />
        {!view.answering && view.families.length === 1 && <Hidden name="family" value={view.values.family} />}
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
        <Readers t={t} view={view} />
        {view.only && (
          <RadioGroup
            t={t}
            name="only"
            label={t.child.mine.legend}
            hint={t.child.mine.hint}
            error={view.errors.only}
            choices={view.only}
            value={view.values.only}
          />
        )}
        <div class="utrecht-button-group">
          <Button>{t.ownWords.submit}</Button>
          <ButtonLink kind="subtle" href={links.myDossier}>
            {t.form.cancel}
          </ButtonLink>
        </div>
      </Form>
      {view.earlier.length > 0 && (
        <Card title={t.ownWords.yours} id="eerder">
          {view.earlier.map(({ entry, beside, onlyFor }) => (
            <article class="erbij-own">
              <h3 class="utrecht-heading-3">
                {typeof beside === 'object' ? (
                  <Link href={`${links.myDossier}#entry-${entry.id}`}>{t.ownWords.beside(beside.title)}</Link>
                ) : (
                  besideWords(t)[beside]
                )}
              </h3>
              {onlyFor && (
                <p class="erbij-secret">
                  <Badge tone="clay">{onlyFor}</Badge>
                </p>
              )}
              {entry.body.map((paragraph) => (
                <p class="utrecht-paragraph" lang={dutch(t)}>
                  {paragraph}
                </p>
              ))}
              <p class="erbij-meta">
                {t.moment(entry.recordedAt)} · {t.entry.part(entry.partName)}
                {entry.corrected && ` · ${t.entryPage.corrected}`}
              </p>
              <p class="erbij-entry-actions">
                {entry.href && <Link href={entry.href}>{t.entryPage.open}</Link>}
                <Link href={links.correctWords(entry.id)}>{t.entryPage.correct}</Link>
              </p>
            </article>
          ))}
        </Card>
      )}
    </div>
  </Layout>
)
