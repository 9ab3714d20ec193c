import type { PageProps } from '../../ui/chrome.ts'
import { Layout } from '../../ui/layout.tsx'
import type { T } from '../../ui/messages.ts'
import { Alert, Card, Empty, Link, P, PageHead } from '../../ui/parts.tsx'
import type { RequestRow } from '../present-request.ts'
import { RequestRows } from './request-rows.tsx'

export type MyRightsFamily = {
  familyId: string
  name: string
  requests: RequestRow[]
  can: { href: string; title: string; text: string }[]
  contact?: { organisation: string; person: string }
  /** Other organisations that help, each answering for what it keeps. */
  others: string[]
}

/** `sent`: a request was just sent. */
export type MyRightsView = { families: MyRightsFamily[]; sent: boolean }

const Contact = ({ t, family, title, id }: { t: T; family: MyRightsFamily; title: string; id: string }) => (
  <Card title={title} id={id}>
    <P>
      {family.contact ? t.rights.contactText(family.contact.organisation, family.contact.person) : t.rights.contactNone}
    </P>
    {family.others.length > 0 && <P>{t.rights.others(t.list(family.others))}</P>}
    <P soft>{t.rights.paper}</P>
  </Card>
)

const Family = ({ t, family, nth, several }: { t: T; family: MyRightsFamily; nth: number; several: boolean }) => {
  const title = (words: string) => (several ? `${words}: ${family.name}` : words)
  return (
    <>
      <Card title={several ? t.rights.mineIn(family.name) : t.rights.mine} id={`gevraagd-${nth}`}>
        {family.requests.length === 0 ? <P soft>{t.rights.none}</P> : <RequestRows t={t} rows={family.requests} />}
      </Card>
      <Card title={title(t.rights.can)} id={`vragen-${nth}`}>
        <P soft>{t.rights.canNote}</P>
        <ul class="erbij-next" role="list">
          {family.can.map((one) => (
            <li>
              <Link href={one.href}>{one.title}</Link>
              <p class="erbij-meta">{one.text}</p>
            </li>
          ))}
        </ul>
      </Card>
      <Contact t={t} family={family} title={title(t.rights.contact)} id={`contactpunt-${nth}`} />
    </>
  )
}

/** «Mijn vragen»: what I asked, what I can ask, and whom I can turn to. */
export const MyRightsPage = ({ t, chrome, view }: PageProps<MyRightsView>) => (
  <Layout t={t} chrome={chrome} title={t.rights.title}>
    <PageHead title={t.rights.title} lead={view.families.length > 0 ? t.rights.lead : undefined} />
    <div class="erbij-column">
      {view.sent && (
        <div role="status">
          <Alert kind="ok">
            <P>{t.rights.sent}</P>
          </Alert>
        </div>
      )}
      {view.families.length === 0 && (
        <div class="erbij-card">
          <Empty title={t.rights.nothingTitle} text={t.rights.nothing} />
        </div>
      )}
      {view.families.map((family, nth) => (
        <Family t={t} family={family} nth={nth} several={view.families.length > 1} />
      ))}
    </div>
  </Layout>
)
