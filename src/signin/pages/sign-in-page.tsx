import type { PageProps } from '../../ui/chrome.ts'
import { Layout } from '../../ui/layout.tsx'
import { Alert, ButtonLink, P, PageHead } from '../../ui/parts.tsx'

/** `startHref` begins the OpenID Connect flow. `development` says that the people behind it are invented. */
export type SignInView = {
  startHref: string
  development: boolean /** They were signed in until now. */
  over?: boolean
}

export const SignInPage = ({ t, chrome, view }: PageProps<SignInView>) => (
  <Layout t={t} chrome={chrome} title={t.signIn.title}>
    <div class="erbij-column">
      <PageHead title={t.signIn.title} lead={t.signIn.intro} />
      {view.over && (
        <div role="status">
          <Alert kind="info">
            <p class="utrecht-paragraph">{t.overNote}</p>
          </Alert>
        </div>
      )}
      {view.development && (
        <Alert kind="info">
          <p class="utrecht-paragraph">{t.signIn.development}</p>
        </Alert>
      )}
      <div class="utrecht-button-group">
        <ButtonLink href={view.startHref}>{t.signIn.start}</ButtonLink>
      </div>
      <P soft>{t.signIn.lost}</P>
    </div>
  </Layout>
)
