import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { toFile } from './line-receivers.ts'

let path: string
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'erbij-lines-'))
  path = join(folder, 'log.jsonl')
  return () => rmSync(folder, { recursive: true })
})

describe('lines to a file', () => {
  test('are there when all of them are, for its owner alone', async () => {
    const file = await toFile(path)
    await file.write('een\n')
    await file.write('twee\n')
    expect(existsSync(path)).toBe(false)
    await file.keep()
    expect(readFileSync(path, 'utf8')).toBe('een\ntwee\n')
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(existsSync(`${path}.new`)).toBe(false)
  })

  test('that were not kept leave nothing in the next file', async () => {
    await (await toFile(path)).write('half')
    const file = await toFile(path)
    await file.write('heel\n')
    await file.keep()
    expect(readFileSync(path, 'utf8')).toBe('heel\n')
  })

  test('make no file when there are none', async () => {
    await (await toFile(path)).keep()
    expect(existsSync(path)).toBe(false)
  })

  test('never take the place of a file', async () => {
    writeFileSync(path, 'eerder\n')
    await expect(toFile(path)).rejects.toThrow(`There is already a file ${path}; nothing was exported.`)
    expect(readFileSync(path, 'utf8')).toBe('eerder\n')
  })
})
