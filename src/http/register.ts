import type { Context, Hono } from 'hono'
import { checkRoutes } from '../access/guard.ts'
import { traceparent } from '../lib/traceparent.ts'
import type { Route } from '../routes.ts'
import { sessionOf, viewerOf } from '../signin/routes.tsx'
import type { SiteDeps } from '../site.tsx'
import { links } from '../ui/links.ts'
import { speechOf } from '../ui/messages.ts'
import type { Answers } from './answers.tsx'
import { perform } from './operation.ts'
import { opener, type Tools, todayOf, type Visit } from './visit.ts'

export interface Needs {
  site: SiteDeps
  tools: Tools
  answers: Answers
  /** What answers systems that ask for decisions; absent: none may ask, and these addresses are not there. */
  decisions?: Pick<Hono, 'fetch'> | undefined
}

/** Puts every route on the app, behind the guard. @throws when one does not declare action, resource and purpose */
export function register(app: Hono, routes: readonly Route[], needs: Needs): void {
  checkRoutes(routes)
  for (const route of routes) {
    if ('decides' in route) {
      // Of any method: the decision point says itself which it takes, in the way its standard has.
      app.all(route.path, (c) => needs.decisions?.fetch(c.req.raw) ?? needs.answers.lost(c, needs.site))
      continue
    }
    app.on(route.method.toUpperCase(), route.path, (c) =>
      'site' in route ? route.site(c, needs.site) : guarded(c, route, needs),
    )
  }
}

type VisitRoute = Exclude<Route, { site: unknown } | { decides: true }>

async function guarded(c: Context, route: VisitRoute, needs: Needs): Promise<Response> {
  const { answers, tools } = needs
  const session = await sessionOf(c, needs.site)
  const viewer = session && viewerOf(session)
  if (!session?.capacity || !viewer) {
    if (session) return answers.noCapacity(c)
    if (route.method === 'post' || 'operation' in route) return answers.signedOut(c)
    const back = { terug: c.req.path + new URL(c.req.url).search }
    // Who came with a session that is over is told so, once.
    const over = needs.site.cookies.readSession(c) !== undefined
    if (over) needs.site.cookies.forgetSession(c)
    return c.redirect(`${links.signIn}?${new URLSearchParams({ ...back, ...(over && { voorbij: '' }) })}`, 303)
  }
  const { capacity } = session
  const chrome = { path: c.req.path, viewer }
  if (route.capacity && route.capacity !== capacity.kind) return answers.notFound(c, viewer)
  const { open, send } = opener(tools, route, capacity.id, traceparent(c.req.header('traceparent')))
  const visit: Visit = {
    c,
    session,
    capacity,
    chrome,
    tools,
    rules: tools.rules,
    // What leaves by the API speaks Dutch, whatever this browser reads.
    lang: 'operation' in route ? 'nl' : speechOf(answers.language(c), viewer),
    open,
    render: (page, status = 200) => c.html(page, status),
    notFound: () => answers.notFound(c, viewer),
    goTo: (path) => c.redirect(path, 303),
    today: () => todayOf(tools.db),
    form: () => readForm(c),
  }
  return send(await ('operation' in route ? perform(route.operation, visit) : route.visit(visit)))
}

async function readForm(c: Context): ReturnType<Visit['form']> {
  // A body that is no form is a form in which nothing was filled in; one that is too large stays refused.
  const body = await c.req.parseBody({ all: true }).catch((error: unknown) => {
    if (error instanceof TypeError) return {} as Record<string, never>
    throw error
  })
  const values = (name: string) => [body[name] ?? []].flat()
  const all = (name: string): string[] => values(name).filter((value) => typeof value === 'string')
  const files = (name: string): File[] => values(name).filter((value) => value instanceof File)
  return { all, one: (name) => all(name).at(-1) ?? '', file: (name) => files(name).at(-1) }
}
