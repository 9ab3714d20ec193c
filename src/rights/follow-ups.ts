import type { Access } from '../access/access.ts'
import { dayOf } from '../ui/dates.ts'
import { links } from '../ui/links.ts'
import type { T } from '../ui/messages.ts'
import { readCarriedOut } from './destruction/carried-out.store.ts'
import { carriedOutFrom } from './destruction/decided.ts'
import { outcomeOf, type Request } from './request.ts'

/** What follows from a request besides its answer: where the copy is, or when something is destroyed. */
export interface FollowUp {
  text?: string
  link?: { href: string; label: string }
}

/** For whoever asked (a person), or for who must answer. */
export async function followUps(t: T, access: Access, request: Request): Promise<FollowUp[]> {
  if (request.right === 'copy' || request.right === 'access') return copy(t, access, request)
  return request.right === 'destruction' ? destruction(t, access, request) : []
}

function copy(t: T, { actor }: Access, { familyId, id, state, decided }: Request): FollowUp[] {
  const theirs = actor.kind === 'professional'
  const href = (theirs ? links.decideCopy : links.askedCopy)(familyId, id)
  if (theirs && state === 'waiting')
    return [{ text: t.copy.follow.choose, link: { href, label: t.copy.follow.chooseLink } }]
  return decided?.body.entries ? [{ link: { href, label: t.copy.follow.open } }] : []
}

async function destruction(t: T, access: Access, request: Request): Promise<FollowUp[]> {
  const { decided, familyId, id } = request
  if (!decided || outcomeOf(request) === 'refused') return []
  const { takenBackAt, destroyedAt } = await readCarriedOut(access, request)
  if (takenBackAt) return [{ text: t.destruction.takenBack(t.day(dayOf(takenBackAt))) }]
  if (destroyedAt) return [{ text: t.destruction.done(t.day(dayOf(destroyedAt))) }]
  const from = carriedOutFrom(decided.at)
  const own = access.actor.kind === 'person'
  const text = (own ? t.destruction.will : t.destruction.willTheirs)(t.day(from))
  if (!own || access.today >= from) return [{ text }]
  return [{ text, link: { href: links.takeBack(familyId, id), label: t.destruction.takeBack } }]
}

/** Can it still be taken back today? */
export const mayTakeBack = (request: Request, today: string): boolean =>
  request.right === 'destruction' &&
  request.decided !== undefined &&
  outcomeOf(request) !== 'refused' &&
  today < carriedOutFrom(request.decided.at)
