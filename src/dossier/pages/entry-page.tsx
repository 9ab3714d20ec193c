import type { PageProps } from '../../ui/chrome.ts'
import { dayOf, type Moment } from '../../ui/dates.ts'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import type { T } from '../../ui/messages.ts'
import { Alert, Breadcrumb, Card, Link, P, PageHead } from '../../ui/parts.tsx'
import { EntryBody, type EntryView } from './entry.tsx'
import { Withholding, type WithholdingView } from './withholdings.tsx'

/** `ground`: only where this reader may know it. */
type Destroyed = { at: Moment; ground?: string }
/** A version that was corrected: by whom and when. */
export type EarlierVersion = {
  entry: EntryView
  corrected?: { name: string; isYou: boolean; at: Moment }
  destroyed?: Destroyed
}

export type EntryPageView = {
  familyId: string
  familyName: string
  /** For somebody of the family. */
  own: boolean
  /** The newest version, with what stands beside it. */
  entry: EntryView
  /** The address was of an earlier version. */
  askedEarlier: boolean
  destroyed?: Destroyed
  /** Somebody asked to put it on hold, and it is; as far as this reader may know. */
  onHold?: boolean
  /** The newest of the earlier ones first. */
  earlier: EarlierVersion[]
  /** Empty for somebody of the family: they are not told. */
  decisions: WithholdingView[]
  /** Addresses of what this reader can do. */
  actions: {
    audience: string
    correct?: string
    withhold?: string
    share?: string
    answer?: string
    attach?: string
    /** Where this person asks to have it corrected, or put on hold. */
    askCorrection?: string
    askRestriction?: string
    /** What these words stand beside. */
    beside?: string
  }
}

const DestroyedNote = ({ t, destroyed }: { t: T; destroyed: Destroyed }) => (
  <Alert kind="info">
    <P>
      <strong>
        {destroyed.ground
          ? t.entryPage.destroyed(t.day(dayOf(destroyed.at)), destroyed.ground)
          : t.entryPage.destroyedOn(t.day(dayOf(destroyed.at)))}
      </strong>
    </P>
    <P>{t.entryPage.destroyedNote}</P>
  </Alert>
)

const Earlier = ({ t, version, state }: { t: T; version: EarlierVersion; state: boolean }) => {
  const { entry, corrected, destroyed } = version
  const day = corrected && t.day(dayOf(corrected.at))
  return (
    <article class="erbij-own" id={`entry-${entry.id}`}>
      <EntryBody t={t} entry={{ ...entry, corrected: false, canAnswer: false, canShare: false }} state={state} />
      {destroyed && <DestroyedNote t={t} destroyed={destroyed} />}
      {corrected && day && (
        <p class="erbij-meta">
          <strong>
            {corrected.isYou ? t.entryPage.correctedByYou(day) : t.entryPage.correctedBy(corrected.name, day)}
          </strong>
        </p>
      )}
    </article>
  )
}

const Actions = ({ t, actions }: { t: T; actions: EntryPageView['actions'] }) => (
  <ul class="erbij-rows" role="list">
    {actions.correct && (
      <li>
        <Link href={actions.correct}>{t.entryPage.correct}</Link>
      </li>
    )}
    {actions.share && (
      <li>
        <Link href={actions.share}>{t.entry.share}</Link>
      </li>
    )}
    {actions.answer && (
      <li>
        <Link href={actions.answer}>{t.entryPage.answer}</Link>
      </li>
    )}
    {actions.attach && (
      <li>
        <Link href={actions.attach}>{t.entryPage.attachmentsOpen}</Link>
      </li>
    )}
    {actions.askCorrection && (
      <li>
        <Link href={actions.askCorrection}>{t.rights.names.correction}</Link>
      </li>
    )}
    {actions.askRestriction && (
      <li>
        <Link href={actions.askRestriction}>{t.rights.names.restriction}</Link>
      </li>
    )}
    {actions.withhold && (
      <li>
        <Link href={actions.withhold}>{t.entryPage.withhold}</Link>
      </li>
    )}
    <li>
      <Link href={actions.audience}>{t.entryPage.whoMay}</Link>
    </li>
  </ul>
)

/** One entry alone: what stands there, what stood there, what stands beside it, and what its reader can do with it. */
export const EntryPage = ({ t, chrome, view }: PageProps<EntryPageView>) => {
  const { entry, own } = view
  const title = entry.title ?? `${entry.kindName} ${t.entry.about(t.list(entry.about))}`
  const dossier = own
    ? [{ label: t.nav.myDossier, href: links.myDossier }]
    : [
        { label: t.nav.families, href: links.families },
        { label: view.familyName, href: links.family(view.familyId) },
      ]
  return (
    <Layout t={t} chrome={chrome} title={title}>
      <PageHead title={title} lead={t.entry.happened(t.fullDay(entry.occurredOn))}>
        <Breadcrumb t={t} trail={dossier} here={entry.kindName} />
      </PageHead>
      <div class="erbij-column">
        {view.askedEarlier && (
          <Alert kind="info">
            <P>{t.entryPage.laterVersion}</P>
          </Alert>
        )}
        <article class="erbij-card" id={`entry-${entry.id}`}>
          <EntryBody t={t} entry={entry} level={2} state={!own} />
          {view.destroyed && <DestroyedNote t={t} destroyed={view.destroyed} />}
          {view.onHold && (
            <Alert kind="warning">
              <P>{own ? t.rights.onHoldMine : t.rights.onHold}</P>
            </Alert>
          )}
          {view.actions.beside && (
            <p class="erbij-entry-actions">
              <Link href={view.actions.beside}>{t.entryPage.toWritten}</Link>
            </p>
          )}
        </article>
        {view.earlier.length > 0 && (
          <Card title={t.entryPage.history} id="eerder">
            <P soft>{t.entryPage.historyNote}</P>
            {view.earlier.map((version) => (
              <Earlier t={t} version={version} state={!own} />
            ))}
          </Card>
        )}
        {view.decisions.length > 0 && (
          <Card title={t.entryPage.withheld} id="niet-verstrekt">
            {view.decisions.map((decision) => (
              <Withholding t={t} view={decision} />
            ))}
          </Card>
        )}
        <Card title={t.entryPage.next} id="doen">
          <Actions t={t} actions={view.actions} />
        </Card>
      </div>
    </Layout>
  )
}
