import type { PageProps } from '../../ui/chrome.ts'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import { ButtonLink, PageHead } from '../../ui/parts.tsx'

export const SignedOutPage = ({ t, chrome }: Omit<PageProps<never>, 'view'>) => (
  <Layout t={t} chrome={chrome} title={t.signedOut.title}>
    <div class="erbij-column">
      <PageHead title={t.signedOut.title} lead={t.signedOut.intro} />
      <div class="utrecht-button-group">
        <ButtonLink kind="secondary-action" href={links.signIn}>
          {t.signedOut.again}
        </ButtonLink>
      </div>
    </div>
  </Layout>
)
