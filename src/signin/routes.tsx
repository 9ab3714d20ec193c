import type { Context } from 'hono'
import { isUuid } from '../lib/uuid.ts'
import { links } from '../ui/links.ts'
import { admit } from './admit.ts'
import { frame, type SignInDeps, sessionOf } from './deps.ts'
import { NotSignedInPage, type NotSignedInView } from './not-signed-in-page.tsx'
import { type Identity, SignInFailed } from './oidc.ts'
import { ChooseCapacityPage } from './pages/choose-capacity-page.tsx'
import { SignInPage } from './pages/sign-in-page.tsx'
import { SignedOutPage } from './pages/signed-out-page.tsx'
import { signInPaths } from './paths.ts'
import { localPath } from './return-to.ts'
import { type Capacity, chooseCapacity, closeSession, findCapacities } from './session.ts'

export { type SignInDeps, sessionOf, viewerOf } from './deps.ts'

/** Where somebody begins who was not going anywhere: what lies to be done, or their own dossier. */
export const homeOf = (kind: Capacity['kind']): string => (kind === 'professional' ? links.today : links.myDossier)

const notSignedIn = (c: Context, deps: SignInDeps, why: NotSignedInView['why'], status: 403 | 400 | 503) =>
  c.html(<NotSignedInPage {...frame(c, deps)} view={{ why }} />, status)

const withReturn = (path: string, returnTo: string | undefined): string =>
  returnTo === undefined ? path : `${path}?${new URLSearchParams({ terug: returnTo })}`

/** GET: what signing in is, and the way on. `terug`: the page that somebody was on their way to. */
export function showSignIn(c: Context, deps: SignInDeps): Response | Promise<Response> {
  const startHref = withReturn(signInPaths.start, localPath(c.req.query('terug')))
  const over = c.req.query('voorbij') !== undefined
  return c.html(<SignInPage {...frame(c, deps)} view={{ startHref, development: deps.development, over }} />)
}

/** GET: on to the identity provider. */
export async function startSignIn(c: Context, deps: SignInDeps): Promise<Response> {
  const returnTo = localPath(c.req.query('terug'))
  // In development people also come by 127.0.0.1 or a machine's name; cookies set there would be missing on the way back.
  if (deps.development && new URL(c.req.url).host !== new URL(deps.url).host && c.req.query('adres') === undefined) {
    return c.redirect(
      `${deps.url}${signInPaths.start}?${new URLSearchParams({ adres: '', ...(returnTo && { terug: returnTo }) })}`,
    )
  }
  try {
    // A code ties whoever is signed in: never by a session that somebody else left at the provider, on a computer that is shared.
    const anew = c.req.query('opnieuw') !== undefined || returnTo === links.bindAccount
    const { url, pending } = await deps.provider.start({ anew })
    await deps.cookies.writePending(c, returnTo === undefined ? pending : { ...pending, returnTo })
    return c.redirect(url.href)
  } catch (error) {
    if (!(error instanceof SignInFailed)) throw error
    deps.log('sign-in-failed', error.reason)
    return notSignedIn(c, deps, 'failed', 503)
  }
}

/** GET: back from the identity provider. A session gets a new token every time; the one before it ends. */
export async function finishSignIn(c: Context, deps: SignInDeps): Promise<Response> {
  const { db, cookies } = deps
  const pending = await cookies.takePending(c)
  const failed = (reason: string) => {
    deps.log('sign-in-failed', reason)
    return notSignedIn(c, deps, 'failed', 400)
  }
  if (!pending) return failed('nothing-pending')
  let who: Identity
  try {
    who = await deps.provider.finish(new URL(c.req.url).search, pending)
  } catch (error) {
    if (!(error instanceof SignInFailed)) throw error
    return failed(error.reason)
  }
  const admitted = await admit(deps, who, c.req.header('User-Agent'))
  // Who came before on this device is not who enters a code now.
  const newcomer = 'why' in admitted ? admitted.newcomer : undefined
  if (newcomer) await cookies.writeNewcomer(c, newcomer)
  else cookies.forgetNewcomer(c)
  if ('why' in admitted) {
    if (admitted.why === 'tooWeak') deps.log('sign-in-too-weak', 'level-of-assurance')
    else deps.log('sign-in-unknown', admitted.why === 'other' ? 'another-account' : 'no-account-or-capacity')
    // Somebody on their way to enter a code is asked for it at once.
    if (newcomer && pending.returnTo === links.bindAccount) return c.redirect(links.bindAccount, 303)
    return notSignedIn(c, deps, admitted.why, 403)
  }
  await closeSession(db, cookies.readSession(c))
  cookies.writeSession(c, admitted.token)
  const [only, ...others] = admitted.capacities
  if (!only || others.length > 0) return c.redirect(withReturn(links.chooseCapacity, pending.returnTo), 303)
  return c.redirect(pending.returnTo ?? homeOf(only.kind), 303)
}

/** GET: in which capacity somebody acts, for who has several. */
export async function showCapacities(c: Context, deps: SignInDeps): Promise<Response> {
  const session = await sessionOf(c, deps)
  if (!session) return c.redirect(links.signIn, 303)
  const capacities = await findCapacities(deps.db, session)
  return c.html(<ChooseCapacityPage {...frame(c, deps, session)} view={{ name: session.accountName, capacities }} />)
}

/** Where somebody was going stands in the address of the page with the choice, which its form sends as Referer. */
function goingTo(c: Context, { url }: SignInDeps): string | undefined {
  const from = c.req.header('Referer') ?? ''
  return from.startsWith(`${url}/`) && URL.canParse(from)
    ? localPath(new URL(from).searchParams.get('terug') ?? undefined)
    : undefined
}

/** POST: `capacity`. What is not theirs to choose shows the choice again. */
export async function takeCapacity(c: Context, deps: SignInDeps): Promise<Response> {
  const session = await sessionOf(c, deps)
  if (!session) return c.redirect(links.signIn, 303)
  const { capacity } = await c.req.parseBody()
  const chosen = typeof capacity === 'string' && isUuid(capacity)
  const kind = chosen ? await chooseCapacity(deps.db, session, capacity) : undefined
  return c.redirect(kind ? (goingTo(c, deps) ?? homeOf(kind)) : links.chooseCapacity, 303)
}

/** POST: ends the session here, and at the provider when it has a place for that. */
export async function signOut(c: Context, deps: SignInDeps): Promise<Response> {
  const hint = await closeSession(deps.db, deps.cookies.readSession(c))
  deps.cookies.forgetSession(c)
  c.header('Clear-Site-Data', '"cache"')
  const elsewhere = hint === undefined ? undefined : await deps.provider.endSessionUrl(hint)
  return c.redirect(elsewhere?.href ?? signInPaths.signedOut, 303)
}

/** GET: the end. */
export const showSignedOut = (c: Context, deps: SignInDeps): Response | Promise<Response> =>
  c.html(<SignedOutPage {...frame(c, deps)} />)

/** GET: away from here at once, signed out. Being gone comes before everything, so a slow database is not waited for. */
export async function quickExit(c: Context, deps: SignInDeps): Promise<Response> {
  const closing = closeSession(deps.db, deps.cookies.readSession(c)).catch(() =>
    deps.log('sign-out-failed', 'quick-exit'),
  )
  await Promise.race([closing, new Promise((done) => setTimeout(done, 500))])
  deps.cookies.forgetEverything(c)
  // Not "cookies": that would sign people out of every site of their municipality. "cache" also holds the pages for Back; it takes longer
  // the more a browser keeps of other sites (with 120 MB, leaving took 0.3 s instead of 0.1), so only for a page that no script emptied.
  c.header('Clear-Site-Data', c.req.query('leeg') === undefined ? '"cache", "storage"' : '"storage"')
  return c.redirect(deps.quickExitUrl, 303)
}
