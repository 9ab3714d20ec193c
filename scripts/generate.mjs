// Writes the generated files: what the database looks like (as types and as text), what the API looks
// like, and who may do what.
// `--check` compares instead, and says which file is not what it should be.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import pg from 'pg'
import { serverBundle } from './server-bundle.mjs'

const folder = dirname(dirname(fileURLToPath(import.meta.url)))
const inFolder = (...parts) => join(folder, ...parts)
const quiet = () => {}

/** The sources are TypeScript with JSX, which Node does not run: what is needed of them, bundled. */
async function load() {
  const outfile = inFolder('dist', 'generate', 'sources.js')
  await build({
    stdin: {
      contents: `
        export { startEmbedded } from './src/db/embedded.ts'
        export { migrate } from './src/db/migrate.ts'
        export { dumpSchema } from './src/db/dump-schema.ts'
        export { describeApi } from './src/http/openapi.ts'
        export { routes } from './src/routes.ts'
        export { whoMayDoWhat } from './src/law/testing/page.ts'`,
      resolveDir: folder,
    },
    outfile,
    ...serverBundle,
  })
  return import(pathToFileURL(outfile).href)
}

/** The types of what the app may read and of what the steward keeps; the log is only reached by functions. */
function typesOf(url, scratch) {
  const outFile = join(scratch, 'schema.ts')
  const options = ['--dialect', 'postgres', '--default-schema', 'erbij', '--include-pattern', 'erbij.*']
  options.push('--exclude-pattern', 'erbij.{look_*,migration}', '--date-parser', 'string', '--log-level', 'error')
  const program = inFolder('node_modules', 'kysely-codegen', 'dist', 'cli', 'bin.js')
  const ran = spawnSync(process.execPath, [program, ...options, '--url', url, '--out-file', outFile], {
    encoding: 'utf8',
    cwd: folder,
  })
  if (ran.status !== 0) throw new Error(`kysely-codegen: ${ran.stderr || ran.stdout}`)
  return readFileSync(outFile, 'utf8')
}

/** Every generated file with what should be in it, from a database that was made now. */
async function generate() {
  const { startEmbedded, migrate, dumpSchema, describeApi, routes, whoMayDoWhat } = await load()
  const scratch = mkdtempSync(join(tmpdir(), 'erbij-generate-'))
  const { ownerUrl, stop } = await startEmbedded({ dataDir: scratch, log: quiet, durable: false })
  const db = new pg.Client({ connectionString: ownerUrl })
  try {
    await migrate(ownerUrl, { log: quiet })
    await db.connect()
    return {
      'src/db/schema.generated.ts': typesOf(ownerUrl, scratch),
      'src/db/schema.sql': await dumpSchema(db),
      'openapi/openapi.json': `${JSON.stringify(describeApi(routes), undefined, 2)}\n`,
      'docs/who-may-do-what.md': whoMayDoWhat(),
    }
  } finally {
    await db.end()
    await stop()
    rmSync(scratch, { recursive: true, force: true })
  }
}

function read(path) {
  try {
    return readFileSync(inFolder(path), 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

const stale = Object.entries(await generate()).filter(([path, text]) => read(path) !== text)
if (process.argv.includes('--check')) {
  for (const [path] of stale)
    console.error(`${path} is not what the sources make: run npm run generate, and read the difference.`)
  process.exitCode = stale.length > 0 ? 1 : 0
} else {
  for (const [path, text] of stale) {
    mkdirSync(dirname(inFolder(path)), { recursive: true })
    writeFileSync(inFolder(path), text)
    console.error(`${path} written.`)
  }
  if (stale.length === 0) console.error('Every generated file was up to date.')
}
