/** A box of an ISO base media file (ISO/IEC 14496-12): HEIC pictures and M4A sound are made of them. */
export interface Box {
  readonly type: string
  /** Offsets in the file: of the box, of what is in it, and of its end. */
  readonly at: number
  readonly body: number
  readonly end: number
}

const mostBoxes = 50_000

function boxAt(bytes: Buffer, at: number, to: number): Box | undefined {
  if (at + 8 > to) return undefined
  const type = bytes.toString('latin1', at + 4, at + 8)
  const short = bytes.readUInt32BE(at)
  const long = short === 1 && at + 16 <= to
  const size = short === 0 ? to - at : long ? Number(bytes.readBigUInt64BE(at + 8)) : short
  const body = at + (long ? 16 : 8)
  return at + size < body || at + size > to ? undefined : { type, at, body, end: at + size }
}

/** The boxes that fill a stretch of a file exactly; undefined when they do not. */
export function boxesIn(bytes: Buffer, from: number, to: number): Box[] | undefined {
  const boxes: Box[] = []
  for (let at = from; at < to; ) {
    const box = boxAt(bytes, at, to)
    if (!box || boxes.length > mostBoxes) return undefined
    boxes.push(box)
    at = box.end
  }
  return boxes
}

/**
 * The boxes of a whole file, as far as they go: makers of phones put things behind the last one. None when there are
 * more than any recorder writes.
 */
export function boxesOf(bytes: Buffer): Box[] {
  const boxes: Box[] = []
  for (let box = boxAt(bytes, 0, bytes.length); box; box = boxAt(bytes, box.end, bytes.length)) {
    if (boxes.push(box) > mostBoxes) return []
  }
  return boxes
}

/** The brands a file says it follows; empty when it does not begin with them. */
export function brandsOf(bytes: Buffer): string[] {
  const first = boxAt(bytes, 0, bytes.length)
  if (first?.type !== 'ftyp' || first.end - first.body > 1024) return []
  const brands = bytes.toString('latin1', first.body, first.end).match(/.{4}/gs) ?? []
  // The second four bytes are a version.
  return brands.filter((_, index) => index !== 1)
}

/** Empties a box where it stands: everything else in the file keeps its place, so nothing that points there breaks. */
export function empty(bytes: Buffer, { at, body, end }: Box): void {
  bytes.write('free', at + 4, 'latin1')
  bytes.fill(0, body, end)
}

/** A handler box tells what something is for (kept), and a name by its maker (emptied). Returns the first. */
export function cleanHandler(bytes: Buffer, { body, end }: Box): string {
  const name = body + 24
  if (name < end) bytes.fill(0, name, end)
  return bytes.toString('latin1', body + 8, Math.min(body + 12, end))
}
