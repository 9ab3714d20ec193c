#!/usr/bin/env node
// `npm start`, `npx erbij <command>`: prepares this folder where needed and runs the built command line.
import { join } from 'node:path'
import { folder, main, prepare, run } from './runtime.mjs'

await main(async () => {
  const node = await prepare({ build: true })
  return run(node, ['--enable-source-maps', join(folder, 'dist', 'cli.js'), ...process.argv.slice(2)])
})
