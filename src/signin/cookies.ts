import type { Context } from 'hono'
import { deleteCookie, getCookie, getSignedCookie, setCookie, setSignedCookie } from 'hono/cookie'
import type { CookieOptions } from 'hono/utils/cookie'

/** What signing in must remember between leaving for the provider and coming back. */
export interface Pending {
  state: string
  nonce: string
  /** PKCE code verifier. */
  verifier: string
  returnTo?: string
}

const minutes = 10
const pendingName = 'erbij-inloggen'
const sessionName = 'erbij'

/** Over https a name that begins with __Host-: then no other host, not even a subdomain, can set or read it. */
const nameOf = (name: string, secure: boolean) => (secure ? `__Host-${name}` : name)
const options = (secure: boolean): CookieOptions => ({ httpOnly: true, sameSite: 'Lax', path: '/', secure })

/** The cookies of sign-in. `secure`: the public address is https. `key` signs what the browser holds for us. */
export interface Cookies {
  readSession(c: Context): string | undefined
  writeSession(c: Context, token: string): void
  forgetSession(c: Context): void
  /** Read once: whoever reads it takes it away. */
  takePending(c: Context): Promise<Pending | undefined>
  writePending(c: Context, pending: Pending): Promise<void>
}

export function signInCookies({ secure, key }: { secure: boolean; key: string }): Cookies {
  const session = nameOf(sessionName, secure)
  const waiting = nameOf(pendingName, secure)
  return {
    readSession: (c) => getCookie(c, session),
    // No Max-Age: gone with the browser; how long it counts is decided by the database.
    writeSession: (c, token) => setCookie(c, session, token, options(secure)),
    forgetSession: (c) => void deleteCookie(c, session, options(secure)),
    async takePending(c) {
      const text = await getSignedCookie(c, key, waiting)
      deleteCookie(c, waiting, options(secure))
      if (!text) return undefined
      const { until, ...pending } = JSON.parse(text) as Pending & { until: number }
      return until > Date.now() ? pending : undefined
    },
    async writePending(c, pending) {
      const text = JSON.stringify({ ...pending, until: Date.now() + minutes * 60_000 })
      await setSignedCookie(c, waiting, text, key, { ...options(secure), maxAge: minutes * 60 })
    },
  }
}
