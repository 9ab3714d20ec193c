import type { Scenarios } from './route-given.ts'

export const analysisScenarios: Record<string, Scenarios> = {}
