import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'

/** The keys that sign exported heads: the first signs, every one is accepted. */
export interface HeadKeys {
  sign(bytes: Buffer): { key: string; signature: string }
  verify(bytes: Buffer, signed: { key: string; signature: string }): boolean
}

/** The public half, as `x` of an OKP JSON Web Key (RFC 8037): 32 bytes, base64url. */
const nameOf = (key: KeyObject): string => String(createPublicKey(key).export({ format: 'jwk' }).x)

/**
 * Reads Ed25519 private keys: PKCS #8 (DER) as base64, comma-separated, newest first.
 * Throws for anything else; the error never contains key material.
 */
export function parseHeadKeys(text: string): HeadKeys {
  const keys = text.split(',').map(privateKey)
  const [first] = keys
  if (!first) throw new Error('there are no keys')
  const byName = new Map(keys.map((key) => [nameOf(key), createPublicKey(key)]))
  return {
    sign: (bytes) => ({ key: nameOf(first), signature: sign(null, bytes, first).toString('base64url') }),
    verify(bytes, { key, signature }) {
      const known = byName.get(key)
      return known !== undefined && verify(null, bytes, known, Buffer.from(signature, 'base64url'))
    },
  }
}

function privateKey(text: string, at: number): KeyObject {
  try {
    const key = createPrivateKey({ key: Buffer.from(text.trim(), 'base64'), format: 'der', type: 'pkcs8' })
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch {
    // What it was is not told.
  }
  throw new Error(`key ${at + 1} is not an Ed25519 private key as PKCS #8 in base64`)
}
