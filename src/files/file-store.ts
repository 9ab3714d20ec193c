import { Sentence } from '../lib/sentence.ts'
import { isUuid } from '../lib/uuid.ts'

/** An object as the store lists it. `storedAt`: a sweep spares what is younger than a write under way can be. */
export interface StoredObject {
  readonly id: string
  readonly size: number
  readonly storedAt: Date
}

/**
 * Keeps sealed objects under uuids; knows nothing of what is in them. Whole or not at all: a reader never sees half an
 * object. Every method throws `FileStoreError` when the store cannot do it.
 */
export interface FileStore {
  /** Stored for certain when this returns. The same id again replaces the object whole. */
  put(id: string, object: Uint8Array): Promise<void>
  /** Undefined when there is no such object. */
  get(id: string): Promise<Buffer | undefined>
  /** Also when there was none. A bucket with versions keeps old ones: what destroys a file is destroying its key. */
  remove(id: string): Promise<void>
  /** Every object, in no particular order. */
  list(): AsyncIterable<StoredObject>
}

/** The store cannot do what was asked; says why in one sentence, without secrets. Nothing was half-done. */
export class FileStoreError extends Sentence {
  override name = 'FileStoreError'
}

/** Only uuids become names of objects, so no name leads out of the folder or the prefix. */
export function requireUuid(id: string): void {
  if (!isUuid(id)) throw new Error('the name of a file in the store must be a uuid')
}
