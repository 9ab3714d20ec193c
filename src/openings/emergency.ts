import type { Actor, FamilyFacts, PartFacts } from '../access/facts.ts'
import type { NewEntry } from '../dossier/append.ts'
import type { Kind } from '../dossier/kind.ts'
import { withholding } from '../dossier/kinds/withholding.ts'
import { type PartSort, partOf } from '../dossier/part.ts'
import { familyRegime } from '../law/regimes.ts'
import { withholdingAtOnce, withholdingGroundsOf } from '../law/withholding.ts'
import { Bsn } from '../lib/bsn.ts'
import { dayFrom, isDay } from '../lib/day.ts'
import { fromTextArea } from '../lib/text.ts'
import { uuidOf } from '../lib/uuid.ts'
import type { FieldErrors } from '../ui/form.tsx'
import type { Place } from './decision-place.ts'
import { textFault } from './give-consent.ts'
import { daysLater } from './until.ts'

/** What can be needed in an emergency, in words that somebody knows beforehand: which parts there are is told to nobody. */
export const needs = {
  people: ['basics', 'network', 'representation'],
  helpers: ['involvement'],
  plan: ['plan', 'family-plan', 'safety'],
  notes: ['contact'],
  facts: ['facts'],
  words: ['statement'],
  address: ['address'],
} as const satisfies Record<string, readonly PartSort[]>
export type Need = keyof typeof needs
export const scopes = ['person', 'family'] as const

/** The number is never given back: it is typed again after an error. */
export interface EmergencyInput {
  birth: string
  scope: string
  what: string[]
  reason: string
  /** Why the family hears of it some days later; empty: they read it at once. */
  later: string
  sure: boolean
}
export type EmergencyField = keyof EmergencyInput | 'bsn'

type Fields = { one(name: string): string; all(name: string): string[] }

export const emergencyFrom = (form: Fields): EmergencyInput => ({
  birth: dayFrom(form.one('birth')),
  scope: form.one('scope'),
  what: [...new Set(form.all('what'))],
  reason: fromTextArea(form.one('reason')).trim(),
  later: fromTextArea(form.one('later')).trim(),
  sure: form.one('sure') === 'yes',
})

export const bsnFrom = (text: string): Bsn | undefined => Bsn.parse(text.replaceAll(/[\s.]/g, ''))

/** The first thing that is wrong with each field. */
export function emergencyFaults(input: EmergencyInput, bsn: string): FieldErrors<EmergencyField> {
  const errors: FieldErrors<EmergencyField> = {}
  if (bsn.trim() === '') errors.bsn = 'bsnRequired'
  else if (!bsnFrom(bsn)) errors.bsn = 'bsnInvalid'
  if (!isDay(input.birth)) errors.birth = 'birthRequired'
  if (!scopes.some((scope) => scope === input.scope)) errors.scope = 'openScopeRequired'
  if (input.what.length === 0 || !input.what.every((need) => Object.hasOwn(needs, need)))
    errors.what = 'openWhatRequired'
  const reason = textFault(input.reason) ?? (input.reason === '' ? 'openTextRequired' : undefined)
  if (reason) errors.reason = reason
  const later = textFault(input.later)
  if (later) errors.later = later
  if (!input.sure) errors.sure = 'openSureRequired'
  return errors
}

/** The parts that were asked for: of these sorts, about this person or about anybody. What stays closed is for the rules. */
export function partsNeeded(family: FamilyFacts, input: EmergencyInput, person: string): PartFacts[] {
  const sorts = new Set<string>(input.what.flatMap((need) => needs[need as Need] ?? []))
  return family.parts.filter(
    ({ sort, subjects, secret }) =>
      sorts.has(sort) && !secret && (input.scope === 'family' || subjects.includes(person)),
  )
}

/**
 * An emergency stands in parts of the opener's own organisation, one per group of people it is about: so each of them reads what
 * concerns them, and whoever leads the team reviews it.
 */
export function emergencyPlaces(actor: Actor, family: FamilyFacts, parts: readonly PartFacts[]): Place[] {
  const placed = parts.map((part) => ({
    part,
    place: partOf({
      familyId: family.id,
      sort: 'access',
      regime: familyRegime(family.parts),
      subjects: part.subjects,
      organisationId: actor.organisationId,
    }),
  }))
  return [...Map.groupBy(placed, ({ place }) => place.id).values()].flatMap((same) =>
    same[0] ? [{ place: same[0].place, parts: same.map(({ part }) => part) }] : [],
  )
}

/**
 * What keeps an emergency from everybody of the family: whoever opens it does not know them, nor who of them is dangerous. It holds
 * from the first moment for the days in which somebody must confirm, and no longer.
 */
export function emergencyLater(
  family: FamilyFacts,
  reason: string,
  { id, partId, regime, today }: { id: string; partId: string; regime: string; today: string },
): NewEntry[] {
  const known = withholdingGroundsOf(regime)
  const ground = known.includes('violence') ? 'violence' : 'serious-harm'
  return family.members
    .filter(({ role, death }) => role !== 'network' && death === null)
    .map(({ id: person }) => ({
      id: uuidOf(`later ${id} ${person}`),
      kind: withholding as unknown as Kind,
      familyId: family.id,
      partId,
      answers: id,
      occurredOn: today,
      body: { step: 'propose', person, ground, reason, until: daysLater(today, withholdingAtOnce) },
    }))
}
