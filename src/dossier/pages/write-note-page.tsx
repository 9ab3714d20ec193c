import type { PageProps } from '../../ui/chrome.ts'
import type { Day, Moment } from '../../ui/dates.ts'
import {
  Button,
  CheckboxGroup,
  type Choice,
  DateField,
  ErrorSummary,
  type FieldErrors,
  Form,
  TextArea,
} from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import { Breadcrumb, PageHead } from '../../ui/parts.tsx'

export type NoteField = 'about' | 'text' | 'occurredOn'
export type WriteNoteView = {
  familyId: string
  familyName: string
  draftId: string
  /** Who it can be about: value = person id. */
  people: Choice[]
  /** What is filled in: `about` = person ids, `occurredOn` = `YYYY-MM-DD` (today on a new note). */
  values: { about: string[]; text: string; occurredOn: string }
  errors: FieldErrors<NoteField>
  today: Day
  savedAt?: Moment
  /** Names of who may read it with the people chosen so far; absent while nobody is chosen. */
  readers?: string[]
}

/** A contact note: three fields, saved as a draft by itself. The pressed button comes as `step` = record | draft | discard. */
export const WriteNotePage = ({ t, chrome, view }: PageProps<WriteNoteView>) => (
  <Layout t={t} chrome={chrome} title={t.note.title} hasErrors={Object.keys(view.errors).length > 0}>
    <PageHead title={t.note.title} lead={t.note.intro}>
      <Breadcrumb
        t={t}
        trail={[
          { label: t.nav.families, href: links.families },
          { label: view.familyName, href: links.family(view.familyId) },
        ]}
        here={t.note.title}
      />
    </PageHead>
    <ErrorSummary t={t} errors={view.errors} />
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
        <CheckboxGroup
          t={t}
          name="about"
          label={t.note.about}
          hint={t.note.aboutHint}
          error={view.errors.about}
          choices={view.people}
          values={view.values.about}
        />
        <TextArea
          t={t}
          name="text"
          label={t.note.text}
          hint={t.note.textHint}
          error={view.errors.text}
          value={view.values.text}
          rows={10}
        />
        <DateField
          t={t}
          name="occurredOn"
          label={t.note.when}
          error={view.errors.occurredOn}
          value={view.values.occurredOn}
          max={view.today}
        />
        <div class="erbij-readers">
          <h2 class="utrecht-heading-3">{t.note.readersTitle}</h2>
          {view.readers && view.readers.length > 0 && (
            <p class="utrecht-paragraph">{t.note.readersNamed(t.list(view.readers))}</p>
          )}
          <p class="utrecht-paragraph">{t.note.readers}</p>
          <p class="utrecht-paragraph">{t.note.readersFamily}</p>
        </div>
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
