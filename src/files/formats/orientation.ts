// EXIF is a TIFF file (Exif 2.32 / CIPA DC-008). Of all it tells, only how to hold a picture is needed to show it.
const tag = 0x0112
const short = 3

/** How to hold a picture, 1 to 8 (TIFF 6.0, Orientation): of the first directory of a TIFF block; 1 when it tells nothing. */
export function orientationOf(tiff: Buffer): number {
  const order = tiff.toString('latin1', 0, 2)
  if (order !== 'II' && order !== 'MM') return 1
  const u16 = (at: number) => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const u32 = (at: number) => (order === 'II' ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
  try {
    const directory = u32(4)
    for (let entry = 0; entry < u16(directory); entry++) {
      const at = directory + 2 + entry * 12
      if (u16(at) !== tag) continue
      const value = u16(at + 2) === short ? u16(at + 8) : 1
      return value >= 1 && value <= 8 ? value : 1
    }
  } catch {
    // It points past its own end.
  }
  return 1
}

/** A TIFF block that tells how to hold the picture and nothing else; undefined when it is upright as it is. */
export function orientationOnly(orientation: number): Buffer | undefined {
  if (orientation === 1) return undefined
  const tiff = Buffer.alloc(26)
  tiff.write('MM', 'latin1')
  tiff.writeUInt16BE(42, 2)
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(1, 8)
  tiff.writeUInt16BE(tag, 10)
  tiff.writeUInt16BE(short, 12)
  tiff.writeUInt32BE(1, 14)
  tiff.writeUInt16BE(orientation, 18)
  return tiff
}
