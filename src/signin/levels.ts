import type { Capacity } from './session.ts'
import { bothSides } from './session.ts'

/** Which levels of assurance (`acr`) are enough, per kind of capacity; a kind that is absent takes any. */
export type Levels = Readonly<Partial<Record<Capacity['kind'], readonly string[]>>>

/** For which kinds of capacity somebody signed in strongly enough. A provider that says nothing of it said no level at all. */
export const strongEnoughFor = (levels: Levels, acr: string | undefined): Capacity['kind'][] =>
  bothSides.filter((kind) => {
    const enough = levels[kind]
    return enough === undefined || (acr !== undefined && enough.includes(acr))
  })

/** What the provider is asked for: every level that is enough for somebody, each once, the family's first. */
export const askedLevels = ({ person = [], professional = [] }: Levels): string[] => [
  ...new Set([...person, ...professional]),
]
