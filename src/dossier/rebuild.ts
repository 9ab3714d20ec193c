import { sql } from 'kysely'
import { openDatabase } from '../db/pool.ts'
import { recordStewardRun } from '../db/steward-run.ts'

/** Rows of one projection that should be there and are not (`missing`), or are there and should not be (`extra`). */
export interface Difference {
  table: string
  missing: number
  extra: number
}

export interface Rebuilt {
  families: number
  /** Families whose projections differ from what their ledger says. */
  differing: number
  differences: Difference[]
}

type Tables = Record<string, { missing: number; extra: number }>

/** So few at a time: writers of these families wait until the statement ends. */
const batch = 20

/**
 * Builds every projection of every family again from its ledger and compares; with `write` it stays as rebuilt, else nothing
 * changes. Records the run.
 */
export async function rebuildProjections(
  stewardUrl: string,
  { write, log }: { write: boolean; log: (line: string) => void },
): Promise<Rebuilt> {
  const { db, close } = openDatabase(stewardUrl, { max: 1 })
  try {
    let families = 0
    let differing = 0
    const tables = new Map<string, Difference>()
    for (let after: string | undefined = '00000000-0000-0000-0000-000000000000'; after; ) {
      const { rows }: { rows: { id: string; different: Tables }[] } = await sql<{ id: string; different: Tables }>`
        select f.id, erbij.rebuild(f.id, ${write}) as different
        from (select id from erbij.family where id > ${after} order by id limit ${batch}) f order by f.id`.execute(db)
      for (const { different } of rows) {
        if (Object.keys(different).length > 0) differing += 1
        for (const [table, { missing, extra }] of Object.entries(different)) {
          const sum = tables.get(table) ?? { table, missing: 0, extra: 0 }
          tables.set(table, { table, missing: sum.missing + missing, extra: sum.extra + extra })
        }
      }
      families += rows.length
      if (families % 1_000 === 0 && rows.length > 0) log(`${families} families compared…`)
      after = rows.length === batch ? rows.at(-1)?.id : undefined
    }
    const differences = [...tables.values()].toSorted((a, b) => a.table.localeCompare(b.table))
    await recordStewardRun(db, 'rebuild', { families, differing, write, differences })
    return { families, differing, differences }
  } finally {
    await close()
  }
}
