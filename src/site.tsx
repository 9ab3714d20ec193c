import type { Context } from 'hono'
import { setCookie } from 'hono/cookie'
import type { RegionContacts } from './portal/region.ts'
import { languageCookie } from './signin/cookies.ts'
import { StartPage } from './signin/pages/start-page.tsx'
import { localPath } from './signin/return-to.ts'
import { homeOf, type SignInDeps, sessionOf } from './signin/routes.tsx'
import { links } from './ui/links.ts'
import { languageOf } from './ui/messages.ts'

export interface SiteDeps extends SignInDeps {
  /** Who helps people with their rights in this region; absent when nobody was named. */
  region?: RegionContacts | undefined
}

export { languageCookie } from './signin/cookies.ts'

/** GET /: what this is; who is signed in goes on to their own beginning. */
export async function showStart(c: Context, deps: SiteDeps): Promise<Response> {
  const session = await sessionOf(c, deps)
  if (session?.capacity) return c.redirect(homeOf(session.capacity.kind), 303)
  if (session) return c.redirect(links.chooseCapacity, 303)
  return c.html(
    <StartPage t={deps.messages(c)} chrome={{ path: c.req.path }} view={{ development: deps.development }} />,
  )
}

/** GET /gezond: for a load balancer; says nothing but that the database answers. */
export async function health(c: Context, { db }: SiteDeps): Promise<Response> {
  await db.query('select 1')
  return c.json({ status: 'gezond' })
}

/** POST /taal: the language of this browser from now on. */
export async function changeLanguage(c: Context, deps: SiteDeps): Promise<Response> {
  const { lang, back } = await c.req.parseBody()
  const secure = deps.url.startsWith('https:')
  setCookie(c, languageCookie, languageOf(typeof lang === 'string' ? lang : undefined), {
    path: '/',
    sameSite: 'Lax',
    httpOnly: true,
    secure,
    // No Max-Age: a cookie that outlives the browser would tell a housemate that somebody was here.
  })
  return c.redirect((typeof back === 'string' ? localPath(back) : undefined) ?? links.home, 303)
}
