import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { collect } from '../../test/collect.ts'
import { hasSwift, type S3Server, startImitation, startSwift } from '../../test/s3-servers.ts'
import type { FileStore, StoredObject } from './file-store.ts'
import { openFileStore } from './open-file-store.ts'
import { s3Store } from './s3-store.ts'
import { newFileId } from './seal-file.ts'

const bucket = (start: () => Promise<S3Server>, page: number) => async () => {
  const { settings, stop } = await start()
  return { store: s3Store(settings, { page, waitMs: 1 }), stop }
}

const imitated = 'a bucket, imitated'
const kinds: [string, boolean, () => Promise<{ store: FileStore; stop: () => Promise<void> }>][] = [
  [
    'a folder',
    true,
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'erbij-files-'))
      return {
        store: openFileStore({ kind: 'folder', folder: join(folder, 'files') }),
        stop: () => rm(folder, { recursive: true, force: true }),
      }
    },
  ],
  [imitated, true, bucket(startImitation, 1000)],
  // Pages of two, so that each list takes several.
  [
    'a bucket in OpenStack Swift (skipped where Debian’s swift-* packages are absent)',
    hasSwift(),
    bucket(startSwift, 2),
  ],
]

describe.each(kinds)('%s', (kind, present, start) => {
  let store: FileStore
  let stop: (() => Promise<void>) | undefined
  beforeAll(async () => {
    if (present) ({ store, stop } = await start())
  })
  afterAll(() => stop?.())

  const one = test.skipIf(!present)
  const listed = async (): Promise<StoredObject[]> => collect(store.list())
  const put = async (bytes: Buffer, id = newFileId()) => {
    await store.put(id, bytes)
    return id
  }

  one('an empty store lists nothing and has nothing', async () => {
    expect(await listed()).toEqual([])
    expect(await store.get(newFileId())).toBeUndefined()
  })

  one('gives back any bytes as they were', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (bytes) => {
        const id = await put(Buffer.from(bytes))
        expect(await store.get(id)).toEqual(Buffer.from(bytes))
        await store.remove(id)
      }),
      { numRuns: 15 },
    )
  })

  one('keeps twenty megabytes', async () => {
    const bytes = Buffer.alloc(20_000_029, 'erbij')
    const id = await put(bytes)
    expect((await store.get(id))?.equals(bytes)).toBe(true)
    await store.remove(id)
  })

  one('gives nothing after a removal, and removes twice without complaint', async () => {
    const id = await put(Buffer.from('gone'))
    await store.remove(id)
    expect(await store.get(id)).toBeUndefined()
    await store.remove(id)
    await store.remove(newFileId())
  })

  one('lists each object once, with its size and time', async () => {
    const before = Date.now() - 2000
    const ids = await Promise.all([1, 2, 3, 4, 5].map((size) => put(Buffer.alloc(size))))
    const found = await listed()
    expect(found.map(({ id }) => id).sort()).toEqual([...ids].sort())
    for (const { id, size, storedAt } of found) {
      expect(size).toBe(ids.indexOf(id) + 1)
      expect(storedAt.getTime()).toBeGreaterThan(before)
      expect(storedAt.getTime()).toBeLessThan(Date.now() + 2000)
    }
    await Promise.all(ids.map((id) => store.remove(id)))
    expect(await listed()).toEqual([])
  })

  const texts = Array.from({ length: 20 }, (_, index) => Buffer.alloc(10_000 + index, String(index)))

  one('many at once do not disturb each other', async () => {
    const ids = await Promise.all(texts.map((text) => put(text)))
    for (const [index, id] of ids.entries()) expect(await store.get(id)).toEqual(texts[index])
    await Promise.all(ids.map((each) => store.remove(each)))
  })

  // The imitation mixes them: there it would say nothing of us.
  test.skipIf(!present || kind === imitated)('the same name many times at once is one of all, whole', async () => {
    const id = newFileId()
    await Promise.all(texts.map((text) => put(text, id)))
    const won = await store.get(id)
    expect(texts.some((text) => won?.equals(text))).toBe(true)
    await store.remove(id)
  })

  one('only uuids are names', async () => {
    for (const id of ['', 'x', '../secrets.json', 'incoming', `${newFileId()}/../x`, newFileId().toUpperCase()]) {
      await expect(store.put(id, Buffer.from('x'))).rejects.toThrow('must be a uuid')
      await expect(store.get(id)).rejects.toThrow('must be a uuid')
      await expect(store.remove(id)).rejects.toThrow('must be a uuid')
    }
    expect(await listed()).toEqual([])
  })
})
