import { measures } from '../law/measures.ts'
import type { Json } from '../lib/canonical.ts'
import type { T } from '../ui/messages.ts'
import { action } from './kinds/action.ts'
import { goal } from './kinds/goal.ts'
import { matters } from './kinds/matters.ts'
import type { Frame } from './kinds/plan-fields.ts'
import { strength } from './kinds/strength.ts'

/** Voluntary, or ordered: by which measure and until when. */
export function frameWords(t: T, frame: Frame): string {
  if (frame.is === 'voluntary') return t.plan.voluntary
  const measure = t.measures[frame.measure]
  return frame.until ? t.plan.orderedUntil(measure, t.day(frame.until)) : t.plan.ordered(measure)
}

const framed = (t: T, frame: Frame): string =>
  frame.is === 'ordered' ? `${frameWords(t, frame)} (${measures[frame.measure]})` : frameWords(t, frame)

const overNote = (t: T, { step }: { step: 'set' | 'end' }): string[] => (step === 'end' ? [t.planItem.steps.end] : [])

/** What an entry of these kinds says besides its text, in sentences. Of whom a step is, stands in the plan: names differ per reader. */
export const planNotes: Readonly<Record<string, (t: T, body: Json) => string[]>> = {
  [matters.id]: (t, body) => overNote(t, matters.schema.parse(body)),
  [strength.id]: (t, body) => {
    const said = strength.schema.parse(body)
    return said.step === 'end' ? overNote(t, said) : said.domains.map((domain) => t.lifeDomains[domain])
  },
  [goal.id]: (t, body) => {
    const said = goal.schema.parse(body)
    if (said.step === 'end') return [t.plan.outcomes[said.outcome]]
    return [
      framed(t, said.frame),
      ...(said.recovery ? [t.plan.recovery] : []),
      ...said.domains.map((domain) => t.lifeDomains[domain]),
      ...(said.by ? [t.plan.by(t.day(said.by))] : []),
    ]
  },
  [action.id]: (t, body) => {
    const said = action.schema.parse(body)
    if (said.step === 'effect') return [t.plan.effects[said.effect]]
    if (said.step !== 'set') return [t.plan.state[said.step]]
    return [
      framed(t, said.frame),
      ...(said.law ? [t.plan.underLaw(t.plan.laws[said.law])] : []),
      ...(said.by ? [t.plan.by(t.day(said.by))] : []),
    ]
  },
}
