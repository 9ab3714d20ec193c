import { fileTypes } from '../../files/file-type.ts'
import type { PageProps } from '../../ui/chrome.ts'
import { Button, CheckboxField, ErrorSummary, type FieldErrors, Hidden } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import type { T } from '../../ui/messages.ts'
import { Breadcrumb, ButtonLink, P, PageHead } from '../../ui/parts.tsx'
import type { RefusedFile } from '../attach-file.ts'
import { EntryBody, type EntryView } from './entry.tsx'

export type AttachFileView = {
  familyId: string
  familyName: string
  entry: EntryView
  /** The reader's own words, of somebody of the family. */
  own: boolean
  /** Of the attachment that this form makes. */
  id: string
  /** What it stands beside is shared already: ask whether the file is. */
  askShare: boolean
  shared: boolean
  maxBytes: number
  errors: FieldErrors<'file'>
  /** What the name of the refused file says, and what is in it. */
  says?: NonNullable<RefusedFile['says']>
}

const megabytes = (t: T, bytes: number): string =>
  new Intl.NumberFormat(t.lang, { maximumFractionDigits: 1 }).format(bytes / 1_000_000)

const Trail = ({ t, view }: { t: T; view: AttachFileView }) => (
  <Breadcrumb
    t={t}
    trail={
      view.own
        ? [{ label: t.nav.myWords, href: links.myWords }]
        : [
            { label: t.nav.families, href: links.families },
            { label: view.familyName, href: links.family(view.familyId) },
          ]
    }
    here={t.attach.title}
  />
)

/** One file to add to one entry. A browser keeps no file: after an error it is chosen again. */
export const AttachFilePage = ({ t, chrome, view }: PageProps<AttachFileView>) => {
  const { says, errors } = view
  const error = errors.file
  return (
    <Layout t={t} chrome={chrome} title={t.attach.title} hasErrors={error !== undefined}>
      <PageHead title={t.attach.title} lead={view.own ? t.attach.introMine : t.attach.intro}>
        <Trail t={t} view={view} />
      </PageHead>
      <ErrorSummary t={t} errors={view.errors} />
      <div class="erbij-column">
        <article class="erbij-card">
          <EntryBody t={t} entry={view.entry} level={2} state={!view.own} />
        </article>
        <form
          class="erbij-form"
          method="post"
          enctype="multipart/form-data"
          action={view.own ? links.attachMine(view.entry.id) : links.attach(view.familyId, view.entry.id)}
          novalidate
        >
          <Hidden name="id" value={view.id} />
          <div class={error ? 'utrecht-form-field utrecht-form-field--invalid' : 'utrecht-form-field'}>
            <label class="utrecht-form-label" for="veld-file">
              {t.attach.file}
            </label>
            <p class="utrecht-form-field-description" id="veld-file-hint">
              {t.attach.fileHint(megabytes(t, view.maxBytes))}
            </p>
            {error && (
              <p class="utrecht-form-field-error-message" id="veld-file-fout">
                {says
                  ? t.attach.says(says.name, t.attach.promises[says.promised], fileTypes[says.holds][t.lang])
                  : `${t.errors[error]}.`}{' '}
                {t.attach.again}
              </p>
            )}
            <input
              id="veld-file"
              class="utrecht-textbox"
              type="file"
              name="file"
              required
              aria-describedby={error ? 'veld-file-hint veld-file-fout' : 'veld-file-hint'}
              aria-invalid={error ? 'true' : undefined}
            />
          </div>
          <P>{t.attach.place}</P>
          <P>{t.attach.seen}</P>
          {view.askShare && (
            <CheckboxField
              t={t}
              name="shared"
              label={t.attach.sharedToo}
              hint={t.attach.sharedHint}
              checked={view.shared}
            />
          )}
          <div class="utrecht-button-group">
            <Button>{t.attach.submit}</Button>
            <ButtonLink kind="subtle" href={view.own ? links.myWords : links.family(view.familyId)}>
              {t.form.cancel}
            </ButtonLink>
          </div>
        </form>
      </div>
    </Layout>
  )
}
