import type { T } from '../src/ui/messages.ts'

export const coursePages = (_: T) => ({})
