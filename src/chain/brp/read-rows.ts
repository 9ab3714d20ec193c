import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { parse } from 'csv-parse/sync'

/** A line of the file as cells, or why it is none. `starts` is false when the line can only continue a list. */
export type RowRead =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly line: number; readonly reason: string; readonly starts: boolean }

function cellsOf(text: string): string[] | string {
  if (text.includes('�')) return 'de regel is geen geldige UTF-8'
  if (text.includes('\0')) return 'de regel bevat een NUL-teken'
  if (!text.includes('"')) return text.split(';')
  try {
    const rows = parse(text, { delimiter: ';', relax_column_count: true })
    return rows[0] ?? []
  } catch {
    return 'aanhalingstekens kloppen niet'
  }
}

/**
 * The lines of a `;`-separated UTF-8 file, one at a time, whatever its size.
 *
 * One line is one row, so a quote that is never closed spoils its own line and not the rest of the file
 * (person lists hold no line breaks). The first row is the header; empty lines are passed over.
 */
export async function* readRows(path: string): AsyncGenerator<RowRead> {
  const input = createReadStream(path, { encoding: 'utf8' })
  // readline ends quietly when the file does not: an unreadable file must not look like an empty one.
  let failure: Error | undefined
  input.on('error', (error) => {
    failure = error
  })
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
  let line = 0
  let columns: number | undefined
  for await (const raw of lines) {
    line += 1
    const text = line === 1 ? raw.replace(/^\uFEFF/, '') : raw
    if (text === '') continue
    const starts = !text.startsWith(';')
    const cells = cellsOf(text)
    if (typeof cells === 'string') {
      yield { line, reason: cells, starts }
      continue
    }
    columns ??= cells.length
    if (cells.length === columns) yield { line, cells }
    else yield { line, reason: `de regel heeft ${cells.length} kolommen, de kopregel ${columns}`, starts }
  }
  if (failure) throw failure
}
