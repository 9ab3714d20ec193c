import { type Access, type Question, withAccess } from '../src/access/access.ts'
import type { Action } from '../src/law/actions.ts'
import type { Purpose } from '../src/law/purposes.ts'
import { helperRole } from '../src/people/helper-role.ts'
import { involvementWith, recordInvolvement } from '../src/people/join-family.ts'
import { messagesFor } from '../src/ui/messages.ts'
import { attach, idOf, type Scene, type Stage, tell } from './happen.ts'
import type { ProfessionalName } from './professionals.ts'
import { type Placed, setClock, writtenBefore } from './seed.store.ts'
import type { ActorName, Step } from './story.ts'

export interface Cast {
  readonly capacities: Readonly<Record<ActorName, string>>
  /** Where the professionals work. */
  readonly organisations: Readonly<Record<ProfessionalName, string>>
  /** By BSN in the region. */
  readonly places: ReadonlyMap<string, Pick<Placed, 'person_id' | 'family_id'>>
}

/**
 * Lets the story happen, oldest first, along the same road as everybody: each step is a look and what it allowed,
 * at its own time by the one clock. What an earlier, interrupted filling wrote is not written again.
 * Throws when somebody may not do what the story says, except for looks: being refused is part of the story.
 */
export async function play(
  stage: Stage,
  steps: readonly Step[],
  cast: Cast,
  log: (line: string) => void,
): Promise<{ entries: number }> {
  const { ids, joined } = await writtenBefore(stage.steward)
  const names = new Map<string, string>()
  let entries = 0
  let done = 0
  for (const step of steps.toSorted((a, b) => b.daysAgo - a.daysAgo || a.at.localeCompare(b.at))) {
    done += 1
    if (done % 50 === 0) log(`demo region: ${done} of ${steps.length} events`)
    const actorId = cast.capacities[step.by]
    const familyId = getPlace(cast, step.family).family_id
    const id = idOf(familyId, step)
    if ('name' in step && step.name !== undefined) names.set(step.name, id)
    const scene: Scene = {
      stage,
      step,
      actorId,
      familyId,
      id,
      written: ids,
      personId: (bsn) => getPlace(cast, bsn).person_id,
      capacityOf: (by) => cast.capacities[by],
      organisationOf: (by) => cast.organisations[by],
      named: (name) => {
        const named = names.get(name)
        if (named === undefined) throw new Error(`nothing in the story is called ${name} yet`)
        return named
      },
    }
    if (step.does === 'join') {
      if (joined.has(`${familyId} ${actorId}`)) continue
      await setClock(stage.steward, step.daysAgo, step.at)
      await join(scene, step)
      entries += 1
    } else if (step.does === 'look') {
      await setClock(stage.steward, step.daysAgo, step.at)
      await ask(scene, 'read', 'help', async () => undefined)
    } else if (step.does === 'attach') {
      entries += await attach(scene, step)
    } else {
      entries += await tell(scene, step).catch((error: unknown) => {
        throw new Error(`the story stops where ${step.by} does «${step.does}», ${step.daysAgo} days ago`, {
          cause: error,
        })
      })
    }
  }
  return { entries }
}

function getPlace({ places }: Cast, bsn: string) {
  const place = places.get(bsn)
  if (!place) throw new Error('somebody of the story is not in the region')
  return place
}

const ask = <T>(
  { stage, actorId, familyId }: Scene,
  action: Action,
  purpose: Purpose,
  work: (access: Access) => Promise<T>,
  wanted?: Question['wanted'],
) => withAccess(stage.road, { actorId, families: [familyId], action, purpose, ...(wanted && { wanted }) }, work)

async function join(scene: Scene, step: Step & { does: 'join' }): Promise<void> {
  const { reason, reasonKind, by, patient } = step
  const answer = await ask(
    scene,
    'begin-tie',
    'joining',
    (access) => {
      const role = helperRole(messagesFor('nl', access.today), access.actor.organisationKind)
      return recordInvolvement(access, scene.familyId, { step: 'begin', role, reason, reasonKind })
    },
    involvementWith(patient === undefined ? undefined : scene.personId(patient)),
  )
  if (!answer.allowed) throw new Error(`the story has ${by} join, who may not`)
}
