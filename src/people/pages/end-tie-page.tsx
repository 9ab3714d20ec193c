import type { PageProps } from '../../ui/chrome.ts'
import { Button, ErrorSummary, type FieldErrors, Form, TextArea } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import { Breadcrumb, ButtonLink, PageHead } from '../../ui/parts.tsx'

export type EndTieView = {
  familyId: string
  familyName: string
  values: { reason: string }
  errors: FieldErrors<'reason'>
}

/** Ending one's own involvement, with a reason the family reads. */
export const EndTiePage = ({ t, chrome, view }: PageProps<EndTieView>) => {
  const title = t.tie.endTitle(view.familyName)
  return (
    <Layout t={t} chrome={chrome} title={title} hasErrors={Object.keys(view.errors).length > 0}>
      <PageHead title={title} lead={t.tie.endIntro}>
        <Breadcrumb
          t={t}
          trail={[
            { label: t.nav.families, href: links.families },
            { label: view.familyName, href: links.family(view.familyId) },
          ]}
          here={t.family.endTie}
        />
      </PageHead>
      <ErrorSummary t={t} errors={view.errors} />
      <div class="erbij-column">
        <Form action={links.endTie(view.familyId)}>
          <TextArea
            t={t}
            name="reason"
            label={t.tie.endReason}
            hint={t.tie.endReasonHint}
            error={view.errors.reason}
            value={view.values.reason}
            rows={4}
          />
          <div class="utrecht-button-group">
            <Button danger>{t.tie.endSubmit}</Button>
            <ButtonLink kind="secondary-action" href={links.family(view.familyId)}>
              {t.form.cancel}
            </ButtonLink>
          </div>
        </Form>
      </div>
    </Layout>
  )
}
