import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { makeRegion } from '../sim/region.ts'
import { root } from '../src/lib/root.ts'
import type { Imported } from './import-process.ts'
import type { Place } from './place.ts'
import type { Report } from './report.ts'

/** How many families the region needs to have about this many people: it has a little over four a family. */
const familiesFor = (persons: number) => Math.ceil(persons / 4.1)

async function importInto(stewardUrl: string, file: string): Promise<Imported> {
  const child = spawn(process.execPath, [root('bench/import-process.ts'), stewardUrl, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(await text(child.stdout)) as Imported
}

/** Importing person lists: the first time, and again when nothing changed. Memory should not grow with the file. */
export async function benchImport(place: Place, sizes: readonly [number, number] = [10_000, 100_000]): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'erbij-bench-import-'))
  const found: { first: Imported; again: Imported; rows: number }[] = []
  try {
    for (const persons of sizes) {
      const { csv } = makeRegion({ today: '2026-11-22', families: familiesFor(persons), firstBsn: 100_000_000 })
      const file = join(folder, `${persons}.csv`)
      writeFileSync(file, csv)
      const empty = await place.empty(`erbij_import_${persons}`)
      try {
        const first = await importInto(empty.stewardUrl, file)
        found.push({ first, again: await importInto(empty.stewardUrl, file), rows: csv.split('\n').length - 2 })
      } finally {
        await empty.drop()
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const [small, large] = found as [(typeof found)[number], (typeof found)[number]]
  const speed = ({ first, rows }: typeof small) => rows / first.seconds
  return {
    title: 'Import of person lists',
    rows: found.flatMap(({ first, again, rows }) =>
      (
        [
          ['first', first],
          ['again', again],
        ] as const
      ).map(([which, { lists, families, seconds, peak }]) => ({
        which,
        lists,
        families,
        rows,
        seconds,
        'rows/s': rows / seconds,
        'peak MB': peak / 1e6,
      })),
    ),
    aims: [
      {
        what: 'peak memory, ten times as many people',
        value: large.first.peak / small.first.peak,
        most: 1.5,
        unit: '×',
      },
      { what: 'rows a second, ten times as many people', value: speed(large) / speed(small), least: 0.8, unit: '×' },
    ],
  }
}
