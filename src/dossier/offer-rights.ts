import type { Access, FamilyAccess } from '../access/access.ts'
import type { Actor, FamilyFacts, WantedPart } from '../access/facts.ts'
import { ageBand } from '../law/ages.ts'
import { isDay } from '../lib/day.ts'
import { isUuid, uuidOf } from '../lib/uuid.ts'
import type { FieldErrors } from '../ui/form.tsx'
import type { AheadRow } from './ahead.ts'
import { append } from './append.ts'
import { rightsOffered, rightsWays } from './kinds/rights-offered.ts'
import { sharedPart } from './shared-part.ts'

/** What was filled in, as it was filled in. `id`: of this form, so that pressing twice records once. */
export interface OfferInput {
  id: string
  about: string[]
  occurredOn: string
  way: string
  interpreter: boolean
}
export type OfferField = 'about' | 'occurredOn' | 'way'

/** The part of one person that everybody who helps shares: each reads of themself, and of nobody else. */
export const offerPart = (family: FamilyFacts, person: string): WantedPart => sharedPart(family, 'contact', [person])

/** Of whom this professional may record it. */
export const mayOfferTo = (access: Access, { facts }: FamilyAccess): string[] =>
  facts.members
    .filter(({ id, death, role }) => death === null && role !== 'network' && allowed(access, facts, id))
    .map(({ id }) => id)

const allowed = (access: Access, facts: FamilyFacts, person: string): boolean =>
  access.may(facts.id, offerPart(facts, person), 'write').allowed

/**
 * With whom it was not yet discussed, as far as this professional may know: people of twelve and older, who have rights of their own
 * over what is written about them.
 */
export function notYetOffered(access: Access, family: FamilyAccess, ahead: readonly AheadRow[]): string[] {
  const offered = new Set(
    ahead.flatMap(({ kind, partId }) =>
      kind === rightsOffered.id ? (family.parts.get(partId)?.part.subjects ?? []) : [],
    ),
  )
  const young = new Set(
    family.facts.members
      .filter(({ birth, death }) => ageBand(birth, death, access.today) === 'under-12')
      .map(({ id }) => id),
  )
  return mayOfferTo(access, family).filter((id) => !young.has(id) && !offered.has(id))
}

/** The first thing that is wrong with each field. */
export function offerFaults(input: OfferInput, today: string): FieldErrors<OfferField> {
  const errors: FieldErrors<OfferField> = {}
  if (input.about.length === 0 || !input.about.every(isUuid)) errors.about = 'aboutRequired'
  if (!isDay(input.occurredOn)) errors.occurredOn = input.occurredOn === '' ? 'dateRequired' : 'dateInvalid'
  else if (input.occurredOn > today) errors.occurredOn = 'dateInFuture'
  if (!rightsWays.some((way) => way === input.way)) errors.way = 'wayRequired'
  return errors
}

/** The parts it goes in: none when somebody of them is not of this family. */
export const offerParts =
  (about: readonly string[]) =>
  (_: Actor, family: FamilyFacts): WantedPart[] => {
    const members = new Set(family.members.map(({ id }) => id))
    return about.every((id) => members.has(id)) ? about.map((id) => offerPart(family, id)) : []
  }

/** Records it for everybody chosen, or for nobody. @returns whether it was recorded */
export async function offerRights(access: Access, familyId: string, input: OfferInput): Promise<boolean> {
  const family = access.families.get(familyId)
  const wanted = family ? offerParts(input.about)(access.actor, family.facts) : []
  if (wanted.length === 0 || wanted.some(({ id }) => !access.parts.includes(id))) return false
  // The same sent twice is recorded once; another choice on the same page is another.
  const sent = JSON.stringify([input.id, [...input.about].sort(), input.occurredOn, input.way, input.interpreter])
  const body = {
    way: input.way as (typeof rightsWays)[number],
    ...(input.interpreter && { interpreter: true as const }),
  }
  await append(
    access,
    wanted.map(({ id: partId }) => ({
      id: uuidOf(`${sent} ${partId}`),
      kind: rightsOffered,
      familyId,
      partId,
      body,
      occurredOn: input.occurredOn,
    })),
  )
  return true
}
