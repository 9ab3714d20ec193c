import type { SameRow } from '../dossier/read-dossier.store.ts'

/** A decision that two people of one family are one, as it stands now or stood once. */
export interface SameDecisionRow extends SameRow {
  partId: string
  threadId: string
  /** Null for somebody of the family. */
  reason: string | null
  decidedName: string
  /** RFC 3339. */
  decidedAt: string
  endedName: string | null
}

/**
 * Under which id everybody goes: people who were decided to be one go under the id that the first decision kept (`sameAs`). Only
 * decisions this reader may read are given, so for another reader two entries may stay two people.
 */
export function sameOf(rows: readonly SameRow[]): (id: string) => string {
  const into = new Map<string, string>()
  const kept = (id: string): string => {
    const next = into.get(id)
    return next === undefined ? id : kept(next)
  }
  for (const { personId, sameAs } of rows.filter((row) => row.endedAt === null)) {
    const [from, to] = [kept(personId), kept(sameAs)]
    if (from !== to) into.set(from, to)
  }
  return kept
}
