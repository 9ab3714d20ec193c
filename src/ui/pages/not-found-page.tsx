import type { PageProps } from '../chrome.ts'
import { Layout } from '../layout.tsx'
import { links } from '../links.ts'
import { ButtonLink, PageHead } from '../parts.tsx'

/**
 * For what does not exist and for what is not for this reader: the same page, byte for byte. It therefore takes nothing from the request
 * but who asks.
 */
export const NotFoundPage = ({ t, chrome }: Omit<PageProps<never>, 'view'>) => (
  <Layout t={t} chrome={{ ...chrome, path: links.home }} title={t.notFound.title}>
    <div class="erbij-column">
      <PageHead title={t.notFound.title} lead={t.notFound.intro} />
      <section class="erbij-card" aria-labelledby="verder">
        <h2 class="utrecht-heading-2" id="verder">
          {t.notFound.next}
        </h2>
        <ul class="utrecht-unordered-list">
          <li>{t.notFound.checkAddress}</li>
          <li>{chrome.viewer?.kind === 'professional' ? t.notFound.askProfessional : t.notFound.askFamily}</li>
        </ul>
      </section>
      <div class="utrecht-button-group">
        <ButtonLink href={links.home}>{t.notFound.home}</ButtonLink>
      </div>
    </div>
  </Layout>
)
