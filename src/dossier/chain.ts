import { createHash } from 'node:crypto'

/** What one link of a part's chain is made of; `recorded_at` as UTC text with microseconds, `content_hash` as hex. */
export interface Link {
  partId: string
  seq: number
  id: string
  kind: string
  threadId: string
  replaces: string | null
  answers: string | null
  occurredOn: string
  recordedAt: string
  author: string
  authorName: string
  authorOrganisation: string | null
  ground: string
  contentHash: string
}

const sha256 = (...parts: (Buffer | string)[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/**
 * The hash of a link: SHA-256 over the hash before it and the fields in this order, written as PostgreSQL's json_build_array
 * writes them. A second implementation of erbij.entry_hash() on purpose: what the database wrote, it does not verify itself.
 */
export function linkHash(previous: Buffer, link: Link): Buffer {
  const fields = [
    link.partId,
    link.seq,
    link.id,
    link.kind,
    link.threadId,
    link.replaces,
    link.answers,
    link.occurredOn,
    link.recordedAt,
    link.author,
    link.authorName,
    link.authorOrganisation,
    link.ground,
    link.contentHash,
  ]
  return sha256(previous, `[${fields.map((field) => JSON.stringify(field)).join(', ')}]`)
}

/** The hash that a link keeps of its content: it tells nothing once the salt is gone. */
export const contentHash = (salt: Buffer, body: string): Buffer => sha256(salt, body)
