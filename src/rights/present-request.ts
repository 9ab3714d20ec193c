import { dayOf } from '../ui/dates.ts'
import type { T } from '../ui/messages.ts'
import type { Ask, Request, RequestState } from './request.ts'

/** One request on a line of a list. */
export interface RequestRow {
  href: string
  title: string
  meta: string
  /** What the term is, or what became of it. */
  words: string
  state: RequestState | 'late'
}

export const stateOf = ({ state, overdue }: Request): RequestState | 'late' => (overdue ? 'late' : state)

/** When and of whom it was asked; of a complaint also about whom. */
export function askedOn(t: T, { right, ask, organisation }: Request): string {
  const day = t.day(ask.body.receivedOn)
  if (right !== 'complaint') return t.rights.askedOn(day, organisation)
  return `${t.complaint.madeOn(day, organisation)}. ${t.complaint.isAbout(complainedOf(t, ask.body))}.`
}

/** About whom somebody complains, as they were called then. */
export const complainedOf = (t: T, { complaint }: Ask): string =>
  complaint?.person ? t.complaint.person(complaint.person, complaint.organisation) : (complaint?.organisation ?? '')

/** The term as somebody's right: until when an answer may take. Once it is there, when it came. */
export function termWords(t: T, request: Request): string {
  const { state, due, overdue, extended } = request
  if (state === 'passed-on') return ''
  const complains = request.right === 'complaint'
  if (state === 'withdrawn')
    return (complains ? t.complaint : t.rights).withdrawnOn(t.day(dayOf(request.withdrawn?.at ?? request.ask.at)))
  if (state === 'answered') return ''
  if (overdue) return (complains ? t.complaint : t.rights).late(t.day(due))
  return extended ? t.rights.putOff(t.day(due)) : t.rights.answerBefore(t.day(due))
}

/** For whoever asked. */
export const presentMine = (t: T, request: Request, href: string): RequestRow => ({
  href,
  title: request.right === 'complaint' ? t.complaint.question : t.rights.names[request.right],
  meta: askedOn(t, request),
  words: termWords(t, request),
  state: stateOf(request),
})

/** For who must answer. */
export const presentForTeam = (t: T, request: Request, href: string, name: string, family: string): RequestRow => ({
  href,
  title: t.rights.team.names[request.right],
  meta: `${t.rights.team.from(name, t.day(request.ask.body.receivedOn))} · ${family}`,
  words: teamWords(t, request),
  state: stateOf(request),
})

export function teamWords(t: T, request: Request): string {
  const { state, due, overdue, decided, answered, withdrawn, routed } = request
  if (state === 'waiting') return overdue ? t.rights.team.lateSince(t.day(due)) : t.rights.team.answerBy(t.day(due))
  const end = decided ?? answered ?? withdrawn ?? routed
  return t.rights.team.done(t.day(dayOf(end?.at ?? request.ask.at)))
}
