import type { Context } from 'hono'
import { isUuid } from '../lib/uuid.ts'
import { links } from '../ui/links.ts'
import { frame, type SignInDeps, sessionOf } from './deps.ts'
import { readDevice } from './device.ts'
import { MySessionsPage } from './pages/my-sessions-page.tsx'
import { endOtherSessions, findOwnSessions } from './session.ts'

/** GET: where somebody is signed in, and since when. */
export async function showMySessions(c: Context, deps: SignInDeps): Promise<Response> {
  const session = await sessionOf(c, deps)
  if (!session) return c.redirect(links.signIn, 303)
  const sessions = await findOwnSessions(deps.db, session, deps.limits)
  const ended = Number(c.req.query('beeindigd') ?? Number.NaN)
  return c.html(
    <MySessionsPage
      {...frame(c, deps, session)}
      view={{
        sessions: sessions.map(({ device, ...rest }) => ({ ...rest, ...readDevice(device) })),
        ...(Number.isInteger(ended) && { ended }),
      }}
    />,
  )
}

/** POST: `session` ends one other, `others` all of them. One that is over already is as over as it was. */
export async function endSessions(c: Context, deps: SignInDeps): Promise<Response> {
  const session = await sessionOf(c, deps)
  if (!session) return c.redirect(links.signIn, 303)
  const { session: one, others } = await c.req.parseBody()
  const id = typeof one === 'string' && isUuid(one) ? one : undefined
  const ended = id !== undefined || others !== undefined ? await endOtherSessions(deps.db, session, id) : 0
  return c.redirect(`${links.mySessions}?beeindigd=${ended}`, 303)
}
