import type { PageProps } from '../../ui/chrome.ts'
import { Button, Form } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import { ButtonLink, dutch, PageHead } from '../../ui/parts.tsx'

export type DiscardDraftView = { familyId: string; draftId: string; text: string }

/** Asks once more before a draft is thrown away; shows what would be gone. */
export const DiscardDraftPage = ({ t, chrome, view }: PageProps<DiscardDraftView>) => (
  <Layout t={t} chrome={chrome} title={t.note.discardTitle}>
    <div class="erbij-column">
      <PageHead title={t.note.discardTitle} lead={t.note.discardText} />
      {view.text && (
        <blockquote class="erbij-quote" lang={dutch(t)}>
          {view.text}
        </blockquote>
      )}
      <Form action={links.discardDraft(view.familyId, view.draftId)}>
        <div class="utrecht-button-group">
          <Button danger>{t.note.discardConfirm}</Button>
          <ButtonLink kind="secondary-action" href={links.draft(view.familyId, view.draftId)}>
            {t.note.discardCancel}
          </ButtonLink>
        </div>
      </Form>
    </div>
  </Layout>
)
