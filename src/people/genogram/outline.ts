import type { Outline } from './figure.ts'

const n = (value: number): string => String(Math.round(value * 10) / 10)

/**
 * Strips with round corners and the slow curves between them, as one SVG path of shapes that lie over each other. All turn the same
 * way, so filled they are one; the drawing hides the strokes inside.
 */
export function outlinePath({ strips, necks }: Outline, radius = 16): string {
  const shapes = strips.map((strip) => {
    const { left, right, top, bottom } = strip
    const r = Math.min(radius, (right - left) / 2, (bottom - top) / 2)
    const into = necks.filter(({ to }) => to.y === top && to.left >= left && to.right <= right)
    const out = necks.filter(({ from }) => from.y === bottom && from.left >= left && from.right <= right)
    // Where a neck takes over, the corner is cut flat so that it does not stick out of the curve.
    const flat = Math.max(r, Math.min(4 * radius, (right - left) / 2))
    const cut = (covered: boolean): number => (covered ? flat : r)
    const topLeft = cut(into.some(({ to }) => to.left === left))
    const topRight = cut(into.some(({ to }) => to.right === right))
    const bottomRight = cut(out.some(({ from }) => from.right === right))
    const bottomLeft = cut(out.some(({ from }) => from.left === left))
    const corner = (by: number, x: number, y: number, toX: number, toY: number): string =>
      by === r ? `Q${n(x)} ${n(y)} ${n(toX)} ${n(toY)}` : `L${n(toX)} ${n(toY)}`
    return (
      `M${n(left + topLeft)} ${n(top)}H${n(right - topRight)}${corner(topRight, right, top, right, top + r)}` +
      `V${n(bottom - r)}${corner(bottomRight, right, bottom, right - bottomRight, bottom)}` +
      `H${n(left + bottomLeft)}${corner(bottomLeft, left, bottom, left, bottom - r)}` +
      `V${n(top + r)}${corner(topLeft, left, top, left + topLeft, top)}Z`
    )
  })
  const curves = necks.map(({ from, to }) => {
    const [y, toY] = [from.y - radius, to.y + radius]
    const middle = n((y + toY) / 2)
    return (
      `M${n(from.left)} ${n(y)}H${n(from.right)}C${n(from.right)} ${middle} ${n(to.right)} ${middle} ${n(to.right)} ${n(toY)}` +
      `H${n(to.left)}C${n(to.left)} ${middle} ${n(from.left)} ${middle} ${n(from.left)} ${n(y)}Z`
    )
  })
  return [...shapes, ...curves].join('')
}
