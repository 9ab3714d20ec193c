import { dayOf } from './day-words.ts'

/** Element → value of one row of a category. An empty value: the element is not there. */
export type Elements = Readonly<Record<string, string>>

interface Stack {
  readonly label: string
  /** Newest first. */
  readonly rows: Map<string, string>[]
}

const dates = ['03.10', '06.10', '07.10', '08.10', '13.20', '14.20', '62.10', '67.10', '83.20', '83.30', '85.10']
const fourDigits = ['03.30', '06.30', '07.30', '09.10', '13.10', '14.10']

/** Values as the register writes them: the scenarios lost leading zeros (518, 10310, 0). */
function written(element: string, value: string, today: string): string {
  if (value === '') return ''
  if (dates.includes(element)) return dayOf(value, today)
  if (fourDigits.includes(element)) return value.padStart(4, '0')
  return element === '83.10' ? value.padStart(6, '0') : value
}

/** One person list while a scenario builds it: categories with occurrences, each with its history. */
export class ListBuilder {
  readonly #stacks = new Map<string, Stack[]>()
  readonly line: number
  readonly #today: string

  constructor(line: number, today: string) {
    this.line = line
    this.#today = today
  }

  /** A new occurrence of a category. */
  begin(category: string, elements: Elements, label = ''): void {
    const row = this.#row(new Map(), elements)
    this.#stacks.set(category, [...(this.#stacks.get(category) ?? []), { label, rows: [row] }])
  }

  /** A newer row of an occurrence: the former becomes history. `keep` takes over what is not said anew. */
  change(
    category: string,
    elements: Elements,
    { label = '', corrected = false, keep = false }: { label?: string; corrected?: boolean; keep?: boolean } = {},
  ): void {
    const stack = this.#stacks.get(category)?.findLast((one) => label === '' || one.label === label)
    if (!stack) {
      this.begin(category, elements, label)
      return
    }
    const [former = new Map<string, string>()] = stack.rows
    stack.rows.unshift(this.#row(keep ? former : new Map(), elements))
    if (corrected) former.set('84.10', 'O')
  }

  /** Writes into the present row, without history. */
  put(category: string, elements: Elements): void {
    const row = this.#stacks.get(category)?.[0]?.rows[0]
    if (row) for (const [element, value] of this.#row(row, elements)) row.set(element, value)
    else this.begin(category, elements)
  }

  get(category: string, element: string): string | undefined {
    return this.#stacks.get(category)?.[0]?.rows[0]?.get(element)
  }

  has(category: string): boolean {
    return this.#stacks.has(category)
  }

  #row(base: ReadonlyMap<string, string>, elements: Elements): Map<string, string> {
    const row = new Map(base)
    for (const [element, value] of Object.entries(elements)) {
      const text = written(element, value, this.#today)
      if (text === '') row.delete(element)
      else row.set(element, text)
    }
    return row
  }

  /** In the shape that reading a file of person lists gives. */
  occurrences(category: string) {
    return (this.#stacks.get(category) ?? []).flatMap(({ rows: [current, ...history] }) =>
      current ? [{ current, history }] : [],
    )
  }
}

/** A list as it is read, whatever it was made from. */
export interface ReadableList {
  readonly line: number
  occurrences(category: string): readonly {
    readonly current: ReadonlyMap<string, string>
    readonly history: readonly ReadonlyMap<string, string>[]
  }[]
}
