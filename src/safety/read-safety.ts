import type { Access } from '../access/access.ts'
import { type OpenedDossier, readOpened } from '../dossier/handlers/open-dossier.ts'
import { readSteps } from '../dossier/threads.store.ts'
import { type StepRow, type Thread, threadsOf } from '../dossier/threads.ts'
import type { Visit } from '../http/visit.ts'
import { type SafetyPlace, safetyPlace } from './place.ts'

/** All that one reader may read about safety in one family. */
export interface Safety {
  place: SafetyPlace
  opened: OpenedDossier
  /** Agreements, dangers, what to do and whom to call. */
  agreements: Thread[]
  strengths: Thread[]
  /** In the order in which they were recorded. */
  phases: StepRow[]
  scales: StepRow[]
}

/** Reads it inside a look, in two statements. */
export async function readSafety(visit: Visit, access: Access): Promise<Safety> {
  const place = safetyPlace(visit)
  const opened = await readOpened(visit, access, place.familyId, 0)
  const steps = await readSteps(access, ['safety-agreement', 'strength', 'phase', 'safety-scale'])
  const rows = Map.groupBy(steps.get(place.familyId) ?? [], ({ kind }) => kind)
  return {
    place,
    opened,
    agreements: threadsOf(rows.get('safety-agreement') ?? []),
    strengths: threadsOf(rows.get('strength') ?? []),
    phases: rows.get('phase') ?? [],
    scales: rows.get('safety-scale') ?? [],
  }
}
