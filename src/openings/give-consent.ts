import { dayFrom } from '../lib/day.ts'
import { fromTextArea } from '../lib/text.ts'
import type { Choice, FieldErrors } from '../ui/form.tsx'
import { untilFault } from './until.ts'

/** What was filled in, as it was filled in. `who`: `p:` and a person's id, or `c:` and a capacity's. */
export interface ConsentInput {
  parts: string[]
  who: string
  until: string
  reason: string
}

export const consentFrom = (form: { one(name: string): string; all(name: string): string[] }): ConsentInput => ({
  parts: [...new Set(form.all('parts'))],
  who: form.one('who'),
  until: dayFrom(form.one('until')),
  reason: fromTextArea(form.one('reason')).trim(),
})

/** Why a text cannot be kept, if it cannot. */
export function textFault(text: string): 'openTextInvalid' | 'openTextTooLong' | undefined {
  if (!text.isWellFormed() || text.includes('\0')) return 'openTextInvalid'
  return text.length > 2_000 ? 'openTextTooLong' : undefined
}

/** The first thing that is wrong with each field. Only what was offered can be chosen. */
export function consentFaults(
  input: ConsentInput,
  offered: { parts: readonly Choice[]; who: readonly Choice[]; today: string },
): FieldErrors<keyof ConsentInput> {
  const errors: FieldErrors<keyof ConsentInput> = {}
  const known = new Set(offered.parts.map(({ value }) => value))
  if (input.parts.length === 0 || !input.parts.every((id) => known.has(id))) errors.parts = 'openPartsRequired'
  if (!offered.who.some(({ value }) => value === input.who)) errors.who = 'openWhoRequired'
  const until = untilFault(input.until, offered.today)
  if (until) errors.until = until
  const reason = textFault(input.reason)
  if (reason) errors.reason = reason
  return errors
}
