import type { Run } from './runs.ts'
import { tagGap } from './shapes.ts'
import type { Union } from './unions.ts'

/** A word beside the lines that come down to somebody: «pleeg», «kleinkind». */
export interface Tag {
  text: string
  /** Of the first of the lines it tells about. */
  union: Union
  /** Row of the person. */
  row: number
  x: number
  anchor: 'start' | 'end'
  /** 0 stands lowest; one above it where two words stand at one side. */
  level: number
}

/** Each word once a person, outside all the lines that come down there, at the side of its own. */
export function tagsOf(runs: readonly Run[], words: Record<Union['kind'], string>): Tag[] {
  const arrivals = runs.flatMap(({ union, row, ends }) =>
    union
      ? ends.filter((end) => !end.passage).map(({ id, x }) => ({ union, row, id, x, text: words[union.kind] }))
      : [],
  )
  return [...Map.groupBy(arrivals, (arrival) => arrival.id).values()].flatMap((lines) => {
    const [least, most] = [Math.min(...lines.map((line) => line.x)), Math.max(...lines.map((line) => line.x))]
    const taken = { start: 0, end: 0 }
    const said = Map.groupBy(
      lines.filter((line) => line.text !== '').sort((a, b) => a.x - b.x),
      (line) => line.text,
    )
    return [...said.values()].flatMap((same): Tag[] => {
      const [first] = same
      if (!first) return []
      const middle = same.reduce((sum, line) => sum + line.x, 0) / same.length
      const anchor = middle < (least + most) / 2 ? 'end' : 'start'
      const x = anchor === 'end' ? least - tagGap : most + tagGap
      return [{ text: first.text, union: first.union, row: first.row, x, anchor, level: taken[anchor]++ }]
    })
  })
}
