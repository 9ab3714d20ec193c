import { action } from '../dossier/kinds/action.ts'
import { goal } from '../dossier/kinds/goal.ts'
import { matters } from '../dossier/kinds/matters.ts'
import { strength } from '../dossier/kinds/strength.ts'

/** What people make of the plan, as the address calls it. */
export const madeKinds = { belangrijk: matters, doel: goal, stap: action, sterk: strength } as const
export type Slug = keyof typeof madeKinds
const slugs = Object.keys(madeKinds) as Slug[]

export const slugFrom = (text: string | undefined): Slug | undefined => slugs.find((slug) => slug === text)
export const slugOf = (kind: string): Slug | undefined => slugs.find((slug) => madeKinds[slug].id === kind)
