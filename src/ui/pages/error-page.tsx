import type { PageProps } from '../chrome.ts'
import { Layout } from '../layout.tsx'
import { links } from '../links.ts'
import { ButtonLink, P, PageHead } from '../parts.tsx'

/** `number`: what the helpdesk can find this failure by. Never a cause, a name or a stack. */
export type ErrorView = { number: string }

export const ErrorPage = ({ t, chrome, view }: PageProps<ErrorView>) => (
  <Layout t={t} chrome={chrome} title={t.error.title}>
    <div class="erbij-column">
      <PageHead title={t.error.title} lead={t.error.intro} />
      <P>{t.error.retry}</P>
      <P>{t.error.stays}</P>
      <P soft>
        {t.error.number}: <strong class="erbij-number">{view.number}</strong>
      </P>
      <div class="utrecht-button-group">
        <ButtonLink href={links.home}>{t.error.home}</ButtonLink>
      </div>
    </div>
  </Layout>
)
