import type { NewEntry } from '../dossier/append.ts'
import type { Kind } from '../dossier/kind.ts'
import { withholding } from '../dossier/kinds/withholding.ts'
import { endFault, latestUntil } from '../dossier/withhold-entry.ts'
import { type WithholdingGround, withholdingGroundsOf } from '../law/withholding.ts'
import { dayFrom, isDay } from '../lib/day.ts'
import { fromTextArea } from '../lib/text.ts'
import { uuidOf } from '../lib/uuid.ts'
import type { FieldErrors } from '../ui/form.tsx'
import type { Place } from './decision-place.ts'

/** Who of the family hears of a disclosure later, and why: as it was filled in. Nobody: everybody reads it at once. */
export interface LaterInput {
  laterWho: string[]
  laterGround: string
  laterReason: string
  laterUntil: string
}
export type LaterField = keyof LaterInput

export const laterFrom = (form: { one(name: string): string; all(name: string): string[] }): LaterInput => ({
  laterWho: [...new Set(form.all('laterWho'))].filter((id) => id !== ''),
  laterGround: form.one('laterGround'),
  laterReason: fromTextArea(form.one('laterReason')).trim(),
  laterUntil: dayFrom(form.one('laterUntil')),
})

/** A place of the decision with who of the family would read it there. */
export interface ReadPlace extends Place {
  readers: readonly { value: string; label: string }[]
}

/** The grounds that the law of every place knows. */
export const laterGrounds = (places: readonly ReadPlace[]): WithholdingGround[] => {
  const [first = [], ...others] = places.map(({ place }) => withholdingGroundsOf(place.regime))
  return first.filter((ground) => others.every((known) => known.includes(ground)))
}

/** The first thing that is wrong with each field. */
export function laterFaults(input: LaterInput, places: readonly ReadPlace[], today: string): FieldErrors<LaterField> {
  const errors: FieldErrors<LaterField> = {}
  // Whoever wrote down why meant somebody: without a name everybody would read it at once.
  if (input.laterWho.length === 0 && input.laterGround === '' && input.laterReason === '') return errors
  const readers = new Set(places.flatMap((one) => one.readers.map(({ value }) => value)))
  if (input.laterWho.length === 0 || !input.laterWho.every((id) => readers.has(id))) errors.laterWho = 'personRequired'
  if (!laterGrounds(places).some((ground) => ground === input.laterGround)) errors.laterGround = 'groundRequired'
  const reason = endFault(input.laterReason)
  if (reason) errors.laterReason = reason === 'withholdEndReasonRequired' ? 'withholdReasonRequired' : reason
  if (!isDay(input.laterUntil) || input.laterUntil <= today) errors.laterUntil = 'untilRequired'
  else if (input.laterUntil > latestUntil(today)) errors.laterUntil = 'untilTooFar'
  return errors
}

/** What keeps the decision in this place from each of them: proposed with it, for a second professional to confirm. */
export const laterEntries =
  (input: LaterInput, places: readonly ReadPlace[]) =>
  (opening: { id: string; familyId: string; partId: string }, today: string): NewEntry[] => {
    const readers = places.find(({ place }) => place.id === opening.partId)?.readers ?? []
    return input.laterWho
      .filter((person) => readers.some(({ value }) => value === person))
      .map((person) => ({
        id: uuidOf(`later ${opening.id} ${person}`),
        kind: withholding as unknown as Kind,
        familyId: opening.familyId,
        partId: opening.partId,
        answers: opening.id,
        occurredOn: today,
        body: {
          step: 'propose',
          person,
          ground: input.laterGround,
          reason: input.laterReason,
          until: input.laterUntil,
        },
      }))
  }
