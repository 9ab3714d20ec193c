import type { Scenarios } from './route-given.ts'

export const safetyScenarios: Record<string, Scenarios> = {}
