/** Table 61 of the population register (gezagsverhouding), whole: who has authority, by parent 1 and 2; thirds are not named. */
export const table61: Readonly<Record<string, { readonly parents: readonly (1 | 2)[]; readonly third: boolean }>> = {
  '1': { parents: [1], third: false },
  '2': { parents: [2], third: false },
  '12': { parents: [1, 2], third: false },
  D: { parents: [], third: true },
  '1D': { parents: [1], third: true },
  '2D': { parents: [2], third: true },
  '3D': { parents: [1, 2], third: true },
}

/** What a code means; undefined for one that is not in the table. */
export const meaningOf = (code: string) => (Object.hasOwn(table61, code) ? table61[code] : undefined)
