#!/usr/bin/env node
// `npm test`: everything, in the order in which it fails fastest; stops at the first failure.
// `npm test -- <filter>`: only vitest, only the files whose path contains the filter (other vitest options pass too).
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { folder, main, prepare, run, say } from './runtime.mjs'

const inFolder = (...parts) => join(folder, ...parts)
const tool = (name) => inFolder('node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name)

const browsers = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const skipped = `
******************************************************************************
*  BROWSER JOURNEYS SKIPPED: there is no Chromium on this machine.           *
*  Pages were NOT tested in a browser, nor for accessibility.                *
*  Install one (Debian, Ubuntu: sudo apt-get install chromium), or point     *
*  CHROMIUM at the program of a Chromium or Chrome, and run npm test again.  *
******************************************************************************`

/** Steps as [name, program, arguments]; program undefined = Node itself. */
function steps(chromium) {
  const all = [
    ['format and lint', tool('biome'), ['check', '.']],
    ['lint with types', tool('oxlint'), ['--type-aware', '--max-warnings', '0']],
    ['types', tool('tsc'), ['--noEmit']],
    ['tests', tool('vitest'), ['run', '--project', 'erbij']],
  ]
  if (existsSync(inFolder('scripts', 'generate.mjs'))) {
    all.splice(3, 0, ['generated files', undefined, [inFolder('scripts', 'generate.mjs'), '--check']])
  }
  if (chromium && journeys()) all.push(['browser journeys', tool('vitest'), ['run', '--project', 'browser']])
  return all
}

const journeys = () => readdirSync(inFolder('e2e'), { recursive: true }).some((name) => name.endsWith('.spec.ts'))

async function everything(node, chromium) {
  const done = []
  for (const [name, program, args] of steps(chromium)) {
    say(`\n── ${name}`)
    const started = Date.now()
    const code = await run(node, args, { command: program, env: { CHROMIUM: chromium ?? '' } })
    if (code !== 0) {
      say(`\nFAILED: ${name} (exit code ${code}).${done.length > 0 ? ` Before it went well: ${done.join(', ')}.` : ''}`)
      return code
    }
    done.push(`${name} ${((Date.now() - started) / 1000).toFixed(1)} s`)
  }
  if (!chromium) {
    say(skipped)
    if (process.env.CI === 'true') return 1
  }
  say(`\nAll is well: ${done.join(', ')}.${chromium ? '' : ' Browser journeys were SKIPPED.'}`)
  return 0
}

await main(async () => {
  process.chdir(folder)
  const node = await prepare({ dev: true, build: true })
  const chromium = browsers.find((path) => path && existsSync(path))
  const filters = process.argv.slice(2)
  if (filters.length === 0) return everything(node, chromium)
  return run(node, ['run', ...filters], { command: tool('vitest'), env: { CHROMIUM: chromium ?? '' } })
})
