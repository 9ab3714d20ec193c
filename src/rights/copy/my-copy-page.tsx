import type { Document } from '../../lib/document.ts'
import type { PageProps } from '../../ui/chrome.ts'
import { DocumentBody } from '../../ui/document.tsx'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import { Alert, Breadcrumb, ButtonLink, P, PageHead } from '../../ui/parts.tsx'

export type MyCopyView = {
  familyId: string
  familyName: string
  document: Document
  /** Absent where this server makes no PDF. */
  pdf?: 'made' | 'tooLarge'
}

/** Everything one reads, to keep: as a page that prints, a PDF and a data file. */
export const MyCopyPage = ({ t, chrome, view }: PageProps<MyCopyView>) => (
  <Layout t={t} chrome={chrome} title={t.copy.title}>
    <PageHead title={t.copy.title} lead={t.copy.lead}>
      <Breadcrumb t={t} trail={[{ label: t.nav.myDossier, href: links.myDossier }]} here={t.copy.title} />
    </PageHead>
    <section class="erbij-card erbij-card--quiet erbij-noprint" aria-labelledby="bewaren">
      <h2 class="utrecht-heading-2" id="bewaren">
        {t.copy.how}
      </h2>
      <div class="utrecht-button-group">
        {view.pdf === 'made' && <ButtonLink href={links.myCopyPdf(view.familyId)}>{t.copy.pdf}</ButtonLink>}
        <a
          class="utrecht-button-link utrecht-button utrecht-button--secondary-action"
          href={links.myCopyData(view.familyId)}
          download={`${t.copy.fileName}.json`}
        >
          {t.copy.json}
        </a>
      </div>
      {view.pdf === 'tooLarge' && (
        <Alert kind="info">
          <P>{t.copy.tooLarge}</P>
        </Alert>
      )}
      <P soft>{t.copy.jsonNote}</P>
      <P soft>{t.copy.print}</P>
      <P>{t.copy.careful}</P>
    </section>
    <article class="erbij-card" aria-label={t.copy.of(view.familyName)}>
      <DocumentBody document={view.document} />
    </article>
  </Layout>
)
