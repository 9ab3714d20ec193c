import type { PageProps } from '../../ui/chrome.ts'
import { Layout } from '../../ui/layout.tsx'
import { Card, Empty, PageHead } from '../../ui/parts.tsx'
import { RequestRows } from '../pages/request-rows.tsx'
import type { RequestRow } from '../present-request.ts'

/** The first to be answered first. */
export type ComplaintsView = { waiting: RequestRow[]; over: RequestRow[] }

/** Complaints, for a member of the committee that examines them. */
export const ComplaintsPage = ({ t, chrome, view }: PageProps<ComplaintsView>) => {
  const words = t.complaint.committee
  return (
    <Layout t={t} chrome={chrome} title={words.title}>
      <PageHead title={words.title} lead={view.waiting.length > 0 ? words.lead : undefined} />
      <div class="erbij-column">
        {view.waiting.length === 0 ? (
          <div class="erbij-card">
            <Empty title={words.emptyTitle} text={words.empty} />
          </div>
        ) : (
          <Card title={words.waiting} id="wachten">
            <RequestRows t={t} rows={view.waiting} />
          </Card>
        )}
        {view.over.length > 0 && (
          <Card title={words.over} id="afgerond">
            <RequestRows t={t} rows={view.over} />
          </Card>
        )}
      </div>
    </Layout>
  )
}
