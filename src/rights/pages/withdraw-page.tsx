import type { PageProps } from '../../ui/chrome.ts'
import { Button, ErrorSummary, type FieldErrors, Form, TextArea } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import { Breadcrumb, ButtonLink, PageHead } from '../../ui/parts.tsx'

/** `complains`: it is a complaint. */
export type WithdrawView = {
  action: string
  back: string
  reason: string
  errors: FieldErrors<'reason'>
  complains: boolean
}

/** Whether somebody really wants no answer any more. */
export const WithdrawPage = ({ t, chrome, view }: PageProps<WithdrawView>) => {
  const words = view.complains ? t.complaint : t.rights
  return (
    <Layout t={t} chrome={chrome} title={words.withdrawTitle} hasErrors={Object.keys(view.errors).length > 0}>
      <PageHead title={words.withdrawTitle} lead={words.withdrawText}>
        <Breadcrumb t={t} trail={[{ label: t.rights.title, href: links.myRights }]} here={words.withdrawTitle} />
      </PageHead>
      <ErrorSummary t={t} errors={view.errors} />
      <div class="erbij-column">
        <Form action={view.action}>
          <TextArea
            t={t}
            name="reason"
            label={t.rights.withdrawReason}
            error={view.errors.reason}
            value={view.reason}
            rows={3}
            optional
          />
          <div class="utrecht-button-group">
            <Button danger>{words.withdraw}</Button>
            <ButtonLink kind="secondary-action" href={view.back}>
              {words.withdrawNo}
            </ButtonLink>
          </div>
        </Form>
      </div>
    </Layout>
  )
}
