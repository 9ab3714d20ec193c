import { orientationOf, orientationOnly } from './orientation.ts'

// ITU-T T.81, table B.1. Markers that carry the picture; all others are about it, or are not of this time.
const picture = (marker: number): boolean =>
  (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) || [0xda, 0xdb, 0xdc, 0xdd].includes(marker)
const frame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
const scan = 0xda
const end = 0xd9
const [app0, app1, app2, app14] = [0xe0, 0xe1, 0xe2, 0xee]

// More than any camera writes; a file of nothing but segments would keep us busy for seconds.
const mostSegments = 5000

const segment = (marker: number, payload: Buffer): Buffer => {
  const header = Buffer.of(0xff, marker, 0, 0)
  header.writeUInt16BE(payload.length + 2, 2)
  return Buffer.concat([header, payload])
}

const startsWith = (payload: Buffer, text: string): boolean => payload.toString('latin1', 0, text.length) === text
const exifHead = 'Exif\0\0'

/** Where the compressed data that begins at `from` ends: at a marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next !== undefined && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return -1
}

/** Of the segments about a picture, what showing it needs. Undefined for everything else. */
function needed(marker: number, payload: Buffer): Buffer | undefined {
  // JFIF 1.02: version, units and density; without its thumbnail.
  if (marker === app0 && startsWith(payload, 'JFIF\0') && payload.length >= 14) {
    return segment(app0, Buffer.concat([payload.subarray(0, 12), Buffer.of(0, 0)]))
  }
  if (marker === app2 && startsWith(payload, 'ICC_PROFILE\0')) return segment(app2, payload)
  // Adobe's transform flag: without it four-colour pictures turn negative.
  if (marker === app14 && startsWith(payload, 'Adobe') && payload.length >= 12) {
    return segment(app14, payload.subarray(0, 12))
  }
  return undefined
}

/**
 * A JPEG with nothing but its picture, colours and orientation: no EXIF, XMP, IPTC, comments, thumbnails, maker's notes, or
 * what stands behind its end. Undefined when it is not a whole JPEG.
 */
export function cleanJpeg(bytes: Buffer): Buffer | undefined {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined
  const kept: Buffer[] = []
  let [orientation, frames, scans] = [1, 0, 0]
  for (let at = 2; ; ) {
    if (bytes[at] !== 0xff) return undefined
    while (bytes[at] === 0xff) at++
    const marker = bytes[at++]
    if (marker === end) break
    if (marker === undefined || at + 2 > bytes.length || kept.length > mostSegments) return undefined
    const payload = bytes.subarray(at + 2, at + bytes.readUInt16BE(at))
    const next = at + bytes.readUInt16BE(at)
    if (next < at + 2 || next > bytes.length) return undefined
    if (frame(marker)) frames++
    if (marker === app1 && startsWith(payload, exifHead)) orientation = orientationOf(payload.subarray(exifHead.length))
    const useful = picture(marker) ? segment(marker, payload) : needed(marker, payload)
    if (useful) kept.push(useful)
    at = next
    if (marker === scan) {
      scans++
      at = endOfScan(bytes, next)
      if (at === -1) return undefined
      kept.push(bytes.subarray(next, at))
    }
  }
  if (frames === 0 || scans === 0) return undefined
  const tiff = orientationOnly(orientation)
  const exif = tiff ? [segment(app1, Buffer.concat([Buffer.from(exifHead, 'latin1'), tiff]))] : []
  // JFIF asks to stand first.
  const jfif = kept[0]?.[1] === app0 ? kept.splice(0, 1) : []
  return Buffer.concat([Buffer.of(0xff, 0xd8), ...jfif, ...exif, ...kept, Buffer.of(0xff, end)])
}
