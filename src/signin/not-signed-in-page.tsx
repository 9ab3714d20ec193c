import type { PageProps } from '../ui/chrome.ts'
import { Layout } from '../ui/layout.tsx'
import { links } from '../ui/links.ts'
import { ButtonLink, PageHead } from '../ui/parts.tsx'
import { signInMessages } from './messages.ts'

/**
 * `unknown`: the provider knows them, we do not. `expired`: a form was sent when the session was over.
 * `tooLarge`: more than we take at once. `failed`: anything else; why is in our log, not on the page.
 */
export type NotSignedInView = { why: 'unknown' | 'failed' | 'expired' | 'tooLarge' }

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
        <div class="utrecht-button-group">
          <ButtonLink href={links.signIn}>{view.why === 'expired' ? t.signedOut.again : words.again}</ButtonLink>
        </div>
      </div>
    </Layout>
  )
}
