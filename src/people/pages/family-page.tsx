import type { Child } from 'hono/jsx'
import { Entries, type EntryView } from '../../dossier/pages/entry.tsx'
import type { PageProps } from '../../ui/chrome.ts'
import type { Moment } from '../../ui/dates.ts'
import { FamilyTabs } from '../../ui/family-tabs.tsx'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import type { T } from '../../ui/messages.ts'
import { Breadcrumb, ButtonLink, Card, Empty, Link, P, PageHead } from '../../ui/parts.tsx'
import { counted, countedUpTo } from '../entries-page.ts'
import { ChildrenSay, type ChildSays } from './children-say.tsx'
import {
  InvolvedList,
  type InvolvedView,
  type PartRow,
  PartsList,
  PeopleList,
  type PersonView,
} from './people-list.tsx'
import { type FilterView, TimelineFilterForm } from './timeline-filter.tsx'

export type FamilyView = {
  id: string
  name: string
  people: PersonView[]
  involved: InvolvedView[]
  /** Newest first. */
  entries: EntryView[]
  /** How many entries there are in all, and how many of those the filter lets through. */
  total: number
  matching: number
  filter?: FilterView
  /** When some are on a next page; `newestHref` when this is one. */
  olderHref?: string
  newestHref?: string
  parts: PartRow[]
  drafts: { id: string; savedAt: Moment }[]
  /** What each child said last. */
  children: ChildSays[]
  /** With whom their rights were not discussed yet. */
  rightsFor?: string[]
  /** They read, and change nothing: because something was opened to them, or because somebody of the family asked them to look along. */
  reads?: 'opened' | 'asked'
  /** What to do now, for who opened the plan in an emergency. */
  crisisHref?: string
  /** What they would write is refused, as for whoever only reads. */
  writesNothing?: boolean
}

const Drafts = ({ t, view }: { t: T; view: FamilyView }) => (
  <Card title={t.family.drafts} id="concepten">
    <ul class="erbij-rows" role="list">
      {view.drafts.map((draft) => (
        <li>
          <div>
            <strong>{t.family.draft}</strong>
            <p class="erbij-meta">{t.family.draftSaved(t.moment(draft.savedAt))}</p>
          </div>
          <Link href={links.draft(view.id, draft.id)}>{t.family.continueDraft}</Link>
        </li>
      ))}
    </ul>
    <p class="erbij-meta">{t.family.draftNote}</p>
  </Card>
)

const Timeline = ({ t, view }: { t: T; view: FamilyView }) => (
  <Card
    title={t.family.timeline}
    id="tijdlijn"
    action={view.total > 0 ? <p class="erbij-meta">{countOf(t, view)}</p> : undefined}
  >
    {view.filter && <TimelineFilterForm t={t} filter={view.filter} />}
    {view.entries.length > 0 ? (
      <Entries t={t} entries={view.entries} />
    ) : filtered(view) && view.filter ? (
      <Empty title={t.filter.emptyTitle} text={t.filter.empty} level={3}>
        <Link href={view.filter.clearHref}>{t.filter.clear}</Link>
      </Empty>
    ) : (
      <Empty
        title={t.family.timelineEmptyTitle}
        text={view.writesNothing ? t.family.timelineEmptyReading : t.family.timelineEmpty}
        level={3}
      />
    )}
    {(view.olderHref ?? view.newestHref) && (
      <p class="erbij-entry-actions">
        {view.newestHref && <Link href={view.newestHref}>{t.family.newest}</Link>}
        {view.olderHref && <Link href={view.olderHref}>{t.family.older}</Link>}
      </p>
    )}
    <p class="erbij-entry-actions">
      <Link href={links.files(view.id)}>{t.files.all}</Link>
    </p>
  </Card>
)

function countOf(t: T, view: FamilyView): string {
  if (filtered(view)) return t.filter.count(counted(t, view.matching), counted(t, view.total))
  return view.total > countedUpTo ? t.filter.many(countedUpTo) : t.family.timelineCount(view.total)
}

const filtered = ({ filter }: FamilyView): boolean => Object.keys(filter?.chosen ?? {}).length > 0

const shortly = (people: PersonView[]): string =>
  people
    .filter((person) => !person.deceased)
    .map((person) =>
      person.age !== undefined && person.age < 18
        ? `${person.name.split(' ')[0]} (${person.age})`
        : person.name.split(' ')[0],
    )
    .join(', ')

/** A family's page for somebody who is involved: what happened, who they are, who helps, and who may see what. */
export const FamilyPage = ({ t, chrome, view, underName }: PageProps<FamilyView> & { underName?: Child }) => (
  <Layout t={t} chrome={chrome} title={view.name}>
    <PageHead
      title={view.name}
      lead={shortly(view.people)}
      {...(!view.writesNothing && {
        action: <ButtonLink href={links.writeNote(view.id)}>{t.family.write}</ButtonLink>,
      })}
    >
      <Breadcrumb t={t} trail={[{ label: t.nav.families, href: links.families }]} here={view.name} />
    </PageHead>
    {/* To whom something was opened, only what was opened exists. */}
    {(view.reads !== 'opened' || view.crisisHref) && (
      <FamilyTabs t={t} chrome={chrome} familyId={view.id} own={false} />
    )}
    {underName && <div class="erbij-stack">{underName}</div>}
    {view.reads && (
      <div class="erbij-readers">
        <P>{t.family.reading[view.reads]}</P>
        {view.crisisHref && (
          <P>
            <Link href={view.crisisHref}>{t.crisis.link}</Link>
          </P>
        )}
      </div>
    )}
    <div class="erbij-columns">
      <div class="erbij-stack">
        {view.drafts.length > 0 && <Drafts t={t} view={view} />}
        <Timeline t={t} view={view} />
      </div>
      <div class="erbij-stack">
        {view.children.length > 0 && (
          <Card title={t.child.familyTitle} id="kinderen">
            <ChildrenSay t={t} says={view.children} />
          </Card>
        )}
        {(!view.reads || view.people.length > 0) && (
          <Card title={t.family.people} id="mensen">
            <PeopleList t={t} people={view.people} familyId={view.id} />
          </Card>
        )}
        {(!view.reads || view.involved.length > 0) && (
          <Card title={t.family.involved} id="erbij">
            <InvolvedList t={t} involved={view.involved} none={t.family.involvedEmpty} />
            <p class="erbij-meta">{t.family.involvedNote}</p>
            {!view.reads && (
              <p class="erbij-entry-actions">
                {!view.writesNothing && !view.rightsFor && (
                  <Link href={links.offerRights(view.id)}>{t.offer.link}</Link>
                )}
                <Link href={links.endTie(view.id)}>{t.family.endTie}</Link>
              </p>
            )}
          </Card>
        )}
        {view.rightsFor && (
          <Card title={t.offer.reminderTitle} id="rechten" quiet>
            <P>{t.offer.reminder(t.list(view.rightsFor))}</P>
            <p class="erbij-entry-actions">
              <Link href={links.offerRights(view.id)}>{t.offer.link}</Link>
            </p>
          </Card>
        )}
        <Card title={t.family.parts} id="delen">
          <PartsList t={t} familyId={view.id} parts={view.parts} />
          {!view.reads && (
            <p class="erbij-entry-actions">
              <Link href={links.openings(view.id)}>{t.openings.linkHelper}</Link>
            </p>
          )}
        </Card>
      </div>
    </div>
  </Layout>
)
