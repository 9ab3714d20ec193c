/** What a benchmark found: a table of what was measured, and the ratios that an aim is set for. */
export interface Report {
  title: string
  rows: Record<string, string | number>[]
  aims: Aim[]
}

export interface Aim {
  what: string
  value: number
  /** The aim holds when value is at most, or at least, this. */
  most?: number
  least?: number
  unit?: string
}

const round = (value: number): string =>
  Math.abs(value) >= 100 ? value.toFixed(0) : Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2)
const cell = (value: string | number | undefined): string =>
  typeof value === 'number' ? (Number.isInteger(value) ? String(value) : round(value)) : (value ?? '')

function table(rows: Report['rows']): string[] {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const lines = [columns, ...rows.map((row) => columns.map((column) => cell(row[column])))]
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)))
  return lines.map((line) =>
    `  ${line.map((text, i) => (i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0))).join('   ')}`.trimEnd(),
  )
}

function aimLine({ what, value, most, least, unit = '' }: Aim): string {
  const holds = value <= (most ?? Number.POSITIVE_INFINITY) && value >= (least ?? Number.NEGATIVE_INFINITY)
  const aim = most === undefined ? `≥ ${least}${unit}` : `≤ ${most}${unit}`
  return `  ${holds ? '✓' : '✗'} ${what}: ${cell(value)}${unit} (aim ${aim})`
}

export const print = ({ title, rows, aims }: Report): string =>
  ['', title, ...table(rows), ...aims.map(aimLine), ''].join('\n')
