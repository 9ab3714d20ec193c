import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { authzenApp } from './access/authzen/app.ts'
import type { Caller } from './access/authzen/callers.ts'
import { dossierPoint } from './access/authzen/dossier-point.ts'
import { answers } from './http/answers.tsx'
import { register } from './http/register.ts'
import { security } from './http/security.ts'
import type { Tools } from './http/visit.ts'
import { root } from './lib/root.ts'
import { isUuid } from './lib/uuid.ts'
import { routes } from './routes.ts'
import type { SiteDeps } from './site.tsx'

export interface AppNeeds {
  site: SiteDeps
  tools: Tools
  /** Systems that may ask for decisions (AuthZEN). */
  callers?: readonly Caller[] | undefined
  /** Hears of a failure: the request id and the error; never what was asked or by whom. */
  onError: (requestId: string, error: Error) => void
}

/** The forms that carry a file, and what else such a form may weigh, in bytes. */
const uploadPath = /^\/(gezinnen\/[^/]+\/vermeldingen|mijn-woorden)\/[^/]+\/bijlage$/
const besidesFile = 20_000

/** The whole web server as one fetch function: middleware in order, then every route behind the guard. */
export function createApp({ site, tools, callers = [], onError }: AppNeeds): Hono {
  const app = new Hono()
  app.use(compress())
  app.use(
    ...security({
      url: site.url,
      formTargets: site.provider.formTargets,
      uploads: { path: uploadPath, maxBytes: tools.maxFileBytes + besidesFile, tooLarge: answers.fileTooLarge },
      refuse: answers.refused,
    }),
  )
  app.use(
    '/public/*',
    serveStatic({
      root: root('dist'),
      onFound: (_, c) => c.header('Cache-Control', 'public, max-age=31536000, immutable'),
    }),
  )
  const decisions =
    callers.length === 0
      ? undefined
      : authzenApp(dossierPoint(tools), {
          // Its name is an https address, which a machine of who develops does not have.
          url: site.url.startsWith('https:') ? site.url : 'as-asked',
          callers,
          keys: tools.keys,
          // The caller's number is any text: only what can be nothing else than a number goes in our log.
          onError: (id, error) => onError(id && isUuid(id) ? id : 'decision-point', error),
        })
  register(app, routes, { site, tools, answers, decisions })
  app.notFound((c) => answers.lost(c, site))
  app.onError((error, c) => {
    onError((c as Context).get('requestId'), error)
    return answers.failed(c)
  })
  return app
}
