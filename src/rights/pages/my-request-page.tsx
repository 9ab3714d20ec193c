import type { PageProps } from '../../ui/chrome.ts'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import { Breadcrumb, ButtonLink, Card, dutch, Link, P, PageHead } from '../../ui/parts.tsx'
import type { FollowUp } from '../follow-ups.ts'
import type { Letter } from '../letter.ts'
import type { RequestRow } from '../present-request.ts'
import { FollowUps } from './follow-ups.tsx'
import { LetterBody } from './letter.tsx'
import { StateBadge } from './request-rows.tsx'

export type MyRequestView = {
  title: string
  state: RequestRow['state']
  asked: string
  /** Who entered it, when it came on paper. */
  entered?: string
  /** Until when the answer may take, as their right; empty when it is there. */
  term: string
  text: string
  putOffWhy?: string
  passedOn?: { to: string; why: string }
  letter?: Letter
  withdrawHref?: string
  /** It is a complaint: where the committee can be let in while it waits, and where that is ended. */
  complaint?: { href: string; label: string }
  mayAddWords: boolean
  followUps: FollowUp[]
}

/** One's own request, as it stands. */
export const MyRequestPage = ({ t, chrome, view }: PageProps<MyRequestView>) => (
  <Layout t={t} chrome={chrome} title={view.title}>
    <PageHead title={view.title} lead={view.term || undefined}>
      <Breadcrumb t={t} trail={[{ label: t.rights.title, href: links.myRights }]} here={view.title} />
    </PageHead>
    <div class="erbij-column">
      {view.letter && <LetterBody t={t} letter={view.letter} />}
      <FollowUps t={t} all={view.followUps} />
      <Card
        title={view.complaint === undefined ? t.rights.question : t.complaint.question}
        id="vraag"
        action={<StateBadge t={t} state={view.state} />}
      >
        <P soft>{view.asked}</P>
        {view.entered && <P soft>{view.entered}</P>}
        {view.text ? (
          <p class="utrecht-paragraph erbij-written" lang={dutch(t)}>
            {view.text}
          </p>
        ) : (
          <P>{t.rights.noWords}</P>
        )}
      </Card>
      {view.putOffWhy && (
        <Card title={t.rights.putOffWhy} id="uitstel">
          <p class="utrecht-paragraph erbij-written" lang={dutch(t)}>
            {view.putOffWhy}
          </p>
        </Card>
      )}
      {view.passedOn && (
        <Card title={t.rights.passedOn(view.passedOn.to)} id="doorgestuurd">
          <P soft>{t.rights.passedOnWhy}</P>
          <p class="utrecht-paragraph erbij-written" lang={dutch(t)}>
            {view.passedOn.why}
          </p>
        </Card>
      )}
      {view.complaint && (
        <Card title={t.complaint.consent.title} id="meelezen" quiet>
          <P>
            <Link href={view.complaint.href}>{view.complaint.label}</Link>
          </P>
        </Card>
      )}
      {view.mayAddWords && (
        <Card title={t.rights.next} id="verder" quiet>
          <P>
            <Link href={links.myWords}>{t.rights.addOwnWords}</Link>
          </P>
        </Card>
      )}
      <div class="utrecht-button-group">
        {view.withdrawHref && (
          <ButtonLink kind="secondary-action" href={view.withdrawHref}>
            {view.complaint === undefined ? t.rights.withdraw : t.complaint.withdraw}
          </ButtonLink>
        )}
        <ButtonLink kind="subtle" href={links.myRights}>
          {t.rights.back}
        </ButtonLink>
      </div>
    </div>
  </Layout>
)
