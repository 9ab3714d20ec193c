import { type Right, rights } from '../law/rights.ts'
import { dayFrom, isDay } from '../lib/day.ts'
import { fromTextArea } from '../lib/text.ts'
import type { FieldErrors } from '../ui/form.tsx'
import { textFault } from './ask-form.ts'

/** What can come on paper: whatever somebody may ask, but why somebody looked, which is asked beside the log. */
export const onPaper: readonly Right[] = rights.filter((right) => right !== 'why-looked')

export const paperFrom = (form: { one(name: string): string }) => ({
  asker: form.one('asker'),
  right: form.one('right'),
  receivedOn: dayFrom(form.one('receivedOn')),
  text: fromTextArea(form.one('text')),
})
/** What was filled in, as it was filled in. */
export type PaperInput = ReturnType<typeof paperFrom>

/** The first thing that is wrong with each field. `askers`: for whom something can be written down. */
export function paperFaults(
  input: PaperInput,
  known: { askers: readonly string[]; today: string },
): FieldErrors<keyof PaperInput> {
  const errors: FieldErrors<keyof PaperInput> = {}
  if (!known.askers.includes(input.asker)) errors.asker = 'askerRequired'
  if (!onPaper.some((right) => right === input.right)) errors.right = 'rightRequired'
  if (!isDay(input.receivedOn) || input.receivedOn < '2000-01-01') errors.receivedOn = 'receivedRequired'
  else if (input.receivedOn > known.today) errors.receivedOn = 'receivedInFuture'
  const fault = textFault(input.text)
  if (fault) errors.text = fault === 'required' ? 'askTextRequired' : fault
  return errors
}
