import type { Access } from '../access/access.ts'
import { delayRange } from '../law/notice.ts'
import type { Regime } from '../law/regimes.ts'
import { dayFrom, isDay } from '../lib/day.ts'
import { fromTextArea } from '../lib/text.ts'
import type { FieldErrors } from '../ui/form.tsx'
import { append } from './append.ts'
import { noticeDelay } from './kinds/notice-delay.ts'
import { onlyPart } from './only-part.ts'

/** What was filled in, as it was filled in. `id`: of this form, so that pressing twice records once. */
export interface DelayInput {
  id: string
  reason: string
  until: string
}
export type DelayField = 'reason' | 'until'

export const delayFrom = (form: { one(name: string): string }, id: string): DelayInput => ({
  id,
  reason: fromTextArea(form.one('reason')).trim(),
  until: dayFrom(form.one('until')),
})

/** The first thing that is wrong with each field. `due`: when telling is due now, by law or as it was put off before. */
export function delayFaults(
  input: DelayInput,
  asked: { regime: Regime; due: string; today: string },
): FieldErrors<DelayField> {
  const errors: FieldErrors<DelayField> = {}
  const { after, latest } = delayRange(asked.regime, asked.due, asked.today)
  if (!input.reason.isWellFormed() || input.reason.includes('\0')) errors.reason = 'textInvalid'
  else if (input.reason === '') errors.reason = 'delayReasonRequired'
  else if (input.reason.length > 2_000) errors.reason = 'textTooLong'
  if (!isDay(input.until) || input.until <= after) errors.until = 'delayUntilRequired'
  else if (input.until > latest) errors.until = 'delayUntilTooFar'
  return errors
}

/** Records it in the one part that the look opened for it. */
export async function delayNotice(access: Access, familyId: string, { id, reason, until }: DelayInput): Promise<void> {
  const partId = onlyPart(access, familyId)
  await append(access, [{ id, kind: noticeDelay, familyId, partId, body: { reason, until }, occurredOn: access.today }])
}
