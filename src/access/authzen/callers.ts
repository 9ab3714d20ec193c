import { createHash, timingSafeEqual } from 'node:crypto'

/** A system that may ask (a policy enforcement point). */
export interface Caller {
  name: string
  /** SHA-256 of its token, 32 bytes. A token is at least 32 random bytes, so a plain hash cannot be guessed back. */
  tokenHash: Buffer
  /** Searching tells more than answering: who may see what, without a question about anybody. */
  maySearch: boolean
}

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Who sends this `Authorization` header (RFC 6750). Takes as long for every token, known or not. */
export function callerOf(callers: readonly Caller[], authorization: string | undefined): Caller | undefined {
  const [, token] = /^Bearer +([\w.~+/-]+=*)$/i.exec(authorization ?? '') ?? []
  if (token === undefined) return undefined
  const hash = hashToken(token)
  let found: Caller | undefined
  for (const caller of callers) if (timingSafeEqual(caller.tokenHash, hash)) found = caller
  return found
}
