import type { PageProps } from '../../ui/chrome.ts'
import { FamilyTabs } from '../../ui/family-tabs.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { T } from '../../ui/messages.ts'
import { Breadcrumb, Card, dutch, P, PageHead } from '../../ui/parts.tsx'
import type { DomainsView, DomainView } from '../present-domains.ts'
import type { ThingView } from '../present-plan.ts'
import { underPlan } from './plan-page.tsx'

const Line = ({ t, thing, words }: { t: T; thing: ThingView; words: (names: string) => string }) => (
  <li>
    <p class="erbij-meta">{words(t.list(thing.about))}</p>
    <a class="utrecht-link" href={thing.href}>
      <span lang={dutch(t)}>{thing.title}</span>
    </a>
  </li>
)

const Domain = ({ t, domain, nth }: { t: T; domain: DomainView; nth: number }) => (
  <Card title={domain.name} id={`deel-${nth}`}>
    <ul class="erbij-plan-steps" role="list">
      {domain.goals.map((thing) => (
        <Line t={t} thing={thing} words={t.plan.domainGoal} />
      ))}
      {domain.strengths.map((thing) => (
        <Line t={t} thing={thing} words={t.plan.domainStrength} />
      ))}
    </ul>
  </Card>
)

/** The plan by domain of life, and of which nobody spoke yet. */
export const DomainsPage = ({ t, chrome, view }: PageProps<DomainsView>) => (
  <Layout t={t} chrome={chrome} title={t.plan.domainsTitle}>
    <PageHead title={t.plan.domainsTitle} lead={t.plan.domainsLead}>
      <Breadcrumb t={t} trail={underPlan(t, view)} here={t.plan.domainsTitle} />
    </PageHead>
    <FamilyTabs t={t} chrome={chrome} />
    <div class="erbij-column">
      {view.domains.map((domain, nth) => (
        <Domain t={t} domain={domain} nth={nth} />
      ))}
      {view.silent.length > 0 && (
        <Card title={t.plan.domainsNone} id="stil" quiet>
          <ul class="utrecht-unordered-list">
            {view.silent.map((name) => (
              <li>{name}</li>
            ))}
          </ul>
          <P>{t.plan.domainsNoneNote}</P>
        </Card>
      )}
    </div>
  </Layout>
)
