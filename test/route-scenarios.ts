import { analysisScenarios } from './route-scenarios-analysis.ts'
import { apiScenarios } from './route-scenarios-api.ts'
import { childScenarios } from './route-scenarios-child.ts'
import { complaintScenarios } from './route-scenarios-complaint.ts'
import { copyScenarios } from './route-scenarios-copy.ts'
import { courseScenarios } from './route-scenarios-course.ts'
import { decisionScenarios } from './route-scenarios-decisions.ts'
import { familyScenarios } from './route-scenarios-family.ts'
import { noticeScenarios } from './route-scenarios-notice.ts'
import { openingScenarios } from './route-scenarios-openings.ts'
import { ownScenarios } from './route-scenarios-own.ts'
import { peopleScenarios } from './route-scenarios-people.ts'
import { planScenarios } from './route-scenarios-plan.ts'
import { portalScenarios } from './route-scenarios-portal.ts'
import { rightsScenarios } from './route-scenarios-rights.ts'
import { safetyScenarios } from './route-scenarios-safety.ts'
import { sessionScenarios } from './route-scenarios-sessions.ts'

export type { Given, Scenario } from './route-given.ts'

/** Of every route: somebody who may, beside somebody who may not. */
export const scenarios = {
  ...familyScenarios,
  ...peopleScenarios,
  ...ownScenarios,
  ...openingScenarios,
  ...rightsScenarios,
  ...complaintScenarios,
  ...apiScenarios,
  ...decisionScenarios,
  ...copyScenarios,
  ...noticeScenarios,
  ...portalScenarios,
  ...childScenarios,
  ...analysisScenarios,
  ...courseScenarios,
  ...planScenarios,
  ...safetyScenarios,
  ...sessionScenarios,
}
