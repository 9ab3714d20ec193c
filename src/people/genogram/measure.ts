/** Advance widths of Atkinson Hyperlegible Next in hundredths of an em: the letters that take at most so much. */
const regular: Record<number, string> = {
  25: "'|,.:;`ji",
  28: 'lï \u00a0',
  31: '!"()f',
  35: '[t]{}r-',
  41: '_/I\\1',
  47: 'yvzs',
  51: '*?cxçk7J',
  55: 'aLeuéëü2<>F^hno~öñèúóáà',
  59: 'Tdg&EYbpqşğ3895$PSVÉ',
  63: '6+4BRZXKA=CŞÖ',
  69: '0#DwGHNUÜ',
  78: 'OQ@',
  86: 'MmW',
  92: '%',
}
const bold: Record<number, string> = {
  29: "'|j,.:;`",
  32: '!iï l\u00a0',
  38: '()[]f-rt{}',
  44: '"_I1/\\',
  51: '*cszç',
  56: 'yvx~7?LakJeéëèáà',
  60: '9<>Fhnuüñúó2^oö+g3Ebdpqşğ',
  64: '$=ST48Z5Ş6PBVÉ',
  69: 'RY0CKAXDU&Ü',
  76: 'HGNwOQ#Ö',
  88: '@Mm',
  97: 'W%',
}
const table = (widths: Record<number, string>): Map<string, number> =>
  new Map(Object.entries(widths).flatMap(([width, letters]) => [...letters].map((c) => [c, +width] as const)))
const widthOf = { regular: table(regular), bold: table(bold) }
/** A letter we have no figure for: wide enough for nearly all. */
const otherwise = 70
/** Room for the font that stands in while ours loads. */
const spare = 1.03

export type Weight = keyof typeof widthOf

/** Width in px of a line of text, rather too wide than too narrow: a drawing made on the server cannot measure. */
export function textWidth(text: string, size: number, weight: Weight = 'regular'): number {
  let sum = 0
  for (const char of text) sum += widthOf[weight].get(char) ?? otherwise
  return Math.ceil((sum / 100) * size * spare)
}

function broken(word: string, max: number, width: (text: string) => number): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const char of word) {
    if (piece && width(piece + char) > max) {
      pieces.push(piece)
      piece = ''
    }
    piece += char
  }
  return [...pieces, piece]
}

/** Lines of at most `max` px; a word that is longer by itself is broken. Nothing is ever left out. */
export function wrap(text: string, size: number, max: number, weight: Weight = 'regular'): string[] {
  const width = (piece: string): number => textWidth(piece, size, weight)
  const lines: string[] = []
  for (const word of text.split(/[ \t\r\n]+/).filter(Boolean)) {
    const last = lines.at(-1)
    if (last !== undefined && width(`${last} ${word}`) <= max) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(...(width(word) > max ? broken(word, max, width) : [word]))
  }
  return lines
}
