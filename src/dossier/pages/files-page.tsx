import type { PageProps } from '../../ui/chrome.ts'
import type { Day, Moment } from '../../ui/dates.ts'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import type { T } from '../../ui/messages.ts'
import { Breadcrumb, dutch, Empty, Link, P, PageHead } from '../../ui/parts.tsx'
import { ShareFile } from './entry.tsx'

export type FileView = {
  id: string
  name: string
  typeName: string
  /** A browser shows it; otherwise it is saved on the device. */
  opens: boolean
  /** The family does not read it yet; a professional sees that. */
  notShared: boolean
  /** Where it can be shared, when what it stands beside is shared already. */
  share?: string
  /** Bytes. */
  size: number
  mayTellPlace: boolean
  href: string
  authorName: string
  byYou: boolean
  recordedAt: Moment
  /** Absent when this reader may not read it, though they wrote the file. */
  beside?: { title: string; occurredOn: Day; href: string }
}

export type FilesView = {
  familyId: string
  familyName: string
  /** Of somebody of the family. */
  own: boolean
  /** Newest first. */
  files: FileView[]
  /** How many are listed, when there are more. */
  onlyLatest?: number
}

/** `2,4 MB`; never `0 MB`. */
function sizeOf(t: T, bytes: number): string {
  const number = new Intl.NumberFormat(t.lang, { maximumFractionDigits: 1 })
  return bytes < 100_000 ? `${number.format(Math.ceil(bytes / 1000))} kB` : `${number.format(bytes / 1_000_000)} MB`
}

const File = ({ t, file }: { t: T; file: FileView }) => (
  <li id={`bestand-${file.id}`}>
    <div>
      <a class="utrecht-link" href={file.href} lang={dutch(t)}>
        {file.name}
      </a>
      <p class="erbij-meta">
        {[
          file.typeName,
          sizeOf(t, file.size),
          ...(file.opens ? [] : [t.entryPage.isSaved]),
          file.byYou
            ? t.files.byYou(t.moment(file.recordedAt))
            : t.files.by(file.authorName, t.moment(file.recordedAt)),
        ].join(' · ')}
      </p>
      {file.beside && (
        <p class="erbij-meta">
          {t.files.beside}{' '}
          <a class="utrecht-link" href={file.beside.href}>
            {file.beside.title}, {t.day(file.beside.occurredOn)}
          </a>
        </p>
      )}
      {file.mayTellPlace && <p class="erbij-meta">{t.attach.document}</p>}
      {file.notShared && <ShareFile t={t} file={file} />}
    </div>
  </li>
)

/** Every file of one family: what, by whom, when, and beside which entry. */
export const FilesPage = ({ t, chrome, view }: PageProps<FilesView>) => (
  <Layout t={t} chrome={chrome} title={t.files.title}>
    <PageHead title={t.files.title} lead={t.files.intro}>
      <Breadcrumb
        t={t}
        trail={
          view.own
            ? [{ label: t.nav.myDossier, href: links.myDossier }]
            : [
                { label: t.nav.families, href: links.families },
                { label: view.familyName, href: links.family(view.familyId) },
              ]
        }
        here={t.files.title}
      />
    </PageHead>
    <div class="erbij-column">
      <div class="erbij-card">
        {view.files.length === 0 ? (
          <Empty title={t.files.emptyTitle} text={view.own ? t.files.emptyMine : t.files.empty}>
            <Link href={view.own ? links.myDossier : links.family(view.familyId)}>
              {view.own ? t.nav.myDossier : view.familyName}
            </Link>
          </Empty>
        ) : (
          <>
            <P soft>{view.onlyLatest ? t.files.more(view.onlyLatest) : t.files.count(view.files.length)}</P>
            {view.own && view.files.some(({ opens }) => !opens) && <P>{t.files.savedMine}</P>}
            <ul class="erbij-rows" role="list">
              {view.files.map((file) => (
                <File t={t} file={file} />
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  </Layout>
)
