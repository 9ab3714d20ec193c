import { Sentence } from '../../lib/sentence.ts'
import type { Report } from './problem.ts'
import { type Place, readRow, readRows } from './read-rows.ts'

/** The elements of one category on one row: `values.get('01.20')` is the BSN there. Only filled cells are present. */
export type Values = ReadonlyMap<string, string>

/** One fact of a category (a partner, a child, an address) as it is now, and as it was before, newest first. */
export interface Occurrence {
  readonly current: Values
  readonly history: readonly Values[]
}

/** A person list: everything the register holds about one person, per category (`'01'` … `'13'`). */
export interface PersonList {
  readonly line: number
  occurrences(category: string): readonly Occurrence[]
}

interface Column {
  readonly category: string
  readonly element: string
}

/** What the first line names; nothing where a column is none of a person list. */
export type Header = readonly (Column | undefined)[]

/** Reads the header: `01.01.20` is element 01.20 of category 01; `05.H` says what the next row of category 05 is. */
function headerOf(header: readonly string[]): Header {
  const columns = header.map((name) => {
    const match = /^(\d{2})\.(\d{2}\.\d{2}|H)$/.exec(name)
    return match ? { category: match[1] as string, element: match[2] as string } : undefined
  })
  const has = (category: string, element: string) =>
    columns.some((c) => c?.category === category && c.element === element)
  if (!has('01', '01.20') || !has('01', '03.10')) {
    throw new Sentence('This is no file of person lists: its first line does not name 01.01.20 and 01.03.10.')
  }
  return columns
}

type Row = ReadonlyMap<string, Values>

function rowOf(cells: readonly string[], header: Header): Row {
  const row = new Map<string, Map<string, string>>()
  cells.forEach((cell, at) => {
    if (cell === '') return
    const column = header[at]
    const value = cell.trim()
    if (!column || value === '') return
    const values = row.get(column.category) ?? new Map<string, string>()
    // A name that stands twice in the header (06.88.10 does): the first filled one counts.
    if (!values.has(column.element)) values.set(column.element, value)
    row.set(column.category, values)
  })
  return row
}

const isFilled = (values: Values | undefined): values is Values =>
  !!values && [...values.keys()].some((element) => element !== 'H')

/** Whether two rows of a category speak of the same person: needed only where the file does not say so itself. */
function sameFact(one: Values, other: Values): boolean {
  for (const element of ['01.20', '01.10', '03.10', '02.10'] as const) {
    const [a, b] = [one.get(element), other.get(element)]
    if (a !== undefined && b !== undefined) return a === b
  }
  return true
}

/**
 * Tells occurrences from history. Column `H` of a row names the category of the next row: 50 higher (`59`) is
 * history of this occurrence, the same number (`09`) is a next occurrence. Where it is missing or nonsense,
 * only a row about another person begins a new occurrence.
 */
function group(rows: readonly Row[], category: string): Occurrence[] {
  const found: { current: Values; history: Values[] }[] = []
  let next: string | undefined
  for (const row of rows) {
    const values = row.get(category)
    const latest = found.at(-1)
    if (isFilled(values)) {
      const said = next === category ? 'occurrence' : next === String(Number(category) + 50) ? 'history' : undefined
      if (!latest) found.push({ current: values, history: [] })
      else if ((said ?? (sameFact(latest.current, values) ? 'history' : 'occurrence')) === 'history')
        latest.history.push(values)
      else found.push({ current: values, history: [] })
    }
    next = values?.get('H')
  }
  return found
}

function personList(line: number, rows: readonly Row[]): PersonList {
  const grouped = new Map<string, Occurrence[]>()
  return {
    line,
    occurrences(category) {
      const known = grouped.get(category) ?? group(rows, category)
      grouped.set(category, known)
      return known
    },
  }
}

/** @throws Sentence when this is no file of person lists */
export async function readHeader(path: string): Promise<Header> {
  for await (const row of readRows(path)) {
    if ('reason' in row) throw new Sentence(`The first line cannot be read: ${row.reason}.`)
    return headerOf(row.cells)
  }
  throw new Sentence('The file is empty.')
}

/** One list from the text of its lines, as `readPersonLists` gave it. */
export function readPersonList(text: string, line: number, header: Header): PersonList {
  const rows = text.split('\n').flatMap((one) => readRow(one, header.length) ?? [])
  return personList(
    line,
    rows.map((row) => ('cells' in row ? rowOf(row.cells, header) : new Map())),
  )
}

/**
 * The person lists of a file, one at a time, with where they stand. A row with something in its first column begins a
 * list; the rows after it carry further occurrences and history. What cannot be read is reported and stops nothing else.
 * Throws only when there is no file or its header is not one of person lists.
 */
export async function* readPersonLists(path: string, report: Report): AsyncGenerator<PersonList & Place> {
  const header = await readHeader(path)
  let begun = false
  let open: { line: number; from: number; to: number; rows: Row[] } | undefined
  let lost = false
  const close = function* () {
    if (open) yield { ...personList(open.line, open.rows), from: open.from, to: open.to }
    open = undefined
  }
  for await (const row of readRows(path)) {
    const { line, from, to } = row
    if (!begun) {
      begun = true
    } else if ('cells' in row && row.cells[0] !== '') {
      yield* close()
      open = { line, from, to, rows: [rowOf(row.cells, header)] }
      lost = false
    } else if ('reason' in row) {
      report({ line, reason: row.reason, effect: row.starts ? 'list-skipped' : 'row-skipped' })
      if (row.starts) {
        // The rows that follow belong to the list that could not be read, not to the one before it.
        yield* close()
        lost = true
      } else if (open) {
        open.rows.push(new Map())
        open.to = to
      }
    } else if (open) {
      open.rows.push(rowOf(row.cells, header))
      open.to = to
    } else if (!lost) {
      report({ line, reason: 'een vervolgregel zonder persoonslijst erboven', effect: 'row-skipped' })
    }
  }
  yield* close()
}
