import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The package's own folder: the same whether the code runs from `src/` or bundled from `dist/`. */
function findRoot(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from
  const parent = dirname(from)
  if (parent === from) throw new Error('package.json not found above the running code')
  return findRoot(parent)
}

const packageRoot = findRoot(dirname(fileURLToPath(import.meta.url)))

/** Absolute path of a file that ships with the package, e.g. `root('src/db/migrations')`. */
export const root = (...parts: string[]): string => join(packageRoot, ...parts)
