import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { collect } from '../../test/collect.ts'
import { root } from '../lib/root.ts'
import { FileStoreError } from './file-store.ts'
import { localStore } from './local-store.ts'
import { newFileId } from './seal-file.ts'

let home: string
let folder: string
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'erbij-files-'))
  folder = join(home, 'data', 'files')
})
afterEach(() => rm(home, { recursive: true, force: true }))

const modeOf = async (...parts: string[]) => ((await stat(join(folder, ...parts))).mode & 0o777).toString(8)

test.skipIf(process.platform === 'win32')('only its owner may look in', async () => {
  await mkdir(folder, { recursive: true, mode: 0o755 })
  await chmod(folder, 0o755)
  const id = newFileId()
  await localStore(folder).put(id, Buffer.from('x'))
  expect(await modeOf()).toBe('700')
  expect(await modeOf('incoming')).toBe('700')
  expect(await modeOf(id.slice(0, 2))).toBe('700')
  expect(await modeOf(id.slice(0, 2), id)).toBe('600')
  expect(await readdir(join(folder, 'incoming'))).toEqual([])
})

test('what was half-written is no object; an hour later it is cleared', async () => {
  await mkdir(join(folder, 'incoming'), { recursive: true })
  const [young, old] = [newFileId(), newFileId()]
  for (const id of [young, old]) await writeFile(join(folder, 'incoming', `${id}.half`), 'half')
  const past = new Date(Date.now() - 3_700_000)
  await utimes(join(folder, 'incoming', `${old}.half`), past, past)

  const store = localStore(folder)
  await store.put(newFileId(), Buffer.from('whole'))
  expect(await readdir(join(folder, 'incoming'))).toEqual([`${young}.half`])
  expect(await collect(store.list())).toHaveLength(1)
  for (const id of [young, old]) expect(await store.get(id)).toBeUndefined()
})

test('killed while it writes: every object that can be read is whole', async () => {
  const size = 3_000_000
  const script = `
    import { localStore } from ${JSON.stringify(root('src/files/local-store.ts'))}
    import { randomUUID } from 'node:crypto'
    const store = localStore(${JSON.stringify(folder)})
    for (;;) await Promise.all([1, 2, 3, 4].map(() => store.put(randomUUID(), Buffer.alloc(${size}, 7))))`
  const writer: ChildProcess = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' })
  const incoming = join(folder, 'incoming')
  const names = () => readdir(incoming).catch(() => [])
  const store = localStore(folder)
  try {
    while ((await names()).length === 0 || (await collect(store.list())).length < 4) {
      await new Promise((done) => setTimeout(done, 1))
      if (writer.exitCode !== null) throw new Error('the writer ended')
    }
    while ((await names()).length === 0) await new Promise((done) => setTimeout(done, 0))
  } finally {
    const ended = new Promise((done) => writer.once('exit', done))
    if (writer.kill('SIGKILL')) await ended
  }
  const found = await collect(store.list())
  expect(found.length).toBeGreaterThanOrEqual(4)
  for (const { id } of found) expect((await store.get(id))?.equals(Buffer.alloc(size, 7))).toBe(true)
})

test('other things in the folder are not listed', async () => {
  const store = localStore(folder)
  const id = newFileId()
  await store.put(id, Buffer.from('x'))
  await writeFile(join(folder, 'readme.txt'), 'x')
  await writeFile(join(folder, id.slice(0, 2), 'notes'), 'x')
  await mkdir(join(folder, id.slice(0, 2), newFileId()))
  expect((await collect(store.list())).map((each) => each.id)).toEqual([id])
})

test('a folder that cannot be made is told in a sentence, and tried again', async () => {
  await mkdir(join(home, 'data'))
  await writeFile(folder, 'a file in the way')
  const store = localStore(folder)
  const error = await store.put(newFileId(), Buffer.from('x')).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(FileStoreError)
  expect(String(error)).toMatch(/^FileStoreError: Cannot write in the folder of files: .+ \((EEXIST|ENOTDIR)\)\.$/)
  await rm(folder)
  const id = newFileId()
  await store.put(id, Buffer.from('x'))
  expect(await readFile(join(folder, id.slice(0, 2), id), 'utf8')).toBe('x')
})
