import type { Box, DrawnHousehold } from './figure.ts'
import type { Household } from './genogram.ts'
import { tagWidth, wrapWord } from './label.ts'

/** Neighbours in a row who live together. */
interface Run {
  row: number
  ids: string[]
  left: number
  right: number
}

/** The outlines of one household, before heights are known. */
export interface HomePlan {
  ids: string[]
  /** Each outline: its runs, which of them hang together, and the run that carries the word. */
  outlines: { runs: Run[]; joints: [upper: Run, lower: Run][]; word: Run }[]
  lines: string[]
  /** Room below the names, in px: for its word, and for those of outlines inside it. */
  room: number
  /** Keeps the outlines of two households of one person apart. */
  inset: number
}

const side = 8
const above = 8
/** How far beside each other two runs may stand and still be drawn as one. */
const reach = 60
const leading = 14

const wordRoom = (lines: readonly string[]): number => 8 + leading * lines.length

/** `members`: who stands in each row, from left to right; `reachOf`: from where to where somebody takes room. */
export function planHomes(
  households: readonly Household[],
  members: readonly (readonly string[])[],
  reachOf: (id: string) => [left: number, right: number],
  together: string,
): HomePlan[] {
  const plans = households.flatMap(({ ids, name }, i): HomePlan[] => {
    const runs = members.flatMap((row, depth) => runsIn(row, depth, ids, reachOf))
    if (runs.length === 0) return []
    const before = households.slice(0, i).filter((other) => other.ids.some((id) => ids.includes(id)))
    const outlines = hangingTogether(runs)
    const narrowest = Math.min(...outlines.map(({ word }) => word.right - word.left))
    const lines = wrapWord(name ?? together, narrowest + 2 * side - 14)
    return [{ ids: [...ids], outlines, lines, room: wordRoom(lines), inset: 3.5 * before.length }]
  })
  return plans.map((plan, i) => {
    const words = new Set(plan.outlines.flatMap(({ word }) => word.ids))
    const inside = plans.slice(i + 1).filter((o) => o.outlines.some(({ word }) => word.ids.some((id) => words.has(id))))
    return { ...plan, room: plan.room + inside.reduce((sum, { lines }) => sum + wordRoom(lines), 0) }
  })
}

function runsIn(
  row: readonly string[],
  depth: number,
  ids: readonly string[],
  reachOf: (id: string) => [number, number],
): Run[] {
  const runs: Run[] = []
  for (const [i, id] of row.entries()) {
    if (!ids.includes(id)) continue
    const [left, right] = reachOf(id)
    const last = runs.at(-1)
    if (last && last.ids.at(-1) === row[i - 1]) {
      last.ids.push(id)
      last.right = right
    } else runs.push({ row: depth, ids: [id], left, right })
  }
  return runs
}

function hangingTogether(runs: Run[]): HomePlan['outlines'] {
  const joints = runs.flatMap((upper) =>
    runs
      .filter((lower) => lower.row === upper.row + 1)
      .filter((lower) => Math.max(upper.left, lower.left) - Math.min(upper.right, lower.right) < reach)
      .map((lower): [Run, Run] => [upper, lower]),
  )
  const left = new Set(runs)
  const take = (run: Run): Run[] => {
    if (!left.delete(run)) return []
    return [run, ...joints.filter((j) => j.includes(run)).flatMap(([a, b]) => [...take(a), ...take(b)])]
  }
  return runs.flatMap((run) => {
    const together = take(run)
    if (together.length === 0) return []
    const low = together.toSorted((a, b) => b.row - a.row || b.right - b.left - (a.right - a.left))
    return [{ runs: together, joints: joints.filter(([a]) => together.includes(a)), word: low[0] ?? run }]
  })
}

/** The plan at its height. `free`: whether no line comes down through a row between two x. */
export function drawHome(
  plan: HomePlan,
  boxOf: (id: string) => Box,
  free: (row: number, from: number, to: number) => boolean,
): DrawnHousehold {
  const { inset, lines } = plan
  const outlines = plan.outlines.map(({ runs, joints, word }) => {
    const strips = new Map(
      runs.map((run) => {
        const boxes = run.ids.map(boxOf)
        const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + (run === word ? plan.room : 4)
        const top = Math.min(...boxes.map((box) => box.y)) - above
        return [
          run,
          { left: run.left - side + inset, right: run.right + side - inset, top: top + inset, bottom: bottom - inset },
        ]
      }),
    )
    const strip = (run: Run) => strips.get(run) ?? { left: 0, right: 0, top: 0, bottom: 0 }
    const share = (run: Run, others: Run[], other: Run) => between(strip(run), others.map(strip), strip(other))
    const necks = joints.map(([upper, lower]) => {
      const from = share(
        upper,
        joints.filter(([a]) => a === upper).map(([, b]) => b),
        lower,
      )
      const to = share(
        lower,
        joints.filter(([, b]) => b === lower).map(([a]) => a),
        upper,
      )
      return { from: { ...from, y: strip(upper).bottom }, to: { ...to, y: strip(lower).top } }
    })
    const width = Math.max(...lines.map(tagWidth))
    const { left, right, bottom } = strip(word)
    const x = placeWord(left + 10, right - 10, width, (from, to) => free(word.row, from, to))
    return { strips: [...strips.values()], necks, word: { x, y: bottom - 8 - leading * (lines.length - 1) } }
  })
  return { ids: plan.ids, lines, outlines }
}

type Span = { left: number; right: number }

/** The part of a strip that a neck to `one` takes, when others want their part: up to halfway the next. */
function between(strip: Span, others: readonly Span[], one: Span): Span {
  const middle = (span: Span): number => (span.left + span.right) / 2
  const halfway = others.filter((other) => other !== one).map((other) => (middle(other) + middle(one)) / 2)
  const left = Math.max(strip.left, ...halfway.filter((x) => x < middle(one)))
  const right = Math.min(strip.right, ...halfway.filter((x) => x > middle(one)))
  return right - left < 24 ? { left: strip.left, right: strip.right } : { left, right }
}

/** Left in its outline, unless a line comes down there and there is room elsewhere. */
function placeWord(from: number, to: number, width: number, free: (from: number, to: number) => boolean): number {
  const tries = [from, to - width, (from + to - width) / 2]
  return tries.find((x) => x >= from && x + width <= to && free(x - 4, x + width + 4)) ?? from
}
