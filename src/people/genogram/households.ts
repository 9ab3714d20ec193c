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
  /** Each outline: its runs, which of them hang together, the run that carries the word, and where there is room for it. */
  outlines: { runs: Run[]; joints: [upper: Run, lower: Run][]; word: Run; wordAt: Span }[]
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
/** Between a word and a line beside it. */
const clear = 5

const wordRoom = (lines: readonly string[]): number => 8 + leading * lines.length

interface Around {
  /** From where to where somebody takes room. */
  reachOf: (id: string) => [left: number, right: number]
  /** The x of the lines that come down below a row. */
  drops: (row: number) => readonly number[]
  together: string
}

/** `members`: who stands in each row, from left to right. */
export function planHomes(
  households: readonly Household[],
  members: readonly (readonly string[])[],
  { reachOf, drops, together }: Around,
): HomePlan[] {
  const plans = households.flatMap(({ ids, name }, i): HomePlan[] => {
    const runs = members.flatMap((row, depth) => runsIn(row, depth, ids, reachOf))
    if (runs.length === 0) return []
    const before = households.slice(0, i).filter((other) => other.ids.some((id) => ids.includes(id)))
    const word = name ?? together
    const outlines = hangingTogether(runs).map((outline) => {
      const { row, left, right } = outline.word
      return { ...outline, wordAt: wordSpan({ left: left + 2, right: right - 2 }, drops(row), tagWidth(word)) }
    })
    // A word is not broken for a line that comes down, only for want of room at all.
    const least = Math.max(...word.split(' ').map(tagWidth))
    const widths = outlines.map(({ word: { left, right }, wordAt }) =>
      Math.min(right - left, Math.max(least, wordAt.right - wordAt.left)),
    )
    const lines = wrapWord(word, Math.min(...widths))
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

function hangingTogether(runs: Run[]): Omit<HomePlan['outlines'][number], 'wordAt'>[] {
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

/** The plan at its height. */
export function drawHome(plan: HomePlan, boxOf: (id: string) => Box): DrawnHousehold {
  const { inset, lines } = plan
  const outlines = plan.outlines.map(({ runs, joints, word, wordAt }) => {
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
    const y = strip(word).bottom - 8 - leading * (lines.length - 1)
    return { strips: [...strips.values()], necks, word: { x: wordAt.left + inset, y } }
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

/** Where a word of this width does not stand in the way of a line that comes down: the first room that does, or the widest. */
function wordSpan({ left, right }: Span, drops: readonly number[], width: number): Span {
  const within = drops.filter((x) => x > left && x < right).sort((a, b) => a - b)
  const edges = [left - clear, ...within, right + clear]
  const rooms = edges.slice(1).map((x, i): Span => ({ left: (edges[i] ?? left) + clear, right: x - clear }))
  const wide = (span: Span): number => span.right - span.left
  return rooms.find((span) => wide(span) >= width) ?? rooms.sort((a, b) => wide(b) - wide(a))[0] ?? { left, right }
}
