import type { PageProps } from '../../ui/chrome.ts'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import type { T } from '../../ui/messages.ts'
import { Breadcrumb, Card, Initials, LawLink, type LawRef, P, PageHead } from '../../ui/parts.tsx'

/** One possible reader and the decision about them: the rule's sentence and article. */
export type ReaderView = { name: string; role: string; sentence: string; law?: LawRef }

export type PartAudienceView = {
  familyId: string
  familyName: string
  partName: string
  about: string[]
  may: ReaderView[]
  /** Only those whose existence this reader may know of. */
  mayNot: ReaderView[]
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

/** "Wie mag wat zien": for a professional and for a family member alike. */
export const PartAudiencePage = ({ t, chrome, view }: PageProps<PartAudienceView>) => {
  const professional = chrome.viewer?.kind === 'professional'
  const trail = professional
    ? [
        { label: t.nav.families, href: links.families },
        { label: view.familyName, href: links.family(view.familyId) },
      ]
    : [{ label: t.nav.myDossier, href: links.myDossier }]
  return (
    <Layout t={t} chrome={chrome} title={t.audience.title(view.partName)}>
      <PageHead title={t.audience.title(view.partName)} lead={t.audience.about(t.list(view.about))}>
        <Breadcrumb t={t} trail={trail} here={view.partName} />
      </PageHead>
      <div class="erbij-column">
        <Card title={t.audience.may} id="mag">
          {view.may.length === 0 ? <P soft>{t.audience.nobody}</P> : <P soft>{t.audience.mayCount(view.may.length)}</P>}
          <Readers t={t} readers={view.may} allowed={true} />
        </Card>
        {view.mayNot.length > 0 && (
          <Card title={t.audience.mayNot} id="mag-niet">
            <P soft>{t.audience.mayNotNote}</P>
            <Readers t={t} readers={view.mayNot} allowed={false} />
          </Card>
        )}
      </div>
    </Layout>
  )
}
