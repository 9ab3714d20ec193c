import type { dayParts, harmForms } from '../dossier/kinds/incident.ts'

/** Counting what happened, month by month. It counts what was written down, and says nothing about anybody: people judge. */
export interface Happened {
  /** YYYY-MM-DD */
  on: string
  forms: readonly (typeof harmForms)[number][]
  dayPart: (typeof dayParts)[number]
  /** Somebody under eighteen was there. */
  children: boolean
}

export interface Cell {
  /** YYYY-MM */
  month: string
  count: number
  /** In how many of these a child was there. */
  withChildren: number
}
export interface Row<Key extends string> {
  key: Key
  cells: Cell[]
}
export interface Grid<Key extends string> {
  /** Every month between the first and the last, also those in which nothing was written. */
  months: string[]
  rows: Row<Key>[]
}

/** No drawing is wider than this; what is older stands in the list. */
const mostMonths = 24

export function monthsOf(happened: readonly Pick<Happened, 'on'>[]): string[] {
  const all = happened.map(({ on }) => on.slice(0, 7)).sort()
  const [first, last] = [all[0], all.at(-1)]
  const months: string[] = []
  for (let month = first; month && last && month <= last; month = after(month)) months.push(month)
  return months.slice(-mostMonths)
}

function after(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

/** A row per form or part of the day that occurs, in the order of `keys`. */
export function gridOf<Key extends string>(
  happened: readonly Happened[],
  keys: readonly Key[],
  keysOf: (one: Happened) => readonly string[],
): Grid<Key> {
  const months = monthsOf(happened)
  const rows = keys.flatMap((key): Row<Key>[] => {
    const of = happened.filter((one) => keysOf(one).includes(key))
    const cells = months.flatMap((month): Cell[] => {
      const here = of.filter(({ on }) => on.startsWith(month))
      return here.length > 0
        ? [{ month, count: here.length, withChildren: here.filter(({ children }) => children).length }]
        : []
    })
    return cells.length > 0 ? [{ key, cells }] : []
  })
  return { months, rows }
}
