import { apiScenarios } from './route-scenarios-api.ts'
import { decisionScenarios } from './route-scenarios-decisions.ts'
import { familyScenarios } from './route-scenarios-family.ts'
import { ownScenarios } from './route-scenarios-own.ts'
import { peopleScenarios } from './route-scenarios-people.ts'
import { sessionScenarios } from './route-scenarios-sessions.ts'

export type { Given, Scenario } from './route-given.ts'

/** Of every route: somebody who may, beside somebody who may not. */
export const scenarios = {
  ...familyScenarios,
  ...peopleScenarios,
  ...ownScenarios,
  ...apiScenarios,
  ...decisionScenarios,
  ...sessionScenarios,
}
