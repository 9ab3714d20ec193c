import type { Document } from '../../lib/document.ts'
import type { PageProps } from '../../ui/chrome.ts'
import { DocumentBody } from '../../ui/document.tsx'
import { Layout } from '../../ui/layout.tsx'
import { Breadcrumb, ButtonLink, P, PageHead } from '../../ui/parts.tsx'

export type AskedCopyView = {
  trail: { label: string; href: string }[]
  document: Document
  /** Where it can be kept as a PDF; absent where this server makes none, and for who gave it. */
  pdfHref?: string
}

/** A copy that somebody asked for, as it was decided. */
export const AskedCopyPage = ({ t, chrome, view }: PageProps<AskedCopyView>) => (
  <Layout t={t} chrome={chrome} title={view.document.title}>
    <PageHead title={view.document.title}>
      <Breadcrumb t={t} trail={view.trail} here={view.document.title} />
    </PageHead>
    {view.pdfHref && (
      <div class="erbij-card erbij-card--quiet erbij-noprint">
        <div class="utrecht-button-group">
          <ButtonLink href={view.pdfHref}>{t.copy.pdf}</ButtonLink>
        </div>
        <P>{t.copy.careful}</P>
      </div>
    )}
    <article class="erbij-card" aria-label={view.document.title}>
      <DocumentBody document={view.document} />
    </article>
  </Layout>
)
