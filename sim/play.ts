import type { Kysely } from 'kysely'
import { type Access, existingPart, type Road, withAccess } from '../src/access/access.ts'
import type { DB } from '../src/db/schema.generated.ts'
import { append } from '../src/dossier/append.ts'
import { ownStatement } from '../src/dossier/kinds/own-statement.ts'
import { release } from '../src/dossier/kinds/release.ts'
import { notePart, recordNote } from '../src/dossier/record-note.ts'
import type { Action } from '../src/law/actions.ts'
import type { Purpose } from '../src/law/purposes.ts'
import { involvementParts, recordInvolvement } from '../src/people/join-family.ts'
import { countEntries, type Placed, setClock } from './seed.store.ts'
import type { ActorName, Step } from './story.ts'

export interface Cast {
  readonly capacities: Readonly<Record<ActorName, string>>
  readonly roles: Readonly<Partial<Record<ActorName, string>>>
  /** By BSN in the region. */
  readonly places: ReadonlyMap<string, Pick<Placed, 'person_id' | 'family_id'>>
}

/** The road that everybody takes, as the app's own role; and the steward, who sets the clock of a demonstration. */
export interface Stage {
  road: Road
  steward: Kysely<DB>
}

const kinds = { join: 'involvement', note: 'contact-note', look: 'none' } as const

/**
 * Lets the story happen, oldest first, along the same road as everybody: each step is a look and what it allowed,
 * at its own time by the one clock. What an earlier, interrupted filling wrote is not written again.
 * Throws when somebody may not do what the story says, except for looks: being refused is part of the story.
 */
export async function play(
  { road, steward }: Stage,
  steps: readonly Step[],
  cast: Cast,
  log: (line: string) => void,
): Promise<{ entries: number }> {
  const before = await countEntries(steward)
  const now = new Map<string, number>()
  let entries = 0
  let done = 0
  for (const step of steps.toSorted((a, b) => b.daysAgo - a.daysAgo || a.at.localeCompare(b.at))) {
    done += 1
    if (done % 50 === 0) log(`demo region: ${done} of ${steps.length} events`)
    const actorId = cast.capacities[step.by]
    const familyId = getPlace(cast, step.family).family_id
    const key = `${familyId} ${actorId} ${kinds[step.does]}`
    now.set(key, (now.get(key) ?? 0) + 1)
    if ((before.get(key) ?? 0) >= (now.get(key) ?? 0)) continue
    await setClock(steward, step.daysAgo, step.at)
    entries += await happen({ road, steward }, step, actorId, familyId, cast)
  }
  return { entries }
}

function getPlace({ places }: Cast, bsn: string) {
  const place = places.get(bsn)
  if (!place) throw new Error('somebody of the story is not in the region')
  return place
}

async function happen(
  { road, steward }: Stage,
  step: Step,
  actorId: string,
  familyId: string,
  cast: Cast,
): Promise<number> {
  const ask = <T>(
    action: Action,
    purpose: Purpose,
    work: (access: Access) => Promise<T>,
    wanted?: Parameters<typeof withAccess>[1]['wanted'],
  ) => withAccess(road, { actorId, families: [familyId], action, purpose, ...(wanted && { wanted }) }, work)
  switch (step.does) {
    case 'look':
      await ask('read', 'help', async () => undefined)
      return 0
    case 'join': {
      const { reason, reasonKind } = step
      const role = cast.roles[step.by] ?? ''
      const answer = await ask(
        'begin-tie',
        'joining',
        (access) => recordInvolvement(access, familyId, { step: 'begin', role, reason, reasonKind }),
        involvementParts,
      )
      return counted(answer.allowed, step)
    }
    case 'note': {
      const about = step.about.map((bsn) => getPlace(cast, bsn).person_id)
      const answer = await ask(
        'write',
        'help',
        async (access) => {
          const [partId] = access.families.get(familyId)?.parts.keys() ?? []
          return {
            partId,
            entryId: await recordNote(access, familyId, { about, text: step.text, occurredOn: access.today }),
          }
        },
        notePart(about),
      )
      if (!answer.allowed || answer.value.partId === undefined) return counted(false, step)
      const place = { familyId, partId: answer.value.partId, entryId: answer.value.entryId }
      if (step.shared) await follow(road, { ...place, actorId, action: 'share', purpose: 'help' })
      if (step.answer) {
        await setClock(steward, step.daysAgo, '20:15')
        const { by, text } = step.answer
        await follow(road, { ...place, actorId: cast.capacities[by], action: 'answer', purpose: 'own-dossier', text })
      }
      return 1
    }
  }
}

interface Follow {
  familyId: string
  partId: string
  entryId: string
  actorId: string
  action: 'share' | 'answer'
  purpose: Purpose
  text?: string
}

/** Shares an entry, or says something beside it, in the part it stands in. */
async function follow(
  road: Road,
  { familyId, partId, entryId, actorId, action, purpose, text }: Follow,
): Promise<void> {
  const answer = await withAccess(
    road,
    {
      actorId,
      families: [familyId],
      action,
      purpose,
      wanted: existingPart(partId),
    },
    (access) => {
      const entry = { familyId, partId, occurredOn: access.today, answers: entryId }
      if (text === undefined) return append(access, [{ ...entry, kind: release, body: { thirdPersonsChecked: true } }])
      return append(access, [{ ...entry, kind: ownStatement, body: { text } }])
    },
  )
  if (!answer.allowed) throw new Error(`the story has somebody ${action} who may not`)
}

function counted(allowed: boolean, step: Step): number {
  if (!allowed) throw new Error(`the story has ${step.by} ${step.does}, who may not`)
  return 1
}
