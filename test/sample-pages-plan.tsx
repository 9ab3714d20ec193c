import type { T } from '../src/ui/messages.ts'

export const planPages = (_: T) => ({})
