import { crc32 } from 'node:zlib'
import { orientationOf, orientationOnly } from './orientation.ts'

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')

// PNG, third edition, table 7 onward: the picture, its colours, its size on paper, and how it moves.
const needed = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD pHYs acTL fcTL fdAT'.split(' '),
)

const mostChunks = 50_000

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(typed))
  return Buffer.concat([length, typed, check])
}

/**
 * A PNG with nothing but its picture, colours and orientation: no EXIF, XMP, texts, time, or what stands behind its end.
 * Undefined when it is not a whole PNG.
 */
export function cleanPng(bytes: Buffer): Buffer | undefined {
  if (!bytes.subarray(0, 8).equals(signature)) return undefined
  const kept: Buffer[] = []
  let [orientation, pictures] = [1, 0]
  for (let at = 8; at + 12 <= bytes.length; ) {
    const data = at + 8
    const end = data + bytes.readUInt32BE(at)
    if (end + 4 > bytes.length || kept.length > mostChunks) return undefined
    const type = bytes.toString('latin1', at + 4, data)
    if (bytes.readUInt32BE(end) !== crc32(bytes.subarray(at + 4, end))) return undefined
    if ((at === 8) !== (type === 'IHDR')) return undefined
    // A chunk that must be understood (upper case) and is not: this is no PNG that we know.
    if (!needed.has(type) && /^[A-Z]/.test(type)) return undefined
    if (type === 'eXIf') orientation = orientationOf(bytes.subarray(data, end))
    if (type === 'IDAT') pictures++
    if (needed.has(type)) kept.push(bytes.subarray(at, end + 4))
    if (type === 'IEND') {
      const exif = orientationOnly(orientation)
      const [header, ...rest] = kept
      if (!header || pictures === 0) return undefined
      return Buffer.concat([signature, header, ...(exif ? [chunk('eXIf', exif)] : []), ...rest])
    }
    at = end + 4
  }
  return undefined
}
