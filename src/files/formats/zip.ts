import { inflateRawSync } from 'node:zlib'

// PKWARE APPNOTE 6.3.10: end of central directory, central directory, local headers.
const [endSign, directorySign, localSign] = [0x06054b50, 0x02014b50, 0x04034b50]
const endSize = 22

export interface ZipEntry {
  readonly name: string
  readonly method: number
  /** Offsets in the file of the local header and of the compressed data. */
  readonly at: number
  readonly from: number
  readonly to: number
}

/** Does something at the end of these bytes make a ZIP of them for programs that read from the end? */
export function endsAsZip(bytes: Buffer): boolean {
  const sign = Buffer.from('PK\x05\x06', 'latin1')
  const first = Math.max(0, bytes.length - endSize - 0xffff)
  for (let at = bytes.lastIndexOf(sign); at >= first; at = at === 0 ? -1 : bytes.lastIndexOf(sign, at - 1)) {
    if (at + endSize > bytes.length) continue
    const [disks, entries] = [bytes.readUInt32LE(at + 4), bytes.readUInt16LE(at + 10)]
    if (disks === 0 && entries > 0 && bytes.readUInt32LE(at + 12) + bytes.readUInt32LE(at + 16) <= at) return true
  }
  return false
}

function entryAt(bytes: Buffer, at: number): { entry: ZipEntry; described: boolean; next: number } | undefined {
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== directorySign) return undefined
  const flags = bytes.readUInt16LE(at + 8)
  const [nameSize, extraSize, commentSize] = [28, 30, 32].map((each) => bytes.readUInt16LE(at + each)) as [
    number,
    number,
    number,
  ]
  const local = bytes.readUInt32LE(at + 42)
  if (flags & 1 || local + 30 > bytes.length || bytes.readUInt32LE(local) !== localSign) return undefined
  const name = bytes.subarray(at + 46, at + 46 + nameSize)
  const localNameSize = bytes.readUInt16LE(local + 26)
  if (!bytes.subarray(local + 30, local + 30 + localNameSize).equals(name)) return undefined
  const from = local + 30 + localNameSize + bytes.readUInt16LE(local + 28)
  const to = from + bytes.readUInt32LE(at + 20)
  return {
    entry: { name: name.toString('utf8'), method: bytes.readUInt16LE(at + 10), at: local, from, to },
    described: (flags & 8) !== 0,
    next: at + 46 + nameSize + extraSize + commentSize,
  }
}

/**
 * The entries of a ZIP, in the order they stand in. Undefined unless they fill the file from its first byte to its last,
 * as they do when a word processor wrote it: then there is no place for anything else.
 */
export function readZip(bytes: Buffer): ZipEntry[] | undefined {
  const end = bytes.length - endSize
  if (end < 0 || bytes.readUInt32LE(end) !== endSign || bytes.readUInt32LE(end + 4) !== 0) return undefined
  const [here, count] = [bytes.readUInt16LE(end + 8), bytes.readUInt16LE(end + 10)]
  const directory = bytes.readUInt32LE(end + 16)
  if (here !== count || directory + bytes.readUInt32LE(end + 12) !== end) return undefined

  const found: { entry: ZipEntry; described: boolean }[] = []
  let at = directory
  for (let left = count; left > 0; left--) {
    const one = entryAt(bytes, at)
    if (!one) return undefined
    found.push(one)
    at = one.next
  }
  if (at !== end) return undefined

  found.sort((a, b) => a.entry.at - b.entry.at)
  let filled = 0
  for (const [index, { entry, described }] of found.entries()) {
    const next = found[index + 1]?.entry.at ?? directory
    // Behind the data a descriptor may repeat its sizes.
    const gap = next - entry.to
    if (entry.at !== filled || !(gap === 0 || (described && (gap === 12 || gap === 16)))) return undefined
    filled = next
  }
  return filled === directory ? found.map(({ entry }) => entry) : undefined
}

/** What an entry holds, as text; undefined when it is more than `max` bytes, or damaged. */
export function textOfEntry(bytes: Buffer, { method, from, to }: ZipEntry, max: number): string | undefined {
  const data = bytes.subarray(from, to)
  if (method === 0) return data.length <= max ? data.toString('utf8') : undefined
  if (method !== 8) return undefined
  try {
    return inflateRawSync(data, { maxOutputLength: max }).toString('utf8')
  } catch {
    return undefined
  }
}
