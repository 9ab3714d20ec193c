import type { Access } from '../../access/access.ts'
import { decideFor } from '../../access/audience.ts'
import type { PartFacts } from '../../access/facts.ts'
import { readReaders } from '../../access/looks.store.ts'
import type { Visit } from '../../http/visit.ts'
import { openPeople, personOf } from '../../people/people-page.ts'
import { reachOf } from '../../people/present-circle.ts'
import { type MayReach, mayReach } from '../../people/reach.ts'
import type { Controller } from '../contact-point.ts'
import { type FollowUp, followUps } from '../follow-ups.ts'
import { perPart, type Request } from '../request.ts'
import { type OpenedRights, openRights } from './open-rights.ts'

/** One request as who must answer it reads it. */
export interface Case {
  opened: OpenedRights
  request: Request
  /** What can be decided about: nothing that whoever asked may not know of themself. */
  parts: PartFacts[]
  /** Whom it can be passed on to. */
  others: Controller[]
  /** Whether a letter is safe, as somebody said. */
  letter: MayReach
  mayAnswer: boolean
  /** Nobody both writes down that somebody wants something destroyed and grants it; PostgreSQL's steward holds the same. */
  mayDecide: boolean
  followUps: FollowUp[]
}

/** Opens it inside a look; undefined when this reader's organisation is not the one that answers. */
export async function openCase(visit: Visit, access: Access, requestId: string): Promise<Case | undefined> {
  const [opened] = await openRights(visit, access)
  const request = opened?.requests.find(({ id, right }) => id === requestId && right !== 'complaint')
  const part = request && opened?.family.parts.get(request.partId)?.part
  if (!opened || !part || request.organisationId !== access.actor.organisationId) return undefined
  const { familyId, controllers, helpers } = opened
  // Who treats somebody is nobody's to tell: nothing is passed on to a treatment, nor by it.
  const treating = new Set(helpers.flatMap((one) => (one.kind === 'mental-health' ? [one.organisationId] : [])))
  const own = request.organisationId
  return {
    opened,
    request,
    parts: await decidable(visit, opened, request),
    others: treating.has(own) ? [] : controllers.filter(({ id }) => id !== own && !treating.has(id)),
    letter: await letterTo(visit, access, familyId, request),
    mayAnswer: access.may(familyId, part, 'write').allowed,
    mayDecide: request.right !== 'destruction' || request.enteredBy !== access.actor.id,
    followUps: await followUps(opened.t, access, request),
  }
}

async function decidable(visit: Visit, opened: OpenedRights, { right, ask, asker, organisationId }: Request) {
  const { access, family, familyId } = opened
  if (!perPart(right) || ask.body.entries) return []
  const reader = (await readReaders(access, familyId)).find(
    ({ kind, personId }) => kind === 'person' && personId === asker,
  )
  if (!reader) return []
  const about = new Set(ask.body.parts)
  return [...family.parts.values()]
    .map(({ part }) => part)
    .filter((part) =>
      about.size > 0 ? about.has(part.id) : part.organisationId === organisationId && part.sort !== 'request',
    )
    .filter((part) => decideFor(visit.rules, reader, family.facts, part, access.today).allowed)
}

/** May a letter go out, and where to? What was not said is not allowed. */
async function letterTo(visit: Visit, access: Access, familyId: string, { asker }: Request): Promise<MayReach> {
  const people = await openPeople(visit, access, familyId)
  const person = personOf(people, asker)
  const { said, now } = person
    ? reachOf(people, person)
    : { said: undefined, now: { day: access.today, time: '12:00' } }
  return mayReach(said, 'letter', now)
}
