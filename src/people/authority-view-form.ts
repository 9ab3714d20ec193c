import type { z } from 'zod'
import {
  type AuthorityOutcome,
  type authorityDecision,
  authorityOutcomes,
} from '../dossier/kinds/authority-decision.ts'
import { dayFrom, isDay } from '../lib/day.ts'
import type { FieldErrors } from '../ui/form.tsx'

export type DecisionBody = z.infer<(typeof authorityDecision)['schema']>

/** What was filled in about a decision of a court on authority, as it was filled in. */
export interface DecisionInput {
  outcome: string
  holders: string[]
  decidedOn: string
  court: string
  reference: string
}
export type DecisionField = keyof DecisionInput

export const emptyDecision: DecisionInput = { outcome: '', holders: [], decidedOn: '', court: '', reference: '' }

export const decisionFrom = (form: { one(name: string): string; all(name: string): string[] }): DecisionInput => ({
  outcome: form.one('outcome'),
  holders: [...new Set(form.all('holders'))],
  decidedOn: dayFrom(form.one('decidedOn')),
  court: form.one('court').trim(),
  reference: form.one('reference').trim(),
})

/** How many holders fit an outcome. A third or a guardian may be somebody whom the dossier does not know. */
const fitting: Record<AuthorityOutcome, [least: number, most: number]> = {
  'joint-parental': [2, 2],
  'sole-parental': [1, 1],
  'joint-with-third': [1, 2],
  guardianship: [0, 2],
  'temporarily-none': [0, 0],
  undetermined: [0, 0],
}

const isOutcome = (text: string): text is AuthorityOutcome => authorityOutcomes.some((one) => one === text)

export function decisionFaults(input: DecisionInput, today: string): FieldErrors<DecisionField> {
  const errors: FieldErrors<DecisionField> = {}
  const { outcome, holders, decidedOn } = input
  if (!isOutcome(outcome)) errors.outcome = 'outcomeRequired'
  else if (holders.length < fitting[outcome][0] || holders.length > fitting[outcome][1])
    errors.holders = 'holdersInvalid'
  if (decidedOn === '') errors.decidedOn = 'dateRequired'
  else if (!isDay(decidedOn) || decidedOn < '0001') errors.decidedOn = 'dateInvalid'
  else if (decidedOn > today) errors.decidedOn = 'dateInFuture'
  if (input.court === '') errors.court = 'courtRequired'
  for (const [name, max] of [
    ['court', 200],
    ['reference', 100],
  ] as const) {
    if (!input[name].isWellFormed() || input[name].includes('\0')) errors[name] = 'textInvalid'
    else if (input[name].length > max) errors[name] = 'tooLong'
  }
  return errors
}

/** The body of a checked input. */
export const decisionBody = (input: DecisionInput, child: string): DecisionBody => ({
  child,
  outcome: input.outcome as AuthorityOutcome,
  holders: input.holders,
  decidedOn: input.decidedOn,
  court: input.court,
  ...(input.reference && { reference: input.reference }),
})

export const decisionInput = ({ outcome, holders, decidedOn, court, reference }: DecisionBody): DecisionInput => ({
  outcome,
  holders,
  decidedOn,
  court,
  reference: reference ?? '',
})
