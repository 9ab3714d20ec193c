import type { T } from '../src/ui/messages.ts'

export const analysisPages = (_: T) => ({})
