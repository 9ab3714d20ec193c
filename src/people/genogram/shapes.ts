/** Half the width of somebody's sign, in px. */
export const R = 20
/** Half the distance between two lines that come down to one person, in px; and how far beside the middle one may. */
export const portStep = 9
export const portReach = R - 3
/** Between a line and the word beside it, in px. */
export const tagGap = 5

export interface Point {
  x: number
  y: number
}

/** How far above its centre a sign ends at `dx` beside the middle: a line must touch it. */
export function topOf(gender: 'M' | 'V' | 'O', dx: number): number {
  const off = Math.min(Math.abs(dx), R)
  if (gender === 'M') return R
  return gender === 'V' ? Math.sqrt(R * R - off * off) : R + 3 - off
}

const n = (value: number): string => String(Math.round(value * 10) / 10)

/** An SVG path along right-angled points, its corners rounded. */
export function pathOf(given: readonly Point[], radius = 7): string {
  const points = given.filter((p, i) => i === 0 || p.x !== given[i - 1]?.x || p.y !== given[i - 1]?.y)
  const [first, ...rest] = points
  if (!first) return ''
  let path = `M${n(first.x)} ${n(first.y)}`
  for (const [i, corner] of rest.entries()) {
    const before = points[i]
    const after = rest[i + 1]
    if (!before || !after) {
      path += `L${n(corner.x)} ${n(corner.y)}`
      continue
    }
    const r = Math.min(radius, length(before, corner) / 2, length(corner, after) / 2)
    const enter = toward(corner, before, r)
    const leave = toward(corner, after, r)
    path += `L${n(enter.x)} ${n(enter.y)}Q${n(corner.x)} ${n(corner.y)} ${n(leave.x)} ${n(leave.y)}`
  }
  return path
}

const length = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y)
const toward = (from: Point, to: Point, by: number): Point => {
  const far = length(from, to) || 1
  return { x: from.x + ((to.x - from.x) * by) / far, y: from.y + ((to.y - from.y) * by) / far }
}
