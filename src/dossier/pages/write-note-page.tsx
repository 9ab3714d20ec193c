import type { PageProps } from '../../ui/chrome.ts'
import type { Day, Moment } from '../../ui/dates.ts'
import { Button, CheckboxField, CheckboxGroup, type Choice, ErrorSummary, Form, Hidden } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import type { T } from '../../ui/messages.ts'
import { Breadcrumb, P, PageHead } from '../../ui/parts.tsx'
import { type WriteErrors, type WriteField, type WrittenKind, writtenKinds } from '../note-form.ts'
import { ThirdPersonCheck, WriteFields, type WriteValues } from './write-fields.tsx'

export type NoteField = WriteField
export type WriteNoteView = {
  familyId: string
  familyName: string
  draftId: string
  /** Who it can be about: value = person id. */
  people: Choice[]
  /** What is filled in: `about` = person ids, `occurredOn` = `YYYY-MM-DD` (today on a new note). */
  values: WriteValues
  errors: WriteErrors
  today: Day
  savedAt?: Moment
  /** Names of who may read it with the people chosen so far, and of the family once it is shared; absent while nobody is chosen. */
  readers?: { colleagues: string[]; family: string[] }
}

/** Another kind is one press away, and keeps what was filled in: a button of the form, not a link. */
const WhatIsWritten = ({ t, kind }: { t: T; kind: WrittenKind }) => (
  <fieldset class="utrecht-form-field utrecht-form-fieldset" aria-describedby="wat-hint">
    <legend class="utrecht-form-label">{t.write.what}</legend>
    <p class="utrecht-form-field-description" id="wat-hint">
      {t.write.whatNow(t.write.kinds[kind])} {t.write.whatHint}
    </p>
    <div class="utrecht-button-group">
      {writtenKinds
        .filter((one) => one !== kind)
        .map((one) => (
          <Button kind="secondary-action" name="step" value={`kind:${one}`}>
            {t.write.kinds[one]}
          </Button>
        ))}
    </div>
  </fieldset>
)

/** Colleagues at once, the family once it is shared: each said apart. */
const Readers = ({ t, readers }: { t: T; readers: WriteNoteView['readers'] }) => (
  <div class="erbij-readers">
    <h2 class="utrecht-heading-3">{t.note.readersTitle}</h2>
    {readers && (
      <>
        <P>{readers.colleagues.length > 0 ? t.note.readersNamed(t.list(readers.colleagues)) : t.note.readersYou}</P>
        <P>{readers.family.length > 0 ? t.note.readersShared(t.list(readers.family)) : t.note.readersSharedNone}</P>
      </>
    )}
    <P>{t.note.readers}</P>
    <P>{t.note.readersFamily}</P>
  </div>
)

/** A contact note (three fields), a fact or an agreement, saved as a draft by itself. The pressed button comes as `step` = record | draft | discard | kind:… */
export const WriteNotePage = ({ t, chrome, view }: PageProps<WriteNoteView>) => {
  const { values, errors } = view
  const kind = values.kind ?? 'contact-note'
  const title = t.write.titles[kind]
  return (
    <Layout t={t} chrome={chrome} title={title} hasErrors={Object.keys(errors).length > 0}>
      <PageHead title={title} lead={t.write.intros[kind]}>
        <Breadcrumb
          t={t}
          trail={[
            { label: t.nav.families, href: links.families },
            { label: view.familyName, href: links.family(view.familyId) },
          ]}
          here={title}
        />
      </PageHead>
      <ErrorSummary t={t} errors={errors} />
      <autosave-form
        class="erbij-column"
        data-saved={t.note.savedAt('{time}')}
        data-idle={t.note.notSavedYet}
        data-failed={t.note.saveFailed}
        data-signed-out={t.note.saveSignedOut}
      >
        <Form
          action={links.draft(view.familyId, view.draftId)}
          autosave={links.autosaveDraft(view.familyId, view.draftId)}
        >
          {/* The first button is what Enter presses: it saves the draft, so that nothing is recorded by accident. */}
          <button hidden type="submit" name="step" value="draft">
            {t.note.saveDraft}
          </button>
          <Hidden name="kind" value={kind} />
          <WhatIsWritten t={t} kind={kind} />
          <CheckboxGroup
            t={t}
            name="about"
            label={t.note.about}
            hint={t.note.aboutHint}
            error={errors.about}
            choices={view.people}
            values={values.about}
          />
          <WriteFields t={t} values={values} errors={errors} today={view.today} />
          <CheckboxField
            t={t}
            optional
            name="together"
            label={t.write.together}
            hint={t.write.togetherHint}
            error={errors.together}
            checked={values.together ?? false}
          />
          <ThirdPersonCheck t={t} optional errors={errors} checked={values.checked ?? false} />
          <Readers t={t} readers={view.readers} />
          <p class="erbij-saved" role="status" data-status="">
            {view.savedAt ? t.note.savedAt(t.time(view.savedAt)) : ''}
          </p>
          <noscript>
            <p class="erbij-saved">{t.note.noScript}</p>
          </noscript>
          <div class="utrecht-button-group">
            <Button name="step" value="record">
              {t.note.record}
            </Button>
            <Button kind="secondary-action" name="step" value="draft">
              {t.note.saveDraft}
            </Button>
            <Button kind="subtle" danger name="step" value="discard">
              {t.note.discard}
            </Button>
          </div>
        </Form>
      </autosave-form>
    </Layout>
  )
}
