// Bundles src/cli.ts for Node into dist/cli.js and lets src/ui build what browsers fetch into dist/public/.
import { existsSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { serverBundle } from './server-bundle.mjs'

const folder = dirname(dirname(fileURLToPath(import.meta.url)))
const inFolder = (...parts) => join(folder, ...parts)

async function buildServer() {
  await build({
    entryPoints: [inFolder('src', 'cli.ts')],
    outfile: inFolder('dist', 'cli.js'),
    ...serverBundle,
    sourcemap: true,
  })
}

async function buildPublic() {
  const script = inFolder('src', 'ui', 'build-css.mjs')
  if (existsSync(script)) await (await import(pathToFileURL(script).href)).default(inFolder('dist', 'public'))
}

const mark = inFolder('dist', '.built')
const started = new Date()
rmSync(mark, { force: true })
mkdirSync(inFolder('dist'), { recursive: true })
try {
  await Promise.all([buildServer(), buildPublic()])
} catch (error) {
  // esbuild has already shown its own errors, with the lines they are in.
  if (!Array.isArray(error.errors)) console.error(error)
  process.exit(1)
}
// Last, and with the time we began: a source saved during the build is newer than this.
writeFileSync(mark, '')
utimesSync(mark, started, started)
