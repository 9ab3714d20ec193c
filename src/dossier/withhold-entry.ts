import type { Access } from '../access/access.ts'
import { type WithholdingGround, withholdingLookAgain, withholdingMonths } from '../law/withholding.ts'
import { dayFrom, isDay } from '../lib/day.ts'
import { fromTextArea } from '../lib/text.ts'
import { uuidOf } from '../lib/uuid.ts'
import type { FieldErrors } from '../ui/form.tsx'
import { append } from './append.ts'
import type { ThreadRow } from './find-entry.store.ts'
import { withholding } from './kinds/withholding.ts'
import type { WithholdingRow } from './withhold-entry.store.ts'

/** `pending` hides nothing. `over`: ended, or its day came. */
export type WithholdingState = 'pending' | 'active' | 'over'

export function stateOf(row: WithholdingRow, today: string): WithholdingState {
  if (row.endedAt !== null || row.untilOn <= today) return 'over'
  return row.confirmedAt === null ? 'pending' : 'active'
}

/** It holds and ends by itself soon: it is looked at again, and can be decided anew before its day. */
export function endsSoon(row: WithholdingRow, today: string): boolean {
  const from = new Date(Date.parse(`${row.untilOn}T00:00:00Z`) - withholdingLookAgain * 86_400_000)
  return stateOf(row, today) === 'active' && today >= from.toISOString().slice(0, 10)
}

/** Of whom it cannot be proposed: it is proposed already, or holds for longer. */
export const takenIn = (decisions: readonly WithholdingRow[], today: string): string[] =>
  decisions.filter((one) => stateOf(one, today) !== 'over' && !endsSoon(one, today)).map(({ personId }) => personId)

/** The last day a withholding may run until (YYYY-MM-DD): so many months ahead, or the last day of that month. */
export function latestUntil(today: string): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + withholdingMonths, 0))
  last.setUTCDate(Math.min(day, last.getUTCDate()))
  return last.toISOString().slice(0, 10)
}

/** What was filled in, as it was filled in. */
export interface WithholdInput {
  person: string
  ground: string
  reason: string
  until: string
}

export const withholdFrom = (form: { one(name: string): string }): WithholdInput => ({
  person: form.one('person'),
  ground: form.one('ground'),
  reason: fromTextArea(form.one('reason')),
  until: dayFrom(form.one('until')),
})

/**
 * The first thing that is wrong with each field. `persons`: from whom it may be withheld; `taken`: from whom it is for longer, or is proposed;
 * `grounds`: those that the law of its part knows.
 */
export function withholdFaults(
  input: WithholdInput,
  known: { persons: readonly string[]; taken: readonly string[]; grounds: readonly WithholdingGround[]; today: string },
): FieldErrors<keyof WithholdInput> {
  const errors: FieldErrors<keyof WithholdInput> = {}
  if (!known.persons.includes(input.person)) errors.person = 'personRequired'
  else if (known.taken.includes(input.person)) errors.person = 'personTaken'
  if (!known.grounds.some((ground) => ground === input.ground)) errors.ground = 'groundRequired'
  const reason = reasonFault(input.reason)
  if (reason) errors.reason = reason === 'textRequired' ? 'withholdReasonRequired' : reason
  if (!isDay(input.until) || input.until <= known.today) errors.until = 'untilRequired'
  else if (input.until > latestUntil(known.today)) errors.until = 'untilTooFar'
  return errors
}

/** Why the reason for ending is refused, if it is. */
export function endFault(reason: string): 'withholdEndReasonRequired' | 'textTooLong' | 'textInvalid' | undefined {
  const fault = reasonFault(reason)
  return fault === 'textRequired' ? 'withholdEndReasonRequired' : fault
}

function reasonFault(reason: string): 'textRequired' | 'textTooLong' | 'textInvalid' | undefined {
  if (!reason.isWellFormed() || reason.includes('\0')) return 'textInvalid'
  if (reason.trim() === '') return 'textRequired'
  return reason.length > 2_000 ? 'textTooLong' : undefined
}

export type WithholdStep =
  | { step: 'propose'; id: string; input: WithholdInput }
  | { step: 'confirm'; thread: string }
  | { step: 'end'; thread: string; reason: string }

/** Writes one step, beside the entry. Confirming and ending have one id each, so that pressing twice does it once. */
export async function withholdEntry(
  access: Access,
  familyId: string,
  row: ThreadRow,
  given: WithholdStep,
): Promise<void> {
  const beside = { kind: withholding, familyId, partId: row.partId, occurredOn: access.today, answers: row.id }
  switch (given.step) {
    case 'propose': {
      const { ground, ...rest } = given.input
      const body = { step: 'propose', ...rest, ground: ground as WithholdingGround }
      await append(access, [{ ...beside, id: given.id, body }])
      return
    }
    case 'confirm':
      await append(access, [
        { ...beside, id: uuidOf(`confirm ${given.thread}`), thread: given.thread, body: { step: 'confirm' } },
      ])
      return
    case 'end':
      await append(access, [
        {
          ...beside,
          id: uuidOf(`end ${given.thread}`),
          thread: given.thread,
          body: { step: 'end', reason: given.reason },
        },
      ])
  }
}
