import type { FileStore } from './file-store.ts'
import { localStore } from './local-store.ts'
import { type BucketSettings, s3Store } from './s3-store.ts'

/** Where the objects of files are kept: an absolute path of a folder, or a bucket. */
export type FileStoreSettings = { kind: 'folder'; folder: string } | ({ kind: 'bucket' } & BucketSettings)

/** The store of this installation. Touches nothing yet: its first use does. */
export const openFileStore = (settings: FileStoreSettings): FileStore =>
  settings.kind === 'bucket' ? s3Store(settings) : localStore(settings.folder)
