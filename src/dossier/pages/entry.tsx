import type { Day, Moment } from '../../ui/dates.ts'
import { links } from '../../ui/links.ts'
import type { T } from '../../ui/messages.ts'
import { Badge, dutch } from '../../ui/parts.tsx'

export type AuthorView = { name: string; organisation?: string; isYou: boolean }

/** One entry as one reader may see it. Everything the reader may not know is already left out. */
export type EntryView = {
  id: string
  familyId: string
  /** The plain name of the kind: "Verslag", "Eigen woorden". */
  kindName: string
  title?: string
  /** Paragraphs of plain text; a single line break inside one is kept. */
  body: string[]
  occurredOn: Day
  recordedAt: Moment
  author: AuthorView
  partName: string
  /** Names of the people it is about. */
  about: string[]
  /** `released`: shared, and nobody of the family can read it online yet. */
  state: 'recorded' | 'released' | 'shared'
  /** Own words that stand beside it, oldest first. */
  answers: EntryView[]
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

/** The own words beside an entry: as large as the entry itself, never a footnote. */
const Answer = ({ t, entry }: EntryProps) => (
  <blockquote class="erbij-answer" id={`entry-${entry.id}`}>
    <p class="erbij-answer-by">
      <strong>{entry.author.isYou ? t.entry.yourWords : t.entry.ownWordsOf(entry.author.name)}</strong>{' '}
      <span class="erbij-soft">{t.moment(entry.recordedAt)}</span>
    </p>
    <Body t={t} paragraphs={entry.body} />
  </blockquote>
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
      </div>
      <Body t={t} paragraphs={entry.body} />
      <p class="erbij-meta">
        {[
          byLine(t, entry.author),
          t.entry.part(entry.partName),
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
      {(entry.canShare || entry.canAnswer) && (
        <p class="erbij-entry-actions">
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
