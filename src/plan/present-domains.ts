import { type LifeDomain, lifeDomainIds } from '../law/life-domains.ts'
import type { OpenedPlan } from './open-plan.ts'
import { presentThing, type ThingView } from './present-plan.ts'

export interface DomainView {
  name: string
  goals: ThingView[]
  strengths: ThingView[]
}
export interface DomainsView {
  familyId: string
  familyName: string
  own: boolean
  domains: DomainView[]
  /** Of which nothing stands in what this reader reads. */
  silent: string[]
}

/** The plan by domain of life: what is wanted and what goes well, and for whom. Nothing is scored. */
export function presentDomains(opened: OpenedPlan): DomainsView {
  const { t, plan, familyId, familyName, own } = opened
  const goes = plan.goals.filter(({ ended }) => !ended)
  const of = (things: typeof goes | typeof plan.strengths, domain: LifeDomain) =>
    things.flatMap((thing) => (thing.body.domains.includes(domain) ? [presentThing(opened, thing)] : []))
  const all = lifeDomainIds.map((domain) => ({
    name: t.lifeDomains[domain],
    goals: of(goes, domain),
    strengths: of(plan.strengths, domain),
  }))
  const spoken = ({ goals, strengths }: DomainView) => goals.length + strengths.length > 0
  return {
    familyId,
    familyName,
    own,
    domains: all.filter(spoken),
    silent: all.filter((one) => !spoken(one)).map(({ name }) => name),
  }
}
