import type { LookLine } from '../access/looks.store.ts'

/** One look with the parts that its reader may know of, all allowed or all refused. */
export interface FoldedLook extends Omit<LookLine, 'partId' | 'rule'> {
  parts: string[]
  rules: string[]
  /** The first of several looks that were folded; `at` is the last. */
  from: Date
  times: number
}

const hour = 3_600_000

const sameAct = (a: FoldedLook, b: FoldedLook): boolean =>
  a.familyId === b.familyId &&
  a.actor === b.actor &&
  a.action === b.action &&
  a.purpose === b.purpose &&
  a.allowed === b.allowed &&
  a.from.getTime() - b.at.getTime() < hour

/**
 * Lines, newest first, to looks as people speak of them: one line per look, and several looks of one person with one purpose
 * within an hour as one. Nothing is left out: the count and the first time stay.
 */
export function foldLooks(lines: readonly LookLine[]): FoldedLook[] {
  const looks = new Map<string, FoldedLook>()
  for (const line of lines) {
    const key = `${line.familyId}|${line.id}|${line.allowed}`
    const look = looks.get(key)
    if (look) {
      look.parts.push(line.partId)
      look.rules.push(line.rule)
    } else {
      const { partId, rule, ...rest } = line
      looks.set(key, { ...rest, parts: [partId], rules: [rule], from: line.at, times: 1 })
    }
  }
  const folded: FoldedLook[] = []
  for (const look of looks.values()) {
    const open = folded.findLast((earlier) => sameAct(earlier, look))
    if (open) {
      open.from = look.at
      open.times += 1
      open.parts = [...new Set([...open.parts, ...look.parts])]
      open.rules = [...new Set([...open.rules, ...look.rules])]
    } else folded.push(look)
  }
  return folded
}
