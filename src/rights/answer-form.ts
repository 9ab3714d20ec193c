import { type Outcome, outcomes, type RefusalGround, refusalGroundsOf } from '../law/rights.ts'
import { dayFrom, isDay } from '../lib/day.ts'
import { fromTextArea } from '../lib/text.ts'
import type { FieldErrors } from '../ui/form.tsx'
import { textFault } from './ask-form.ts'
import { type Decided, latestDue, perPart, type Request } from './request.ts'

interface Form {
  one(name: string): string
}

/** What was filled in, as it was filled in. `parts`: by part id, what is decided otherwise. */
export interface DecideInput {
  outcome: string
  ground: string
  text: string
  parts: Map<string, { outcome: string; ground: string; reason: string }>
}

export const decideFrom = (form: Form, parts: readonly string[]): DecideInput => ({
  outcome: form.one('outcome'),
  ground: form.one('ground'),
  text: fromTextArea(form.one('text')),
  parts: new Map(
    parts.map((id) => [
      id,
      {
        outcome: form.one(`outcome-${id}`),
        ground: form.one(`ground-${id}`),
        reason: fromTextArea(form.one(`reason-${id}`)),
      },
    ]),
  ),
})

const isOutcome = (text: string): text is Outcome => (outcomes as readonly string[]).includes(text)

/** The first thing that is wrong with each field. Whatever is not given in full names its ground (AVG 12(4)). */
export function decideFaults({ right, regime }: Pick<Request, 'right' | 'regime'>, input: DecideInput): FieldErrors {
  const errors: FieldErrors = {}
  const grounds: readonly string[] = refusalGroundsOf(right, regime)
  const needs = (outcome: string, ground: string) => outcome !== 'given' && !grounds.includes(ground)
  if (!isOutcome(input.outcome)) errors['outcome'] = 'outcomeRequired'
  else if (needs(input.outcome, input.ground)) errors['ground'] = 'refusalGroundRequired'
  for (const [id, { outcome, ground, reason }] of input.parts) {
    if (outcome !== '' && !isOutcome(outcome)) errors[`outcome-${id}`] = 'outcomeRequired'
    else if (outcome !== '' && needs(outcome, ground)) errors[`ground-${id}`] = 'refusalGroundRequired'
    const fault = textFault(reason, true, 2_000)
    if (fault && fault !== 'required') errors[`reason-${id}`] = fault
  }
  const fault = textFault(input.text)
  if (fault) errors['text'] = fault === 'required' ? 'answerTextRequired' : fault
  return errors
}

/** The decision as it is recorded: of every part and entry that it is about its own outcome, or that of the whole. */
export function decisionOf(request: Pick<Request, 'right' | 'ask'>, input: DecideInput): Decided {
  const whole = outcome(input)
  const each = [...input.parts].map(([part, one]) => ({
    part,
    ...(one.outcome === '' ? whole : outcome(one)),
    ...(one.reason.trim() !== '' && { reason: one.reason }),
  }))
  const entries = request.ask.body.entries?.map((entry) => ({ entry, ...whole }))
  return {
    step: 'decide',
    ...whole,
    ...(perPart(request.right) && each.length > 0 && { parts: each }),
    ...(entries && { entries }),
    text: input.text,
  }
}

/** An outcome with its ground, once it was checked. */
const outcome = (said: { outcome: string; ground: string }) => ({
  outcome: said.outcome as Outcome,
  ...(said.outcome !== 'given' && { ground: said.ground as RefusalGround }),
})

export const extendFrom = (form: Form) => ({
  until: dayFrom(form.one('until')),
  extendReason: fromTextArea(form.one('extendReason')),
})
export type ExtendInput = ReturnType<typeof extendFrom>

export function extendFaults({ term, due, ask }: Request, input: ExtendInput): FieldErrors<keyof ExtendInput> {
  const errors: FieldErrors<keyof ExtendInput> = {}
  if (!isDay(input.until) || input.until <= due) errors.until = 'extendUntilRequired'
  else if (input.until > latestDue(term, ask.body.receivedOn)) errors.until = 'extendUntilTooFar'
  const fault = textFault(input.extendReason)
  if (fault) errors.extendReason = fault === 'required' ? 'extendReasonRequired' : fault
  return errors
}

export const routeFrom = (form: Form) => ({
  organisation: form.one('organisation'),
  routeReason: fromTextArea(form.one('routeReason')),
})
export type RouteInput = ReturnType<typeof routeFrom>

/** `to`: the organisations that it may be passed on to. */
export function routeFaults(input: RouteInput, to: readonly string[]): FieldErrors<keyof RouteInput> {
  const errors: FieldErrors<keyof RouteInput> = {}
  if (!to.includes(input.organisation)) errors.organisation = 'routeRequired'
  const fault = textFault(input.routeReason)
  if (fault) errors.routeReason = fault === 'required' ? 'routeReasonRequired' : fault
  return errors
}

/** May this request be put off (once more)? A reason must be told within the first term (AVG 12(3)). */
export const mayExtend = ({ term, extended, overdue }: Request): boolean =>
  term.extension !== null && !extended && !overdue
