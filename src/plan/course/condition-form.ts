import type { z } from 'zod'
import type { condition } from '../../dossier/kinds/condition.ts'
import { givenRights, toldWays } from '../../dossier/kinds/condition.ts'
import { coercionGroundIds } from '../../law/measures.ts'
import { dayFrom, isDay } from '../../lib/day.ts'
import { fromTextArea } from '../../lib/text.ts'
import { isUuid } from '../../lib/uuid.ts'
import type { FieldErrors } from '../../ui/form.tsx'
import type { ErrorCode } from '../../ui/messages.ts'
import type { Outcome, Said } from './conditions.ts'

type Form = { one(name: string): string; all(name: string): string[] }
type Body = z.infer<typeof condition.schema>

/** What was filled in, as it was filled in. `of`: the thread of the goal or step it hangs on. */
export interface ConditionInput {
  about: string[]
  text: string
  follows: string
  ground: string
  why: string
  saidBy: string
  of: string
}

export const conditionFrom = (form: Form): ConditionInput => ({
  about: form.all('about'),
  text: fromTextArea(form.one('text')),
  follows: fromTextArea(form.one('follows')),
  ground: form.one('ground'),
  why: fromTextArea(form.one('why')),
  saidBy: form.one('saidBy'),
  of: form.one('of'),
})

/** Why a text cannot be kept, if it cannot. `required`: what is said when nothing was written; without it, it may stay empty. */
export function textFault(text: string, required?: ErrorCode, max = 20_000): ErrorCode | undefined {
  if (!text.isWellFormed() || text.includes('\0')) return 'textInvalid'
  if (text.trim() === '') return required
  return text.length > max ? 'textTooLong' : undefined
}

/** Only the fields with something wrong. */
export const faultsOf = <Name extends string>(all: Record<Name, ErrorCode | undefined>): FieldErrors<Name> =>
  Object.fromEntries(Object.entries(all).filter(([, code]) => code !== undefined)) as FieldErrors<Name>

export const conditionFaults = (input: ConditionInput, people: readonly string[]): FieldErrors =>
  faultsOf({
    about: input.about.length > 0 && input.about.every((id) => people.includes(id)) ? undefined : 'aboutRequired',
    text: textFault(input.text, 'conditionTextRequired'),
    follows: textFault(input.follows, 'followsRequired'),
    ground: coercionGroundIds.some((id) => id === input.ground) ? undefined : 'coercionGroundRequired',
    why: textFault(input.why, 'whyRequired'),
    saidBy: textFault(input.saidBy, undefined, 300),
  })

export const saidBodyOf = (input: ConditionInput): Said => ({
  step: 'say',
  text: input.text,
  follows: input.follows,
  ground: input.ground as Said['ground'],
  why: input.why,
  ...(input.saidBy.trim() !== '' && { saidBy: input.saidBy }),
  ...(isUuid(input.of) && { of: input.of }),
})

export interface TellInput {
  way: string
  occurredOn: string
  given: string[]
  interpreter: boolean
}

export const tellFrom = (form: Form): TellInput => ({
  way: form.one('way'),
  occurredOn: dayFrom(form.one('occurredOn')),
  given: form.all('given'),
  interpreter: form.one('interpreter') !== '',
})

/** Telling is done with legal aid, client support and rights: with less it is not done. */
export const tellFaults = (input: TellInput, today: string): FieldErrors =>
  faultsOf({
    way: toldWays.some((way) => way === input.way) ? undefined : 'toldWayRequired',
    occurredOn: pastFault(input.occurredOn, today),
    given: givenRights.every((right) => input.given.includes(right)) ? undefined : 'rightsGivenRequired',
  })

/** A day until today, or what is wrong with it. */
export function pastFault(day: string, today: string): ErrorCode | undefined {
  if (!isDay(day)) return day === '' ? 'dateRequired' : 'dateInvalid'
  return day > today ? 'dateInFuture' : undefined
}

export const toldBodyOf = (input: TellInput, person: string): Body => ({
  step: 'told',
  person,
  way: input.way as (typeof toldWays)[number],
  given: givenRights.filter((right) => input.given.includes(right)),
  ...(input.interpreter && { interpreter: true as const }),
})

export interface EndInput {
  outcome: string
  text: string
}

export const endFrom = (form: Form): EndInput => ({
  outcome: form.one('outcome'),
  text: fromTextArea(form.one('text')),
})

export const endFaults = (input: EndInput, outcomes: readonly Outcome[]): FieldErrors =>
  faultsOf({
    outcome: outcomes.some((one) => one === input.outcome) ? undefined : 'conditionOutcomeRequired',
    text: textFault(input.text, 'courseWordsRequired'),
  })

export const endBodyOf = (input: EndInput): Body => ({
  step: 'end',
  outcome: input.outcome as Outcome,
  text: input.text,
})
