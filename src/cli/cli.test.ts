import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../lib/root.ts'

// Bundled here and not taken from dist/: the test must see today's source. Inside the package, for its node_modules.
const bundle = root('dist', `cli-test-${process.pid}.js`)
const base = mkdtempSync(join(tmpdir(), 'erbij-cli-'))

const family = '00000000-0000-4000-8000-000000000001'
const doomed = ['--family', family, '--entry', '00000000-0000-4000-8000-000000000002']
const why = ['--ground', 'AVG 17', '--reason', 'Gevraagd.']

interface Ended {
  code: number | null
  out: string
  err: string
}

function erbij(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [bundle, ...args], {
    env: { PATH: '/usr/bin:/bin', ERBIJ_DATA: join(base, 'd'), ...env },
  })
  const texts = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => (texts.out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (texts.err += chunk.toString()))
  const ended = once(child, 'close').then(([code]): Ended => ({ code: code as number | null, ...texts }))
  return { child, texts, ended }
}

/** Beside a running Erbij: nothing is wrong, then somebody with all rights did something. */
async function stewardsCommands(env: Record<string, string>) {
  const run = async (...args: string[]) => {
    const { code, out, err } = await erbij([...args, '--json'], env).ended
    return { code, err, out: out === '' ? undefined : (JSON.parse(out) as Record<string, unknown>) }
  }
  const none = { parts: 0, entries: 0, destroyed: 0, files: 0, faults: 0 }
  expect(await run('verify', '--files')).toEqual({ code: 0, err: '', out: { ...none, heads: 0 } })
  expect(await run('heads')).toEqual({ code: 0, err: '', out: { parts: 0, families: 0, file: '' } })
  expect(await run('rebuild')).toEqual({ code: 0, err: '', out: { families: 0, differing: 0, differences: [] } })
  const exported = join(base, 'decisions.jsonl')
  const decisions = await run('export-log', '--format', 'adl', '--out', exported)
  expect(decisions.code, decisions.err).toBe(0)
  const list = root('src', 'analysis', 'instruments', 'childcheck.json')
  const faults = [{ path: 'url', reason: 'this name is of a questionnaire that ships with Erbij' }]
  const nothing = { code: 1, err: 'Nothing was imported.\n', out: { imported: 0, faults } }
  expect(await run('import', 'instrument', list)).toEqual(nothing)
  const refused = 'Not every one of these is an entry of this family whose content may be destroyed; nothing was.\n'
  expect(await run('destroy', ...doomed, ...why)).toEqual({ code: 1, err: refused, out: undefined })

  const { passwords } = JSON.parse(readFileSync(join(base, 'd', 'secrets.json'), 'utf8')) as Record<
    string,
    Record<string, string>
  >
  const port = readFileSync(join(base, 'd', 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3]
  const admin = new pg.Client({
    connectionString: `postgres://postgres:${passwords?.['superuser']}@127.0.0.1:${port}/erbij`,
  })
  await admin.connect()
  const part = '00000000-0000-4000-8000-000000000003'
  await admin.query(`insert into erbij.family (id) values ('${family}');
    insert into erbij.part (family_id, id, sort, regime, subjects) values ('${family}', '${part}', 'basics', 'jeugdwet', '{${part}}');
    insert into erbij.entry_search values ('${family}', '${part}', '${part}', '')`)
  await admin.end()

  const found = ['changed part: its id is not of what it says', 'part without a head'].map((what) => ({
    what,
    family,
    part,
  }))
  const counts = { ...none, parts: 1, heads: 0, faults: 2 }
  expect(await run('verify')).toEqual({ code: 1, err: 'The ledger does not verify.\n', out: { ...counts, found } })
  expect((await erbij(['verify'], env).ended).out).toContain(
    `faults: 2\n  ${found[0]?.what}, family ${family}, part ${part}\n`,
  )
  const differences = [{ table: 'entry_search', missing: 0, extra: 1 }]
  const out = { families: 1, differing: 1, differences }
  const err = 'What is shown differs from the ledger; erbij rebuild --write puts it right.\n'
  expect(await run('rebuild')).toEqual({ code: 1, err, out })
  expect(await run('rebuild', '--write')).toEqual({ code: 0, err: '', out })
  expect(await run('rebuild')).toEqual({ code: 0, err: '', out: { families: 1, differing: 0, differences: [] } })
}

beforeAll(() =>
  build({
    entryPoints: [root('src/cli.ts')],
    outfile: bundle,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
  }).then(() => {}),
)
afterAll(() => {
  rmSync(bundle, { force: true })
  rmSync(base, { recursive: true, force: true })
})

test.each([
  [['dance'], 'There is no command "dance".'],
  [['import', 'brp'], 'import needs: brp <csv>'],
  [['import', 'instrument'], 'or instrument <json>'],
  [['migrate', '--today', '2026-02-30'], '--today needs a day as YYYY-MM-DD'],
  [['start', '--fast'], "Unknown option '--fast'"],
  [['migrate', '--around', 'numbers.txt'], '--around belongs to import'],
  [['start', '--files'], "Unknown option '--files'"],
  [['destroy', '--family', family], 'destroy needs: --family <id> --entry <id> --ground <text> --reason <text>'],
  [['destroy', ...doomed, '--ground', 'AVG 17', '--reason', ' '], 'destroy needs: --family <id> --entry <id>'],
  [['destroy', ...doomed.map((arg) => arg.replace('-4', '')), ...why], 'destroy needs: --family <id> --entry <id>'],
  [['export-log'], 'export-log needs: --format adl|ldv|nen7513'],
  [['export-log', '--format', 'csv'], 'export-log needs: --format adl|ldv|nen7513'],
  [['export-log', '--format', 'adl', '--from', '2026-02-30'], '--from and --to are days as YYYY-MM-DD'],
  [['export-log', '--format', 'adl', '--json'], 'with --json it needs --out'],
])('erbij %j is answered with the help and exit code 2', async (args, sentence) => {
  const { code, out, err } = await erbij(args).ended
  expect(err).toContain(sentence)
  expect(err).toContain('Usage: erbij <command>')
  expect({ code, out }).toEqual({ code: 2, out: '' })
})

test('a wrong setting is one sentence', async () => {
  expect(await erbij(['start'], { PORT: 'x' }).ended).toEqual({
    code: 1,
    out: '',
    err: 'Cannot start: PORT must be a number.\n',
  })
})

test('a port that is taken is one sentence, before anything is made', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as { port: number }
  const err = `Port ${port} is taken by another program; choose another with PORT.\n`
  expect(await erbij(['start'], { PORT: String(port) }).ended).toEqual({ code: 1, out: '', err })
  other.close()
})

test('starts, lets a second command in, refuses a second start, verifies and rebuilds, and stops on SIGTERM', async () => {
  // mode test: without the demo region
  const env = { PORT: '0', NODE_ENV: 'test' }
  const first = erbij(['start', '--json'], env)
  await expect.poll(() => first.texts.out + (first.child.exitCode ?? ''), { timeout: 30_000 }).toMatch(/^\{"url":"http/)
  const { url } = JSON.parse(first.texts.out) as { url: string }
  expect((await fetch(url)).status).toBe(200)

  expect(await erbij(['migrate', '--json'], env).ended).toEqual({ code: 0, out: '{"applied":0}\n', err: '' })
  const second = await erbij(['start'], env).ended
  expect(second.err).toBe(
    `Another Erbij already runs on ${join(base, 'd')}; stop it, or choose another folder with ERBIJ_DATA.\n`,
  )

  await stewardsCommands(env)

  first.child.kill('SIGTERM')
  first.child.kill('SIGINT')
  const { code, err } = await first.ended
  expect(code).toBe(0)
  expect(err.trim().split('\n').at(-1)).toBe('Stopping…')
  await expect(fetch(url)).rejects.toThrow('fetch failed')
  // Ten commands one after the other: eight seconds, and three quarters of a minute on a machine with other work.
}, 180_000)
