import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../lib/root.ts'

// Bundled here and not taken from dist/: the test must see today's source. Inside the package, for its node_modules.
const bundle = root('dist', `cli-test-${process.pid}.js`)
const base = mkdtempSync(join(tmpdir(), 'erbij-cli-'))

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
  [['migrate', '--today', '2026-02-30'], '--today needs a day as YYYY-MM-DD'],
  [['start', '--fast'], "Unknown option '--fast'"],
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

test('starts, lets a second command in, refuses a second start, and stops on SIGTERM', async () => {
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

  first.child.kill('SIGTERM')
  first.child.kill('SIGINT')
  const { code, err } = await first.ended
  expect(code).toBe(0)
  expect(err.trim().split('\n').at(-1)).toBe('Stopping…')
  await expect(fetch(url)).rejects.toThrow('fetch failed')
})
