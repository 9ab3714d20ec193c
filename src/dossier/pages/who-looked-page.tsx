import type { Action } from '../../law/actions.ts'
import type { PageProps } from '../../ui/chrome.ts'
import { dayOf, type Moment, type Period } from '../../ui/dates.ts'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import type { T } from '../../ui/messages.ts'
import { ButtonLink, Card, dutch, Empty, Initials, LawLink, type LawRef, Link, P, PageHead } from '../../ui/parts.tsx'

export type LookView = {
  /** Absent when this reader may only know the organisation. */
  name?: string
  /** Empty for the reader's own looks. */
  organisation: string
  /** The first look; with `until` and `times` when several of one person with one purpose within an hour were folded. */
  at: Moment
  until?: Moment
  times?: number
  /** The sorts of part, and the people those parts are about, only as this reader may know of them. Empty when it was refused. */
  parts: { name: string; about: string[] }[]
  action: Action | 'tried'
  /** Nobody looked: this system asked whether `name` may, or the reader, and got an answer. */
  askedBy?: string
  aboutReader?: boolean
  /** Ends the sentence: "om u te helpen". */
  purposeWords?: string
  /** The rule's own sentence, complete: "Wie direct bij de hulp aan dit gezin betrokken is, mag lezen wat daarvoor nodig is." */
  sentence?: string
  law?: LawRef
  /** Where this reader asks why; or what they asked, and the answer when it is there. */
  why?: { askHref: string } | { href: string; asked: string; answer?: { by: string; words: string[] } }
}

/** Newest first. `own` are this reader's own looks: they fold away. */
export type LookGroup = { period: Period; looks: LookView[]; own: LookView[] }
/** `opensNothing`: nothing of any dossier opens for this reader yet. */
export type WhoLookedView = { groups: LookGroup[]; opensNothing: boolean; olderHref?: string }

const heading = (t: T, period: Period): string => {
  if (period.kind === 'month') {
    const month = t.month(period.month)
    return month.charAt(0).toUpperCase() + month.slice(1)
  }
  return period.kind === 'thisWeek' ? t.looks.thisWeek : t.looks.lastWeek
}

const when = (t: T, look: LookView): string => {
  const many = look.times !== undefined && look.times > 1 ? ` · ${t.times(look.times)}` : ''
  if (!look.until || t.time(look.until) === t.time(look.at)) return `${t.moment(look.at)}${many}`
  return `${t.fullDay(dayOf(look.at))}, ${t.dates.from} ${t.time(look.at)} ${t.dates.until} ${t.time(look.until)}${many}`
}

/** "Contact over Noor": a sort of part, or several that are about the same people. */
export const partWords = (t: T, names: string[], about: string[]): string =>
  [t.list(names), about.length > 0 && t.entry.about(t.list(about))].filter(Boolean).join(' ')

/** What is named in the sentence: the parts, or whom somebody began or stopped to help. */
function objects(t: T, { action, parts }: LookView): string[] {
  if (action !== 'begin-tie' && action !== 'end-tie') {
    const alike = [...Map.groupBy(parts, ({ about }) => about.join()).values()]
    return alike.map((same) =>
      partWords(
        t,
        same.map(({ name }) => name),
        same[0]?.about ?? [],
      ),
    )
  }
  const people = [...new Set(parts.flatMap(({ about }) => about))]
  return people.length > 0 ? people.sort() : [t.looks.theFamily]
}

/** "Vroeg of Yasmin El Idrissi van Wijkteam Oost dit mag lezen: **Contact over Noor**, om te helpen. Het antwoord was ja." */
const Asked = ({ t, look }: { t: T; look: LookView }) => {
  const who = look.aboutReader
    ? t.looks.asked.you
    : look.name
      ? t.looks.asked.somebody(look.name, look.organisation)
      : t.looks.asked.someoneOf(look.organisation)
  return (
    <p class="erbij-look-did">
      {look.action === 'tried' ? (
        <>{t.looks.asked.anything(who)}. </>
      ) : (
        <>
          {t.looks.asked.whether(who, t.looks.asked.may[look.action])}: <Objects t={t} look={look} />
          {look.purposeWords ? `, ${look.purposeWords}` : ''}.{' '}
        </>
      )}
      {look.action === 'tried' ? t.looks.asked.no : t.looks.asked.yes}
    </p>
  )
}

const Objects = ({ t, look }: { t: T; look: LookView }) =>
  t
    .listParts(objects(t, look))
    .map((piece) => (piece.type === 'element' ? <strong>{piece.value}</strong> : <>{piece.value}</>))

/** "Las **Contact over Noor**, om te helpen." or, when refused, "Wilde kijken. **Dat mocht niet** en is niet gebeurd." */
const Did = ({ t, look }: { t: T; look: LookView }) => {
  if (look.askedBy !== undefined) return <Asked t={t} look={look} />
  if (look.action === 'tried') {
    return (
      <p class="erbij-look-did">
        {t.looks.wanted} <strong>{t.looks.refused}</strong> {t.looks.refusedAfter}
      </p>
    )
  }
  const words = t.looks.actions[look.action]
  return (
    <p class="erbij-look-did">
      {words.before}
      <Objects t={t} look={look} />
      {words.after}
      {words.purpose && look.purposeWords ? `, ${look.purposeWords}` : ''}.
    </p>
  )
}

/** Who did this: somebody by name, somebody of an organisation, or the system that asked. */
const headingOf = (t: T, { askedBy, name, organisation }: LookView): string =>
  askedBy !== undefined ? t.looks.asked.system(askedBy) : (name ?? t.looks.someoneOf(organisation))

/** Asking why stands with every line that somebody else left; so does the answer. */
const Why = ({ t, look }: { t: T; look: LookView }) => {
  const { why } = look
  if (!why) return <></>
  if ('askHref' in why) {
    return (
      <p class="erbij-entry-actions">
        <Link href={why.askHref} label={t.rights.whyLookedAria(headingOf(t, look), when(t, look))}>
          {t.rights.whyLooked}
        </Link>
      </p>
    )
  }
  return (
    <div class="erbij-why">
      <p class="erbij-meta">{why.answer ? t.rights.whyAnswer(why.answer.by) : why.asked}</p>
      {why.answer?.words.map((words) => (
        <p class="utrecht-paragraph erbij-written" lang={dutch(t)}>
          {words}
        </p>
      ))}
      <p class="erbij-entry-actions">
        <Link href={why.href} label={`${t.rights.toQuestion}: ${headingOf(t, look)}, ${when(t, look)}`}>
          {t.rights.toQuestion}
        </Link>
      </p>
    </div>
  )
}

export const Look = ({ t, look }: { t: T; look: LookView }) => (
  <li class="erbij-look">
    {look.name && look.askedBy === undefined ? (
      <Initials name={look.name} />
    ) : (
      <span class={`erbij-initials${look.action === 'tried' ? ' erbij-initials--clay' : ''}`} aria-hidden="true">
        {look.askedBy === undefined ? '!' : '?'}
      </span>
    )}
    <div>
      <h3 class="utrecht-heading-3">{headingOf(t, look)}</h3>
      <p class="erbij-meta">
        {look.name && look.organisation && look.askedBy === undefined ? `${look.organisation} · ` : ''}
        {when(t, look)}
      </p>
      <Did t={t} look={look} />
      {(look.sentence ?? look.law) && (
        <p class="erbij-reason">
          {look.sentence} {look.law && <LawLink law={look.law} />}
        </p>
      )}
      <Why t={t} look={look} />
    </div>
  </li>
)

const OwnLooks = ({ t, looks }: { t: T; looks: LookView[] }) => (
  <details class="erbij-fold">
    <summary>{t.looks.ownTitle(looks.reduce((sum, look) => sum + (look.times ?? 1), 0))}</summary>
    <ul>
      {looks.map((look) => (
        <li>
          <p class="erbij-meta">{when(t, look)}</p>
          <Did t={t} look={look} />
        </li>
      ))}
    </ul>
  </details>
)

/** Who looked, when, in which part, what for and why that was allowed: in plain words. */
export const WhoLookedPage = ({ t, chrome, view }: PageProps<WhoLookedView>) => (
  <Layout t={t} chrome={chrome} title={t.looks.title}>
    <PageHead title={t.looks.title} lead={t.looks.intro} />
    <div class="erbij-column">
      {view.groups.length === 0 && (
        <div class="erbij-card">
          {view.opensNothing ? (
            <Empty title={t.myDossier.nothingTitle} text={t.myDossier.nothing} />
          ) : (
            <Empty title={t.looks.empty} text={t.looks.emptyText} />
          )}
        </div>
      )}
      {view.groups.map((group, index) => (
        <Card title={heading(t, group.period)} id={`periode-${index}`}>
          {group.looks.length > 0 && (
            <ul class="erbij-looks" role="list">
              {group.looks.map((look) => (
                <Look t={t} look={look} />
              ))}
            </ul>
          )}
          {group.own.length > 0 && <OwnLooks t={t} looks={group.own} />}
        </Card>
      ))}
      {view.olderHref && (
        <ButtonLink kind="secondary-action" href={view.olderHref}>
          {t.looks.older}
        </ButtonLink>
      )}
      <Card title={t.looks.rights} id="rechten" quiet>
        <P>{t.looks.rightsText}</P>
        <P>
          <Link href={links.myDossier}>{t.looks.rightsLink}</Link>
        </P>
      </Card>
    </div>
  </Layout>
)
