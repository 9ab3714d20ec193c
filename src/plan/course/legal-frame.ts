import type { FamilyAccess } from '../../access/access.ts'
import type { PartFacts } from '../../access/facts.ts'
import { action } from '../../dossier/kinds/action.ts'
import { goal } from '../../dossier/kinds/goal.ts'
import type { Frame } from '../../dossier/kinds/plan-fields.ts'
import { type StepRow, type Thread, threadsOf } from '../../dossier/threads.ts'
import type { Measure } from '../../law/measures.ts'
import { conditionsOf } from './conditions.ts'

/** Coercion is considered: since when, about whom (person ids). */
export interface Considered {
  /** YYYY-MM-DD: the first day of those that hold. */
  since: string
  about: string[]
}

/** Something that is ordered. `measure`: null where this reader knows that there is one, and not which. */
export interface Ordered {
  measure: Measure | null
  about: string[]
}

/** What help is, seen by one reader: free, free with something that is said to follow, or ordered. */
export type LegalFrame =
  | { is: 'voluntary' }
  | ({ is: 'considered' } & Considered)
  | { is: 'ordered'; by: Ordered[]; considered?: Considered }

/**
 * From what this reader may read and nothing else: so two people of one family can have two frames, and whoever a condition is not about
 * does not find out from the other's. `steps`: of conditions, goals and steps (others are left out); `measured`: the parts written in a
 * measure that this reader may know of.
 */
export function legalFrame(
  steps: readonly StepRow[],
  { parts, measured, today }: { parts: FamilyAccess['parts']; measured: readonly PartFacts[]; today: string },
): LegalFrame {
  const conditions = conditionsOf(steps, parts)
  const open = conditions.filter(({ state }) => state === 'considered' || state === 'requested')
  const considered = open.length > 0 && {
    since: open.map(({ since }) => since).sort()[0] ?? today,
    about: unique(open.flatMap(({ about }) => about)),
  }
  const by = together([
    ...planned(steps, parts, today),
    ...conditions.flatMap(({ state, about }) => (state === 'ordered' ? [{ measure: null, about: [...about] }] : [])),
    ...measured.map(({ subjects }) => ({ measure: null, about: [...subjects] })),
  ])
  if (by.length > 0) return { is: 'ordered', by, ...(considered && { considered }) }
  return considered ? { is: 'considered', ...considered } : { is: 'voluntary' }
}

/** What the plan says is ordered, as long as it holds. Of two versions that people wrote at once, one that says so is enough. */
function planned(steps: readonly StepRow[], parts: FamilyAccess['parts'], today: string): Ordered[] {
  const threads = threadsOf(steps.filter(({ kind }) => kind === goal.id || kind === action.id))
  return threads.flatMap((thread): Ordered[] => {
    const part = parts.get(thread.partId)?.part
    if (!part || isDone(thread)) return []
    return [thread.shown, ...thread.beside].flatMap(({ body }) => {
      const { frame } = body as { frame?: Frame }
      const holds = frame?.is === 'ordered' && (frame.until === undefined || frame.until >= today)
      return holds ? [{ measure: frame.measure, about: [...part.subjects] }] : []
    })
  })
}

function isDone({ ended, steps, shown }: Thread): boolean {
  const after = steps.slice(steps.indexOf(shown) + 1).map(({ body }) => (body as { step?: string }).step)
  return ended !== undefined || after.findLast((step) => step === 'done' || step === 'not-done') === 'done'
}

/** One line per measure, and a measure without a name only about whom no named one is. */
function together(all: readonly Ordered[]): Ordered[] {
  const lines = [...Map.groupBy(all, ({ measure }) => measure)].map(([measure, group]) => ({
    measure,
    about: unique(group.flatMap(({ about }) => about)),
  }))
  const named = new Set(lines.flatMap(({ measure, about }) => (measure ? about : [])))
  return lines.flatMap(({ measure, about }) => {
    const left = measure ? about : about.filter((id) => !named.has(id))
    return left.length > 0 ? [{ measure, about: left }] : []
  })
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)]
