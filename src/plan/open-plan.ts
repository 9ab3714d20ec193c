import type { Access } from '../access/access.ts'
import type { PartFacts } from '../access/facts.ts'
import { type OpenedDossier, readOpened } from '../dossier/handlers/open-dossier.ts'
import type { PartSort } from '../dossier/part.ts'
import { sharedPart } from '../dossier/shared-part.ts'
import { readSteps } from '../dossier/threads.store.ts'
import type { StepRow } from '../dossier/threads.ts'
import { familyOf, isPerson, type OpenOptions, type Visit } from '../http/visit.ts'
import { helps } from '../people/present-people.ts'
import { kindsOfAlike, kindsOfPlan, type Plan, planOf } from './plan.ts'

/** The plan of one family, as one reader reads it. */
export interface OpenedPlan extends OpenedDossier {
  familyId: string
  plan: Plan
  /** Every entry that was read for it. */
  steps: readonly StepRow[]
  /** Somebody of the family, for themself; otherwise somebody who helps. */
  own: boolean
  /** Under eighteen: fewer questions, simple words. */
  young: boolean
  /** May this reader go on with what stands in this part? */
  mayWrite: (part: Pick<PartFacts, 'id'>) => boolean
}

const planSorts: readonly string[] = [
  'basics',
  'involvement',
  'network',
  'family-plan',
  'analysis',
] satisfies PartSort[]

/** Only the plan is looked at, and who people are and who helps them: that is what the log says. `besides`: what a page needs more. */
export const planParts = (...besides: PartSort[]): Pick<OpenOptions, 'only'> => ({
  only: ({ sort }) => planSorts.includes(sort) || (besides as string[]).includes(sort),
})
/** Who reads a part by a decision of somebody, is known by that decision. */
export const withReaders = planParts('access', 'mandate')

/** Reads the plan inside a look, in two statements. */
export async function openPlan(visit: Visit, access: Access): Promise<OpenedPlan> {
  const familyId = familyOf(visit)
  const opened = await readOpened(visit, access, familyId, 0)
  const own = isPerson(visit)
  const steps = (await readSteps(access, own ? kindsOfPlan : [...kindsOfPlan, ...kindsOfAlike])).get(familyId) ?? []
  const parts = opened.family.parts
  return {
    ...opened,
    familyId,
    steps,
    plan: planOf(steps, (partId) => parts.get(partId)?.part.subjects ?? []),
    own,
    young: visit.chrome.viewer?.young === true,
    mayWrite: ({ id }) => {
      const part = parts.get(id)?.part
      return part !== undefined && access.may(familyId, part, own ? 'answer' : 'write').allowed
    },
  }
}

/** Every id that is this reader's own in this family. */
export const selvesOf = ({ family }: Pick<OpenedPlan, 'family'>): readonly string[] => family.facts.selves

/** May this reader begin something, about anybody? Whoever only reads may not. */
export function mayBeginIn({ own, access, family }: Pick<OpenedPlan, 'own' | 'access' | 'family'>): boolean {
  if (!own) return helps(family.facts)
  return family.facts.members.some(
    ({ id }) => access.may(family.facts.id, sharedPart(family.facts, 'family-plan', [id]), 'answer').allowed,
  )
}
