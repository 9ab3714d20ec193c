import { Entries, type EntryView } from '../../dossier/pages/entry.tsx'
import { counted, countedUpTo } from '../../people/entries-page.ts'
import {
  InvolvedList,
  type InvolvedView,
  type PartRow,
  PartsList,
  PeopleList,
  type PersonView,
} from '../../people/pages/people-list.tsx'
import { type FilterView, TimelineFilterForm } from '../../people/pages/timeline-filter.tsx'
import { FrameLine, type FrameView } from '../../plan/course/pages/frame-line.tsx'
import type { Chrome, PageProps } from '../../ui/chrome.ts'
import { FamilyTabs } from '../../ui/family-tabs.tsx'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import { Card, Empty, Link, P, PageHead } from '../../ui/parts.tsx'
import type { WayView } from '../ways.ts'
import { AheadCard, ChildrenCard, DecidesCards, type PortalView } from './portal-cards.tsx'

export type MyFamilyView = {
  familyId: string
  name: string
  portal: PortalView
  frame: FrameView
  people: PersonView[]
  involved: InvolvedView[]
  /** Shared with this person, newest first. */
  entries: EntryView[]
  /** How many there are in all; with `olderHref` when some are on a next page, and `newestHref` when this is one. */
  total: number
  matching: number
  filter?: FilterView
  olderHref?: string
  newestHref?: string
  parts: PartRow[]
}

export type MyDossierView = {
  me: { firstName: string }
  /** Usually one; a person may be in two families. None when nothing opens for this person yet. */
  families: MyFamilyView[]
  /** What this person can do now. */
  next: WayView[]
}

type T = PageProps<unknown>['t']

type EntriesProps = { t: T; family: MyFamilyView; title: string; id: string; nth: number }

const countOf = (t: T, family: MyFamilyView): string => {
  if (filtered(family)) return t.filter.count(counted(t, family.matching), counted(t, family.total))
  if (family.total > countedUpTo) return t.filter.manyMine(countedUpTo)
  return family.newestHref ? t.myDossier.entriesOlder(family.total) : t.myDossier.entriesCount(family.total)
}

const filtered = ({ filter }: MyFamilyView): boolean => Object.keys(filter?.chosen ?? {}).length > 0

const EntriesCard = ({ t, family, title, id, nth }: EntriesProps) => (
  <Card title={title} id={id}>
    {family.filter && <TimelineFilterForm t={t} filter={family.filter} nth={nth} />}
    {family.entries.length === 0 && filtered(family) && family.filter ? (
      <Empty title={t.filter.emptyTitle} text={t.filter.empty} level={3}>
        <Link href={family.filter.clearHref}>{t.filter.clear}</Link>
      </Empty>
    ) : family.entries.length === 0 ? (
      <Empty title={t.myDossier.entriesEmptyTitle} text={t.myDossier.entriesEmpty} level={3} />
    ) : (
      <>
        <P soft>{countOf(t, family)}</P>
        <Entries t={t} entries={family.entries} state={false} />
      </>
    )}
    {(family.olderHref ?? family.newestHref) && (
      <p class="erbij-entry-actions">
        {family.newestHref && <Link href={family.newestHref}>{t.family.newest}</Link>}
        {family.olderHref && <Link href={family.olderHref}>{t.family.older}</Link>}
      </p>
    )}
    <p class="erbij-entry-actions">
      <Link href={links.myFiles(family.familyId)}>{t.files.all}</Link>
      <Link href={links.myCopy(family.familyId)}>{t.copy.link}</Link>
      <Link href={links.myTerms(family.familyId)}>{t.retention.link}</Link>
    </p>
  </Card>
)

/** `several`: this person is in several families, so that every card says of which it is. */
type FamilyProps = { t: T; chrome: Chrome; family: MyFamilyView; nth: number; several: boolean }
const Family = ({ t, chrome, family, nth, several }: FamilyProps) => {
  const title = (words: string) => (several ? `${words}: ${family.name}` : words)
  // Further back, or by a filter, they came to read what was written: that stands first.
  const card = { t, view: family.portal, title, id: String(nth), young: chrome.viewer?.young }
  const browses = filtered(family) || family.newestHref !== undefined
  return (
    <>
      <FamilyTabs t={t} chrome={chrome} familyId={family.familyId} own name={several ? family.name : undefined} />
      <FrameLine t={t} view={family.frame} />
      {!browses && <AheadCard {...card} />}
      <EntriesCard t={t} family={family} title={title(t.myDossier.entries)} id={`verslagen-${nth}`} nth={nth} />
      <Card title={title(t.myDossier.involved)} id={`hulp-${nth}`}>
        <InvolvedList t={t} involved={family.involved} none={t.myDossier.involvedEmpty} />
      </Card>
      <DecidesCards {...card} />
      <ChildrenCard {...card} />
      <Card title={title(t.myDossier.people)} id={`gezin-${nth}`}>
        <PeopleList t={t} people={family.people} own familyId={family.familyId} />
        <p class="erbij-meta">{t.myDossier.peopleNote}</p>
      </Card>
      {family.parts.length > 0 && (
        <Card title={title(t.myDossier.parts)} id={`delen-${nth}`}>
          <P soft>{t.myDossier.partsNote}</P>
          <PartsList t={t} familyId={family.familyId} parts={family.parts} own />
        </Card>
      )}
    </>
  )
}

/** "Mijn dossier": what was written and shared, who helps, who they are, and what one can do. */
export const MyDossierPage = ({ t, chrome, view }: PageProps<MyDossierView>) => (
  <Layout t={t} chrome={chrome} title={t.myDossier.title}>
    <PageHead
      title={t.myDossier.greeting(view.me.firstName)}
      lead={view.families.length > 0 ? t.myDossier.intro : undefined}
    />
    <div class="erbij-column">
      {view.families.length === 0 && (
        <div class="erbij-card">
          <Empty title={t.myDossier.nothingTitle} text={t.myDossier.nothing} />
        </div>
      )}
      {view.families.map((family, index) => (
        <Family t={t} chrome={chrome} family={family} nth={index} several={view.families.length > 1} />
      ))}
      {view.families.length > 0 && (
        <Card title={t.myDossier.next} id="verder" quiet>
          <ul class="erbij-next" role="list">
            {view.next.map((step) => (
              <li>
                <a class="utrecht-link" href={step.href}>
                  {step.label}
                </a>
                <p class="erbij-meta">{step.text}</p>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  </Layout>
)
