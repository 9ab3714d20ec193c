import { type Box, boxesIn, boxesOf, brandsOf, cleanHandler, empty } from './boxes.ts'

const brands = /^(M4A |M4B |mp4[12]|iso[m2-9]|3gp[4-7]|dash)$/
const containers = new Set('moov trak mdia minf stbl edts dinf mvex moof traf'.split(' '))

// What playing sound needs. Not: udta, meta, uuid, where phones write a title, a maker and the place of a recording.
const needed = new Set(
  (
    'ftyp styp mdat sidx mfra mvhd tkhd mdhd smhd dref stsd stts stsc stsz stz2 stco co64 ctts stss sgpd sbgp ' +
    'elst trex mehd mfhd tfhd tfdt trun'
  ).split(' '),
)

/** Empties what is not needed, all the way down. Returns the handlers of the tracks; undefined when boxes do not fit. */
function cleanBoxes(bytes: Buffer, boxes: readonly Box[] | undefined, depth = 0): string[] | undefined {
  if (!boxes || depth > 8) return undefined
  const handlers: string[] = []
  for (const box of boxes) {
    if (containers.has(box.type)) {
      const within = cleanBoxes(bytes, boxesIn(bytes, box.body, box.end), depth + 1)
      if (!within) return undefined
      handlers.push(...within)
    } else if (box.type === 'hdlr') {
      handlers.push(cleanHandler(bytes, box))
    } else if (!needed.has(box.type)) {
      empty(bytes, box)
    }
  }
  return handlers
}

/**
 * Sound in an MP4 file without what is told about it. Undefined when it is not whole, or has a track of anything but sound:
 * film is no voice note, and its tracks of metadata tell a place by the second.
 */
export function cleanM4a(bytes: Buffer): Buffer | undefined {
  if (!brandsOf(bytes).some((brand) => brands.test(brand))) return undefined
  const boxes = boxesOf(bytes)
  if (!boxes.some(({ type }) => type === 'moov') || !boxes.some(({ type }) => type === 'mdat')) return undefined
  const clean = Buffer.from(bytes.subarray(0, boxes.at(-1)?.end))
  const handlers = cleanBoxes(clean, boxes)
  // `dhlr`/`mhlr` handlers of QuickTime point at data; tracks themselves are what counts.
  return handlers && handlers.length > 0 && handlers.every((handler) => handler === 'soun') ? clean : undefined
}
