import type { Kysely } from 'kysely'
import { type Access, existingPart, type Question, type Road, withAccess } from '../src/access/access.ts'
import type { DB } from '../src/db/schema.generated.ts'
import { append, type NewEntry } from '../src/dossier/append.ts'
import { attachFile } from '../src/dossier/attach-file.ts'
import { getKind } from '../src/dossier/kinds/index.ts'
import { releaseOf } from '../src/dossier/record-note.ts'
import type { FileStore } from '../src/files/file-store.ts'
import { readAttachment } from '../src/files/read-attachment.ts'
import type { Action } from '../src/law/actions.ts'
import type { Keyring } from '../src/lib/keyring.ts'
import { uuidOf } from '../src/lib/uuid.ts'
import { type Draft, draftOf } from './draft.ts'
import { organisations, type ProfessionalName, professionals } from './professionals.ts'
import { lastLook, partOfEntry, setClock } from './seed.store.ts'
import type { ActorName, Said, Step } from './story.ts'

/** The road that everybody takes, as the app's own role; and the steward, who sets the clock of a demonstration. */
export interface Stage {
  road: Road
  steward: Kysely<DB>
  files: FileStore
  keys: Keyring
}

/** One step, and who and what it is about. */
export interface Scene {
  readonly stage: Stage
  readonly step: Step
  readonly actorId: string
  readonly familyId: string
  /** The entry this step writes. */
  readonly id: string
  /** The ids of entries that are there already. */
  readonly written: ReadonlySet<string>
  personId(bsn: string): string
  capacityOf(by: ActorName): string
  organisationOf(by: ProfessionalName): string
  /** The line of the log that this step asks about. */
  readonly look?: { id: string; at: string; who: string }
  /** The entry that an earlier step gave this name. */
  named(name: string): string
}

export type Telling = Exclude<Step, { does: 'join' | 'look' | 'attach' }>

/** The same step of the same story writes the same entry, so that what an interrupted filling wrote is known again. */
export const idOf = (familyId: string, { by, does, daysAgo, at }: Step): string =>
  uuidOf(`demo ${familyId} ${by} ${does} ${daysAgo} ${at}`)

/** The answer at this place of an entry. */
const answerOf = (id: string, at: number): string => uuidOf(`demo answer ${id} ${at}`)

/** Attaches a file as everybody does, unless it is there. Returns how many it attached. */
export async function attach(scene: Scene, step: Step & { does: 'attach' }): Promise<number> {
  const { stage, id, written, familyId } = scene
  if (written.has(id)) return 0
  const read = readAttachment(step.bytes())
  if (!read) throw new Error(`the story attaches ${step.file}, which is no file of a type that may be attached`)
  const own = step.answer !== undefined
  const entryId = own ? answerOf(scene.named(step.to), step.answer) : scene.named(step.to)
  const partId = (await partOfEntry(stage.steward, familyId, entryId)) ?? ''
  await setClock(stage.steward, step.daysAgo, step.at)
  await attachFile(
    stage,
    // What a person adds to their own words is theirs already; what a professional adds is shared with what it stands beside.
    { id, familyId, partId, entryId, file: { name: step.file, read }, shared: !own },
    (work) => open(scene, scene.actorId, own ? 'answer' : 'write', existingPart(partId), work),
  )
  return 1
}

/** Writes what this step tells, shares it, and lets people answer, each as far as it was not there. Returns how many it wrote. */
export async function tell(telling: Scene, step: Telling): Promise<number> {
  const { stage, id, written, familyId } = telling
  const scene = step.does === 'ask' && step.why ? { ...telling, look: await lookOf(telling, step.why) } : telling
  const draft = draftOf(scene, step)
  let entries = 0
  if (!written.has(id)) {
    await setClock(stage.steward, step.daysAgo, step.at)
    await write(scene, draft)
    entries += 1
  }
  for (const [at, said] of ('answers' in step ? (step.answers ?? []) : []).entries()) {
    const answerId = answerOf(id, at)
    if (written.has(answerId)) continue
    await setClock(stage.steward, step.daysAgo, `20:${String(15 + at * 10)}`)
    await answer(scene, said, answerId, await partOfEntry(stage.steward, familyId, id))
    entries += 1
  }
  return entries
}

/** When this professional looked last, as the log names it. */
async function lookOf({ stage, familyId, capacityOf }: Scene, who: ProfessionalName) {
  const look = await lastLook(stage.steward, familyId, capacityOf(who))
  const { name, at } = professionals[who]
  return { ...look, who: `${name}, ${organisations[at][0]}` }
}

/** The entry, its protected source and that it is shared: in one look, so that half of it never stays behind. */
async function write(scene: Scene, draft: Draft): Promise<void> {
  const { familyId, id, step, stage } = scene
  const { answers, beside } = draft
  const standing = beside === undefined ? undefined : await partOfEntry(stage.steward, familyId, beside)
  const wanted: Question['wanted'] = draft.parts
    ? (actor, family) => draft.parts?.(actor, family) ?? []
    : existingPart(standing)
  await open(scene, scene.actorId, draft.action, wanted, async (access) => {
    const family = access.families.get(familyId)?.facts
    const [partId = standing, originPart] =
      family && draft.parts ? draft.parts(access.actor, family).map((p) => p.id) : []
    if (!family || partId === undefined) throw new Error(`the story has ${step.by} ${step.does} nowhere`)
    const occurredOn = access.today
    const { kind, body, replaces, thread } = draft
    const entry: NewEntry = {
      id,
      kind,
      familyId,
      partId,
      body: body(access.today, family),
      occurredOn,
      ...(answers !== undefined && { answers }),
      ...(replaces !== undefined && { replaces }),
      ...(thread !== undefined && { thread }),
    }
    const origin =
      draft.origin === undefined || originPart === undefined
        ? []
        : [
            {
              id: uuidOf(`source ${id}`),
              kind: getKind('source'),
              familyId,
              partId: originPart,
              body: { text: draft.origin, fact: id },
              occurredOn,
            },
          ]
    const shared = draft.shared ? [releaseOf({ familyId, partId, id }, access.today)] : []
    await append(access, [entry, ...origin, ...shared])
  })
}

async function answer(scene: Scene, { by, text }: Said, id: string, partId: string | undefined): Promise<void> {
  const { familyId } = scene
  await open(scene, scene.capacityOf(by), 'answer', existingPart(partId), async (access) => {
    if (partId === undefined) return
    const words = { kind: getKind('own-statement'), familyId, partId, body: { text }, occurredOn: access.today }
    await append(access, [{ ...words, id, answers: scene.id }])
  })
}

async function open(
  { stage, familyId, step }: Scene,
  actorId: string,
  action: Action,
  wanted: NonNullable<Question['wanted']>,
  work: (access: Access) => Promise<void>,
): Promise<{ allowed: true }> {
  const purpose = action === 'answer' || action === 'consent' ? 'own-dossier' : 'help'
  const opened = await withAccess(stage.road, { actorId, families: [familyId], action, purpose, wanted }, work)
  if (!opened.allowed)
    throw new Error(`the story has somebody ${action} who may not (${step.does}, ${step.daysAgo} days ago)`)
  return { allowed: true }
}
