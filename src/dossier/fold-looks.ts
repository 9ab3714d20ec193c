import type { LookLine } from '../access/looks.store.ts'

/** Parts that one person opened for one purpose by one rule, or that were refused; one look or several that were folded. */
export interface FoldedLook extends Omit<LookLine, 'cursor' | 'partId' | 'rule'> {
  parts: string[]
  /** The rule that opened all of these parts. Not told, so not told apart, where it was refused or was the reader's own. */
  rule: string | null
  /** The looks that this is. */
  ids: string[]
  /** The first of several looks; `at` is the last. */
  from: Date
  times: number
}

const hour = 3_600_000

const sameAct = (a: FoldedLook, b: FoldedLook): boolean =>
  a.familyId === b.familyId &&
  a.actor === b.actor &&
  a.mode === b.mode &&
  a.client === b.client &&
  // Of what a system was refused is not told what it asked.
  (a.action === b.action || (a.mode === 'evaluate' && !a.allowed)) &&
  a.purpose === b.purpose &&
  a.allowed === b.allowed &&
  a.rule === b.rule &&
  a.from.getTime() - b.at.getTime() < hour

/**
 * Lines, newest first, to looks as people speak of them: one per look and rule, and what one person did with one purpose by
 * one rule never an hour apart as one. Nothing is left out: the count and the first time stay. `reader`: whose log it is.
 */
export function foldLooks(lines: readonly LookLine[], reader: string): FoldedLook[] {
  const looks = new Map<string, FoldedLook>()
  for (const { cursor: _cursor, partId, ...line } of lines) {
    const rule = line.allowed && line.actor !== reader ? line.rule : null
    const key = `${line.familyId}|${line.id}|${line.allowed}|${rule}`
    const look = looks.get(key)
    if (look) look.parts.push(partId)
    else looks.set(key, { ...line, rule, parts: [partId], ids: [line.id], from: line.at, times: 1 })
  }
  const folded: FoldedLook[] = []
  for (const look of looks.values()) {
    const open = folded.findLast((later) => sameAct(later, look))
    if (open) {
      open.from = look.at
      open.times += 1
      open.ids.push(look.id)
      open.parts = [...new Set([...open.parts, ...look.parts])]
    } else folded.push(look)
  }
  return folded
}
