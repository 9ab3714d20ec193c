import type { Declared } from './access/guard.ts'
import type { Visit } from './http/visit.ts'

export const analysisRoutes = [] as const satisfies readonly (Declared & { visit: (visit: Visit) => unknown })[]
