import type { PartReader } from '../dossier/handlers/part-readers.ts'
import { paragraphsOf } from '../dossier/kind.ts'
import type { effects } from '../dossier/kinds/action.ts'
import type { Owner } from '../dossier/kinds/plan-fields.ts'
import { planNotes } from '../dossier/present-plan-kinds.ts'
import type { StepRow } from '../dossier/threads.ts'
import { uuidv7 } from '../lib/uuid.ts'
import { links } from '../ui/links.ts'
import { emptyItemInput, type ItemErrors, type ItemInput } from './item-steps.ts'
import type { OpenedPlan } from './open-plan.ts'
import type { HistoryLine, PlanItemView } from './pages/plan-item-page.tsx'
import type { Ending, PlanAction, PlanGoal, PlanThing } from './plan.ts'
import { authorOf, presentAction, presentGoal, presentThing, whoDoes } from './present-plan.ts'

/** One thing of the plan with everything that became of it. */
export function presentItem(
  opened: OpenedPlan,
  thing: PlanThing<{ text: string }>,
  readers: readonly PartReader[],
  given?: { input: ItemInput; errors: ItemErrors },
): PlanItemView {
  const { own, familyId, familyName } = opened
  const { shown, beside, steps, partId, ended } = thing.thread
  const kind = thing.thread.kind as PlanItemView['kind']
  const mayWrite = opened.mayWrite({ id: partId })
  return {
    familyId,
    familyName,
    own,
    kind,
    // Versions beside each other stand on top of this page.
    thing: presentThing(opened, thing),
    ...(kind === 'goal' && { goal: { ...presentGoal(opened, thing as PlanGoal), conflict: false } }),
    ...(kind === 'action' && { action: { ...presentAction(opened, thing as PlanAction), conflict: false } }),
    over: ended !== undefined,
    versions: beside.length > 0 ? [shown, ...beside].map((row) => lineOf(opened, row, steps)) : [],
    history: steps.map((row) => lineOf(opened, row, steps)),
    readers: namesOf(opened, readers),
    audienceHref: (own ? links.myAudience : links.audience)(familyId, partId),
    planHref: (own ? links.myPlan : links.plan)(familyId),
    ...(mayWrite && {
      change: { href: links.changePlanItem(own, familyId, thing.id), action: links.planItem(own, familyId, thing.id) },
    }),
    input: given?.input ?? { id: uuidv7(), ...emptyItemInput },
    errors: given?.errors ?? {},
  }
}

/** Names of readers; whoever reads now comes last, as «u». */
export function namesOf({ t }: Pick<OpenedPlan, 't'>, readers: readonly PartReader[]): string[] {
  const others = readers.filter(({ isYou }) => !isYou).map(({ name }) => name)
  return [...new Set(others), ...(readers.some(({ isYou }) => isYou) ? [t.people.you.toLowerCase()] : [])]
}

type Body = {
  step: 'set' | 'done' | 'not-done' | 'effect' | 'end'
  text?: string
  effect?: (typeof effects)[number]
  owner?: Owner
} & Pick<Ending, 'outcome'>

/** One entry of a thread, as it stands in its history. */
export function lineOf(opened: OpenedPlan, row: StepRow, steps: readonly StepRow[]): HistoryLine {
  const { t, access } = opened
  const { step, text, effect, outcome, owner } = row.body as Body
  const what = () => {
    if (step === 'set') return row === steps[0] ? t.planItem.steps.made : t.planItem.steps.changed
    if (step === 'effect') return effect ? t.plan.effects[effect] : ''
    return outcome ? t.plan.outcomes[outcome] : t.planItem.steps[step]
  }
  return {
    what: what(),
    by: authorOf(row, access.actor.id),
    at: row.recordedAt,
    text: text ? paragraphsOf(text) : [],
    notes:
      step === 'set' ? [...(owner ? [whoDoes(opened, owner)] : []), ...(planNotes[row.kind]?.(t, row.body) ?? [])] : [],
  }
}
