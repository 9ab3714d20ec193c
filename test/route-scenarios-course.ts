import type { Scenarios } from './route-given.ts'

export const courseScenarios: Record<string, Scenarios> = {}
