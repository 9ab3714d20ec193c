import type { PageProps } from '../../ui/chrome.ts'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import { Breadcrumb, Card, PageHead } from '../../ui/parts.tsx'
import { InvolvedList, type InvolvedView } from './people-list.tsx'

/** `helping`: of the own team. */
export type TeamFamilyView = { helping: InvolvedView[] }

/** A family for who leads a team: who of the team helps, since when, and not what is going on. */
export const TeamFamilyPage = ({ t, chrome, view }: PageProps<TeamFamilyView>) => {
  const title = t.families.helpedBy(t.list(view.helping.map(({ name }) => name)))
  // Why somebody helps, the family reads; it tells what is going on.
  const helping = view.helping.map((helper) => ({ ...helper, reason: '' }))
  return (
    <Layout t={t} chrome={chrome} title={title}>
      <PageHead title={title} lead={t.family.leading}>
        <Breadcrumb t={t} trail={[{ label: t.nav.families, href: links.families }]} here={title} />
      </PageHead>
      <div class="erbij-column">
        <Card title={t.family.involved} id="erbij">
          <InvolvedList t={t} involved={helping} none={t.family.involvedEmpty} />
        </Card>
      </div>
    </Layout>
  )
}
