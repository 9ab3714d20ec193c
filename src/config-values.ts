import { isAbsolute, resolve } from 'node:path'
import { z } from 'zod'
import type { Caller } from './access/authzen/callers.ts'
import { type HeadKeys, parseHeadKeys } from './dossier/heads-key.ts'
import { type Keyring, parseKeyring } from './lib/keyring.ts'
import { type RegionContacts, readRegion } from './portal/region.ts'

// How the text of a setting is read (src/config.ts). What is wrong is said without the value: it may be a secret.

export function keysOrIssue(text: string, context: z.RefinementCtx): Keyring {
  try {
    return parseKeyring(text)
  } catch {
    context.addIssue({
      code: 'custom',
      message: 'must be id:base64,… (newest first) with base64 of 32 bytes behind each id',
    })
    return z.NEVER
  }
}

/** `id sha256 [search]`, comma-separated: who asks as a URI, and the hexadecimal hash of its token. */
export function callersOrIssue(text: string, context: z.RefinementCtx): Caller[] {
  const callers = text.split(',').map((one): Caller | undefined => {
    const [name = '', hash = '', may, ...more] = one.trim().split(/\s+/)
    const known = z.url({ protocol: /^(https|urn)$/ }).safeParse(name).success && /^[0-9a-f]{64}$/.test(hash)
    if (!known || more.length > 0 || (may !== undefined && may !== 'search')) return undefined
    return { name, tokenHash: Buffer.from(hash, 'hex'), maySearch: may === 'search' }
  })
  const known = callers.filter((caller) => caller !== undefined)
  const distinct = (of: (caller: Caller) => string) => new Set(known.map(of)).size === callers.length
  if (distinct(({ name }) => name) && distinct(({ tokenHash }) => tokenHash.toString('hex'))) return known
  context.addIssue({
    code: 'custom',
    message: 'must be id sha256 [search],… with an https or urn address and 64 hexadecimal digits, each once',
  })
  return z.NEVER
}

export function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean)
}

/** `15 240`: minutes untouched, and minutes at most. */
export function limitsOrIssue(text: string, context: z.RefinementCtx): { idle: string; lasts: string } {
  const [, idle = 0, lasts = 0] = (/^(\d{1,3}) (\d{1,3})$/.exec(text) ?? []).map(Number)
  if (idle >= 2 && idle <= lasts && lasts <= 720) return { idle: `${idle} minutes`, lasts: `${lasts} minutes` }
  context.addIssue({
    code: 'custom',
    message: 'must be two numbers of minutes, untouched and at most: 2 or more, 720 or less, such as 15 240',
  })
  return z.NEVER
}

export function headKeysOrIssue(text: string, context: z.RefinementCtx): HeadKeys {
  try {
    return parseHeadKeys(text)
  } catch {
    context.addIssue({ code: 'custom', message: 'must be an Ed25519 private key: PKCS #8 (DER) in base64' })
    return z.NEVER
  }
}

/** The contacts of the region, read once: a mistake in them is a reason not to start, as nobody else would see it. */
export function regionOrIssue(file: string, context: z.RefinementCtx): RegionContacts {
  try {
    return readRegion(file)
  } catch {
    context.addIssue({ code: 'custom', message: 'must be the path of a JSON file as sim/region-contacts.json' })
    return z.NEVER
  }
}

export function fits(megabytes: number): boolean {
  return megabytes >= 1 && megabytes <= 100
}

/** `s3://bucket/prefix`, or an absolute path of a folder. */
export function placeOrIssue(
  text: string,
  context: z.RefinementCtx,
): { bucket: string; prefix: string } | { folder: string } {
  const [, bucket, prefix] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([\w/-]*?))?\/?$/.exec(text) ?? []
  if (bucket !== undefined && !prefix?.includes('//')) return { bucket, prefix: prefix ?? '' }
  if (isAbsolute(text)) return { folder: resolve(text) }
  context.addIssue({ code: 'custom', message: 'must be s3://bucket/prefix, or the whole path of a folder' })
  return z.NEVER
}
