import type { z } from 'zod'
import { type reach, weekDays } from '../dossier/kinds/reach.ts'

/** What somebody (or who helps them) said about reaching them safely. */
export type Reach = z.infer<(typeof reach)['schema']>

export const channels = ['call', 'message', 'email', 'letter'] as const
export type Channel = (typeof channels)[number]

/** `day` as YYYY-MM-DD and `time` as HH:MM, Europe/Amsterdam. */
export interface Instant {
  day: string
  time: string
}

export const reasonsNot = ['nothing-said', 'never', 'other-day', 'other-time'] as const
export type ReasonNot = (typeof reasonsNot)[number]

/** `how`: the number, the address of e-mail, or where a letter goes: `home`, or another address in full. */
export type MayReach = { ok: true; how: string } | { ok: false; why: ReasonNot }

/**
 * May somebody be reached in this way at this moment? Whatever sends or shows a letter, a mail, a message or a number to call takes
 * its answer, and uses `how` and nothing else: a letter to the wrong address, or a call at the wrong hour, can put somebody in danger.
 * What was not said is not allowed.
 */
export function mayReach(said: Reach | undefined, channel: Channel, at: Instant): MayReach {
  if (!said) return no('nothing-said')
  if (channel === 'letter') return byLetter(said)
  if (channel === 'email') return said.email === undefined ? no('nothing-said') : { ok: true, how: said.email }
  const { phone } = said
  if (!phone) return no('nothing-said')
  if (phone.days.length === 0 || (channel === 'message' && !phone.message)) return no('never')
  if (!phone.days.includes(weekDayOf(at.day))) return no('other-day')
  const [from, until] = [phone.from ?? '00:00', phone.until ?? '24:00']
  return at.time >= from && at.time < until ? { ok: true, how: phone.number } : no('other-time')
}

const no = (why: ReasonNot): MayReach => ({ ok: false, why })

function byLetter({ post, postAddress }: Reach): MayReach {
  if (post === 'never') return no('never')
  if (post === 'home') return { ok: true, how: 'home' }
  return postAddress === undefined ? no('nothing-said') : { ok: true, how: postAddress }
}

const weekDayOf = (day: string): (typeof weekDays)[number] =>
  weekDays[(new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7] ?? 'mon'
