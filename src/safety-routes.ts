import type { Declared } from './access/guard.ts'
import type { Visit } from './http/visit.ts'

export const safetyRoutes = [] as const satisfies readonly (Declared & { visit: (visit: Visit) => unknown })[]
