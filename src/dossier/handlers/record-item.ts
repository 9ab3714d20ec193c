import { existingPart, type Question } from '../../access/access.ts'
import type { Actor, FamilyFacts, WantedPart } from '../../access/facts.ts'
import type { Visit } from '../../http/visit.ts'
import { canonical, type Json } from '../../lib/canonical.ts'
import { uuidOf } from '../../lib/uuid.ts'
import { append } from '../append.ts'
import type { Kind } from '../kind.ts'
import { onlyPart } from '../only-part.ts'
import type { PartSort } from '../part.ts'
import type { EntryRow } from '../read-dossier.store.ts'
import { sharedPart } from '../shared-part.ts'
import type { Thread } from '../threads.ts'
import { recordedBefore, type Sent, sentBefore } from './sent.ts'

/** Something to record: under an id that the form had, so that pressing twice records once. */
export interface Item {
  familyId: string
  id: string
  kind: Kind<never> | Kind
  body: Json
  /** YYYY-MM-DD; without it, today. */
  occurredOn?: string | undefined
}

/** The part of this sort about exactly these people of the family, which everybody who helps shares; none for anybody else. */
export const partAbout =
  (sort: PartSort, about: readonly string[]) =>
  (_: Actor, family: FamilyFacts): WantedPart[] =>
    about.length > 0 && about.every((id) => family.members.some((member) => member.id === id))
      ? [sharedPart(family, sort, [...about])]
      : []

/** Records the first entry of something: in the part of its kind about these people. */
export const recordFirst = (visit: Visit, item: Item, about: readonly string[]): Promise<Sent> =>
  recordIn(visit, item, partAbout((item.kind as Kind).sort ?? 'family-plan', about))

/** Records a further step of a thread, where it stands. */
export const recordStep = (visit: Visit, item: Item, { id, partId }: Pick<Thread, 'id' | 'partId'>): Promise<Sent> =>
  recordIn(visit, item, existingPart(partId), id)

/**
 * Records in the one part that is wanted; pressed twice, once. Back at a page that was sent, with something else in it or about others: that
 * is another entry, and not lost. `refused`: the look opened no part.
 */
export async function recordIn(
  visit: Visit,
  item: Item,
  wanted: NonNullable<Question['wanted']>,
  thread?: string,
): Promise<Sent> {
  let partId = ''
  const record = async ({ familyId, id, kind, body, occurredOn }: Item): Promise<Sent> => {
    const answer = await visit
      .open(
        [familyId],
        (access) => {
          partId = onlyPart(access, familyId)
          const on = occurredOn ?? access.today
          return append(access, [
            { id, kind, familyId, partId, body, occurredOn: on, ...(thread !== undefined && { thread }) },
          ])
        },
        { wanted },
      )
      .catch(recordedBefore)
    if (answer !== 'twice') return answer.allowed ? { id } : { fault: 'refused' }
    const isSame = (row: EntryRow) =>
      row.kind === kind.id &&
      row.partId === partId &&
      row.threadId === (thread ?? id) &&
      canonical(row.body) === canonical(body)
    return sentBefore(visit, { familyId, id }, isSame)
  }
  const sent = await record(item)
  if (!('fault' in sent) || sent.fault === 'refused') return sent
  return record({ ...item, id: uuidOf([item.id, partId, thread, canonical(item.body)].join('\n')) })
}
