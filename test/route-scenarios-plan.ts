import type { Scenarios } from './route-given.ts'

export const planScenarios: Record<string, Scenarios> = {}
