import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, it } from 'vitest'
import { samplePages } from '../../test/sample-pages.tsx'
import buildPublic from './build-css.mjs'
import { messagesFor } from './messages.ts'

const outdir = await mkdtemp(join(tmpdir(), 'erbij-public-'))
afterAll(() => rm(outdir, { recursive: true }))

it('what a browser fetches for a family’s page is small, and named by its content', async () => {
  const manifest: Record<string, string> = await buildPublic(outdir)
  const fetched = ['theme.css', 'erbij.js', 'atkinson-hyperlegible-next-latin-wght-normal.woff2', 'icon.svg']
  const files = await Promise.all(fetched.map((name) => readFile(join(outdir, manifest[name] ?? name))))
  for (const name of fetched) expect(manifest[name]).toMatch(/-[A-Z0-9]{8}\.\w+$/)
  const html = String(await samplePages(messagesFor('nl')).family)
  const total = [...files, Buffer.from(html)].reduce((sum, file) => sum + gzipSync(file).length, 0)
  expect(total).toBeLessThan(60_000)
  expect(files[0]?.toString()).not.toMatch(/url\((?!["']?\/public\/)/)
})
