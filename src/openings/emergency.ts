import type { Actor, FamilyFacts, PartFacts } from '../access/facts.ts'
import { type PartSort, partOf } from '../dossier/part.ts'
import { familyRegime } from '../law/regimes.ts'
import { Bsn } from '../lib/bsn.ts'
import { dayFrom, isDay } from '../lib/day.ts'
import { fromTextArea } from '../lib/text.ts'
import type { FieldErrors } from '../ui/form.tsx'
import type { Place } from './decision-place.ts'
import { textFault } from './give-consent.ts'

/** What can be needed in an emergency, in words that somebody knows beforehand: which parts there are is told to nobody. */
export const needs = {
  people: ['basics', 'network', 'representation'],
  helpers: ['involvement'],
  plan: ['plan'],
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
  sure: boolean
}
export type EmergencyField = keyof EmergencyInput | 'bsn'

type Fields = { one(name: string): string; all(name: string): string[] }

export const emergencyFrom = (form: Fields): EmergencyInput => ({
  birth: dayFrom(form.one('birth')),
  scope: form.one('scope'),
  what: [...new Set(form.all('what'))],
  reason: fromTextArea(form.one('reason')).trim(),
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
