import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto'
import type { Keyring } from '../lib/keyring.ts'

// The first byte of an object says how the rest is made: nonce (12), tag (16), AES-256-GCM ciphertext.
const format = 1
const head = 1 + 12 + 16

// Object and key are bound to the file: exchanged between two files, neither opens.
const bytesContext = (id: string): Buffer => Buffer.from(`erbij file ${id} format ${format}`)
const keyContext = (id: string): string => `file key ${id}`

/** The key of one file, as its row keeps it: 256 random bits sealed by the keyring. Without it the object is noise. */
export interface WrappedKey {
  readonly wrapped: Buffer
  readonly keyId: string
}

export interface SealedFile extends WrappedKey {
  /** What the file store keeps: 29 bytes longer than the file. */
  readonly object: Buffer
}

/** The name of a new file and of its object. Random, since a name that tells the time tells something. */
export const newFileId = (): string => randomUUID()

/**
 * Seals a file under a random key of its own, and that key under the newest key of the keyring. Destroying the wrapped
 * key destroys the file, in every copy of the object.
 */
export function sealFile(keys: Keyring, id: string, bytes: Uint8Array): SealedFile {
  const key = randomBytes(32)
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bytesContext(id))
  const body = [cipher.update(bytes), cipher.final()]
  const object = Buffer.concat([Buffer.of(format), nonce, cipher.getAuthTag(), ...body])
  const { cipher: wrapped, keyId } = keys.seal(key.toString('base64'), keyContext(id))
  key.fill(0)
  return { object, wrapped, keyId }
}

/**
 * The bytes of a file.
 * @throws when one bit of object, key or id is another, or the key left the keyring; the error tells nothing of the file
 */
export function openFile(keys: Keyring, id: string, object: Buffer, { wrapped, keyId }: WrappedKey): Buffer {
  const key = Buffer.from(keys.open({ keyId, cipher: wrapped }, keyContext(id)), 'base64')
  try {
    if (object[0] !== format) throw new Error('unknown format')
    const decipher = createDecipheriv('aes-256-gcm', key, object.subarray(1, 13), { authTagLength: 16 })
    decipher.setAAD(bytesContext(id)).setAuthTag(object.subarray(13, head))
    return Buffer.concat([decipher.update(object.subarray(head)), decipher.final()])
  } catch {
    throw new Error('a file does not open: it belongs to another key or another id, or is damaged')
  } finally {
    key.fill(0)
  }
}

/** The same file's key under the newest key of the keyring; the object stays as it is. Throws as `openFile` does. */
export function rewrap(keys: Keyring, id: string, { wrapped, keyId }: WrappedKey): WrappedKey {
  const fresh = keys.seal(keys.open({ keyId, cipher: wrapped }, keyContext(id)), keyContext(id))
  return { wrapped: fresh.cipher, keyId: fresh.keyId }
}
