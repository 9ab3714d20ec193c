import { createHash } from 'node:crypto'
import { z } from 'zod'
import { canonical } from '../lib/canonical.ts'
import type { HeadKeys } from './heads-key.ts'

const format = 'erbij-heads-1'
const hex = z.string().regex(/^[0-9a-f]{64}$/)
const first = z.strictObject({ format: z.literal(format), at: z.string(), previous: hex.nullable() })
const partLine = z.strictObject({ part: z.uuid(), family: z.uuid(), seq: z.int().positive(), hash: hex })
const familyLine = z.strictObject({
  family: z.uuid(),
  parts: z.array(z.tuple([z.uuid(), z.int().positive()])),
  head: hex,
})
const last = z.strictObject({ key: z.string(), signature: z.string() })

/** The last link of one part's chain when the heads were exported; `hash` in hexadecimal. */
export type PartHead = z.output<typeof partLine>
/** All parts of one family at that moment, as [part, seq], and one hash over their last links. */
export type FamilyHead = z.output<typeof familyLine>

/**
 * Heads that were exported, one JSON value a line (canonical JSON, UTF-8, each line ends with a line feed):
 *
 *     {"at":"2026-11-22T03:00:00.000000Z","format":"erbij-heads-1","previous":"<hex>"}   previous: SHA-256 of the whole file
 *                                                                                        before this one, null for the first
 *     {"family":"…","hash":"<hex>","part":"…","seq":12}     for each part that changed: entry 12 of its chain has this hash
 *     {"family":"…","head":"<hex>","parts":[["…",12],…]}    for each family of these: all its parts that have entries, by id;
 *                                                           head: SHA-256 of the canonical JSON [["<part>",12,"<hash>"],…]
 *     {"key":"…","signature":"…"}                           Ed25519 (RFC 8032) over all bytes before this line, base64url;
 *                                                           key: the public key, base64url
 *
 * A chain alone cannot show a cut tail. A file that is kept elsewhere can: what it names must still be in its chain, and a
 * file that is missing or changed breaks the chain of files. It names ids and salted hashes, nobody and nothing that was said.
 */
export interface Heads {
  /** UTC, six decimals: what was committed an hour before this moment is in it or in a file before it. */
  at: string
  previous: string | null
  parts: PartHead[]
  families: FamilyHead[]
}

export const hashOfFile = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The head over a family's parts: changes when any of them does, or when one is gone. */
export const familyHead = (parts: readonly (readonly [part: string, seq: number, hash: string])[]): string =>
  hashOfFile(canonical(parts.map((part) => [...part])))

/** The whole text of a signed file. */
export function writeHeads({ at, previous, parts, families }: Heads, keys: HeadKeys): string {
  const lines = [{ format, at, previous }, ...parts, ...families].map((line) => `${canonical(line)}\n`)
  const text = lines.join('')
  return `${text}${canonical(keys.sign(Buffer.from(text)))}\n`
}

/** What a file says. Throws an Error that names what is wrong: not whole, another format, or not signed by one of these keys. */
export function readHeads(text: string, keys: HeadKeys): Heads {
  const lines = text.split('\n')
  if (lines.pop() !== '') throw new Error('not whole')
  const signed = last.safeParse(parsed(lines.pop()))
  const body = lines.map((line) => `${line}\n`).join('')
  if (!signed.success || !keys.verify(Buffer.from(body), signed.data)) throw new Error('not signed by a known key')
  const head = first.safeParse(parsed(lines.shift()))
  if (!head.success) throw new Error('another format')
  const parts: PartHead[] = []
  const families: FamilyHead[] = []
  for (const line of lines) {
    const value = parsed(line)
    const part = partLine.safeParse(value)
    if (part.success) parts.push(part.data)
    else families.push(familyLine.parse(value))
  }
  return { at: head.data.at, previous: head.data.previous, parts, families }
}

function parsed(line: string | undefined): unknown {
  try {
    return JSON.parse(line ?? '')
  } catch {
    return undefined
  }
}
