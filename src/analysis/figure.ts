/** One thing in the drawing. */
export interface Box {
  id: string
  text: string
  tone: 'fact' | 'strength' | 'explanation' | 'need' | 'goal'
}
/** What follows from what, from left to right; `because`: ids in the column before. */
export interface Figure {
  columns: Box[][]
  lines: { from: string; to: string }[]
}

export interface PlacedBox extends Box {
  x: number
  y: number
  height: number
  words: string[]
}

export const boxWidth = 224
const [gap, between, lineHeight, padding, top] = [14, 64, 19, 12, 44]
/** Letters on a line, and lines in a box: a text that is longer stands in full below the drawing. */
const [letters, most] = [25, 5]

/** Words on lines that fit in a box; what does not fit ends in «…». */
export function wrap(text: string): string[] {
  const lines: string[] = []
  const words = text.split(/\s+/).flatMap((word) => word.match(new RegExp(`.{1,${letters}}`, 'gu')) ?? [])
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= letters) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), `${(lines[most - 1] ?? '').slice(0, letters - 1)}…`]
}

/** Where everything stands: columns of boxes beside each other, each column in the middle, with lines between. */
export function layout({ columns, lines }: Figure) {
  const sized = columns.map((column) =>
    column
      .map((box) => ({ ...box, words: wrap(box.text) }))
      .map((box) => ({ ...box, height: box.words.length * lineHeight + 2 * padding })),
  )
  const tall = (column: (typeof sized)[number]) => column.reduce((sum, { height }) => sum + height + gap, -gap)
  const height = Math.max(40, ...sized.map(tall))
  const placed = sized.flatMap((column, at): PlacedBox[] => {
    let y = top + (height - tall(column)) / 2
    return column.map((box) => {
      const here = { ...box, x: at * (boxWidth + between), y }
      y += box.height + gap
      return here
    })
  })
  const byId = new Map(placed.map((box) => [box.id, box]))
  const paths = lines.flatMap(({ from, to }) => {
    const [a, b] = [byId.get(from), byId.get(to)]
    if (!a || !b) return []
    const [x1, y1, x2, y2] = [a.x + boxWidth, a.y + a.height / 2, b.x, b.y + b.height / 2]
    const middle = (x1 + x2) / 2
    return [`M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`]
  })
  const width = columns.length * (boxWidth + between) - between
  return {
    boxes: placed,
    paths,
    width,
    height: height + top + 8,
    heads: columns.map((_, at) => at * (boxWidth + between)),
    lineHeight,
    padding,
  }
}
