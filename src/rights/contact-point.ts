import type { PartFacts } from '../access/facts.ts'
import { type Regime, writingRegime } from '../law/regimes.ts'
import type { OrganisationKind } from '../law/roles.ts'
import type { Helper } from './requests.store.ts'

/** An organisation that answers for what it keeps about this family (AVG 4(7)). */
export interface Controller {
  id: string
  name: string
  /** Under which law it keeps it, and so answers a request. */
  regime: Regime
}

/** Where somebody can turn to about the dossier as a whole (AVG 26(1)): an organisation, and who of it is involved longest. */
export interface ContactPoint extends Controller {
  person: string
}

/** The order in which an organisation comes into question: the local team knows the family, and stays. */
const order: readonly OrganisationKind[] = ['local-team', 'regional-safety-team']
const rank = ({ kind }: Helper): number => {
  const at = order.indexOf(kind)
  return at === -1 ? order.length : at
}

/** Whoever treats one patient answers for the treatment alone. */
const answersForAll = ({ kind }: Helper): boolean => kind !== 'mental-health'

/**
 * The contact point of one dossier, as this reader may know it: the local team that is involved; without one the safety team, and
 * then whichever organisation is involved longest. Chosen from who helps this reader reads of, so that nobody learns where
 * somebody else lives from the name of a team.
 */
export function contactPointOf(helpers: readonly Helper[], parts: readonly PartFacts[]): ContactPoint | undefined {
  const [first] = helpers
    .filter(answersForAll)
    .sort((a, b) => rank(a) - rank(b) || a.beganAt.localeCompare(b.beganAt) || a.name.localeCompare(b.name))
  return first && { ...controllerOf(first, parts), person: first.name }
}

const controllerOf = ({ organisationId, organisation, kind }: Helper, parts: readonly PartFacts[]): Controller => ({
  id: organisationId,
  name: organisation,
  regime: writingRegime(kind, parts),
})

/** Every organisation that helps and so can be asked, the one involved longest first, once each. */
export function controllersOf(helpers: readonly Helper[], parts: readonly PartFacts[]): Controller[] {
  const all = new Map<string, Controller>()
  for (const helper of helpers)
    if (!all.has(helper.organisationId)) all.set(helper.organisationId, controllerOf(helper, parts))
  return [...all.values()]
}

/**
 * Who must answer about these parts: each organisation for its own. What no organisation keeps alone, or one that no longer helps and so cannot
 * be asked here, is answered by the contact point.
 */
export function answeringFor(
  parts: readonly PartFacts[],
  controllers: readonly Controller[],
  contact: ContactPoint | undefined,
): Map<Controller, PartFacts[]> {
  const answering = new Map<Controller, PartFacts[]>()
  for (const part of parts) {
    const own = controllers.find(({ id }) => id === part.organisationId)
    const controller = own ?? controllers.find(({ id }) => id === contact?.id)
    if (controller) answering.set(controller, [...(answering.get(controller) ?? []), part])
  }
  return answering
}
