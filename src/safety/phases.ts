import type { z } from 'zod'
import { phase } from '../dossier/kinds/phase.ts'
import type { StepRow } from '../dossier/threads.ts'
import { type SafetyPhase, safetyPhases } from '../law/safety-phases.ts'

type Body = z.infer<(typeof phase)['schema']>

/** One stretch of time in one phase. */
export interface Stretch {
  phase: SafetyPhase
  /** YYYY-MM-DD: when it began. Choosing the same phase again begins nothing anew (ask 91). */
  since: string
  why: string
  by: string
}

/** In which phase the people of one part are, and how they came there, the latest first. */
export interface PhaseCourse {
  partId: string
  now: Stretch
  before: Stretch[]
}

/** Entries of kind `phase` in the order in which they were recorded → per group of people where they are now. */
export const phasesOf = (rows: readonly StepRow[]): PhaseCourse[] =>
  [...Map.groupBy(rows, ({ partId }) => partId)].flatMap(([partId, of]) => {
    const stretches: Stretch[] = []
    for (const row of of) {
      const body = phase.schema.parse(row.body) as Body
      if (stretches[0]?.phase === body.phase) continue
      stretches.unshift({ phase: body.phase, since: row.occurredOn, why: body.text, by: row.authorName })
    }
    const [now, ...before] = stretches
    return now ? [{ partId, now, before }] : []
  })

/** Is this a step back to an earlier phase? */
export const goesBack = (from: SafetyPhase | undefined, to: SafetyPhase): boolean =>
  from !== undefined && safetyPhases.indexOf(to) < safetyPhases.indexOf(from)
