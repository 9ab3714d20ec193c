import type { PageProps } from '../../ui/chrome.ts'
import type { Day } from '../../ui/dates.ts'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import type { T } from '../../ui/messages.ts'
import { ButtonLink, Empty, PageHead } from '../../ui/parts.tsx'

export type FamilyRow = {
  id: string
  name: string
  children: { name: string; age?: number }[]
  /** Absent for whoever only reads along. */
  tie?: { role: string; since: Day }
  /** Only for who leads a team: who of the team helps. */
  helpers?: { name: string; since: Day }[]
  lastEntryOn?: Day
}

/** `families` in the order shown: latest contact first. `count` is of all of them. `waits`: they cannot begin by themselves. */
export type FamiliesView = { families: FamilyRow[]; count: number; waits?: boolean }

const Row = ({ t, family }: { t: T; family: FamilyRow }) => (
  <li class="erbij-family">
    <div>
      <h2 class="utrecht-heading-3">
        <a class="utrecht-link" href={links.family(family.id)}>
          {family.helpers
            ? t.list(family.helpers.map(({ name, since }) => t.families.helperSince(name, t.day(since))))
            : family.name}
        </a>
      </h2>
      {family.children.length > 0 && (
        <p class="erbij-family-children">
          <span class="erbij-visually-hidden">{t.families.children}: </span>
          {t.list(
            family.children.map((child) => (child.age === undefined ? child.name : `${child.name} (${child.age})`)),
          )}
        </p>
      )}
      {family.tie && <p class="erbij-meta">{t.families.since(family.tie.role, t.day(family.tie.since))}</p>}
      {!family.tie && !family.helpers && <p class="erbij-meta">{t.families.reading}</p>}
    </div>
    {!family.helpers && (
      <p class="erbij-meta erbij-family-last">
        {family.lastEntryOn ? t.families.lastEntry(t.day(family.lastEntryOn)) : family.tie && t.families.noEntry}
      </p>
    )}
  </li>
)

function leadOf(t: T, { families, count }: FamiliesView): string {
  if (families.some(({ helpers }) => helpers)) return t.families.leads(count)
  return families.some(({ tie }) => tie) ? t.families.count(count) : t.families.reads(count)
}

export const FamiliesPage = ({ t, chrome, view }: PageProps<FamiliesView>) => (
  <Layout t={t} chrome={chrome} title={t.families.title}>
    <PageHead title={t.families.title} lead={view.count > 0 ? leadOf(t, view) : undefined} />
    {view.count === 0 ? (
      <div class="erbij-card">
        {view.waits ? (
          <Empty title={t.families.waitTitle} text={t.families.wait} />
        ) : (
          <Empty title={t.families.emptyTitle} text={t.families.empty}>
            <ButtonLink href={links.beginTie}>{t.families.start}</ButtonLink>
          </Empty>
        )}
      </div>
    ) : (
      <ol class="erbij-card erbij-families" role="list">
        {view.families.map((family) => (
          <Row t={t} family={family} />
        ))}
      </ol>
    )}
  </Layout>
)
