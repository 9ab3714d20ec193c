#!/usr/bin/env node
// `node bin/with-node.mjs <script> args…`: runs a script of this repository on Node 24, with all packages in place.
import { main, prepare, run, Sentence } from './runtime.mjs'

await main(async () => {
  const [script, ...args] = process.argv.slice(2)
  if (!script) throw new Sentence('Usage: node bin/with-node.mjs <script> [arguments]')
  const node = await prepare({ dev: true, build: true })
  return run(node, ['--enable-source-maps', script, ...args])
})
