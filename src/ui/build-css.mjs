import { mkdir, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = dirname(fileURLToPath(import.meta.url))

/**
 * Bundles what browsers fetch (theme, fonts, small custom elements, icon) into `outdir`, under names with a hash of their content,
 * and writes `manifest.json` there: `{ "theme.css": "theme-ABC123.css", … }`. Served under `/public`.
 * @param {string} outdir absolute, e.g. `<package>/dist/public`
 * @returns {Promise<Record<string, string>>} the manifest
 */
export default async function buildPublic(outdir) {
  await rm(outdir, { recursive: true, force: true })
  await mkdir(outdir, { recursive: true })
  const { metafile } = await build({
    absWorkingDir: here,
    entryPoints: { theme: 'theme.css', crisis: 'crisis.css', erbij: 'elements/index.ts', icon: 'icon.svg' },
    outdir,
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    publicPath: '/public',
    bundle: true,
    minify: true,
    format: 'esm',
    // An old phone is a promise (design §2.10): nothing here needs a browser younger than these.
    target: ['chrome87', 'safari14.1', 'firefox90'],
    loader: { '.woff2': 'file', '.svg': 'copy' },
    metafile: true,
    logLevel: 'warning',
  })
  const manifest = {}
  for (const path of Object.keys(metafile.outputs)) {
    const file = basename(resolve(here, path))
    manifest[file.replace(/-[A-Z0-9]{8}(\.\w+)$/, '$1')] = file
  }
  await writeFile(join(outdir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  return manifest
}
