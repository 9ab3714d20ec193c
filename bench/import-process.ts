// A process of its own, so that the most memory it ever used is its own: imports a file and prints what that took as JSON.
import { importBrp } from '../src/chain/brp/import-brp.ts'
import { parseKeyring } from '../src/lib/keyring.ts'

export interface Imported {
  seconds: number
  /** The most memory this process had at once, in bytes. */
  peak: number
  lists: number
  families: number
}

const [stewardUrl = '', file = ''] = process.argv.slice(2)
const keys = parseKeyring(`bench:${Buffer.alloc(32, 7).toString('base64')}`)
const started = performance.now()
const { lists, familiesNow } = await importBrp(stewardUrl, keys, file, { today: '2026-11-22', log: () => {} })
const done: Imported = {
  seconds: (performance.now() - started) / 1000,
  peak: process.resourceUsage().maxRSS * 1024,
  lists,
  families: familiesNow,
}
process.stdout.write(JSON.stringify(done))
