import type { PageProps } from '../../ui/chrome.ts'
import { Layout } from '../../ui/layout.tsx'
import { Alert, Card, Empty, Link, P, PageHead } from '../../ui/parts.tsx'
import type { RequestRow } from '../present-request.ts'
import { RequestRows } from './request-rows.tsx'

export type RequestsView = {
  /** The first to be answered first. */
  waiting: RequestRow[]
  over: RequestRow[]
  /** Per family, where a request that came on paper is written down. */
  enter: { href: string; label: string }[]
  /** A complaint that came on paper was just passed on. */
  passedOn: boolean
}

/** Requests about the dossier, to one's organisation. */
export const RequestsPage = ({ t, chrome, view }: PageProps<RequestsView>) => (
  <Layout t={t} chrome={chrome} title={t.rights.team.title}>
    <PageHead title={t.rights.team.title} lead={t.rights.team.lead} />
    <div class="erbij-column">
      {view.passedOn && (
        <div role="status">
          <Alert kind="ok">
            <P>{t.complaint.paper.sent}</P>
          </Alert>
        </div>
      )}
      {view.waiting.length === 0 ? (
        <div class="erbij-card">
          <Empty title={t.rights.team.emptyTitle} text={t.rights.team.empty} />
        </div>
      ) : (
        <Card title={t.rights.team.waiting} id="wachten">
          <RequestRows t={t} rows={view.waiting} />
        </Card>
      )}
      {view.over.length > 0 && (
        <Card title={t.rights.team.over} id="afgerond">
          <RequestRows t={t} rows={view.over} />
        </Card>
      )}
      {view.enter.length > 0 && (
        <details class="erbij-fold">
          <summary>{t.rights.team.enter}</summary>
          <ul class="erbij-next" role="list">
            {view.enter.map((one) => (
              <li>
                <Link href={one.href}>{one.label}</Link>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  </Layout>
)
