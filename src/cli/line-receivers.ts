import { existsSync } from 'node:fs'
import { open, rename, writeFile } from 'node:fs/promises'
import type { Receiver } from '../access/log-exports/export-log.ts'
import { Sentence } from '../lib/sentence.ts'

/** Lines to stdout, no faster than they are taken. */
export function toStdout(): Receiver {
  // A reader that went away is told by the write that fails.
  process.stdout.on('error', () => {})
  return {
    write: (lines) =>
      new Promise((resolve, reject) => {
        process.stdout.write(lines, (error) =>
          error ? reject(new Sentence('The lines are no longer read; this export does not count.')) : resolve(),
        )
      }),
    keep: async () => {},
  }
}

/**
 * Lines to a file that is there only when it is whole and on the disk; without lines there is no file.
 * @throws Sentence when it exists already: what was exported is not overwritten
 */
export async function toFile(path: string): Promise<Receiver> {
  if (existsSync(path)) throw new Sentence(`There is already a file ${path}; nothing was exported.`)
  const draft = `${path}.new`
  let begun = false
  return {
    async write(lines) {
      await writeFile(draft, lines, { flag: begun ? 'a' : 'w', mode: 0o600 })
      begun = true
    },
    async keep() {
      if (!begun) return
      const handle = await open(draft, 'r+')
      await handle.sync()
      await handle.close()
      await rename(draft, path)
    },
  }
}
