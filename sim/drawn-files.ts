import { crc32, deflateSync } from 'node:zlib'

/** The files of the demonstration, made here: nothing in them comes from anywhere else. */

type Colour = readonly [red: number, green: number, blue: number]
const paper: Colour = [253, 250, 243]
const [width, height] = [320, 240]

/** A picture a child could have drawn, as PNG: what is nearest to `shapes`, the last over the first. */
function png(shapes: readonly (readonly [colour: Colour, inside: (x: number, y: number) => boolean])[]): Buffer {
  const rows = Buffer.alloc(height * (1 + 3 * width))
  const long = Array.from({ length: width }, (_, at) => 1.6 * Math.sin(at / 7))
  const short = Array.from({ length: width }, (_, at) => Math.sin(at / 3))
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      // An unsteady hand.
      const [wx, wy] = [x + (long[y] ?? 0) + (short[x] ?? 0), y + (long[x] ?? 0) + (short[y] ?? 0)]
      const [colour] = shapes.findLast(([, inside]) => inside(wx, wy)) ?? [paper]
      rows.set(colour, y * (1 + 3 * width) + 1 + 3 * x)
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // 8 bits for each of red, green and blue.
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  const end = Buffer.alloc(0)
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', end)])
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(typed))
  return Buffer.concat([length, typed, check])
}

const box = (left: number, top: number, right: number, bottom: number) => (x: number, y: number) =>
  x > left && x < right && y > top && y < bottom
const round =
  (cx: number, cy: number, rx: number, ry = rx) =>
  (x: number, y: number) =>
    ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 < 1
const roof = (left: number, right: number, top: number, bottom: number) => (x: number, y: number) =>
  y > top && y < bottom && Math.abs(x - (left + right) / 2) < (((y - top) / (bottom - top)) * (right - left)) / 2

const [green, red, brown, yellow, orange, blue, ink]: readonly Colour[] = [
  [122, 171, 96],
  [196, 82, 62],
  [150, 106, 66],
  [247, 204, 70],
  [226, 148, 66],
  [104, 158, 200],
  [52, 52, 60],
] as const as [Colour, Colour, Colour, Colour, Colour, Colour, Colour]

const outside = [
  [green, box(-9, 190, 330, 250)],
  [yellow, round(272, 44, 24)],
] as const

/** The new house of the hamster. */
export const hamsterHouse = (): Buffer =>
  png([
    ...outside,
    [brown, box(52, 104, 182, 200)],
    [red, roof(36, 198, 48, 108)],
    [ink, round(117, 158, 26)],
    [orange, round(232, 176, 38, 27)],
    [orange, round(204, 152, 8)],
    [orange, round(222, 148, 8)],
    [paper, round(238, 184, 20, 12)],
    [ink, round(206, 166, 4)],
    [ink, round(193, 176, 3)],
  ])

/** Two people at a blue door, hand in hand. */
export const atTheDoor = (): Buffer =>
  png([
    ...outside,
    [red, box(30, 60, 150, 200)],
    [blue, box(66, 108, 116, 200)],
    [yellow, round(106, 156, 4)],
    [orange, round(196, 88, 17)],
    [blue, box(182, 104, 210, 156)],
    [ink, box(184, 154, 193, 202)],
    [ink, box(200, 154, 209, 202)],
    [orange, round(252, 130, 13)],
    [green, box(241, 142, 264, 178)],
    [ink, box(243, 176, 250, 204)],
    [ink, box(256, 176, 263, 204)],
    [orange, box(208, 146, 244, 152)],
    [ink, round(190, 86, 2)],
    [ink, round(202, 86, 2)],
    [ink, round(248, 129, 2)],
    [ink, round(257, 129, 2)],
  ])

/** A letter on one page, as PDF. Its lines hold no more than what Western European writing needs, and fit on a line. */
export function letter(lines: readonly string[]): Buffer {
  const said = lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`).join('\n')
  const text = `BT /F1 12 Tf 18 TL 72 750 Td\n${said}\nET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (nl) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${Buffer.byteLength(text, 'latin1')} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]
  let file = '%PDF-1.4\n'
  const starts = objects.map((object, i) => {
    const start = Buffer.byteLength(file, 'latin1')
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return start
  })
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  const at = Buffer.byteLength(file, 'latin1')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}
