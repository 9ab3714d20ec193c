/** Where the answers of one line stand in a drawing: geometry alone, so that it can be checked. */
export interface Point {
  x: number
  y: number
  score: number
}
export interface Chart {
  width: number
  height: number
  /** Where 0, 5 and 10 are. */
  rules: { y: number; score: number }[]
  points: Point[]
  /** Between two answers that are near each other in time. Where nothing was said for long, there is no line. */
  lines: [Point, Point][]
}

/** Longer than this between two answers, and nobody knows what was between them. In days. */
export const longGap = 92

const size = { width: 320, height: 160, left: 30, right: 26, top: 18, bottom: 12 }
const days = (day: string): number => Date.parse(`${day}T12:00:00Z`) / 86_400_000

/** `from` and `until` (YYYY-MM-DD) are those of all lines of one person, so that they can be laid side by side. */
export function chartOf(answers: readonly { on: string; score: number }[], from: string, until: string): Chart {
  const { width, height, left, right, top, bottom } = size
  const span = Math.max(days(until) - days(from), 1)
  const only = from === until
  const x = (on: string) =>
    only ? width / 2 : left + 14 + ((days(on) - days(from)) / span) * (width - left - right - 28)
  const y = (score: number) => top + ((10 - score) / 10) * (height - top - bottom)
  const points = answers.map(({ on, score }) => ({ x: Math.round(x(on)), y: Math.round(y(score)), score, on }))
  const lines = points.flatMap((point, index): [Point, Point][] => {
    const next = points[index + 1]
    return next && days(next.on) - days(point.on) <= longGap ? [[point, next]] : []
  })
  return { width, height, rules: [0, 5, 10].map((score) => ({ y: Math.round(y(score)), score })), points, lines }
}
