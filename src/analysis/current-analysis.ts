import type { StepRow } from '../dossier/threads.ts'
import { type Thread, threadsOf } from '../dossier/threads.ts'

/** Whether what is planned or ordered for these people rests on an analysis that is current. */
export type AnalysisState =
  | { is: 'current'; until: string }
  /** The day it was made, and the day it was to be looked at again. */
  | { is: 'old'; day: string; lookAgainOn: string }
  | { is: 'none' }

/** One person that something is planned or ordered for, and how it stands with the analysis. */
export interface AnalysisFlag {
  person: string
  /** Something of it was ordered by a measure; otherwise all of it is voluntary. */
  ordered: boolean
  state: AnalysisState
}

interface Given {
  /** Of the kinds `analysis`, `goal` and `action`, as this reader may read them (readSteps). */
  rows: readonly StepRow[]
  /** Whom a part is about; none for a part this look did not open. */
  subjectsOf: (partId: string) => readonly string[]
  /** YYYY-MM-DD */
  today: string
}

/**
 * For whom something is planned or ordered (a goal or a step that did not end) without an analysis that is current, as this reader may
 * read it: an analysis counts for everybody it is about, until the day that who helps chose. Only what is missing; a reader who reads
 * no analysis of somebody is told that there is none for them to read. Software judges nothing of what stands in it.
 */
export function analysisFlags({ rows, subjectsOf, today }: Given): AnalysisFlag[] {
  const threads = threadsOf(rows)
  const planned = threads.filter(({ kind, ended }) => (kind === 'goal' || kind === 'action') && !ended)
  const people = [...new Set(planned.flatMap(({ partId }) => subjectsOf(partId)))]
  const ordered = new Set(planned.filter(isOrdered).flatMap(({ partId }) => subjectsOf(partId)))
  return people
    .map((person) => ({ person, ordered: ordered.has(person), state: stateFor(person) }))
    .filter(({ state }) => state.is !== 'current')

  function stateFor(person: string): AnalysisState {
    const about = threads
      .filter(({ kind, partId }) => kind === 'analysis' && subjectsOf(partId).includes(person))
      .flatMap(judged)
      .sort((a, b) => (a.lookAgainOn < b.lookAgainOn ? -1 : 1))
    const latest = about.at(-1)
    if (!latest) return { is: 'none' }
    if (latest.lookAgainOn > today) return { is: 'current', until: latest.lookAgainOn }
    return { is: 'old', ...latest }
  }
}

/** The last version that somebody who helps answers for: what the family writes stands beside it, and silences nothing. */
function judged({ steps }: Thread): { day: string; lookAgainOn: string }[] {
  const bodyOf = (row: StepRow) => row.body as { step: string; lookAgainOn: string }
  const last = steps.findLast((row) => row.authorOrganisation !== null && bodyOf(row).step === 'set')
  return last ? [{ day: last.occurredOn, lookAgainOn: bodyOf(last).lookAgainOn }] : []
}

const isOrdered = ({ shown }: Thread): boolean => (shown.body as { frame?: { is: string } }).frame?.is === 'ordered'

/** Is this version still current? */
export const isCurrent = (lookAgainOn: string, today: string): boolean => lookAgainOn > today
