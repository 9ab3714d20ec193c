/** One row of a file of person lists: element → value. A row with `list` begins a list. */
export type ListRow = { readonly list?: string } & { readonly [element: string]: string }

const quoted = (value: string): string => (/[";\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)

/** The text of a file of person lists, as the population register exports them, with just the columns these rows use. */
export function csvOf(rows: readonly ListRow[]): string {
  const used = new Set(rows.flatMap((row) => Object.keys(row)))
  const columns = [...new Set(['01.01.20', '01.03.10', ...[...used].sort()])].filter((name) => name !== 'list')
  const line = (row: ListRow) => [row.list ?? '', ...columns.map((column) => quoted(row[column] ?? '')), ''].join(';')
  return `\uFEFF${[['', ...columns, ''].join(';'), ...rows.map(line)].join('\n')}\n`
}
