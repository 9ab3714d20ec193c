import { type Action, actions, emergencyActions } from '../../law/actions.ts'
import { type Purpose, purposes } from '../../law/purposes.ts'
import { isUuid } from '../../lib/uuid.ts'
import type { Decision as Judgement } from '../decide.ts'
import { dossierNames as names } from '../dossier-names.ts'
import type { Decision, Entity, JsonObject, Question, Sought } from './point.ts'
import { decisionOf } from './reason.ts'

/** A question about one part of one family, in our own words. */
export interface Asked {
  actorId: string
  action: Action
  purpose: Purpose
  familyId: string
  /** Undefined for a search, in which nothing is found yet. */
  partId: string | undefined
}

/** In the order in which a search finds them: what is done in an emergency, no other system asks. */
export const actionNames = (Object.keys(actions) as Action[]).filter((one) => !emergencyActions.includes(one)).sort()

// Compared as text with ids of the database, which writes them small.
const uuidOf = (value: unknown): string | undefined =>
  typeof value === 'string' && isUuid(value.toLowerCase()) ? value.toLowerCase() : undefined

/** To help, when nobody says what for. */
function purposeOf(context: JsonObject | undefined): Purpose | undefined {
  const said = context?.[names.purpose]
  return said === undefined ? 'help' : purposes.find((purpose) => purpose === said)
}

interface About extends Omit<Question, 'resource'> {
  resource: Sought
}

/** @returns undefined for whatever cannot be about anything here; that is a refusal like any other */
function aboutFamily({ subject, action, resource, context }: About): Asked | undefined {
  const actorId = subject.type === names.subject ? uuidOf(subject.id) : undefined
  const familyId = resource.type === names.part ? uuidOf(resource.properties?.[names.family]) : undefined
  const name = actionNames.find((one) => one === action.name)
  const purpose = purposeOf(context)
  if (!actorId || !familyId || !name || !purpose) return undefined
  return { actorId, action: name, purpose, familyId, partId: undefined }
}

/** The question of a search for parts. There is nothing to narrow it by but the family: by another property nothing is found. */
export function familyAskedOf(query: About): Asked | undefined {
  const narrowed = Object.keys(query.resource.properties ?? {}).some((name) => name !== names.family)
  return narrowed ? undefined : aboutFamily(query)
}

/** The same, about one part. */
export function askedOf(question: Question): Asked | undefined {
  const about = aboutFamily(question)
  const partId = uuidOf(question.resource.id)
  return about && partId ? { ...about, partId } : undefined
}

/** A part as a question names it. */
export const partEntity = (familyId: string, partId: string): Entity => ({
  type: names.part,
  id: partId,
  properties: { [names.family]: familyId },
})

/** The one answer for what is not allowed, what does not exist and what cannot be: it tells nobody which. */
export const refusal: Decision = decisionOf(false, {
  id: 'refused',
  sentence: { nl: 'Dit mag niet, of het bestaat niet.', en: 'This is not allowed, or it does not exist.' },
})

/** A yes with the rule that gives it; a no without. */
export const answerOf = ({ allowed, ruleId, rule }: Judgement): Decision =>
  allowed ? decisionOf(true, rule ?? { id: ruleId, sentence: {} }) : refusal
