import type { Access } from '../access/access.ts'
import { type OpenedDossier, readOpened } from '../dossier/handlers/open-dossier.ts'
import { readSteps } from '../dossier/threads.store.ts'
import { type Thread, threadsOf } from '../dossier/threads.ts'
import type { Visit } from '../http/visit.ts'
import type { Known } from './analysis-body.ts'
import { readReferable } from './known-entries.store.ts'
import { placeOf } from './place.ts'

/** What one reader may read of the analyses of one family, and of what these may refer to. */
export interface ReadAnalyses {
  opened: OpenedDossier
  analyses: Thread[]
  /** By id of their thread. */
  facts: Map<string, Thread>
  strengths: Map<string, Thread>
  goals: Map<string, Thread>
}

export async function readAnalyses(visit: Visit, access: Access): Promise<ReadAnalyses> {
  const { familyId } = placeOf(visit)
  const opened = await readOpened(visit, access, familyId, 0)
  const analyses = threadsOf((await readSteps(access, ['analysis'])).get(familyId) ?? [])
  const referable = threadsOf(await readReferable(access))
  const ofKind = (kind: string) => new Map(referable.filter((one) => one.kind === kind).map((one) => [one.id, one]))
  return { opened, analyses, facts: ofKind('fact'), strengths: ofKind('strength'), goals: ofKind('goal') }
}

export const knownOf = ({ facts, strengths, goals }: ReadAnalyses): Known => ({
  facts: new Set(facts.keys()),
  strengths: new Set(strengths.keys()),
  goals: new Set(goals.keys()),
})

/** Those about nobody but these people, that were not ended: what a form offers. */
export const aboutOnly = ({ opened }: ReadAnalyses, threads: ReadonlyMap<string, Thread>, about: readonly string[]) => {
  const ids = new Set(opened.people.flatMap(({ id, aliases }) => (about.includes(id) ? [id, ...aliases] : [])))
  return [...threads.values()].filter(
    ({ partId, ended }) => !ended && opened.family.parts.get(partId)?.part.subjects.every((id) => ids.has(id)),
  )
}

export const textOf = (thread: Thread | undefined): string =>
  (thread?.shown.body as { text?: string } | undefined)?.text ?? ''
