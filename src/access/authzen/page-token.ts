import type { Keyring } from '../../lib/keyring.ts'

/** Where a next page begins, and how large the first one was asked to be. */
export interface Place {
  after: string | undefined
  limit: number | undefined
  /** What the first request asked of its pages besides, as canonical JSON. */
  wish: string
}

/** How long a next page can be asked for, in ms. */
export const tokenLife = 3_600_000
const maxLength = 8_192
const sealed = new RegExp(`^([\\w-]{1,32})\\.([\\w-]{38,${maxLength}})$`)

/** Opaque, and bound to `request`: who asked what. Nobody can read a place from it, make one, or use it elsewhere. */
export function sealPlace(keys: Keyring, request: string, place: Place, now: number): string {
  const { keyId, cipher } = keys.seal(JSON.stringify({ ...place, at: now }), request)
  return `${keyId}.${cipher.toString('base64url')}`
}

/** @returns undefined for whatever was not given out for this request, in the last hour */
export function openPlace(keys: Keyring, request: string, token: string, now: number): Place | undefined {
  const [, keyId = '', encoded = ''] = sealed.exec(token) ?? []
  const cipher = Buffer.from(encoded, 'base64url')
  // Two texts can stand for the same bytes: only the one we gave.
  if (encoded === '' || cipher.toString('base64url') !== encoded) return undefined
  try {
    const { at, ...place } = JSON.parse(keys.open({ keyId, cipher }, request)) as Place & { at: number }
    return at <= now && now - at <= tokenLife ? place : undefined
  } catch {
    return undefined
  }
}
