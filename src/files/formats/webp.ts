import { orientationOf, orientationOnly } from './orientation.ts'

interface Chunk {
  readonly type: string
  readonly data: Buffer
}

/** The chunks between two places (WebP container, RFC 9649). Undefined when they do not fit exactly. */
function chunksOf(bytes: Buffer): Chunk[] | undefined {
  const chunks: Chunk[] = []
  let at = 0
  while (at + 8 <= bytes.length) {
    const size = bytes.readUInt32LE(at + 4)
    if (at + 8 + size > bytes.length || chunks.length > mostChunks) return undefined
    chunks.push({ type: bytes.toString('latin1', at, at + 4), data: bytes.subarray(at + 8, at + 8 + size) })
    at += 8 + size + (size % 2)
  }
  return at >= bytes.length ? chunks : undefined
}

function written({ type, data }: Chunk): Buffer {
  const header = Buffer.alloc(8)
  header.write(type, 'latin1')
  header.writeUInt32LE(data.length, 4)
  return Buffer.concat([header, data, Buffer.alloc(data.length % 2)])
}

const mostChunks = 20_000

const pictures = new Set(['VP8 ', 'VP8L'])
const needed = new Set(['VP8X', 'ICCP', 'ANIM', 'ANMF', 'ALPH', ...pictures])
const [exifFlag, xmpFlag] = [0x08, 0x04]
const frameHead = 16

/** One frame of a moving picture may carry chunks of its own. */
function cleanFrame(frame: Buffer): Buffer | undefined {
  const chunks = frame.length < frameHead ? undefined : chunksOf(frame.subarray(frameHead))
  const kept = chunks?.filter(({ type }) => type === 'ALPH' || pictures.has(type))
  if (!kept?.some(({ type }) => pictures.has(type))) return undefined
  return Buffer.concat([frame.subarray(0, frameHead), ...kept.map(written)])
}

function cleanHeader(header: Buffer, hasExif: boolean): Buffer | undefined {
  if (header.length < 10) return undefined
  const clean = Buffer.from(header.subarray(0, 10))
  clean.writeUInt8((clean.readUInt8(0) & ~(exifFlag | xmpFlag)) | (hasExif ? exifFlag : 0), 0)
  return clean
}

/**
 * A WebP with nothing but its picture, colours and orientation: no EXIF, XMP, unknown chunks, or what stands behind its
 * end. Undefined when it is not a whole WebP.
 */
export function cleanWebp(bytes: Buffer): Buffer | undefined {
  if (bytes.length < 20 || bytes.toString('latin1', 0, 4) !== 'RIFF') return undefined
  const end = 8 + bytes.readUInt32LE(4)
  if (bytes.toString('latin1', 8, 12) !== 'WEBP' || end > bytes.length) return undefined
  const chunks = chunksOf(bytes.subarray(12, end))
  if (!chunks?.some(({ type }) => pictures.has(type) || type === 'ANMF')) return undefined

  const exif = chunks.find(({ type }) => type === 'EXIF')?.data
  // Some writers put the head of a JPEG segment before the TIFF block.
  const tiff = exif?.toString('latin1', 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif
  const extended = chunks[0]?.type === 'VP8X'
  const turned = extended && tiff ? orientationOnly(orientationOf(tiff)) : undefined

  const kept: Buffer[] = []
  for (const { type, data } of chunks) {
    if (!needed.has(type)) continue
    const clean = type === 'ANMF' ? cleanFrame(data) : type === 'VP8X' ? cleanHeader(data, turned !== undefined) : data
    if (!clean) return undefined
    kept.push(written({ type, data: clean }))
  }
  if (turned) kept.push(written({ type: 'EXIF', data: turned }))
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...kept])
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body])
}
