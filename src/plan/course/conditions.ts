import type { z } from 'zod'
import type { FamilyAccess } from '../../access/access.ts'
import { condition } from '../../dossier/kinds/condition.ts'
import { type StepRow, type Thread, threadsOf } from '../../dossier/threads.ts'

type Body = z.infer<typeof condition.schema>
export type Said = Extract<Body, { step: 'say' }>
export type Told = Extract<Body, { step: 'told' }>
export type Ended = Extract<Body, { step: 'end' }>
export type Outcome = Ended['outcome']

/** One condition, as this reader may read it. */
export interface Condition {
  thread: Thread
  said: Said
  /** YYYY-MM-DD: the day from which coercion is considered. */
  since: string
  /** Ids of the people it is about. */
  about: readonly string[]
  /**
   * `considered`: nothing was decided. Asking for a measure does not end it, and once one is ordered it stays ordered until somebody writes
   * that it is over: what became of it is never «voluntary» by itself.
   */
  state: 'considered' | 'requested' | 'ordered' | 'over'
  ended?: { row: StepRow; body: Ended }
  /** Who was told how, by person id; the last time counts. */
  told: ReadonlyMap<string, { row: StepRow; body: Told }>
}

const stateOf: Readonly<Record<Outcome, Condition['state']>> = {
  met: 'over',
  withdrawn: 'over',
  requested: 'requested',
  ordered: 'ordered',
}

/** How it stands with the condition of this thread: asking for a measure does not end it, and neither does the measure. */
export const stateIn = ({ ended }: Pick<Thread, 'ended'>): Condition['state'] =>
  ended ? stateOf[(ended.body as Ended).outcome] : 'considered'

/** What can still become of it. */
export const outcomesFrom: Readonly<Record<Condition['state'], readonly Outcome[]>> = {
  considered: ['met', 'withdrawn', 'requested', 'ordered'],
  requested: ['withdrawn', 'ordered', 'met'],
  ordered: ['met', 'withdrawn'],
  over: [],
}

/** The conditions among these rows, in the order in which they were said. */
export const conditionsOf = (rows: readonly StepRow[], parts: FamilyAccess['parts']): Condition[] =>
  threadsOf(rows.filter(({ kind }) => kind === condition.id)).flatMap((thread) => {
    const part = parts.get(thread.partId)?.part
    const said = condition.schema.parse(thread.shown.body)
    if (!part || said.step !== 'say') return []
    const steps = thread.steps.map((row) => ({ row, body: condition.schema.parse(row.body) }))
    const told = steps.flatMap(({ row, body }): [string, { row: StepRow; body: Told }][] =>
      body.step === 'told' ? [[body.person, { row, body }]] : [],
    )
    return [
      {
        thread,
        said,
        since: thread.shown.occurredOn,
        about: part.subjects,
        state: stateIn(thread),
        told: new Map(told),
        ...(thread.ended && { ended: { row: thread.ended, body: thread.ended.body as Ended } }),
      },
    ]
  })

/** Whom it is about and who was not yet told. */
export const notTold = ({ about, told, state }: Condition): string[] =>
  state === 'over' ? [] : about.filter((id) => !told.has(id))
