import type { Context } from 'hono'
import { deleteCookie, getCookie, getSignedCookie, setCookie, setSignedCookie } from 'hono/cookie'
import type { CookieOptions } from 'hono/utils/cookie'
import type { Capacity } from './session.ts'

/** What signing in must remember between leaving for the provider and coming back. */
export interface Pending {
  state: string
  nonce: string
  /** PKCE code verifier. */
  verifier: string
  returnTo?: string
}

/** Somebody the provider vouched for, who is nobody here yet and has a few minutes to enter a code. Kept by their browser alone. */
export interface Newcomer {
  subject: string
  name: string
  /** The provider vouched for a citizen service number that is nobody's here. */
  numbered: boolean
  sides: readonly Capacity['kind'][]
}

const minutes = 10
const pendingName = 'erbij-inloggen'
const newcomerName = 'erbij-koppelen'
const sessionName = 'erbij'
/** The language of this browser, until it is closed. */
export const languageCookie = 'taal'

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
  readNewcomer(c: Context): Promise<Newcomer | undefined>
  writeNewcomer(c: Context, newcomer: Newcomer): Promise<void>
  forgetNewcomer(c: Context): void
  /** Nothing of ours stays behind in this browser. */
  forgetEverything(c: Context): void
}

export function signInCookies({ secure, key }: { secure: boolean; key: string }): Cookies {
  const session = nameOf(sessionName, secure)
  const waiting = nameOf(pendingName, secure)
  const unknown = nameOf(newcomerName, secure)
  // A signature says nothing of the name: what was signed for one cookie must not count in another.
  const keyOf = (name: string) => `${key} ${name}`
  async function readSigned<Kept extends object>(c: Context, name: string): Promise<Kept | undefined> {
    const text = await getSignedCookie(c, keyOf(name), name)
    if (!text) return undefined
    const { until, ...kept } = JSON.parse(text) as Kept & { until: number }
    return until > Date.now() ? (kept as unknown as Kept) : undefined
  }
  async function writeSigned(c: Context, name: string, value: object): Promise<void> {
    const text = JSON.stringify({ ...value, until: Date.now() + minutes * 60_000 })
    await setSignedCookie(c, name, text, keyOf(name), { ...options(secure), maxAge: minutes * 60 })
  }
  return {
    readSession: (c) => getCookie(c, session),
    // No Max-Age: gone with the browser; how long it counts is decided by the database.
    writeSession: (c, token) => setCookie(c, session, token, options(secure)),
    forgetSession: (c) => void deleteCookie(c, session, options(secure)),
    async takePending(c) {
      const pending = await readSigned<Pending>(c, waiting)
      deleteCookie(c, waiting, options(secure))
      return pending
    },
    writePending: (c, pending) => writeSigned(c, waiting, pending),
    readNewcomer: (c) => readSigned<Newcomer>(c, unknown),
    writeNewcomer: (c, newcomer) => writeSigned(c, unknown, newcomer),
    forgetNewcomer: (c) => void deleteCookie(c, unknown, options(secure)),
    forgetEverything(c) {
      for (const name of [session, waiting, unknown, languageCookie]) deleteCookie(c, name, options(secure))
    },
  }
}
