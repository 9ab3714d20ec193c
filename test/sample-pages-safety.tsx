import type { T } from '../src/ui/messages.ts'

export const safetyPages = (_: T) => ({})
