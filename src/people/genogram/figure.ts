import type { LinkKind } from './kin.ts'
import type { LabelLine } from './label.ts'
import type { Point } from './shapes.ts'

/** Everything has its place: what is drawn of people who are tied together, in px from its own top left. */
export interface Figure {
  width: number
  height: number
  people: PlacedPerson[]
  pairs: DrawnPair[]
  links: DrawnLink[]
  siblings: { ids: string[]; paths: Point[][] }[]
  /** Contradictions in what was recorded, drawn straight from one to the other. */
  odd: { kind: LinkKind | 'partner' | 'ex-partner' | 'sibling'; from: string; to: string; path: Point[] }[]
  households: DrawnHousehold[]
}

export interface PlacedPerson extends Point {
  id: string
  /** Row within the family, 0 on top. */
  row: number
  lines: LabelLine[]
  /** The sign with what stands below it. */
  box: Box
}

export interface Box extends Point {
  width: number
  height: number
}

export interface DrawnPair {
  a: string
  b: string
  /** `parents`: of one child, no more is known. */
  kind: 'partner' | 'ex-partner' | 'parents'
  married: boolean
  path: Point[]
  /** Middle of the line, beside where the children hang. */
  rings?: Point
  strokes?: Point
}

export interface DrawnLink {
  kind: LinkKind
  parents: string[]
  children: string[]
  paths: Point[][]
  tags: (Point & { text: string; anchor: 'start' | 'end' })[]
}

export interface DrawnHousehold {
  ids: string[]
  /** Its word, in lines. */
  lines: string[]
  /** More than one where its people stand too far apart. */
  outlines: Outline[]
}

/** Strips around neighbours, and necks between a strip and one below it. */
export interface Outline {
  strips: { left: number; right: number; top: number; bottom: number }[]
  necks: { from: Edge; to: Edge }[]
  /** Start of the baseline of its word. */
  word: Point
}

export interface Edge {
  left: number
  right: number
  y: number
}

const shifted = <P extends Point>(point: P, dx: number, dy: number): P => ({
  ...point,
  x: point.x + dx,
  y: point.y + dy,
})

/** The same figure elsewhere. */
export function moved(figure: Figure, dx: number, dy: number): Figure {
  const at = <P extends Point>(point: P): P => shifted(point, dx, dy)
  const edge = ({ left, right, y }: Edge): Edge => ({ left: left + dx, right: right + dx, y: y + dy })
  return {
    ...figure,
    people: figure.people.map((p) => ({ ...at(p), box: at(p.box) })),
    pairs: figure.pairs.map((p) => ({
      ...p,
      path: p.path.map(at),
      ...(p.rings && { rings: at(p.rings) }),
      ...(p.strokes && { strokes: at(p.strokes) }),
    })),
    links: figure.links.map((l) => ({ ...l, paths: l.paths.map((path) => path.map(at)), tags: l.tags.map(at) })),
    siblings: figure.siblings.map((s) => ({ ...s, paths: s.paths.map((path) => path.map(at)) })),
    odd: figure.odd.map((o) => ({ ...o, path: o.path.map(at) })),
    households: figure.households.map((h) => ({
      ...h,
      outlines: h.outlines.map(({ strips, necks, word }) => ({
        strips: strips.map((s) => ({ left: s.left + dx, right: s.right + dx, top: s.top + dy, bottom: s.bottom + dy })),
        necks: necks.map(({ from, to }) => ({ from: edge(from), to: edge(to) })),
        word: at(word),
      })),
    })),
  }
}
