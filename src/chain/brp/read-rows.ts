import { createReadStream } from 'node:fs'
import { parse } from 'csv-parse/sync'

/** A line as cells, or why it is none. `starts` is false when the line can only continue a list. */
export type RowRead = { readonly cells: readonly string[] } | { readonly reason: string; readonly starts: boolean }

/** Where something stands in the file: its first line (the header is 1) and its bytes, `to` not included. */
export interface Place {
  readonly line: number
  readonly from: number
  readonly to: number
}

const lineEnd = 0x0a

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

/** Reads one line, which should have as many columns as the header; undefined for an empty one. */
export function readRow(line: string, columns: number | undefined): RowRead | undefined {
  const text = line.endsWith('\r') ? line.slice(0, -1) : line
  if (text === '') return undefined
  const starts = !text.startsWith(';')
  const cells = cellsOf(text)
  if (typeof cells === 'string') return { reason: cells, starts }
  if (columns === undefined || cells.length === columns) return { cells }
  return { reason: `de regel heeft ${cells.length} kolommen, de kopregel ${columns}`, starts }
}

/** The lines of a file with where they stand. Each is a text of its own, so that what is kept of one keeps no other in memory. */
async function* readLines(path: string): AsyncGenerator<Place & { text: string }> {
  let [line, from] = [1, 0]
  let begun: Buffer[] = []
  const finish = (last: Buffer, to: number) => {
    const text = Buffer.concat([...begun, last]).toString('utf8')
    begun = []
    return { line, from, to, text: line === 1 ? text.replace(/^\uFEFF/, '') : text }
  }
  let read = 0
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let at = 0
    for (let end = chunk.indexOf(lineEnd); end !== -1; end = chunk.indexOf(lineEnd, at)) {
      yield finish(chunk.subarray(at, end), read + end)
      at = end + 1
      line += 1
      from = read + at
    }
    begun.push(chunk.subarray(at))
    read += chunk.length
  }
  yield finish(Buffer.alloc(0), read)
}

/**
 * The lines of a `;`-separated UTF-8 file, one at a time, whatever its size.
 *
 * One line is one row, so a quote that is never closed spoils its own line and not the rest of the file
 * (person lists hold no line breaks). The first row is the header; empty lines are passed over.
 */
export async function* readRows(path: string): AsyncGenerator<Place & RowRead> {
  let columns: number | undefined
  for await (const { text, line, from, to } of readLines(path)) {
    const row = readRow(text, columns)
    if (!row) continue
    if ('cells' in row) columns ??= row.cells.length
    yield { line, from, to, ...row }
  }
}
