import type { PageProps } from '../ui/chrome.ts'
import { Layout } from '../ui/layout.tsx'
import { links } from '../ui/links.ts'
import { ButtonLink, PageHead } from '../ui/parts.tsx'
import { signInMessages } from './messages.ts'
import { type NotSent, NotSentForm } from './pages/not-sent.tsx'
import { signInPaths } from './paths.ts'

/**
 * `unknown`: the provider knows them, we do not. `expired`: a form was sent when the session was over.
 * `tooWeak`: with a password alone. `other`: somebody else signs in as them. `tooLarge`: more than we take at once. `failed`: anything else; why is in our log, not on the page.
 */
export type NotSignedInView = {
  why: 'unknown' | 'failed' | 'expired' | 'tooLarge' | 'tooWeak' | 'other'
  /** `expired`: what was sent. */
  notSent?: NotSent
}

/** There is no session: what one can do now. */
export const NotSignedInPage = ({ t, chrome, view }: PageProps<NotSignedInView>) => {
  const words = signInMessages[t.lang]
  const { title, intro, next } = words[view.why]
  return (
    <Layout t={t} chrome={{ ...chrome, path: links.signIn }} title={title}>
      <div class="erbij-column">
        <PageHead title={title} lead={intro} />
        <section class="erbij-card" aria-labelledby="verder">
          <h2 class="utrecht-heading-2" id="verder">
            {words.whatNow}
          </h2>
          <ul class="utrecht-unordered-list">
            {next.map((step) => (
              <li>{step}</li>
            ))}
          </ul>
        </section>
        {view.notSent ? (
          <NotSentForm t={t} view={view.notSent} />
        ) : (
          <div class="utrecht-button-group">
            <ButtonLink href={view.why === 'tooWeak' ? `${signInPaths.start}?opnieuw` : links.signIn}>
              {view.why === 'expired' ? t.signedOut.again : view.why === 'tooWeak' ? words.stronger : words.again}
            </ButtonLink>
            {view.why === 'unknown' && (
              <ButtonLink kind="secondary-action" href={links.bindAccount}>
                {words.code}
              </ButtonLink>
            )}
          </div>
        )}
      </div>
    </Layout>
  )
}
