import { contentHash, type Link, linkHash } from './chain.ts'
import { type PartIdentity, partId } from './part.ts'

/** What does not fit. Names places, never contents: it is printed. */
export interface Fault {
  what: string
  family?: string
  part?: string
  seq?: number
  /** Of exported heads: the name of the file. */
  file?: string
}

/** One part as the database has it, with the head of its chain when there is one. */
export interface StoredPart extends PartIdentity {
  id: string
  head: { seq: number; hash: Buffer } | null
}

/** One entry as the database has it, with its content when that is there. */
export interface StoredEntry extends Link {
  familyId: string
  hash: Buffer
  salt: Buffer | null
  body: string | null
  destroyed: boolean
}

/**
 * Walks the chain of one part: `next` for each entry in order, then `end`. Each answers what is wrong there. A content that was
 * destroyed, and is written down as such, lets its link stand: the hash of it is part of the chain, the content is not.
 */
export function walkPart(part: StoredPart) {
  let before: { seq: number; hash: Buffer } = { seq: 0, hash: Buffer.alloc(0) }
  const fault = (what: string, seq?: number): Fault => ({
    what,
    family: part.familyId,
    part: part.id,
    ...(seq !== undefined && { seq }),
  })

  function next(entry: StoredEntry): Fault[] {
    const { seq } = entry
    const faults: Fault[] = []
    if (seq !== before.seq + 1) faults.push(fault('missing entry', before.seq + 1))
    else if (!linkHash(before.hash, entry).equals(entry.hash)) faults.push(fault('changed link', seq))
    before = { seq, hash: entry.hash }
    return [...faults, ...contentFaults(entry).map((what) => fault(what, seq))]
  }

  function end(): Fault[] {
    const faults = partId(part) === part.id ? [] : [fault('changed part: its id is not of what it says')]
    if (!part.head) return [...faults, fault('part without a head')]
    if (before.seq < part.head.seq) return [...faults, fault('cut tail', before.seq + 1)]
    const fits = before.seq === part.head.seq && before.hash.equals(part.head.hash)
    return fits ? faults : [...faults, fault('head that does not fit', part.head.seq)]
  }

  return { next, end }
}

function contentFaults({ salt, body, destroyed, contentHash: expected }: StoredEntry): string[] {
  if (salt === null || body === null) return destroyed ? [] : ['missing content that was not destroyed']
  const changed = contentHash(salt, body).toString('hex') === expected ? [] : ['changed content']
  return destroyed ? [...changed, 'content that was destroyed is there'] : changed
}
