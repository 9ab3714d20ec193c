import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'

/** What a secret text looks like at rest. `cipher` = nonce (12), tag (16), ciphertext. */
export interface Sealed {
  readonly keyId: string
  readonly cipher: Buffer
}

/** Finds a secret text without decrypting: HMAC-SHA256 under one key, 32 bytes. */
export interface BlindIndex {
  readonly keyId: string
  readonly index: Buffer
}

interface Key {
  readonly id: string
  readonly sealing: KeyObject
  readonly indexing: KeyObject
}

// Two subkeys of one secret: whoever gets the index key can test guesses, but cannot decrypt.
const subkey = (secret: Buffer, use: string): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `erbij ${use} v1`, 32)))

/**
 * The keys that protect identifying numbers. The first key writes; every key reads and finds,
 * so a new key is put in front and the old one leaves after everything is sealed again.
 */
export class Keyring {
  readonly #keys: readonly [Key, ...Key[]]

  constructor(keys: readonly [Key, ...Key[]]) {
    this.#keys = keys
  }

  /** The id of the key that writes. */
  get newest(): string {
    return this.#keys[0].id
  }

  /** Seals with AES-256-GCM under the newest key, bound to `context` (e.g. the row it belongs to). */
  seal(text: string, context: string): Sealed {
    const { id, sealing } = this.#keys[0]
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(context))
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return { keyId: id, cipher: Buffer.concat([nonce, cipher.getAuthTag(), body]) }
  }

  /** The text that was sealed. Throws (saying nothing of the text) for another key, another context or changed bytes. */
  open({ keyId, cipher }: Sealed, context: string): string {
    const key = this.#keys.find((one) => one.id === keyId)
    if (!key) throw new Error(`no key named "${keyId}" in the keyring`)
    try {
      const decipher = createDecipheriv('aes-256-gcm', key.sealing, cipher.subarray(0, 12), { authTagLength: 16 })
      decipher.setAAD(Buffer.from(context)).setAuthTag(cipher.subarray(12, 28))
      return Buffer.concat([decipher.update(cipher.subarray(28)), decipher.final()]).toString('utf8')
    } catch {
      throw new Error(`what was sealed under key "${keyId}" does not open: other key, other context, or damaged`)
    }
  }

  /** The index to store: under the newest key. `purpose` keeps indexes of different things apart. */
  blindIndex(text: string, purpose: string): BlindIndex {
    return index(this.#keys[0], text, purpose)
  }

  /** The indexes to look for: one under each key, newest first. */
  blindIndexes(text: string, purpose: string): BlindIndex[] {
    return this.#keys.map((key) => index(key, text, purpose))
  }
}

const index = (key: Key, text: string, purpose: string): BlindIndex => ({
  keyId: key.id,
  index: createHmac('sha256', key.indexing).update(`${purpose}\0${text}`).digest(),
})

/**
 * Reads `id:base64,id:base64` (newest first; each 32 bytes; ids of letters, digits, `-` and `_`).
 * Throws for anything else; the error never contains key material.
 */
export function parseKeyring(text: string): Keyring {
  const keys = text.split(',').map((part, at): Key => {
    const [, id, encoded] = /^\s*([\w-]{1,32}):([A-Za-z0-9+/_-]+={0,2})\s*$/.exec(part) ?? []
    const secret = Buffer.from(encoded ?? '', 'base64')
    if (!id || secret.length !== 32) {
      throw new Error(`key ${at + 1} is not "id:" followed by base64 of 32 bytes`)
    }
    return { id, sealing: subkey(secret, 'seal'), indexing: subkey(secret, 'index') }
  })
  const [first, ...rest] = keys
  if (!first) throw new Error('there are no keys')
  if (new Set(keys.map((key) => key.id)).size !== keys.length) throw new Error('two keys have the same id')
  return new Keyring([first, ...rest])
}
