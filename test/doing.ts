import { type Access, type Question, withAccess } from '../src/access/access.ts'
import { append, type NewEntry } from '../src/dossier/append.ts'
import { getKind } from '../src/dossier/kinds/index.ts'
import { type PartSort, partOf } from '../src/dossier/part.ts'
import type { Json } from '../src/lib/canonical.ts'
import { uuidv7 } from '../src/lib/uuid.ts'
import type { Circle, Town } from './town.ts'

/** Numbers that choose among whoever and whatever is there when it happens. */
export interface At {
  who: number
  which: number
  about: number
  flavour: number
}

export interface Written {
  id: string
  part: string
  kind: string
  thread: string
  body: Json
  mark: string
}

/** What happened to one family: which entries were acknowledged, and which words were destroyed. */
export interface Told {
  entries: number
  refused: number
  destroyed: number
  did: Set<string>
  /** Words that may stand nowhere any more. */
  gone: string[]
}

/** One family while its history is lived. */
export interface Scene {
  town: Town
  circle: Circle
  written: Written[]
  told: Told
  /** Waited for between the look and the writing. */
  meanwhile: () => Promise<unknown>
}

export const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(list.length, 1)]
export const part = (family: string, sort: PartSort, subjects: string[], organisationId: string | null = null) =>
  partOf({ familyId: family, sort, regime: 'jeugdwet', subjects, organisationId })

export type Ask = Omit<Question, 'families' | 'actorId' | 'purpose'>
export type Draft = Omit<NewEntry, 'familyId' | 'partId' | 'kind' | 'occurredOn'> & { kind: string; mark?: string }

/** Along the road, as anybody: a refusal is counted, anything else that goes wrong is not expected. */
export async function write(scene: Scene, actorId: string, ask: Ask, ...drafts: Draft[]): Promise<void> {
  const { town, circle, told } = scene
  const made: Written[] = []
  const work = async (access: Access) => {
    await scene.meanwhile()
    const [partId = ''] = access.families.get(circle.family)?.parts.keys() ?? []
    const entries = drafts.map(({ mark = '', ...draft }) => {
      const id = draft.id ?? uuidv7()
      made.push({ id, part: partId, kind: draft.kind, thread: draft.thread ?? id, body: draft.body, mark })
      return { ...draft, id, kind: getKind(draft.kind), familyId: circle.family, partId, occurredOn: access.today }
    })
    await append(access, entries)
  }
  if (await allowed(town, { ...ask, actorId, families: [circle.family], purpose: 'help' }, work)) {
    scene.written.push(...made)
    told.entries += made.length
    for (const { kind } of made) told.did.add(kind)
  } else told.refused += 1
}

export async function allowed(
  town: Town,
  question: Question,
  work: (access: Access) => Promise<void>,
): Promise<boolean> {
  try {
    return (await withAccess(town.road, question, work)).allowed
  } catch (error) {
    if (['23503', '23505', '23514', '42501'].includes((error as { code?: string }).code ?? '')) return false
    throw error
  }
}

export const professional = ({ circle, town }: Scene, { who }: At): string =>
  pick([town.yasmin, town.fatima, town.koen], who) ?? circle.family
