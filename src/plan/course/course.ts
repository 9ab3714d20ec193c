import type { z } from 'zod'
import type { FamilyAccess } from '../../access/access.ts'
import { evaluation } from '../../dossier/kinds/evaluation.ts'
import { planCourse } from '../../dossier/kinds/plan-course.ts'
import type { StepRow } from '../../dossier/threads.ts'
import { familyPlansFirst, type PlanTerm, planDue } from '../../law/plan-terms.ts'
import type { Regime } from '../../law/regimes.ts'
import { weeksLater } from '../../lib/day.ts'

export type CourseBody = z.infer<typeof planCourse.schema>
export type CourseStep = CourseBody['step']

/** A term of the law that runs. */
export interface RunningTerm {
  term: PlanTerm
  /** YYYY-MM-DD: the day it counts from, and the last day. */
  from: string
  due: string
}

/** How the plan of some people together comes about: one course, whoever writes in it and however many began one. */
export interface Course {
  /** The thread that further steps go in. */
  id: string
  partId: string
  /** In the order in which they were recorded. */
  steps: { row: StepRow; body: CourseBody }[]
  /** Where it stands: the last of these that happened; without one, nothing was offered yet. */
  state?: Extract<CourseStep, 'offered' | 'own-plan' | 'waived' | 'settled'>
  /** Until when the family makes its own plan. */
  until?: string
  terms: RunningTerm[]
  /** Somebody wants it on paper and does not have it yet: since when. */
  wanted?: string
  /** The rhythm in which the plan is looked at again. */
  everyWeeks?: number
}

const states: readonly CourseStep[] = ['offered', 'own-plan', 'waived', 'settled']

/** A course per circle of people; the terms of the law under which their plan stands. */
export const coursesOf = (rows: readonly StepRow[], parts: FamilyAccess['parts']): Course[] =>
  [
    ...Map.groupBy(
      rows.filter(({ kind }) => kind === planCourse.id),
      ({ partId }) => partId,
    ).values(),
  ].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const steps = group.map((row) => ({ row, body: planCourse.schema.parse(row.body) }))
    const last = steps.findLast(({ body }) => states.includes(body.step))
    const regime = parts.get(first.partId)?.part.regime as Regime | undefined
    const wanted = wantedSince(steps)
    const terms = [...settling(steps), ...(wanted ? [running('in-writing', wanted)] : [])]
    const rhythm = steps.flatMap(({ body }) => (body.step === 'look-again' ? [body] : [])).at(-1)
    return [
      {
        id: first.threadId,
        partId: first.partId,
        steps,
        terms: regime && familyPlansFirst(regime) ? terms : [],
        ...(wanted && { wanted }),
        ...(last && { state: last.body.step as NonNullable<Course['state']> }),
        ...(last?.body.step === 'offered' && { until: last.body.until }),
        ...(rhythm && { everyWeeks: rhythm.everyWeeks }),
      },
    ]
  })

const running = (term: PlanTerm, from: string): RunningTerm => ({ term, from, due: planDue(term, from) })

/** Six weeks, from the day it was certain; until the plan is settled, or the family makes its own after all. */
function settling(steps: Course['steps']): RunningTerm[] {
  const last = steps.findLast(({ body }) => states.includes(body.step))
  return last?.body.step === 'waived' ? [running('settle', last.row.occurredOn)] : []
}

/** From the first who wanted it in writing since it was last given. */
function wantedSince(steps: Course['steps']): string | undefined {
  const given = steps.findLastIndex(({ body }) => body.step === 'given-in-writing')
  const wanted = steps.slice(given + 1).filter(({ body }) => body.step === 'wants-in-writing')
  return wanted.map(({ row }) => row.occurredOn).sort()[0]
}

/**
 * On which day these people look at the plan together again, as was said last: with the rhythm, or when a round was closed. A round that
 * says no day is followed by the next one of the rhythm; without a rhythm by none.
 */
export function nextLook(rows: readonly StepRow[], partId: string): string | undefined {
  let next: string | undefined
  let everyWeeks: number | undefined
  for (const row of rows) {
    if (row.partId !== partId) continue
    if (row.kind === planCourse.id) {
      const body = planCourse.schema.parse(row.body)
      if (body.step === 'look-again') ({ on: next, everyWeeks } = body)
    } else if (row.kind === evaluation.id) {
      const body = evaluation.schema.parse(row.body)
      if (body.step === 'close')
        next = body.next ?? (everyWeeks === undefined ? undefined : weeksLater(row.occurredOn, everyWeeks))
    }
  }
  return next
}
