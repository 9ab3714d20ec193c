/** How many entries a page shows at once. */
export const entriesPerPage = 50

/** One more is read than is shown, to know whether there is a next page. */
export const entriesRead = entriesPerPage + 1

/** What a page shows of the entries that were read, and the id after which the next page begins. */
export function pageOf<Entry extends { id: string }>(read: readonly Entry[]): { shown: Entry[]; olderThan?: string } {
  const shown = read.slice(0, entriesPerPage)
  const last = shown.at(-1)
  return { shown, ...(read.length > shown.length && last && { olderThan: last.id }) }
}
