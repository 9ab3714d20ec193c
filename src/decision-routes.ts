import { endpoints, metadataPath } from './access/authzen/metadata.ts'
import type { Declared } from './access/guard.ts'

const asked = {
  method: 'post',
  resource: 'decision-point',
  purpose: 'service',
  action: 'decide',
  decides: true,
} as const

/**
 * What other systems ask (AuthZEN): answered by the decision point (`decides`), which knows a caller by its token and never sees a
 * session. Part of the security map in routes.ts.
 */
export const decisionRoutes = [
  { ...asked, method: 'get', path: metadataPath, action: 'public' },
  { ...asked, path: endpoints.access_evaluation_endpoint },
  { ...asked, path: endpoints.access_evaluations_endpoint },
  { ...asked, path: endpoints.search_resource_endpoint },
  { ...asked, path: endpoints.search_action_endpoint },
] as const satisfies readonly (Declared & { decides: true })[]
