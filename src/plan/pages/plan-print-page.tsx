import type { Document } from '../../lib/document.ts'
import type { PageProps } from '../../ui/chrome.ts'
import { DocumentBody } from '../../ui/document.tsx'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import { Breadcrumb, ButtonLink, P, PageHead } from '../../ui/parts.tsx'
import { underPlan } from './plan-page.tsx'

export type PlanPrintView = {
  familyId: string
  familyName: string
  own: boolean
  document: Document
  /** This server makes a PDF of it. */
  pdf: boolean
}

/** The plan to keep: as a page that prints, a PDF and a data file. */
export const PlanPrintPage = ({ t, chrome, view }: PageProps<PlanPrintView>) => {
  const { own, familyId, pdf, document } = view
  return (
    <Layout t={t} chrome={chrome} title={t.plan.printTitle}>
      <PageHead title={t.plan.printTitle} lead={t.plan.printLead}>
        <Breadcrumb t={t} trail={underPlan(t, view)} here={t.plan.printTitle} />
      </PageHead>
      <div class="erbij-stack">
        <section class="erbij-card erbij-card--quiet erbij-noprint" aria-label={t.plan.print}>
          <div class="utrecht-button-group">
            {pdf && <ButtonLink href={links.planPdf(own, familyId)}>{t.plan.pdf}</ButtonLink>}
            <a
              class="utrecht-button-link utrecht-button utrecht-button--secondary-action"
              href={links.planData(own, familyId)}
              download={`${t.plan.fileName}.json`}
            >
              {t.plan.json}
            </a>
          </div>
          <P soft>{t.plan.printNote}</P>
          {own && <P>{t.plan.careful}</P>}
        </section>
        <article class="erbij-card" aria-label={document.title}>
          <DocumentBody document={document} />
        </article>
      </div>
    </Layout>
  )
}
