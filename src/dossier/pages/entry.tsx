import type { Day, Moment } from '../../ui/dates.ts'
import { links } from '../../ui/links.ts'
import type { T } from '../../ui/messages.ts'
import { Badge, dutch } from '../../ui/parts.tsx'

export type AuthorView = { name: string; organisation?: string; isYou: boolean }

/** `size`: bytes. `href` gives the file itself. */
export type AttachmentView = {
  name: string
  size: number
  typeName: string
  href: string
  /** A browser shows it; otherwise it is saved on the device. */
  opens: boolean
  mayTellPlace?: boolean
  /** What it stands beside is shared, and it is not. */
  notShared?: boolean
  /** Where it can be shared after all. */
  share?: string
}

/** One entry as one reader may see it. Everything the reader may not know is already left out. */
export type EntryView = {
  id: string
  familyId: string
  /** The page of this entry alone: its earlier versions, and what can be done with it. */
  href?: string
  /** The plain name of the kind: "Verslag", "Eigen woorden". */
  kindName: string
  title?: string
  /** Paragraphs of plain text; a single line break inside one is kept. */
  body: string[]
  /** What its kind says besides: how a fact is known, with whom something was agreed. */
  notes?: string[]
  /** Who says it is not so. */
  contestedBy?: string
  /** It takes the place of an earlier version. */
  corrected?: boolean
  occurredOn: Day
  recordedAt: Moment
  author: AuthorView
  partName: string
  /** Why this reader sees that part, and who else may. */
  partHref?: string
  /** Names of the people it is about. */
  about: string[]
  /** `released`: shared, and nobody of the family can read it online yet. */
  state: 'recorded' | 'released' | 'shared'
  /** An answer to a child: of its kind, not own words. */
  toChild?: boolean
  /** Own words that stand beside it, oldest first. */
  answers: EntryView[]
  attachments?: AttachmentView[]
  canShare: boolean
  canAnswer: boolean
}

/** `state`: say whether it is shared; not to a family member, who only gets what is shared with them. */
type EntryProps = { t: T; entry: EntryView; level?: 2 | 3; state?: boolean }

/** What was written, in the language it was written in. */
const Body = ({ t, paragraphs }: { t: T; paragraphs: string[] }) => (
  <div class="erbij-body" lang={dutch(t)}>
    {paragraphs.map((paragraph) => (
      <p class="utrecht-paragraph">{paragraph}</p>
    ))}
  </div>
)

const byLine = (t: T, author: AuthorView): string =>
  author.isYou ? t.entry.byYou : `${t.entry.by(author.name)}${author.organisation ? `, ${author.organisation}` : ''}`

const answerTitle = (t: T, { toChild, kindName, author }: EntryView): string => {
  if (toChild) return `${kindName}: ${author.isYou ? t.people.you : author.name}`
  return author.isYou ? t.entry.yourWords : t.entry.ownWordsOf(author.name)
}

/** The own words beside an entry: as large as the entry itself, never a footnote. */
const Answer = ({ t, entry }: EntryProps) => (
  <blockquote class="erbij-answer" id={`entry-${entry.id}`}>
    <p class="erbij-answer-by">
      <strong>{answerTitle(t, entry)}</strong> <span class="erbij-soft">{t.moment(entry.recordedAt)}</span>
    </p>
    <Body t={t} paragraphs={entry.body} />
    {entry.attachments && <Attachments t={t} files={entry.attachments} />}
    {entry.href && !entry.toChild && (entry.corrected || entry.author.isYou) && (
      <p class="erbij-entry-actions">
        {entry.corrected && <Badge tone="mist">{t.entryPage.corrected}</Badge>}
        <a class="utrecht-link" href={entry.href}>
          {entry.corrected ? t.entryPage.earlierVersions : t.entryPage.openWords}
        </a>
      </p>
    )}
  </blockquote>
)

/** How it is known, with whom it was agreed, and who says it is not so. */
const Notes = ({ t, entry }: EntryProps) =>
  entry.notes?.length || entry.contestedBy ? (
    <ul class="erbij-meta erbij-notes" role="list">
      {entry.notes?.map((note) => (
        <li>{note}</li>
      ))}
      {entry.contestedBy && (
        <li>
          <Badge tone="honey">{t.entryPage.contested}</Badge> {t.entryPage.contestedBy(entry.contestedBy)}
        </li>
      )}
    </ul>
  ) : (
    <></>
  )

/** The entry on a form of its own: from there nothing leads away to sharing its files. */
export const inForm = ({ partHref: _partHref, ...entry }: EntryView): EntryView => ({
  ...entry,
  ...(entry.attachments && { attachments: entry.attachments.map(({ share: _share, ...file }) => file) }),
})

/** For professionals: the family reads what it stands beside, and not this file yet. */
export const ShareFile = ({ t, file }: { t: T; file: Pick<AttachmentView, 'name' | 'share'> }) => (
  <p class="erbij-entry-actions">
    <Badge tone="honey">{t.entry.states.recorded}</Badge>
    {file.share && (
      <a class="utrecht-link" href={file.share}>
        {t.entryPage.shareFile}
        <span class="erbij-visually-hidden">: {file.name}</span>
      </a>
    )}
  </p>
)

const Attachments = ({ t, files }: { t: T; files: AttachmentView[] }) => (
  <ul class="erbij-rows" role="list" aria-label={t.entryPage.attachments}>
    {files.map((file) => (
      <li>
        <div>
          <a class="utrecht-link" href={file.href}>
            {file.name}
          </a>
          <p class="erbij-meta">
            {[
              file.typeName,
              t.entryPage.size(file.size),
              ...(file.opens ? [] : [t.entryPage.isSaved]),
              ...(file.mayTellPlace ? [t.entryPage.mayTellPlace] : []),
            ].join(' · ')}
          </p>
          {file.notShared && <ShareFile t={t} file={file} />}
        </div>
      </li>
    ))}
  </ul>
)

/** In which part it stands: from there it is one click to why one sees it. */
const PartOf = ({ t, entry }: EntryProps) =>
  entry.partHref ? (
    <a class="utrecht-link" href={entry.partHref}>
      {t.entry.part(entry.partName)}
      <span class="erbij-visually-hidden">: {t.whoMay.whyYou}</span>
    </a>
  ) : (
    <>{t.entry.part(entry.partName)}</>
  )

/** What was written, by whom, when, in which part, shared or not, with the own words beside it. */
export const EntryBody = ({ t, entry, level = 3, state = true }: EntryProps) => {
  const Heading = `h${level}` as const
  return (
    <>
      <div class="erbij-entry-head">
        <Heading class="utrecht-heading-3">
          {entry.title ?? `${entry.kindName} ${t.entry.about(t.list(entry.about))}`}
        </Heading>
        {state && <Badge tone={entry.state === 'shared' ? 'sage' : 'honey'}>{t.entry.states[entry.state]}</Badge>}
        {entry.corrected && <Badge tone="mist">{t.entryPage.corrected}</Badge>}
      </div>
      <Body t={t} paragraphs={entry.body} />
      <Notes t={t} entry={entry} />
      {entry.attachments && <Attachments t={t} files={entry.attachments} />}
      <p class="erbij-meta">
        {byLine(t, entry.author)} · <PartOf t={t} entry={entry} /> ·{' '}
        {[
          ...(entry.title ? [t.entry.about(t.list(entry.about))] : []),
          t.entry.recorded(t.moment(entry.recordedAt)),
        ].join(' · ')}
      </p>
      {entry.answers.map((answer) => (
        <Answer t={t} entry={answer} />
      ))}
    </>
  )
}

/** An entry on the timeline, with what this reader can do with it. */
export const Entry = ({ t, entry, level = 3, state = true }: EntryProps) => (
  <article class="erbij-entry" id={`entry-${entry.id}`}>
    <p class="erbij-entry-when">
      {state ? (
        <>
          <span class="erbij-visually-hidden">{t.entry.happened(t.fullDay(entry.occurredOn))}</span>
          <time datetime={entry.occurredOn} aria-hidden="true">
            {t.shortDay(entry.occurredOn)}
            {t.day(entry.occurredOn).endsWith(entry.occurredOn.slice(0, 4)) && (
              <span>{entry.occurredOn.slice(0, 4)}</span>
            )}
          </time>
        </>
      ) : (
        <time datetime={entry.occurredOn}>{t.fullDay(entry.occurredOn)}</time>
      )}
    </p>
    <div class="erbij-entry-what">
      <EntryBody t={t} entry={entry} level={level} state={state} />
      {(entry.canShare || entry.canAnswer || entry.href) && (
        <p class="erbij-entry-actions">
          {entry.href && (
            <a class="utrecht-link" href={entry.href}>
              {entry.corrected ? t.entryPage.earlierVersions : t.entryPage.open}
              <span class="erbij-visually-hidden">
                {' '}
                {entry.title ?? `${entry.kindName} ${t.entry.about(t.list(entry.about))}`}, {t.day(entry.occurredOn)}
              </span>
            </a>
          )}
          {entry.canShare && (
            <a class="utrecht-link" href={links.shareEntry(entry.familyId, entry.id)}>
              {t.entry.share}
            </a>
          )}
          {entry.canAnswer && (
            <a class="utrecht-link" href={links.answer(entry.id)}>
              {t.entry.answer}
            </a>
          )}
        </p>
      )}
    </div>
  </article>
)

export const Entries = ({ t, entries, state = true }: { t: T; entries: EntryView[]; state?: boolean }) => (
  <div class="erbij-entries">
    {entries.map((entry) => (
      <Entry t={t} entry={entry} state={state} />
    ))}
  </div>
)
