import type { PageProps } from '../../ui/chrome.ts'
import { Button, Form } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import { Breadcrumb, ButtonLink, P, PageHead } from '../../ui/parts.tsx'

/** `back`: the request itself. */
export type TakeBackView = { action: string; back: string }

/** Asks whether what was asked to be destroyed stays after all. */
export const TakeBackPage = ({ t, chrome, view }: PageProps<TakeBackView>) => (
  <Layout t={t} chrome={chrome} title={t.destruction.takeBackTitle}>
    <PageHead title={t.destruction.takeBackTitle}>
      <Breadcrumb t={t} trail={[{ label: t.rights.title, href: links.myRights }]} here={t.destruction.takeBackTitle} />
    </PageHead>
    <div class="erbij-column">
      <P>{t.destruction.takeBackText}</P>
      <Form action={view.action}>
        <div class="utrecht-button-group">
          <Button>{t.destruction.takeBackSubmit}</Button>
          <ButtonLink kind="subtle" href={view.back}>
            {t.form.cancel}
          </ButtonLink>
        </div>
      </Form>
    </div>
  </Layout>
)
