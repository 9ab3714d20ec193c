import type { PageProps } from '../../ui/chrome.ts'
import type { Day } from '../../ui/dates.ts'
import { Button, ErrorSummary, Form, Hidden, TextArea } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import { Alert, Breadcrumb, ButtonLink, P, PageHead } from '../../ui/parts.tsx'
import type { WriteErrors } from '../note-form.ts'
import { type AuthorView, EntryBody, type EntryView, inForm } from './entry.tsx'
import { ThirdPersonCheck, WriteFields, type WriteValues } from './write-fields.tsx'

export type CorrectEntryView = {
  familyId: string
  familyName: string
  /** What stands there now. */
  entry: EntryView
  /** Somebody's own words, by that person. */
  own: boolean
  action: string
  back: string
  /** `id`: what the correction will be known by. `version`: what it takes the place of. */
  id: string
  version: string
  values: WriteValues
  /** The text alone is corrected. */
  textOnly: boolean
  keepsSource: boolean
  /** It was shared: the correction is shared in the same go, after the check on third persons. */
  asksCheck: boolean
  /** Names of files beside it that were not shared yet, and that are with the correction. */
  sharesFiles: string[]
  errors: WriteErrors
  /** Who corrected it while this was written: somebody else, or the same person in another window. */
  overtakenBy?: Pick<AuthorView, 'name' | 'isYou'>
  today: Day
}

/** The text as it stands, to make better; what stood there stays. */
export const CorrectEntryPage = ({ t, chrome, view }: PageProps<CorrectEntryView>) => {
  const { own, values, errors } = view
  const title = own ? t.correct.wordsTitle : t.correct.title
  const trail = own
    ? [{ label: t.nav.myWords, href: links.myWords }]
    : [
        { label: t.nav.families, href: links.families },
        { label: view.familyName, href: links.family(view.familyId) },
      ]
  return (
    <Layout t={t} chrome={chrome} title={title} hasErrors={Object.keys(errors).length > 0 || !!view.overtakenBy}>
      <PageHead title={title} lead={own ? t.correct.wordsIntro : t.correct.intro}>
        <Breadcrumb t={t} trail={trail} here={title} />
      </PageHead>
      <ErrorSummary t={t} errors={errors} />
      <div class="erbij-column">
        {view.overtakenBy && (
          <div role="alert">
            <Alert kind="warning">
              <h2 class="utrecht-heading-3">
                {view.overtakenBy.isYou ? t.correct.overtakenByYouTitle : t.correct.overtakenTitle}
              </h2>
              <P>{view.overtakenBy.isYou ? t.correct.overtakenByYou : t.correct.overtaken(view.overtakenBy.name)}</P>
            </Alert>
          </div>
        )}
        <section class="erbij-card" aria-labelledby="nu">
          <h2 class="erbij-over" id="nu">
            {t.correct.present}
          </h2>
          <EntryBody t={t} entry={inForm(view.entry)} state={!own} />
        </section>
        <Form action={view.action}>
          <Hidden name="id" value={view.id} />
          <Hidden name="version" value={view.version} />
          {view.textOnly ? (
            <TextArea
              t={t}
              name="text"
              label={own ? t.ownWords.text : t.correct.title}
              error={errors.text}
              value={values.text}
              rows={7}
            />
          ) : (
            <WriteFields
              t={t}
              values={values}
              errors={errors}
              today={view.today}
              keepsSource={view.keepsSource}
              correcting
            />
          )}
          {view.asksCheck && (
            <>
              <P>{t.correct.shared}</P>
              {view.sharesFiles.length > 0 && <P>{t.correct.sharesFiles(t.list(view.sharesFiles))}</P>}
              <ThirdPersonCheck t={t} errors={errors} checked={values.checked ?? false} />
            </>
          )}
          <div class="utrecht-button-group">
            <Button>{t.correct.submit}</Button>
            <ButtonLink kind="subtle" href={view.back}>
              {t.form.cancel}
            </ButtonLink>
          </div>
        </Form>
      </div>
    </Layout>
  )
}
