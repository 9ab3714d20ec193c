import { handleGiveAccess, showGiveAccess } from './people/handlers/give-access.tsx'
import type { Route } from './routes.ts'
import { bindAccount, showBindAccount } from './signin/bind-account.tsx'
import { endSessions, showMySessions } from './signin/my-sessions.tsx'
import { signInPaths } from './signin/paths.ts'
import * as signIn from './signin/routes.tsx'

const account = { resource: 'account', purpose: 'sign-in', action: 'session' } as const
const helper = { resource: 'family', purpose: 'help', capacity: 'professional' } as const
const access = '/gezinnen/:gezin/mensen/:persoon/toegang'

/** Signing in, where one is signed in, and how somebody without a number comes to sign in. */
export const sessionRoutes: readonly Route[] = [
  { method: 'get', path: '/inloggen', ...account, action: 'public', site: signIn.showSignIn },
  { method: 'get', path: signInPaths.start, ...account, action: 'public', site: signIn.startSignIn },
  { method: 'get', path: signInPaths.callback, ...account, action: 'public', site: signIn.finishSignIn },
  { method: 'post', path: '/uitloggen', ...account, site: signIn.signOut },
  { method: 'get', path: signInPaths.signedOut, ...account, action: 'public', site: signIn.showSignedOut },
  { method: 'get', path: '/rol', ...account, site: signIn.showCapacities },
  { method: 'post', path: '/rol', ...account, site: signIn.takeCapacity },
  { method: 'get', path: '/snel-weg', ...account, site: signIn.quickExit },
  { method: 'get', path: '/mijn-sessies', ...account, site: showMySessions },
  { method: 'post', path: '/mijn-sessies', ...account, site: endSessions },
  { method: 'get', path: '/koppelen', ...account, site: showBindAccount },
  { method: 'post', path: '/koppelen', ...account, site: bindAccount },
  { method: 'get', path: access, ...helper, action: 'read', visit: showGiveAccess },
  { method: 'post', path: access, ...helper, action: 'write', shows: 'read', visit: handleGiveAccess },
]
