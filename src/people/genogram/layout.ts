import type { T } from '../../ui/messages.ts'
import { componentsOf } from './components.ts'
import { drawFamily } from './family.ts'
import { type DrawnHousehold, type Figure, moved, type PlacedPerson } from './figure.ts'
import { generations } from './generations.ts'
import type { Genogram } from './genogram.ts'
import { kinOf } from './kin.ts'
import { type Label, labelOf } from './label.ts'
import { R } from './shapes.ts'
import { unionsOf } from './unions.ts'
import { wordsOf } from './words.ts'

export interface Layout extends Figure {
  /** How many rows the tallest family has. */
  rows: number
  /** Who stand apart below the drawing, and the line above them. */
  around?: { y: number; ids: string[] }
}

const margin = 10
const between = 28
/** Families that nothing ties together stand beside each other up to this width, in px; then below. */
const shelf = 900
const strip = 330

/**
 * Where everything in the drawing stands, in px. Pure; the same for the same genogram whatever the order of its lists, and the same as
 * if people who are named but not given did not exist. The words of `t` decide how wide things are.
 */
export function layout(genogram: Genogram, t: T): Layout {
  const kin = kinOf(genogram)
  const words = wordsOf(kin, t)
  const rows = generations(kin)
  const { families, around } = componentsOf(kin, rows, unionsOf(kin, rows))
  const labels = new Map(kin.people.map((p) => [p.id, labelOf(t, kin, words, p, around.includes(p.id))]))
  const figures = families.map((family) => drawFamily(kin, family.rows, family.ties, labels, t))
  const whole = lettered(onShelves(figures), t)
  const depth = Math.max(0, ...families.flatMap((family) => [...family.rows.values()].map((row) => row + 1)))
  return { ...(around.length > 0 ? withAround(whole, around, labels) : whole), rows: depth }
}

function onShelves(figures: readonly Figure[]): Figure {
  const placed: Figure[] = []
  let [x, y, tallest, right] = [margin, margin, 0, 0]
  for (const figure of figures) {
    if (x > margin && x + figure.width > shelf) [x, y, tallest] = [margin, y + tallest + between, 0]
    placed.push(moved(figure, x, y))
    right = Math.max(right, x + figure.width)
    x += figure.width + between
    tallest = Math.max(tallest, figure.height)
  }
  return {
    width: right + margin,
    height: y + tallest + margin,
    people: placed.flatMap((f) => f.people),
    pairs: placed.flatMap((f) => f.pairs),
    links: placed.flatMap((f) => f.links),
    siblings: placed.flatMap((f) => f.siblings),
    odd: placed.flatMap((f) => f.odd),
    households: placed.flatMap((f) => f.households),
  }
}

/** A household in several outlines, because its people stand apart: a letter tells which belong together. */
function lettered(figure: Figure, t: T): Figure {
  const whole = new Map<string, DrawnHousehold>()
  for (const household of figure.households) {
    const key = JSON.stringify([household.ids, household.lines])
    const outlines = [...(whole.get(key)?.outlines ?? []), ...household.outlines]
    whole.set(key, { ...household, outlines })
  }
  let letters = 0
  const households = [...whole.values()].map((household) => {
    if (household.outlines.length < 2) return household
    const letter = String.fromCharCode(65 + (letters++ % 26))
    const last = household.lines.at(-1) ?? ''
    return { ...household, lines: [...household.lines.slice(0, -1), t.genogram.togetherAgain(last, letter)] }
  })
  return { ...figure, households }
}

/** Neighbours and teachers in lines below the family, as many on a line as fit. */
function withAround(figure: Figure, ids: string[], labels: ReadonlyMap<string, Label>): Omit<Layout, 'rows'> {
  const right = Math.max(figure.width, strip) - margin
  const empty = figure.people.length === 0
  const top = empty ? margin : figure.height + 6
  const people: PlacedPerson[] = []
  let [x, y, tallest] = [margin, top + 34 + R, 0]
  for (const id of ids) {
    const label = labels.get(id) ?? { lines: [], width: 0, height: 0 }
    const width = Math.max(2 * R + 24, label.width)
    if (x > margin && x + width > right) [x, y, tallest] = [margin, y + tallest + 2 * R + 20, 0]
    const box = { x, y: y - R - 3, width, height: 2 * R + 6 + label.height }
    people.push({ id, row: -1, x: x + width / 2, y, lines: label.lines, box })
    x += width + 18
    tallest = Math.max(tallest, label.height)
  }
  return {
    ...figure,
    width: Math.max(figure.width, ...people.map((p) => p.box.x + p.box.width + margin)),
    height: y + R + tallest + margin,
    people: [...figure.people, ...people],
    around: { y: top, ids },
  }
}
