import { type Box, boxesIn, boxesOf, brandsOf, cleanHandler, empty } from './boxes.ts'

// HEIF (ISO/IEC 23008-12): a picture is made of items; EXIF and XMP are items beside them, in the same data.
const brands = new Set(['heic', 'heix', 'heim', 'heis'])
const pictures = new Set(['hvc1', 'grid', 'iden', 'iovl', 'tmap'])
const inMeta = new Set('pitm iloc iinf iprp iref idat dinf grpl'.split(' '))
const properties = new Set(
  'hvcC lhvC ispe colr pixi irot imir clap auxC pasp clli mdcv cclv amve ndwt lsel oinf tols'.split(' '),
)

interface Extent {
  readonly from: number
  readonly length: number
  /** Counted from the start of the file, or of the idat box. */
  readonly base: 'file' | 'idat'
}

/** Reads big-endian numbers one after another. Throws past the end. */
function reader(bytes: Buffer, { body, end }: Box) {
  let at = body
  return (size: number): number => {
    if (at + size > end) throw new RangeError('box too short')
    const value = size === 0 ? 0 : size === 8 ? Number(bytes.readBigUInt64BE(at)) : bytes.readUIntBE(at, size)
    at += size
    return value
  }
}

/** Where each item is (iloc, 8.11.3). Throws for an item made of other items' bytes, or of no certain length. */
function extentsOf(bytes: Buffer, box: Box): Map<number, Extent[]> {
  const read = reader(bytes, box)
  const version = read(1)
  read(3)
  const [sizes, more] = [read(1), read(1)]
  const [offsetSize, lengthSize, baseSize, indexSize] = [sizes >> 4, sizes & 15, more >> 4, version > 0 ? more & 15 : 0]
  const items = new Map<number, Extent[]>()
  for (let count = read(version < 2 ? 2 : 4); count > 0; count--) {
    const id = read(version < 2 ? 2 : 4)
    const method = version > 0 ? read(2) & 15 : 0
    read(2)
    const start = read(baseSize)
    const extents: Extent[] = []
    for (let left = read(2); left > 0; left--) {
      read(indexSize)
      const [from, length] = [start + read(offsetSize), read(lengthSize)]
      if (method > 1 || length === 0) throw new RangeError('unknown construction')
      extents.push({ from, length, base: method === 0 ? 'file' : 'idat' })
    }
    items.set(id, extents)
  }
  return items
}

/** The items that are pictures (infe, 8.11.6). Empties the names of all, and what the others are. */
function picturesOf(bytes: Buffer, box: Box): Set<number> {
  const start = box.body + (bytes.readUInt8(box.body) === 0 ? 6 : 8)
  const kept = new Set<number>()
  for (const entry of boxesIn(bytes, start, box.end) ?? fail()) {
    const read = reader(bytes, entry)
    const version = read(1)
    read(3)
    if (entry.type !== 'infe' || version < 2) fail()
    const id = read(version === 2 ? 2 : 4)
    const type = entry.body + (version === 2 ? 8 : 10)
    if (type + 4 > entry.end) fail()
    if (pictures.has(bytes.toString('latin1', type, type + 4))) kept.add(id)
    else bytes.write('free', type, 'latin1')
    bytes.fill(0, type + 4, entry.end)
  }
  return kept
}

function fail(): never {
  throw new RangeError('not a picture as we know it')
}

/** Empties whatever lies between `from` and `to` outside the given stretches. */
function keepOnly(bytes: Buffer, from: number, to: number, stretches: readonly [number, number][]): void {
  let at = from
  for (const [start, end] of stretches.toSorted((a, b) => a[0] - b[0])) {
    if (start > at) bytes.fill(0, at, Math.min(start, to))
    at = Math.max(at, Math.min(end, to))
  }
  if (at < to) bytes.fill(0, at, to)
}

function cleanProperties(bytes: Buffer, box: Box): void {
  for (const part of boxesIn(bytes, box.body, box.end) ?? fail()) {
    if (part.type === 'ipco') {
      for (const each of boxesIn(bytes, part.body, part.end) ?? fail()) {
        if (!properties.has(each.type)) empty(bytes, each)
      }
    } else if (part.type !== 'ipma') empty(bytes, part)
  }
}

function clean(bytes: Buffer, boxes: readonly Box[]): void {
  if (boxes.length > 100) fail()
  const [meta, another] = boxes.filter(({ type }) => type === 'meta')
  if (!meta || another || boxes.some(({ type }) => type === 'moov')) fail()
  const inside = boxesIn(bytes, meta.body + 4, meta.end) ?? fail()
  const find = (type: string): Box => inside.find((box) => box.type === type) ?? fail()
  if (cleanHandler(bytes, find('hdlr')) !== 'pict') fail()

  const kept = picturesOf(bytes, find('iinf'))
  const extents = [...extentsOf(bytes, find('iloc'))].flatMap(([id, each]) => (kept.has(id) ? each : []))
  if (extents.length === 0 || extents.some(({ from, length }) => from + length > bytes.length)) fail()
  cleanProperties(bytes, find('iprp'))
  const stretches = (base: Extent['base'], shift: number): [number, number][] =>
    extents.filter((each) => each.base === base).map(({ from, length }) => [shift + from, shift + from + length])

  for (const box of inside) {
    if (box.type === 'idat') keepOnly(bytes, box.body, box.end, stretches('idat', box.body))
    else if (box.type !== 'hdlr' && !inMeta.has(box.type)) empty(bytes, box)
  }
  for (const box of boxes) {
    if (box.type === 'mdat') keepOnly(bytes, box.body, box.end, stretches('file', 0))
    else if (box.type !== 'ftyp' && box.type !== 'meta') empty(bytes, box)
  }
}

/**
 * A HEIC picture in which only the picture is left: the bytes of all other items, names and boxes are zero, so everything
 * keeps its place. How to hold it is a property of the picture here, not EXIF. Undefined when it is not a whole HEIC as
 * we know it, e.g. one that moves.
 */
export function cleanHeic(bytes: Buffer): Buffer | undefined {
  if (!brandsOf(bytes).some((brand) => brands.has(brand))) return undefined
  const boxes = boxesOf(bytes)
  const last = boxes.findLast(({ type }) => type === 'mdat' || type === 'meta')
  const copy = Buffer.from(bytes.subarray(0, last?.end))
  try {
    clean(
      copy,
      boxes.filter(({ end }) => end <= copy.length),
    )
    return copy
  } catch {
    return undefined
  }
}
