import type { PageProps } from '../../ui/chrome.ts'
import {
  Button,
  CheckboxField,
  CheckboxGroup,
  type Choice,
  ErrorSummary,
  type FieldErrors,
  Form,
  Hidden,
} from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import { Breadcrumb, ButtonLink, Initials, LawLink, type LawRef, P, PageHead } from '../../ui/parts.tsx'
import { EntryBody, type EntryView, inForm } from './entry.tsx'

export type ShareEntryView = {
  familyId: string
  familyName: string
  entry: EntryView
  /** What is attached and not shared yet; value = entry id. */
  files: Choice[]
  /** The entry is shared already: only files are. */
  filesOnly: boolean
  chosen: readonly string[]
  /** Family members who can read it online once it is shared. */
  readers: { name: string; role: string }[]
  checked: boolean
  errors: FieldErrors<'checked' | 'files'>
  /** The article behind the check on third persons. */
  law?: LawRef
}

/** The last look before the family reads it: the entry, its readers, and one check on third persons. */
export const ShareEntryPage = ({ t, chrome, view }: PageProps<ShareEntryView>) => {
  const { filesOnly } = view
  const title = filesOnly ? t.share.filesTitle : t.share.title
  const submit = filesOnly ? t.share.filesSubmit : t.share.submit
  return (
    <Layout t={t} chrome={chrome} title={title} hasErrors={Object.keys(view.errors).length > 0}>
      <PageHead title={title} lead={filesOnly ? t.share.filesIntro : t.share.intro}>
        <Breadcrumb
          t={t}
          trail={[
            { label: t.nav.families, href: links.families },
            { label: view.familyName, href: links.family(view.familyId) },
          ]}
          here={title}
        />
      </PageHead>
      <ErrorSummary t={t} errors={view.errors} />
      <div class="erbij-column">
        <article class="erbij-card">
          <EntryBody t={t} entry={inForm(view.entry)} level={2} />
        </article>
        <section class="erbij-card" aria-labelledby="lezers">
          <h2 class="utrecht-heading-2" id="lezers">
            {t.share.readers}
          </h2>
          {view.readers.length === 0 ? (
            <>
              <P>
                <strong>{t.share.readersNone}</strong>
              </P>
              <P>{t.share.readersLater}</P>
            </>
          ) : (
            <ul class="erbij-people" role="list">
              {view.readers.map((reader) => (
                <li>
                  <Initials name={reader.name} tone="sand" />
                  <div>
                    <strong>{reader.name}</strong>
                    <p class="erbij-meta">{reader.role}</p>
                  </div>
                </li>
              ))}
            </ul>
          )}
        </section>
        <Form action={links.shareEntry(view.familyId, view.entry.id)}>
          {filesOnly ? (
            <CheckboxGroup
              t={t}
              name="files"
              label={t.share.files}
              error={view.errors.files}
              choices={view.files}
              values={view.chosen}
            />
          ) : (
            view.files.length > 0 && <P>{t.share.withFiles(t.list(view.files.map(({ label }) => label)))}</P>
          )}
          {/* What this page showed; never empty. */}
          <Hidden name="seen" value={view.entry.id} />
          {view.files.map(({ value }) => (
            <Hidden name="seen" value={value} />
          ))}
          <CheckboxField
            t={t}
            name="checked"
            label={t.share.check}
            hint={t.share.checkHint}
            error={view.errors.checked}
            checked={view.checked}
          />
          {view.law && (
            <p class="erbij-meta">
              {t.share.law} <LawLink law={view.law} />
            </p>
          )}
          <div class="utrecht-button-group">
            <Button>{view.readers.length > 0 ? submit : t.share.release}</Button>
            <ButtonLink kind="subtle" href={links.family(view.familyId)}>
              {t.share.back}
            </ButtonLink>
          </div>
        </Form>
      </div>
    </Layout>
  )
}
