import type { Context } from 'hono'
import type { Chrome, Viewer } from '../ui/chrome.ts'
import type { T } from '../ui/messages.ts'
import type { Cookies } from './cookies.ts'
import type { Levels } from './levels.ts'
import type { IdentityProvider } from './oidc.ts'
import { findSession, type Queries, type Session, type SessionLimits } from './session.ts'

/** What the handlers of sign-in need; made once, in the composition root. */
export interface SignInDeps {
  db: Queries
  provider: IdentityProvider
  cookies: Cookies
  /** As accounts name their issuer. */
  issuer: string
  /** Public origin. */
  url: string
  /** The built-in provider with invented people. */
  development: boolean
  quickExitUrl: string
  /** The language of this visitor, in the voice that fits who is signed in. */
  messages: (c: Context, to?: Pick<Viewer, 'young'>) => T
  /** How long a session lives. */
  limits: SessionLimits
  /** How strongly somebody must sign in. */
  levels: Levels
  /** Blind indexes of a code that was handed over. */
  codeIndexes: (code: string) => Buffer[]
  /** Blind indexes of a BSN that the provider vouches for; absent when it does not. */
  bsnIndexes?: (bsn: string) => Buffer[]
  /** Hears why signing in failed: a code, nothing about the person. */
  log: (
    event: 'sign-in-failed' | 'sign-in-unknown' | 'sign-in-too-weak' | 'sign-in-code' | 'sign-out-failed',
    reason: string,
  ) => void
}

/** The frame's view of a session; none until a capacity is chosen. */
export function viewerOf({ capacity, accountName, capacityCount, young }: Session): Viewer | undefined {
  if (!capacity) return undefined
  const { kind, organisation } = capacity
  return {
    kind,
    name: accountName,
    capacities: capacityCount,
    ...(organisation !== undefined && { organisation }),
    ...(young && { young }),
  }
}

/** The session of this request; undefined when nobody is signed in. */
export const sessionOf = (c: Context, { db, cookies, limits }: SignInDeps): Promise<Session | undefined> =>
  findSession(db, cookies.readSession(c), limits)

/** The words and the frame of a page of this folder. */
export function frame(c: Context, { messages }: SignInDeps, session?: Session): { t: T; chrome: Chrome } {
  const viewer = session && viewerOf(session)
  return { t: messages(c, viewer), chrome: { path: c.req.path, ...(viewer && { viewer }) } }
}
