import type { JSX } from 'hono/jsx/jsx-runtime'
import { AnalysisFlag } from '../../analysis/pages/analysis-flag.tsx'
import { flagView } from '../../analysis/present-flag.ts'
import { familyOf, isPerson, type Visit } from '../../http/visit.ts'
import { messagesFor } from '../../ui/messages.ts'
import { answerPdf } from '../../ui/pdf/answer-pdf.ts'
import { canMakePdf, largestDocument } from '../../ui/pdf/pdf.ts'
import { FrameLine } from '../course/pages/frame-line.tsx'
import { frameView } from '../course/present-frame.ts'
import { type OpenedPlan, openPlan, planParts } from '../open-plan.ts'
import { DomainsPage } from '../pages/domains-page.tsx'
import { PlanPage } from '../pages/plan-page.tsx'
import { PlanPrintPage } from '../pages/plan-print-page.tsx'
import { planDocument } from '../plan-document.ts'
import { presentDomains } from '../present-domains.ts'
import { presentPage } from '../present-page.ts'

async function show(visit: Visit, page: (opened: OpenedPlan) => JSX.Element | undefined, looked = planParts()) {
  const answer = await visit.open([familyOf(visit)], async (access) => page(await openPlan(visit, access)), looked)
  return answer.allowed && answer.value ? visit.render(answer.value) : visit.notFound()
}

const planPage = (visit: Visit) => (opened: OpenedPlan) => {
  const view = presentPage(opened, visit.c.req.param('persoon'))
  const underName = (
    <>
      <FrameLine t={opened.t} view={frameView(opened, opened.steps)} />
      <AnalysisFlag t={opened.t} view={flagView(opened, opened.steps)} />
    </>
  )
  return view && <PlanPage t={opened.t} chrome={visit.chrome} view={view} underName={underName} />
}

/** The plan of the family. */
export const showPlan = (visit: Visit) => show(visit, planPage(visit))

/** Everything of it that one person is in. Who helps sees of a child who answered when the plan was looked at again. */
export const showPlanOf = (visit: Visit) =>
  show(visit, planPage(visit), isPerson(visit) ? planParts() : planParts('statement'))

/** By domain of life, for whom. */
export const showDomains = (visit: Visit) =>
  show(visit, (opened) => <DomainsPage t={opened.t} chrome={visit.chrome} view={presentDomains(opened)} />)

/** The plan to keep: as a page that prints, and where a PDF and the data are. */
export const showPrint = (visit: Visit) =>
  show(visit, (opened) => {
    const { familyId, familyName, own } = opened
    const document = planDocument(opened)
    const pdf = canMakePdf() && JSON.stringify(document).length <= largestDocument
    return <PlanPrintPage t={opened.t} chrome={visit.chrome} view={{ familyId, familyName, own, document, pdf }} />
  })

export async function downloadPlan(visit: Visit) {
  const answer = await visit.open(
    [familyOf(visit)],
    async (access) => planDocument(await openPlan(visit, access)),
    planParts(),
  )
  if (!answer.allowed) return visit.notFound()
  return answerPdf(visit.c, answer.value, messagesFor(visit.lang).plan.fileName) ?? visit.notFound()
}
