import type { PageProps } from '../../ui/chrome.ts'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import type { T } from '../../ui/messages.ts'
import { Breadcrumb, Card, Initials, LawLink, type LawRef, Link, P, PageHead } from '../../ui/parts.tsx'
import { Reasons, type ReasonView, trailOf, Why } from './who-may-see-page.tsx'

/** One possible reader and the decision about them: the rule's sentence and article. */
export type ReaderView = { name: string; role: string; sentence: string; law?: LawRef }

export type PartAudienceView = {
  familyId: string
  familyName: string
  partName: string
  about: string[]
  /** Why the reader of the page sees this part. */
  own: Pick<ReasonView, 'sentence' | 'law'>
  /** Everybody else who may, and may be known. */
  may: ReaderView[]
  /** Only those whose existence this reader may know of. */
  mayNot: ReaderView[]
  /** Nobody in particular. */
  roles: ReasonView[]
}

const Readers = ({ t, readers, allowed }: { t: T; readers: ReaderView[]; allowed: boolean }) => (
  <ul class="erbij-people" role="list">
    {readers.map((reader) => (
      <li>
        <Initials name={reader.name} tone={allowed ? 'mist' : 'sand'} />
        <div>
          <p class="erbij-person-name">
            <strong>{reader.name}</strong> <span class="erbij-soft">{reader.role}</span>
          </p>
          <p class="erbij-reason">
            <span class={allowed ? 'erbij-mark erbij-mark--yes' : 'erbij-mark erbij-mark--no'}>
              {allowed ? t.audience.yes : t.audience.no}
            </span>{' '}
            {reader.sentence} {reader.law && <LawLink law={reader.law} />}
          </p>
        </div>
      </li>
    ))}
  </ul>
)

/** Why one sees a part, and who else may read it: for a professional and for a family member alike. */
export const PartAudiencePage = ({ t, chrome, view }: PageProps<PartAudienceView>) => (
  <Layout t={t} chrome={chrome} title={t.audience.title(view.partName)}>
    <PageHead title={t.audience.title(view.partName)} lead={t.audience.about(t.list(view.about))}>
      <Breadcrumb t={t} trail={trailOf({ t, chrome }, view)} here={view.partName} />
    </PageHead>
    <div class="erbij-column">
      <Card title={t.whoMay.whyYou} id="waarom">
        <P soft>{t.whoMay.whyYouText}</P>
        <Why reason={view.own} />
      </Card>
      <Card title={t.audience.may} id="mag">
        {view.may.length === 0 ? <P soft>{t.whoMay.onlyYou}</P> : <P soft>{t.whoMay.besidesYou(view.may.length)}</P>}
        <Readers t={t} readers={view.may} allowed={true} />
      </Card>
      {view.mayNot.length > 0 && (
        <Card title={t.audience.mayNot} id="mag-niet">
          <P soft>{t.audience.mayNotNote}</P>
          <Readers t={t} readers={view.mayNot} allowed={false} />
        </Card>
      )}
      <Card title={t.whoMay.rolesTitle} id="rollen">
        <P soft>{t.whoMay.rolesNote}</P>
        <Reasons t={t} reasons={view.roles} />
      </Card>
      <P>
        <Link href={(professional(chrome) ? links.whoMaySee : links.myWhoMaySee)(view.familyId)}>{t.whoMay.link}</Link>
      </P>
    </div>
  </Layout>
)

const professional = (chrome: PageProps<unknown>['chrome']): boolean => chrome.viewer?.kind === 'professional'
