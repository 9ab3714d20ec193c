import type { PageProps } from '../../ui/chrome.ts'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import { Card, Empty, Link, PageHead } from '../../ui/parts.tsx'
import type { TodayKind } from '../today.store.ts'

export type TodayGroup = {
  kind: TodayKind
  lines: { href: string; label: string; meta: string; familyName: string }[]
  /** How many are shown, when there are more. */
  onlyFirst?: number
}

/** What stands above it: something to do that is of no family of this reader. */
export type TodayCard = { id: string; title: string; lines: { href: string; label: string; meta: string }[] }

/** `waits`: for whoever reads along when asked, and has nothing to do here. */
export type TodayView = { groups: TodayGroup[]; cards?: TodayCard[]; waits?: boolean }

/** What lies there in one's families, a card per kind of thing. */
export const TodayPage = ({ t, chrome, view }: PageProps<TodayView>) => (
  <Layout t={t} chrome={chrome} title={t.today.title}>
    <PageHead title={t.today.title} lead={view.groups.length > 0 ? t.today.intro : undefined} />
    <div class="erbij-column">
      {(view.cards ?? []).map((card) => (
        <Card title={card.title} id={`vandaag-${card.id}`}>
          <ul class="erbij-rows" role="list">
            {card.lines.map((line) => (
              <li>
                <div>
                  <Link href={line.href}>{line.label}</Link>
                  <p class="erbij-meta">{line.meta}</p>
                </div>
              </li>
            ))}
          </ul>
        </Card>
      ))}
      {view.groups.length === 0 && !view.cards?.length && (
        <div class="erbij-card">
          <Empty title={t.today.emptyTitle} text={view.waits ? t.today.wait : t.today.empty}>
            <Link href={links.families}>{t.nav.families}</Link>
          </Empty>
        </div>
      )}
      {view.groups.map((group) => (
        <Card title={t.today.kinds[group.kind]} id={`vandaag-${group.kind}`}>
          <ul class="erbij-rows" role="list">
            {group.lines.map((line) => (
              <li>
                <div>
                  <Link href={line.href}>{line.label}</Link>
                  <p class="erbij-meta">{[line.familyName, line.meta].filter(Boolean).join(' · ')}</p>
                </div>
              </li>
            ))}
          </ul>
          {group.onlyFirst && <p class="erbij-meta">{t.today.more(group.onlyFirst)}</p>}
        </Card>
      ))}
    </div>
  </Layout>
)
