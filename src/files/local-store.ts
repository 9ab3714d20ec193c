import { randomUUID } from 'node:crypto'
import { chmod, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isUuid } from '../lib/uuid.ts'
import { type FileStore, FileStoreError, requireUuid, type StoredObject } from './file-store.ts'

const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException).code ?? 'unknown')
const absent = (error: unknown): boolean => codeOf(error) === 'ENOENT'

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'the process may not',
  EPERM: 'the process may not',
  EROFS: 'the disk is read-only',
  EIO: 'the disk fails',
}

async function told<T>(doing: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const code = codeOf(error)
    throw new FileStoreError(
      `Cannot ${doing} in the folder of files: ${reasons[code] ?? 'the disk refuses'} (${code}).`,
    )
  }
}

/** A rename or removal outlives a power cut once its folder is written out. Windows cannot, and needs not. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const hour = 3_600_000

/** What a killed process left half-written. Young files may be another process's write under way. */
async function clearLeftovers(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name)
    const made = await stat(path).catch(() => undefined)
    if (made && Date.now() - made.mtimeMs > hour) await rm(path, { force: true })
  }
}

/**
 * Objects on a disk: `<folder>/<first two digits>/<uuid>`, written in `<folder>/incoming` and renamed when they are on
 * the disk. Folders 0700, files 0600. Several processes may share the folder.
 */
export function localStore(folder: string): FileStore {
  const incoming = join(folder, 'incoming')
  const folderOf = (id: string): string => join(folder, id.slice(0, 2))
  const pathOf = (id: string): string => {
    requireUuid(id)
    return join(folderOf(id), id)
  }

  let prepared: Promise<void> | undefined
  const prepare = () =>
    (prepared ??= (async () => {
      await mkdir(incoming, { recursive: true, mode: 0o700 })
      await Promise.all([chmod(folder, 0o700), chmod(incoming, 0o700)])
      await clearLeftovers(incoming)
    })().catch((error: unknown) => {
      prepared = undefined
      throw error
    }))

  async function write(id: string, object: Uint8Array): Promise<void> {
    const path = pathOf(id)
    await prepare()
    const draft = join(incoming, `${id}.${randomUUID()}`)
    try {
      const handle = await open(draft, 'wx', 0o600)
      try {
        await handle.writeFile(object)
        await handle.sync()
      } finally {
        await handle.close()
      }
      const made = await mkdir(folderOf(id), { recursive: true, mode: 0o700 })
      await rename(draft, path)
      await syncFolder(folderOf(id))
      if (made !== undefined) await syncFolder(folder)
    } catch (error) {
      await rm(draft, { force: true }).catch(() => undefined)
      throw error
    }
  }

  async function* listed(): AsyncGenerator<StoredObject> {
    const folders = await namesIn(folder)
    for (const part of folders.filter((name) => /^[0-9a-f]{2}$/.test(name))) {
      for (const id of (await namesIn(join(folder, part))).filter(isUuid)) {
        const found = await told('list', () => stat(join(folder, part, id)).catch(undefinedWhenAbsent))
        if (found?.isFile()) yield { id, size: found.size, storedAt: found.mtime }
      }
    }
  }
  const namesIn = async (path: string): Promise<string[]> =>
    (await told('list', () => readdir(path).catch(undefinedWhenAbsent))) ?? []

  return {
    put: async (id, object) => {
      requireUuid(id)
      await told('write', () => write(id, object))
    },
    get: async (id) => {
      const path = pathOf(id)
      return told('read', () => readFile(path).catch(undefinedWhenAbsent))
    },
    remove: async (id) => {
      const path = pathOf(id)
      await told('remove', async () => {
        await rm(path, { force: true })
        await syncFolder(folderOf(id)).catch(undefinedWhenAbsent)
      })
    },
    list: listed,
  }
}

const undefinedWhenAbsent = (error: unknown): undefined => {
  if (!absent(error)) throw error
  return undefined
}
