import { parseArgs } from 'node:util'
import { benchAppend } from './append.ts'
import { benchAuthzen } from './authzen.ts'
import { benchDecide } from './decide.ts'
import { benchFamily } from './family.ts'
import { benchHeap } from './heap.ts'
import { benchHttp } from './http.ts'
import { benchImport } from './import.ts'
import { benchOpen } from './open.ts'
import { benchPage } from './page.ts'
import { openPlace, type Place } from './place.ts'
import { print, type Report } from './report.ts'
import { benchTimeline } from './timeline.ts'

/** `quick` shows that a benchmark works; what it finds means nothing. */
const benchmarks: Record<string, (place: Place, quick: boolean) => Promise<Report>> = {
  open: (place, quick) => benchOpen(place, quick ? 40 : 400),
  append: (place, quick) => (quick ? benchAppend(place, 1, 0.5) : benchAppend(place)),
  http: (place, quick) => benchHttp(place, quick ? 1 : 4),
  decide: (place, quick) => benchDecide(place, quick ? 200 : 2_000),
  authzen: (place, quick) => (quick ? benchAuthzen(place, 1, 0.5) : benchAuthzen(place)),
  page: (place) => benchPage(place),
  family: (place, quick) => benchFamily(place, quick ? 20 : 200),
  timeline: (place, quick) => benchTimeline(place, quick ? 40 : 300),
  import: (place, quick) => (quick ? benchImport(place, [500, 2_000]) : benchImport(place)),
  heap: (place, quick) => (quick ? benchHeap(place, 100, 500) : benchHeap(place)),
}

const usage = `Usage: npm run bench -- [${Object.keys(benchmarks).join(' | ')} …] [--families small,large] [--data folder] [--quick]`

/** @returns the exit code: 0 done whatever was found, 2 it was asked wrongly */
export async function bench(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { families: { type: 'string' }, data: { type: 'string' }, quick: { type: 'boolean', default: false } },
  })
  const [small = Number.NaN, large = small] = (values.families ?? (values.quick ? '1000,2000' : '1000,100000'))
    .split(',')
    .map(Number)
  const names = positionals.length > 0 ? positionals : Object.keys(benchmarks)
  if (!(small >= 60 && large >= small) || names.some((name) => !Object.hasOwn(benchmarks, name))) {
    process.stderr.write(`${usage}\n`)
    return 2
  }
  const place = await openPlace({
    sizes: [small, large],
    dataDir: values.data,
    log: (line) => process.stderr.write(`${line}\n`),
  })
  try {
    for (const name of names)
      process.stdout.write(print(await (benchmarks[name] as (typeof benchmarks)[string])(place, values.quick)))
  } finally {
    await place.close()
  }
  return 0
}
