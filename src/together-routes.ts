import { analysisRoutes } from './analysis-routes.ts'
import { courseRoutes } from './course-routes.ts'
import { planRoutes } from './plan-routes.ts'
import { safetyRoutes } from './safety-routes.ts'

/** What a family and its helpers do together: the plan, how it comes about, safety, and what is going on. Part of the security map in routes.ts. */
export const togetherRoutes = [...planRoutes, ...courseRoutes, ...safetyRoutes, ...analysisRoutes] as const
