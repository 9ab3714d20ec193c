import type { Json } from '../lib/canonical.ts'

/** One entry of a thread, as it was read. */
export interface StepRow {
  id: string
  threadId: string
  kind: string
  partId: string
  /** The account in the capacity that wrote it, and how they were called then. */
  author: string
  authorName: string
  authorOrganisation: string | null
  /** YYYY-MM-DD */
  occurredOn: string
  /** RFC 3339 */
  recordedAt: string
  body: Json
}

/** Something that lives on (a goal, a step, an agreement): what it is now, and how it became that. */
export interface Thread {
  id: string
  kind: string
  partId: string
  /** In the order in which they were recorded. */
  steps: StepRow[]
  /** The version that is shown. */
  shown: StepRow
  /**
   * Versions that were written beside the one that is shown, by somebody who had not seen it: nothing is lost, and people choose. A later
   * version that had all of them before it settles it.
   */
  beside: StepRow[]
  /** The step that ended it; a version after that step takes it up again. */
  ended?: StepRow
}

const bodyOf = (row: StepRow) => row.body as { step?: string; from?: string[] }
/** The steps that say what the thread is; all others say what became of it. */
const versions: readonly string[] = ['set', 'say', 'open']

/** Rows in the order in which they were recorded → threads in the order in which they began. A thread without a readable version is left out. */
export function threadsOf(rows: readonly StepRow[]): Thread[] {
  return [...Map.groupBy(rows, (row) => row.threadId).values()].flatMap((steps) => {
    const said = steps.filter((row) => versions.includes(bodyOf(row).step ?? 'set'))
    const seen = new Set(said.flatMap((row) => bodyOf(row).from ?? []))
    const latest = said.filter((row) => !seen.has(row.id))
    const shown = latest.at(-1)
    if (!shown) return []
    const after = steps.slice(steps.indexOf(shown) + 1)
    const ended = after.findLast((row) => bodyOf(row).step === 'end' || bodyOf(row).step === 'close')
    const { threadId: id, kind, partId } = shown
    return [{ id, kind, partId, steps, shown, beside: latest.slice(0, -1), ...(ended && { ended }) }]
  })
}

/** As many versions as one version names (kinds/plan-fields.ts). */
const most = 20

/**
 * What somebody who changes this thread now has before them: the `from` of their version. Every version that they read, not the last
 * alone: when the last is destroyed, or is not given to somebody, theirs still comes after those before it.
 */
export function versionsBefore({ shown, beside, steps }: Thread): string[] {
  const said = steps.filter((row) => versions.includes(bodyOf(row).step ?? 'set')).toReversed()
  return [...new Set([shown, ...beside, ...said])].map(({ id }) => id).slice(0, most)
}

/** Of what a form sent as `from`: only a version of this thread can have been before the writer. */
export const versionsIn = (thread: Thread | undefined, sent: readonly string[]): string[] =>
  [...new Set(sent)].filter((id) => thread?.steps.some((row) => row.id === id)).slice(0, most)
