import { Helpers } from '../../../portal/pages/helpers.tsx'
import type { RegionContacts } from '../../../portal/region.ts'
import type { PageProps } from '../../../ui/chrome.ts'
import { Layout } from '../../../ui/layout.tsx'
import { links } from '../../../ui/links.ts'
import { ButtonLink, Card, Link, P, PageHead } from '../../../ui/parts.tsx'
import { type ConditionCommon, ConditionState, type ToldView } from './condition-page.tsx'
import { CourseTrail } from './course-trail.tsx'
import { Facts } from './facts.tsx'

export type MyConditionView = ConditionCommon & {
  /** It holds for this reader, and not only for a child they stand for. */
  isYours: boolean
  /** How this reader was told. */
  told?: ToldView
  /** Where they say that they disagree. */
  answerHref: string
  entryHref: string
  region: RegionContacts | undefined
}

/** One condition for who it is about: what is said and by whom, what was decided (nothing yet), and what they can do now. */
export const MyConditionPage = ({ t, chrome, view }: PageProps<MyConditionView>) => {
  const say = t.condition.mine
  const { young } = chrome.viewer ?? {}
  const stands = { considered: say.notDecided, requested: say.requested, ordered: say.ordered, over: say.over }
  return (
    <Layout t={t} chrome={chrome} title={say.title}>
      <PageHead title={say.title} lead={say.lead}>
        <CourseTrail t={t} isTeam={false} familyId={view.familyId} familyName={view.familyName} here={say.title} />
      </PageHead>
      <div class="erbij-column">
        <ConditionState t={t} view={view} />
        <P>{stands[view.state]}</P>
        <div class="erbij-card">
          <Facts t={t} facts={view.facts} />
          <p class="erbij-meta">{view.written}</p>
          {view.told ? (
            <P>
              {say.told(view.told.day)} {view.told.given}
            </P>
          ) : (
            view.isYours && view.state !== 'over' && <P>{say.notTold}</P>
          )}
        </div>
        <Card title={say.disagree} id="eigen-woorden">
          <P>{say.disagreeText}</P>
          <p class="erbij-entry-actions">
            <ButtonLink href={view.answerHref}>{say.disagree}</ButtonLink>
            <Link href={view.entryHref}>{say.readWords}</Link>
          </p>
        </Card>
        {view.state !== 'over' && (
          <Helpers
            t={t}
            region={view.region}
            title={say.helpers}
            nobody={say.nobody}
            who={[
              { is: 'legalAid', text: say.legalAid },
              { is: 'clientSupport', text: say.clientSupport },
              { is: 'confidant', text: say.confidant },
              { is: 'complaint', text: say.complaint },
            ]}
          />
        )}
        <p class="erbij-entry-actions">
          <Link href={young ? links.yourRightsYoung : links.yourRights}>{say.rights}</Link>
        </p>
      </div>
    </Layout>
  )
}
