/** Somebody, or a line passing, in a row; `half` is the room it takes to each side, in px. */
export interface Cell {
  id: string
  half: number
}

/** A wish: that `sum(factor × x)` be `target`, the stronger the heavier. */
export interface Wish {
  weight: number
  of: readonly (readonly [id: string, factor: number])[]
  target: number
}

const rounds = 240

/**
 * Whole x for every cell, such that neighbours in a row keep their distance and the wishes are met as well as can be (least squares,
 * by accelerated projected gradient: each step follows the wishes, then each row is set apart again).
 * `distance`: least from centre to centre of two neighbours. The leftmost edge is at 0.
 */
export function placeCells(
  rows: readonly (readonly Cell[])[],
  distance: (left: Cell, right: Cell) => number,
  wishes: readonly Wish[],
): Map<string, number> {
  const cells = rows.flat()
  const index = new Map(cells.map((cell, i) => [cell.id, i]))
  const terms = wishes.map((wish) => ({
    ...wish,
    of: wish.of.flatMap(([id, factor]) => {
      const i = index.get(id)
      return i === undefined ? [] : [{ i, factor }]
    }),
  }))
  const offsets = rows.map((row) => {
    let x = 0
    return row.map((cell, i) => {
      const before = row[i - 1]
      if (before) x += distance(before, cell)
      return x
    })
  })
  const start = offsets.flatMap((row) => row.map((x) => x - (row.at(-1) ?? 0) / 2))
  const step = 1 / steepest(terms, cells.length)

  let x = apart(start, offsets)
  let ahead = x
  let speed = 1
  for (let round = 0; round < rounds; round++) {
    const slope = new Float64Array(cells.length)
    for (const { weight, of, target } of terms) {
      const off = of.reduce((sum, { i, factor }) => sum + factor * (ahead[i] ?? 0), -target)
      for (const { i, factor } of of) slope[i] = (slope[i] ?? 0) + 2 * weight * factor * off
    }
    const next = apart(
      ahead.map((value, i) => value - step * (slope[i] ?? 0)),
      offsets,
    )
    const faster = (1 + Math.sqrt(1 + 4 * speed * speed)) / 2
    ahead = next.map((value, i) => value + ((speed - 1) / faster) * (value - (x[i] ?? 0)))
    x = next
    speed = faster
  }
  const left = Math.min(...cells.map((cell, i) => (x[i] ?? 0) - cell.half))
  // Rounding keeps whole distances: what is far enough apart stays so.
  return new Map(cells.map((cell, i) => [cell.id, Math.round((x[i] ?? 0) - left)]))
}

/** No step may be longer than this slope allows (Gershgorin's bound on the curvature). */
function steepest(terms: { weight: number; of: { i: number; factor: number }[] }[], size: number): number {
  const bound = new Float64Array(size).fill(1e-6)
  for (const { weight, of } of terms) {
    const whole = of.reduce((sum, { factor }) => sum + Math.abs(factor), 0)
    for (const { i, factor } of of) bound[i] = (bound[i] ?? 0) + 2 * weight * Math.abs(factor) * whole
  }
  return Math.max(...bound)
}

/** The nearest positions in which each row keeps its distances: isotonic regression, by pooling neighbours that collide. */
function apart(wanted: readonly number[], offsets: readonly (readonly number[])[]): number[] {
  const result: number[] = []
  for (const row of offsets) {
    const pools: { sum: number; size: number }[] = []
    for (const [i, offset] of row.entries()) {
      let pool = { sum: (wanted[result.length + i] ?? 0) - offset, size: 1 }
      for (let last = pools.at(-1); last && last.sum / last.size > pool.sum / pool.size; last = pools.at(-1)) {
        pools.pop()
        pool = { sum: pool.sum + last.sum, size: pool.size + last.size }
      }
      pools.push(pool)
    }
    const level = pools.flatMap(({ sum, size }) => Array<number>(size).fill(sum / size))
    result.push(...row.map((offset, i) => offset + (level[i] ?? 0)))
  }
  return result
}
